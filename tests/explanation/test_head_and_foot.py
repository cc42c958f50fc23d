"""The head and the foot of a letter are no possible reason; what tells something there is."""

import pytest

from registers_for_tests import response
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.letter import unassigned

OFFICE = """\
GEMEENTE VOORBEELDSTAD
Afdeling Samenleving

Retouradres: Postbus 70, 1234 AB Voorbeeldstad

Cliëntenraad Werk en Inkomen
p/a Stadhuis, kamer B2.14
ALHIER

Datum: 1 oktober 2026
Zaaknummer: 24.77120
Gaat over: ons antwoord op uw advies over reiskosten
Bijlage: geen

Geachte raad,

"""
MAIL = """\
Van: Sociaal loket <loket@voorbeeldstad.example>
Verzonden: donderdag 17 april 2026 16:48
Aan: Cliëntenraad Participatiewet
CC: Bestuurssecretariaat
Onderwerp: RE: RE: Vijf punten over de bijstand (zaak 2026-0031)

Dag allemaal,

"""
SERVICE = """\
SOCIALE DIENST VOORBEELDSTREEK
Gemeenschappelijke regeling ex artikel 8, eerste lid

    Voorbeeldstad - Hoge Hof
    Sint Voorbeeld

kenmerk     SDV/DB/2026-014
datum       4 februari 2026

Beste leden van de cliëntenraad,

"""
FOOT = """

Met vriendelijke groet,

namens het college,

beleidsadviseur Inkomen
Team Werk en Meedoen

Postbus 70 - Voorbeeldstad
"""
HEADS = (OFFICE, MAIL, SERVICE)
REASON_OF_A_LAW = (
    "De wet laat ons geen ruimte om daarvoor iets te vergoeden, omdat het niet nodig is."
)
REASON = "Zestien mensen stonden vorig jaar zonder geld aan de balie."


@pytest.mark.parametrize("head", HEADS)
def test_who_writes_to_whom_is_no_possible_reason(head: str) -> None:
    """Sender, addressee, day and subject withhold no verdict, nor are they quoted."""
    assert unassigned(response(body=head + FOOT), Decision.REJECTED) == ""


@pytest.mark.parametrize("head", HEADS)
def test_the_first_paragraph_behind_the_head_is_read(head: str) -> None:
    """The letter begins behind its salutation, and ends before who signs it."""
    assert unassigned(response(body=head + REASON + FOOT), Decision.REJECTED) == REASON


@pytest.mark.parametrize(
    "told",
    ["Uw advies volgen wij niet: te duur", "omdat daar geen geld voor is", "De hal is te klein."],
)
def test_what_is_told_before_the_salutation_is_read(told: str) -> None:
    """A head may hold the answer itself, or its reason, and then nobody is accused."""
    assert unassigned(response(body=f"{told}\n\n{OFFICE}"), Decision.REJECTED)


def test_what_is_told_behind_the_signature_is_read() -> None:
    """A letter can go on behind who signs it, in a postscript or an older message."""
    assert unassigned(response(body=f"{OFFICE}{FOOT}\n\nP.S. {REASON}"), Decision.REJECTED)


def test_what_is_told_in_the_same_breath_as_the_closing_is_read() -> None:
    """A closing may have the reason in its own paragraph, and then that is read."""
    body = f"{OFFICE}Wij doen dit niet.\n\nMet vriendelijke groet,\n{REASON} {REASON_OF_A_LAW}"

    assert REASON_OF_A_LAW in unassigned(response(body=body), Decision.REJECTED)


def test_without_a_salutation_nothing_is_a_head() -> None:
    """In a list or a table a reason has no verb, and begins the text."""
    assert unassigned(response(body="te duur\n\nonvoldoende personeel"), Decision.REJECTED)
