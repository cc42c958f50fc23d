"""`weerklank due` tells the secretary who is on: the municipality, or the council itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.reading.due import command
from weerklank.records import load
from weerklank.records.models.response_words import ResponseKind
from weerklank.writing.headers.list_item import with_item
from weerklank.writing.headers.yaml_text import record_text

TODAY = "2026-11-23"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A council with a term of six weeks and one advice that was never answered."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Raad\nplugins: [weerklank]\n", "utf-8")
    advice_file(one_council(tmp_path))
    return tmp_path


def response_file(root: Path, name: str, **fields: object) -> None:
    """A message about the advice."""
    path = root / "responses" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    values = {"advice": "2026-05-bus", "from": "college", **fields}
    path.write_text(record_text(values), "utf-8")


def without_agreements(root: Path) -> None:
    """The same council, of which nobody knows what was agreed."""
    council = {"title": "Cliëntenraad", "kind": "council", "advises": ["college"]}
    path = root / "content" / "organisaties" / "clientenraad.md"
    path.write_text(record_text(council), "utf-8")


def due(root: Path, *options: str) -> str:
    """What the command says on the day."""
    return run(command, ["--folder", str(root), "--today", TODAY, *options]).output


def test_an_advice_without_a_known_term_is_not_passed_over(site: Path) -> None:
    """How long ago it was sent, why there is no day, and that it is fair to ask."""
    without_agreements(site)

    said = due(site)

    assert "203 dagen geleden gegeven, termijn niet bekend" in said
    assert "Een herinnering is nu redelijk." in said
    assert "Er staat niets open" not in said


def test_a_letter_without_a_term_calls_nobody_late(site: Path) -> None:
    """It asks when the answer comes, and whether the municipality knows the term."""
    without_agreements(site)

    said = plain(due(site, "--letters"))

    assert "Wij weten niet welke termijn is afgesproken. Weet u dat wel?" in said
    assert "te laat" not in said


def test_a_young_advice_without_a_term_asks_for_no_reminder(site: Path) -> None:
    """Within eight weeks most agreed terms would still run."""
    without_agreements(site)

    said = run(command, ["--folder", str(site), "--today", "2026-06-01", "--letters"]).output

    assert "28 dagen geleden gegeven" in said
    assert "redelijk" not in said
    assert "Er hoeft nu niets te worden gestuurd." in said


def test_what_has_no_day_is_not_called_nothing(site: Path) -> None:
    """A promise without a date, and a better answer that was asked for no day."""
    promised = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": [{"what": "Een loket openen"}],
    }
    better = {"on": "2026-07-01", "why": "De reden ontbreekt."}
    response_file(site, "een", received="2026-06-02", answers=[promised], better_answer=better)

    said = due(site)

    assert "Ook dit staat nog open, zonder dag:" in said
    assert "belofte van het college: Een loket openen." in said
    assert "beter antwoord van het college" in said
    assert "Er staat niets open" not in said


def test_the_rest_of_an_answer_without_a_term_is_not_passed_over(site: Path) -> None:
    """The list and the letter speak of the part that is not there, and name it."""
    without_agreements(site)
    path = site / "advice" / "2026-05-bus.md"
    text = path.read_text("utf-8").replace(
        "recommendations:\n", "recommendations:\n  - Zet een bankje bij de halte.\n"
    )
    path.write_text(text, "utf-8")
    answer = {"recommendation": "1", "decision": "rejected", "explanation": "Nee, te duur."}
    response_file(site, "half", received="2026-06-02", answers=[answer])

    said = due(site, "--letters")

    assert "antwoord op de rest van het college" in said
    assert "Op een deel van de aanbevelingen vinden wij bij ons geen antwoord." in plain(said)
    assert "Het gaat om:\n2. " in said


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

    task = "! advies over Tarieven vervoer, gevraagd voor 1 november 2026."

    assert (task in due(site)) is told


def agreed(root: Path, **fields: object) -> None:
    """The council with this agreement."""
    council = {"title": "Cliëntenraad", "kind": "council", "advises": ["college"]}
    agreement = {"source": "Verordening", "answer_term": "6 weken", "termijnenwet": "excluded"}
    path = root / "content" / "organisaties" / "clientenraad.md"
    path.write_text(record_text({**council, "agreements": [{**agreement, **fields}]}), "utf-8")


@pytest.mark.parametrize("today", ["2026-06-01", "2026-06-07"])
def test_both_days_are_named_where_nobody_knows_the_kind(site: Path, today: str) -> None:
    """Sent on 4 May with a term of four or of eight weeks: 1 or 29 June, before and after 1."""
    agreed(site, answer_term={"requested": "4 weken", "unrequested": "8 weken"})

    said = run(command, ["--folder", str(site), "--today", today]).output

    assert "1 juni 2026" in said or "2026-06-01" in said
    assert "29 juni 2026" in said or "2026-06-29" in said
    assert "te laat" not in said


def test_an_extension_that_nobody_knows_to_be_agreed_leaves_both_days_open(site: Path) -> None:
    """The list, the letter and the calendar name 15 June and 13 July; nobody is late yet."""
    agreed(site)
    response_file(
        site, "uitstel", kind="extension", received="2026-06-01", until="2026-07-13", reason="Druk."
    )

    said = run(command, ["--folder", str(site), "--today", "2026-07-01", "--letters"]).output

    assert "2026-07-13  * binnen 14 dagen nog 12 dagen" in said
    assert "(of 15 juni 2026: dat is niet zeker)" in said
    assert "De laatste dag daarvoor is 15 juni 2026 of 13 juli 2026" in said.replace("\n", " ")


def test_an_advice_of_which_nobody_knows_the_day_is_not_passed_over(site: Path) -> None:
    """Nothing is known of when it was sent, and nothing is said of it."""
    path = next((site / "advice").glob("*.md"))
    path.write_text(path.read_text("utf-8").replace("2026-05-04", "unknown"), "utf-8")
    without_agreements(site)

    said = due(site)

    assert "wanneer gegeven is niet bekend, termijn niet bekend" in said
    assert "Er staat niets open" not in said


def test_a_letter_that_is_not_worked_out_is_work_of_the_council(site: Path) -> None:
    """Which recommendations, and what to type; nobody else waits."""
    said = [{"recommendation": "1", "decision": "adopted"}]
    response_file(site, "brief", received="2026-05-20", answers=said)
    path = site / "responses" / "brief.md"
    path.write_text(path.read_text("utf-8") + "Beste raad, ook de bus.\n", "utf-8")

    told = plain(due(site))

    assert "verwerk het antwoord van 20 mei 2026 van het college op aanbeveling 2" in told
    assert "silent_on: ['2']" in told
    assert "Er staat niets open" not in told


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("2026-10", "ten minste 23 dagen geleden gegeven"),
        ("2026-11", "pas gegeven"),
        ("2025", "ten minste 285 dagen te laat"),
    ],
)
def test_days_of_a_date_known_in_part_are_the_least_that_they_can_be(
    site: Path, sent: str, told: str
) -> None:
    """Of an advice of some day in a month nobody knows how long ago it was."""
    advice = site / "advice" / "2026-05-bus.md"
    written = advice.read_text("utf-8").replace("sent: 2026-05-04", f"sent: {sent}\nanswer: none")
    advice.write_text(written, "utf-8")

    assert told in due(site)
