"""Both doors, `mkdocs build` and `weerklank write`, leave the earlier site whole."""

from __future__ import annotations

import hashlib
import logging
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.utils import CountHandler

from commands.run import run
from test_mkdocs import build_in, council_folder
from weerklank import mkdocs_events
from weerklank.cli import group
from weerklank.disk.not_written import NotWrittenError
from weerklank.mkdocs_door import failed_template

KILLS = int(os.environ.get("WEERKLANK_KILLS", "2"))
"""A hundred by hand: `WEERKLANK_KILLS=100 pytest tests/door`."""

HOOK = "from weerklank.mkdocs_events import {events}\n"
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
AROUND = {
    "WEERKLANK_TODAY": "2026-11-23",
    "SOURCE_DATE_EPOCH": "1795392000",
    "NO_MKDOCS_2_WARNING": "1",
}


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every build here is about the same day."""
    for name, value in AROUND.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council whose site stands there."""
    root = council_folder(tmp_path_factory.mktemp("raad") / "raad")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in AROUND.items():
            patch.setenv(name, value)
        build_in(root)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(made, tmp_path / "raad"))


def state(folder: Path) -> str:
    """One word for all that is in a folder."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def change(root: Path, word: str) -> None:
    """Say something else on the site."""
    advice = root / "advice/2026-01-bus.md"
    advice.write_text(advice.read_text("utf-8").replace("De brief.", word), encoding="utf-8")


def left_beside(root: Path) -> list[str]:
    """What a build forgot."""
    return [path.name for path in root.iterdir() if path.name.startswith(".site")]


def test_a_refused_strict_build_leaves_the_earlier_site(root: Path) -> None:
    """MkDocs counts its warnings after the last event; the site is not replaced before that."""
    before = state(root / "site")
    (root / "content/index.md").write_text("[weg](nergens.md)", encoding="utf-8")

    with pytest.raises(Abort):
        build_in(root)

    assert state(root / "site") == before
    assert left_beside(root) == []


def test_a_build_that_fails_half_way_leaves_the_earlier_site(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another plugin may fail at its last moment."""
    before = state(root / "site")

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("material.plugins.search.plugin.SearchPlugin.on_post_build", fail)

    with pytest.raises(ZeroDivisionError):
        build_in(root)

    assert state(root / "site") == before
    assert left_beside(root) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{{ niets.bestaat }}", "eigen/mijn.html:2: R082"),
        pytest.param("{% if", "eigen/mijn.html:1: R082", marks=pytest.mark.thorough),
    ],
)
def test_a_template_that_fails_is_told_in_a_line(root: Path, text: str, said: str) -> None:
    """A council that brings one reads where it is wrong, and no traceback."""
    before = state(root / "site")
    settings = root / "mkdocs.yml"
    theme = "theme: {name: material, custom_dir: eigen}"
    lines = [line for line in settings.read_text("utf-8").splitlines() if "theme:" not in line]
    settings.write_text("\n".join([*lines, theme, ""]), encoding="utf-8")
    (root / "eigen").mkdir()
    (root / "eigen/mijn.html").write_text(text, encoding="utf-8")
    (root / "content/x.md").write_text("---\ntemplate: mijn.html\n---\n# X\n", encoding="utf-8")

    told = subprocess.run(  # noqa: S603 (our own command)
        MKDOCS, cwd=root, capture_output=True, text=True, check=False
    )

    assert told.returncode != 0
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert state(root / "site") == before


def test_a_template_that_cannot_be_read_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of it ran, so Jinja says where it is wrong."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mijn.html").write_text("\n{% if", encoding="utf-8")
    with pytest.raises(TemplateSyntaxError) as failed:
        Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("mijn.html")

    assert str(failed_template(failed.value)).startswith("mijn.html:2: R082 ")


def test_a_page_that_is_gone_is_gone_from_the_site(root: Path) -> None:
    """The new site holds nothing of the old one."""
    (root / "site/oud.html").write_text("oud", encoding="utf-8")

    build_in(root)

    assert not (root / "site/oud.html").exists()
    assert left_beside(root) == []


def test_what_cannot_take_its_place_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """One sentence in the log, and the build fails."""

    def refuse(*_: object) -> None:
        message = "De schijf is vol."
        raise NotWrittenError(message)

    monkeypatch.setattr("weerklank.disk.whole_folder.Making.take_place", refuse)

    with pytest.raises(Abort):
        build_in(root)

    assert "De schijf is vol." in caplog.text


