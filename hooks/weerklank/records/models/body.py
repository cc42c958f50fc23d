"""A body (orgaan): a council, a college, a shared service, a provider, the ombudsman."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from weerklank.records.models.agenda import AgendaTopic, GoverningPeriod, WorksWith
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.checked import Checked
from weerklank.records.models.complaint_figures import ComplaintFigures
from weerklank.records.models.composition import Arranged, Composition, Participation
from weerklank.records.models.happening import Happened
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import (
    Been,
    BodyId,
    Day,
    Id,
    Line,
    LineIfAny,
    LinesIfAny,
    MailAddress,
    Many,
    Moment,
    OneOrMany,
    ParagraphIfAny,
    PastMoment,
    Phone,
    Record,
    Text,
    TextRecord,
    WebAddress,
    optional,
    several,
)
from weerklank.records.values.partial_date import PartialDate


class CouncilKind(Choice):
    """What sort of council it is: for one group of clients, for the whole field, or both."""

    CLIENT_COUNCIL = "client_council", "cliëntenraad: voor mensen met een uitkering of hulp"
    ADVISORY_COUNCIL = "advisory_council", "adviesraad: voor het hele sociaal domein"
    COMBINED = "combined", "beide in één raad"


class BodyKind(Choice):
    """What a body is."""

    COUNCIL = "council", "raad die adviseert", "Raad"
    COLLEGE = "college", "college van burgemeester en wethouders", "Gemeentebestuur", "gemeente"
    GEMEENTERAAD = "gemeenteraad", "gemeenteraad", "Gemeenteraad"
    GR_BOARD = (
        "gr_board", "bestuur van een samenwerking van gemeenten",
        "Bestuur van een samenwerking van gemeenten",
    )  # fmt: skip
    DEPARTMENT = "department", "afdeling of ambtenaar van de gemeente", "Afdeling", "afdeling"
    PROVIDER = "provider", "organisatie die werk voor de gemeente doet", "Uitvoerder"
    OMBUDSMAN = "ombudsman", "ombudsman", "Ombudsman"

    @property
    def gives_advice(self) -> bool:
        """Whether an advice can come from it; a report of an ombudsman is read as one."""
        return self in {BodyKind.COUNCIL, BodyKind.OMBUDSMAN}

    @property
    def is_the_town(self) -> bool:
        """Whether a sentence may call it `de gemeente`; a shared service is of several."""
        return self in {BodyKind.COLLEGE, BodyKind.GEMEENTERAAD, BodyKind.DEPARTMENT}


class Facilities(Record):
    """The seven facilities of the Ombudsman's report ("Inspraak mag geen vinkje zijn!", 2023)."""

    budget: Arranged | None = optional("Eigen budget.")
    reach: Arranged | None = optional("Hulp om mensen te bereiken.")
    agenda: Arranged | None = optional("Een jaaragenda.")
    contact: Arranged | None = optional("Een vast contact bij de gemeente.")
    chair: Arranged | None = optional("Een onafhankelijke voorzitter.")
    secretary: Arranged | None = optional("Een onafhankelijke secretaris.")
    meeting_place: Arranged | None = optional("Een plek om te vergaderen.")


class Rights(Record):
    """The five subjects that a by-law must settle under art. 47 Participatiewet.

    Wmo 2015 art. 2.1.3 lid 3 asks the same five and the right to make proposals; Jeugdwet art. 2.10
    declares that applicable.
    """

    early_advice: Arranged | None = optional("Vroeg advies geven, gevraagd en ongevraagd.")
    agenda: Arranged | None = optional("Onderwerpen op de agenda zetten.")
    support: Arranged | None = optional("Hulp om het werk te doen.")
    information: Arranged | None = optional("De informatie die nodig is.")
    consultation: Arranged | None = optional("Regelmatig overleg.")
    proposals: Arranged | None = optional("Zelf voorstellen doen (Wmo 2015, artikel 2.1.3).")


class Member(Record):
    """A member of the council by role; a name only with recorded consent."""

    role: Line = Field(title="Rol", description="Rol, bijvoorbeeld voorzitter.")
    name: LineIfAny = optional("Naam: alleen met toestemming.")
    consent: Annotated[Moment, Been("W130")] | None = optional(
        "Datum waarop toestemming is gegeven."
    )
    since: Moment | None = optional("Lid sinds.")
    about: ParagraphIfAny = optional("Eén zin over dit lid, zonder naam.")


class Meeting(Record):
    """A meeting that people can come to."""

    date: Day = Field(description="Datum.")
    what: Line = optional("Wat voor bijeenkomst.", default="Vergadering")
    place: LineIfAny = optional("Waar.")
    time: LineIfAny = optional("Hoe laat.")


