"""The labelled material in a folder: hands, minimal pairs, placebos and letters, each by its name.

A hand is one file of one writer. Everything is measured with weights that were trained without any
file of that writer. A stranger has a folder with `answers`, `pairs` and `placebos`, or `spans`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from weerklank.records.models.answer import Answer
from weerklank.records.models.recommendation import Recommendation

NUMBER = "1"
"""The number under which a labelled answer is judged; the others in its letter follow."""


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """One answer with the label that a person gave it."""

    id: str
    answer: Answer
    recommendation: Recommendation | None
    others: tuple[Answer, ...]
    explained: bool
    borderline: bool
    """Whether reasonable judges may differ."""


def labelled_answer(fields: Mapping[object, object]) -> LabelledAnswer:
    """One labelled answer from the fields of a YAML list.

    `id`, `text` and `explained` are required; `decision` is `none` where the text takes no
    position. Raises ValueError (of which pydantic's ValidationError is one) for anything else.
    """
    if not isinstance(fields.get("explained"), bool) or not fields.get("id"):
        message = "elk voorbeeld heeft 'id', 'text' en 'explained: true' of 'explained: false'"
        raise ValueError(message)
    others = fields.get("others") or ()
    if not isinstance(others, (list, tuple)):
        raise ValueError("'others' is een lijst met teksten")  # noqa: TRY004 (a fault in a file, told like the other faults)
    asked = fields.get("recommendation")
    return LabelledAnswer(
        id=str(fields["id"]),
        answer=_answer(NUMBER, fields),
        recommendation=Recommendation(id=NUMBER, text=str(asked)) if asked else None,
        others=tuple(_answer(str(n), {"text": text}) for n, text in enumerate(others, start=2)),
        explained=fields["explained"] is True,
        borderline=fields.get("borderline") is True,
    )


def _answer(number: str, fields: Mapping[object, object]) -> Answer:
    decision = fields.get("decision")
    values = {
        "recommendation": number,
        "decision": None if decision == "none" else decision,
        "explanation": fields.get("text") or None,
        "parts": _parts(fields.get("parts")),
        "actions": fields.get("actions"),
        "place": fields.get("place"),
    }
    return Answer.model_validate({key: value for key, value in values.items() if value})


def _parts(value: object) -> object:
    """The parts without empty ones; YAML reads an unquoted `yes` or `no` as true or false."""
    if not isinstance(value, dict):
        return value
    names = {True: "yes", False: "no"}
    return {names.get(key, key): text for key, text in value.items() if text}


_REASON = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
STRANGERS = "strangers"
"""The folder of those who wrote without having read the rule, each in a folder of their own."""
FRESH = frozenset({"al"})
"""The writers from whom nothing was learned, and by whom nothing was chosen."""


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled answer in its set; `span` is the reason a reader would mark, if known."""

    hand: str
    """The name of its set: what is in it, and for a stranger by whom."""
    writer: str
    labelled: LabelledAnswer
    span: str = ""
    is_of_stranger: bool = False

    @property
    def is_placebo(self) -> bool:
        """Whether it only pretends to give a reason."""
        return self.hand.startswith("placebos")

    @property
    def is_pair(self) -> bool:
        """Whether it is half of a minimal pair."""
        return self.hand.startswith("pairs")

    @property
    def is_marked(self) -> bool:
        """Whether its writer marked the reason or step in it: only quotes are held against it."""
        return self.hand.startswith("spans")

    @property
    def is_of_a_hand(self) -> bool:
        """Whether it belongs to the answers over which the figures are counted."""
        return not (self.is_placebo or self.is_pair or self.is_lesson or self.is_marked)

    @property
    def teaches(self) -> bool:
        """Whether the weights learn from it."""
        return not self.is_fresh and not self.is_marked

    @property
    def is_lesson(self) -> bool:
        """Whether it was written to learn from alone: nothing is measured on it."""
        return self.writer == "lessons"

    @property
    def is_fresh(self) -> bool:
        """Whether nothing is learned from it: its writer had not read the rule."""
        return self.is_of_stranger and self.writer in FRESH


def cases_in(folder: Path) -> tuple[Case, ...]:
    """Every labelled answer in the files of a folder; letters and marked spans are read apart."""
    file = folder / "spans.yaml"
    spans = {str(i["id"]): str(i["span"]) for i in _list_in(file)} if file.exists() else {}
    return (*_ours(folder, spans), *_of_strangers(folder / STRANGERS))


def _ours(folder: Path, spans: Mapping[str, str]) -> Iterator[Case]:
    """Each file is a hand of its own; the lessons are one."""
    for file in sorted(folder.glob("*.yaml")):
        if not file.stem.startswith(("letters", "spans")):
            writer = "lessons" if file.stem.endswith("lessons") else file.stem
            for one, span in _made(file):
                yield Case(file.stem, writer, one, spans.get(one.id, span))


def _of_strangers(folder: Path) -> Iterator[Case]:
    for file in sorted(folder.glob("*/*.yaml")):
        writer = file.parent.name
        for one, span in _made(file):
            yield Case(f"{file.stem} {writer}", writer, one, span, is_of_stranger=True)


def _made(file: Path) -> Iterator[tuple[LabelledAnswer, str]]:
    items = _list_in(file)
    if file.stem.startswith("pairs"):
        return _pairs(items)
    if file.stem.startswith("spans"):
        return _marked(items)
    return ((labelled_answer(item), "") for item in items)


def _reason_in(item: dict[object, object], text: str) -> str:
    """What stands between the brackets; raises ValueError when nothing does."""
    found = _REASON.search(text)
    if found is None:
        raise ValueError(f"{item.get('id')}: zet de reden tussen [[ en ]]")
    return found[1]


def _marked(items: list[dict[object, object]]) -> Iterator[tuple[LabelledAnswer, str]]:
    """Answers that all give a reason or a step, with the words of it."""
    for item in items:
        text = str(item["text"])
        said = {**item, "text": _REASON.sub(r"\1", text), "explained": True}
        yield labelled_answer(said), _reason_in(item, text)


def _pairs(items: list[dict[object, object]]) -> Iterator[tuple[LabelledAnswer, str]]:
    """Both halves of each pair: with what stands between the brackets, then without it."""
    for item in items:
        text = str(item["t"])
        reason = _reason_in(item, text)
        fields: dict[object, object] = {"recommendation": item["r"], "decision": item["d"]}
        whole, bare = _REASON.sub(r"\1", text), _REASON.sub("", text).strip()
        for sign, said, span in (("+", whole, reason), ("-", bare, "")):
            one = {"id": f"{item['id']}{sign}", "text": said, "explained": sign == "+", **fields}
            yield labelled_answer(one), span


def _list_in(file: Path) -> list[dict[object, object]]:
    """The items of a file; raises ValueError with its name for anything but a list."""
    try:
        items = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(f"{file}: dit is geen leesbare YAML. {error}") from error
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ValueError(f"{file}: schrijf een lijst. Begin elk antwoord met '- id:'.")
    return items
