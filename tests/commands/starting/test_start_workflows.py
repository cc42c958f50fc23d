"""The workflows that a new council gets: each calls one command, and the site is made every day."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from commands.run import started


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One new council, of which nothing is changed here."""
    return started(tmp_path_factory.mktemp("workflows"))


@pytest.mark.parametrize(
    "path",
    [
        ".github/workflows/site.yml",
        ".github/workflows/links.yml",
        ".forgejo/workflows/site.yml",
        ".forgejo/workflows/links.yml",
        ".gitlab-ci.yml",
    ],
)
def test_workflow_is_yaml_that_calls_us(path: str, begun: Path) -> None:
    """Every workflow can be read, and leaves the work to one command."""
    text = (begun / path).read_text("utf-8")

    assert isinstance(yaml.safe_load(text), dict)
    assert "weerklank ci" in text


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        (".github/workflows/site.yml", "fetch-depth: 0"),
        (".forgejo/workflows/site.yml", "fetch-depth: 0"),
        (".gitlab-ci.yml", 'GIT_DEPTH: "0"'),
    ],
)
def test_workflow_fetches_every_version(path: str, asked: str, begun: Path) -> None:
    """Without all of the history there would be no page of what was changed."""
    assert asked in (begun / path).read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "daily"),
    [
        (".github/workflows/site.yml", ".github/workflows/dagelijks.yml"),
        (".forgejo/workflows/site.yml", ".forgejo/workflows/site.yml"),
    ],
)
def test_site_is_made_every_day_and_on_every_request(path: str, daily: str, begun: Path) -> None:
    """The workflow checks pull requests and tells the watchdog; each day it runs by itself."""
    text = (begun / path).read_text("utf-8")

    assert {"push", "pull_request"} <= set(yaml.safe_load(text)[True])
    assert "BEWAKING" in text
    assert "schedule" in yaml.safe_load((begun / daily).read_text("utf-8"))[True]
