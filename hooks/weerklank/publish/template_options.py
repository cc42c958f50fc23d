"""How our templates are read: the same for who compiles them into the wheel and who runs them.

Nothing is imported here but Jinja: the build of the wheel knows no other package.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, StrictUndefined

_HERE = Path(__file__).parent
SOURCES = _HERE / "templates"
COMPILED = _HERE / "compiled"
OPTIONS = Path(__file__)
"""This very file: what was compiled with other options is compiled again."""


def bare_environment() -> Environment:
    """An environment with our options, and no filters of our own yet."""
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Templates come with the package: asking the disk on each use whether one changed costs
        # as much as all dates of a page.
        auto_reload=False,
    )


def compiled_folder(parent: Path = COMPILED) -> Path:
    """Where the templates stand that this very Jinja compiled: what another made may not run."""
    return parent / f"jinja-{version('jinja2')}"
