"""The hash that tells whether two files hold the same scenario."""

from __future__ import annotations

from hashlib import sha256

from crisis_sim.scenario.source import normalised


def content_hash(text: str) -> str:
    """SHA-256, in hexadecimal, of a file's text; the same whatever its line ends and byte order mark."""
    return sha256(normalised(text).encode("utf-8", "surrogatepass")).hexdigest()
