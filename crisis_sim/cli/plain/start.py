"""The plain game from its briefing to its debrief."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

from crisis_sim.cli.plain.game import PlainGame
from crisis_sim.cli.plain.lines import Lines
from crisis_sim.notes import note, translator
from crisis_sim.report.cards import MARK
from crisis_sim.report.plaintext import printable
from crisis_sim.report.scorecard import scorecard
from crisis_sim.report.text_format import as_text
from crisis_sim.store import LiveRun

INTERRUPTED = 130
_START = ("", "start", "mulai")


def play_plain(begin: Callable[[], LiveRun], language: str, briefing: str | None) -> int:
    """Show the briefing (if there is one), play, print the debrief. The exit code: 0, or 130 after Ctrl+C."""
    gc.enable()
    say = translator(language)
    lines = Lines(sys.stdin)
    print(MARK)
    first: str | None = ""
    if briefing is not None:
        print(printable(briefing))
        print(say("Press Enter to start. Type help at any time."), flush=True)
        while first == "":
            first = lines.next(0.25)
        if first is None:
            print(say("Nothing was started, since the input ended."))
            return 0
    live = begin()
    print(note("Run {run}", run=live.run).say(say), flush=True)
    typed = (first or "").strip()
    game = PlainGame(live, language, lines, sys.stdout, "" if typed.lower() in _START else typed)
    try:
        ended, code = game.play(), 0
    except KeyboardInterrupt:
        live.pause()
        ended, code = False, INTERRUPTED
    if ended:
        card = scorecard(live.exercise, live.store.entries(live.run), language)
        print(as_text(card, language), end="", flush=True)
    else:
        print(note("Left at a standstill; go on with: crisis-sim resume {run}", run=live.run).say(say))
    return code
