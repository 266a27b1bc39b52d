"""What concepts are called in explanations, and an example of saying each well."""

from __future__ import annotations

from crisis_sim.notes import Note, note

_NAMES = {
    "apology": note("an apology"),
    "empathy": note("empathy"),
    "responsibility": note("responsibility"),
    "investigation": note("an investigation"),
    "unknown_yet": note("what is not known yet"),
    "next_update": note("when you will say more"),
    "action_taken": note("an action already taken"),
    "instruction": note("an instruction"),
    "contact": note("a contact"),
    "blame": note("blame"),
    "non_apology": note("an apology that apologises for nothing"),
    "clock_time": note("a clock time"),
    "promise_only": note("a promise without who and when"),
    "respect": note("respect"),
    "correction": note("a correction"),
    "hoax_label": note("the label hoax"),
    "source": note("a source"),
    "victim_blame": note("blaming those who were hurt"),
    "attack": note("an attack on critics"),
    "legal_threat": note("a legal threat"),
    "minimising": note("playing it down"),
    "evasion": note("evasion"),
    "speculation": note("speculation"),
    "over_certainty": note("certainty beyond the facts"),
    "self_praise": note("self-praise"),
    "euphemism": note("a euphemism"),
    "procedure_shield": note("hiding behind procedure"),
    "humour": note("humour"),
    "rudeness": note("rudeness"),
    "oknum": note('the word "oknum"'),
    "vague_time": note("a time that is none"),
}

_EXAMPLES = {
    "apology": note("We apologise to the families for our failure to protect them."),
    "empathy": note("We know how worrying this night is for the families."),
    "responsibility": note("This is our responsibility."),
    "investigation": note("An independent team is investigating the cause."),
    "unknown_yet": note("We do not know the cause yet."),
    "next_update": note("Next update at 20.00 on this account."),
    "action_taken": note("We have suspended two officers today."),
    "instruction": note("Please stay away from the main gate."),
    "contact": note("Families can call the post at the gate."),
    "clock_time": note("at 20.00"),
    "respect": note("Thank you for asking."),
    "correction": note("The fact is: twelve people were moved, two of them are in hospital."),
    "hoax_label": note("The message that is going round is false."),
    "source": note("You can check this on our official page."),
}

_INSTEAD = {
    "blame": note("say what you are doing about it; the inquiry names causes"),
    "victim_blame": note("say what you owe to those who were hurt"),
    "attack": note("answer the concern, not the person"),
    "legal_threat": note("correct the facts and name the right of reply"),
    "minimising": note("name the harm as those who were hurt would"),
    "evasion": note("say what you can say, and when you can say more"),
    "speculation": note("say that the cause is not known yet, and who is finding out"),
    "over_certainty": note("say what was checked, by whom and when"),
    "self_praise": note("leave praise to others and say what comes next"),
    "euphemism": note("name what happened in plain words"),
    "procedure_shield": note("speak of people first, of procedure afterwards"),
    "humour": note("keep it plain while people may be hurt"),
    "rudeness": note("address people with respect"),
    "non_apology": note("name what you apologise for, without if"),
    "promise_only": note("say who does what by when"),
    "oknum": note("say what the institution does about it"),
    "hoax_label": note("give the fact that replaces the rumour"),
    "vague_time": note("give a time, or say what you are waiting for"),
}


def name_of(concept: str) -> Note:
    """A concept in words; one of the scenario's own by the name its author gave it."""
    return _NAMES.get(concept) or note('"{concept}"', concept=concept.replace("_", " "))


def example_of(concept: str) -> Note | None:
    """A sentence that expresses a wanted concept."""
    return _EXAMPLES.get(concept)


def instead_of(concept: str) -> Note | None:
    """What to write instead of a shunned concept."""
    return _INSTEAD.get(concept)
