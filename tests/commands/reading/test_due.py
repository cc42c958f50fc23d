"""`weerklank due` tells the secretary who is on: the municipality, or the council itself."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from commands.reading.due_folder import (
    TODAY,
    due,
    response_file,
    waiting_council,
    without_agreements,
)
from commands.run import plain, run
from weerklank.cases.judge import judge
from weerklank.commands.reading.due import command
from weerklank.commands.wizard.amending import with_item
from weerklank.publish.sentences.letters import letters
from weerklank.records import load
from weerklank.records.models.response_words import ResponseKind
from weerklank.writing.headers.yaml_text import record_text


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A council with a term of six weeks and one advice that was never answered."""
    return waiting_council(tmp_path)


def test_a_question_that_the_council_left_open_is_its_own_task(site: Path) -> None:
    """Named with the file and with what to write in it."""
    response_file(site, "vraag", kind="question", received="2026-05-20", pauses=True)

    said = plain(due(site))

    assert "Dit moet u zelf nog doen:" in said
    assert "antwoord op de vraag van 20 mei 2026 van het college" in said
    assert "Zet in responses/vraag.md: answered_on: 2026-11-23." in said


def test_letters_offer_to_record_the_reminder(site: Path) -> None:
    """Nothing is recorded by itself: the secretary says that it was sent."""
    said = plain(due(site, "--letters"))

    assert "weerklank due --letters --sent" in said
    assert not (site / "responses").exists()


def test_a_sent_reminder_becomes_a_record_with_its_day(site: Path) -> None:
    """From the council, to the addressee, on the day, and sound."""
    due(site, "--letters", "--sent")

    loaded = load(site)
    (reminder,) = loaded.register.responses
    assert loaded.errors == ()
    assert (reminder.kind, reminder.sender, reminder.to) == (
        ResponseKind.REMINDER,
        "clientenraad",
        ("college",),
    )
    assert str(reminder.dated) == TODAY


@pytest.mark.parametrize("term", ["agreed", "unknown"])
def test_a_reminder_is_recorded_once_a_day(site: Path, term: str) -> None:
    """The command typed again adds none, and no longer says that it is fair to remind."""
    if term == "unknown":
        without_agreements(site)
    due(site, "--letters", "--sent")
    said = due(site, "--letters", "--sent")

    assert len(list((site / "responses").iterdir())) == 1
    assert "Een herinnering is nu redelijk." not in said


@pytest.mark.parametrize(("dated", "fair"), [("2026-11-09", False), ("2026-11-08", True)])
def test_a_reminder_gets_two_weeks_before_the_next(
    site: Path,
    dated: str,
    fair: bool,  # noqa: FBT001 (a value of the table)
) -> None:
    """Where no term is known: the addressee has time to answer it."""
    without_agreements(site)
    response_file(
        site, "h", **{"from": "clientenraad"}, to=["college"], kind="reminder", dated=dated
    )

    assert ("Een herinnering is nu redelijk." in due(site)) is fair


def test_sent_without_letters_is_refused(site: Path) -> None:
    """Nobody records what was not shown."""
    assert "Zet bij --sent ook --letters" in due(site, "--sent")


def question_of_the_council(root: Path, **fields: object) -> None:
    """A question put on 1 April with a term of its own of four weeks."""
    path = root / "content" / "organisaties" / "clientenraad.md"
    asked = {"kind": "question", "on": "2026-04-01", "what": "Hoeveel mensen wachten er?"}
    item = {**asked, "to": ["college"], "term": "4 weken", **fields}
    path.write_text(with_item(path.read_text("utf-8"), "happened", item), encoding="utf-8")


def test_a_question_past_its_own_term_has_a_letter(site: Path) -> None:
    """It says what was asked, what was agreed and what did not come, and asks one thing."""
    question_of_the_council(site, answered_on="none")

    result = run(command, ["-f", str(site), "--letters", "--today=2026-06-01"])

    told = plain(result.output)
    assert "Onderwerp: onze vraag van 1 april 2026" in told
    assert 'vroegen wij het college: "Hoeveel mensen wachten er?"' in told
    assert "Afgesproken is dat er binnen 4 weken antwoord komt." in told
    assert "De laatste dag daarvoor was 29 april 2026." in told
    assert "Wilt u ons laten weten op welke dag het antwoord komt?" in told


