"""The menu: scenarios to play, runs to go on with, debriefs to read again."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from crisis_sim.notes import note
from crisis_sim.report.cards import MARK
from crisis_sim.report.numbers import minutes
from crisis_sim.report.plaintext import printable
from crisis_sim.scenario import ScenarioProblem, load_text, read_text
from crisis_sim.scenario.catalogue import Listed, listing
from crisis_sim.scenario.hashing import content_hash
from crisis_sim.store import LiveRun, Origin, RunInfo, StoreProblem, replay
from crisis_sim.tui.commands import MENU
from crisis_sim.tui.screen import CommandScreen

RECENT = 8
"""Runs that the menu lists."""


class MenuScreen(CommandScreen):
    """One list; Enter plays, goes on, or opens a debrief."""

    KEYS = MENU
    DEFAULT_CSS = """
    MenuScreen #choices { height: 1fr; border: none; padding: 0 2; }
    MenuScreen #detail { height: 5; padding: 0 3; color: $text-muted; border-top: solid $primary 50%; }
    """

    def compose(self) -> ComposeResult:
        yield Static(Content.assemble(("crisis_sim  ", "bold"), (MARK, "bold $warning")), classes="title")
        yield OptionList(id="choices")
        yield Static(id="detail")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        self._fill()

    def on_screen_resume(self) -> None:
        self._fill()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        entry = self._entries.get(str(event.option.id))
        text = printable(entry.summary) if entry else self.say("Enter opens it.")
        self.query_one("#detail", Static).update(Content(text))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        chosen = str(event.option.id)
        try:
            if chosen in self._entries:
                self._brief(self._entries[chosen])
            else:
                self._open_run(self._runs[chosen])
        except (ScenarioProblem, StoreProblem) as problem:
            told = problem.reason if isinstance(problem, StoreProblem) else problem.told(self.say).splitlines()[0]
            self.tell(told, problem=True)

    def action_language(self) -> None:
        self.game.language = "en" if self.game.language == "id" else "id"
        self.app.switch_screen(MenuScreen())

    def _fill(self) -> None:
        language = self.game.language
        found: dict[str, Listed] = {}
        for entry in listing():
            if entry.id not in found or entry.language == language:
                found[entry.id] = entry
        self._entries = {f"play:{entry.id}": entry for entry in found.values()}
        store = self.game.store
        runs = store.runs()[:RECENT] if store else ()
        self._runs = {f"run:{run.id}": run for run in runs}
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_option(Option(Content.styled(self.say("Play"), "$text-muted"), disabled=True))
        choices.add_options(Option(self._scenario(entry), id=name) for name, entry in self._entries.items())
        if runs:
            choices.add_option(Option("", disabled=True))
            choices.add_option(Option(Content.styled(self.say("Your runs"), "$text-muted"), disabled=True))
            choices.add_options(Option(self._run(run), id=name) for name, run in self._runs.items())
        choices.highlighted = 1
        choices.focus()

    def _scenario(self, entry: Listed) -> Content:
        about = f"  {printable(entry.duration)} · {self.say(entry.difficulty)} · {entry.language}"
        return Content.assemble((printable(entry.title), "bold"), (about, "$text-muted"))

    def _run(self, run: RunInfo) -> Content:
        begun = datetime.fromtimestamp(run.created_ms / 1000).astimezone().strftime("%d-%m %H:%M")
        state = self.say("debrief") if run.finished else note("go on at {time}", time=minutes(run.sim_ms)).say(self.say)
        return Content.assemble(
            (f"{begun}  ", "$text-muted"),
            (f"{run.scenario} ({run.language}) ", ""),
            (f"{printable(run.trainee)}  ", ""),
            (state, "$accent"),
        )

    def _brief(self, entry: Listed) -> None:
        from crisis_sim.tui.screens.briefing import BriefingScreen

        text = read_text(entry.path)
        scenario = load_text(text, str(entry.path))
        origin = Origin(scenario=scenario, text=text, file=entry.path.name, hash=content_hash(text))
        self.app.switch_screen(BriefingScreen(origin, self.game.trainee, 1, 1000))

    def _open_run(self, run: RunInfo) -> None:
        store = self.game.store
        assert store is not None
        if run.finished:
            from crisis_sim.report.scorecard import scorecard
            from crisis_sim.tui.screens.debrief import DebriefScreen

            told = replay(store, run.id)
            self.app.switch_screen(DebriefScreen(scorecard(told.exercise, told.entries, self.game.language)))
            return
        from crisis_sim.tui.screens.play import PlayScreen

        file, text = store.scenario_text(run.scenario_hash)
        self.app.switch_screen(PlayScreen(LiveRun.resume(store, run.id, load_text(text, file))))
