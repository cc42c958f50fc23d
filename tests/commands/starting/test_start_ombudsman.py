"""A new council can begin with the recommendations of the Ombudsman, as a draft or as sent."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from commands.run import run
from weerklank.cases.judge import judge
from weerklank.commands.starting.start import command
from weerklank.records import load
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.states import TimelinessState

OPTIONS = (
    "--name=Cliëntenraad Wilgendam",
    "--municipality=Wilgendam",
    "--phone=0123-456 700",
    "--term=6 weken",
    "--term-for=allebei",
    "--source=Verordening 2024, artikel 7",
    "--yes",
)
DAY = dt.date(2026, 11, 29)


def started(root: Path, *more: str) -> Path:
    """A new council in a folder of its own."""
    target = root / "raad"
    result = run(command, [str(target), *OPTIONS, *more])
    assert result.exit_code == 0, result.output
    return target


def test_without_a_day_it_is_a_draft_that_claims_nothing(tmp_path: Path) -> None:
    """No day is made up: nothing of it is on the site, and the folder is in order."""
    council = started(tmp_path, "--with=ombudsman")

    loaded = load(council, DAY)
    assert (loaded.problems, loaded.register.advices) == ((), ())
    drafts = sorted(path.name for path in (council / "advice").glob("_*.md"))
    assert drafts == ["_ombudsman-college.md", "_ombudsman-gemeenteraad.md"]
    texts = [(council / "advice" / name).read_text("utf-8") for name in drafts]
    assert all("\nsent:" not in text and "\n# sent: " in text for text in texts)


def test_a_draft_with_its_day_is_an_advice(tmp_path: Path) -> None:
    """What the draft says to do is all that is to be done."""
    council = started(tmp_path, "--with=ombudsman")
    draft = council / "advice" / "_ombudsman-college.md"

    text = draft.read_text("utf-8").replace("# sent: 2026-05-20", "sent: 2026-11-02")
    (council / "advice" / "ombudsman-college.md").write_text(text, "utf-8")

    loaded = load(council, DAY)
    assert loaded.problems == ()
    assert [len(advice.recommendations) for advice in loaded.register.advices] == [9]


def test_with_a_day_twelve_recommendations_are_on_the_site(tmp_path: Path) -> None:
    """Nine to the college and three to the gemeenteraad, with the report as their source."""
    council = started(tmp_path, "--with=ombudsman", "--sent=2026-11-02")

    loaded = load(council, DAY)
    advices = {advice.to[0]: advice for advice in loaded.register.advices}
    assert loaded.problems == ()
    assert {body: len(a.recommendations) for body, a in advices.items()} == {
        "college": 9,
        "gemeenteraad": 3,
    }
    assert {a.sent for a in advices.values()} == {PartialDate.of(dt.date(2026, 11, 2))}
    assert all("nationaleombudsman.nl" in str(a.documents[0].url) for a in advices.values())
    assert loaded.register.responses == ()


def test_the_term_of_the_college_is_none_of_the_gemeenteraad(tmp_path: Path) -> None:
    """Whether the gemeenteraad agreed to any term nobody said."""
    register = load(started(tmp_path, "--with=ombudsman", "--sent=2026-11-02"), DAY).register

    states = {case.body.id: case.timeliness.state for case in judge(register, DAY).cases}
    assert states == {
        "college": TimelinessState.RUNNING,
        "gemeenteraad": TimelinessState.UNKNOWN,
    }


def test_a_day_without_an_advice_is_refused(tmp_path: Path) -> None:
    """It says what is missing, and writes nothing."""
    result = run(command, [str(tmp_path / "raad"), *OPTIONS, "--sent=2026-11-02"])

    assert result.exit_code == 2
    assert "--with ombudsman" in result.output
    assert not (tmp_path / "raad").exists()


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    """With the sentence of the check."""
    result = run(command, [str(tmp_path / "raad"), *OPTIONS, "--with=ombudsman", "--sent=morgen"])

    assert result.exit_code != 0
    assert "is geen datum" in result.output


@pytest.mark.parametrize(("typed", "advices"), [("", 0), ("2 november 2026", 2)])
def test_the_wizard_asks_whether_it_was_sent(tmp_path: Path, typed: str, advices: int) -> None:
    """Enter keeps it a draft; a day puts it on the site."""
    rest = ("--hours=", "--mail=", "--municipality-phone=", "--address=", "--covers-from=")
    options = [option for option in OPTIONS if option != "--yes"]
    target = tmp_path / "raad"

    result = run(command, [str(target), *options, *rest, "--with=ombudsman"], (typed, "ja"))

    assert result.exit_code == 0, result.output
    assert len(load(target, DAY).register.advices) == advices
