"""Making many named tuples: a judge makes a hundred of them for one answer."""

from __future__ import annotations

made = tuple.__new__
"""``made(Kind, (value, …))`` makes a named tuple of a kind from all its values, in a third of the time that calling
the kind takes (it goes through a Python function of its own)."""
