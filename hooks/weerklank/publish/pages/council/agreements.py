"""The scan of agreements as a page: what is agreed, what is not, and a sentence to propose."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from weerklank.cases.case import Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import Said, text_of
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.sentences.wording import Look, Tag
from weerklank.records.register import Register
from weerklank.rules.scan.agreement_scan import agreement_scan
from weerklank.rules.scan.scan_items import CouncilScan, PartnerScan, ScanItem, ScanState
from weerklank.words.packaged import table_of

SOURCE = "afspraken/index.md"
_TAGS = {
    ScanState.PRESENT: Tag(Look.GOOD, "Geregeld", "agreements"),
    ScanState.PARTLY: Tag(Look.PARTIAL, "Deels geregeld", "agreements"),
    ScanState.MISSING: Tag(Look.OPEN, "Niet geregeld", "agreements"),
    ScanState.UNKNOWN: Tag(Look.UNKNOWN, "Dat weten wij niet", "agreements"),
}


@dataclass(frozen=True, slots=True)
class ModelSentence:
    """What a demand is called, and a sentence to propose where it is missing."""

    title: str
    sentence: str

    def proposed_to(self, partner: str) -> str:
        """The sentence with the name of the body with which it would be agreed."""
        named = self.sentence.replace("<Orgaan>", dutch.sentence(partner).rstrip("."))
        return named.replace("<orgaan>", partner)


@dataclass(frozen=True, slots=True)
class Line:
    """One demand as it stands on the page; `proposal` is empty where all is settled."""

    tag: Tag
    title: str
    note: str
    source: str | None
    proposal: str


@dataclass(frozen=True, slots=True)
class Section:
    """The scan of one council in lines, with how much of it is known, and how that stands."""

    scan: CouncilScan
    counts: Mapping[ScanState, int]
    """How many demands stand so; what is not known is no part of the others."""

    rights: tuple[Line, ...]
    facilities: tuple[Line, ...]
    participation: tuple[Line, ...]
    composition: tuple[Line, ...]
    partners: tuple[tuple[PartnerScan, tuple[Line, ...]], ...]

    @property
    def total(self) -> int:
        """Everything that was looked at."""
        return sum(self.counts.values())

    @property
    def known(self) -> int:
        """Of how many the records say whether it is settled."""
        return self.total - self.counts[ScanState.UNKNOWN]

    @property
    def standing(self) -> str:
        """How what is known stands: `14 geregeld, 1 deels, 8 niet`."""
        words = {"geregeld": "PRESENT", "deels": "PARTLY", "niet": "MISSING"}
        found = [(self.counts[ScanState[name]], word) for word, name in words.items()]
        return ", ".join(f"{number} {word}" for number, word in found if number)


@cache
def model_sentences() -> MappingProxyType[tuple[str, str], ModelSentence]:
    """Every demand by its measure and name, from `model_sentences.yaml`."""
    table = table_of(__package__, "model_sentences.yaml")
    return MappingProxyType(
        {
            (measure, name): ModelSentence(**fields)
            for measure, names in table.items()
            for name, fields in names.items()
        }
    )


def agreements_page(register: Register, verdicts: Verdicts) -> Page:
    """One section for each council."""
    scans = agreement_scan(register, verdicts.today)
    return headed(
        SOURCE,
        "council/agreements.html",
        today=verdicts.today,
        sections=[_section(scan) for scan in scans],
    )


def _section(scan: CouncilScan) -> Section:
    return Section(
        scan,
        Counter(item.state for item in scan.items),
        _lines(scan.rights),
        _lines(scan.facilities),
        _lines(scan.participation),
        _lines(scan.composition),
        tuple((one, _lines(one.items, one.partner.name)) for one in scan.partners),
    )


def _lines(items: Iterable[ScanItem], partner: str = "") -> tuple[Line, ...]:
    return tuple(_line(item, partner) for item in items)


def _line(item: ScanItem, partner: str) -> Line:
    model = model_sentences()[item.measure, item.name]
    note = text_of(item.note) if isinstance(item.note, Said) else item.note or ""
    proposal = "" if item.state is ScanState.PRESENT else model.proposed_to(partner)
    return Line(_TAGS[item.state], model.title, note, item.source, proposal)
