"""Writes the types of rules into ``docs/rules.md``: ``python -m crisis_sim.authoring.rules_page``, in a checkout."""

from __future__ import annotations

from pathlib import Path

from crisis_sim.authoring.rule_docs import page

PAGE = Path(__file__).parent.parent.parent / "docs" / "rules.md"


def main() -> None:
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
