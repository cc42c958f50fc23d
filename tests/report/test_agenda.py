"""The agenda ahead, the list of terms, and the calendar that both end up in."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import words
from weerklank.cases.council.agenda import agenda
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import joint, obligations
from weerklank.publish.data.feeds.agenda_ics import agenda_ics
from weerklank.publish.data.feeds.calendar_text import fold
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.council.agenda import agenda_page, is_past, terms_pages
from weerklank.publish.sentences.letters import letters
from weerklank.records.register import Register

_TOPIC = {"topic": "Minimabeleid; nieuw, vanaf 2027", "wanted_by": dt.date(2027, 1, 29)}

OPTIONS = SiteOptions(name="Raad Proefstad")


def _with_agenda(*topics: dict[str, object]) -> Register:
    return register(
        advice(sent=dt.date(2026, 10, 30)),
        council(agenda=topics),
        college(portfolios=[{"role": "wethouder Werk", "themes": ["inkomen"]}]),
    )


def _events(records: Register) -> list[dict[str, object]]:
    made = agenda_ics(records, judge(records, TODAY), SiteOptions("Raad, proef"))
    calendar = Calendar.from_ical(
        bytes(str(made.content), "utf-8") if isinstance(made.content, str) else made.content
    )
    return [
        {
            "title": str(event["SUMMARY"]),
            "day": event["DTSTART"].dt,
            "end": event["DTEND"].dt,
            "uid": str(event["UID"]),
        }
        for event in calendar.walk("VEVENT")
    ]


def test_topics_without_a_date_come_last() -> None:
    """The nearest day stands first; what has no day is not forgotten."""
    records = _with_agenda({"topic": "Later"}, _TOPIC, {"topic": "Eerst", "wanted_by": "2026-12"})

    found = agenda(records, judge(records, TODAY))

    assert [item.topic.topic for item in found] == [
        "Eerst",
        "Minimabeleid; nieuw, vanaf 2027",
        "Later",
    ]


def test_topic_names_the_portfolio_of_its_theme() -> None:
    """The role comes from the college, never a name."""
    records = _with_agenda({**_TOPIC, "theme": "inkomen"})

    assert agenda(records, judge(records, TODAY))[0].portfolio == "wethouder Werk"


@pytest.mark.parametrize("theme", ["Inkomen", "INKOMEN"])
def test_capitals_of_a_theme_make_no_difference(theme: str) -> None:
    """As an advice belongs to the portfolio, so does the topic that comes before it."""
    records = _with_agenda({**_TOPIC, "theme": theme})

    assert agenda(records, judge(records, TODAY))[0].portfolio == "wethouder Werk"


def test_embargoed_advice_is_not_mentioned_on_the_agenda() -> None:
    """A topic whose advice is not published yet stands among those still to come."""
    records = _with_agenda({**_TOPIC, "advice": "2026-09-geheim"})

    html = agenda_page(records, judge(records, TODAY), OPTIONS).body("")

    assert "geheim" not in html
    assert "Hier is het advies al gegeven" not in html


def test_calendar_reads_back_in_another_program() -> None:
    """Deadline and topic come back from a real parser, with their text unharmed."""
    found = {event["title"]: event for event in _events(_with_agenda(_TOPIC))}

    topic = found["Advies gewenst van Cliëntenraad Proefstad: Minimabeleid; nieuw, vanaf 2027"]
    deadline = found["Uiterlijk: antwoord van Het college van Proefstad: Vergoed de bus"]
    assert topic["day"] == dt.date(2027, 1, 29)
    assert topic["end"] == dt.date(2027, 1, 30)
    assert deadline["day"] == dt.date(2026, 12, 11)


def test_event_keeps_its_identity_when_the_day_moves() -> None:
    """A calendar moves the event instead of showing it twice."""
    moved = {**_TOPIC, "wanted_by": dt.date(2027, 3, 1)}

    before = {event["uid"] for event in _events(_with_agenda(_TOPIC))}
    after = {event["uid"] for event in _events(_with_agenda(moved))}

    assert before == after


def test_all_identities_differ() -> None:
    """No two events share an identity."""
    actions = [
        {"what": "Bellen", "by": dt.date(2027, 1, 1)},
        {"what": "Mailen", "by": dt.date(2027, 1, 1)},
    ]
    answers = [{"recommendation": "1", "decision": "adopted", "actions": actions}]
    meetings = [{"date": dt.date(2026, 12, 8)}, {"date": dt.date(2026, 12, 9)}]
    records = register(advice(), response(answers=answers), council(meetings=meetings))

    found = _events(records)

    assert len(found) == 4
    assert len({event["uid"] for event in found}) == 4


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_folding_cuts_no_letter_and_loses_nothing(line: str) -> None:
    """Every piece is at most 75 octets of sound UTF-8, and unfolding gives the line back."""
    folded = fold(line)

    pieces = folded.encode().removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 and piece.decode() is not None for piece in pieces)
    assert folded.removesuffix("\r\n").replace("\r\n ", "") == line


def test_day_itself_is_still_in_time() -> None:
    """On its last day an answer stands among what is still to come."""
    records = register(advice())
    (one,) = joint(obligations(judge(records, dt.date(2026, 3, 16))))

    assert not is_past(one, dt.date(2026, 3, 16))
    assert is_past(one, dt.date(2026, 3, 17))


def test_advice_without_a_term_is_named_apart() -> None:
    """No last day is known, and there is no answer."""
    records = register(advice(), council(agreements=[]))

    html = terms_pages(judge(records, TODAY))[0].body("")

    assert "Antwoord zonder laatste dag" in html
    assert "<b>0</b>" not in html


def test_pages_are_there_without_anything_to_show() -> None:
    """Both pages have a sentence for an empty register."""
    verdicts = judge(register(), TODAY)

    assert "Er staan nu geen onderwerpen op de agenda." in agenda_page(
        register(), verdicts, OPTIONS
    ).body("")
    assert "Er staat nu niets open met een datum." in terms_pages(verdicts)[0].body("")


NOT_ASKED = {"topic": "Nieuwe bus", "asked": "none", "wanted_by": dt.date(2027, 1, 29)}
SILENT = {
    "topic": "Nieuwe folder",
    "asked": "2026-10-06",
    "advised": "nee",
    "decided": {"date": "2026-11-02", "kind": "proposal", "what": "Voorstel"},
}
DECIDED = {"topic": "Nieuwe regels", "asked": "none", "decided": {"date": "2026-04-21"}}


def _under(html: str, anchor: str) -> str:
    """What stands below a heading, up to the next one."""
    return words(html.partition(f'id="{anchor}"')[2].partition("<h2")[0])


def test_a_topic_on_which_nobody_asked_is_not_told_as_ahead() -> None:
    """Neither on the page nor in the calendar: nobody said that advice is wanted."""
    records = _with_agenda(_TOPIC, NOT_ASKED)
    html = agenda_page(records, judge(records, TODAY), OPTIONS).body("")

    assert "Nieuwe bus" not in _under(html, "onderwerpen")
    assert "is hier niet om advies gevraagd" in _under(html, "niet-gevraagd")
    assert not any("Nieuwe bus" in str(event["title"]) for event in _events(records))


def test_only_what_was_decided_stands_below_that_heading() -> None:
    """A proposal is no decision, and a council that gave no advice decides nothing."""
    records = _with_agenda(SILENT, DECIDED)
    html = agenda_page(records, judge(records, TODAY), OPTIONS).body("")

    assert "Nieuwe regels" in _under(html, "besloten")
    assert "Nieuwe folder" not in _under(html, "besloten")
    assert "Nieuwe folder. De raad is gevraagd" in _under(html, "geen-advies")
    assert "Er is besloten" not in _under(html, "geen-advies")


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ({"asked": dt.date(2026, 11, 1)}, "is op 1 november 2026 om advies gevraagd."),
        ({}, "kan advies geven."),
        (
            {"decided": {"date": dt.date(2026, 8, 3), "kind": "intended", "what": "De pas stopt"}},
            "Voorgenomen besluit, 3 augustus 2026: De pas stopt.",
        ),
    ],
)
def test_a_topic_says_what_is_recorded_of_it(topic: dict[str, object], told: str) -> None:
    """That it was asked for, and a plan that is no decision yet; nobody is said to advise."""
    records = _with_agenda({"topic": "De pas", **topic})
    page = agenda_page(records, judge(records, TODAY), OPTIONS)

    assert told in words(page.body(""))
    assert "geeft advies" not in words(page.body(""))


def test_a_promise_for_a_month_names_no_day_of_it() -> None:
    """In the list of terms, the calendar and the letter."""
    given = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": [{"what": "Een bank", "by": "2026-06"}],
    }
    records = register(advice(), response(answers=[given]))
    verdicts = judge(records, TODAY)
    (letter,) = [one for one in letters(verdicts) if "toezegging" in one.subject]
    told = words(terms_pages(verdicts)[0].body(""))

    assert "Dat zou uiterlijk juni 2026 klaar zijn." in letter.text
    assert "juni 2026" in told
    assert "30 juni" not in told + letter.text + letter.subject
    assert [e["title"] for e in _events(records) if "Een bank" in str(e["title"])] == [
        "Uiterlijk juni 2026: belofte van Het college van Proefstad: Een bank"
    ]


def test_a_meeting_says_where_it_is_and_was_never_changed() -> None:
    """A calendar replaces what it has only by a higher number (RFC 5545, 3.8.7.4)."""
    meeting = {"date": dt.date(2026, 12, 8), "place": "Zaal Kwartel"}
    records = register(council(meetings=[meeting]))

    made = agenda_ics(records, judge(records, TODAY), OPTIONS)
    (event,) = Calendar.from_ical(made.octets).walk("VEVENT")

    assert (str(event["LOCATION"]), event["SEQUENCE"]) == ("Zaal Kwartel", 0)


def test_a_topic_wanted_in_a_month_says_so_in_the_calendar() -> None:
    """A calendar needs a day; the title says that the record names none."""
    titles = {event["title"] for event in _events(_with_agenda({**_TOPIC, "wanted_by": "2027-01"}))}

    assert any("uiterlijk januari 2027: Minimabeleid" in str(title) for title in titles)
