"""Files that are far too long, and files that go away: an answer in a moment, never a traceback."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corrections.past_repositories import ADVICE, BUS, FIRST, write
from effort import at_most
from weerklank.building.publication import Publication, prepare
from weerklank.records import load
from weerklank.review import review
from weerklank.settings.site import Settings

DAY = dt.date(2026, 11, 23)


def outcome(root: Path) -> Publication:
    """What a build says of the folder, within a few seconds of processor time."""
    with at_most(seconds=8):
        publication = prepare(root, root / "content", Settings(name="Raad"), DAY)
        for page in publication.site.pages:
            page.body("")
    return publication


def header(count: int) -> str:
    """An advice with so many recommendations."""
    lines = "".join(f"  - Vergoed halte {number}.\n" for number in range(count))
    return ADVICE.replace("recommendations: [Vergoed de bus voor vrijwilligers.]\n",
                          f"recommendations:\n{lines}")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (header(10_000), {"R003"}),
        (ADVICE + "a" * 1_000_000, {"R016"}),
        (ADVICE + "woord " * 170_000, {"R016"}),
        (ADVICE.replace("Vergoed de bus\n", "a" * 60_000 + "\n"), {"R016"}),
        (ADVICE + "a" * 1_100_000, {"R003"}),
        (ADVICE + "\n" * 1_000_000, set()),
    ],
    ids=["recommendations", "line", "words", "title", "file", "empty lines"],
)
def test_what_is_far_too_long_is_told(tmp_path: Path, text: str, codes: set[str]) -> None:
    """Ten thousand recommendations, a line of a megabyte: faults with a line."""
    write(tmp_path, {**FIRST, BUS: text})

    assert {problem.code for problem in outcome(tmp_path).errors} == codes


def test_an_advice_of_many_recommendations_is_built(tmp_path: Path) -> None:
    """As many as one advice may have."""
    write(tmp_path, {**FIRST, BUS: header(99)})

    assert outcome(tmp_path).errors == ()


def test_a_line_of_a_megabyte_on_an_own_page_is_told(tmp_path: Path) -> None:
    """Before MkDocs converts it."""
    write(tmp_path, {**FIRST, "content/over-ons.md": "# Ons\n\n" + "woord " * 150_000})

    assert [str(p)[:31] for p in outcome(tmp_path).errors] == ["content/over-ons.md:3: R085 Hie"]


def test_a_file_that_goes_away_during_the_check_is_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of the folder was made, and then somebody saved under another name."""
    write(tmp_path, {**FIRST, "advice/brief.pdf": b"%PDF-1.4", "advice/a.csv": "a;b\n"})
    register = load(tmp_path).register
    usual = Path.open

    def gone(self: Path, *arguments: object, **named: object) -> object:
        if self.suffix in {".pdf", ".csv"} and self.is_relative_to(tmp_path):
            raise FileNotFoundError(self)
        return usual(self, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", gone)

    found = review(register, tmp_path, None, content=tmp_path / "content")
    assert [p.code for p in found if p.path.name == "brief.pdf"] == ["W210"]
