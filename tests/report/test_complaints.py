"""Complaint figures: counts only, and no small number anywhere."""

from __future__ import annotations

import re

from registers_for_tests import college, register
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.council.complaints import complaints_page
from weerklank.records.register import Register


def _with(*figures: dict[str, object]) -> Register:
    return register(
        college(complaint_figures=figures, complaint_desk={"phone": "0123-456 789"}),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )


def _html(records: Register) -> str:
    return complaints_page(records, SiteOptions("Proef")).body("")


def test_number_that_was_left_out_is_said_to_be_under_five() -> None:
    """A reader sees that there were a few, and no more."""
    records = _with({"half": "2026-1", "lines": [{"nature": "bejegening"}]})

    assert ">minder dan 5</td>" in _html(records)


def test_newest_half_year_stands_first() -> None:
    """Whatever the order in the file."""
    records = _with({"half": "2025-2"}, {"half": "2026-1"}, {"half": "2025-1"})

    assert re.findall(r'<h3 id="college-([^"]*)">', _html(records)) == [
        "2026-1",
        "2025-2",
        "2025-1",
    ]


def test_executing_party_is_named() -> None:
    """The table says whose work the complaints are about."""
    line = {"nature": "lang wachten", "about": "dienst", "number": 17}

    assert '<td data-label="Aantal">17</td>' in _html(_with({"half": "2026-1", "lines": [line]}))


def test_share_in_time_has_its_whole() -> None:
    """In time is a count out of a count, with a percentage only when there are enough."""
    html = _html(_with({"half": "2026-1", "total": 40, "in_time": 30}))

    assert "40 klachten" in html
    assert "waarvan 30 op tijd beantwoord (75 procent)" in html


def test_body_with_a_desk_and_no_figures_is_named() -> None:
    """Silence about complaints shows."""
    assert "Van wie hier geen cijfers staan" in _html(_with())


def test_page_says_so_without_figures() -> None:
    """An empty page has one plain sentence."""
    assert "Op deze site staan geen klachtcijfers." in _html(register())
