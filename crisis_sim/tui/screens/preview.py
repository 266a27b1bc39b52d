"""The play screen while its scenario is being written: it takes up each saved version where the last one stood."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from crisis_sim.engine import Event, Refused
from crisis_sim.notes import note
from crisis_sim.report.plaintext import printable
from crisis_sim.scenario import ScenarioProblem, content_hash, load_text, read_text
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.rendering import sentence_of
from crisis_sim.store import LiveRun, Origin
from crisis_sim.tui.screens.play import PlayScreen

OFTEN = 0.5
"""Seconds between two looks at the file."""
_LINES = 5
"""Findings shown at once."""


class PreviewScreen(PlayScreen):
    """A run of a scenario file that may change at any moment; with `follows`, it takes up each save."""

    CSS_PATH = ["play.tcss", "preview.tcss"]

    def __init__(self, live: LiveRun, file: Path, *, follows: bool, told: str = "") -> None:
        super().__init__(live)
        self.file = file
        self.follows = follows
        self._told = told
        self._seen = _stamp(file)

    def compose(self) -> ComposeResult:
        yield Static(id="preview", markup=False)
        yield from super().compose()

    def on_mount(self) -> None:
        super().on_mount()
        self._bar(self._told)
        if self.follows:
            self.set_interval(OFTEN, self.look)

    def look(self) -> None:
        """Load the file anew if it was saved since the last look; what does not load is named, and play goes on."""
        stamp = _stamp(self.file)
        if stamp is None or stamp == self._seen or self._left or not self.is_current:
            return
        self._seen = stamp
        try:
            text = read_text(self.file)
            scenario = load_text(text, str(self.file))
        except ScenarioProblem as problem:
            self._bar(self._findings(problem.diagnostics), wrong=True)
            return
        origin = Origin(scenario=scenario, text=text, file=self.file.name, hash=content_hash(text))
        live, dropped = again(self.live, origin)
        told = note("Loaded anew.").say(self.say)
        if dropped:
            told += " " + note("{n} of your answers found no task any more.", n=dropped).say(self.say)
        self._left = True
        self._pacer.stop()
        self.app.switch_screen(PreviewScreen(live, self.file, follows=self.follows, told=told))

    def show(self, told: Sequence[Event]) -> None:
        """Show what has happened; after the end the last screen stays, for the file may go on."""
        if self.live.over and not self._left:
            self._show_items()
            self._gauges()
            self._pacer.stop()
            self._bar(note("The run is over; save the file to play it again from here, or F10 to leave.").say(self.say))
            return
        super().show(told)

    def _findings(self, found: Sequence[Diagnostic]) -> str:
        lines = [self._finding(each) for each in found[:_LINES]]
        if len(found) > _LINES:
            lines.append(note("and {n} more", n=len(found) - _LINES).say(self.say))
        return "\n".join(lines)

    def _finding(self, found: Diagnostic) -> str:
        meant = f" → {found.suggestion}" if found.suggestion is not None else ""
        return printable(f"{found.line}:{found.column} {sentence_of(found, self.say)}{meant}")

    def _bar(self, told: str, *, wrong: bool = False) -> None:
        bar = self.query_one("#preview", Static)
        bar.set_class(wrong, "-wrong")
        watching = self.say("follows the file") if self.follows else self.say("does not follow the file")
        head = f"{self.say('Preview')} · {printable(self.file.name)} · {watching}"
        bar.update(Content("\n".join(part for part in (head, told) if part)))


def again(before: LiveRun, origin: Origin) -> tuple[LiveRun, int]:
    """A new run of a scenario with the same responses and acts at the same moments, as far as the old one had come; and
    how many of them it could not take."""
    live = LiveRun.begin(before.store, origin, trainee="preview", seed=before.exercise.seed, speed=before.clock.speed)
    dropped = 0
    for entry in before.store.entries(before.run):
        if entry.kind not in ("response", "acted", "watched"):
            continue
        try:
            live.send_at(entry.sim_ms, entry.data, entry.kind)
        except Refused:
            dropped += 1
    if before.now > live.now:
        live.jump(before.now)
    if not before.clock.running:
        live.pause()
    return live, dropped


def _stamp(file: Path) -> tuple[int, int] | None:
    """What changes when a file is saved; `None` while an editor is just replacing it."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
