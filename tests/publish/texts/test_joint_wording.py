"""A joint advice is of several councils, and a spoken one was not sent: nothing says otherwise."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.sentences.letters import letters
from weerklank.records.models.body import Body
from weerklank.records.register import Register

OTHER = Body.model_validate({"id": "jeugd", "title": "Jongerenraad Proefstad", "kind": "council"})
PAGE = "adviezen/2026-01-bus.md"
OTHER_PAGES = ("termijnen/index.md", "overdracht/index.md", "kort.md", "organisaties/college.md")
ONE_COUNCIL = re.compile(r"\bde raad\b(?! (?:vindt|weet))", re.IGNORECASE)
"""What one of the two councils thinks of an answer is signed with its role, and stays."""

SENT = re.compile(r"verstuur|verzond|verzending|stuurden wij", re.IGNORECASE)
REQUEST = {"asked": dt.date(2026, 1, 5), "phase": "draft"}
BETTER = {"on": dt.date(2026, 4, 1), "why": "Wij lezen geen reden.", "by": dt.date(2026, 5, 1)}
ASKED = response(kind="question", answers=[], received=dt.date(2026, 2, 12))
ANSWERED = response(
    kind="question", answers=[], received=dt.date(2026, 2, 12), answered_on=dt.date(2026, 2, 20)
)
COURSES: dict[str, tuple[dict[str, object], tuple[object, ...]]] = {
    "silent": ({}, ()),
    "agrees": ({"opinion": "agrees"}, ()),
    "a question is open": ({}, (ASKED,)),
    "a question was answered": ({}, (ANSWERED,)),
    "withdrawn": ({"withdrawn": {"on": dt.date(2026, 2, 9), "reason": "Niet meer nodig."}}, ()),
    "asked in time": ({"kind": "requested", "request": REQUEST}, ()),
    "a better answer": ({}, (response(better_answer=BETTER),)),
    "reminded": ({}, (response(kind="reminder", answers=[], dated=dt.date(2026, 4, 1)),)),
}


def register_of(course: str, **fields: object) -> Register:
    """One course of events."""
    of_the_advice, responses = COURSES[course]
    return register(
        council(), college(), OTHER, advice(council="raad", **of_the_advice, **fields), *responses
    )


@pytest.mark.parametrize("course", [one for one in COURSES if one != "asked in time"])
def test_a_joint_advice_is_never_of_one_council(course: str) -> None:
    """The page of an advice of two councils says nothing of "de raad"."""
    site = site_of(register_of(course, **{"with": ["jeugd"]}))

    assert ONE_COUNCIL.findall(words(page(site, PAGE))) == []


@pytest.mark.parametrize(
    ("course", "source", "told"),
    [
        ("a question is open", "overdracht/index.md", "vraag aan de raden, hier zonder"),
        ("a question is open", "raadsleden/index.md", "de klok staat stil: vraag aan de raden"),
        ("a better answer", "termijnen/index.md", "De raden vroegen op 1 april 2026 om een beter"),
        ("a better answer", PAGE, "De raden vroegen om een beter antwoord, uiterlijk op deze dag"),
        ("a question was answered", PAGE, "De raden beantwoorden de vraag"),
    ],
)
def test_every_list_says_the_councils_of_a_joint_advice(
    course: str, source: str, told: str
) -> None:
    """Who must answer, and who asked, are all of them on each page."""
    pauses = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    of = register_of(course, **{"with": ["jeugd"]})
    paused = register(*of.advices, *of.responses, OTHER, council(agreements=[pauses]))

    assert told in words(page(site_of(paused), source))


def test_two_councils_are_both_to_answer_a_question() -> None:
    """The plural goes through the whole sentence."""
    site = site_of(register_of("a question is open", **{"with": ["jeugd"]}))

    assert "Ook op een vraag aan de raden staat hier geen antwoord." in words(page(site, PAGE))


@pytest.mark.parametrize("form", ["oral", "informal"])
@pytest.mark.parametrize("course", sorted(COURSES))
def test_what_was_said_was_not_sent(course: str, form: str) -> None:
    """Page, list of terms, handover and letters speak of giving an advice."""
    records = register_of(course, form=form)
    site = site_of(records)

    told = [words(page(site, one)) for one in (PAGE, *OTHER_PAGES)]
    told += [letter.text for letter in letters(judge(records, TODAY))]
    assert [SENT.findall(text) for text in told if SENT.search(text)] == []


@pytest.mark.parametrize(
    "course", ["silent", "agrees", "asked in time", "reminded", "a better answer"]
)
def test_a_letter_about_a_joint_advice_is_of_all_councils(course: str) -> None:
    """Reminder, question about a promise or to the gemeenteraad: both names stand below it."""
    found = letters(judge(register_of(course, **{"with": ["jeugd"]}), TODAY))

    assert {one.text.strip().splitlines()[-1] for one in found} == {
        "namens Cliëntenraad Proefstad en Jongerenraad Proefstad"
    }


def test_a_question_about_a_joint_advice_is_of_all_councils() -> None:
    """In the letter and in the calendar."""
    asked = {"kind": "question", "on": dt.date(2026, 3, 2), "what": "Hoeveel?", "term": "2 weken"}
    said = {**asked, "answered_on": "none"}
    late = judge(register_of("silent", happened=[said], **{"with": ["jeugd"]}), TODAY)
    letter = next(one for one in letters(late) if one.case is None)
    site = site_of(
        register_of("silent", happened=[asked], **{"with": ["jeugd"]}), dt.date(2026, 3, 9)
    )
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()

    assert letter.text.strip().endswith("namens Cliëntenraad Proefstad en Jongerenraad Proefstad")
    assert "een vraag van Cliëntenraad Proefstad en Jongerenraad Proefstad: Hoeveel?" in (
        calendar.replace("\r\n ", "")
    )


@pytest.mark.parametrize("first", ["raad", "jeugd"])
def test_the_council_that_is_left_still_waits(first: str) -> None:
    """One of the two ended: the other signs, whichever stands first in the record."""
    gone = council(ended={"on": dt.date(2026, 3, 1)})
    other = council(id="jeugd", title="Jongerenraad Proefstad")
    second = "jeugd" if first == "raad" else "raad"
    joint = advice(council=first, to=["college"], **{"with": [second]})
    found = letters(judge(register(gone, other, college(), joint), TODAY))

    assert {one.text.strip().splitlines()[-1] for one in found} == {
        "de secretaris van de raad (Jongerenraad Proefstad)"
    }


def test_a_view_is_called_a_view_in_a_letter() -> None:
    """A letter about a zienswijze does not call it an advice."""
    (letter,) = letters(judge(register_of("silent", instrument="view"), TODAY))

    assert 'gaven wij Het college van Proefstad de zienswijze "Vergoed de bus"' in letter.text


def test_what_two_bodies_did_is_said_without_a_verb_in_the_singular() -> None:
    """Their names stand before a colon, and what follows fits one name and two."""
    service = Body.model_validate({"id": "dienst", "title": "De dienst", "kind": "gr_board"})
    pauses = council(
        advises=["college", "dienst"],
        agreements=[
            {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
        ],
    )
    asked = advice(to=["college", "dienst"], sent=dt.date(2026, 11, 16))
    each = [
        response(
            id=f"vraag-{who}",
            **{"from": who},
            kind="question",
            answers=[],
            received=dt.date(2026, 11, 20),
        )
        for who in ("college", "dienst")
    ]

    runs = words(page(site_of(register(pauses, college(), service, asked)), PAGE))
    waits = words(page(site_of(register(pauses, college(), service, asked, *each)), PAGE))

    assert "de dienst: nog tijd tot en met 28 december 2026" in runs.lower()
    assert "ienst: vraag aan de raad. Daarop staat hier geen antwoord." in waits
