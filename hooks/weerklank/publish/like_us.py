"""Figures of municipalities like ours, from the file that a national view publishes.

The file comes from elsewhere: what is not exactly what it should be is as good as nothing, and the
site is made without it. Only figures of our own method are taken; others cannot be compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

FILE = ".weerklank/landelijk.json"
"""Where the fetched file stands, below the folder of the council and outside git."""

PUBLISHED = "gegevens/landelijk.json"
"""Where a national view publishes it, below its address."""

_COUNTRY, _SIZE, _UNKNOWN = "land", "grootte/", "unknown"

Percent = Annotated[int, Field(ge=0, le=100)]
Line = Annotated[str, StringConstraints(max_length=200)]
Count = Annotated[int, Field(ge=0, le=10_000_000)]


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)


class Figure(_Read):
    """One cell; its figures are None when there are too few councils or cases to say."""

    measure: Line
    method: Line
    councils: Count
    hidden: Line | None
    median: Percent | None
    lower_quartile: Percent | None
    upper_quartile: Percent | None

    @property
    def shown(self) -> bool:
        """Whether it may be said."""
        return self.hidden is None and None not in (
            self.median,
            self.lower_quartile,
            self.upper_quartile,
        )


class Scope(_Read):
    """The councils that some figures are about."""

    key: Line
    title: Line
    figures: tuple[Figure, ...]


class National(_Read):
    """The file, as far as a council needs it."""

    version: Literal[1]
    name: Line
    today: dt.date
    scopes: tuple[Scope, ...]
    sizes: Mapping[str, Line]


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure of others to lay beside our own, and over whom it is."""

    scope: Scope
    figure: Figure

    @property
    def like_us(self) -> bool:
        """Whether it is about municipalities of our size, and not about all."""
        return self.scope.key != _COUNTRY


def read_national(octets: bytes) -> National | None:
    """The file; None when it is not what a national view publishes."""
    try:
        return National.model_validate_json(octets)
    except ValidationError:
        return None


def beside(national: National, tooi: str, measure: str, method: str) -> Beside | None:
    """The figure of municipalities of our size, else that of all; None when neither can be said.

    `tooi` is the code of our municipality, such as gm0363; empty when it is not known. `method` is
    the mark of the rules that gave our own verdicts.
    """
    size = national.sizes.get(tooi, _UNKNOWN)
    for key in (_COUNTRY,) if size == _UNKNOWN else (f"{_SIZE}{size}", _COUNTRY):
        for scope in national.scopes:
            for figure in scope.figures if scope.key == key else ():
                if (figure.measure, figure.method) == (measure, method) and figure.shown:
                    return Beside(scope, figure)
    return None
