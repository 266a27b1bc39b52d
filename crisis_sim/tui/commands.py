"""What can be done on each screen, declared once: key, label for the footer, sentence for the help."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `label` and `help` are gettext messages; an empty label keeps it out of the footer."""

    key: str
    action: str
    label: str
    help: str
    shown_key: str | None = None


HELP = Command("f1", "help", "Help", "Show this page", "F1")

PLAY = (
    HELP,
    Command("f2", "next_task", "Tasks", "Go to the task that is due next and write its answer", "F2"),
    Command(
        "f3", "feed", "Feed", "Go to the feed; arrows choose a post, Enter replies to it, End follows the news", "F3"
    ),
    Command("f4", "write", "", "Go to the field where you write", "F4"),
    Command("f5", "facts", "Facts", "Show what is known now", "F5"),
    Command("f6", "channels", "", "Go to the channels; choosing one shows that one alone", "F6"),
    Command("ctrl+f", "monitor", "Monitor", "Search and watch what is said; see trends and who spreads it", "^F"),
    Command("f7", "pause", "Pause", "Stop the clock, or let it run again", "F7"),
    Command("f8", "speed", "", "Go through the speeds: 1, 2, 4 times real time", "F8"),
    Command("f9,ctrl+j", "send", "Send", "Send what you have written (also Ctrl+J)", "F9"),
    Command(
        "f12,ctrl+t",
        "act",
        "Act",
        "Pin, correct or delete the chosen post, hide or report another's, or turn to others (also Ctrl+T)",
        "F12",
    ),
    Command("f10", "end", "", "End the run now and read the debrief", "F10"),
    Command("escape", "drop_target", "", "Stop replying to the chosen post; what you wrote is kept"),
    Command("ctrl+q", "leave", "Leave", "Leave the game; it can be resumed later", "^Q"),
)

MONITOR = (
    HELP,
    Command(
        "f2",
        "search",
        "Search",
        "Go to the search line: words, a phrase in quotation marks, begin*, #tag, @name, AND, OR, NOT, parentheses; "
        "and channel= kind= by= stance= verified=yes followers= us=yes since=10m. Enter searches",
        "F2",
    ),
    Command("f3", "posts", "Posts", "Go to the posts found; arrows choose one, Enter replies to it", "F3"),
    Command("f4", "watch", "Watch", "Be told of new posts with the words in the search line, or no longer", "F4"),
    Command("f6", "watches", "Watchwords", "Go to your watchwords; Enter searches for one", "F6"),
    Command("f7", "pause", "Pause", "Stop the clock, or let it run again", "F7"),
    Command("escape,ctrl+f", "close", "Back", "Go back to the game, which has gone on meanwhile", "Esc"),
)

BRIEFING = (
    Command("down,pagedown", "page(1)", "More", "Read on", "↓"),
    Command("up,pageup", "page(-1)", "", "Read back", "↑"),
    Command("f9,ctrl+j", "start", "Start", "Start the run", "F9"),
    Command("escape", "back", "Back", "Go back to the menu"),
    Command("ctrl+q", "leave", "Leave", "Leave the game", "^Q"),
)

MENU = (
    HELP,
    Command("f2", "language", "Bahasa/Language", "Change the language", "F2"),
    Command("ctrl+q", "leave", "Leave", "Leave the game", "^Q"),
)

DEBRIEF = (
    HELP,
    Command("f5", "save", "Save as HTML", "Write the scorecard as an HTML page into this folder", "F5"),
    Command("escape", "back", "Back", "Go back"),
    Command("ctrl+q", "leave", "Leave", "Leave the game", "^Q"),
)
