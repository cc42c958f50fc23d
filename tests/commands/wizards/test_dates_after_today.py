"""No wizard writes down as happened what lies after today: it asks again, with the reason."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from commands.run import DAY, advice_file, one_council, plain, run
from weerklank.commands.wizard.new import advice as new_advice
from weerklank.commands.wizard.new import event as new_event
from weerklank.commands.wizard.new import response as new_response
from weerklank.commands.wizard.new import topic as new_topic
from weerklank.commands.wizard.questions import Row
from weerklank.records import load
from weerklank.records.models.advice import Advice
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.models.happening import Happening
from weerklank.records.models.response import Response
from weerklank.records.reporting.after_today import not_been
from weerklank.records.values.partial_date import PartialDate

LATER = "2062-03-03"
WIZARDS: dict[str, tuple[click.Command, type[BaseModel], tuple[Row, ...]]] = {
    "advice": (new_advice.command, Advice, new_advice.ROWS),
    "response": (new_response.command, Response, new_response.ROWS),
    "event": (new_event.command, Happening, new_event.ROWS),
    "topic": (new_topic.command, AgendaTopic, new_topic.ROWS),
}
HAPPENED = [
    (name, row)
    for name, (_, model, rows) in WIZARDS.items()
    for row in rows
    if row.typed and not_been(model, row.loc, LATER, DAY)
]


def council(root: Path) -> Path:
    """A small site with one advice."""
    advice_file(one_council(root))
    return root


def test_every_wizard_asks_for_such_a_date() -> None:
    """The test below would pass if no date were marked any more."""
    assert {(name, row.typed) for name, row in HAPPENED} == {
        ("advice", "sent"),
        ("advice", "asked"),
        ("advice", "received"),
        ("response", "dated"),
        ("response", "received"),
        ("response", "answered-on"),
        ("event", "on"),
        ("event", "answered-on"),
        ("topic", "asked"),
    }


@pytest.mark.parametrize(
    ("name", "row"),
    [(name, row) for name, row in HAPPENED if row.typed != "sent"],
    ids=lambda value: value if isinstance(value, str) else value.typed,
)
def test_an_option_after_today_is_refused(tmp_path: Path, name: str, row: Row) -> None:
    """With the name of the option, the day, and what to look at."""
    command = WIZARDS[name][0]

    result = run(command, [f"--{row.typed}={LATER}", "--yes", "-f", str(council(tmp_path))])

    assert result.exit_code == 2
    assert f"'--{row.typed}' ({LATER}) ligt na vandaag (2026-11-29)." in plain(result.output)


@pytest.mark.parametrize("typed", [LATER, "3 maart 2062"])
def test_an_answer_after_today_is_asked_again(tmp_path: Path, typed: str) -> None:
    """In the words of the question; the next answer is taken, and check has nothing to say."""
    options = ["--kind=overleg", "--what=Over de bus.", "-f", str(council(tmp_path))]

    result = run(new_event.command, options, [typed, "2026-05-20", "", "", "", "ja"])

    assert "'Datum' (2062-03-03) ligt na vandaag (2026-11-29)." in plain(result.output)
    (event,) = load(tmp_path).register.councils[0].happened
    assert event.on == PartialDate.parse("2026-05-20")


@pytest.mark.parametrize(("confirmed", "kept"), [("ja", LATER), ("nee", "2026-05-20")])
def test_an_advice_of_later_is_asked_once_more(tmp_path: Path, confirmed: str, kept: str) -> None:
    """It may wait for its day; a typing error may not."""
    options = ["--title=De bus", "--summary=Over de bus.", "--recommendation=Laat hem rijden."]
    given = ["--kind=ongevraagd", "--received=onbekend", "--receipt-proof=mail", "--theme=vervoer"]
    more = ["--number=1", "--call=0123-456 789", "-f", str(one_council(tmp_path))]
    typed = [LATER, confirmed, *([] if confirmed == "ja" else [kept]), "", ".", "", "ja"]

    result = run(new_advice.command, [*options, *given, *more], typed)

    assert "Tot die dag staat het advies niet op de site." in plain(result.output)
    (file,) = (tmp_path / "advice").iterdir()
    assert f"sent: {kept}" in file.read_text("utf-8")
