"""`weerklank ci`: one command in a workflow, and whether there is a place to publish on."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml

from commands.run import plain, run
from test_mkdocs import council_folder
from weerklank.commands.checking.ci import command

HERE = "http://127.0.0.1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A council with one advice."""
    return council_folder(tmp_path / "raad")


@contextmanager
def forge(answer: bytes, status: int = 200) -> Iterator[str]:
    """A forge that answers one thing to every question."""

    class Forge(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Forge) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"{HERE}:{server.server_port}"
        server.shutdown()


def on_a_runner(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, api: str, right: str = "lezen"
) -> tuple[Path, Path]:
    """The files in which a workflow reads what was found."""
    told, summary = tmp_path / "output", tmp_path / "summary"
    told.touch()
    environ = {
        "GITHUB_OUTPUT": str(told),
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_API_URL": api,
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_REPOSITORY": "raad/site",
        "GITHUB_TOKEN": right,
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    return told, summary


def test_one_command_checks_builds_and_checks_again(root: Path) -> None:
    """The three of them, in order; the site stands there."""
    outcome = run(command, ["-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    said = plain(outcome.output)
    assert said.index("1 advies") < said.index("Klaar. De site staat in")
    assert said.count("Alles is goed: 1 advies.") >= 1
    assert (root / "site/adviezen/2026-01-bus/index.html").is_file()


def test_a_fault_leaves_the_old_site(root: Path) -> None:
    """Nothing is built, and the workflow stops."""
    (root / "site").mkdir()
    (root / "site/index.html").write_text("oud", encoding="utf-8")
    (root / "advice/2026-02-fout.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")

    outcome = run(command, ["-f", str(root)])

    assert outcome.exit_code == 1
    assert (root / "site/index.html").read_text("utf-8") == "oud"


def test_on_a_forge_a_fault_stands_beside_its_line(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a remark that GitHub and Forgejo show in the file."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (root / "advice/2026-02-fout.md").write_text("---\ntitle: A\n---\n", encoding="utf-8")

    assert "::error file=" in run(command, ["-f", str(root)]).output


@pytest.mark.thorough
def test_a_plugin_of_mkdocs_is_built_by_mkdocs(root: Path) -> None:
    """What our own door does not know is made by who does."""
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("plugins: [", "plugins: [tags, "), encoding="utf-8")
    assert "tags" in settings.read_text("utf-8")

    outcome = run(command, ["-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert (root / "site/adviezen/2026-01-bus/index.html").is_file()


@pytest.mark.parametrize(
    ("answered", "told"),
    [
        ((json.dumps({"has_pages": True}), 200), "ja"),
        ((json.dumps({"has_pages": False}), 200), "nee"),
        (("geen json", 200), "ja"),
        (("[]", 200), "ja"),
        (("", 403), "ja"),
    ],
)
def test_publishing_waits_for_pages(
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answered: tuple[str, int],
    told: str,
) -> None:
    """Off is told with the page where it is set on; what is not known is tried."""
    with forge(answered[0].encode(), answered[1]) as api:
        output, summary = on_a_runner(monkeypatch, tmp_path, api)
        outcome = run(command, ["-f", str(root)])

    assert outcome.exit_code == 0
    assert output.read_text("utf-8") == f"plaatsen={told}\n"
    place = "https://github.example/raad/site/settings/pages"
    assert (place in outcome.output) is summary.exists() is (told == "nee")


def test_a_proposal_of_a_stranger_is_never_published(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a token nothing is said, and so nothing is put online."""
    output, _ = on_a_runner(monkeypatch, tmp_path, HERE, right="")

    run(command, ["-f", str(root)])

    assert output.read_text("utf-8") == ""


@pytest.mark.parametrize(("found", "code"), [(0, 0), (1, 1)])
def test_links_are_followed_on_this_computer(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: int, code: int
) -> None:
    """Every page, from a server that stops afterwards; a dead link fails the workflow."""
    program = tmp_path / "linkchecker"
    script = f"#!{sys.executable}\nimport sys, urllib.request as u\nprint(*sys.argv[1:])\n"
    get = f"print(u.urlopen(sys.argv[-1]).status)\nsys.exit({found})\n"
    program.write_text(script + get, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    outcome = run(command, ["--links", "-f", str(root)])

    assert outcome.exit_code == code
    assert ("Er is een link die niet meer werkt." in plain(outcome.output)) is bool(code)


def test_a_schedule_stands_in_a_file_of_its_own() -> None:
    """GitHub turns off the whole file after 60 quiet days, what a push would start as well."""
    starter = Path(__file__).parents[3] / "hooks/weerklank/starter"
    for file in starter.glob("dot-github/workflows/*.yml"):
        events = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)["on"]  # noqa: S506 (only texts)
        assert not {"push", "schedule"} <= set(events), file.name
