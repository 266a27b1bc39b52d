"""How much more often something is said now than before: a measure for trends.

The measure is the signed root of the log-likelihood ratio G² for two shares (Dunning 1993, "Accurate methods for the
statistics of surprise and coincidence", Computational Linguistics 19(1)): positive where the share has risen. Unlike a
plain ratio or chi-squared it stays sensible for small counts. If nothing had changed it would be about standard normal,
so 1.96 is passed by chance in one of forty comparisons that rise. Limits: it says that a term is said by more people
than before, not why, nor that it matters; hundreds of terms are compared at a time, so that a few pass by chance; the
people of a public who copy each other are not independent, which makes it too bold. It ranks; it proves nothing.
"""

from __future__ import annotations

from math import log, sqrt

SURPRISING = 1.96
"""The least score of a trend: the 5 % point of a standard normal, two-sided."""


def burst(now: int, now_of: int, before: int, before_of: int) -> float:
    """The signed root of G² of `now` out of `now_of` against `before` out of `before_of`; 0 where one has no cases.

    Rounded to three decimals, so that the last bit of a machine's logarithm orders nothing.
    """
    if now_of <= 0 or before_of <= 0:
        return 0.0
    share = (now + before) / (now_of + before_of)
    surprise = 2 * (
        _term(now, now_of * share)
        + _term(now_of - now, now_of * (1 - share))
        + _term(before, before_of * share)
        + _term(before_of - before, before_of * (1 - share))
    )
    root = sqrt(max(0.0, surprise))
    return round(root if now * before_of >= before * now_of else -root, 3)


def _term(seen: int, expected: float) -> float:
    return seen * log(seen / expected) if seen > 0 and expected > 0 else 0.0
