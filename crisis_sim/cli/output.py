"""Whole documents on standard output, always as UTF-8, whatever the terminal's encoding is."""

from __future__ import annotations

import sys


def put(text: str) -> None:
    """Write `text` as it is; half a surrogate, which no file can hold, becomes a question mark."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
