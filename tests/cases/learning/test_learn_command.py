"""`weerklank learn`: for the council itself, in Dutch, honest with small numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from weerklank.cli import group
from weerklank.publish.build import build_site
from weerklank.writing.headers.yaml_text import record_text

DAY = "2026-11-23"


def _learn(folder: Path, *options: str) -> str:
    result = run(group, ["learn", "--folder", str(folder), "--today", DAY, *options])
    assert result.exit_code == 0, result.output
    return result.output


def _answer_file(
    root: Path, explanation: str = "Dit doen wij niet, want het kost te veel."
) -> None:
    folder = root / "responses"
    folder.mkdir(exist_ok=True)
    answers = [
        {"recommendation": n, "decision": "rejected", "explanation": explanation} for n in "12"
    ]
    fields = {
        "advice": "2026-05-bus",
        "from": "college",
        "received": "2026-06-01",
        "answers": answers,
    }
    (folder / "2026-05-bus-college.md").write_text(record_text(fields), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A council without advices."""
    return one_council(tmp_path)


def test_empty_register_says_how_to_begin(folder: Path) -> None:
    """Without advices the report is one sentence and the command to type."""
    output = _learn(folder)

    assert "Er is nog geen advies met aanbevelingen." in output
    assert "weerklank new advice" in output


def test_one_unanswered_advice_gets_whole_sentences(folder: Path) -> None:
    """One advice gives singular words, its own recommendation as example, and since when."""
    advice_file(folder)
    output = plain(_learn(folder))

    assert "1 advies heeft hier geen antwoord" in output
    assert 'Hier kan het nog: "Laat de bus op zondag rijden."' in output
    assert "gegeven op 4 mei 2026. Antwoord moest er zijn op" in output
    assert "Hier staat geen antwoord met een reden om iets anders te doen." in output


def test_an_answer_that_is_not_shown_yet_is_on_file(folder: Path) -> None:
    """As for `due`: the council would send a reminder about what it has."""
    advice_file(folder)
    _answer_file(folder)
    file = folder / "responses" / "2026-05-bus-college.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("answers:", "publish_from: 2027-01-01\nanswers:"), "utf-8")

    assert "stuur een herinnering" not in plain(_learn(folder))


def test_conclusion_comes_before_the_facts(folder: Path) -> None:
    """The short version is the first thing after the title."""
    advice_file(folder)
    output = _learn(folder)

    assert output.index("In het kort") < output.index("Wie, wat en wanneer")


def test_everything_answered_is_said(folder: Path) -> None:
    """With every advice answered the report says that nobody is waited for."""
    advice_file(folder)
    _answer_file(folder)
    output = plain(_learn(folder))

    assert output.count("Wij weten van geen enkel advies zeker dat de tijd voorbij is") == 2
    assert "- 2 keer: Dit doen wij niet, want het kost te veel." in output


def test_no_percentage_and_no_cause(folder: Path) -> None:
    """Counts have their whole, and the report says that they are no cause."""
    advice_file(folder)
    _answer_file(folder)
    output = plain(_learn(folder, "--details"))

    assert "%" not in output
    assert "Zij zeggen niet dat het ene door het andere komt." in output
    assert "minder dan tien aanbevelingen" in output
    assert re.search(r"antwoord 2 van 2, op tijd 2 van 2", output)


def test_details_show_the_words_that_decided(folder: Path) -> None:
    """Every recommendation is listed with a yes and its words, or a no."""
    advice_file(folder, recommendations=["Betaal de buskaart vanaf 1 mei 2027."])
    output = plain(_learn(folder, "--details"))

    assert "wie: nee wat: ja, 'Betaal de buskaart' wanneer: ja, '1 mei'" in output


def test_fault_in_a_file_stops_it(folder: Path) -> None:
    """Nothing is counted over files that are wrong."""
    advice_file(folder, sent="morgen")
    result = run(group, ["learn", "--folder", str(folder)])

    assert result.exit_code == 1
    assert "R012" in result.output


def test_nothing_of_it_is_published() -> None:
    """The site is built without the lessons: no page and no file can hold them."""
    source = Path(build_site.__code__.co_filename).parent

    assert not [p for p in source.rglob("*.py") if "learning" in p.read_text(encoding="utf-8")]
