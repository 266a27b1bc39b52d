"""Where shipped files lie: beside the package in a wheel, at the repository's root in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def assets() -> Path:
    """Lexicons, locale catalogues, report templates and styles."""
    return _shipped("assets")


def library() -> Path:
    """The scenario library, one folder a scenario."""
    return _shipped("scenarios")
