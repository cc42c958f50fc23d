"""`gegevens/landelijk.json`: every figure of every page, for councils and programs.

A council's own site can show the figures of municipalities like its own from this file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from weerklank.national.figures.cells import Cell, percent
from weerklank.national.figures.scopes import Coverage, Scope, Scopes
from weerklank.publish.data.json_values import file_text
from weerklank.publish.like_us import PUBLISHED
from weerklank.publish.output import DataFile

VERSION = 1


def national_json(
    found: Scopes, name: str, address: str, today: dt.date, sizes: Mapping[str, str]
) -> DataFile:
    """The figures by scope; percentages are whole, and null where a cell is too small to say.

    `sizes` gives the class of each municipality, so that a site can find its own.
    """
    content = {
        "version": VERSION,
        "name": name,
        "address": address or None,
        "today": today.isoformat(),
        "scopes": [_scope(one) for one in found],
        "sizes": dict(sorted(sizes.items())),
    }
    return DataFile(PUBLISHED, file_text(content))


def _scope(scope: Scope) -> dict[str, Any]:
    return {
        "key": scope.key,
        "title": scope.title,
        "coverage": _coverage(scope.coverage),
        "figures": [figure(cell) for _, cells in scope.figures for cell in cells],
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "councils": coverage.councils,
        "municipalities": coverage.municipalities,
        "of_municipalities": coverage.of_municipalities,
        "clocks": dict(coverage.clocks),
        "explanations": dict(coverage.explanations),
        "unknown": coverage.unknown,
    }


def figure(cell: Cell) -> dict[str, Any]:
    """One cell as data; the figures are null when `hidden` says why."""
    shares = {
        "share": cell.share,
        "median": cell.median,
        "lower_quartile": cell.lower,
        "upper_quartile": cell.upper,
        "low": cell.low,
        "high": cell.high,
    }
    return {
        "measure": cell.measure.name,
        "method": cell.method,
        "councils": cell.councils,
        "councils_with_share": cell.with_share,
        "part": cell.part,
        "of": cell.whole,
        "hidden": cell.hidden,
        **{name: None if value is None else percent(value) for name, value in shares.items()},
    }
