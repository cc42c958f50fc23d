"""A council that has just started publishes nothing about its municipality that it did not say."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from commands.run import advice_file, run
from site_pages.pages_for_tests import register_of, site_of, words
from weerklank.commands.starting.start import command
from weerklank.publish.making.output import Site
from weerklank.records import load
from weerklank.records.values.term import Absent

DAY = dt.date(2026, 11, 23)
FINDING = re.compile(
    r"niet geregeld|geen termijn(?! voorbij)|niet afgesproken|niets afgesproken|"
    r"te laat beantwoord(?! \(0\)| Van geen enkel (?:volledig antwoord|advies) weten wij)|"
    r"de raad (vraagt|wacht|herinnert|stuurde)|wij (wachten|vragen het)",
    re.IGNORECASE,
)
EXPLAINING = ("methode/", "gegevens/", "handleiding/")


def started(root: Path) -> Site:
    """The site of a council that answered the first questions, with one advice of long ago."""
    target = root / "raad"
    options = ["--name", "Cliëntenraad Wilgendam", "--municipality", "Wilgendam"]
    result = run(command, [str(target), *options, "--phone", "0123-456 789", "--yes"])
    assert result.exit_code == 0, result.output
    advice_file(target)
    return site_of(load(target, DAY).register, DAY)


def test_no_page_says_what_the_municipality_lacks(tmp_path: Path) -> None:
    """Nobody said what is agreed, so no page says that it is not."""
    found = {
        page.source: FINDING.findall(words(page.body("")))
        for page in started(tmp_path).pages
        if not page.source.startswith(EXPLAINING) and FINDING.search(words(page.body("")))
    }

    assert found == {}


def test_every_point_of_the_agreements_is_not_known(tmp_path: Path) -> None:
    """In the data as well: nothing is missing, nothing is counted."""
    data = register_of(started(tmp_path))
    (scan,) = data["agreements"]

    assert (scan["present"], scan["of"]) == (0, 0)
    assert scan["unknown"] == 26
    assert data["statistics"]["states"] == {"unknown": 1}
    assert data["statistics"]["on_time"]["of"] == 0


@pytest.mark.parametrize(("typed", "kept"), [("2024", "2024"), ("", "None")])
def test_from_when_the_archive_is_complete_is_asked(tmp_path: Path, typed: str, kept: str) -> None:
    """Enter writes nothing; with a year an older advice without an answer is not known."""
    target = tmp_path / "raad"
    options = [f"--{one}=" for one in ("hours", "mail", "municipality-phone", "term", "address")]
    names = ["--name=Cliëntenraad Wilgendam", "--municipality=Wilgendam", "--phone=0123-456 789"]
    result = run(command, [str(target), *names, *options], [typed])
    assert result.exit_code == 0, result.output

    council = load(target).register.councils[0]
    assert str(council.covers_from) == kept
    page = (target / "content/organisaties" / f"{council.id}.md").read_text("utf-8")
    assert ("covers_from" in page) is bool(typed)


OPTIONS = ("--name=Raad", "--municipality=Wilgendam", "--phone=0123-456 789", "--yes")
TERM = ("--term=6 weken", "--source=Verordening, artikel 7")


def agreed(root: Path, *options: str) -> dict[str, object]:
    """The one agreement of a council that began with these options, as it is written."""
    result = run(command, [str(root / "raad"), *OPTIONS, *options])
    assert result.exit_code == 0, result.output
    (council,) = load(root / "raad", DAY).register.councils
    (found,) = council.agreements
    return found.model_dump(exclude_unset=True, exclude_none=True)


@pytest.mark.parametrize(
    ("which", "sorts"),
    [
        ("allebei", {"requested", "unrequested"}),
        ("gevraagd", {"requested"}),
        ("ongevraagd", {"unrequested"}),
    ],
)
def test_the_agreement_says_only_what_was_said(tmp_path: Path, which: str, sorts: set[str]) -> None:
    """The term for the advices it was said to hold for; not from which day it counts."""
    found = agreed(tmp_path, *TERM, f"--term-for={which}")

    assert found.keys() == {"source", "answer_term"}
    assert isinstance(found["answer_term"], dict)
    assert found["answer_term"].keys() == sorts


def test_a_term_for_nobody_knows_which_advice_is_on_no_site(tmp_path: Path) -> None:
    """Where it stands is known; that it holds for any advice was not said."""
    assert agreed(tmp_path, *TERM, "--term-for=weet-niet") == {"source": "Verordening, artikel 7"}


@pytest.mark.parametrize("term", [TERM, ("--term=6 weken",)])
def test_a_term_for_nobody_knows_which_advice_is_kept_beside_it(
    tmp_path: Path, term: tuple[str, ...]
) -> None:
    """As a comment in the file of the council: what somebody typed is not lost."""
    result = run(command, [str(tmp_path / "raad"), *OPTIONS, *term, "--term-for=weet-niet"])
    kept = [
        line
        for file in (tmp_path / "raad/content/organisaties").iterdir()
        for line in file.read_text("utf-8").splitlines()
        if "6 weken" in line
    ]

    assert result.exit_code == 0, result.output
    assert [line[:34] for line in kept] == ["# U noemde een termijn: 6 weken. D"]


def test_a_term_without_its_advices_is_refused(tmp_path: Path) -> None:
    """Asked for, with the words to choose from; nothing is written."""
    result = run(command, [str(tmp_path / "raad"), *OPTIONS, *TERM])

    assert result.exit_code == 2
    assert "ook --term-for" in result.output
    assert not (tmp_path / "raad").exists()


def test_that_there_is_no_term_holds_for_every_advice(tmp_path: Path) -> None:
    """Who looked and found none has nothing more to choose."""
    found = agreed(tmp_path, "--term=geen", "--source=Verordening")

    assert found["answer_term"] == {"requested": Absent.NONE, "unrequested": Absent.NONE}


@pytest.mark.parametrize("options", [(), ("--with=ombudsman",), (*TERM, "--term-for=gevraagd")])
def test_no_page_tells_what_a_council_is_made_of(tmp_path: Path, options: tuple[str, ...]) -> None:
    """Nobody said who sits on it, or what most advices are about."""
    result = run(command, [str(tmp_path / "raad"), *OPTIONS, *options])
    assert result.exit_code == 0, result.output

    texts = [f.read_text("utf-8") for f in (tmp_path / "raad" / "content").rglob("*.md")]
    own = [text for text in texts if "handleiding" not in text]

    assert [t for t in own if re.search(r"bestaat uit inwoners|meeste adviezen", t)] == []
