"""Lists of words: plain text files with comments, to be edited by anyone."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The lines of a list without comments, spaces around them and empty ones, in file order."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def texts_in(package: str, folder: str) -> Mapping[str, str]:
    """Every list in a folder of a package, by its name without `.txt`.

    The one way in which what is pure reads what comes with Weerklank.
    """
    found = (item for item in (files(package) / folder).iterdir() if item.name.endswith(".txt"))
    return {
        item.name.removesuffix(".txt"): item.read_text(encoding="utf-8")
        for item in sorted(found, key=lambda item: item.name)
    }


@cache
def pairs_of(name: str) -> tuple[tuple[str, str], ...]:
    """The lines `links = rechts` of a list, one pair for each of the words `a | b` on the left."""
    return tuple(
        (word.strip(), right.strip())
        for line in lines_of(name)
        for left, _, right in [line.partition("=")]
        for word in left.split("|")
    )
