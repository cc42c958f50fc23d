"""What a scan of the agreements looks for, and how each point can stand."""

from enum import StrEnum

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import Said
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.body import Body, Facilities, Rights

EVALUATED_WITHIN_YEARS = 2
"""An agreement that was last looked at longer ago counts as not evaluated regularly."""


class ScanState(StrEnum):
    """Whether something is agreed; `missing` only where somebody looked and found nothing."""

    PRESENT = "present"
    PARTLY = "partly"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Measure(StrEnum):
    """Where the demand comes from."""

    LAW = "law"
    REPORT = "report"
    ANSWER = "answer"
    PARTICIPATION = "participation"
    COMPOSITION = "composition"


class Law(StrEnum):
    """A law under which a council advises, and that says what a by-law must settle for it."""

    PARTICIPATIEWET = "participatiewet"
    WMO = "wmo"
    JEUGDWET = "jeugdwet"


RIGHTS = tuple(name for name in Rights.model_fields if name != "proposals")
"""The subjects of art. 47 Participatiewet, which Wmo 2015 art. 2.1.3 lid 3 names as well."""

PROPOSALS = "proposals"
"""What only Wmo 2015 art. 2.1.3 lid 3, onder a, adds; Jeugdwet art. 2.10 declares it applicable."""

PARTICIPATION = ("bylaw", "execution", "explain", "challenge")
"""What a by-law on participation can settle (Gemeentewet art. 150)."""

FACILITIES = tuple(Facilities.model_fields)
"""The facilities of the report."""


@dataclass(frozen=True, slots=True)
class ScanItem:
    """One demand and what is recorded about it.

    `name` is unique within its measure. `note` and `source` are what the record says, or what
    follows from it.
    """

    measure: Measure
    name: str
    state: ScanState
    note: str | Said | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class PartnerScan:
    """What is agreed with one addressee; `agreements` are those in force, empty without any."""

    partner: Body
    agreements: tuple[Agreement, ...]
    items: tuple[ScanItem, ...]


@dataclass(frozen=True, slots=True)
class CouncilScan:
    """The scan of one council; what it agreed with each addressee stands apart."""

    council: Body
    rights: tuple[ScanItem, ...]
    facilities: tuple[ScanItem, ...]
    partners: tuple[PartnerScan, ...]
    participation: tuple[ScanItem, ...] = ()
    composition: tuple[ScanItem, ...] = ()
    laws: tuple[Law, ...] = ()
    """The laws that the council says it advises on; empty when nobody wrote that down."""

    @property
    def items(self) -> tuple[ScanItem, ...]:
        """Everything that was looked at."""
        with_partners = (item for partner in self.partners for item in partner.items)
        own = (*self.rights, *self.facilities, *self.participation, *self.composition)
        return (*own, *with_partners)
