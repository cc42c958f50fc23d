"""Asking one site, over real TLS on this machine: what is limited, and what is refused."""

from __future__ import annotations

import gzip
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from weerklank.national.sources.web import MOST_BYTES, Ask, Failed, Got, asking

BODY = b'{"version": 3}'


class Site(BaseHTTPRequestHandler):
    """A site with one page for every kind of answer."""

    asked: ClassVar[list[str]] = []
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer as the address says."""
        self.asked.append(self.path)
        kind = self.path.strip("/")
        if kind == "marked" and self.headers.get("If-None-Match") == '"a"':
            return self._send(304)
        answers = {
            "marked": lambda: self._send(200, BODY, ETag='"a"'),
            "zipped": lambda: self._send(200, gzip.compress(BODY), **{"Content-Encoding": "gzip"}),
            "bomb": lambda: self._send(
                200, gzip.compress(b" " * (MOST_BYTES + 1)), **{"Content-Encoding": "gzip"}
            ),
            "moved": lambda: self._send(302, Location="/marked"),
            "away": lambda: self._send(302, Location="https://elsewhere.example/marked"),
            "plain": lambda: self._send(302, Location=f"http://{self.headers['Host']}/marked"),
            "loop": lambda: self._send(302, Location="/loop"),
            "half": self._half,
            "slow": self._slow,
        }
        return answers.get(kind, lambda: self._send(404))()

    def _send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _half(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(BODY) + 100))
        self.end_headers()
        self.wfile.write(BODY)
        self.close_connection = True

    def _slow(self) -> None:
        """A byte now and then: each comes in time, and all of it never would."""
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(20):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (its name)
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what these tests do."""


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine, with its key in the same file."""
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(  # noqa: S603 (a certificate for this test alone)
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",  # noqa: S607
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )  # fmt: skip
    both = folder / "both.pem"
    both.write_bytes(key.read_bytes() + certificate.read_bytes())
    return both


@pytest.fixture(scope="module")
def root(trusted: Path) -> Iterator[str]:
    """The address of the site while it runs."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted)
    server = _Server(("localhost", 0), Site)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"https://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def ask(trusted: Path) -> Ask:
    """A way to ask that trusts the site."""
    return asking(ssl.create_default_context(cafile=str(trusted)))


def test_a_file_comes_with_its_mark(ask: Ask, root: str) -> None:
    """The mark is shown the next time, and then nothing is sent again."""
    first = ask(f"{root}marked", "")
    second = ask(f"{root}marked", '"a"')

    assert first == Got(BODY, '"a"')
    assert second == Got(unchanged=True)


@pytest.mark.parametrize("page", ["zipped", "moved"])
def test_a_file_is_the_same_however_it_comes(page: str, ask: Ask, root: str) -> None:
    """Zipped, or moved on the same site."""
    answer = ask(root + page, "")

    assert isinstance(answer, Got)
    assert answer.octets == BODY


@pytest.mark.parametrize(
    ("page", "code"),
    [("none", "N011"), ("away", "N012"), ("plain", "N012"), ("loop", "N012"), ("bomb", "N013"),
     ("half", "N010")],
)  # fmt: skip
def test_what_is_wrong_has_its_reason(page: str, code: str, ask: Ask, root: str) -> None:
    """Nothing is raised: the reason is a value with a sentence for everyone."""
    answer = ask(root + page, "")

    assert isinstance(answer, Failed)
    assert answer.code == code
    assert answer.text.endswith(".")


def test_a_site_that_never_ends_is_not_waited_for(trusted: Path, root: str) -> None:
    """Each byte comes in time, all of them together do not: a second, where a third is given."""
    hurried = asking(ssl.create_default_context(cafile=str(trusted)), longest=0.35)

    answer = hurried(f"{root}slow", "")

    assert isinstance(answer, Failed)
    assert answer.code == "N014"


def test_another_host_is_never_asked(ask: Ask, root: str) -> None:
    """A loop is asked a few times, a site elsewhere not once."""
    Site.asked.clear()

    ask(f"{root}loop", "")

    assert Site.asked == ["/loop"] * 4


def test_a_certificate_that_nobody_signed_is_refused(root: str) -> None:
    """Whoever is in between cannot put another register in its place."""
    answer = asking()(f"{root}marked", "")

    assert isinstance(answer, Failed)
    assert (answer.code, "certificaat" in answer.text) == ("N010", True)


def test_a_site_that_does_not_exist_is_a_reason(ask: Ask) -> None:
    """A name without a site is no reason to stop."""
    answer = ask("https://localhost:9/", "")

    assert isinstance(answer, Failed)
    assert answer.code == "N010"


@pytest.mark.parametrize("address", ["https://a b/", "https://[::1", "https://x\n/"])
def test_what_is_no_address_is_a_reason(address: str, ask: Ask) -> None:
    """Python's own words for it reach nobody, and a run over many councils goes on."""
    answer = ask(address, "")

    assert isinstance(answer, Failed)
    assert answer.code == "N010"
