"""The labelled texts by the hand that wrote them, and whether a text stops the build.

A hand that was left out of the training is the measure: what was learned from a writer fits her.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import yaml

from weerklank.review.privacy.gate import certain_problems
from weerklank.review.privacy.own import Own
from weerklank.review.privacy.windows import paragraphs
from weerklank.review.written import WrittenFile, read_written

TESTS = Path(__file__).parent.parent
OURS, STRANGERS = "privacy_corpus.yaml", "privacy_strangers.yaml"
EXAM, LETTERS, LAST, VISITOR = "exam", "letters_exam", "last_exam", "visitor_exam"
OFFICER = "officer_exam"
EXAMS = frozenset({EXAM, LETTERS, LAST, VISITOR, OFFICER})
"""The hands from which nothing is learned: hard on purpose, as texts come in, and three read last.

`officer_exam`, as a privacy officer would collect a fair set, was read when nothing changed any
more: no choice rests on it.
"""

OWN = Own(
    phones=frozenset({"0123456789"}),
    mails=frozenset({"clientenraad@voorbeeldstad.example"}),
    places="buurthuis de els, brink 4, voorbeeldstad",
    people=frozenset({"p. jansen"}),
)

ORDINARY = ("hand_*.yaml", "strangers/[r-w]/answers.yaml")
"""Answers of those who invented no people; later hands change nothing of what was learned."""

Labelled = tuple[str, bool]
"""A text, and whether it tells of one person."""


@cache
def hands() -> dict[str, list[Labelled]]:
    """All labelled texts by hand: ours, and strangers who had not seen the gate."""
    found: dict[str, list[Labelled]] = {}
    for name in (OURS, STRANGERS):
        file = (Path(__file__).parent / name).read_text(encoding="utf-8")
        for key, texts in yaml.load(file, yaml.CSafeLoader).items():
            hand = "ours" if name == OURS else key.rpartition("_")[0]
            found.setdefault(hand, []).extend((text, key.endswith("personal")) for text in texts)
    return found


def published() -> list[str]:
    """What councils and municipalities really published: each paragraph once."""
    roots = [TESTS / "registers" / name for name in ("real_cases", "council_sites")]
    return sorted({one for root in roots for one in paragraphs_below(root)})


def paragraphs_below(root: Path) -> Iterator[str]:
    """Every paragraph of the pages and records of a council."""
    for file in read_written(root, root / "content").pages:
        yield from (file.text[slice(*span)] for span in paragraphs(file.text))


def answers() -> list[str]:
    """The labelled answers of those who invented no persons: by many hands, and ordinary."""
    files = [file for name in ORDINARY for file in (TESTS / "labelled").glob(name)]
    texts = (yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) for file in files)
    return sorted({one["text"] for of in texts for one in of})


def stops(text: str) -> bool:
    """Whether a text in an advice stops the build."""
    file = WrittenFile(PurePosixPath("advice/a.md"), f"---\ntitle: A\n---\n\n{text}\n")
    return any(certain_problems(file, OWN))
