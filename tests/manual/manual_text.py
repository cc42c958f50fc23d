"""Takes the pages of the manual apart: the commands in them, the files in them, the links."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

MANUAL = Path(__file__).parent.parent.parent / "content" / "handleiding"
PAGES = tuple(sorted(MANUAL.glob("*.md")))
_STEP = re.compile(
    r"^`(?P<path>[\w./-]+)`\n\n```yaml\n(?P<text>.*?)^```$|^```sh\n(?P<lines>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class File:
    """An example file, as the page shows it."""

    path: str
    text: str


@dataclass(frozen=True)
class Command:
    """A command that a reader may paste."""

    arguments: tuple[str, ...]


def steps(page: Path) -> tuple[File | Command, ...]:
    """Everything that a reader would do, in the order of the page."""
    found: list[File | Command] = []
    for match in _STEP.finditer(page.read_text(encoding="utf-8")):
        if match["path"]:
            found.append(File(match["path"], match["text"]))
            continue
        for line in match["lines"].replace("\\\n", " ").splitlines():
            words = shlex.split(line)
            assert words[0] == "weerklank", f"{page.name}: only our own commands are run: {line}"
            found.append(Command(tuple(words[1:])))
    return tuple(found)


def yaml_blocks(page: Path) -> int:
    """How many blocks of YAML the page shows."""
    return page.read_text(encoding="utf-8").count("```yaml\n")
