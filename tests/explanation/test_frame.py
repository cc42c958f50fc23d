"""The formulas of a letter are no possible reason, and nothing else is taken for a formula."""

from __future__ import annotations

import re

import pytest

from registers_for_tests import response
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation import frame
from weerklank.rules.explanation.frame import without_formulas
from weerklank.rules.explanation.letter import unassigned

LINES = (
    "Geachte raad",
    "Geachte leden van de Adviesraad Sociaal Domein Voorbeeldstad",
    "Beste leden van de raad,",
    "L.S.",
    "Ons kenmerk",
    "**Ons kenmerk:** Z-2026-00114 / D-551",
    "Zaaknummer 114233",
    "Onderwerp: reactie op uw advies over de reiskosten",
    "Behandeld door: team Inkomen",
    "Telefoon: 14 0123",
    "Afdeling Samenleving",
    "12 maart 2026",
    "Oude Dorp aan den Rijn, 12 maart 2026",
    "Verzonden: 12 maart 2026",
    "Uw brief van 3 maart 2026",
    "Bijlage(n): 1",
    "Burgemeester en wethouders van Voorbeeldstad",
    "Inleiding",
    "Aanbeveling 1",
    "Pagina 1 van 2",
)
SENTENCES = (
    "Met belangstelling hebben wij uw advies gelezen.",
    "Met veel waardering nam het college kennis van uw advies van 3 maart 2026.",
    "Wij hebben uw ongevraagde advies met aandacht bestudeerd.",
    "Het college heeft op 10 maart 2026 kennisgenomen van uw advies.",
    "Wij danken u voor uw advies.",
    "Hartelijk dank voor uw advies van 3 maart 2026 over de reiskosten van vrijwilligers.",
    "Op 3 maart 2026 ontvingen wij uw advies over de reiskosten.",
    "Op 3 maart 2026 hebben wij uw advies ontvangen.",
    "Op 3 maart 2026 heeft u ons advies gegeven over de reiskosten.",
    "In uw brief van 3 maart 2026 adviseert u ons over de reiskosten.",
    "In onze vergadering van 10 maart 2026 hebben wij uw advies besproken.",
    "Hierbij reageren wij op uw advies d.d. 9 maart 2026 met kenmerk CR-2026-02.",
    "Hieronder leest u onze reactie.",
    "Wij gaan ervan uit dat wij u hiermee voldoende hebben geïnformeerd.",
    "Wij hopen u hiermee te hebben geïnformeerd.",
    "Wij kijken uit naar een goede samenwerking.",
    "Heeft u vragen? Neem dan contact op met mevrouw De Vries, telefoon 0123-456 789.",
    "Heeft u nog vragen, dan kunt u bellen met 14 0123.",
    "Een afschrift van deze brief is verzonden aan de gemeenteraad.",
)
SAID = (
    "Geachte raad de hal is te klein.",
    "Ons kenmerk: de hal is te klein.",
    "Datum: vanaf 1 mei 2027 vergoeden wij de bus.",
    "Vanaf 1 mei 2027",
    "Ja, vanaf 1 mei 2027",
    "Bijlage: de nota met de motivering",
    "Bijlage 2 noemt de kosten.",
    "Afdeling Inkomen voert dit uit.",
    "Aanbeveling 1: te duur",
    "Tot slot: er is te weinig geld.",
    "Uw brief van 3 maart leidt tot een nieuw loket.",
    "Met belangstelling hebben wij uw advies gelezen, maar het is te duur.",
    "Wij danken u voor uw advies en voeren het per 1 mei 2027 in.",
    "Wij danken u voor uw advies, want de hal is te klein.",
    "Hartelijk dank voor uw advies, dat wij per 1 mei uitvoeren.",
    "Wij hebben uw advies overgenomen.",
    "Wij hebben uw advies niet besproken.",
    "Op 3 maart 2026 hebben wij besloten de bus te vergoeden.",
    "Hierbij ontvangt u 300 euro per jaar.",
    "Hieronder leest u waarom wij dit niet doen.",
    "Wij kijken uit naar de opening van het loket op 1 mei.",
    "Wij vertrouwen erop, nu er geen geld meer is, u hiermee te hebben geïnformeerd.",
)


@pytest.mark.parametrize("decision", [None, *Decision])
def test_a_formula_is_no_possible_reason(decision: Decision | None) -> None:
    """A greeting, a reference and a sentence of courtesy withhold no verdict, nor are quoted."""
    found = {text: unassigned(response(body=text), decision) for text in LINES + SENTENCES}

    assert {text: reason for text, reason in found.items() if reason} == {}


@pytest.mark.parametrize("text", SAID)
def test_what_says_more_is_no_formula(text: str) -> None:
    """Words that look like a formula and go on are read whole: they may be the reason."""
    assert without_formulas(text) == text


def test_a_reason_behind_a_formula_is_quoted_without_it() -> None:
    """Of a paragraph that begins with a formula only what is said behind it is shown."""
    for formula in [f"{line}\n" for line in LINES] + [f"{s} " for s in SENTENCES]:
        for text in SAID:
            assert without_formulas(f"{formula}{text}") == text, formula


@pytest.mark.parametrize("table", [LINES, SENTENCES], ids=["lines", "sentences"])
def test_each_formula_is_needed(table: tuple[str, ...]) -> None:
    """No pattern stands there without a letter in which it is found."""
    patterns = frame.OF_A_LINE if table is LINES else frame.OF_A_SENTENCE

    for pattern in patterns:
        found = re.compile(pattern, re.IGNORECASE)
        assert any(found.search(line) for line in table), pattern
