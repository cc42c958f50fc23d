"""Every register that the tests keep in files, as it is published on the day of the tests."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from golden.golden_files import golden_register
from registers_for_tests import TODAY
from site_pages.pages_for_tests import site_of
from weerklank.publish.making.output import Site
from weerklank.records import load, published
from weerklank.records.register import Register

ROOT = Path(__file__).parents[1]
_REGISTERS = ROOT / "tests" / "registers"
FOLDERS = {
    "example": ROOT,
    **{
        folder.relative_to(_REGISTERS).as_posix(): folder
        for kept in ("good/*", "frozen/*", "real_cases", "council_sites")
        for folder in sorted(_REGISTERS.glob(kept))
        if folder.is_dir()
    },
}
"""The registers that load without a fault, by name."""

GOLDEN = "golden"
NAMES = (*FOLDERS, GOLDEN)


@cache
def register_named(name: str) -> Register:
    """The register with this name."""
    if name == GOLDEN:
        return golden_register()
    return published(load(FOLDERS[name]).register, TODAY)


@cache
def site_named(name: str) -> Site:
    """The site of the register with this name: made once, and so is each page that a test reads."""
    made = site_of(register_named(name))
    pages = tuple(replace(page, content=cache(page.content)) for page in made.pages)
    return replace(made, pages=pages, by_source={page.source: page for page in pages})


@cache
def with_a_remark() -> dict[str, Register]:
    """The registers that show one warning or tip each: they are on the site all the same."""
    found = {folder.name: load(folder, TODAY) for folder in sorted(_REGISTERS.glob("broken/*"))}
    return {
        name: published(loaded.register, TODAY)
        for name, loaded in found.items()
        if not loaded.errors and loaded.register.advices
    }
