"""Profiles: what a workshop needs beyond a file that plays, and what strangers need beyond that, in these words."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from crisis_sim.scenario import check, render_text
from crisis_sim.scenario.checks.profiles import Profile
from crisis_sim.scenario.codes import ProfileCode
from crisis_sim.scenario.diagnostics import Diagnostic
from tests.scenario.cases import TEXT

ROOT = Path(__file__).parent.parent.parent
OBJECTIVES = TEXT[TEXT.index("objectives:\n") : TEXT.index("\nchannels:")]
BARE = """schema: crisis/1
id: bare
language: en
title: Bare
summary: Bare
duration: 10m
story: {starts_at: "2026-03-14T07:40+01:00", pace: 1}
crisis: victim
briefing: Say something.
organisation: {name: Northfield Water}
channels: [{id: chirp, name: Chirp, kind: social}]
timeline:
  - id: first
    at: 0m
    task: {kind: post, ask: Say it., channel: chirp, rubric: any, promptness: {full: 2m, deadline: 5m}}
rubrics:
  - {id: any, title: Any, rules: [{id: calm, type: tone, label: Calm, want: [empathy]}]}
chatter:
  locale: en_GB
  decks: [{id: few, stance: neutral, posts: ["{One|Two}", "Three"]}]
"""
WORDS = {
    "crowd-thin": (
        '20:16: hint: The deck "few" makes 3 different posts, and a crowd soon repeats itself; write more, or '
        "alternatives such as {two|three}."
    ),
    "no-authors": '1:1: warning: Nobody knows who wrote this; write "authors".',
    "no-debrief": "1:1: warning: There is no ending, so the debrief does not say what became of it all; write endings.",
    "no-license": '1:1: warning: Nobody knows whether they may use this; write a "license", for example CC-BY-4.0.',
    "no-model-answer": (
        '15:5: warning: The task "first" has no model answer for the debrief; name a self-test under "model".'
    ),
    "no-objectives": "1:1: warning: Nothing says what this scenario trains; write objectives, and name them in rules.",
    "no-playtest": (
        "1:1: warning: There is no playtest, so nothing shows that the whole can be played; write one that is silent."
    ),
    "no-reason": (
        '17:40: hint: Nothing says why the rule "calm" counts; write "why" or "source" for those who argue with it.'
    ),
    "no-self-test": (
        '17:10: warning: The rubric "any" has no self-test, so nothing shows that it tells good answers from bad ones.'
    ),
    "no-translation": (
        "3:11: warning: There is no file in the other language beside this one; new --translate begins it."
    ),
}


def findings(tmp_path: Path, text: str, profile: Profile) -> tuple[Diagnostic, ...]:
    file = tmp_path / "bare.en.yaml"
    file.write_text(text, encoding="utf-8")
    return check(file, profile)


def test_each_profile_asks_for_more_than_the_one_before(tmp_path: Path) -> None:
    found = {profile: {each.code for each in findings(tmp_path, BARE, profile)} for profile in get_args(Profile)}
    assert found["playable"] == {"no-end"}
    assert found["playable"] < found["workshop"] < found["shareable"]
    assert found["shareable"] == {"no-end", *get_args(ProfileCode)}


@pytest.mark.parametrize("code", get_args(ProfileCode))
def test_a_profile_says_what_is_missing_in_these_words(tmp_path: Path, code: str) -> None:
    found = next(each for each in findings(tmp_path, BARE, "shareable") if each.code == code)
    shown = render_text([found]).splitlines()[0]
    assert shown == f"{tmp_path / 'bare.en.yaml'}:{WORDS[code]} [{code}]"


def test_what_plays_in_a_workshop_has_nothing_left_to_add(tmp_path: Path) -> None:
    file = ROOT / "scenarios" / "sirene-di-kalirejo" / "sirene-di-kalirejo.id.yaml"
    assert check(file, "shareable") == ()


def test_a_translation_beside_the_file_is_held_against_it(tmp_path: Path) -> None:
    for language in ("id", "en"):
        name = f"sirene-di-kalirejo.{language}.yaml"
        shutil.copy(ROOT / "scenarios" / "sirene-di-kalirejo" / name, tmp_path / name)
    other = tmp_path / "sirene-di-kalirejo.id.yaml"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("    at: 40s\n", "    at: 45s\n", 1), encoding="utf-8")
    assert {each.code for each in check(tmp_path / "sirene-di-kalirejo.en.yaml", "workshop")} == {"translation-differs"}
    assert check(tmp_path / "sirene-di-kalirejo.en.yaml") == ()
