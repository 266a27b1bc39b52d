"""How a response is judged: text analysis, one judge a rule, the rubric's arithmetic, verdicts with their evidence.

Offline and deterministic: no clock, no file but the shipped lexicons, no randomness, no model. Screens, journals and
the fold stay outside.
"""

from crisis_sim.scoring.arithmetic import promptness_at, round_score
from crisis_sim.scoring.conduct import Conduct, Said
from crisis_sim.scoring.judge import Judge, silent
from crisis_sim.scoring.lexicons import CONCEPTS
from crisis_sim.scoring.response import Response, Situation
from crisis_sim.scoring.unmatchable import unmatchable
from crisis_sim.scoring.uptake import Correction, Uptake
from crisis_sim.scoring.verdicts import Evidence, Score, Verdict, every_verdict

__all__ = [
    "CONCEPTS",
    "Conduct",
    "Correction",
    "Evidence",
    "Judge",
    "Response",
    "Said",
    "Score",
    "Situation",
    "Uptake",
    "Verdict",
    "every_verdict",
    "promptness_at",
    "round_score",
    "silent",
    "unmatchable",
]
