"""What the judge says about every shipped self-test: ``python -m tests.library.golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from crisis_sim.engine.scripted import used_answer
from crisis_sim.scenario import load
from crisis_sim.scoring import Judge

LIBRARY = Path(__file__).parents[2] / "scenarios"
FILE = Path(__file__).with_name("golden.txt")


def said() -> str:
    """Scores, and the words behind each rule that is not plainly met or missed without any."""
    lines = []
    for path in sorted(LIBRARY.glob("*/sirene-di-kalirejo.*.yaml")):
        scenario = load(path)
        judge = Judge(scenario)
        for rubric in scenario.rubrics:
            for test in rubric.tests:
                opened = scenario.injects[test.task].at or 0
                answer = used_answer(scenario, test.task, test)
                score = judge.task(test.task, answer, opened_ms=opened, sim_ms=opened + test.at)
                lines.append(f"{path.name} {rubric.id} {test.name}: {score.score}")
                for verdict in score.verdicts:
                    if verdict.evidence:
                        words = " | ".join(" ".join(found.text.split()) for found in verdict.evidence)
                        lines.append(f"  {verdict.rule_id} {verdict.credit}: {words}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    FILE.write_text(said(), encoding="utf-8")
