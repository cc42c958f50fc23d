"""The road of the manual, typed in its order in an empty folder: from nothing to a site."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from manual.manual_text import MANUAL

ROAD = ("beginnen.md", "online-zetten.md")
NETWORK = {
    "uv tool install weerklank",
    "python3 -m venv weerklank",
    "weerklank/bin/pip install weerklank",
    ". weerklank/bin/activate",
    "pip install pre-commit",
    "pre-commit install",
    "weerklank check --site https://clientenraad.example/",
}
"""What fetches something; the installing itself is tried by `.ci/wheel` with the package."""

_FENCE = re.compile(
    r"(?:^`(?P<path>[\w./-]+)`\n\n)?^```(?P<kind>yaml|sh|text)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def typed() -> list[tuple[str, str]]:
    """Each line to type, and each file to make, in order; a file has its path in front."""
    found: list[tuple[str, str]] = []
    for page in ROAD:
        for match in _FENCE.finditer((MANUAL / page).read_text(encoding="utf-8")):
            if match["kind"] == "yaml":
                found.append((match["path"], match["text"]))
            else:
                lines = match["text"].replace("\\\n", " ").splitlines()
                found += [("", line.strip()) for line in lines]
    return found


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A machine on which step 1 is done: there is a command `weerklank` and nothing else."""
    programs = tmp_path / "programs"
    programs.mkdir()
    start = f'#!/bin/sh\nexec {sys.executable} -c "from weerklank.cli import main; main()" "$@"\n'
    (programs / "weerklank").write_text(start, encoding="utf-8")
    (programs / "weerklank").chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{programs}:/usr/bin:/bin",
        "HOME": str(tmp_path),
        "WEERKLANK_TODAY": "2026-11-23",
        "PYTHONUNBUFFERED": "1",
    }


def served(line: str, folder: Path, environ: dict[str, str]) -> None:
    """Start it, open every address that it names, and press Ctrl+C."""
    command = [*shlex.split(line), "--port", "0"]
    with subprocess.Popen(  # noqa: S603 (a line of our manual)
        command, cwd=folder, env=environ, stdout=subprocess.PIPE, text=True
    ) as running:
        try:
            assert running.stdout
            addresses = re.findall(r"http://\S+", running.stdout.readline())
            assert addresses, line
            for address in addresses:
                with urllib.request.urlopen(address) as page:  # noqa: S310 (this computer)
                    assert page.status == 200
            running.send_signal(signal.SIGINT)
            assert running.wait(timeout=300) == 0
        finally:
            # Where nobody may interrupt, it would be waited for without an end.
            running.kill()


@pytest.mark.thorough
def test_the_road_from_an_empty_folder_to_a_site(tmp_path: Path, environ: dict[str, str]) -> None:
    """Every line of it, and every file, as a secretary types them; nothing fails."""
    here = tmp_path / "thuis"
    here.mkdir()
    for path, text in typed():
        if path:
            (here / path).write_text(text, encoding="utf-8")
        elif text.startswith("cd "):
            here = here / text.removeprefix("cd ")
            assert here.is_dir(), text
        elif text in {"weerklank edit", "weerklank serve"}:
            served(text, here, environ)
        elif text not in NETWORK:
            done = subprocess.run(  # noqa: S603 (a line of our manual)
                ["/bin/bash", "-c", text], cwd=here, env=environ, capture_output=True, check=False
            )
            assert done.returncode == 0, text + done.stdout.decode() + done.stderr.decode()

    assert (here / "site/index.html").is_file()


def test_what_needs_the_network_is_named_once() -> None:
    """No line is passed over that the manual no longer has."""
    assert {text for path, text in typed() if not path} >= NETWORK


def test_every_step_says_when_it_worked() -> None:
    """A step of the main road ends with what somebody then sees."""
    text = (MANUAL / "online-zetten.md").read_text(encoding="utf-8")
    steps = re.split(r"^\*\*\d\. ", text.split("## GitLab")[0], flags=re.MULTILINE)[1:]

    assert len(steps) == 9
    assert [step.splitlines()[0] for step in steps if "\nGelukt: " not in step] == []


@pytest.mark.parametrize("system", ["Windows", "macOS", "Linux"])
def test_each_system_has_its_own_words(system: str) -> None:
    """How to install it, and how to come back in the folder, for each of the three."""
    text = (MANUAL / "beginnen.md").read_text(encoding="utf-8")
    installing, _, rest = text.partition("## 2. ")
    coming_back = rest.partition("## 3. ")[2].partition("## 4. ")[0]

    assert system in installing
    assert f"{system}: klik met rechts" in coming_back


@pytest.mark.parametrize("page", ROAD)
def test_a_line_that_is_broken_off_says_what_windows_wants(page: str) -> None:
    """A backslash at the end of a line is no word of PowerShell."""
    text = (MANUAL / page).read_text(encoding="utf-8")
    for block in re.finditer(r"([^\n]*)\n+```sh\n([^`]*)```", text):
        if "\\\n" in block[2]:
            assert "één regel" in block[1]
