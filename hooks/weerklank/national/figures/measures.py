"""What is measured: each a question with yes, no, or no verdict, in a column of a table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from weerklank.national.tables.rows import Row, Rows
from weerklank.words.packaged import table_of

EVERYTHING = ""
"""The name of the theme that is all themes, and of a method that plays no part."""

Shares = dict[str, dict[str, tuple[int, int]]]
"""By measure and theme: how often yes, and how often there was a verdict."""

Counts = dict[str, dict[str, dict[str, int]]]
"""By table and theme: how often each state, or each decision, occurs."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of yes and no. `rules` is the column with the mark of the method it rests on."""

    name: str
    table: str
    column: str
    rules: str
    title: str
    yes: str
    """What is counted, after "van elke 100 …"."""

    of: str


MEASURES = tuple(Measure(**one) for one in table_of("weerklank.national.figures", "measures.yaml"))


@dataclass(frozen=True, slots=True)
class Unit:
    """One register, which is one council here, with all that the figures need of it."""

    register: str
    tooi: str
    municipality: str
    province: str
    size: str
    rules: Mapping[str, str]
    """The marks of its methods, by the name of the column."""

    shares: Shares
    counts: Counts

    def share(self, measure: Measure, theme: str) -> tuple[int, int]:
        """How often yes, and how often there was a verdict."""
        return self.shares[measure.name].get(theme, (0, 0))

    def method(self, measure: Measure) -> str:
        """The mark of the method that its verdicts rest on."""
        return self.rules.get(measure.rules, EVERYTHING)


def unit_of(rows: Rows) -> Unit:
    """What the figures need of one register."""
    (register,) = rows["registers"]
    return Unit(
        register["register"],
        register["tooi"],
        register["municipality"],
        register["province"],
        register["size_class"],
        {name: register[name] for name in ("clock_rules", "explanation_rules")},
        {measure.name: _shares(rows, measure) for measure in MEASURES},
        _counts(rows),
    )


def _shares(rows: Rows, measure: Measure) -> dict[str, tuple[int, int]]:
    if measure.table == "registers":
        (one,) = rows["registers"]
        return {EVERYTHING: (one[f"{measure.column}_part"], one[f"{measure.column}_of"])}
    yes, judged = Counter[str](), Counter[str]()
    for row in rows[measure.table]:
        if row[measure.column] is not None:
            names = _themes(row)
            judged.update(names)
            if row[measure.column]:
                yes.update(names)
    return {theme: (yes[theme], judged[theme]) for theme in sorted(judged)}


def _counts(rows: Rows) -> Counts:
    due = [row for row in rows["recommendations"] if row["due"]]
    return {
        "clocks": _by_state(rows["clocks"], "state"),
        "recommendations": _by_state(due, "state"),
        "decisions": _by_state(rows["recommendations"], "decision"),
    }


def _by_state(rows: Iterable[Row], column: str) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    for row in rows:
        for theme in _themes(row):
            found.setdefault(theme, Counter())[row[column]] += 1
    return {theme: dict(sorted(found[theme].items())) for theme in sorted(found)}


def _themes(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Everything, and each theme of the advice: an advice can be about more than one."""
    return (EVERYTHING, *row.get("themes", ()))
