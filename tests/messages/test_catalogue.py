"""The catalogue: every code has its sentence, every sentence its code, in whatever language."""

from __future__ import annotations

import ast
import datetime as dt
import re
from pathlib import Path
from string import Formatter

import pytest

from weerklank.messages.catalogue import DUTCH, Said, as_data, said, sentences, text_of
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
from weerklank.rules.clock.states import TimelinessState

RULES = Path(__file__).parents[2] / "hooks" / "weerklank" / "rules" / "clock"
LANGUAGES = sorted(path.stem for path in (RULES.parents[1] / "messages").glob("*.toml"))
DAY = dt.date(2026, 4, 3)
FRISIAN = "fy"


def asked() -> set[str]:
    """Every code that the clock can answer with; those with a state or kind in them spelled out."""
    found = set()
    for file in RULES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(f"clock.{node.value}")
    found |= {f"clock.ends_{state}" for state in TimelinessState}
    found |= {f"clock.{kind}_came" for kind in ResponseKind}
    found |= {f"clock.{kind}_in_doubt" for kind in ("extension", "question")}
    return found | {f"clock.act_{said}" for said in ("applies", "excluded", "unknown")}


def test_no_sentence_of_the_clock_is_without_a_code() -> None:
    """What no rule can answer with any more is taken out of the catalogue."""
    kept = {code for code in sentences(DUTCH) if code.startswith("clock.")}

    assert kept - asked() == {"clock.requested", "clock.unrequested"}


@pytest.mark.parametrize("state", TimelinessState)
def test_every_state_of_the_clock_has_every_form(state: TimelinessState) -> None:
    """A state without a tag, a sentence, a name or an explanation cannot be shown."""
    forms = {"name", "method", "tag", "sentence"}

    assert {form for form in forms if f"time.{state}.{form}" in sentences(DUTCH)} == forms


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_the_same_with_the_same_values(language: str) -> None:
    """A sentence names the values that the Dutch one names, and no others."""
    for code, text in sentences(language).items():
        group, _, dutch = code.partition(".")
        own = dutch if group in {"text", "script"} else sentences(DUTCH)[code]
        assert names(text) == names(own), code


def names(text: str) -> set[str]:
    """The values in a sentence."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_second_language_says_what_it_can() -> None:
    """Frisian has its own words, dates included; what it does not have yet is said in Dutch."""
    counted = said("clock.ends_late", late=2, last=DAY)
    objected = said("clock.no_reason")

    assert text_of(counted, FRISIAN) == (
        "Utkomst: nei de lêste dei beäntwurde: 2 dagen nei freed 3 April 2026."
    )
    assert text_of(objected, FRISIAN) == text_of(objected)
    assert len([code for code in sentences(FRISIAN) if code.startswith("clock.")]) >= 10


@pytest.mark.parametrize(
    ("late", "part"),
    [
        (1, ": 1 dag na vrijdag 3 april 2026."),
        (2, ": 2 dagen na vrijdag 3 april 2026."),
        (None, "."),
    ],
)
def test_a_part_is_said_when_its_values_are_there(late: int | None, part: str) -> None:
    """One day is a day, two are days, and a number nobody knows is left out with its words."""
    whole = sentences(DUTCH)["clock.ends_late"]

    assert text_of(said("clock.ends_late", late=late, last=DAY)) == whole.partition("[")[0] + part


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2026-04-03", "op vrijdag 3 april 2026"),
        ("2014-12", "in december 2014"),
        ("2014", "in 2014"),
        ("../2026-04-03", "uiterlijk 3 april 2026"),
        ("2026-04-03/..", "op of na 3 april 2026"),
        ("2026-04-03/2026-05-01", "tussen 3 april 2026 en 1 mei 2026"),
        ("unknown", "op een onbekende datum"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(written: str, text: str) -> None:
    """And never more precisely."""
    came = said("clock.report_came", when=PartialDate.parse(written))

    assert text_of(came) == f"Een bericht over de uitvoering kwam {text}. Dat is geen antwoord."


@pytest.mark.parametrize("typed", ["{day}", "[Bron]", "{0.__class__}", "]{"])
def test_what_a_council_typed_is_never_a_form(typed: str) -> None:
    """Braces and brackets in a record are text, whatever stands in them."""
    agreed = said("clock.agreed", kind=None, council=None, term=Term.parse("6 weken"), source=typed)

    assert text_of(agreed).endswith(f" Bron: {typed}.")


def test_programs_get_the_code_and_the_values() -> None:
    """Dates and terms as text, a sentence inside a sentence as its own code."""
    refused = said("clock.extension_refused", announced=DAY, until=None, objection=_too_far())

    assert as_data(refused) == {
        "code": "extension_refused",
        "values": {
            "announced": "2026-04-03",
            "until": None,
            "objection": {
                "code": "too_far",
                "values": {"at_most": "4 weken", "latest": "2026-04-03"},
            },
        },
    }


def _too_far() -> Said:
    return said("clock.too_far", at_most=Term.parse("4 weken"), latest=DAY)


def test_no_rule_holds_a_sentence() -> None:
    """A text with a capital and a full stop belongs in the catalogue."""
    for file in RULES.parent.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        notes = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        texts = (n.value for n in nodes if isinstance(n, ast.Constant) and id(n) not in notes)
        found = [t for t in texts if isinstance(t, str) and re.search(r"^[A-Z].* .*\.$", t)]
        assert found == [], file.name
