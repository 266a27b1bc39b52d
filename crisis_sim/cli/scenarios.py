"""From what a person names on the command line to a scenario that can be played."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crisis_sim.store import Origin


def chosen(name: str, lang: str | None) -> Origin:
    """The scenario that `name` (a file, or the id of one in the library) means, in `lang` where there is a choice.

    Raises:
        ScenarioProblem: when there is no such scenario, or it cannot be played as it stands.
    """
    from crisis_sim.scenario import load_text, read_text
    from crisis_sim.scenario.catalogue import resolve
    from crisis_sim.scenario.hashing import content_hash
    from crisis_sim.store import Origin

    path = resolve(name, lang)
    text = read_text(path)
    return Origin(scenario=load_text(text, str(path)), text=text, file=path.name, hash=content_hash(text))
