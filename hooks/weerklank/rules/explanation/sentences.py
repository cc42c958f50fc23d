"""Every sentence that a verdict on an explanation can show, by the fact that it belongs to.

They stand together so that the same rule in the browser says exactly the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE: Mapping[str, str] = {
    "explained": "De gemeente legt uit wat er gebeurt en waarom.",
    "partly_explained": "De gemeente legt een deel uit.",
    "not_explained": "De gemeente legt dit niet uit.",
    "none": "Op deze aanbeveling is geen antwoord gekomen.",
}
"""What follows from the facts, by state."""

POSITION: Mapping[str, str] = {
    "adopted": "De gemeente neemt de aanbeveling over.",
    "partly": "De gemeente neemt de aanbeveling deels over.",
    "alternative": "De gemeente kiest een andere weg.",
    "rejected": "De gemeente neemt de aanbeveling niet over.",
    "undecided": "De gemeente zegt wanneer zij beslist.",
    "not_dated": "De gemeente heeft nog niet besloten en zegt niet wanneer zij dat doet.",
    "not_said": "De tekst zegt niet of de gemeente dit doet, deels doet of niet doet.",
}
"""Fact 1, by decision, or by what is missing."""

REASON: Mapping[str, str] = {
    "money": "De reden noemt een bedrag of waar het geld voor is.",
    "law": "De reden noemt een wet of een artikel.",
    "rules": "De reden noemt een regel, een contract of een uitspraak.",
    "power": "De reden zegt wie er wel over gaat.",
    "lack": "De reden zegt waarvan er te weinig of te veel is.",
    "privacy_safety": "De reden gaat over privacy of veiligheid.",
    "experience": "De reden noemt onderzoek, cijfers of ervaring.",
    "alternative": "De reden noemt wat er in plaats daarvan kan.",
    "weighing": "De reden weegt het af tegen iets anders.",
    "connective": "De tekst geeft een reden die bij deze aanbeveling hoort.",
    "figure": "De tekst onderbouwt het besluit met een getal.",
    "concrete": "De tekst noemt iets concreets waarop het besluit rust.",
    "waiting": "De tekst zegt waarop het besluit wacht.",
    "hollow": (
        "Wat als reden klinkt, herhaalt het besluit, past op elk advies of hoort bij iets anders."
    ),
    "no_reason": "De tekst noemt geen reden.",
}
"""Fact 2, by the ground or what else shows the reason, or by what is missing."""

NEXT_STEP: Mapping[str, str] = {
    "action": "Er staat wat er gebeurt, en wanneer of door wie.",
    "dated": "Er staat wat er gebeurt en wanneer.",
    "place": "Er staat waar het is verwerkt.",
    "done": "Er staat dat het al is gedaan.",
    "told": "Er staat wat er gebeurt.",
    "nothing": "Er gebeurt niets, en er staat waarom niet.",
    "no_step": "Er staat niet wat er gebeurt, waar of wanneer.",
}
"""Fact 3, by what shows the step, or that none is told."""

OWN_WORDS: Mapping[str, str] = {
    "own": "De tekst is voor deze aanbeveling geschreven.",
    "same_text": "Bij een andere aanbeveling staat dezelfde tekst.",
    "restated": "De tekst herhaalt alleen wat de raad zelf schreef.",
    "echoed": "De tekst herhaalt alleen de woorden van de aanbeveling.",
}
"""Fact 4, by whose words they are."""

STANDS_ALONE: Mapping[str, str] = {
    "readable": "U kunt dit lezen zonder er iets anders bij te zoeken.",
    "unfilled": "Hier is een sjabloon niet ingevuld.",
    "bare_reference": "De tekst verwijst, maar zegt niet wat daar staat.",
    "no_text": "Er staat geen uitleg.",
}
"""Fact 5, by what stands in the way."""
