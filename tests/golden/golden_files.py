"""The golden files: what is published of one register that holds everything, one file a page.

Run this file to write them again after a change that is meant; then read the difference, line by
line, before it is committed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import runpy
import shutil
import sys
import tempfile
from pathlib import Path, PurePosixPath
from typing import Any

from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.data.register.register_schema import register_schema
from weerklank.publish.data.register.register_values import VERSION
from weerklank.publish.making.output import Site
from weerklank.publish.options import SiteOptions
from weerklank.records import load, published
from weerklank.records.register import Register

if __name__ == "__main__":
    from tidy_html import tidy
else:
    from golden.tidy_html import tidy

HERE = Path(__file__).parent
PUBLISHED = HERE / "published"
VERSIONS = HERE / "schema_versions.json"
TODAY = dt.date(2026, 11, 23)
_EVERYTHING = HERE.parent / "registers" / "good" / "everything"
_MORE = HERE / "more"
"""Every state of a clock, a decision and a promise that the register of every field lacks."""

_ONE_IS_ENOUGH = {
    "onderwerpen/*": "onderwerpen/vergoedingen",
    "jaren/*": "jaren/2026",
    "adviezen/*/antwoorden": "adviezen/2026-02-loket/antwoorden",
}
"""Pages of one type that differ by nothing but the advices in them."""

_REPEATED = "gegevens"
"""The page that spells out the schema and the sizes of the files: all of it stands here already."""

_WORDS_OF_MEANING = {"description", "title"}


def golden_files() -> dict[str, str]:
    """Every golden file by its path below `published`: pages, tables, feed and `register.json`."""
    site = _site()
    pages = {
        f"{_address(page.source)}.html": tidy(page.body(""))
        for page in site.pages
        if _is_kept(page.source)
    }
    data = {
        file.uri: file.octets.decode("utf-8-sig").replace("\r\n", "\n")
        for file in site.files
        if file.uri == "data/register.json" or file.uri.endswith((".csv", ".ics", ".xml"))
    }
    data["data/register.json"] = _without_marks(data["data/register.json"])
    return dict(sorted((pages | data).items()))


def _without_marks(text: str) -> str:
    """The marks of the rules change with every rule, and say nothing to a reviewer."""
    marks = r'("(?:weerklank|clock_rules|explanation_rules)"): "[^"]*"'
    return re.sub(marks, r'\1: "…"', text)


def _address(source: str) -> str:
    path = PurePosixPath(source).with_suffix("")
    path = path.parent if path.name == "index" else path
    return "home" if path == PurePosixPath() else str(path)


def _is_kept(source: str) -> bool:
    address = _address(source)
    kept = {
        only for pattern, only in _ONE_IS_ENOUGH.items() if PurePosixPath(address).match(pattern)
    }
    return address != _REPEATED and (not kept or address in kept)


def golden_register() -> Register:
    """The register that holds every field, every state of a clock and every promise."""
    with tempfile.TemporaryDirectory() as folder:
        for part in (_EVERYTHING, _MORE):
            shutil.copytree(part, folder, dirs_exist_ok=True)
        return published(load(Path(folder)).register, TODAY)


def _site() -> Site:
    register = golden_register()
    options = SiteOptions(
        name="Cliëntenraad Voorbeeldstad",
        address="https://clientenraad.example/",
        repository="https://git.example/raad",
        online_since=dt.date(2025, 1, 1),
    )
    return build_site(register, judge(register, TODAY), options, ())


def schema_hash() -> str:
    """What the schema asks, as one number: better words for the same keys do not change it."""
    asked = json.dumps(_without_words(json.loads(register_schema().octets)), sort_keys=True)
    return hashlib.sha256(asked.encode()).hexdigest()


def _without_words(part: Any) -> Any:  # noqa: ANN401 (any part of a schema)
    if isinstance(part, list):
        return [_without_words(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _without_words(value)
        for key, value in part.items()
        if not (key in _WORDS_OF_MEANING and isinstance(value, str))
    }


def schema_versions() -> dict[str, dict[str, str]]:
    """The hash of the schema of every version, those that were released apart."""
    found: dict[str, dict[str, str]] = json.loads(VERSIONS.read_text(encoding="utf-8"))
    return found


def rewrite() -> None:
    """Write all of it again; the hash of a version that was released stays as it is."""
    made = golden_files()
    shutil.rmtree(PUBLISHED, ignore_errors=True)
    for path, text in made.items():
        file = PUBLISHED / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    versions = schema_versions()
    if str(VERSION) not in versions["released"]:
        versions["unreleased"] = {str(VERSION): schema_hash()}
    VERSIONS.write_text(json.dumps(versions, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    rewrite()
    sys.path.append(str(HERE.parent))
    runpy.run_module("golden.page_sentences", run_name="__main__")
    runpy.run_module("golden.looked_through", run_name="__main__")
