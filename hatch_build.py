"""What the wheel has besides its sources: compiled templates, a list of what is in it, its address.

Compiling the templates took a third of a small build.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface
from jinja2 import Environment, FileSystemLoader, nodes

sys.path.insert(0, str(Path(__file__).parent / "hooks"))

from weerklank.publish.making.template_options import (
    SOURCES,
    bare_environment,
    compiled_folder,
)

_PACKAGE = Path(__file__).parent / "hooks" / "weerklank"
_FONT_LICENCE = "https://dejavu-fonts.github.io/License.html"


class CompiledTemplates(BuildHookInterface[Any]):
    """Compiles for the wheel alone: who works on a template wants to see the change at once."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every template of `publish/templates` beside the sources."""
        if version == "editable":
            return
        made = tempfile.mkdtemp()
        environment = bare_environment()
        environment.loader = FileSystemLoader(SOURCES)
        for name in _filters(environment):
            environment.filters.setdefault(name, _not_at_build_time)
        environment.compile_templates(made, zip=None, ignore_errors=False, filter_func=_is_source)
        inside = compiled_folder(Path("weerklank/publish/compiled"))
        build_data["force_include"][made] = inside.as_posix()
        listed = Path(tempfile.mkdtemp()) / "weerklank.cdx.json"
        core = self.metadata.core
        listed.write_text(bill_of_materials(core.version, core.dependencies), encoding="utf-8")
        build_data["sbom_files"].append(str(listed))


class Addresses(MetadataHookInterface):
    """The addresses of the project: known to who releases it, `WEERKLANK_REPOSITORY` says where."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Name the pages of the repository; without one nothing is named."""
        home = os.environ.get("WEERKLANK_REPOSITORY", "")
        pages = {"Homepage": "", "Issues": "/issues", "Changelog": "/blob/main/CHANGELOG.md"}
        metadata["urls"] = {name: f"{home}{path}" for name, path in pages.items() if home}


def bill_of_materials(version: str, dependencies: list[str]) -> str:
    """CycloneDX 1.6: what the wheel needs and what is packed in it (PEP 770); no day, no number."""
    editor = json.loads((_PACKAGE / "admin" / "sveltia.json").read_text(encoding="utf-8"))
    needed = [_library(one) for one in sorted(dependencies, key=str.lower)]
    packed = {
        "type": "file",
        "name": "DejaVuSans-Bold.subset.ttf",
        "licenses": [{"license": {"name": "Bitstream Vera and Arev", "url": _FONT_LICENCE}}],
    }
    fetched = {
        "type": "library",
        "name": editor["package"],
        "version": editor["version"],
        "scope": "optional",
        "purl": f"pkg:npm/%40sveltia/cms@{editor['version']}",
        "licenses": [{"license": {"id": "MIT"}}],
        "description": "Not in the wheel: `weerklank admin fetch` gets it, when it is switched on.",
    }
    own = {
        "type": "application",
        "name": "weerklank",
        "version": version,
        "purl": f"pkg:pypi/weerklank@{version}",
        "licenses": [{"license": {"id": "EUPL-1.2"}}],
    }
    found = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": [*needed, packed, fetched],
    }
    return json.dumps(found, indent=1) + "\n"


def _library(requirement: str) -> dict[str, Any]:
    name = re.split(r"[^A-Za-z0-9_.-]", requirement, maxsplit=1)[0]
    asked = {"name": "requirement", "value": requirement}
    return {
        "type": "library",
        "name": name,
        "purl": f"pkg:pypi/{name.lower()}",
        "properties": [asked],
    }


def _is_source(name: str) -> bool:
    """Whether it is a template, and not what a checkout keeps of one that it used."""
    return "__pycache__" not in name


def _filters(environment: Environment) -> set[str]:
    """The names of all filters that the templates use; Jinja refuses one that it does not know."""
    files = (path for path in SOURCES.rglob("*") if path.is_file() and _is_source(str(path)))
    texts = (path.read_text("utf-8") for path in files)
    return {
        found.name for text in texts for found in environment.parse(text).find_all(nodes.Filter)
    }


def _not_at_build_time(*_: object) -> str:
    """Stands for a filter of ours: Jinja may name it, and learns that its value is not fixed."""
    raise NotImplementedError
