"""Where runs live: journals in a database, written before anything is told; playing live, resuming, verifying.

The only room that knows a database, and the only one below the front ends that reads a wall clock.
"""

from crisis_sim.store.journal import RunInfo, Store
from crisis_sim.store.live import LiveRun
from crisis_sim.store.origin import Origin
from crisis_sim.store.problems import DamagedRun, PlayedElsewhere, StoreProblem, UnknownRun
from crisis_sim.store.replaying import Replay, fold, replay
from crisis_sim.store.verification import Verification, verify

__all__ = [
    "DamagedRun",
    "LiveRun",
    "Origin",
    "PlayedElsewhere",
    "Replay",
    "RunInfo",
    "Store",
    "StoreProblem",
    "UnknownRun",
    "Verification",
    "fold",
    "replay",
    "verify",
]
