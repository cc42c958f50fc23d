"""`weerklank check --site ADDRESS`: is what stands online of now, and is it what the files say?

One question at a time, with a pause, and no more than needed; what goes wrong is told as a person
can mend it: the name, the certificate, the address, the server. The files are judged on the day of
the site itself: what is asked is whether all of it was put online, not whether a day has passed.
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import os
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import click

from weerklank.building.publication import Publication
from weerklank.messages import dutch
from weerklank.publish.checks.clashes import address_of
from weerklank.publish.data.register.register_json import URI as REGISTER
from weerklank.records.files.entries import shown_name
from weerklank.records.reporting.problems import Problem

_OLDEST = 2
"""Days. A forge may skip a morning; two in a row is no delay (docs.github.com: schedule)."""

_MOST_PAGES = 40
_MOST_NAMED = 10
_WHERE = "Kijk bij uw opslag, onder Actions (bij GitLab: Build), of de laatste keer is gelukt."
_NEWEST = "Haal eerst de laatste versie op."


class Place(click.Path):
    """A folder, or the address of a site that stands online."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """An address as it is, with a slash at its end; else what a folder is."""
        if isinstance(value, str) and value.lower().startswith(("https://", "http://")):
            address = value.partition("#")[0].partition("?")[0].rstrip("/") + "/"
            if "@" in address.partition("//")[2].partition("/")[0]:
                # Said without it: a screen may be recorded.
                message = "In dit adres staat een naam of wachtwoord. Haal weg wat voor de @ staat."
                self.fail(message, param, ctx)
            if not _has_a_host(address):
                message = f"{address} is geen heel adres. Typ bijvoorbeeld: https://uw-raad.nl/"
                self.fail(message, param, ctx)
            return address
        if not Path(os.fsdecode(value)).is_dir():
            message = f"{value!r} is geen map. Noem de map van de gemaakte site, of haar adres."
            self.fail(f"{message} Typ bijvoorbeeld: https://uw-raad.nl/", param, ctx)
        return super().convert(value, param, ctx)


def _has_a_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def online_problems(
    visitor: Visitor, today: dt.date, judged_on: Callable[[dt.date], Publication]
) -> tuple[Problem, ...]:
    """Everything that the site lacks; `judged_on` gives the files as judged on a day."""
    try:
        day, online = _register(visitor)
        publication = judged_on(day)
        if publication.errors:
            return publication.errors
        found = [
            *_age(day, today),
            *_differences(online, _meant(publication)),
            *_pages(visitor, publication),
        ]
    except NotVisitedError as error:
        return (Problem(_path(visitor, REGISTER), 1, "R190", str(error)),)
    return tuple(Problem(_path(visitor, where), 1, code, text) for where, code, text in _few(found))


Found = tuple[str, str, str]
"""Where on the site, the code, and what is wrong there."""


def _path(visitor: Visitor, where: str) -> PurePosixPath:
    return PurePosixPath(visitor.address.split("//", 1)[1]) / where


def _register(visitor: Visitor) -> tuple[dt.date, Mapping[str, object]]:
    """The day of the site, and its advices by id."""
    try:
        found = json.loads(visitor.read(REGISTER))
        day = dt.date.fromisoformat(found["today"])
        # It comes from elsewhere, and its names are said on a screen.
        return day, {shown_name(str(advice["id"])): advice for advice in found["advice"]}
    except (ValueError, LookupError, TypeError, RecursionError):
        message = "Dit zijn geen gegevens van Weerklank. Is dit het adres van uw eigen site?"
        raise NotVisitedError(message) from None


def _meant(publication: Publication) -> Mapping[str, object]:
    octets = next(data.octets for data in publication.site.files if data.uri == REGISTER)
    return {str(advice["id"]): advice for advice in json.loads(octets)["advice"]}


def _age(day: dt.date, today: dt.date) -> Iterator[Found]:
    if (today - day).days > _OLDEST:
        text = f"De site is van {dutch.day(day)}. Termijnen kunnen voorbij zijn. {_WHERE}"
        yield REGISTER, "R191", text


def _differences(online: Mapping[str, object], meant: Mapping[str, object]) -> Iterator[Found]:
    for advice in sorted(online.keys() | meant.keys()):
        where = f"adviezen/{advice}/"
        if advice not in online:
            yield where, "R192", f"Dit advies staat in uw map, en niet op de site. {_WHERE}"
        elif advice not in meant:
            yield where, "R192", f"Dit advies staat op de site, en niet in uw map. {_NEWEST}"
        elif online[advice] != meant[advice]:
            yield where, "R192", f"Op de site staat iets anders dan in uw map. {_WHERE}"


def _pages(visitor: Visitor, publication: Publication) -> Iterator[Found]:
    """The pages that a reader opens first: our own, and those of the newest advices."""
    written = {address_of(path) for path in publication.content.published}
    made = {f"{page.url}index.html" for page in publication.site.pages}
    urls = sorted(uri[: -len("index.html")] for uri in written | made if uri.endswith("index.html"))
    advices = [url for url in urls if url.startswith("adviezen/") and url.count("/") == 2]  # noqa: PLR2004 (adviezen/ID/)
    others = [url for url in urls if url.count("/") <= 1]
    half = _MOST_PAGES // 2
    for url in [*others[:half], *advices[-half:]]:
        if not visitor.stands(url):
            yield url, "R192", f"Deze pagina staat niet op de site. {_WHERE}"


def _few(found: list[Found]) -> Iterator[Found]:
    yield from found[:_MOST_NAMED]
    if rest := found[_MOST_NAMED:]:
        yield "", "R192", f"Er zijn nog {dutch.count(len(rest), 'verschil', 'verschillen')}."


_SECONDS = 20
_PAUSE = 0.2
_LARGEST = 100_000_000
_NAME = {"User-Agent": "weerklank check (eigen site)"}


class NotVisitedError(Exception):
    """It is not there, or not to be read; the text is Dutch and says what to do."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Asks for pages below `address`, which ends with a slash."""

    address: str
    pause: float = _PAUSE

    @property
    def host(self) -> str:
        """The name of the server, without what stands before and after it."""
        return urlsplit(self.address).netloc

    def read(self, path: str) -> bytes:
        """What stands at the path; raises `NotVisitedError` with the reason."""
        return self._ask(path, "GET")

    def stands(self, path: str) -> bool:
        """Whether something stands there; raises `NotVisitedError` when nobody says so."""
        try:
            self._ask(path, "HEAD")
        except _AbsentError:
            return False
        return True

    def _ask(self, path: str, method: str) -> bytes:
        time.sleep(self.pause)
        try:
            question = urllib.request.Request(self.address + path, method=method, headers=_NAME)  # noqa: S310 (http or https: see `Place`)
            with urllib.request.urlopen(question, timeout=_SECONDS) as answer:  # noqa: S310 (same)
                content: bytes = answer.read(_LARGEST)
                return content
        except urllib.error.HTTPError as error:
            raise _refused(error.code) from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NotVisitedError(self._why_not(error)) from None

    def _why_not(self, error: Exception) -> str:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(reason, socket.gaierror):
            return (
                f"De naam {self.host} is niet te vinden. Is het adres goed getypt, hebt u "
                "internet, en is de domeinnaam nog betaald?"
            )
        if isinstance(reason, ssl.SSLError):
            return (
                f"De beveiliging van {self.host} klopt niet: een browser waarschuwt bezoekers nu. "
                "Kijk bij uw host of https aanstaat en of het certificaat nog geldt."
            )
        if isinstance(reason, TimeoutError):
            return f"{self.host} gaf {_SECONDS} seconden geen antwoord. Probeer het later opnieuw."
        return f"{self.host} is niet te bereiken. Klopt het adres, en staat de site nog aan?"


class _AbsentError(NotVisitedError):
    """The server says that nothing stands there."""


def _refused(code: int) -> NotVisitedError:
    if code in {404, 410}:
        return _AbsentError("Dit staat er niet.")
    return NotVisitedError(f"De server weigert dit, met fout {code}. Vraag uw host waarom.")
