"""The figures of the whole country, of one theme, and of one size of municipality."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from weerklank.national.figures.cells import Cell, cells
from weerklank.national.figures.measures import EVERYTHING, MEASURES, Measure, Unit
from weerklank.national.sources.municipalities import SIZE_TEXTS, Municipality, SizeClass
from weerklank.records.values.themes import ThemeCode

COUNTRY = "land"


@dataclass(frozen=True, slots=True)
class Coverage:
    """Over whom and over what the figures speak, and what is in none of them."""

    councils: int
    municipalities: int
    of_municipalities: int
    clocks: Mapping[str, int]
    """Every advice at every body, by the state of its clock."""

    explanations: Mapping[str, int]
    """Every recommendation of which an explanation was due, by what can be said of it."""

    unknown: int
    """Recommendations of which nobody knows whether an answer came."""

    @property
    def all_clocks(self) -> int:
        """How many clocks there are."""
        return sum(self.clocks.values())


@dataclass(frozen=True, slots=True)
class Scope:
    """The councils and advices that some figures are about; `key` is its name in the data."""

    key: str
    title: str
    figures: tuple[tuple[Measure, tuple[Cell, ...]], ...]
    coverage: Coverage

    @property
    def name(self) -> str:
        """The last part of its key, which is its address below its folder."""
        return self.key.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Scopes:
    """Every scope that has a page."""

    country: Scope
    themes: tuple[Scope, ...]
    sizes: tuple[Scope, ...]

    def __iter__(self) -> Iterator[Scope]:
        """The country first, then the themes and the sizes."""
        yield self.country
        yield from (*self.themes, *self.sizes)


def scopes(units: Sequence[Unit], table: Mapping[str, Municipality]) -> Scopes:
    """The scopes over these councils, beside all municipalities there are."""
    sizes = Counter(one.size for one in table.values())
    return Scopes(
        _scope(COUNTRY, "Heel Nederland", units, EVERYTHING, len(table)),
        tuple(
            _scope(f"thema/{code}", code.label.capitalize(), _about(units, code), code, len(table))
            for code in ThemeCode
        ),
        tuple(
            _scope(
                f"grootte/{size}",
                f"Gemeenten: {SIZE_TEXTS[size]}",
                [unit for unit in units if unit.size == size],
                EVERYTHING,
                sizes[size],
            )
            for size in SizeClass
        ),
    )


def _about(units: Iterable[Unit], theme: str) -> list[Unit]:
    """The councils that gave advice on a theme."""
    return [unit for unit in units if theme in unit.counts["clocks"]]


def _scope(key: str, title: str, units: Sequence[Unit], theme: str, municipalities: int) -> Scope:
    # What a council says itself stands in its register as one figure, not by theme.
    measures = [one for one in MEASURES if theme == EVERYTHING or one.rules]
    figures = tuple((measure, cells(units, measure, theme)) for measure in measures)
    return Scope(key, title, figures, _coverage(units, theme, municipalities))


def _coverage(units: Sequence[Unit], theme: str, municipalities: int) -> Coverage:
    clocks, explanations, decisions = (
        _added(units, name, theme) for name in ("clocks", "recommendations", "decisions")
    )
    unknown = decisions.get("unknown", 0)
    return Coverage(
        len(units),
        len({unit.tooi for unit in units}),
        municipalities,
        clocks,
        explanations,
        unknown,
    )


def _added(units: Iterable[Unit], name: str, theme: str) -> dict[str, int]:
    found = Counter[str]()
    for unit in units:
        found.update(unit.counts[name].get(theme, {}))
    return dict(sorted(found.items()))
