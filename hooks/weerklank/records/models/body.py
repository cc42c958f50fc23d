"""A body (orgaan): a council, a college, a shared service, a provider, the ombudsman."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from weerklank.records.models.agenda import AgendaTopic, GoverningPeriod, WorksWith
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.arrangement import Arranged
from weerklank.records.models.checked import Checked
from weerklank.records.models.complaint_figures import ComplaintFigures
from weerklank.records.models.composition import Composition, Participation
from weerklank.records.models.happening import Happened
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import (
    Been,
    Day,
    Id,
    Line,
    MailAddress,
    Many,
    Moment,
    OneOrMany,
    Paragraph,
    Phone,
    Record,
    Text,
    TextRecord,
    WebAddress,
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
        "gr_board",
        "bestuur van een samenwerking van gemeenten",
        "Bestuur van een samenwerking van gemeenten",
    )
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

    budget: Arranged | None = Field(None, description="Eigen budget.")
    reach: Arranged | None = Field(None, description="Hulp om mensen te bereiken.")
    agenda: Arranged | None = Field(None, description="Een jaaragenda.")
    contact: Arranged | None = Field(None, description="Een vast contact bij de gemeente.")
    chair: Arranged | None = Field(None, description="Een onafhankelijke voorzitter.")
    secretary: Arranged | None = Field(None, description="Een onafhankelijke secretaris.")
    meeting_place: Arranged | None = Field(None, description="Een plek om te vergaderen.")


class Rights(Record):
    """The five subjects that a by-law must settle under art. 47 Participatiewet.

    Wmo 2015 art. 2.1.3 lid 3 asks the same five and the right to make proposals; Jeugdwet art. 2.10
    declares that applicable.
    """

    early_advice: Arranged | None = Field(
        None, description="Vroeg advies geven, gevraagd en ongevraagd."
    )
    agenda: Arranged | None = Field(None, description="Onderwerpen op de agenda zetten.")
    support: Arranged | None = Field(None, description="Hulp om het werk te doen.")
    information: Arranged | None = Field(None, description="De informatie die nodig is.")
    consultation: Arranged | None = Field(None, description="Regelmatig overleg.")
    proposals: Arranged | None = Field(
        None, description="Zelf voorstellen doen (Wmo 2015, artikel 2.1.3)."
    )


class Member(Record):
    """A member of the council by role; a name only with recorded consent."""

    role: Line = Field(title="Rol", description="Rol, bijvoorbeeld voorzitter.")
    name: Line | None = Field(None, description="Naam: alleen met toestemming.")
    consent: Annotated[Moment, Been("W130")] | None = Field(
        None, description="Datum waarop toestemming is gegeven."
    )
    since: Moment | None = Field(None, description="Lid sinds.")
    about: Paragraph | None = Field(None, description="Eén zin over dit lid, zonder naam.")


class Meeting(Record):
    """A meeting that people can come to."""

    date: Day = Field(description="Datum.")
    what: Line = Field("Vergadering", description="Wat voor bijeenkomst.")
    place: Line | None = Field(None, description="Waar.")
    time: Line | None = Field(None, description="Hoe laat.")


class Contact(Record):
    """How to reach a body."""

    phone: Phone | None = Field(None, description="Telefoonnummer.")
    hours: Line | None = Field(None, description="Wanneer u kunt bellen.")
    mail: MailAddress | None = Field(
        None, description="Mailadres van het orgaan, niet van een persoon."
    )
    address: Line | None = Field(None, description="Bezoekadres.")
    url: WebAddress | None = Field(None, description="Website.")
    app: Phone | None = Field(None, description="Nummer voor WhatsApp of Signal.")


class Ended(Record):
    """The day on which a body came to an end, as when a council stops or municipalities merge."""

    on: Moment = Field(title="Laatste dag", description="De laatste dag.")
    why: Paragraph | None = Field(None, description="Wat er gebeurde.")
    successor: Id | None = Field(
        None, title="Opvolger", description="Welk orgaan ervoor in de plaats kwam."
    )


class Portfolio(Record):
    """A portfolio (portefeuille) of a college, by role and never by name."""

    role: Line = Field(title="Rol", description="Bijvoorbeeld: wethouder Werk en inkomen.")
    themes: OneOrMany[Line] = Field(description="Onderwerpen die erbij horen.")


class Body(TextRecord):
    """A body; the text of its page is its `body`."""

    other_names: ClassVar[Mapping[str, str]] = {
        "name": "title",
        "naam": "title",
        "until": "ended",
        "end": "ended",
        "successor": "ended",
        "phone": "contact",
        "mail": "contact",
        "answer_term": "agreements",
        "to": "advises",
        "complete_from": "covers_from",
    }

    id: Id = Field(title="Bestandsnaam", description="De naam van het bestand, zonder .md.")
    title: Line = Field(title="Naam", description="De naam van het orgaan.")
    kind: Annotated[BodyKind, Field(strict=False)] = Field(
        title="Soort", description="Wat voor orgaan het is."
    )
    council_kind: Annotated[CouncilKind | None, Field(strict=False)] = Field(
        None, title="Soort raad", description="Wat voor raad het is."
    )
    laws: OneOrMany[Line] = Field(
        (), title="Wetten", description="Over welke wetten de raad adviseert."
    )
    short: Line | None = Field(
        None, title="Korte naam", description="Korte naam, bijvoorbeeld: het college."
    )
    municipality: Line | None = Field(None, description="Gemeente.")
    contact: Contact | None = Field(None, title="Contact", description="Hoe het te bereiken is.")
    complaint_desk: Contact | None = Field(
        None, title="Klachtenloket", description="Waar een klacht naartoe kan."
    )
    advises: OneOrMany[Id] = Field(
        (), title="Adviseert aan", description="Aan wie deze raad adviseert; de eerste eerst."
    )
    agreements: Many[Agreement] = Field((), title="Afspraken", description="Wat er is afgesproken.")
    facilities: Facilities | None = Field(None, description="De zeven voorzieningen.")
    rights: Rights | None = Field(None, description="De vijf rechten van artikel 47.")
    participation: Participation | None = Field(
        None, title="Participatieverordening", description="De participatieverordening ernaast."
    )
    composition: Composition | None = Field(
        None, title="Samenstelling", description="Wie er in de raad zitten, alleen aantallen."
    )
    members: Many[Member] = Field((), description="Leden, naar rol.")
    meetings: Many[Meeting] = Field((), description="Bijeenkomsten.")
    municipalities: OneOrMany[Line] = Field((), description="Gemeenten in de regeling.")
    portfolios: Many[Portfolio] = Field((), description="Portefeuilles naar rol.")
    agenda: Many[AgendaTopic] = Field((), description="Onderwerpen waarover advies komt.")
    happened: Happened = Field(
        (),
        title="Wat er gebeurde",
        description="Vragen van de raad, overleg en wisselingen, elk met een datum.",
    )
    works_with: Many[WorksWith] = Field((), description="Afspraken met een andere raad.")
    covers_from: Moment | None = Field(
        None,
        title="Archief compleet vanaf",
        description=(
            "Vanaf wanneer alle antwoorden in dit archief staan. Van een ouder advies zonder "
            "antwoord weten wij niet of er antwoord kwam."
        ),
    )
    ended: Ended | None = Field(None, description="Dit orgaan bestaat niet meer.")
    decides: OneOrMany[Line] = Field((), description="Onderwerpen waarover het beslist.")
    executes: OneOrMany[Line] = Field((), description="Onderwerpen die het uitvoert.")
    complaint_figures: Many[ComplaintFigures] = Field(
        (), title="Klachtcijfers", description="Klachten per halfjaar, alleen aantallen."
    )
    periods: Many[GoverningPeriod] = Field((), description="Bestuursperiodes.")
    tooi: WebAddress | None = Field(None, description="TOOI-adres van de gemeente.")
    formerly: OneOrMany[Id] = Field(
        (),
        title="Eerdere bestandsnaam",
        description="Hoe dit bestand eerder heette: het oude adres leidt dan hierheen.",
    )
    checked: Many[Checked] = Field((), description="Wat is nagekeken en mag, met de reden.")
    body: Text | None = Field(
        None, title="Tekst van de pagina", description="De tekst van de pagina."
    )

    def ended_on(self, today: dt.date) -> PartialDate | None:
        """The day on which it came to an end, once that has been."""
        return self.ended.on if self.ended and self.ended.on.earliest <= today else None

    @property
    def name(self) -> str:
        """What to call it in a sentence: its short name, else its title."""
        return self.short or self.title
