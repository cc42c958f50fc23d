"""`uitleg.json`: the words, table and weights by which the browser judges an explanation.

Reading a text is written twice, in Python and in `theme/assets/weerklank/uitleg`; the judgement
stands once, in `rules/explanation/judgement.yaml`, and goes to the browser in this file.
"""

import json
from collections.abc import Iterable
from functools import cache

from weerklank.publish.making.output import DataFile
from weerklank.rules.explanation import clauses, decision, patterns, seen, text, verdict, weighing
from weerklank.rules.explanation.entries import WORD_LISTS, Entry
from weerklank.rules.explanation.lexicon import DATE, REMEMBERED, SHORTEST_SPECIFIC, YEAR, lexicon

URI = "uitleg.json"


@cache
def explanation_json() -> DataFile:
    """Everything that the rule of the explanation knows, for the browser; the same every time.

    `lists` holds the word lists by name, single words with a space between them and patterns as a
    list; `judgement` is the table; `weights` are what is added up, in thousandths;
    `limits` are lists of lists that say no to a part or nothing;
    `numbers` are the constants of the rule by their own name; `outright` are words that can only be
    about the advice, `proposes` what a decision is proposed from; `expressions` are regular
    expressions that JavaScript reads as Python does.
    """
    content = {
        "expressions": _expressions(),
        "judgement": verdict.table(),
        "limits": {"no_to_a_part": seen.NO_TO_A_PART, "vague": seen.VAGUE},
        "lists": _lists(lexicon().entries),
        "numbers": {
            "AMOUNTS": weighing.AMOUNTS,
            "GAP": patterns.GAP,
            "NEAR": weighing.NEAR,
            "PER_WORD": seen.PER_WORD,
            "REMEMBERED": REMEMBERED,
            "SAME": seen.SAME,
            "SHORT": seen.SHORT,
            "SHORTEST_SPECIFIC": SHORTEST_SPECIFIC,
            "SHORTEST_STEM": text.SHORTEST_STEM,
            "STEM": text.STEM,
            "VERB_WITHIN": clauses.VERB_WITHIN,
        },
        "outright": [sorted(words) for words in decision.SAID_OUTRIGHT],
        "proposes": {
            "alone": sorted(decision.OF_ITSELF),
            "of_an_advice": [sorted(words) for words in decision.OF_AN_ADVICE],
            "turns": sorted(decision.TURNS),
        },
        "stem": {"endings": text.ENDINGS, "hardened": text.HARDENED},
        "weights": verdict.rule().weights,
    }
    return DataFile(URI, json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")


def _expressions() -> dict[str, str]:
    """Only those that JavaScript reads the same: letters, figures and signs by themselves."""
    return {"abbreviation": text.ABBREVIATION.pattern, "date": DATE.pattern, "year": YEAR.pattern}


def _lists(entries: Iterable[Entry]) -> dict[str, str | list[str]]:
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(entry.idea, []).append(entry.pattern)
    return {idea: " ".join(words) if idea in WORD_LISTS else words for idea, words in found.items()}
