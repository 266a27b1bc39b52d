"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is either all there or as it was; a device or a pipe is written to as it stands.

    Raises:
        OSError: when it cannot be written.
    """
    target = Path(os.path.realpath(path))
    raw = text.encode("utf-8", "replace")
    if target.exists() and not target.is_file():
        target.write_bytes(raw)
        return
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(raw)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
