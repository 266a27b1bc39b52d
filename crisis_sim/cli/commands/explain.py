"""``crisis-sim explain``"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import click

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.options import lang_option, spoken
from crisis_sim.cli.output import put
from crisis_sim.notes import note


@click.command()
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@lang_option
def command(name: str | None, form: str, lang: str | None) -> None:
    """Explain a type of rule, or a code that `check` prints; without a NAME, list them all."""
    from crisis_sim.authoring.rule_docs import rule_data, rule_lines
    from crisis_sim.notes import translator
    from crisis_sim.scenario.meanings import MEANINGS
    from crisis_sim.scenario.rules import RULE_TYPES

    say = translator(spoken(lang))
    codes = {str(code): meaning.say(say) for code, meaning in MEANINGS.items()}
    data: dict[str, Any]
    if name is None:
        rules = {rule: model.doc.checks.say(say) for rule, model in RULE_TYPES.items()}
        data, lines = {"rules": rules, "codes": codes}, _overview(rules, codes, say)
    elif name in RULE_TYPES:
        data, lines = rule_data(name, say), rule_lines(name, say)
    elif name in codes:
        data, lines = {"kind": "code", "name": name, "meaning": codes[name]}, iter((f"{name}: {codes[name]}",))
    else:
        raise _unknown(name, (*RULE_TYPES, *codes))
    put(json.dumps(data, ensure_ascii=False, indent=2) + "\n" if form == "json" else "\n".join(lines) + "\n")


def _overview(rules: dict[str, str], codes: dict[str, str], say: Callable[[str], str]) -> Iterator[str]:
    for title, table in ((say("Types of rules"), rules), (say("Codes of findings"), codes)):
        yield f"{title}:"
        yield from (f"  {name}: {meaning}" for name, meaning in table.items())


def _unknown(name: str, known: tuple[str, ...]) -> Failure:
    from crisis_sim.scenario.suggestions import nearest

    near = nearest(name, known)
    if near is None:
        return Failure(
            note('"{name}" is no type of rule and no code; crisis-sim explain without a name lists them.', name=name)
        )
    return Failure(note('"{name}" is no type of rule and no code. Did you mean "{near}"?', name=name, near=near))
