"""Acting in public line by line."""

from pathlib import Path

from tests.cli.running import TAP_WATER, crisis_sim

ACTIONS = """
actions:
  - {id: lab, kind: other, label: Ask the laboratory to hurry, when: {published: smell}}
"""


def test_every_act_has_a_command_and_a_refusal_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "acting.en.yaml"
    file.write_text(TAP_WATER.read_text(encoding="utf-8") + ACTIONS, encoding="utf-8")
    typed = [
        "start",
        "post chirp We are looking into it.",
        "pin own-1",
        "unpin own-1",
        "ralat own-1 We have sent a team.",
        "delete own-1",
        "delete own-1",
        "hide smell",
        "report smell",
        "turn",
        "turn lab",
        "turn lab",
        "turn",
        "read smell",
        "quit",
    ]
    done = crisis_sim(tmp_path, "play", file, "--plain", "--lang", "en", typed="\n".join(typed) + "\n")
    assert done.code == 0, done
    for sentence in (
        "You pinned own-1.",
        "own-1 is not pinned any more.",
        "You corrected own-1.",
        "You deleted own-1; people have seen it.",
        "That post was deleted.",
        "You hid smell.",
        "That post was hidden or reported already.",
        "lab: Ask the laboratory to hurry",
        "Done: Ask the laboratory to hurry",
        "That was done already; once is enough.",
        "There is nobody to turn to now.",
        "[HIDDEN BY YOU]",
    ):
        assert sentence in done.out, sentence
