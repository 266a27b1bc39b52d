"""Lines from standard input without making the game wait for them."""

from __future__ import annotations

import queue
import threading
from typing import TextIO


class Lines:
    """Reads a stream in a thread of its own; `next` gives a line, ``""`` for none yet, ``None`` once it has ended."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._queue: queue.Queue[str | None] = queue.Queue()
        self._ended = False
        threading.Thread(target=self._read, name="lines", daemon=True).start()

    def next(self, seconds: float) -> str | None:
        """The next line without its end; an empty line comes as a single space."""
        if self._ended:
            return None
        try:
            line = self._queue.get(timeout=seconds)
        except queue.Empty:
            return ""
        self._ended = line is None
        return None if line is None else line.rstrip("\r\n") or " "

    def _read(self) -> None:
        try:
            for line in self._stream:
                self._queue.put(line)
        except (OSError, ValueError):
            pass
        self._queue.put(None)
