"""What every fixed choice in a record means, in Dutch: for the wizard, the manual and editors."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from weerklank.records.advice import AdviceKind, Phase
from weerklank.records.body import BodyKind, CountsFrom, Explain, TermijnenwetApplies
from weerklank.records.response import Decision, Form, ResponseKind

CHOICE_WORDS: Mapping[StrEnum, str] = MappingProxyType(
    {
        AdviceKind.REQUESTED: "gevraagd: de gemeente vroeg om advies",
        AdviceKind.UNREQUESTED: "ongevraagd: de raad begon er zelf over",
        Phase.IDEA: "het was nog een idee",
        Phase.OPTIONS: "er lagen nog keuzes open",
        Phase.DRAFT: "er was al een concept",
        Phase.DECIDED: "het besluit was al genomen",
        ResponseKind.ANSWER: "antwoord op het advies",
        ResponseKind.ACKNOWLEDGEMENT: "ontvangstbevestiging",
        ResponseKind.INTERIM: "tussenbericht",
        ResponseKind.EXTENSION: "uitstel met een nieuwe datum",
        ResponseKind.QUESTION: "vraag aan de raad",
        ResponseKind.REPORT: "bericht over de uitvoering",
        Form.LETTER: "brief",
        Form.MAIL: "e-mail",
        Form.COUNCIL_PAPER: "stuk voor de gemeenteraad",
        Form.ORAL: "mondeling",
        Form.MEETING: "in een vergadering",
        Decision.ADOPTED: "overgenomen: de gemeente doet het",
        Decision.PARTLY: "deels: de gemeente doet een deel",
        Decision.ALTERNATIVE: "anders: de gemeente kiest een andere weg",
        Decision.REJECTED: "niet overgenomen: de gemeente doet het niet",
        Decision.UNDECIDED: "de gemeente beslist later",
        BodyKind.COUNCIL: "raad die adviseert",
        BodyKind.COLLEGE: "college van burgemeester en wethouders",
        BodyKind.GEMEENTERAAD: "gemeenteraad",
        BodyKind.GR_BOARD: "bestuur van een samenwerking van gemeenten",
        BodyKind.PROVIDER: "organisatie die werk voor de gemeente doet",
        BodyKind.OMBUDSMAN: "ombudsman",
        CountsFrom.RECEIVED: "vanaf de dag dat de gemeente het kreeg",
        CountsFrom.SENT: "vanaf de dag dat de raad het verstuurde",
        TermijnenwetApplies.APPLIES: "ja, dat staat in de afspraak",
        TermijnenwetApplies.EXCLUDED: "nee, dat staat in de afspraak",
        TermijnenwetApplies.UNKNOWN: "de afspraak zegt er niets over",
        Explain.ALWAYS: "altijd uitleg",
        Explain.ON_DEVIATION: "alleen uitleg als de gemeente afwijkt van het advies",
        Explain.NOTHING: "niets over uitleg afgesproken",
    }
)
"""Every choice of every record; a test makes sure that none is missing."""
