"""The folder of a new view: a list to fill in, two texts, and the workflow that keeps it fresh."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def start(target: Path) -> tuple[str, ...]:
    """Write the folder; gives the names of the files. What is there already stays as it is."""
    written = []
    for name, source in _starter(files("weerklank.national").joinpath("starter")):
        file = target / name
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source.read_bytes())
            written.append(name)
    return tuple(sorted(written))


def _starter(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in folder.iterdir():
        # A wheel leaves out what begins with a dot.
        name = above + item.name.replace("dot-", ".", 1)
        if item.is_dir():
            yield from _starter(item, f"{name}/")
        else:
            yield name, item
