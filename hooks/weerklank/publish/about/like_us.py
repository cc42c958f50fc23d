"""Figures of municipalities like ours, from the file that a national view publishes.

The file comes from elsewhere: what is not exactly what it should be is as good as nothing, and the
site is made without it. Only figures of our own method are taken; others cannot be compared.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from weerklank.lazy_dataclass import dataclass

FILE = ".weerklank/landelijk.json"
"""Where the fetched file stands, below the folder of the council and outside git."""

PUBLISHED = "gegevens/landelijk.json"
"""Where a national view publishes it, below its address."""

FEWEST_COUNCILS = 5
"""Over fewer a national view gives no figure: it would say more about who takes part."""

_COUNTRY, _SIZE, _UNKNOWN = "land", "grootte/", "unknown"

Percent = Annotated[int, Field(ge=0, le=100)]
Line = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f\x7f-\x9f]*$")]
"""It is printed in a terminal as well: without the marks that move the cursor."""

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


def read_national(octets: bytes, today: dt.date) -> National | str:
    """The file; a Dutch sentence when it is not what a national view publishes by `today`."""
    try:
        found = National.model_validate_json(octets)
    except ValidationError:
        return "Dit is geen bestand met landelijke cijfers."
    return next(_impossible(found, today), found)


def _impossible(national: National, today: dt.date) -> Iterator[str]:
    """What no national view can say: who changed the file meant to mislead, or made a slip."""
    if national.today > today:
        yield "De landelijke cijfers zijn van een dag die nog moet komen."
    cells = [(scope.key, figure) for scope in national.scopes for figure in scope.figures]
    if len({(key, one.measure, one.method) for key, one in cells}) < len(cells):
        yield "Een landelijk cijfer staat er twee keer."
    if not all(_can_be(one) for _, one in cells):
        yield "Een landelijk cijfer kan niet kloppen."


def _can_be(figure: Figure) -> bool:
    """Whether half of the councils are between the quartiles, and there are enough to say so."""
    spread = (figure.lower_quartile, figure.median, figure.upper_quartile)
    known = [share for share in spread if share is not None]
    enough = not figure.shown or figure.councils >= FEWEST_COUNCILS
    return enough and known == sorted(known)


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
