"""That something is not there is only said where a record says so, or where we say where we looked.

The sentences are read from the catalogue, the templates, the scripts and the code of the pages;
`absence.yaml` says for each on which field of a record it rests.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from site_pages.absence import absences, claims, of_python, of_script, of_template, split

LEDGER = yaml.load(
    (Path(__file__).parent / "absence.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
KNOWN = {sentence for sentences in LEDGER.values() for sentence in sentences}
INVENTED = "De gemeente gaf geen antwoord."


def test_every_absence_rests_on_a_record() -> None:
    """A new sentence with geen, niet, nog or zonder has its field written down, or says where."""
    assert {s: place for s, place in absences().items() if s not in KNOWN} == {}


def test_no_sentence_is_kept_that_nobody_says_any_more() -> None:
    """What left the site leaves the list."""
    assert KNOWN - set(absences()) == set()


def test_no_sentence_rests_on_two_records() -> None:
    """Each is decided once."""
    assert len(KNOWN) == sum(len(sentences) for sentences in LEDGER.values())


@pytest.mark.parametrize(
    "found",
    [
        of_template(f"<p>{{% if late %}}{INVENTED}{{% endif %}}</p>"),
        of_template(f"{{{{ parts.empty('{INVENTED}', '') }}}}"),
        of_template("<p>{{ body.name }} gaf <b>geen</b> antwoord aan {{ council.name }}.</p>"),
        of_python(f'def text():\n    """Says it."""\n    return "{INVENTED}"\n'),
        of_python('def text(name):\n    return f"{name} gaf geen antwoord."\n'),
        of_script(f'const words = answer ? "" : "{INVENTED}";'),
        of_script("const words = `${name} gaf geen antwoord.`;"),
    ],
)
def test_an_invented_absence_is_seen_wherever_it_stands(found: Iterator[str]) -> None:
    """In a template, in an expression of one, in the code of a page and in a script."""
    assert any(claims(sentence) for text in found for sentence in split(text))


@pytest.mark.parametrize(
    "scoped", ["Op deze site staat geen antwoord.", "Wij weten niet of de gemeente antwoordde."]
)
def test_what_says_where_it_looked_is_no_claim(scoped: str) -> None:
    """It is true whatever the municipality did."""
    assert not claims(scoped)
