"""Exponentials, logarithms and a cosine that are the same to the last bit on every machine (law 1).

The C library's differ in their last digit between systems, and a run must fold to the byte on any of them. Decimal
rounds correctly by its specification, and the four operations on floats do by IEEE 754.
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache, lru_cache

_DIGITS = Context(prec=24)
LN2 = 0.6931471805599453


@lru_cache(maxsize=1 << 15)
def exp(x: float) -> float:
    """e to the power of `x`; 0 below -700 and the value at 700 above it, where floats end.

    Runs of one scenario ask for much the same ones, and a look-up costs a tenth of working one out.
    """
    if x < -700:
        return 0.0
    return float(_DIGITS.exp(_DIGITS.create_decimal_from_float(min(x, 700.0))))


def ln(x: float) -> float:
    """The natural logarithm of a positive number."""
    return float(_DIGITS.ln(_DIGITS.create_decimal_from_float(x)))


def logit(share: float) -> float:
    """The log-odds of a share strictly between 0 and 1."""
    return ln(share / (1 - share))


def logistic(log_odds: float) -> float:
    """The share that has these log-odds."""
    return 1 / (1 + exp(-log_odds))


def risen(age: float, half_life: float) -> float:
    """How much of an effect has come after `age`, from 0 towards 1: half of it after each `half_life`."""
    return 1 - exp(-LN2 * age / half_life) if age > 0 else 0.0


@cache
def _terms() -> tuple[float, ...]:
    """Coefficients of the cosine's series in powers of (2 pi x)^2, up to where they vanish within a quarter turn."""
    square = (2 * Decimal("3.14159265358979323846264338327950288")) ** 2
    terms, term = [], Decimal(1)
    for n in range(1, 14):
        terms.append(float(term))
        term = -term * square / ((2 * n - 1) * (2 * n))
    return tuple(terms)


def cosine(turns: float) -> float:
    """The cosine of an angle in turns, within 1e-12."""
    part = abs(turns) % 1
    part = min(part, 1 - part)
    sign = 1.0
    if part > 0.25:
        part, sign = 0.5 - part, -1.0
    square, total = part * part, 0.0
    for term in reversed(_terms()):
        total = total * square + term
    return sign * total
