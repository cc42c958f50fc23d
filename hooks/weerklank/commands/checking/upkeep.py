"""What stops a site on a forge in silence: nothing new, a schedule beside a push, old actions.

docs.github.com/actions, disable-and-enable-workflows: without activity for 60 days a schedule goes
off, and with it the whole file.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import yaml

from weerklank.git.history import last_day
from weerklank.messages import dutch
from weerklank.records.reporting.problems import Problem
from weerklank.writing.starting.templates import starter_workflows

WORKFLOWS = PurePosixPath(".github/workflows")
_QUIET_DAYS = 45
"""The mail of GitHub comes a week before the 60 days are over; this is a week before that."""

_USES = re.compile(r"uses:\s*([\w./:-]+)@([\w.-]+)(?:\s*#\s*v?([\d.]+))?")


def upkeep_problems(folder: Path, today: dt.date) -> tuple[Problem, ...]:
    """What to do in the folder, so that the site still makes itself next month."""
    files = sorted((folder / WORKFLOWS).glob("*.y*ml"))
    texts = {WORKFLOWS / file.name: file.read_text("utf-8", errors="replace") for file in files}
    found = [*_quiet(folder, today)] if texts else []
    newest = dict(_actions("\n".join(starter_workflows())))
    for path, text in texts.items():
        found += [*_together(path, text), *_outdated(path, text, newest)]
    return tuple(sorted(found))


def _quiet(folder: Path, today: dt.date) -> Iterator[Problem]:
    day = last_day(folder)
    if day and (today - day).days > _QUIET_DAYS:
        text = (
            f"Uw laatste wijziging is van {dutch.day(day)}. Na 60 stille dagen zet GitHub de "
            "dagelijkse bouw uit. Plaats iets nieuws, of kijk bij Actions, Dagelijks, of hij nog "
            "aanstaat. Bij een andere opslag hoeft u niets te doen."
        )
        yield Problem(WORKFLOWS / "dagelijks.yml", 1, "W230", text)


def _together(path: PurePosixPath, text: str) -> Iterator[Problem]:
    """A file that a push starts and a schedule too: both go off together."""
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (only texts)
    except (yaml.YAMLError, RecursionError):
        return
    events = found.get("on", ()) if isinstance(found, dict) else ()
    if isinstance(events, (dict, list)) and {"push", "schedule"} <= set(events):
        text = (
            "Hierin staan push en schedule samen. Gaat het schema na 60 stille dagen uit, dan komt "
            "ook uw volgende wijziging niet op de site. Zet schedule in een eigen bestand, zoals "
            "dagelijks.yml uit een nieuwe map van weerklank start."
        )
        yield Problem(path, 1, "W231", text)


def _outdated(path: PurePosixPath, text: str, newest: dict[str, str]) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        for name, theirs in _actions(line):
            if name in newest and _parts(theirs) < _parts(newest[name]):
                said = (
                    f"{name} staat op versie {theirs}, en Weerklank gebruikt nu {newest[name]}. "
                    "Een oude versie stopt op een dag. Neem de regel over uit een nieuwe map van "
                    "weerklank start."
                )
                yield Problem(path, number, "W232", said)


def _actions(text: str) -> Iterator[tuple[str, str]]:
    """The actions that a text names, each with its version as far as it says so."""
    for name, reference, version in _USES.findall(text):
        named = version or (reference.lstrip("v") if re.fullmatch(r"v?[\d.]+", reference) else "")
        if named:
            yield name, named


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part)
