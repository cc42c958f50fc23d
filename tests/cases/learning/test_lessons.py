"""What a council can learn from a register: counts, the same reason, and silence."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.cases.learning.lessons import Lessons, lessons
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

Fields = dict[str, object]
SPECIFIC = "Laat de afdeling Inkomen de bus vergoeden en mensen bellen vanaf 1 mei 2026."
COSTLY = "Dit doen wij niet, want het kost 80.000 euro per jaar."


def _lessons(*records: Advice | Response | Body, today: dt.date = TODAY) -> Lessons:
    return lessons(judge(register(*records), today))


def _answer(number: str, **fields: object) -> Fields:
    return {"recommendation": number, "decision": "rejected", "explanation": COSTLY, **fields}


def _other(**fields: object) -> Advice:
    return advice(**{"id": "2026-02-fiets", "title": "Leen fietsen uit", **fields})


def test_empty_register_teaches_nothing() -> None:
    """Without advices there are no facts and no counts."""
    found = _lessons()

    assert (found.specifics, found.counted, found.left_out) == ((), 0, 0)
    assert (found.same_texts, found.silent_themes, found.silent_advices) == ((), (), ())


def test_named_and_unnamed_are_counted_apart() -> None:
    """A recommendation with all three stands beside one that lacks something."""
    asked = advice(recommendations=[SPECIFIC, "Verbeter de sfeer."])
    given_ = response(answers=[_answer("1", decision="adopted")])

    overall = _lessons(asked, given_).comparisons[0]

    assert overall.part is None
    assert (overall.named.answered.part, overall.named.answered.whole) == (1, 1)
    assert (overall.named.in_time.part, overall.named.adopted.part) == (1, 1)
    assert (overall.unnamed.answered.part, overall.unnamed.answered.whole) == (0, 1)
    assert overall.unnamed.explained.whole == 0
    assert overall.small


@given(
    numbers=st.lists(st.sampled_from("123"), unique=True),
    today=st.dates(dt.date(2026, 2, 2), dt.date(2026, 12, 31)),
)
def test_sides_of_a_comparison_are_the_whole(numbers: list[str], today: dt.date) -> None:
    """Named and unnamed together are every case, and no share is more than its whole."""
    asked = advice(recommendations=[SPECIFIC, "Verbeter de sfeer.", "Haal het menu weg."])
    found = _lessons(asked, response(answers=[_answer(n) for n in numbers]), today=today)

    assert found.counted + found.left_out == 3
    for one in found.comparisons:
        assert one.named.cases + one.unnamed.cases == found.counted
        for side in (one.named, one.unnamed):
            shares = (side.answered, side.in_time, side.explained, side.adopted)
            assert all(0 <= share.part <= share.whole <= side.cases for share in shares)


def test_same_text_for_many_is_one_group() -> None:
    """Two recommendations of two advices with the same text stand together."""
    first, second = advice(), _other()
    answers = (
        response(answers=[_answer("1")]),
        response(id="fiets-college", advice="2026-02-fiets", answers=[_answer("1")]),
    )

    (group,) = _lessons(first, second, *answers).same_texts

    assert group.text == COSTLY
    assert {case.key for case in group.cases} == {("2026-01-bus", "1"), ("2026-02-fiets", "1")}


def test_same_yes_for_many_is_no_reason_to_look_at() -> None:
    """What is simply adopted needs no reason of its own."""
    asked = advice(recommendations=["Vergoed de bus.", "Leen fietsen uit."])
    yes = [_answer(n, decision="adopted", explanation="Wij nemen dit over.") for n in "12"]

    assert _lessons(asked, response(answers=yes)).same_texts == ()


def test_joint_letter_gives_its_reason_once() -> None:
    """One letter for two bodies is not the same reason given twice."""
    records = (
        advice(to=["college", "dienst"]),
        response(on_behalf_of=["dienst"]),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    assert _lessons(*records).same_texts == ()
    assert _lessons(*records).refused == 1


def test_ground_is_that_of_the_explanation() -> None:
    """The kind of ground comes from the fact of the reason; a lost decision has none."""
    asked = advice(recommendations=["Vergoed de bus.", "Leen fietsen uit."])
    given_ = response(answers=[_answer("1"), {"recommendation": "2", "decision": "unknown"}])

    (group,) = _lessons(asked, given_).same_grounds

    assert (group.ground, len(group.cases)) == ("money", 1)


def test_theme_without_any_answer_is_named_with_its_first_day() -> None:
    """Two unanswered advices on a theme are one topic, silent since the first was sent."""
    found = _lessons(
        advice(themes=["vervoer"]),
        _other(themes=["vervoer"], sent=dt.date(2026, 3, 2)),
    )

    (theme,) = found.silent_themes
    assert (theme.theme, len(theme.cases)) == ("vervoer", 2)
    assert theme.since.earliest == dt.date(2026, 2, 2)


def test_one_unanswered_advice_makes_a_theme_silent() -> None:
    """A second one is not waited for."""
    (theme,) = _lessons(advice(themes=["vervoer"])).silent_themes

    assert (theme.theme, len(theme.cases)) == ("vervoer", 1)


def test_theme_with_one_answer_is_not_silent() -> None:
    """An answer to one advice on the theme is an answer on the theme."""
    found = _lessons(advice(themes=["vervoer"]), response(), _other(themes=["vervoer"]))

    assert found.silent_themes == ()
    assert [one.advice.id for one in found.silent_advices] == ["2026-02-fiets"]


@pytest.mark.parametrize(
    "fields",
    [
        {"withdrawn": {"on": dt.date(2026, 6, 1), "reason": "Niet meer nodig."}},
        {"superseded_by": "2026-02-fiets"},
        {"sent": dt.date(2026, 11, 20)},
    ],
    ids=["withdrawn", "replaced", "running"],
)
def test_what_nobody_waits_for_is_not_silence(fields: Fields) -> None:
    """Withdrawn, replaced and still running advices do not count as unanswered."""
    newer = _other(sent=dt.date(2026, 11, 20), themes=["fietsen"])
    found = _lessons(advice(themes=["vervoer"], **fields), newer)

    assert found.silent_advices == ()
    assert found.silent_themes == ()
    assert (found.counted, found.left_out) == (0, 2)


def test_oral_answer_is_an_answer() -> None:
    """What was said in a meeting breaks the silence, though it does not stop the clock."""
    assert _lessons(advice(), response(form="oral")).silent_advices == ()


def test_without_a_term_silence_has_no_deadline() -> None:
    """Nothing agreed: the days are told, nobody is late."""
    none = council(agreements=[{"source": "Nagekeken", "answer_term": "none"}])
    (silent,) = _lessons(advice(), none).silent_advices

    assert silent.deadline is None


def test_later_reading_of_the_act_is_the_one_told() -> None:
    """Where the readings differ, the last day that is told is the one best for the answerer."""
    unknown = council(agreements=[{"source": "Verordening, artikel 7", "answer_term": "6 weken"}])
    # Six weeks after 20 February 2026 is Good Friday; by the act it is 7 April.
    (silent,) = _lessons(advice(sent=dt.date(2026, 2, 20)), unknown).silent_advices

    assert silent.deadline == dt.date(2026, 4, 7)
