"""Looks at a site that was built: is all there that the records say, and is it of today?

An engine can leave out what it does not know without a word: one that runs no hooks makes a site
without a single advice and ends with 0.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from weerklank.messages import dutch
from weerklank.publish.checks.clashes import address_of
from weerklank.publish.checks.fingerprints import FINGERPRINTS, changed_since
from weerklank.publish.data.register.register_json import URI as REGISTER
from weerklank.publish.making.output import Site
from weerklank.records.reporting.problems import Problem

_MOST_NAMED = 10
"""Files that are named one by one; who misses more knows enough."""

_AGAIN = "Bouw de site opnieuw met: mkdocs build --strict"


def finished_problems(
    site: Site, brought: Iterable[PurePosixPath], today: dt.date, folder: Path
) -> tuple[Problem, ...]:
    """Everything that the site in `folder` lacks; nothing when it is whole and of `today`.

    `brought` is what is published of the content folder.
    """
    shown = PurePosixPath(folder.as_posix())
    if not (folder / REGISTER).is_file():
        text = f"De adviezen staan niet op de site. Bouwde zensical hem? {_AGAIN}"
        return (Problem(shown / REGISTER, 1, "R076", text),)
    if told := _of_register(site, today, folder / REGISTER):
        return (Problem(shown / REGISTER, 1, "R077", f"{told} {_AGAIN}"),)
    wanted = {*_addresses(site), *map(address_of, brought), FINGERPRINTS}
    gone = sorted(one for one in wanted if not _stands(folder / one))
    if gone:
        told = "Dit staat niet op de site."
        return tuple(_named(shown, gone, "R076", told, "Er ontbreken nog"))
    told, changed = "Dit is na het bouwen veranderd of weggehaald.", sorted(changed_since(folder))
    return tuple(_named(shown, changed, "R078", told, "Er zijn ook veranderd:"))


def _of_register(site: Site, today: dt.date, file: Path) -> str | None:
    expected = next(data.octets for data in site.files if data.uri == REGISTER)
    try:
        given, meant = json.loads(file.read_bytes()), json.loads(expected)
        day, advices = str(given["today"]), list(given["advice"])
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return "Dit is niet te lezen."
    if day != today.isoformat():
        return f"De site is van {_in_words(day)}, en het is {dutch.day(today)}."
    there, here = len(advices), len(meant["advice"])
    if there != here:
        return f"Aantal adviezen op de site: {there}. In de bestanden: {here}."
    return None if advices == meant["advice"] else "De oordelen op de site zijn niet die van nu."


def _in_words(day: str) -> str:
    try:
        return dutch.day(dt.date.fromisoformat(day))
    except ValueError:
        return "een dag die niet bestaat"


def _addresses(site: Site) -> Iterator[str]:
    yield from (f"{page.url}index.html" for page in site.pages)
    yield from (data.uri for data in site.files)
    yield from (copy.uri for copy in site.copies)


def _stands(file: Path) -> bool:
    return file.is_file() and (file.suffix != ".html" or file.stat().st_size > 0)


def _named(
    shown: PurePosixPath, addresses: list[str], code: str, told: str, more: str
) -> list[Problem]:
    found = [
        Problem(shown / address, 1, code, f"{told} {_AGAIN}") for address in addresses[:_MOST_NAMED]
    ]
    if rest := addresses[_MOST_NAMED:]:
        files = dutch.count(len(rest), "ander bestand", "andere bestanden")
        found.append(Problem(shown, 1, code, f"{more} {files}. {_AGAIN}"))
    return found
