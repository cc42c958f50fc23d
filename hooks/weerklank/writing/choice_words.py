"""What every fixed choice in a record means, in Dutch: for the wizard, the manual and editors.

Two kinds of choice may share a word, so the meanings are kept for each kind apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from weerklank.records.advice import AdviceKind, DecisionKind, Phase, Unanswered
from weerklank.records.agreement import CountsFrom, Explain, TermijnenwetApplies
from weerklank.records.body import BodyKind
from weerklank.records.checked import Sensitive
from weerklank.records.response import Decision, Form, ResponseKind
from weerklank.records.term import Absent, Unit

_MEANINGS: tuple[tuple[StrEnum, str], ...] = (
    (AdviceKind.REQUESTED, "gevraagd: de gemeente vroeg om advies"),
    (AdviceKind.UNREQUESTED, "ongevraagd: de raad begon er zelf over"),
    (Unanswered.NONE, "er kwam zeker geen antwoord"),
    (Unanswered.UNKNOWN, "wij weten niet of er antwoord kwam"),
    (DecisionKind.PROPOSAL, "een voorstel"),
    (DecisionKind.INTENDED, "een voorgenomen besluit"),
    (DecisionKind.FINAL, "een genomen besluit"),
    (Phase.IDEA, "het was nog een idee"),
    (Phase.OPTIONS, "er lagen nog keuzes open"),
    (Phase.DRAFT, "er was al een concept"),
    (Phase.DECIDED, "het besluit was al genomen"),
    (ResponseKind.ANSWER, "antwoord op het advies"),
    (ResponseKind.ACKNOWLEDGEMENT, "ontvangstbevestiging"),
    (ResponseKind.INTERIM, "tussenbericht"),
    (ResponseKind.EXTENSION, "uitstel met een nieuwe datum"),
    (ResponseKind.QUESTION, "vraag aan de raad"),
    (ResponseKind.REPORT, "bericht over de uitvoering"),
    (Form.LETTER, "brief"),
    (Form.MAIL, "e-mail"),
    (Form.COUNCIL_PAPER, "stuk voor de gemeenteraad"),
    (Form.ORAL, "mondeling"),
    (Form.MEETING, "in een vergadering"),
    (Decision.ADOPTED, "overgenomen: de gemeente doet het"),
    (Decision.PARTLY, "deels: de gemeente doet een deel"),
    (Decision.ALTERNATIVE, "anders: de gemeente kiest een andere weg"),
    (Decision.REJECTED, "niet overgenomen: de gemeente doet het niet"),
    (Decision.UNDECIDED, "de gemeente beslist later"),
    (BodyKind.COUNCIL, "raad die adviseert"),
    (BodyKind.COLLEGE, "college van burgemeester en wethouders"),
    (BodyKind.GEMEENTERAAD, "gemeenteraad"),
    (BodyKind.GR_BOARD, "bestuur van een samenwerking van gemeenten"),
    (BodyKind.PROVIDER, "organisatie die werk voor de gemeente doet"),
    (BodyKind.OMBUDSMAN, "ombudsman"),
    (CountsFrom.RECEIVED, "vanaf de dag dat de gemeente het kreeg"),
    (CountsFrom.SENT, "vanaf de dag dat de raad het verstuurde"),
    (TermijnenwetApplies.APPLIES, "ja, dat staat in de afspraak"),
    (TermijnenwetApplies.EXCLUDED, "nee, dat staat in de afspraak"),
    (TermijnenwetApplies.UNKNOWN, "de afspraak zegt er niets over"),
    (Explain.ALWAYS, "altijd uitleg"),
    (Explain.ON_DEVIATION, "alleen uitleg als de gemeente afwijkt van het advies"),
    (Explain.NOTHING, "niets over uitleg afgesproken"),
    (Absent.NONE, "er is niets: dat is nagekeken"),
    (Unit.DAYS, "dagen"),
    (Unit.WORKING_DAYS, "werkdagen"),
    (Unit.WEEKS, "weken"),
    (Unit.MONTHS, "maanden"),
    (Sensitive.BSN, "burgerservicenummer"),
    (Sensitive.IBAN, "rekeningnummer"),
    (Sensitive.PHONE, "telefoonnummer"),
    (Sensitive.MAIL, "mailadres"),
    (Sensitive.BIRTH_DATE, "geboortedatum"),
    (Sensitive.ADDRESS, "adres van een woning"),
    (Sensitive.NAME, "naam van een mens"),
    (Sensitive.METADATA, "gegevens die in een bestand verstopt zitten"),
    (Sensitive.HIDDEN_TEXT, "tekst die u niet ziet, maar die er wel staat"),
    (Sensitive.UNREADABLE, "een stuk dat Weerklank niet kan lezen"),
)
_BY_KIND: Mapping[tuple[type[StrEnum], str], str] = MappingProxyType(
    {(type(choice), choice.value): words for choice, words in _MEANINGS}
)


def choice_words(choice: StrEnum) -> str:
    """What the choice means; a test makes sure that no choice is without words."""
    return _BY_KIND[type(choice), choice.value]
