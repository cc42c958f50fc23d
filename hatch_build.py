"""Puts the templates into the wheel as Python too: compiling them took a third of a small build."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from jinja2 import Environment, FileSystemLoader, nodes

sys.path.insert(0, str(Path(__file__).parent / "hooks"))

from weerklank.publish.template_options import (
    SOURCES,
    bare_environment,
    compiled_folder,
)


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
        environment.compile_templates(made, zip=None, ignore_errors=False)
        inside = compiled_folder(Path("weerklank/publish/compiled"))
        build_data["force_include"][made] = inside.as_posix()


def _filters(environment: Environment) -> set[str]:
    """The names of all filters that the templates use; Jinja refuses one that it does not know."""
    texts = (path.read_text("utf-8") for path in SOURCES.rglob("*") if path.is_file())
    return {
        found.name for text in texts for found in environment.parse(text).find_all(nodes.Filter)
    }


def _not_at_build_time(*_: object) -> str:
    """Stands for a filter of ours: Jinja may name it, and learns that its value is not fixed."""
    raise NotImplementedError
