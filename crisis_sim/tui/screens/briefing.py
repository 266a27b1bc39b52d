"""The briefing: who you are, what has happened, what is trained; then the clock starts."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Input, Label, Static

from crisis_sim.notes import note
from crisis_sim.report.cards import MARK
from crisis_sim.report.numbers import minutes, number
from crisis_sim.report.plaintext import printable
from crisis_sim.scoring import Judge
from crisis_sim.store import LiveRun, Origin, StoreProblem
from crisis_sim.tui.commands import BRIEFING
from crisis_sim.tui.screen import CommandScreen


class BriefingScreen(CommandScreen):
    """Read, give a name, start."""

    KEYS = BRIEFING
    DEFAULT_CSS = """
    BriefingScreen #pages { height: 1fr; padding: 1 3; }
    BriefingScreen #text { max-width: 90; }
    BriefingScreen #name { max-width: 50; }
    BriefingScreen Label { padding: 0 3; color: $text-muted; }
    BriefingScreen Input { margin: 0 3 1 3; }
    """

    def __init__(self, origin: Origin, trainee: str, seed: int, speed: int) -> None:
        super().__init__()
        self._origin = origin
        self._trainee = trainee
        self._seed = seed
        self._speed = speed

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="pages"):
            yield Static(self._text(), id="text")
        yield Label(self.say("Your name, for the scorecard; Enter starts the run"), markup=False)
        yield Input(self._trainee, id="name", max_length=80)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._judge = self.run_worker(self._compiled, thread=True)

    def _compiled(self) -> Judge:
        """The rubrics, compiled while the trainee reads, so that the run opens at once."""
        judge = Judge(self._origin.scenario)
        judge.warm()
        return judge

    def action_page(self, pages: int) -> None:
        """Turn the pages of the briefing while the cursor stays in the name."""
        text = self.query_one("#pages")
        text.scroll_relative(y=pages * max(1, text.size.height - 2), animate=False)

    async def on_input_submitted(self) -> None:
        await self.action_start()

    async def action_start(self) -> None:
        name = self.query_one(Input).value.strip() or self._trainee
        store = self.game.store
        assert store is not None
        try:
            judge = await self._judge.wait()
            live = LiveRun.begin(store, self._origin, trainee=name, seed=self._seed, speed=self._speed, judge=judge)
        except StoreProblem as problem:
            self.tell(problem.reason, problem=True)
            return
        from crisis_sim.tui.screens.play import PlayScreen

        self.app.switch_screen(PlayScreen(live))

    def action_back(self) -> None:
        from crisis_sim.tui.screens.menu import MenuScreen

        self.app.switch_screen(MenuScreen())

    def _text(self) -> Content:
        scenario, say = self._origin.scenario, self.say
        parts: list[tuple[str, str]] = [
            (f"{MARK}\n\n", "bold $warning"),
            (printable(scenario.title) + "\n", "bold"),
            (printable(scenario.summary) + "\n\n", "$text-muted"),
            (printable(scenario.briefing).strip() + "\n\n", ""),
        ]
        if scenario.objectives:
            parts.append((say("What you train") + "\n", "bold"))
            for objective in scenario.objectives:
                framework = f" ({printable(objective.framework)})" if objective.framework else ""
                parts += [(f"  • {printable(objective.text)}", ""), (f"{framework}\n", "$text-muted")]
            parts.append(("\n", ""))
        for content_note in scenario.content_notes:
            parts.append((f"{say('Content note')}: {printable(content_note)}\n", "$warning"))
        length = note(
            "{minutes} minutes; one minute of play is {pace} minutes of the story. Invented people and institutions.",
            minutes=minutes(scenario.duration).removesuffix(":00"),
            pace=number(scenario.story.pace, self.game.language),
        )
        parts.append((length.say(say), "$text-muted"))
        return Content.assemble(*parts)
