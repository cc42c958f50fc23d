"""The page of the manual with every field of every record, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pydantic import BaseModel

from weerklank.records.advice import Advice
from weerklank.records.body import Body
from weerklank.records.response import Response
from weerklank.writing.choice_words import choice_words
from weerklank.writing.value_words import inner_types, value_words

_HEAD = """---
title: Alle velden
description: Elk veld van een advies, een antwoord en een orgaan, met wat u invult.
---

# Alle velden

Dit is een naslag. U hoeft het niet te lezen: [Zo zet u een advies op de site](advies-plaatsen.md) is genoeg om te beginnen.

- Een **datum** schrijft u als `2026-05-04`. Weet u de dag niet meer, dan mag ook `2026-05`, `2026` of `onbekend`.
- Een **termijn** is een getal met dagen, werkdagen, weken of maanden: `6 weken`.
- Bij een **lijst** zet u elk ding op een eigen regel met een streepje. Is het er maar één, dan mag het ook zonder.
- Een **blok** heeft eigen velden. Die springen twee spaties in.

Deze pagina is gemaakt uit de regels van Weerklank zelf. Zij loopt dus nooit achter.
"""  # noqa: E501 (text that is read as it stands)
_RECORDS = (
    (Advice, "Een advies", "Een bestand in `advice`. De tekst onder de kop is het advies zelf."),
    (
        Response,
        "Een antwoord of ander bericht",
        "Een bestand in `responses`. De tekst onder de kop is de brief.",
    ),
    (
        Body,
        "Een orgaan",
        "Een bestand in `content/organisaties`. De tekst onder de kop is de pagina.",
    ),
)
_BY_LOADER = ("id", "body")


def field_page() -> str:
    """The whole page, the same for the same models."""
    parts = [_HEAD]
    done: set[type[BaseModel]] = set()
    for model, title, about in _RECORDS:
        parts.append(f"\n## {title}\n\n{about}\n\n{_table(model)}")
        parts += [_block(name, nested) for name, nested in _nested(model, done)]
    return "".join(parts)


def _block(name: str, model: type[BaseModel]) -> str:
    place = f'<span id="{model.__name__.lower()}"></span>'
    return f"\n### {place}Het blok `{name}`\n\n{_table(model)}"


def _table(model: type[BaseModel]) -> str:
    """The fields that a person may type, the required ones in bold, and what each choice means."""
    rows = ["| veld | wat u invult | uitleg |", "|---|---|---|"]
    for name, field in model.model_fields.items():
        if name in _BY_LOADER and model in {record for record, _, _ in _RECORDS}:
            continue
        shown = f"`{field.alias or name}`"
        required = f"**{shown}** (verplicht)" if field.is_required() else shown
        rows.append(f"| {required} | {value_words(field)} | {field.description} |")
    return "\n".join([*rows, *_choices(model), ""])


def _choices(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        for kind in inner_types(field.annotation):
            if issubclass(kind, StrEnum):
                yield ""
                yield f"Bij `{field.alias or name}` kiest u uit:"
                yield ""
                yield from (f"- `{choice.value}`: {choice_words(choice)}" for choice in kind)


def _nested(
    model: type[BaseModel], done: set[type[BaseModel]]
) -> Iterator[tuple[str, type[BaseModel]]]:
    """The blocks inside a model that have not been shown yet, with the name of their field."""
    for name, field in model.model_fields.items():
        for kind in inner_types(field.annotation):
            if issubclass(kind, BaseModel) and kind not in done:
                done.add(kind)
                yield field.alias or name, kind
                yield from _nested(kind, done)