class Contact(Record):
    """How to reach a body."""

    phone: Phone | None = optional("Telefoonnummer.")
    hours: LineIfAny = optional("Wanneer u kunt bellen.")
    mail: MailAddress | None = optional("Mailadres van het orgaan, niet van een persoon.")
    address: LineIfAny = optional("Bezoekadres.")
    url: WebAddress | None = optional("Website.")
    app: Phone | None = optional("Nummer voor WhatsApp of Signal.")


class Ended(Record):
    """The day on which a body came to an end, as when a council stops or municipalities merge."""

    on: Moment = Field(title="Laatste dag", description="De laatste dag.")
    why: ParagraphIfAny = optional("Wat er gebeurde.")
    successor: BodyId | None = optional("Welk orgaan ervoor in de plaats kwam.", "Opvolger")


class Portfolio(Record):
    """A portfolio (portefeuille) of a college, by role and never by name."""

    role: Line = Field(title="Rol", description="Bijvoorbeeld: wethouder Werk en inkomen.")
    themes: OneOrMany[Line] = Field(description="Onderwerpen die erbij horen.")


class Body(TextRecord):
    """A body; the text of its page is its `body`."""

    other_names: ClassVar[Mapping[str, str]] = {
        "title": "name naam",
        "ended": "until end successor",
        "contact": "phone mail",
        "agreements": "answer_term",
        "advises": "to",
        "covers_from": "complete_from",
    }

    id: Id = Field(title="Bestandsnaam", description="De naam van het bestand, zonder .md.")
    title: Line = Field(title="Naam", description="De naam van het orgaan.")
    kind: BodyKind = Field(title="Soort", description="Wat voor orgaan het is.")
    council_kind: CouncilKind | None = optional("Wat voor raad het is.", "Soort raad")
    laws: LinesIfAny = several("Over welke wetten de raad adviseert.", "Wetten")
    short: LineIfAny = optional("Korte naam, bijvoorbeeld: het college.", "Korte naam")
    municipality: LineIfAny = optional("Gemeente.")
    contact: Contact | None = optional("Hoe het te bereiken is.", "Contact")
    complaint_desk: Contact | None = optional("Waar een klacht naartoe kan.", "Klachtenloket")
    advises: OneOrMany[BodyId] = several(
        "Aan wie deze raad adviseert; de eerste eerst.", "Adviseert aan"
    )
    agreements: Many[Agreement] = several("Wat er is afgesproken.", "Afspraken")
    facilities: Facilities | None = optional("De zeven voorzieningen.")
    rights: Rights | None = optional("De vijf rechten van artikel 47.")
    participation: Participation | None = optional(
        "De participatieverordening ernaast.", "Participatieverordening"
    )
    composition: Composition | None = optional(
        "Wie er in de raad zitten, alleen aantallen.", "Samenstelling"
    )
    members: Many[Member] = several("Leden, naar rol.")
    meetings: Many[Meeting] = several("Bijeenkomsten.")
    municipalities: LinesIfAny = several("Gemeenten in de regeling.")
    portfolios: Many[Portfolio] = several("Portefeuilles naar rol.")
    agenda: Many[AgendaTopic] = several("Onderwerpen waarover advies komt.")
    happened: Happened = several(
        "Vragen van de raad, overleg en wisselingen, elk met een datum.", "Wat er gebeurde"
    )
    works_with: Many[WorksWith] = several("Afspraken met een andere raad.")
    covers_from: PastMoment | None = optional(
        (
            "Vanaf wanneer alle antwoorden in dit archief staan. Van een ouder advies zonder "
            "antwoord weten wij niet of er antwoord kwam."
        ),
        "Archief compleet vanaf",
    )
    ended: Ended | None = optional("Dit orgaan bestaat niet meer.")
    decides: LinesIfAny = several("Onderwerpen waarover het beslist.")
    executes: LinesIfAny = several("Onderwerpen die het uitvoert.")
    complaint_figures: Many[ComplaintFigures] = several(
        "Klachten per halfjaar, alleen aantallen.", "Klachtcijfers"
    )
    periods: Many[GoverningPeriod] = several("Bestuursperiodes.")
    tooi: WebAddress | None = optional("TOOI-adres van de gemeente.")
    formerly: OneOrMany[Id] = several(
        "Hoe dit bestand eerder heette: het oude adres leidt dan hierheen.", "Eerdere bestandsnaam"
    )
    checked: Many[Checked] = several("Wat is nagekeken en mag, met de reden.")
    body: Text | None = optional("De tekst van de pagina.", "Tekst van de pagina")

    def ended_on(self, today: dt.date) -> PartialDate | None:
        """The day on which it came to an end, once that has been."""
        return self.ended.on if self.ended and self.ended.on.earliest <= today else None

    @property
    def name(self) -> str:
        """What to call it in a sentence: its short name, else its title."""
        return self.short or self.title
