"""Templates are scenarios that stand on their own: they check, prove their rules, and line up in both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from crisis_sim.authoring.coverage import coverage
from crisis_sim.authoring.outcomes import Outcome
from crisis_sim.authoring.selftests import run_tests
from crisis_sim.authoring.starting import (
    LANGUAGES,
    ORGANISATIONS,
    SCHEMA_FILE,
    TEMPLATES,
    Template,
    quoted,
    started,
)
from crisis_sim.authoring.translating import skeleton
from crisis_sim.authoring.walking import walk
from crisis_sim.scenario import load
from crisis_sim.scenario.loading import check, compare, load_text
from crisis_sim.scenario.scenario import Scenario

HOSTILE = 'Kata "siapa"? a: b # {{id}} [x] {y} \\ \' - 🌊\n\ttitle: lain\r\n--- %TAG & * ! | >'
MODEL, PLEASANT = 90, 40
"""What a model answer must reach, and what a pleasant falsehood or an evasion must stay below."""
MINUTES = 10 * 60_000

every = pytest.mark.parametrize("template", TEMPLATES)
spoken = pytest.mark.parametrize("language", LANGUAGES)


def text(template: Template, language: str, title: str = "Latihan") -> str:
    return started(template, language, "begun", title, ORGANISATIONS[language])


@cache
def begun(template: Template, language: str) -> Scenario:
    return load_text(text(template, language), "begun")


@cache
def outcomes(template: Template, language: str) -> tuple[Outcome, ...]:
    return run_tests(begun(template, language))


def written(folder: Path, template: Template, language: str) -> Path:
    file = folder / f"begun.{language}.yaml"
    file.write_text(text(template, language), encoding="utf-8")
    return file


@every
@spoken
def test_a_template_is_fit_for_a_workshop_as_it_is(template: Template, language: str, tmp_path: Path) -> None:
    """Taking the objectives, a feedback or a rule's phrases out of a template makes this fail."""
    assert [found.note.say() for found in check(written(tmp_path, template, language), "workshop")] == []


@every
@spoken
def test_its_tests_playtests_and_probes_pass(template: Template, language: str) -> None:
    told = outcomes(template, language)
    assert told
    assert {outcome.name: outcome.findings for outcome in told if not outcome.passed} == {}


@every
@spoken
def test_each_of_its_rules_is_met_by_one_test_and_missed_by_another(template: Template, language: str) -> None:
    rows = coverage(begun(template, language))
    assert rows
    assert [(row.rubric, row.rule) for row in rows if not row.proved] == []


@every
@spoken
def test_a_model_answer_is_rewarded_and_every_other_answer_earns_less(template: Template, language: str) -> None:
    """The first test of each rubric is what a teacher would want; one of the others is pleasant, false or evasive."""
    scenario = begun(template, language)
    scores = {outcome.name: outcome.score or 0 for outcome in outcomes(template, language)}
    for rubric in scenario.rubrics:
        if rubric.tests:
            model, *others = [scores[f"{rubric.id} · {test.name}"] for test in rubric.tests]
            assert model >= MODEL, rubric.id
            assert others and all(score < PLEASANT + 20 for score in others), rubric.id
            assert min(others) < PLEASANT, rubric.id
    for task in scenario.tasks.values():
        if task.model is not None:
            assert task.model == scenario.rubric_of[task.rubric].tests[0].name


@every
@spoken
def test_silence_earns_nothing_and_the_exemplary_trainee_passes(template: Template, language: str) -> None:
    runs = [outcome for outcome in outcomes(template, language) if outcome.name.startswith("playtest")]
    assert runs[0].score == 0
    assert (runs[1].score or 0) >= MODEL


@every
@spoken
def test_every_inject_and_ending_can_be_reached(template: Template, language: str) -> None:
    scenario = begun(template, language)
    walked = walk(scenario)
    assert walked.everything(scenario), walked.unreached(scenario)


@every
@spoken
def test_it_plays_in_ten_minutes_and_leaves_time_for_each_task(template: Template, language: str) -> None:
    scenario = begun(template, language)
    assert scenario.duration == MINUTES
    for ident, task in scenario.tasks.items():
        opened = scenario.injects[ident].at
        assert opened is not None
        assert opened + task.promptness.deadline <= MINUTES, ident
        assert task.promptness.full >= 60_000, ident


@every
def test_both_languages_of_a_template_line_up(template: Template, tmp_path: Path) -> None:
    files = [written(tmp_path, template, language) for language in LANGUAGES]
    assert [found.note.say() for found in compare(files[0], files[1])] == []
    assert [found.note.say() for found in compare(files[1], files[0])] == []


@every
def test_the_languages_are_written_anew_and_not_left_over(template: Template) -> None:
    texts = [
        {inject.said.text for inject in begun(template, language).timeline if inject.said is not None}
        for language in LANGUAGES
    ]
    assert texts[0] and texts[0].isdisjoint(texts[1])


@every
@spoken
def test_no_title_or_organisation_breaks_a_file(template: Template, language: str) -> None:
    scenario = load_text(started(template, language, "begun", HOSTILE, HOSTILE), "begun")
    assert (scenario.id, scenario.title) == ("begun", " ".join(HOSTILE.split()))
    assert scenario.organisation.name == scenario.title


@pytest.mark.parametrize("nasty", ["\x07", "\x7f", "\x9b", "\ufeff", "\u200d", "\u202e", "\U000e0041"])
def test_signs_that_nobody_sees_are_escaped(nasty: str) -> None:
    """A raw delete or control character makes a YAML file unreadable."""
    assert quoted(f"a{nasty}b").isprintable()
    assert yaml.safe_load(quoted(f"a{nasty}b")) == f"a{nasty}b"


@every
@spoken
def test_editors_are_pointed_to_the_schema_beside_the_file(template: Template, language: str) -> None:
    first, second, third, *_ = text(template, language).splitlines()
    assert SCHEMA_FILE in first and SCHEMA_FILE in second
    assert third.startswith("# ")
    assert "{{" not in text(template, language)


@pytest.mark.parametrize(("template", "language"), [("flood", "id"), ("rumour", "de"), ("../rumour", "en")])
def test_what_is_no_template_is_not_looked_for(template: Template, language: str) -> None:
    with pytest.raises(KeyError):
        started(template, language, "begun", "Begun", "Body")


@every
@spoken
def test_a_skeleton_lacks_nothing_but_translation(template: Template, language: str, tmp_path: Path) -> None:
    """Every text that people read bears the mark, and nothing else is found, also beside the original."""
    original = written(tmp_path, template, language)
    other, words = skeleton(str(original), load(original))
    beside = tmp_path / f"begun.{other}.yaml"
    beside.write_text(words, encoding="utf-8")
    assert {other, language} == set(LANGUAGES)
    found = check(beside, "workshop")
    assert {(each.code, each.severity) for each in found} == {("not-translated", "warning")}
    assert len(found) > 60
