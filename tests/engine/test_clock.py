"""Law 3: simulation time never goes back, stands still in a pause, and keeps its past when the speed changes."""

from hypothesis import given
from hypothesis import strategies as st

from crisis_sim.engine.clock import NORMAL, Clock, ClockOp

STARTED = ClockOp("start", 1_000, NORMAL)

kinds = st.sampled_from(["pause", "resume", "speed", "jump", "start"])
steps = st.lists(st.tuples(kinds, st.integers(-2_000, 60_000), st.integers(0, 700_000)), max_size=30)


def test_a_clock_that_was_not_started_stands_at_zero() -> None:
    assert Clock().now(5_000) == 0


def test_it_follows_the_wall_clock_at_normal_speed() -> None:
    assert Clock.of((STARTED,)).now(4_500) == 3_500


def test_a_pause_keeps_the_past() -> None:
    clock = Clock.of((STARTED, ClockOp("pause", 3_000), ClockOp("resume", 90_000)))
    assert clock.now(90_000) == 2_000
    assert clock.now(91_000) == 3_000


def test_a_change_of_speed_keeps_the_past() -> None:
    clock = Clock.of((STARTED, ClockOp("speed", 3_000, 4 * NORMAL)))
    assert clock.now(3_000) == 2_000
    assert clock.now(4_000) == 6_000


def test_a_second_pause_changes_nothing() -> None:
    once = Clock.of((STARTED, ClockOp("pause", 3_000)))
    assert once.after(ClockOp("pause", 9_000)).now(20_000) == 2_000


def test_a_jump_goes_forward_only() -> None:
    clock = Clock.of((STARTED, ClockOp("pause", 11_000)))
    assert clock.after(ClockOp("jump", 12_000, 30_000)).now(12_000) == 30_000
    assert clock.after(ClockOp("jump", 12_000, 3)).now(12_000) == 10_000


def test_a_wall_clock_that_is_set_back_does_not_turn_time_back() -> None:
    clock = Clock.of((STARTED, ClockOp("speed", 60_000, 2 * NORMAL)))
    assert clock.now(10_000) == 59_000


@given(steps)
def test_time_never_decreases_under_any_sequence_of_operations(ops: list[tuple[str, int, int]]) -> None:
    clock, wall, seen = Clock.of((STARTED,)), 1_000, 0
    for kind, later, value in ops:
        wall += max(0, later)
        clock = clock.after(ClockOp(kind, wall + min(0, later), value))  # type: ignore[arg-type]
        assert clock.now(wall) >= (seen if later >= 0 else clock.anchor_sim)
        seen = clock.now(wall)


@given(steps, st.integers(0, 1_000_000))
def test_it_is_constant_in_a_pause_and_its_slope_is_the_speed(ops: list[tuple[str, int, int]], later: int) -> None:
    clock, wall = Clock.of((STARTED,)), 1_000
    for kind, step, value in ops:
        wall += abs(step)
        clock = clock.after(ClockOp(kind, wall, value))  # type: ignore[arg-type]
    gained = clock.now(wall + later) - clock.now(wall)
    wanted = later * clock.speed // NORMAL if clock.running else 0
    assert wanted <= gained <= wanted + clock.running  # whole milliseconds: less than one is carried on


@given(st.integers(0, 10_000_000), st.integers(100, 600_000))
def test_wall_at_is_the_first_moment_at_which_a_time_is_reached(sim_ms: int, speed: int) -> None:
    clock = Clock.of((ClockOp("start", 0, speed),))
    wall = clock.wall_at(sim_ms)
    assert wall is not None
    assert clock.now(wall) >= sim_ms
    assert wall == 0 or clock.now(wall - 1) < sim_ms
