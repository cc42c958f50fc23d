"""`uitleg.json`: the words, numbers and sentences by which the browser judges an explanation.

The rule itself is written twice, in Python and in `theme/assets/weerklank/uitleg`; what it knows
stands once, in `rules/explanation`, and goes to the browser in this file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from weerklank.publish.output import DataFile
from weerklank.rules.explanation import (
    clauses,
    next_step,
    own_words,
    patterns,
    reason,
    sentences,
    spelling,
    text,
    verdict,
)
from weerklank.rules.explanation.entries import WORD_LISTS, Entry
from weerklank.rules.explanation.guide import FACT_GUIDE
from weerklank.rules.explanation.lexicon import DATE, REMEMBERED, SHORTEST_SPECIFIC, YEAR, lexicon
from weerklank.rules.explanation.position import SHOWN_BY

URI = "uitleg.json"


def explanation_json() -> DataFile:
    """Everything that the rule of the explanation knows, for the browser; the same every time.

    `lists` holds the word lists by name, single words with a space between them and patterns as a
    list; `numbers` and `sets` are the constants of `rules/explanation` by their own name;
    `expressions` are regular expressions that JavaScript reads as Python does; `sentences` are in
    Dutch, by fact; `guide` has the facts in the order in which they are asked.
    """
    content = {
        "expressions": _expressions(),
        "guide": [
            {"name": fact.name, "question": fact.question, "to_add": fact.to_add}
            for fact in FACT_GUIDE
        ],
        "lists": _lists(lexicon().entries),
        "numbers": _numbers(),
        "sentences": _sentences(),
        "sets": _sets(),
        "shown_by": SHOWN_BY,
        "stem": {"endings": text.ENDINGS, "hardened": text.HARDENED},
    }
    return DataFile(
        URI,
        json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n",
    )


def _expressions() -> dict[str, str]:
    """Only those that JavaScript reads the same: letters, figures and signs by themselves."""
    return {"abbreviation": text.ABBREVIATION.pattern, "date": DATE.pattern, "year": YEAR.pattern}


def _lists(entries: Iterable[Entry]) -> dict[str, str | list[str]]:
    """The lists by name, in the order of their lines."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(entry.idea, []).append(entry.pattern)
    return {idea: " ".join(words) if idea in WORD_LISTS else words for idea, words in found.items()}


def _numbers() -> dict[str, float]:
    return {
        "FIRM_ENOUGH": reason.FIRM_ENOUGH,
        "GAP": patterns.GAP,
        "LONGEST": spelling.LONGEST,
        "NEW_AFTER_OMDAT": reason.NEW_AFTER_OMDAT,
        "NEW_AFTER_REFUSAL": reason.NEW_AFTER_REFUSAL,
        "NEW_ALONE": reason.NEW_ALONE,
        "NEW_IN_REFUSAL": reason.NEW_IN_REFUSAL,
        "NEW_BEFORE_DUS": reason.NEW_BEFORE_DUS,
        "NEW_IN_STEP": next_step.NEW_IN_STEP,
        "NEW_IN_WAITING": reason.NEW_IN_WAITING,
        "NEW_WITH_CONNECTIVE": reason.NEW_WITH_CONNECTIVE,
        "REMEMBERED": REMEMBERED,
        "SAME": own_words.SAME,
        "SHORTEST_SPECIFIC": SHORTEST_SPECIFIC,
        "SHORTEST_STEM": text.SHORTEST_STEM,
        "SHORTEST_SWAPPED": spelling.SHORTEST_SWAPPED,
        "SHORTEST_WRONG": spelling.SHORTEST_WRONG,
        "STEM": text.STEM,
        "TOLD": verdict.TOLD,
        "VERB_WITHIN": clauses.VERB_WITHIN,
    }


def _sets() -> dict[str, Sequence[str]]:
    sets = {
        "EMPTY_TALK": clauses.EMPTY_TALK,
        "FIRM": reason.FIRM,
        "GROUNDS": clauses.GROUNDS,
        "LIMITS": reason.LIMITS,
        "NAMED": reason.NAMED,
        "NOT_WHY_YES": reason.NOT_WHY_YES,
        "VAGUE_TALK": clauses.VAGUE_TALK,
    }
    return {name: sorted(ideas) for name, ideas in sets.items()}


def _sentences() -> dict[str, Mapping[str, str]]:
    return {
        "next_step": sentences.NEXT_STEP,
        "own_words": sentences.OWN_WORDS,
        "position": sentences.POSITION,
        "reason": sentences.REASON,
        "stands_alone": sentences.STANDS_ALONE,
        "state": sentences.STATE,
    }