def test_a_letter_about_a_question_names_no_advice(site: Path) -> None:
    """Its last line says where the question stands; the council asked it of itself."""
    question_of_the_council(site, answered_on="none")
    verdicts = judge(load(site).register, dt.date(2026, 6, 1))

    (letter,) = (one for one in letters(verdicts, "https://w.example/") if one.case is None)

    assert "De vraag en de berekening staan op https://w.example/vragen/\n" in letter.text
    assert "advies" not in letter.text


def test_a_question_without_an_answer_names_the_file_and_the_words(site: Path) -> None:
    """Where to write that it was answered, and what, whoever wrote the question down."""
    question_of_the_council(site)

    assert "Zet in content/organisaties/clientenraad.md, bij deze vraag: answered_on: 2026-" in due(
        site
    )


@pytest.mark.parametrize(
    ("fields", "today"),
    [
        ({}, "2026-06-01"),
        ({"answered_on": "none"}, "2026-04-29"),
        ({"answered_on": "2026-05-20"}, "2026-06-01"),
    ],
    ids=["not known", "last day", "answered late"],
)
def test_only_a_question_that_surely_waits_too_long_has_a_letter(
    site: Path, fields: dict[str, object], today: str
) -> None:
    """Not where nobody wrote down whether an answer came, not on the last day, not afterwards."""
    question_of_the_council(site, **fields)

    result = run(command, ["-f", str(site), "--letters", f"--today={today}"])

    assert "onze vraag van" not in result.output


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ({"asked": "2026-10-01", "wanted_by": "2026-11-01"}, True),
        ({"wanted_by": "2026-11-01"}, False),
        ({"asked": "none", "wanted_by": "2026-11-01"}, False),
        ({"asked": "2026-10-01", "wanted_by": "2026-11-01", "advised": "nee"}, False),
    ],
)
def test_an_advice_that_was_asked_for_is_a_task_of_the_council(
    site: Path, topic: dict[str, object], *, told: bool
) -> None:
    """With the day before which it was asked; a day of the council itself asks nothing."""
    agenda = [{"topic": "Tarieven vervoer", **topic}]
    council = {"title": "Raad", "kind": "council", "advises": ["college"], "agenda": agenda}
    path = site / "content" / "organisaties" / "clientenraad.md"
    path.write_text(record_text(council), "utf-8")

    task = "! advies over Tarieven vervoer, gevraagd uiterlijk 1 november 2026."

    assert (task in due(site)) is told


@pytest.mark.parametrize("held", [None, "2026-12-10"])
def test_nobody_is_asked_for_an_answer_that_may_not_be_shown_yet(
    site: Path, held: str | None
) -> None:
    """The council has it: it is neither late nor reminded of, as `check` says too."""
    said = [{"recommendation": one, "decision": "adopted"} for one in ("1", "2")]
    fields = {"publish_from": held} if held else {}
    response_file(site, "brief", received="2026-05-20", answers=said, **fields)

    told = plain(due(site, "--letters"))

    assert "te laat" not in told
    assert "Wij vinden bij ons geen antwoord" not in told


@pytest.mark.parametrize("on_the_day", [False, True])
def test_an_advice_that_may_not_be_shown_yet_is_guarded_without_a_link(
    site: Path, *, on_the_day: bool
) -> None:
    """Its term runs all the same; the letter names no page that nobody can read before that day."""
    path = site / "advice" / "2026-05-bus.md"
    day = TODAY if on_the_day else "2026-12-10"
    held = path.read_text("utf-8").replace("sent:", f"publish_from: {day}\nsent:")
    path.write_text(held, "utf-8")
    with (site / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://raad.example/\n")

    told = plain(due(site, "--letters"))

    assert "geleden  antwoord van het college" in due(site)
    assert ("https://raad.example/" in told) is on_the_day


def test_a_letter_on_behalf_of_another_is_named_by_who_sent_it(site: Path) -> None:
    """What is to be worked out is found by its sender."""
    service = {"title": "De dienst", "kind": "gr_board"}
    bodies = site / "content" / "organisaties"
    (bodies / "dienst.md").write_text(record_text(service), "utf-8")
    fields = {"from": "dienst", "on_behalf_of": ["college"], "received": "2026-05-20"}
    response_file(site, "brief", **fields)

    assert "verwerk het antwoord van 20 mei 2026 van De dienst op" in plain(due(site))
