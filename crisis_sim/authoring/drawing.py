"""Draws a scenario's timeline and branches: as text, as Mermaid, and as one SVG picture that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from crisis_sim.authoring.branches import Branches, Node
from crisis_sim.scenario.durations import MINUTE, format_duration

_SHOWN = 60
"""Characters shown of what is said."""


def as_text(drawn: Branches) -> str:
    """One line an inject by its earliest moment; below it what it waits for and on what condition it comes."""
    return "\n".join(_text(drawn)) + "\n"


def _text(drawn: Branches) -> Iterator[str]:
    yield f"{drawn.title}, {format_duration(drawn.duration)}"
    wide = max(len(node.id) for node in drawn.nodes)
    for node in drawn.nodes:
        moment = "" if node.moment is None else format_duration(node.moment)
        until = "" if node.until is None else f" (until {format_duration(node.until)})"
        yield f"{moment:>7}  {node.kind:8} {node.id:{wide}}  {_short(node.title)}{until}"
        for word, told in (("after", node.after), ("when", node.when)):
            if told is not None:
                yield f"{'':7}  {'':8} {'':{wide}}  └ {word} {told}"


def _short(text: str, most: int = _SHOWN) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


_SHAPES = {"task": ("{{", "}}"), "ending": ("([", "])"), "end": ("[/", "/]"), "effects": (">", "]")}


def as_mermaid(drawn: Branches) -> str:
    """A Mermaid flowchart: whole lines for what follows what, dotted ones for what a condition asks."""
    return "\n".join(_mermaid(drawn)) + "\n"


def _mermaid(drawn: Branches) -> Iterator[str]:
    names = {node.id: f"n{number}" for number, node in enumerate(drawn.nodes)}
    yield "flowchart TD"
    for node in drawn.nodes:
        opening, closing = _SHAPES.get(node.kind, ("[", "]"))
        moment = "" if node.moment is None else f"{format_duration(node.moment)} · "
        label = _quoted(f"{moment}{node.id}: {_short(node.title)}")
        yield f"  {names[node.id]}{opening}{label}{closing}"
    linked = {edge.target for edge in drawn.edges}
    before: Node | None = None
    for node in drawn.nodes:
        if node.kind == "ending" or node.id in linked:
            continue
        if before is not None:
            yield f"  {names[before.id]} --> {names[node.id]}"
        before = node
    for edge in drawn.edges:
        if edge.source in names and edge.target in names:
            arrow = "-.->" if edge.asks else "-->"
            label = f"|{_quoted(edge.label)}|" if edge.label else ""
            yield f"  {names[edge.source]} {arrow}{label} {names[edge.target]}"


_CODES = str.maketrans({sign: f"#{ord(sign)};" for sign in '#"<>&`'})


def _quoted(text: str) -> str:
    """A label that Mermaid reads as text, whatever stands in it: its signs as Mermaid's own codes."""
    return f'"{text.translate(_CODES)}"'


_LEFT, _TOP, _LANE, _MINUTE, _STEP = 150, 60, 74, 110, 15
"""Pixels: width of the lanes' names, height of the heading, height of a lane, width of a minute, rows in a lane."""
_ROWS = 4
_COLOURS = {
    "post": "#2563eb", "news": "#7c3aed", "message": "#0f766e", "task": "#b45309", "end": "#be123c",
    "effects": "#64748b", "ending": "#be123c",
}  # fmt: skip


def as_svg(drawn: Branches) -> str:
    """A lane a channel, minutes from left to right; tasks last until their deadline; lines show what depends on it."""
    return "\n".join(_svg(drawn)) + "\n"


def _svg(drawn: Branches) -> Iterator[str]:
    timed = [node for node in drawn.nodes if node.moment is not None]
    used = [lane for lane in drawn.lanes if any(node.lane == lane[0] for node in timed)]
    ends = [node.until or node.moment or 0 for node in timed]
    width = _LEFT + round(max([drawn.duration, *ends]) / MINUTE * _MINUTE) + 160
    height = _TOP + len(used) * _LANE + 40
    places = _places(timed, [lane for lane, _ in used])
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="11">'
    )
    yield f"<title>{escape(drawn.title)}</title>"
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    yield f'<text x="16" y="24" font-size="16" font-weight="bold">{escape(drawn.title)}</text>'
    yield from _grid(drawn, used, height)
    yield from _lines(drawn, places)
    for node in timed:
        yield from _mark(node, places[node.id])
    yield "</svg>"


def _places(nodes: list[Node], lanes: list[str]) -> dict[str, tuple[int, int]]:
    """Where each node stands; neighbours in a lane take turns in its rows, so that their names do not cover."""
    turns = dict.fromkeys(lanes, 0)
    out: dict[str, tuple[int, int]] = {}
    for node in nodes:
        row = turns[node.lane] % _ROWS
        turns[node.lane] += 1
        x = _LEFT + round((node.moment or 0) / MINUTE * _MINUTE) + 10
        out[node.id] = (x, _TOP + lanes.index(node.lane) * _LANE + 18 + row * _STEP)
    return out


def _grid(drawn: Branches, lanes: list[tuple[str, str]], height: int) -> Iterator[str]:
    for minute in range(drawn.duration // MINUTE + 1):
        x = _LEFT + minute * _MINUTE + 10
        yield f'<line x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{height - 30}" stroke="#e2e8f0"/>'
        yield f'<text x="{x + 3}" y="{_TOP - 12}" fill="#64748b">{minute}m</text>'
    for number, (_, name) in enumerate(lanes):
        y = _TOP + number * _LANE
        yield f'<line x1="0" y1="{y}" x2="100%" y2="{y}" stroke="#cbd5e1"/>'
        yield f'<text x="16" y="{y + 22}" font-weight="bold">{escape(_short(name, 20))}</text>'


def _lines(drawn: Branches, places: dict[str, tuple[int, int]]) -> Iterator[str]:
    for edge in drawn.edges:
        if edge.source not in places or edge.target not in places:
            continue
        (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
        middle = (x1 + x2) // 2
        dashes = ' stroke-dasharray="4 3"' if edge.asks else ""
        yield (
            f'<path d="M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}" fill="none" stroke="#94a3b8"{dashes}>'
            f"<title>{escape(f'{edge.source} → {edge.target} {edge.label}'.strip())}</title></path>"
        )


def _mark(node: Node, place: tuple[int, int]) -> Iterator[str]:
    x, y = place
    colour = _COLOURS[node.kind]
    told = "\n".join(
        part
        for part in (
            f"{node.id}: {node.title}",
            f"after {node.after}" if node.after else "",
            f"when {node.when}" if node.when else "",
        )
        if part
    )
    yield f"<g><title>{escape(told)}</title>"
    if node.until is not None:
        width = round((node.until - (node.moment or 0)) / MINUTE * _MINUTE)
        yield f'<rect x="{x}" y="{y - 5}" width="{width}" height="10" rx="3" fill="{colour}" fill-opacity="0.25"/>'
    hollow = f' fill="#ffffff" stroke="{colour}" stroke-width="2"' if node.when else f' fill="{colour}"'
    yield f'<circle cx="{x}" cy="{y}" r="5"{hollow}/>'
    yield f'<text x="{x + 8}" y="{y + 4}" fill="#0f172a">{escape(node.id)}</text></g>'


FORMATS: dict[str, Callable[[Branches], str]] = {"text": as_text, "mermaid": as_mermaid, "svg": as_svg}
