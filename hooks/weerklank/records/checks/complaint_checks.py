"""What must hold for complaint figures: they add up, and no small number can be read from them."""

from collections.abc import Iterator

from weerklank.records.files.sheets import Sheet
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import FEWEST_SHOWN, ComplaintFigures, is_small
from weerklank.records.reporting.problems import Problem

_FIELD = "complaint_figures"
_TOO_SMALL = "Haal het weg: weggelaten betekent minder dan vijf."


def check_complaint_figures(sheet: Sheet[Body]) -> Iterator[Problem]:
    """Every problem in the complaint figures of one body."""
    seen: set[str] = set()
    for place, figures in enumerate(sheet.record.complaint_figures):
        if figures.half in seen:
            text = f"De cijfers over {figures.half} staan er twee keer in. Haal er één weg."
            yield sheet.problem("R059", text, _FIELD, place, "half")
        seen.add(figures.half)
        yield from _small(sheet, place, figures)
        yield from _sums(sheet, place, figures)


def _small(sheet: Sheet[Body], place: int, figures: ComplaintFigures) -> Iterator[Problem]:
    for item, line in enumerate(figures.lines):
        if is_small(line.number):
            text = f"'number' is {line.number}. {_TOO_SMALL}"
            yield sheet.problem("R058", text, _FIELD, place, "lines", item, "number")
    for name, number in (("total", figures.total), ("in_time", figures.in_time)):
        if is_small(number):
            yield sheet.problem("R058", f"'{name}' is {number}. {_TOO_SMALL}", _FIELD, place, name)
    if figures.total is None:
        return
    if figures.reveals:
        text = (
            "Wat bij 'lines' is weggelaten, is met 'total' uit te rekenen. Haal ook 'total' weg, "
            "of voeg twee soorten samen."
        )
        yield sheet.problem("R058", text, _FIELD, place, "total")
    if figures.in_time is not None and is_small(figures.total - figures.in_time):
        text = (
            f"'in_time' laat zien dat er {figures.total - figures.in_time} te laat waren. "
            "Haal 'in_time' weg."
        )
        yield sheet.problem("R058", text, _FIELD, place, "in_time")


def _sums(sheet: Sheet[Body], place: int, figures: ComplaintFigures) -> Iterator[Problem]:
    total = figures.total
    if total is None:
        return
    if figures.in_time is not None and figures.in_time > total:
        text = f"'in_time' is {figures.in_time}, maar er zijn {total} klachten. Kijk beide na."
        yield sheet.problem("R057", text, _FIELD, place, "in_time")
    hidden = sum(line.number is None for line in figures.lines)
    written = sum(line.number or 0 for line in figures.lines)
    most = written + hidden * (FEWEST_SHOWN - 1)
    if figures.lines and not written + hidden <= total <= most:
        counted = f"{written}" if not hidden else f"{written + hidden} tot {most}"
        text = f"'total' is {total}, maar de soorten tellen samen op tot {counted}. Kijk ze na."
        yield sheet.problem("R057", text, _FIELD, place, "total")
