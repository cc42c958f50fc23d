"""The council whose advice waits for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.answer_form.council import Council, council


@pytest.fixture
def raad(tmp_path: Path, chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Council]:
    """The council on a day on which its advice still waits."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-05-20")
    (tmp_path / "site").mkdir()
    with council(tmp_path / "raad", tmp_path / "site", chromium) as made:
        yield made


@pytest.fixture(scope="module")
def page(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of a site with a form, from where its modules can be loaded."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEERKLANK_TODAY", "2026-05-20")
        served_from = tmp_path_factory.mktemp("modules")
        with council(tmp_path_factory.mktemp("raad"), served_from, chromium) as made:
            yield made.site.visit(made.site.context(), "").page
