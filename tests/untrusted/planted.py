"""The example council with a payload in every text of every record, found through the models.

The records are changed in memory, past every check of a field: what a page makes of a text must
be harmless whatever the text is. A field that somebody adds to a model takes part by itself.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.layout.frame import frame
from weerklank.publish.layout.shell import Shell, View
from weerklank.publish.making.output import Site
from weerklank.publish.options import SiteOptions
from weerklank.records import load
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, Ended
from weerklank.records.models.checked import Checked
from weerklank.records.models.response import General, Response
from weerklank.records.own_pages.written import WrittenPage
from weerklank.records.register import Register

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 23)
RECORDS: tuple[type[BaseModel], ...] = (Advice, Response, Body)


def is_text(info: FieldInfo) -> bool:
    """Whether a field holds words of a person: a bounded text without a pattern."""
    parts = [*info.metadata, *_inside(info.annotation)]
    return any(isinstance(p, StringConstraints) and p.max_length and not p.pattern for p in parts)


def _inside(annotation: object) -> Iterator[object]:
    for argument in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield argument
        yield from _inside(argument)


def blocks_in(info: FieldInfo) -> list[type[BaseModel]]:
    """The models inside the annotation of a field."""
    found = (info.annotation, *_inside(info.annotation))
    return [kind for kind in found if isinstance(kind, type) and issubclass(kind, BaseModel)]


@cache
def text_fields() -> frozenset[str]:
    """Every text field of every record, as `Model.field`."""
    seen: set[type[BaseModel]] = set()
    waiting = list(RECORDS)
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            waiting += itertools.chain(*map(blocks_in, model.model_fields.values()))
    return frozenset(
        f"{model.__name__}.{name}"
        for model in seen
        for name, info in model.model_fields.items()
        if is_text(info)
    )


@dataclass
class Planter:
    """Puts a text in place of every text, and remembers which fields it met."""

    text: str
    everywhere: bool
    """Also where a record leaves a text out."""

    met: set[str] = field(default_factory=set)

    def record(self, record: BaseModel) -> Any:  # noqa: ANN401 (the same kind of record)
        """A copy with the text in every text field, at any depth."""
        changes = {}
        for name, info in type(record).model_fields.items():
            value = getattr(record, name)
            if is_text(info) and (value or self.everywhere):
                self.met.add(f"{type(record).__name__}.{name}")
                several = isinstance(value, tuple)
                changes[name] = (self.text,) * max(len(value), 1) if several else self.text
            elif isinstance(value, BaseModel):
                changes[name] = self.record(value)
            elif isinstance(value, tuple):
                changes[name] = tuple(
                    self.record(item) if isinstance(item, BaseModel) else item for item in value
                )
        return record.model_copy(update=changes)


@cache
def example() -> Register:
    """The example council, with the blocks that it has no use for."""
    register = load(ROOT).register
    ended = Ended.model_validate({"on": "2026-01-01", "why": "x"})
    checked = Checked.model_validate({"kind": "name", "reason": "x"})
    first, *others = register.bodies
    first = first.model_copy(update={"ended": ended, "checked": (checked,), "laws": ("x",)})
    general = General.model_validate({"text": "x", "recommendations": ["1"]})
    letter, *letters = register.responses
    letter = letter.model_copy(update={"general": (general,)})
    return replace(register, bodies=(first, *others), responses=(letter, *letters))


def planted(text: str, *, everywhere: bool) -> tuple[Register, set[str]]:
    """The register with the text in every text field, and the fields that were filled."""
    planter = Planter(text, everywhere)
    register = example()
    made = replace(
        register,
        advices=tuple(map(planter.record, register.advices)),
        responses=tuple(map(planter.record, register.responses)),
        bodies=tuple(map(planter.record, register.bodies)),
    )
    return made, planter.met


def options_with(text: str) -> SiteOptions:
    """Settings and a written page that say the same, on one line as the settings make it."""
    text = " ".join(text.split())
    page = WrittenPage("over-ons.md", text, text, text, (text,))
    return SiteOptions(
        name=text,
        address="https://raad.example/weerklank/",
        tagline=text,
        phone="0123-456 789",
        phone_hours=text,
        pages=(page,),
        woo_index=True,
    )


def site_of(text: str, *, everywhere: bool) -> tuple[Site, Shell]:
    """Everything that is published of a council whose every text is this one."""
    register, _ = planted(text, everywhere=everywhere)
    options = options_with(text)
    site = build_site(register, judge(register, TODAY), options)
    shell = Shell(
        frame(options, TODAY),
        generator="proef",
        address=options.address,
        description=text,
        author=text,
    )
    return site, shell


def outputs(
    payloads: Sequence[str], *, everywhere: bool, between: str = " "
) -> dict[str, str | bytes]:
    """Every file of that site by its address, the pages in their frame."""
    site, shell = site_of(between.join(payloads), everywhere=everywhere)
    found: dict[str, str | bytes] = {
        file.uri: file.content if isinstance(file.content, str) else file.octets
        for file in site.files
    }
    for page in site.pages:
        html = page.body("")
        view = View(page.url, page.title, html, page.description, made=page)
        found[f"{page.url}index.html"] = shell.page(view)
    found["404.html"] = shell.not_found()
    return found
