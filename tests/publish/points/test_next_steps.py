"""What happens now: no act of anybody without a record that says so."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_sentence import settled_by, time_sentence
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response
from weerklank.records.register import Register

REJECTED_LONG_AGO = dt.date(2025, 3, 2)


def texts(records: Register) -> list[str]:
    """The sentences for the only advice."""
    return [step.text for step in next_steps(judge(records, TODAY).advices[0])]


def reminder(**fields: object) -> Response:
    """The council reminded the college on 1 May."""
    sent = {"id": "herinnering", "from": "raad", "kind": "reminder", "dated": dt.date(2026, 5, 1)}
    return response(**{**sent, "received": None, "answers": [], **fields})


@pytest.mark.parametrize(
    "records",
    [
        register(advice(), council()),
        register(advice(), council(agreements=[])),
        register(advice(), response(form="oral", answers=[])),
        register(advice(), response(received=REJECTED_LONG_AGO)),
        register(advice(), response(answers=[{"recommendation": "1", "decision": "rejected"}])),
    ],
)
def test_nobody_asks_waits_or_reminds_without_a_record(records: Register) -> None:
    """What the council may do is told as something that it can do."""
    said = " ".join(texts(records))

    assert not any(word in said for word in ("De raad vraagt", "Wij wachten", "Wij vragen"))
    assert "herinnering" not in said


def test_a_recorded_reminder_is_told_with_its_day() -> None:
    """Then it is a fact."""
    said = texts(register(advice(), council(), reminder()))

    assert "Er ging op 1 mei 2026 een herinnering naar Het college van Proefstad." in said


def test_a_reminder_to_another_body_is_not_told_of_this_one() -> None:
    """To whom it went is part of the record."""
    dienst = college(id="dienst", title="De dienst", kind="gr_board")
    records = register(advice(to=["college", "dienst"]), council(), dienst, reminder(to=["dienst"]))
    of_college, of_dienst = judge(records, TODAY).advices[0].addressees

    assert (len(of_college.reminders), len(of_dienst.reminders)) == (0, 1)


def test_an_answer_of_which_nothing_is_known_is_not_called_given() -> None:
    """An unclear date, or an advice with nothing on file, is never 'beantwoord'."""
    assert texts(register(advice(sent="unknown"), council(covers_from=None))) == [
        "Op deze site staat geen antwoord van Het college van Proefstad."
    ]


def test_every_step_names_the_field_it_rests_on() -> None:
    """The page carries it, so that a scan can see it."""
    steps = next_steps(judge(register(advice(), council(), reminder()), TODAY).advices[0])

    assert [step.rests_on for step in steps] == [
        "agreement.answer_term",
        "response.kind=reminder",
    ]


def test_an_unknown_reason_is_no_reason() -> None:
    """Nobody knows it any more: the word for that is no sentence of the council."""
    gone = {"on": "2026-03-01", "reason": "onbekend"}

    assert texts(register(advice(withdrawn=gone), council())) == [
        "Dit advies is ingetrokken op 1 maart 2026."
    ]


def test_a_promise_is_told_in_its_own_words() -> None:
    """The recommendation was not promised, and there may be several promises about it."""
    actions = [{"what": "Brief sturen", "by": "2026-10"}, {"what": "Folder maken"}]
    answers = [{"recommendation": "1", "decision": "adopted", "actions": actions}]

    said = texts(register(advice(), response(answers=answers)))

    promised = "Het college van Proefstad beloofde bij aanbeveling 1"
    late = f"{promised}: Brief sturen. Dat moest klaar zijn in oktober 2026."
    assert f"{late} Op deze site staat niet dat het klaar is." in said
    assert f"{promised}: Folder maken. Er staat geen datum bij." in said


def test_nobody_has_time_until_a_day_that_may_be_over() -> None:
    """Of two last days the first is over: which one holds nobody knows."""
    agreed = {"source": "Verordening", "answer_term": "6 weken", "counts_from": "sent"}
    given = advice(sent=dt.date(2026, 10, 10))
    records = register(given, council(agreements=[agreed]))

    found = judge(records, dt.date(2026, 11, 22)).advices[0]

    last = "De laatste dag was of is 21 november 2026 of 23 november 2026."
    assert [step.text for step in next_steps(found)] == [
        f"Op deze site staat geen antwoord van Het college van Proefstad. {last}"
    ]


def test_a_decision_that_is_lost_is_not_called_answered() -> None:
    """A letter came, and nobody knows what it says: that is asked of the reader."""
    lost = response(answers=[{"recommendation": "1", "decision": "unknown"}])
    (case,) = judge(register(advice(), lost), TODAY).cases

    (told,) = texts(register(advice(), lost))
    assert told.startswith("Wij weten niet wat Het college van Proefstad zei op aanbeveling 1.")
    assert settled_by(case) == (
        "Wat er in het antwoord stond. Dat staat in de brief zelf, of in een verslag."
    )


@pytest.mark.parametrize(
    ("sent", "received", "told"),
    [("2026-01", "2026-03", True), ("2026-01-12", "2026-03-02", False)],
)
def test_a_verdict_that_hangs_on_a_date_says_which_paper_settles_it(
    sent: str, received: str, *, told: bool
) -> None:
    """With the exact days there would be a verdict."""
    (case,) = judge(register(advice(sent=sent), response(received=received)), TODAY).cases

    assert ("De precieze dag" in settled_by(case)) is told


def test_a_last_day_that_every_start_gives_needs_no_reason() -> None:
    """Six weeks from Saturday 7 February end on a Saturday, so on Monday 23 March, as from Monday.

    Where the start makes no difference, nothing is said of it.
    """
    agreed = {"source": "Artikel 7", "answer_term": "6 weken", "termijnenwet": "applies"}
    unsure = advice(sent="2026-02-07", received="2026-02-09")
    records = register(council(agreements=[agreed]), unsure)
    (case,) = judge(records, dt.date(2026, 2, 25)).cases

    told = time_sentence(case)
    assert told.endswith(
        "antwoord. Het college van Proefstad heeft tot en met 23 maart 2026 de tijd."
    )


@pytest.mark.parametrize(
    ("dates", "why", "asked"),
    [
        (("2026-02-02", "2026-02-09"), "vanaf de dag van het advies of", "Of de tijd telt vanaf"),
        (("2026-02", None), "De datums zijn niet precies bekend, en", "De precieze dag van"),
        (("2026-02-02", "2026-02-02"), "tot en met 16 maart 2026 de tijd.", ""),
    ],
)
def test_while_the_time_runs_it_says_why_there_is_no_last_day(
    dates: tuple[str, str | None], why: str, asked: str
) -> None:
    """And what would settle it, as once the time is over."""
    sent, received = dates
    (case,) = judge(register(advice(sent=sent, received=received)), dt.date(2026, 2, 20)).cases

    assert why in time_sentence(case)
    assert settled_by(case).startswith(asked)
    assert bool(settled_by(case)) is bool(asked)


def _settled(given: Advice, *agreed: dict[str, str]) -> str:
    """What would make clear whether the only answer was on time."""
    (case,) = judge(register(council(agreements=list(agreed)), given, response()), TODAY).cases
    return settled_by(case)


def test_no_paper_is_asked_for_that_stands_there_already() -> None:
    """What is missing is its term, whether that holds for this, or the agreement itself."""
    named = {"source": "Verordening 2025", "answer_term": "6 weken"}

    assert _settled(advice()) == (
        "De afspraak of de verordening die gold op de dag van het advies."
    )
    assert _settled(advice(), {"source": "Verordening 2025"}) == (
        "Wat deze afspraak zegt over de tijd voor een antwoord: Verordening 2025."
    )
    assert _settled(advice(instrument="view"), named).startswith(
        "Of de termijn in de afspraak ook hiervoor geldt (zienswijze)."
    )
    assert _settled(advice(term="unknown"), named).startswith(
        "Welke termijn voor dit ene advies geldt."
    )


def test_a_letter_for_two_is_told_once() -> None:
    """One promise and one missing reason, under who wrote the letter."""
    dienst = college(id="dienst", title="De dienst", kind="gr_board")
    given = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": [{"what": "Een loket"}],
    }
    letter = response(**{"from": "dienst", "on_behalf_of": ["college"], "answers": [given]})
    found = texts(register(advice(to=["college", "dienst"]), dienst, letter))

    assert [one for one in found if "Een loket" in one] == [
        "De dienst beloofde bij aanbeveling 1: Een loket. Er staat geen datum bij."
    ]
    assert [one.startswith("Bij aanbeveling 1 staat geen uitleg") for one in found].count(True) == 1


def test_nobody_is_asked_again_once_nobody_is_left() -> None:
    """A refusal of long ago by a college that is gone, without a successor."""
    gone = college(ended={"on": dt.date(2026, 1, 1)})
    refused = response(received=REJECTED_LONG_AGO)
    sent = advice(sent=dt.date(2025, 1, 5))

    assert any("geweigerd" in one for one in texts(register(sent, refused)))
    assert not any("geweigerd" in one for one in texts(register(sent, refused, gone)))


def test_only_what_is_in_no_figure_is_said_to_be_in_none() -> None:
    """Of two bodies the one without a known term does not count, and the other does."""
    dienst = college(id="dienst", title="De dienst", kind="gr_board")
    agreed = {"source": "Verordening", "answer_term": "6 weken", "with": ["college"]}
    of = council(advises=["college", "dienst"], agreements=[agreed])
    both = site_of(register(advice(to=["college", "dienst"]), of, dienst))
    lost = response(answers=[{"recommendation": "1", "decision": "unknown"}])
    on_time = site_of(register(advice(), lost))

    told = words(page(both, "adviezen/2026-01-bus.md"))
    assert "In de cijfers over op tijd telt het antwoord van De dienst niet mee." in told
    assert "Dit advies telt niet mee" not in told
    assert "niet mee" not in words(page(on_time, "adviezen/2026-01-bus.md"))
