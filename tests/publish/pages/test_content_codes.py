"""Every code for files and addresses has a broken site that shows it, line by line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from weerklank.building.publication import prepare
from weerklank.publish.checks.finished import finished_problems
from weerklank.records.reporting.problems import faults
from weerklank.settings.site import Settings

BROKEN_FOLDER = Path(__file__).parents[2] / "registers" / "broken"
# R070 and W225 are found in the records themselves: tests/review. R078 asks for a whole site that
# was changed afterwards, R079 for git: door/test_finished.py, publish/kept/test_kept.py.
ELSEWHERE = {"R070", "R078", "R079", "W225"}
CODES = [code for code in faults() if code.startswith(("R07", "W22")) and code not in ELSEWHERE]
BROKEN = sorted(path for path in BROKEN_FOLDER.iterdir() if path.name[:4] in CODES)


def found_in(root: Path) -> list[str]:
    """What a build of this folder would report, and the check of the site that stands in it."""
    settings, today = Settings(name="Raad"), dt.date(2025, 6, 1)
    made = prepare(root, root / "content", settings, today)
    built = root / "site"
    brought = made.content.published
    found = finished_problems(made.site, brought, today, built) if built.exists() else ()
    return [str(problem).removeprefix(f"{root}/") for problem in (*made.problems, *found)]


@pytest.mark.parametrize("site", BROKEN, ids=lambda path: path.name)
def test_broken_site_is_reported_line_by_line(site: Path) -> None:
    """A broken site gives exactly the lines of its expected.txt."""
    assert found_in(site) == (site / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("code", CODES)
def test_code_has_a_broken_site(code: str) -> None:
    """No code is without an example that shows it."""
    sites = [site for site in BROKEN if site.name.startswith(f"{code}-")]

    assert sites
    assert all(f" {code} " in "\n".join(found_in(site)) for site in sites)
