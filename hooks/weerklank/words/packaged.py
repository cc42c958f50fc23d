"""The one reader of lists and tables that come in the package, beside the code that uses them."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml


def text_of(package: str, name: str) -> str:
    """The text of a file in a package."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


def table_of(package: str, name: str) -> Any:  # noqa: ANN401 (each user knows its own table)
    """A YAML table in a package."""
    return yaml.load(text_of(package, name), Loader=yaml.CSafeLoader)


def files_below(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    """Every file in a folder that comes along, by its path below it, in alphabetical order."""
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            yield from files_below(item, f"{above}{item.name}/")
        else:
            yield above + item.name, item
