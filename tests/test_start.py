"""What `weerklank build` imports before it can begin: every site waits for it, however small."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

_ASKED = """
import json, sys
import weerklank.commands.site.build
ours = {name: module for name, module in sys.modules.items() if name.startswith("weerklank")}
kinds = {kind for module in ours.values() for kind in vars(module).values() if type(kind) is type
         and kind.__module__.startswith("weerklank.")}
print(json.dumps({
    "modules": sorted(sys.modules),
    "compiled": sorted(
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in kinds
        if (params := vars(kind).get("__dataclass_params__")) and "__slots__" in vars(kind)
        if params.init and params.eq and not params.order
    ),
}))
"""


@pytest.fixture(scope="module")
def started() -> dict[str, list[str]]:
    """The modules of a process that is ready to build, and the dataclasses it compiled for that."""
    found = subprocess.run([sys.executable, "-c", _ASKED], check=True, capture_output=True)  # noqa: S603 (our own words)
    told: dict[str, list[str]] = json.loads(found.stdout)
    return told


@pytest.mark.parametrize(
    "name",
    [
        "PIL", "asyncio", "docx", "duckdb", "http.client", "jsonschema_rs", "material", "mkdocs",
        "numpy", "openpyxl", "pathspec", "pypdf", "segno", "sqlite3", "ssl", "unittest",
        "weerklank.evaluation", "weerklank.importing", "weerklank.national", "xml.dom",
    ],
)  # fmt: skip
def test_a_build_does_not_import_what_few_sites_need(
    started: dict[str, list[str]], name: str
) -> None:
    """What one page or one setting asks for is imported there."""
    assert name not in started["modules"]


def test_no_dataclass_is_compiled_before_it_is_used(started: dict[str, list[str]]) -> None:
    """A dataclass with slots comes from `weerklank.lazy_dataclass`, where a build imports it."""
    assert started["compiled"] == []
