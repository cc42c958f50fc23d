"""A topic that was decided without the council, or before it was asked, is a finding if written."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, council, register
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.council.agenda import agenda, left_out
from weerklank.cases.council.involved import asked_when_settled
from weerklank.cases.judge import judge
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.sentences.event_words import topic_sentence
from weerklank.records.models.agenda import AgendaTopic
from weerklank.rules.topics import TopicState, topic_state

DECIDED = {"date": "2026-06-02"}


def state(*, has_advice: bool = False, **fields: object) -> TopicState:
    """What came of a topic with these fields."""
    topic = AgendaTopic.model_validate({"topic": "De bus", **fields})
    return topic_state(topic, TODAY, has_advice=has_advice)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, TopicState.AHEAD),
        ({"asked": "none"}, TopicState.AHEAD),
        ({"asked": "none", "decided": DECIDED}, TopicState.NOT_ASKED),
        ({"asked": "none", "phase": "decided"}, TopicState.NOT_ASKED),
        ({"decided": DECIDED}, TopicState.UNKNOWN),
        ({"asked": "unknown", "decided": DECIDED}, TopicState.UNKNOWN),
        ({"phase": "decided"}, TopicState.UNKNOWN),
        ({"asked": "2026-06-03", "decided": DECIDED}, TopicState.ASKED_TOO_LATE),
        ({"asked": "2026-06-02", "decided": DECIDED}, TopicState.UNKNOWN),
        ({"asked": "2026-06", "decided": DECIDED}, TopicState.UNKNOWN),
        ({"asked": "2026-06-10", "decided": {"date": "2026-06"}}, TopicState.UNKNOWN),
        ({"asked": "2026-03-02", "advised": False}, TopicState.ASKED_AND_SILENT),
        ({"advised": False, "decided": DECIDED}, TopicState.UNKNOWN),
        ({"asked": "none", "decided": {**DECIDED, "kind": "proposal"}}, TopicState.AHEAD),
        ({"asked": "none", "decided": {"date": "2027-01-05"}}, TopicState.AHEAD),
        ({"asked": "2026-06-03", "decided": DECIDED, "advised": True}, TopicState.ADVISED),
    ],
)
def test_only_what_was_written_is_a_finding(fields: dict[str, object], found: TopicState) -> None:
    """A proposal decides nothing, a date that may be earlier is not later, left out is unknown."""
    assert state(**fields) is found


def test_an_advice_settles_it() -> None:
    """What the council wrote after all is judged with that advice."""
    assert state(has_advice=True, asked="none", decided=DECIDED) is TopicState.ADVISED


def test_a_topic_whose_advice_is_not_published_yet_accuses_nobody() -> None:
    """Until its day the advice is not named, and the municipality is not said to have passed by."""
    assert state(advice="2026-09-bus", asked="none", decided=DECIDED) is TopicState.AHEAD


def test_a_decided_topic_is_not_ahead() -> None:
    """The newest decision first; the others are no finding."""
    topics = [
        {"topic": "Oud", "asked": "none", "decided": {"date": "2025-06-02"}},
        {"topic": "Nieuw", "asked": "none", "decided": DECIDED},
        {"topic": "Komt nog"},
    ]
    records = register(council(agenda=topics), college())
    verdicts = judge(records, TODAY)

    assert [item.topic.topic for item in left_out(records, verdicts)] == ["Nieuw", "Oud"]
    ahead = [i.topic.topic for i in agenda(records, verdicts) if i.state is TopicState.AHEAD]
    assert ahead == ["Komt nog"]


def test_asked_when_all_was_settled_asks_attention() -> None:
    """It stands among what a raadslid looks at, and on the page of what came too late."""
    late = advice(kind="requested", request={"asked": dt.date(2026, 1, 5), "phase": "decided"})
    verdicts = judge(register(late), TODAY)

    texts = [one.text for one in concerns(verdicts)]
    assert "Er is om advies gevraagd toen het besluit al klaar lag." in texts
    assert [one.advice.id for one in asked_when_settled(verdicts)] == [late.id]


def test_a_known_day_of_asking_is_told() -> None:
    """Asked in time and decided: what is not known is only whether the council advised."""
    topic = {"topic": "De bus", "asked": "2026-03-02", "decided": DECIDED, "from": "college"}
    records = register(council(agenda=[topic]), college())

    (item,) = agenda(records, judge(records, TODAY))

    assert topic_sentence(item) == (
        "Er is besloten op 2 juni 2026. De raad is gevraagd op 2 maart 2026. "
        "Of hij advies gaf, weten wij niet."
    )


def test_the_agenda_says_of_a_topic_only_what_is_recorded() -> None:
    """Decided without more is not "without advice", and who was not asked does not advise."""
    topics = [
        {"topic": "Zwembad", "decided": {"date": dt.date(2026, 1, 5)}},
        {"topic": "Jeugdhulp", "asked": "none"},
        {"topic": "Vervoer", "asked": dt.date(2026, 3, 2)},
    ]
    told = words(page(site_of(register(council(agenda=topics), college())), "agenda/index.md"))

    assert "zonder advies" not in told
    assert "Bij deze onderwerpen staat op deze site geen advies." in told
    assert told.count("is hier niet om advies gevraagd.") == 1
    assert told.count(" is op 2 maart 2026 om advies gevraagd.") == 1


def test_how_far_a_topic_is_is_one_sentence() -> None:
    """The phase ends its own sentence, and the theme begins another."""
    topic = {"topic": "Wonen", "phase": "idea", "theme": "wonen"}
    told = words(page(site_of(register(council(agenda=[topic]), college())), "agenda/index.md"))

    assert "Hoe ver het is: Het is nog een idee. Onderwerp: wonen." in told


def test_who_did_not_ask_is_not_who_is_advised() -> None:
    """The body of the topic did not ask; it is named so, and nobody advises it."""
    topic = {"topic": "Jeugdhulp", "asked": "none", "from": "college"}
    told = words(page(site_of(register(council(agenda=[topic]), college())), "agenda/index.md"))

    assert "is hier niet om advies gevraagd door" in told
    assert "aan College" not in told
