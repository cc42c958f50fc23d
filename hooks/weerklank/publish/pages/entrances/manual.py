"""The pages of the manual that follow from the tables: what every fault means, every field."""

import re
from collections.abc import Iterator
from itertools import groupby

from pydantic import BaseModel

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.records.files.places import MANUAL
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import NOT_TYPED
from weerklank.records.reporting.problems import Fault, faults
from weerklank.records.values.choice import Choice
from weerklank.records.values.term import Absent, Unit
from weerklank.writing.headers.full_form import inner_types, value_words

START = f"{MANUAL}/index.md"
"""Where the manual begins; without it nobody asked for these pages."""

FAULTS = f"{MANUAL}/fouten.md"
FIELDS = f"{MANUAL}/velden.md"
_RECORDS = (
    (Advice, "Een advies", "Een bestand in advice. De tekst onder de kop is het advies zelf."),
    (
        Response, "Een antwoord of ander bericht",
        "Een bestand in responses. De tekst onder de kop is de brief.",
    ),
    (
        Body, "Een orgaan",
        "Een bestand in content/organisaties. De tekst onder de kop is de pagina.",
    ),
)  # fmt: skip
_PERSONAL = ("P", "W2")


@dataclass(frozen=True, slots=True)
class Block:
    """A table of fields: of a record, or of a block inside one, which has a place to link to."""

    title: str
    model: type[BaseModel]
    about: str = ""
    place: str = ""

    @property
    def fields(self) -> Iterator[tuple[str, bool, str, str, str]]:
        """Each field that a person may type: name, required, what goes in, its block, meaning."""
        for name, field in self.model.model_fields.items():
            if name in NOT_TYPED and not self.place:
                continue
            blocks = [t.__name__ for t in inner_types(field.annotation) if issubclass(t, BaseModel)]
            block = "".join(blocks[:1]).lower()
            required = field.is_required()
            yield field.alias or name, required, value_words(field), block, field.description or ""

    @property
    def choices(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Each field that is a choice, with what may be chosen and what that means."""
        for name, field in self.model.model_fields.items():
            for kind in inner_types(field.annotation):
                if issubclass(kind, Choice) and kind is not Absent:
                    yield field.alias or name, [(one.value, one.meaning) for one in kind]


def manual_pages() -> tuple[Page, ...]:
    """Both pages; one that a council wrote itself at the same address stays its own."""
    groups = [(name, list(group)) for name, group in groupby(faults().values(), lambda f: f.group)]
    return (
        headed(FAULTS, "about/faults.html", groups=groups, shown=_shown),
        headed(
            FIELDS,
            "about/fields.html",
            records=list(_records()),
            units=[unit.meaning for unit in Unit],
        ),
    )


def _shown(fault: Fault, example: str) -> str:
    """The example; where it is about personal data without figures, which the gate would stop."""
    return re.sub(r"\d", "•", example) if fault.code.startswith(_PERSONAL) else example


def _records() -> Iterator[list[Block]]:
    """Of each record its own fields and then those of the blocks in it, each block once."""
    done: set[type[BaseModel]] = set()
    for model, title, about in _RECORDS:
        yield [Block(title, model, about), *_nested(model, done)]


def _nested(model: type[BaseModel], done: set[type[BaseModel]]) -> Iterator[Block]:
    for name, field in model.model_fields.items():
        for kind in inner_types(field.annotation):
            if issubclass(kind, BaseModel) and kind not in done:
                done.add(kind)
                yield Block(field.alias or name, kind, place=kind.__name__.lower())
                yield from _nested(kind, done)
