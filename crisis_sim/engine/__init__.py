"""What happens in a run: clock, schedule, conditions, the fold, its events and its result.

Pure: no file, no wall clock, no database, no screen, and no random source but seeded integer streams may enter here.
"""

from crisis_sim.engine.clock import Clock, ClockOp
from crisis_sim.engine.entries import SYSTEM, Entry, canonical
from crisis_sim.engine.events import Event, plain
from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.facts import KnownFact
from crisis_sim.engine.refusals import Refused
from crisis_sim.engine.result import WHOLE, RunResult, TaskResult, WholeResult, result_of
from crisis_sim.engine.state import Item, RunState, TaskRun

__all__ = [
    "SYSTEM",
    "WHOLE",
    "Clock",
    "ClockOp",
    "Entry",
    "Event",
    "Exercise",
    "Item",
    "KnownFact",
    "Refused",
    "RunResult",
    "RunState",
    "TaskResult",
    "TaskRun",
    "WholeResult",
    "canonical",
    "plain",
    "result_of",
]
