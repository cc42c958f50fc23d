"""An evaluation in words: Dutch lines for the command line, and the figures for the method page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace

from weerklank.evaluation.measure import (
    Judged,
    Read,
    by_hand,
    evidence,
    judge_all,
    only,
    pairs,
    read_all,
    score,
)
from weerklank.publish.about.measured import interval
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.verdict import Rule, rule, rule_of

_QUOTE = 200


def share_text(part: int, whole: int) -> str:
    """`12 van 30 (40,0 procent; 95 procent zeker: 24,6 tot 57,7)`."""
    low, high = interval(part, whole)
    percent = f"{100 * part / whole:.1f}" if whole else "0"
    bounds = f"{100 * low:.1f} tot {100 * high:.1f}"
    text = f"{part} van {whole} ({percent} procent; 95 procent zeker: {bounds})"
    return text.replace(".", ",")


def report(judged: Sequence[Judged], *, with_wrong: bool = True) -> Iterator[str]:
    """Everything that is measured, and after it each wrong verdict."""
    hands = only(judged, lambda one: one.case.is_of_a_hand)
    clear = only(hands, lambda one: not one.case.labelled.borderline)
    yield "Elke hand beoordeeld met gewichten die zonder die hand zijn gemaakt."
    yield from _group("Alle handen", hands)
    yield from _group("Alle handen, duidelijke gevallen", clear)
    fresh = only(judged, lambda one: one.case.is_fresh)
    yield from _group("Van een schrijver die de regel niet kende, met paren en placebo's", fresh)
    refused = only(hands, lambda one: one.case.labelled.answer.decision is Decision.REJECTED)
    yield from _group("Alleen weigeringen", refused)
    yield ""
    yield from _pairs(judged)
    placebos = only(judged, lambda one: one.case.is_placebo)
    praised = score(placebos).falsely_praised
    yield f"Placebo's geprezen: {share_text(praised, len(placebos))}"
    marked = only(judged, lambda one: one.case.is_marked)
    for whose, found in (
        ("", evidence(judged)),
        (", vreemden in hele antwoorden", evidence(marked)),
    ):
        hits = share_text(found.overlapping, found.quoted)
        yield f"Citaat raakt de gemarkeerde woorden{whose}: {hits}"
        yield f"  gemarkeerd: {found.marked}"
    yield ""
    yield "Per hand (duidelijke gevallen)"
    for hand, one in by_hand(judged).items():
        wrong = f"te streng {one.falsely_accused}, te mild {one.falsely_praised}"
        yield f"  {hand}: beoordeeld {one.judged} van {one.total}, goed {one.right}; {wrong}"
    if with_wrong:
        yield from _wrong(judged)


def _group(title: str, judged: Sequence[Judged]) -> Iterator[str]:
    found = score(judged)
    yield ""
    yield f"{title} ({found.total})"
    yield f"  beoordeeld: {share_text(found.judged, found.total)}"
    yield f"  daarvan goed: {share_text(found.right, found.judged)}"
    yield f"  ten onrechte geen uitleg: {share_text(found.falsely_accused, found.total)}"
    yield f"  ten onrechte een reden: {share_text(found.falsely_praised, found.total)}"


def _pairs(judged: Sequence[Judged]) -> Iterator[str]:
    found = pairs(judged)
    yield f"Paren, allebei beoordeeld en goed: {share_text(found.both_right, found.total)}"
    of_judged = share_text(found.both_right, found.both_judged)
    yield f"  van de paren die allebei zijn beoordeeld: {of_judged}"
    yield f"  geen van beide fout: {share_text(found.none_wrong, found.total)}"


def _wrong(judged: Sequence[Judged]) -> Iterator[str]:
    wrong = only(judged, lambda one: one.accused or one.praised)
    if wrong:
        yield ""
        yield "Waar de regel iets anders zegt dan de lezer"
    for one in wrong:
        kind = " (grensgeval)" if one.case.labelled.borderline else ""
        says = "geen uitleg" if one.accused else "een reden of stap"
        yield f"  {one.case.labelled.id}{kind}: de regel zegt {says}"
        yield f"    {' '.join(one.explanation.text.split())[:_QUOTE]}"


def figures(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """The figures that the method page shows, by set."""
    hands = only(judged, lambda one: one.case.is_of_a_hand)
    sets = {
        "hands": hands,
        "fresh": only(judged, lambda one: one.case.is_fresh),
        "placebos": only(judged, lambda one: one.case.is_placebo),
    }
    found = {name: score(of) for name, of in sets.items()}
    quotes = asdict(evidence(only(judged, lambda one: one.case.is_marked)))
    return {
        **{name: {**asdict(one), "right": one.right} for name, one in found.items()},
        "quotes": quotes,
    }


def ablation(read: Sequence[Read], weights: Sequence[Mapping[str, int]]) -> Iterator[str]:
    """One line for each list and each row of the table: what changes when it is left out.

    The weights stay as they are. What brings nothing on hands it was not written for can go.
    """
    whole = judge_all(read, weights)
    yield _line("alles", whole, whole)
    for name, without in _without_each_list():
        again = read_all([one.case for one in read], without)
        yield _line(f"zonder lijst {name}", whole, judge_all(again, weights, without))
    for name, without in _without_each_row():
        yield _line(f"zonder regel {name}", whole, judge_all(read, weights, without))


def _line(title: str, whole: Sequence[Judged], judged: Sequence[Judged]) -> str:
    moved = Counter(
        "nieuw" if one.case.is_fresh else "bekend"
        for one, before in zip(judged, whole, strict=True)
        if one.state is not before.state
    )
    found, fresh = score(judged), score(one for one in judged if one.case.is_fresh)
    return (
        f"{title}: goed {found.right}, te streng {found.falsely_accused}, te mild "
        f"{found.falsely_praised}; op nieuwe handen goed {fresh.right}, te streng "
        f"{fresh.falsely_accused}, te mild {fresh.falsely_praised}; anders {moved['bekend']} en "
        f"{moved['nieuw']}"
    )


def _without_each_list() -> Iterator[tuple[str, Rule]]:
    used = rule()
    for idea in sorted({entry.idea for entry in used.words.entries}):
        names = frozenset(entry.name for entry in used.words.entries if entry.idea == idea)
        yield idea, rule_of(used.words.without(names), used.weights)


def _without_each_row() -> Iterator[tuple[str, Rule]]:
    used = rule()
    for name, rows in used.facts.items():
        # The last row of a question catches all: without it there is no answer.
        for place, row in enumerate(rows[:-1]):
            left = (*rows[:place], *rows[place + 1 :])
            yield (
                f"{name} {place + 1} ({row.code})",
                replace(used, facts={**used.facts, name: left}),
            )
