"""A page with the rule of the explanation, and nothing else, under a strict policy."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from browser.built import FOLDER, ROOT, served
from browser.explanation.cases import Case
from weerklank.publish.data.explanation_json import explanation_json

PAGE = """\
<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';
 connect-src 'self'">
<title>Uitleg</title>
<script type="module" src="oordeel.js"></script>
"""
SCRIPT = """\
import { explain, load } from "./assets/weerklank/uitleg/verdict.js";

const words = await load();
window.judged = (cases) => JSON.stringify(JSON.parse(cases).map(({ answer, asked, others }) =>
  explain(answer, {
    recommendation: asked, others: others.map((other) => other || answer), words,
  })));
"""


@dataclass(frozen=True)
class Rule:
    """The rule as it runs in the browser."""

    page: Page

    def verdicts(self, cases: Sequence[Case]) -> list[dict[str, object]]:
        """What it says of every case."""
        given = json.dumps([case.for_the_browser() for case in cases])
        found: list[dict[str, object]] = json.loads(
            self.page.evaluate("given => window.judged(given)", given)
        )
        return found

    def agrees(self, cases: Sequence[Case]) -> None:
        """Fail on the first case of which it says something else than the Python rule."""
        pairs = zip(cases, self.verdicts(cases), strict=True)
        differ = [(case, found) for case, found in pairs if found != case.by_python()]
        for case, found in differ[:1]:
            assert found == case.by_python(), f"{len(differ)} of {len(cases)}, such as {case}"


@pytest.fixture(scope="session")
def rule(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Rule]:
    """The modules of the theme and the data of the site, in an open page."""
    root = tmp_path_factory.mktemp("uitleg")
    site = root / FOLDER
    modules = "assets/weerklank/uitleg"
    shutil.copytree(ROOT / "hooks" / "weerklank" / "theme" / modules, site / modules)
    data = explanation_json()
    (site / data.uri).write_text(str(data.content), encoding="utf-8")
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    (site / "oordeel.js").write_text(SCRIPT, encoding="utf-8")
    with served(root) as address:
        page = chromium.new_page()
        page.goto(address)
        page.wait_for_function("() => window.judged")
        yield Rule(page)
        page.close()
