"""The commands of the plain game, declared once: name, other names, what they take, what they do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlainCommand:
    """A command's English name, its Indonesian one, its arguments and one line of help (a gettext message)."""

    name: str
    indonesian: str
    takes: str
    help: str


COMMANDS = (
    PlainCommand(
        "answer", "jawab", "TASK [TEXT]", "Answer a task; without a text, write lines and end with a single dot"
    ),
    PlainCommand("tasks", "tugas", "", "List the tasks and the time that is left"),
    PlainCommand("read", "baca", "[ID]", "Read a post or message again, or the last ten"),
    PlainCommand("new", "baru", "[FILTER]", "Count what came in since you last looked, and read the last of it"),
    PlainCommand(
        "search", "cari", "[FILTER] QUERY", 'Find posts: words, "a phrase", begin*, #tag, @name, AND, OR, NOT, (…)'
    ),
    PlainCommand(
        "filter",
        "saring",
        "FILTER|all|off",
        "Choose which posts of the public are printed: channel= by= stance= verified= followers= us= since= QUERY",
    ),
    PlainCommand("watch", "pantau", "QUERY", "Be told of each new post that a query finds"),
    PlainCommand("unwatch", "lepas", "QUERY|NUMBER", "Be told no longer"),
    PlainCommand("watches", "pantauan", "", "List your watchwords"),
    PlainCommand("trends", "tren", "", "List what more people talk about than before"),
    PlainCommand("spreaders", "penyebar", "[RUMOUR|QUERY]", "List who spreads most, of everything or of something"),
    PlainCommand("opinion", "opini", "", "Show how much is said, how much of it is negative, and what is believed"),
    PlainCommand("facts", "fakta", "", "List what is known now"),
    PlainCommand("reply", "balas", "ID TEXT", "Reply to a post without being asked"),
    PlainCommand("post", "unggah", "CHANNEL TEXT", "Publish something without being asked"),
    PlainCommand("correct", "ralat", "ID TEXT", "Correct a post of your own in public"),
    PlainCommand("delete", "hapus", "ID", "Delete a post of your own; people have seen it"),
    PlainCommand("pin", "sematkan", "ID", "Pin a post of your own to the top"),
    PlainCommand("unpin", "lepaskan", "ID", "Take the pin off a post of your own"),
    PlainCommand("hide", "sembunyikan", "ID", "Hide somebody else's post under our account"),
    PlainCommand("report", "laporkan", "ID", "Report somebody else's post to the platform"),
    PlainCommand(
        "turn", "minta", "[ACTION]", "Turn to a platform, your superiors, the police and others, or list them"
    ),
    PlainCommand("pause", "jeda", "", "Stop the clock"),
    PlainCommand("go", "lanjut", "", "Let the clock run again"),
    PlainCommand("speed", "laju", "X", "Change the speed: 1 is real time"),
    PlainCommand("wait", "tunggu", "DURATION|TASK", "Read no more commands for so long, or until a task opens"),
    PlainCommand("end", "akhiri", "", "End the run now and read the debrief"),
    PlainCommand("quit", "keluar", "", "Leave; `crisis-sim resume` goes on later"),
    PlainCommand("help", "bantuan", "", "List these commands"),
)


def find(word: str) -> PlainCommand | None:
    """The command that a first word names, in either language, whatever its case."""
    return next((command for command in COMMANDS if word.lower() in (command.name, command.indonesian)), None)
