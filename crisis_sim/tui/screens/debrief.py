"""The debrief: the score and its sum, then every answer with its evidence marked and every rule's reason."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from crisis_sim.notes import note
from crisis_sim.report import Scorecard
from crisis_sim.report.cards import MARK
from crisis_sim.report.numbers import score
from crisis_sim.report.plaintext import printable
from crisis_sim.report.writing import write_whole
from crisis_sim.tui.commands import DEBRIEF
from crisis_sim.tui.debrief_pages import DebriefPages
from crisis_sim.tui.screen import CommandScreen
from crisis_sim.tui.widgets.lists import KIND_NAMES
from crisis_sim.tui.wrapping import fitted


class DebriefScreen(CommandScreen):
    """A list of pages at the left, the page at the right."""

    KEYS = DEBRIEF
    DEFAULT_CSS = """
    DebriefScreen #pages { width: 26; }
    DebriefScreen #page { padding: 0 2; }
    DebriefScreen #page Static { max-width: 100; }
    """

    def __init__(self, card: Scorecard) -> None:
        super().__init__()
        self._card = card

    def compose(self) -> ComposeResult:
        title = Content.assemble((MARK, "bold $warning"), (f"  {printable(self._card.scenario.title)}", "bold"))
        yield Static(title, classes="title")
        with Horizontal():
            pages = OptionList(id="pages", classes="pane")
            pages.border_title = self.say("Debrief")
            yield pages
            yield VerticalScroll(id="page", classes="pane")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        language = self.game.language
        listed = self.query_one(OptionList)
        listed.add_option(Option(self._line(self.say("Overview"), self._card.score), id="overview"))
        for task in self._card.tasks:
            listed.add_option(
                Option(self._line(self.say(KIND_NAMES[task.kind]), task.score.score), id=f"task:{task.id}")
            )
        if self._card.unasked:
            listed.add_option(Option(Content(self.say("Unasked")), id="unasked"))
        if self._card.opinion:
            listed.add_option(Option(Content(self.say("Public opinion")), id="opinion"))
        self._pages = DebriefPages(self._card, language)
        listed.highlighted = 0
        listed.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.run_worker(self._show(str(event.option.id)), exclusive=True, group="page")

    async def _show(self, name: str) -> None:
        page = self.query_one("#page", VerticalScroll)
        paragraphs = []
        for block in self._pages.page(name):
            paragraphs.append(Static(block.content))
            paragraphs[-1].styles.padding = (0, 0, 0, 2 * block.indent)
        await page.remove_children()
        await page.mount(*paragraphs)
        page.scroll_home(animate=False)

    def on_option_list_option_selected(self) -> None:
        self.query_one("#page").focus()

    def action_save(self) -> None:
        """Write the scorecard as an HTML page into the current folder."""
        from crisis_sim.report.html_format import as_html

        path = Path(f"crisis-sim-{self._card.run.id}.html")
        try:
            write_whole(path, as_html([self._card], self.game.language))
        except OSError as error:
            self.tell(note("{file} cannot be written: {why}", file=str(path), why=error.strerror or ""), problem=True)
            return
        self.tell(note("Written: {file}", file=str(path)))

    def action_back(self) -> None:
        if self.query_one("#page").has_focus:
            self.query_one(OptionList).focus()
        elif self.game.store is None:
            self.app.exit(0)
        else:
            from crisis_sim.tui.screens.menu import MenuScreen

            self.app.switch_screen(MenuScreen())

    def _line(self, name: str, points: float | None) -> Content:
        return Content.assemble((fitted(name, 15), ""), (f" {score(points, self.game.language):>5}", "bold"))
