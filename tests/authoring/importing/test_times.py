"""Times as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from crisis_sim.authoring.importing.times import DAY, HOUR, MINUTE, joined, moment_of

JUNE_26 = dt.date(2024, 6, 26).toordinal() * DAY


@pytest.mark.parametrize(
    ("cell", "base", "ms"),
    [
        ("5", "start", 5 * MINUTE),
        (5, "start", 5 * MINUTE),
        ("7m30s", "start", 450_000),
        ("12 menit", "start", 12 * MINUTE),
        ("09:05", "day", 9 * HOUR + 5 * MINUTE),
        ("9.05", "day", 9 * HOUR + 5 * MINUTE),
        ("09h05", "day", 9 * HOUR + 5 * MINUTE),
        ("07:29 PM", "day", 19 * HOUR + 29 * MINUTE),
        ("12:00 am", "day", 0),
        ("-24:30", "day", -(24 * HOUR + 30 * MINUTE)),
        ("60:00", "day", 60 * HOUR),
        (0.5, "day", 12 * HOUR),
        ("0.5", "day", 12 * HOUR),
        (dt.time(9, 5), "day", 9 * HOUR + 5 * MINUTE),
        ("J-60", "zero", -60 * DAY),
        ("J+1 H+2 M-5", "zero", DAY + 2 * HOUR - 5 * MINUTE),
        ("T-1", "zero", -MINUTE),
        ("J", "zero", 0),
        ("26/06/2024 09h00", "date", JUNE_26 + 9 * HOUR),
        ("26-06-2024", "date", JUNE_26),
        ("26.6.24 9:05", "date", JUNE_26 + 9 * HOUR + 5 * MINUTE),
        ("26 Juni 2024, 09.00 WIB", "date", JUNE_26 + 9 * HOUR),
        ("2024-06-26T09:00:00+07:00", "date", JUNE_26 + 9 * HOUR),
        ("2024-06-26T02:00:00Z", "date", JUNE_26 + 9 * HOUR),
        ("2024/06/26 09:00", "date", JUNE_26 + 9 * HOUR),
        (45469.375, "date", JUNE_26 + 9 * HOUR),
        (dt.datetime(2024, 6, 26, 9), "date", JUNE_26 + 9 * HOUR),  # noqa: DTZ001 - as openpyxl reads it
        (dt.date(2024, 6, 26), "date", JUNE_26),
    ],
)
def test_a_moment_is_read_as_people_mean_it(cell: object, base: str, ms: int) -> None:
    moment = moment_of(cell)
    assert moment is not None
    assert (moment.base, moment.ms) == (base, ms)


@pytest.mark.parametrize(
    "cell",
    ["2:86", "59:88", "???", "", None, True, "13:00 PM", "31/02/2024", "26/06/2024 25:00", "soon", "J+", float("nan"),
     1e9, "9" * 500, "26/13/2024", "nan", "inf"],
)  # fmt: skip
def test_what_is_no_moment_is_none(cell: object) -> None:
    assert moment_of(cell) is None


def test_a_date_and_a_clock_from_two_columns_are_one_moment() -> None:
    moment = joined(moment_of("26/06/2024"), moment_of("09:05"))
    assert moment is not None
    assert moment.ms == JUNE_26 + 9 * HOUR + 5 * MINUTE
