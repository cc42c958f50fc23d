"""The labelled material in a folder: hands, minimal pairs, placebos and letters, each by its name.

A hand is one writer. Everything is measured with weights that were trained without that hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from weerklank.evaluation.labelled import LabelledAnswer, labelled_answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REASON = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled answer in its set; `span` is the reason a reader would mark, if known."""

    hand: str
    labelled: LabelledAnswer
    span: str = ""

    @property
    def is_placebo(self) -> bool:
        """Whether it only pretends to give a reason."""
        return self.hand.startswith("placebos")

    @property
    def is_pair(self) -> bool:
        """Whether it is half of a minimal pair."""
        return self.hand.startswith("pairs")

    @property
    def is_of_a_hand(self) -> bool:
        """Whether it belongs to the answers over which the figures are counted."""
        return not self.is_placebo and not self.is_pair


def cases_in(folder: Path) -> tuple[Case, ...]:
    """Every labelled answer in the files of a folder; letters and marked spans are read apart."""
    spans = _spans(folder / "spans.yaml")
    found: list[Case] = []
    for file in sorted(folder.glob("*.yaml")):
        if file.stem in {"letters", "letters_2", "spans"}:
            continue
        items = _list_in(file)
        made = _pairs(items) if file.stem.startswith("pairs") else _answers(items)
        found += (Case(file.stem, one, spans.get(one.id, span)) for one, span in made)
    return tuple(found)


def _answers(items: list[dict[object, object]]) -> Iterator[tuple[LabelledAnswer, str]]:
    for item in items:
        yield labelled_answer(item), ""


def _pairs(items: list[dict[object, object]]) -> Iterator[tuple[LabelledAnswer, str]]:
    """Both halves of each pair: with what stands between the brackets, then without it."""
    for item in items:
        text = str(item["t"])
        found = _REASON.search(text)
        if found is None:
            message = f"{item.get('id')}: zet de reden tussen [[ en ]]"
            raise ValueError(message)
        fields: dict[object, object] = {"recommendation": item["r"], "decision": item["d"]}
        whole, bare = _REASON.sub(r"\1", text), _REASON.sub("", text).strip()
        name = f"{item['id']}"
        yield (
            labelled_answer({"id": f"{name}+", "text": whole, "explained": True, **fields}),
            found[1],
        )
        yield labelled_answer({"id": f"{name}-", "text": bare, "explained": False, **fields}), ""


def _spans(file: Path) -> dict[str, str]:
    return {str(i["id"]): str(i["span"]) for i in _list_in(file)} if file.exists() else {}


def _list_in(file: Path) -> list[dict[object, object]]:
    """The items of a file; raises ValueError with its name for anything but a list."""
    try:
        items = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"{file}: dit is geen leesbare YAML. {error}"
        raise ValueError(message) from error
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        message = f"{file}: schrijf een lijst. Begin elk antwoord met '- id:'."
        raise ValueError(message)
    return items
