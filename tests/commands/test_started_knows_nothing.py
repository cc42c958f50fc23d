"""A council that has just started publishes nothing about its municipality that it did not say."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from commands.run import advice_file, run
from site_pages.pages_for_tests import register_of, site_of, words
from weerklank.commands.starting.start import command
from weerklank.publish.output import Site
from weerklank.records import load

DAY = dt.date(2026, 11, 23)
FINDING = re.compile(
    r"niet geregeld|geen termijn(?! voorbij)|niet afgesproken|niets afgesproken|"
    r"te laat beantwoord(?! \(0\)| Hier kwam)|"
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