def test_no_folder_beside_the_site_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A read-only disk is told before anything is built."""
    before = state(root / "site")

    def refuse(_: object) -> None:
        message = "In raad kan niemand schrijven."
        raise NotWrittenError(message)

    monkeypatch.setattr(mkdocs_events, "begin", refuse)

    with pytest.raises((Abort, PluginError)):
        build_in(root)

    assert "kan niemand schrijven" in caplog.text
    assert state(root / "site") == before


def test_a_hook_file_of_before_still_builds(tmp_path: Path) -> None:
    """It hands over fewer events, so nobody would put the folder in its place: MkDocs does."""
    root = council_folder(tmp_path)
    (root / "hook.py").write_text(
        HOOK.format(events="on_config, on_files, on_page_content"), encoding="utf-8"
    )
    settings = (root / "mkdocs.yml").read_text("utf-8").replace("plugins: [search, weerklank]", "")
    (root / "mkdocs.yml").write_text(f"{settings}\nhooks: [hook.py]\n", encoding="utf-8")

    assert (build_in(root) / "adviezen/2026-01-bus/index.html").exists()


def test_a_preview_is_replaced_as_well(root: Path, tmp_path: Path) -> None:
    """`mkdocs serve` builds the same folder again and again."""
    for word in ("Eerst.", "Daarna."):
        change(root, word)
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path / "preview"))
        build(config, serve_url="http://127.0.0.1:8000/")
        assert config.site_dir == str(tmp_path / "preview")

    assert (tmp_path / "preview/adviezen/2026-01-bus/index.html").exists()


def test_the_count_of_mkdocs_is_where_we_look() -> None:
    """Should MkDocs count elsewhere, a refused build would replace the site."""
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(counter)
    logging.getLogger("mkdocs.structure").warning("mis")
    logging.getLogger("mkdocs").removeHandler(counter)

    assert counter.get_counts() == [("WARNING", 1)]


@pytest.mark.thorough
def test_a_full_disk_ends_in_a_sentence(root: Path) -> None:
    """A bound on the size of files stands for a full disk: no traceback, and the earlier site."""
    before = state(root / "site")

    done = subprocess.run(  # noqa: S603 (our own words)
        MKDOCS,
        cwd=root,
        check=False,
        capture_output=True,
        text=True,
        # Python keeps what it compiled without looking whether all of it was written.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)),
    )

    assert done.returncode == 1
    assert "Een bestand wordt groter dan hier mag." in done.stderr
    assert "Wat er in site stond, staat er nog." in done.stderr
    assert "Traceback" not in done.stderr
    assert state(root / "site") == before
    assert left_beside(root) == []


@pytest.mark.thorough
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_kill_at_a_random_moment_leaves_old_or_new(root: Path, how: signal.Signals) -> None:
    """Never half: what stands there is one of the two sites, to the byte."""
    chance = random.Random(20261129)  # noqa: S311 (moments, not secrets)
    old = state(root / "site")
    change(root, "Iets anders.")
    started = time.monotonic()
    subprocess.run([*MKDOCS, "-d", "proef"], cwd=root, check=True, capture_output=True)  # noqa: S603 (our own words)
    lasts = time.monotonic() - started
    whole = {old, state(root / "proef")}
    assert len(whole) == 2
    for _ in range(KILLS):
        with subprocess.Popen(MKDOCS, cwd=root, stderr=subprocess.DEVNULL) as builder:  # noqa: S603 (our own words)
            time.sleep(chance.uniform(0.2, 1.05) * lasts)
            builder.send_signal(how)
        assert state(root / "site") in whole

    subprocess.run(MKDOCS, cwd=root, check=True, capture_output=True)  # noqa: S603 (our own words)
    assert left_beside(root) == []


@pytest.mark.thorough
def test_a_kill_of_write_leaves_nothing_or_all(root: Path) -> None:
    """And the same command can be given again: nobody has to delete anything."""
    chance = random.Random(20261129)  # noqa: S311 (moments, not secrets)
    command = [sys.executable, "-c", "from weerklank.cli import main; main()", "write", "uit"]
    started = time.monotonic()
    subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603 (our own words)
    lasts = time.monotonic() - started
    whole = state(root / "uit")
    for _ in range(KILLS):
        subprocess.run(["rm", "-rf", "uit"], cwd=root, check=True)  # noqa: S607 (only here)
        with subprocess.Popen(  # noqa: S603 (our own words)
            command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as writer:
            time.sleep(chance.uniform(0.2, 1.05) * lasts)
            writer.send_signal(signal.SIGKILL)
        assert not (root / "uit").exists() or state(root / "uit") == whole


def test_an_earlier_site_of_either_door_is_replaced(root: Path) -> None:
    """The own door takes the place of what MkDocs made, and of what it made itself."""
    for _ in range(2):
        said = run(group, ["build", str(root / "site"), "-f", str(root)])
        assert said.exit_code == 0, said.output
