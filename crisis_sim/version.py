"""The one place where the version stands; ``pyproject.toml`` and ``started`` entries read it."""

__version__ = "0.1.0"
