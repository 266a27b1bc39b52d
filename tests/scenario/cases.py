"""Inputs that each show one kind of finding: a small scenario with one thing changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

TEXT = (Path(__file__).parent.parent / "data" / "tap-water.en.yaml").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Change:
    """Replace the first `old` by `new`; the finding with `code` must then stand in the output."""

    code: str
    old: str
    new: str
    also: tuple[str, str] = ("", "")

    def applied(self) -> str:
        """The changed text."""
        assert self.old in TEXT
        return TEXT.replace(self.old, self.new, 1).replace(*self.also)


YAML = (
    Change("yaml-alias", "text: Residents wait for advice.", "text: *residents"),
    Change("yaml-reserved-character", "text: Residents wait for advice.", "text: *residents* wait for advice."),
    Change("yaml-alias", "text: Residents wait for advice.", "text: &residents wait for advice."),
    Change("yaml-boolean-word", "title: Tap water alert", "title: no"),
    Change("yaml-boolean-word", "levels: {weak: 0,", "levels: {no: 0,"),
    Change("yaml-bracket", "authors: [The crisis_sim authors]", "authors: [The crisis_sim authors"),
    Change("yaml-clock", "name: Desk,", "name: 14:00,"),
    Change("yaml-colon", "text: Residents wait for advice.", "text: Residents: wait for advice."),
    Change("yaml-control-character", "Residents wait for advice.", "Residents \x1b[31mwait for advice."),
    Change("yaml-date", 'starts_at: "2026-03-14T07:40+01:00"', "starts_at: 2026-03-14T07:40+01:00"),
    Change("yaml-depth", "content_notes: [", "content_notes: [" + "[" * 60),
    Change("yaml-documents", "playtests:\n", "---\nplaytests:\n"),
    Change("yaml-duplicate-key", "difficulty: basic\n", "difficulty: basic\ntitle: Another\n"),
    Change("yaml-escape", '"Our tap water smells', '"Our tap\\ water \\smells'),
    Change("yaml-escape", '"Our tap water smells', '"Our tap water \\xZZ smells'),
    Change("yaml-hashtag", "text: Thanks for being straight with us.", "text: #thanks for being straight with us."),
    Change("yaml-hashtag", "text: Residents wait for advice.", "text: Residents wait for advice. #northfield"),
    Change("yaml-hashtag", "text: Residents wait for advice.", "text: #northfield waits"),
    Change("yaml-indentation", "channels:\n", "channels: - {id: town, name: Town}\n"),
    Change("yaml-indentation", "- id: rumour\n    at: 2m\n", "- id: rumour\n   at: 2m\n"),
    Change("yaml-missing-colon", "  - {id: lab, name: Lab", "  {id: lab, name: Lab"),
    Change("yaml-indentation", "text: Residents wait for advice.", 'text: "Residents" wait for advice.'),
    Change("yaml-key", "      reactions: {wow: 12,", "      reactions: {[wow]: 12,"),
    Change("yaml-merge", "effects: {trust: -20}", "effects: {<<: {trust: -20}}"),
    Change("yaml-missing-colon", "summary: Tap", "summary Tap"),
    Change("yaml-number", "followers: 340", "followers: 1_340"),
    Change("yaml-octal", 'public_contacts: ["010",', "public_contacts: [010,"),
    Change("yaml-quote", 'text: "Our tap', "text: 'Our tap"),
    Change("yaml-quote", 'northfieldwater.example"', "northfieldwater.example"),
    Change("yaml-quote", 'text: "Thank you, that helps."', 'text: "Thank you, that helps.'),
    Change("yaml-reserved-character", 'handle: "@northfieldwater"', "handle: @northfieldwater"),
    Change("yaml-reserved-character", "text: Residents wait for advice.", "text: > Residents wait for advice."),
    Change("yaml-syntax", "briefing: |", "briefing: |0"),
    Change("yaml-tab", "organisation:\n  name", "organisation:\n\tname"),
    Change("yaml-tag", "text: Residents wait for advice.", "text: !important Residents wait for advice."),
)

SHAPE = (
    Change("schema-version", "schema: crisis/1", "schema: crisis/2"),
    Change("unknown-key", "from: mara", "form: mara"),
    Change("unknown-key", "difficulty: basic", "colour: blue"),
    Change("unknown-key", "short: NW", "motto: Pure"),
    Change("unknown-key", "from: mara", "sender: mara"),
    Change("missing-key", "  pace: 12                       # story minutes per minute of play\n", ""),
    Change("missing-key", "      channel: chirp\n      text:", "      text:"),
    Change("missing-key", "{id: calm, stance: positive,", "{id: calm,"),
    Change(
        "missing-key", "id: first\n    at: 4m\n    task:\n      kind: reply\n", "id: first\n    at: 4m\n    task:\n"
    ),
    Change("empty-value", "source: Shift log of the reservoir", "source:"),
    Change("empty-value", "title: Tap water alert", "title:"),
    Change("wrong-type", "name: Northfield Water", "name: 5"),
    Change("wrong-type", "start: 60,", 'start: "60",'),
    Change("wrong-type", "minors: true", "minors: maybe"),
    Change("wrong-type", "content_notes: [Mentions a child who feels sick]", "content_notes: Mentions a child"),
    Change("wrong-type", "followers: 340", "followers: 340.5"),
    Change("wrong-type", "effects: {trust: -25}", "effects: [trust]"),
    Change("wrong-value", "kind: resident,", "kind: residnt,"),
    Change("yaml-boolean-word", 'status: "false"', "status: false"),
    Change("wrong-value", "reactions: {wow: 12,", "reactions: {wowo: 12,"),
    Change("wrong-form", "id: tap-water", "id: tap water"),
    Change("wrong-form", 'handle: "@mara_v"', "handle: mara v"),
    Change("wrong-form", "effects: {trust: -25}", "effects: {the trust: -25}"),
    Change("wrong-length", "score: [85, 100]", "score: [85]"),
    Change("wrong-length", "score: [85, 100]", "score: [85, 90, 100]"),
    Change("wrong-length", "need: [next_update, contact]", "need: []"),
    Change(
        "wrong-length", "          - {id: promises, type: mention, label: Promises news, all: [update, today]}\n", ""
    ),
    Change("wrong-length", "name: Laboratory,", 'name: " ",'),
    Change("wrong-duration", "duration: 20m", "duration: 7:30"),
    Change("wrong-duration", "duration: 20m", "duration: 20"),
    Change("wrong-duration", "duration: 20m", 'duration: "2:86"'),
    Change("wrong-duration", "duration: 20m", "duration: soon"),
    Change("wrong-date", "T07:40+01:00", "T07:40"),
    Change("wrong-phrase", '"no (sign|trace) of petrol"', '"no (sign|trace of petrol"'),
    Change("wrong-phrase", "{phrase: homes affected,", '{phrase: "* homes",'),
    Change("wrong-combination", "at: 2m\n", "at: 2m\n    after: smell\n"),
    Change("wrong-combination", "{full: 2m, deadline: 4m}", "{full: 6m, deadline: 4m}"),
    Change("wrong-combination", "score: {first: [70, 100]}", "score: {first: [100, 70]}"),
    Change("wrong-combination", "fact: boil, gate", "gate"),
    Change("wrong-combination", "smell: answer, rumour: either", "smell: leave, rumour: either"),
    Change("wrong-combination", "lab-note: leave, joke: leave", "lab-note: either, joke: either"),
    Change("wrong-length", "offer: {smell: answer, rumour: either, lab-note: leave, joke: leave}", "offer: {}"),
    Change("wrong-combination", "offer: {smell: answer, rumour: either, lab-note: leave, joke: leave}\n      ", ""),
    Change("wrong-combination", "full: 15m\n        before: 17m", "full: 17m\n        before: 17m"),
    Change("wrong-combination", '        any: ["(run|running) out of * water", "shortage of * water"]\n', ""),
    Change("wrong-value", "rumour: either", "rumour: maybe"),
    Change("out-of-range", "max_chars: 280", "max_chars: 2"),
    Change("out-of-range", "penalty: 15", "penalty: 0"),
    Change("unknown-rule-type", "type: mention", "type: mentoin"),
)

LINKS = (
    Change("duplicate-id", "id: rumour\n", "id: smell\n"),
    Change("unknown-reference", "offer: {smell:", "offer: {smel:"),
    Change("unknown-reference", "because: {smell:", "because: {smel:"),
    Change("unknown-reference", "pick: [smell]", "pick: [smel]"),
    Change("wrong-reference", "offer: {smell:", "offer: {sort: leave, smell:"),
    Change("unknown-reference", "from: mara", "from: maar"),
    Change("unknown-reference", "channel: herald", "channel: gazette"),
    Change("unknown-reference", "want: [empathy]", "want: [empaty]"),
    Change("unknown-reference", "effects: {trust: -25}", "effects: {turst: -25}"),
    Change("unknown-reference", "use: model answer", "use: modle answer"),
    Change("unknown-reference", "after: {expired: first}", "after: {expired: firts}"),
    Change("wrong-reference", "to: smell\n", "to: sort\n"),
    Change("wrong-reference", "after: {answered: first}", "after: {answered: smell}"),
    Change("wrong-reference", "decided: {press: answer}", "decided: {sort: answer}"),
    Change("wrong-reference", "channel: chirp, text: Someone", "channel: herald, text: Someone"),
)

SENSE = (
    Change("after-the-end", "id: thanks\n    at: 17m", "id: thanks\n    at: 27m"),
    Change("answered-before-said", "to: smell\n", "to: call\n"),
    Change("claim-not-false", "claim: petrol", "claim: boil"),
    Change("condition-always", "decided: {press: answer}", "published: smell"),
    Change("condition-always", "decided: {press: answer}", "meter: {trust: [0, 100]}"),
    Change("condition-never", "decided: {press: answer}", "published: stop"),
    Change("condition-never", "decided: {press: answer}", "all: [{answered: press}, {unanswered: press}]"),
    Change(
        "condition-never", "decided: {press: answer}", "all: [{score: {press: [0, 20]}}, {score: {press: [40, 60]}}]"
    ),
    Change(
        "condition-never",
        "when: {meter: {trust: [0, 20]}}",
        "when: {all: [{meter: {trust: [0, 20]}}, {meter: {trust: [21, 40]}}]}",
    ),
    Change("deadline-after-end", "{full: 2m, deadline: 5m}", "{full: 2m, deadline: 9m}"),
    Change("deck-never-speaks", "share: 0.3, claims: petrol", "share: 0.3, claims: boil"),
    Change("fact-never-known", "known_at: 4m", "known_at: 40m"),
    Change(
        "fact-never-known",
        "{from: 0m, status: unknown}\n      - {from: 10m,",
        "{from: 30m, status: unknown}\n      - {from: 40m,",
    ),
    Change("fact-without-phrases", '    any: ["boil * water", boil-water notice]\n', ""),
    Change("levels-gap", "{id: not-yet, from: 0,", "{id: not-yet, from: 10,"),
    Change("never-published", "id: calmer\n    after: {answered: first}", "id: calmer\n    after: still-worried"),
    Change("no-best-option", "credit: 1}", "credit: 0.9}"),
    Change("no-lead-time", "full: 15m\n        before: 17m", "full: 10m\n        before: 12m"),
    Change("no-time-to-answer", "{full: 5m, deadline: 10m, floor: 0.5}", "{full: 5s, deadline: 15s, floor: 0.5}"),
    Change("story-too-long", "duration: 20m", "duration: 60m", (" pace: 12", " pace: 1440")),
    Change("unknown-locale", "locale: en_GB", "locale: xx_YY"),
    Change("phrase-cannot-match", '["boil * water", boil-water notice]', '["boil * water", "—"]'),
    Change(
        "phrase-cannot-match",
        "{phrase: homes affected, order: free, except: [no homes affected]}",
        "{phrase: homes affected, except: [Homes affected]}",
    ),
    Change("too-dense", "text: Someone dumped petrol in the reservoir.", "text: " + "Someone dumped petrol " * 80),
    Change("weak-key", "lab-note: leave, joke: leave", "lab-note: either, joke: leave"),
    Change("answered-before-said", "smell: answer, rumour: either", "smell: answer, thanks: either"),
    Change("no-end", "end: debrief}", "effects: {trust: 1}}", ("    when: {meter: {trust: [0, 20]}}\n", "")),
    Change("not-translated", "text: Residents wait for advice.", "text: TRANSLATE-ME Residents wait for advice."),
    Change("personal-data", "text: Residents wait for advice.", "text: Write to ivo.brand@gmail.com"),
    Change("personal-data", "text: Residents wait for advice.", "text: Call +62 812-3456-7890 now"),
    Change("personal-data", "text: Residents wait for advice.", "text: His number is 3374011234567890"),
    Change("real-handle", "NOTHING from @northfieldwater", "NOTHING from @detikcom"),
    Change("rule-does-not-fit", "rubric: triage", "rubric: call"),
    Change("rule-does-not-fit", "default_rubric: public", "default_rubric: public\nrun_rubric: release"),
    Change(
        "rule-does-not-fit",
        "{id: short, type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "{id: short, type: coverage, label: Answers first, weight: 1, answered: [first]}",
    ),
    Change(
        "rule-does-not-fit",
        "{id: short, type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "{id: short, type: target, label: In the right place, weight: 1, channels: [chirp]}",
    ),
    Change(
        "unknown-reference",
        "type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "type: coverage, label: Answers first, weight: 1, answered: [frist]}",
    ),
    Change(
        "wrong-reference",
        "type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "type: coverage, label: Answers first, weight: 1, left_alone: [first]}",
    ),
    Change(
        "wrong-reference",
        "type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "type: coverage, label: Answers first, weight: 1, in_order: [first, stop]}",
    ),
    Change(
        "wrong-combination",
        "type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "type: strategy, label: Fits, fitting: [deny], unfitting: [deny]}",
    ),
    Change(
        "rule-does-not-fit",
        "{id: short, type: length, label: Fits the channel, weight: 1, chars: [40, 280]}",
        "{id: short, type: pick, label: Picks, weight: 1}",
    ),
    Change(
        "rule-does-not-fit",
        "    title: Anything published\n    rules:\n",
        "    title: Anything published\n    rules:\n"
        "      - {id: early, type: spot, label: Early, penalty: 5, fact: petrol, full: 1m, before: 2m}\n",
    ),
    Change("same-level", "{id: not-yet, from: 0,", "{id: not-yet, from: 50,"),
    Change("terminal-glyph", "text: Residents wait", "text: \u2764\ufe0f Residents wait"),
    Change("test-of-other-rubric", "task: press\n", "task: first\n"),
    Change("too-long-for-channel", "max_chars: 280", "max_chars: 100"),
    Change("unscored-rubric", "rubric: triage", "rubric: public"),
    Change("unused-channel", "  - {id: desk,", "  - {id: attic, name: Attic, kind: message}\n  - {id: desk,"),
    Change("unused-ending", "end: debrief}", "end: spiral}"),
    Change(
        "unused-fact",
        "facts:\n  - id: boil",
        "facts:\n  - {id: river, text: The river is clean}\n  - id: boil",
        ("type: consistent,", "type: consistent, facts: [boil],"),
    ),
    Change("unused-meter", "meters:\n", "meters:\n  - {id: calm, label: Calm, start: 50}\n"),
    Change("unused-objective", "objectives: [be-first, be-right]", "objectives: [be-right]"),
    Change("unused-persona", "personas:\n", "personas:\n  - {id: ghost, name: Ghost}\n"),
    Change("unused-rubric", "default_rubric: public", "default_rubric: holding"),
    Change("weak-gate", "gate: 49", "gate: 85"),
)
