"""Posts that a monitoring tool found."""

from __future__ import annotations

from pathlib import Path

from tests.authoring.importing.samples import POSTS, lines, made, moments, played


def test_posts_keep_their_intervals(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "unggahan.csv", POSTS))
    assert list(moments(scenario).values())[:4] == [0, 450, 10_800, 12_600]
    assert [inject.kind for inject in scenario.timeline] == ["post", "post", "news", "post", "end"]


def test_a_duration_presses_them_in_proportion(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "unggahan.csv", POSTS, duration_ms=1_200_000))
    first, second, third, fourth, end = moments(scenario).values()
    assert (first, end) == (0, 1200)
    assert abs(second / fourth - 450 / 12_600) < 0.001
    assert abs(third / fourth - 10_800 / 12_600) < 0.001
    assert scenario.story.starts_at.isoformat() == "2024-06-26T09:00:00+07:00"


def test_no_real_person_is_left_in_the_file(tmp_path: Path) -> None:
    found = made(tmp_path, "unggahan.csv", POSTS, language="id")
    for real in ("kompascom", "polri", "budi99", "media x", "0812"):
        assert real not in found.text, real
    assert 'Row 2, "author": A real author stands as the invented' in lines(found)


def test_a_mention_of_an_author_names_the_invented_one(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "unggahan.csv", POSTS, language="id"))
    first, second = (inject.post for inject in scenario.timeline[:2])
    assert first is not None
    assert second is not None
    assert scenario.persona_of[first.sender].handle in second.text.split()


def test_reach_and_sentiment_are_kept(tmp_path: Path) -> None:
    found = made(tmp_path, "unggahan.csv", POSTS, language="id")
    scenario, _, _ = played(found)
    assert [persona.followers for persona in scenario.personas] == [12_500, 1_200, 0, 0]
    assert scenario.timeline[0].note == "Sentimen: negatif"
    assert 'Row 6, "tidak tahu"' in lines(found)


def test_a_row_without_a_readable_time_is_told_with_its_words(tmp_path: Path) -> None:
    assert 'Row 5, "Waktu", "jam salah": "2:86" is no time' in lines(made(tmp_path, "unggahan.csv", POSTS))


def test_posts_before_and_after_a_zero_are_one_line(tmp_path: Path) -> None:
    text = "\ufeffid,body,actor,time,class\r\n0,before,ana,-01:35,x\r\n1,after,ben,24:04,x\r\n2,bad,cat,2:86,x\r\n"
    found = made(tmp_path, "posts.csv", text)
    scenario, _, _ = played(found)
    assert moments(scenario)["post-1"] == 25 * 3600 + 39 * 60
    assert 'Row 4, "time", "bad": "2:86"' in lines(found)
    assert 'Column "class", rows 2-3' not in lines(found)
    assert 'Column "class", rows 2-4' in lines(found)


def test_replies_to_another_file_s_posts_stand_alone(tmp_path: Path) -> None:
    text = "id,body,actor,reply,time\n0,one,ana,1,00:01\n1,two,ben,0,00:02\n"
    found = made(tmp_path, "replies.csv", text)
    scenario, _, _ = played(found)
    assert all(inject.post.reply_to is None for inject in scenario.timeline if inject.post)
    assert 'Row 2, "1"' in lines(found)
