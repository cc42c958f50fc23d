"""An evaluation in words: Dutch lines for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.rules.explanation.evaluation import Evaluation, Judged, Score, clear, score

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTE = 300


def report(evaluation: Evaluation, *, with_facts: bool = True) -> tuple[str, ...]:
    """The figures, and after them every disagreement with the facts that led to it."""
    return tuple(_lines(evaluation, with_facts=with_facts))


def _lines(evaluation: Evaluation, *, with_facts: bool) -> Iterator[str]:
    yield from _figures(evaluation)
    for title, group in (("Per hand", "hand"), ("Per onderwerp", "topic")):
        scores = evaluation.by(group)
        if scores:
            yield ""
            yield f"{title} (duidelijke gevallen)"
            yield from (f"  {name}: {_right(found)}" for name, found in scores)
    if with_facts and evaluation.disagreements:
        yield ""
        yield "Waar de berekening en de beoordelaar verschillen"
        for one in evaluation.disagreements:
            yield from _disagreement(one)


def _figures(evaluation: Evaluation) -> Iterator[str]:
    rows = (
        ("Alle gevallen", evaluation.judged),
        ("Duidelijke gevallen", clear(evaluation.judged)),
        (
            "Duidelijke gevallen, zonder de woorden van het eigen onderwerp",
            clear(evaluation.unseen),
        ),
    )
    for title, judged in rows:
        found = score(judged)
        yield f"{title}: {_right(found)}"
        yield f"  ten onrechte uitgelegd: {found.false_explained}"
        yield f"  ten onrechte niet uitgelegd: {found.false_not_explained}"


def _right(found: Score) -> str:
    percent = f"{100 * found.share:.1f}".replace(".", ",")
    return f"{found.right} van {found.total} goed ({percent} procent)"


def _disagreement(one: Judged) -> Iterator[str]:
    labelled = one.labelled
    kind = " (grensgeval)" if labelled.borderline else ""
    person, computed = _word(explained=labelled.explained), _word(explained=one.called_explained)
    yield ""
    yield f"{labelled.id}{kind}: de beoordelaar zegt {person}, de berekening zegt {computed}"
    yield f"  tekst: {one.explanation.text[:_QUOTE]}"
    if labelled.why:
        yield f"  waarom: {labelled.why}"
    for fact in one.explanation.facts:
        words = f" „{fact.words[:_QUOTE]}”" if fact.words else ""
        yield f"  {fact.name}: {'ja' if fact.holds else 'nee'}. {fact.because}{words}"


def _word(*, explained: bool) -> str:
    return "uitgelegd" if explained else "niet uitgelegd"
