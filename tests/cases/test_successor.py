"""After a body came to an end its successor is named: who wrote, and whom to ask now."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, council, response
from site_pages.pages_for_tests import ADDRESS, page, site_of, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import ObligationKind, obligations
from weerklank.publish.sentences.letters import letters
from weerklank.publish.sentences.wording import obligation_text
from weerklank.records.models.body import Body
from weerklank.records.register import Register

PROMISE = {"what": "Loket open", "by": dt.date(2026, 9, 1)}
ADOPTED = {"recommendation": "1", "decision": "adopted", "actions": [PROMISE]}


def body(name: str, **fields: object) -> Body:
    """A college that took over."""
    title = f"College van {name}"
    values = {"id": name.lower(), "title": title, "kind": "college", "short": title, **fields}
    return Body.model_validate(values)


OLD = college(ended={"on": dt.date(2026, 6, 1), "successor": "nieuwdam"})
NEW = body("Nieuwdam")


def records(*others: Body, **letter: object) -> Register:
    """One advice to a college that ended, with one answer."""
    answer = response(**{"answers": [ADOPTED], **letter})
    return Register(advices=(advice(),), responses=(answer,), bodies=(council(), *others))


def test_the_feed_and_the_dates_name_who_wrote() -> None:
    """Not the addressee that was no more."""
    of = records(OLD, NEW, **{"from": "nieuwdam", "on_behalf_of": ["college"]})
    site = site_of(of, address=ADDRESS)
    feed = next(file.content for file in site.files if file.uri == "feeds/nieuw.xml")

    assert "<name>College van Nieuwdam</name>" in str(feed)
    assert f"<name>{OLD.title}</name>" not in str(feed)
    assert f"Antwoord van College van Nieuwdam, namens {OLD.name}" in words(
        page(site, "adviezen/2026-01-bus.md")
    )


def test_a_promise_is_asked_of_the_successor() -> None:
    """The list, the steps and the letter name who came in its place."""
    verdicts = judge(records(OLD, NEW), TODAY)
    (owed,) = [o for o in obligations(verdicts) if o.kind is ObligationKind.PROMISE]
    letter = next(one for one in letters(verdicts) if "toezegging" in one.subject)

    assert obligation_text(owed) == f"belofte van {OLD.name} (nu College van Nieuwdam): Loket open"
    assert letter.to == "de contactambtenaar van College van Nieuwdam"
    assert "College van Nieuwdam kwam daarvoor in de plaats." in letter.text
    assert f"College van Nieuwdam kwam in de plaats van {OLD.name}." in words(
        page(site_of(records(OLD, NEW)), "adviezen/2026-01-bus.md")
    )


@pytest.mark.parametrize(
    ("others", "named"),
    [
        (
            (OLD, body("Nieuwdam", ended={"on": dt.date(2026, 7, 1), "successor": "c"}), body("C")),
            "c",
        ),
        (
            (OLD, body("Nieuwdam", ended={"on": dt.date(2026, 7, 1), "successor": "college"})),
            "nieuwdam",
        ),
        ((college(ended={"on": dt.date(2027, 6, 1), "successor": "nieuwdam"}), NEW), None),
        ((college(ended={"on": dt.date(2026, 6, 1)}), NEW), None),
    ],
)
def test_who_does_its_work_now(others: tuple[Body, ...], named: str | None) -> None:
    """The last of a row, in no circle; nobody before its end, or where nobody is named."""
    (case,) = judge(records(*others), TODAY).cases

    assert (case.successor.id if case.successor else None) == named


ENDED = {"on": dt.date(2026, 6, 1), "successor": "adviesraad"}
HEIR = council(id="adviesraad", title="Adviesraad Nieuwdam", short="de adviesraad")


@pytest.mark.parametrize(
    ("bodies", "signed"),
    [
        ((council(ended=ENDED), HEIR, college()), ["de secretaris van de adviesraad"]),
        ((council(ended=ENDED), college()), []),
        ((council(), HEIR, college()), ["de secretaris van de raad (Cliëntenraad Proefstad)"]),
    ],
)
def test_a_promise_to_an_ended_council_is_asked_after_by_its_successor(
    bodies: tuple[Body, ...], signed: list[str]
) -> None:
    """Who no longer is there signs nothing; without a successor nobody does."""
    letter = response(answers=[ADOPTED])
    of = Register(advices=(advice(council="raad"),), responses=(letter,), bodies=bodies)
    asked = [one.text for one in letters(judge(of, TODAY)) if "toezegging" in one.subject]

    assert [text.strip().splitlines()[-1] for text in asked] == signed
    assert all(
        ("Wij kwamen daarvoor in de plaats" in one) == ("adviesraad" in one) for one in asked
    )
