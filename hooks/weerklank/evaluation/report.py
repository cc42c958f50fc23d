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
from weerklank.publish.making.templating import environment
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.verdict import Rule, rule, rule_of


def share_text(part: int, whole: int) -> str:
    """`12 van 30 (40,0 procent; 95 procent zeker: 24,6 tot 57,7)`."""
    low, high = interval(part, whole)
    percent = f"{100 * part / whole:.1f}" if whole else "0"
    bounds = f"{100 * low:.1f} tot {100 * high:.1f}"
    text = f"{part} van {whole} ({percent} procent; 95 procent zeker: {bounds})"
    return text.replace(".", ",")


def report(judged: Sequence[Judged], *, with_wrong: bool = True) -> str:
    """Everything that is measured, and after it each wrong verdict, as `evaluate.txt` has it."""
    hands = only(judged, lambda one: one.case.is_of_a_hand)
    groups = {
        "Alle handen": hands,
        "Alle handen, duidelijke gevallen": only(
            hands, lambda one: not one.case.labelled.borderline
        ),
        "Van een schrijver die de regel niet kende, met paren en placebo's": only(
            judged, lambda one: one.case.is_fresh
        ),
        "Alleen weigeringen": only(
            hands, lambda one: one.case.labelled.answer.decision is Decision.REJECTED
        ),
    }
    marked = evidence(only(judged, lambda one: one.case.is_marked))
    wrong = only(judged, lambda one: one.accused or one.praised) if with_wrong else ()
    template = environment().get_template("files/evaluate.txt")
    return template.render(
        groups=[(title, score(found)) for title, found in groups.items()],
        pairs=pairs(judged),
        placebos=score(only(judged, lambda one: one.case.is_placebo)),
        quotes=(("", evidence(judged)), (", vreemden in hele antwoorden", marked)),
        hands=by_hand(judged).items(),
        wrong=wrong,
        share=share_text,
    ).strip("\n")


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
