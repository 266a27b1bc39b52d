"""From a path to text: every way in which a file can fail to be one, each with its sentence."""

from __future__ import annotations

import errno
from pathlib import Path

from crisis_sim.notes import Note, note
from crisis_sim.scenario.codes import FileCode
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.problems import ScenarioProblem
from crisis_sim.scenario.source import Source, normalised

LARGEST = 32 * 1024 * 1024
"""Largest file that is read, in bytes; fifty thousand injects need about half of it."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_source(path: str | Path) -> Source:
    """The text of a file.

    Raises:
        ScenarioProblem: (`unreadable`) when there is no such file, it is a folder, may not be read, is too large,
            empty, or is not UTF-8 text.
    """
    name = str(path)
    return Source(name, decode(read_bytes(Path(path), name), name))


def read_text(path: str | Path) -> str:
    """The normalised text of a file, for keeping it with a run.

    Raises:
        ScenarioProblem: as `read_source`.
    """
    return read_source(path).text


def decode(content: bytes, name: str) -> str:
    """The normalised text of a file's bytes.

    Raises:
        ScenarioProblem: (`unreadable`) when it is empty, or not UTF-8 text.
    """
    if not content.strip():
        raise _unreadable(
            "file-empty", name, note("The file is empty; write a scenario into it, or name another file.")
        )
    if content.startswith(_UTF16) or _looks_like_utf16(content):
        raise _unreadable("file-encoding", name, note("The file is saved as UTF-16; save it again as UTF-8."))
    if b"\0" in content:
        raise _unreadable(
            "file-binary", name, note("This is a binary file, not text; a scenario is a YAML file saved as UTF-8.")
        )
    try:
        return normalised(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error.start, name) from None


def read_bytes(path: Path, name: str) -> bytes:
    """The bytes of a file, at most `LARGEST`; `name` stands for it in what is said.

    Raises:
        ScenarioProblem: (`unreadable`) as `read_source`, but for its encoding.
    """
    try:
        if path.is_dir():
            raise _unreadable("file-is-folder", name, note("This is a folder; name the scenario file in it."))
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise _unreadable("file-missing", name, note("There is no such file; check its name and folder.")) from None
    except PermissionError:
        raise _unreadable("file-forbidden", name, note("You may not read this file; change its permissions.")) from None
    except (OSError, ValueError) as error:
        raise _unreadable("file-unreadable", name, note("The file cannot be read: {why}.", why=_why(error))) from None
    if len(content) > LARGEST:
        limit = LARGEST // (1024 * 1024)
        raise _unreadable(
            "file-too-large", name, note("The file is larger than {limit} MiB; split the scenario.", limit=limit)
        )
    return content


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return "its name is too long"
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


def _looks_like_utf16(content: bytes) -> bool:
    head = content[:400]
    return len(head) >= 8 and (not any(head[1:64:2]) or not any(head[0:64:2]))


def _not_utf8(content: bytes, offset: int, name: str) -> ScenarioProblem:
    before = content[:offset].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    if _mostly_binary(content):
        return _unreadable(
            "file-binary", name, note("This is a binary file, not text; a scenario is a YAML file saved as UTF-8.")
        )
    sentence = note(
        "Byte {byte} is not UTF-8 text; open the file in an editor and save it with the encoding UTF-8.",
        byte=f"0x{content[offset]:02X}",
    )
    found = Diagnostic("file-encoding", "error", sentence, name, line, column, column + 1)
    return ScenarioProblem((found,), unreadable=True)


def _mostly_binary(content: bytes) -> bool:
    head = content[:4096]
    controls = sum(byte < 32 and byte not in (9, 10, 13) for byte in head)
    return controls * 20 > len(head)


def _unreadable(code: FileCode, name: str, sentence: Note) -> ScenarioProblem:
    return ScenarioProblem((Diagnostic(code, "error", sentence, name),), unreadable=True)
