"""One question to one site: https only, with a limit on time and size, and never on another host.

What goes wrong is a value: a site that fails must not stop the run, and its reason is public.
"""

import http.client
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

MOST_BYTES = 20_000_000
LONGEST = 30.0
"""Seconds for one file, from the first byte asked to the last one read."""

_REDIRECTS = 3
_CHUNK = 65_536
_MOVED = {301, 302, 303, 307, 308}
_AGENT = "weerklank-national (https only; once a day)"


@dataclass(frozen=True, slots=True)
class Got:
    """What a site sent; `unchanged` when it is what the mark that was shown belongs to."""

    octets: bytes = b""
    etag: str = ""
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """Why nothing came, as a code and a sentence."""

    code: str
    text: str


Answer = Got | Failed
Ask = Callable[[str, str], Answer]
"""Gives the answer at an address; the other word is the mark (ETag) of the copy that is here."""


def asking(context: ssl.SSLContext | None = None, longest: float = LONGEST) -> Ask:
    """A way to ask the web; the context says whom to trust, by default whom the system does."""
    trusted = context or ssl.create_default_context()

    def ask(address: str, etag: str) -> Answer:
        try:
            return _asked(address, etag, trusted, time.monotonic() + longest)
        except (ValueError, http.client.InvalidURL):
            return Failed("N010", "Dit, of waarheen het doorstuurt, is geen heel adres.")

    return ask


def _asked(address: str, etag: str, context: ssl.SSLContext, until: float) -> Answer:
    host = urlsplit(address).netloc
    for _ in range(_REDIRECTS + 1):
        answer = _once(address, etag, context, until)
        if not isinstance(answer, str):
            return answer
        address = urljoin(address, answer)
        parts = urlsplit(address)
        if parts.scheme != "https" or parts.netloc != host:
            return Failed("N012", f"Het adres stuurt door naar een andere site ({parts.netloc}).")
    return Failed("N012", f"Het adres stuurt meer dan {_REDIRECTS} keer door.")


def _once(address: str, etag: str, context: ssl.SSLContext, until: float) -> Answer | str:
    """The answer, or the address that it points to."""
    parts = urlsplit(address)
    left = until - time.monotonic()
    if left <= 0:
        return _TOO_LONG
    connection = http.client.HTTPSConnection(parts.netloc, timeout=left, context=context)
    try:
        connection.request("GET", parts.path or "/", headers=_headers(etag))
        response = connection.getresponse()
        return _read(response, connection, until)
    except TimeoutError:
        return _TOO_LONG
    except ssl.SSLError:
        return Failed("N010", "De beveiligde verbinding lukt niet: het certificaat klopt niet.")
    except (OSError, http.client.HTTPException, zlib.error, ValueError):
        return Failed("N010", "De site is niet te bereiken, of brak het antwoord af.")
    finally:
        connection.close()


def _headers(etag: str) -> Mapping[str, str]:
    marked = {"If-None-Match": etag} if etag else {}
    return {"User-Agent": _AGENT, "Accept": "application/json", "Accept-Encoding": "gzip", **marked}


def _read(
    response: http.client.HTTPResponse, connection: http.client.HTTPSConnection, until: float
) -> Answer | str:
    if response.status == HTTPStatus.NOT_MODIFIED:
        return Got(unchanged=True)
    if response.status in _MOVED and (target := response.headers.get("Location")):
        return target
    if response.status != HTTPStatus.OK:
        return Failed("N011", f"De site antwoordt met fout {response.status}.")
    is_zipped = response.headers.get("Content-Encoding") == "gzip"
    unpack = zlib.decompressobj(wbits=31) if is_zipped else None
    found = bytearray()
    while True:
        left = until - time.monotonic()
        if left <= 0:
            return _TOO_LONG
        if connection.sock is not None:
            connection.sock.settimeout(left)
        chunk = response.read1(_CHUNK)
        if not chunk:
            break
        # What unpacks to more than the limit is not unpacked any further.
        found += unpack.decompress(chunk, MOST_BYTES + 1 - len(found)) if unpack else chunk
        if len(found) > MOST_BYTES:
            return _TOO_LARGE
    if (unpack and not unpack.eof) or (response.length or 0) > 0:
        return Failed("N010", "De site brak het antwoord af.")
    return Got(bytes(found), response.headers.get("ETag", "")[:200])


_TOO_LONG = Failed("N014", f"Het antwoord duurt langer dan {LONGEST:.0f} seconden.")
_TOO_LARGE = Failed("N013", f"Het bestand is groter dan {MOST_BYTES // 1_000_000} MB.")
