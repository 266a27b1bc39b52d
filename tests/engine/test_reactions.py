"""Reactions gather as a post is seen, in the faces that fit it, and never go back."""

from crisis_sim.engine import Exercise
from tests.building import chatter, post, response, scenario, started, task

MINUTE = 60_000


def run(text: str = "Stay calm.") -> Exercise:
    first = post("first-post", at="0m")
    first["post"]["reactions"] = {"angry": 10, "sad": 2}
    plain = {"id": "plain", "at": "0m", "post": {"from": "ana", "channel": "chirp", "text": "Hm", "attention": 50}}
    mail = {"id": "mail", "at": "0m", "message": {"from": "ana", "channel": "desk", "text": "Hello"}}
    exercise = Exercise(scenario([first, plain, mail, task("asked", at="1m")], chatter=chatter()))
    exercise.apply(started())
    exercise.apply(response(90_000, task="asked", text=text))
    exercise.advance(10 * MINUTE)
    return exercise


def test_what_the_author_gave_is_there_at_once_and_grows() -> None:
    exercise = run()
    item = exercise.state.items["first-post"]
    assert exercise.reactions(item, 0) == {"angry": 10, "sad": 2}
    assert exercise.reactions(item, 8 * MINUTE) == {
        "angry": 20,
        "sad": 4,
    }  # 80 minutes of the story: half of twice as many
    assert exercise.reactions(item, 10**9) == {"angry": 30, "sad": 6}


def test_reactions_never_go_back() -> None:
    exercise = run()
    for item in exercise.state.feed:
        totals = [sum(exercise.reactions(item, item.sim_ms + minute * MINUTE).values()) for minute in range(10)]
        assert totals == sorted(totals)


def test_a_post_without_given_ones_gathers_them_by_its_attention() -> None:
    exercise = run()
    item = exercise.state.items["plain"]
    assert exercise.reactions(item, 0) == {}
    assert 20 <= sum(exercise.reactions(item, 8 * MINUTE).values()) <= 25


def test_our_own_gather_faces_in_keeping_with_their_quality() -> None:
    for text, more, fewer in (("Stay calm.", "like", "angry"), ("Whatever.", "angry", "love")):
        exercise = run(text)
        faces = exercise.reactions(exercise.state.items["own-1"], 10 * MINUTE)
        assert faces[more] > faces.get(fewer, 0)  # type: ignore[index, call-overload]


def test_what_nobody_else_sees_has_none() -> None:
    exercise = run()
    assert exercise.reactions(exercise.state.items["mail"], 10 * MINUTE) == {}
