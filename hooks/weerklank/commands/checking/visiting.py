"""A visit to the council's own site: one question at a time, with a pause, and no more than needed.

What goes wrong is told as a person can mend it: the name, the certificate, the address, the server.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlsplit

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
