"""The wizard for a body, and the names that files get."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import one_council, run
from weerklank.commands.wizard.new.new import command
from weerklank.records import load
from weerklank.records.models.body import BodyKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.writing.names import advice_id, body_id, free_id


def test_council_is_asked_for_its_term(tmp_path: Path) -> None:
    """A council gets the questions about whom it advises and what was agreed."""
    one_council(tmp_path)
    typed = (
        *("Adviesraad Wmo", "1", "de adviesraad", "Wilgendam", "0123-456 700", ""),
        *("8 weken", "Verordening Wmo 2024, artikel 3", "", "gevraagd"),
        *("Wij adviseren.", ".", "", "ja"),
    )

    result = run(command, ["body", "-f", str(tmp_path)], typed)

    assert result.exit_code == 0, result.output
    body = load(tmp_path).register.body("adviesraad")
    assert body is not None
    assert body.advises == ("college",)
    assert body.agreements[0].answer_term is not None
    assert body.agreements[0].answer_term.requested == Term.parse("8 weken")
    assert body.agreements[0].answer_term.unrequested is None


def test_a_term_is_kept_where_nobody_knows_for_which_advice(tmp_path: Path) -> None:
    """As a comment beside the agreements, which say nothing of it."""
    options = (
        "--title=Adviesraad",
        "--kind=council",
        "--answer-term=8 weken",
        "--term-for=weet-niet",
    )
    source = "--agreement-source=Verordening"

    result = run(command, ["body", "-f", str(one_council(tmp_path)), "--yes", *options, source])

    assert result.exit_code == 0, result.output
    body = load(tmp_path).register.body("adviesraad")
    assert body is not None
    assert body.agreements[0].answer_term is None
    file = tmp_path / "content/organisaties/adviesraad.md"
    assert "agreements:\n# U noemde een termijn: 8 weken." in file.read_text("utf-8")


def test_options_need_no_questions(tmp_path: Path) -> None:
    """With options and --yes nothing is asked."""
    options = ["--title=Gemeenteraad van Wilgendam", "--kind=gemeenteraad", "--id=gemeenteraad"]

    result = run(command, ["body", "-f", str(one_council(tmp_path)), "--yes", *options])

    assert result.output == "Bewaard: content/organisaties/gemeenteraad.md\n"
    body = load(tmp_path).register.body("gemeenteraad")
    assert body is not None
    assert body.kind is BodyKind.GEMEENTERAAD


def test_term_needs_its_source(tmp_path: Path) -> None:
    """A term without the place where it stands is refused."""
    options = ["--title=Raad", "--kind=council", "--answer-term=6 weken"]

    result = run(command, ["body", "-f", str(tmp_path), "--yes", *options])

    assert result.exit_code == 2
    assert "--agreement-source" in result.output


def test_a_council_is_written_with_what_was_counted_and_agreed(tmp_path: Path) -> None:
    """Counts of members, consultations, and on what it may advise: each an option of its own."""
    one_council(tmp_path)
    agreed = ["--agreement-source=Verordening", "--consultations=4", "--question-term=4 weken"]
    scope = ["--advises-on=bijstand", "--advises-on=re-integratie"]
    counted = ["--counted-on=2026-01-10", "--seats=9", "--vacancies=2", "--own-experience=geen"]
    options = ["--title=Wmo-raad", "--kind=council", *agreed, *scope, *counted]

    result = run(command, ["body", "-f", str(tmp_path), "--yes", *options])

    assert result.exit_code == 0, result.output
    body = load(tmp_path).register.body("wmo-raad")
    assert body is not None
    (agreement,) = body.agreements
    assert (agreement.consultations, agreement.advises_on) == (4, ("bijstand", "re-integratie"))
    assert agreement.answer_term is None
    assert body.composition is not None
    assert (body.composition.members, body.composition.own_experience) == (7, Absent.NONE)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Vergoed de reiskosten van vrijwilligers", "2025-02-reiskosten-vrijwilligers"),
        ("Één loket, geen vijf loketten", "2025-02-loket-vijf-loketten"),
        ("Zo niet", "2025-02-zo-niet"),
        ("???", "2025-02-naam-stuk"),
    ],
)
def test_name_of_an_advice_keeps_the_words_that_matter(title: str, name: str) -> None:
    """The address says when and what, in small letters."""
    assert advice_id(PartialDate.parse("2025-02-05"), title) == name


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("2024", "2024-loket"),
        ("2024-07/2024-09", "2024-loket"),
        ("2024-07", "2024-07-loket"),
        ("../2018-01-26", "2018-loket"),
        ("onbekend", "loket"),
    ],
)
def test_name_of_an_advice_says_no_month_that_is_not_known(sent: str, name: str) -> None:
    """The address is read as a date too."""
    assert advice_id(PartialDate.parse(sent), "Het loket") == name


def test_name_of_a_body_has_no_article() -> None:
    """The article is left out, the accents are too."""
    assert body_id("de cliëntenraad") == "clientenraad"


def test_free_name_counts_on() -> None:
    """The first number that is not taken is used."""
    assert free_id("bus", {"bus", "bus-2"}) == "bus-3"


def test_a_council_that_stopped_says_when_and_what_came_after(tmp_path: Path) -> None:
    """Asked where there is another of its kind; nobody waits for it any more."""
    one_council(tmp_path)
    typed = ("Wmo-raad", "1", *[""] * 5, "2022-10", "De leden stapten op.", "clientenraad")

    result = run(command, ["body", "-f", str(tmp_path)], [*typed, ".", "", "ja"])

    assert result.exit_code == 0, result.output
    body = load(tmp_path).register.body("wmo-raad")
    assert body is not None
    assert body.ended is not None
    assert (str(body.ended.on), body.ended.successor) == ("2022-10", "clientenraad")


def test_the_first_of_its_kind_is_not_asked_whether_it_is_gone(tmp_path: Path) -> None:
    """Nothing came before it."""
    said = run(
        command, ["body", "-f", str(one_council(tmp_path))], ["De Werkplaats", "5", *[""] * 4]
    )

    assert "Laatste dag" not in said.output


def test_a_successor_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """As every name that is given with an option."""
    options = ["--title=Wmo-raad", "--kind=council", "--ended=2022-10", "--successor=nergens"]

    said = run(command, ["body", "-f", str(one_council(tmp_path)), "--yes", *options])

    assert said.exit_code == 2
    assert "'--successor' noemt 'nergens', en dat bestaat niet." in said.output
