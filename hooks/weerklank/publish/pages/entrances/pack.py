"""The printed pack: one block for each point, to take to a meeting of the gemeenteraad.

Each block stands alone on paper: where it stands, what was asked, what was answered, one neutral
question, the sources, and a QR code back to the page.
"""

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.council.meetings import Sitting, sittings
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.counting.portfolios import Portfolio, portfolios
from weerklank.cases.owing.promises import Promise, by_attention, ledger
from weerklank.cases.owing.waiting import Turn
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.addresses import OVERSIGHT
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.concerns.figures_told import counts, coverage_sentences
from weerklank.publish.parts.concerns.items import Item, items, running_items
from weerklank.publish.parts.qr import qr_svg
from weerklank.records.register import Register
from weerklank.rules.follow_up import FollowUpState

FIRST = 4
"""So many points stand open on a screen: the worst come first. Paper has them all."""

FEW_RUNNING = 2
"""The same for what is still in time."""

_ASKING = {FollowUpState.PAST_DUE, FollowUpState.UNDATED}


@dataclass(frozen=True, slots=True)
class Block:
    """One point of the pack. `code` is the drawing of `address`; both empty without an address."""

    item: Item
    questions: tuple[str, ...]
    roles: str
    address: str
    code: Markup


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack is about: its cases, and which of them are listed as still in time."""

    name: str
    title: str
    description: str
    lead: str
    of: tuple[AddresseeCase, ...]
    running_title: str
    running: tuple[Item, ...]
    promised: tuple[Promise, ...]


def sitting_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """A pack for each coming date on which the gemeenteraad meets."""
    return [
        pack_page(_sitting_pack(sitting, verdicts), register, verdicts, options)
        for sitting in sittings(register, verdicts.today)
    ]


def _sitting_pack(sitting: Sitting, verdicts: Verdicts) -> Pack:
    """What asks attention now, and what must be there by the day of the meeting."""
    of = verdicts.cases
    when = dutch.day(sitting.date)
    return Pack(
        name=sitting.name,
        title=f"Voor de vergadering van {when}",
        description=f"{sitting.what}, {when}: wat aandacht vraagt, om te printen.",
        lead=f"{sitting.what} op {dutch.weekday(sitting.date)}.",
        of=of,
        running_title="Het antwoord moet er zijn vóór of op de dag van de vergadering",
        running=tuple(
            item
            for item in running_items(of)
            if (day := item.case.deadline) is not None and day <= sitting.date
        ),
        promised=tuple(
            promise
            for promise in open_promises(of)
            if promise.verdict.state in _ASKING or promise.day <= sitting.date
        ),
    )


def pack_page(pack: Pack, register: Register, verdicts: Verdicts, options: SiteOptions) -> Page:
    """The page of a pack, made for A4."""
    source = f"{OVERSIGHT}/{pack.name}.md"
    found, about = figures_of(pack.of, verdicts.today), {case.key for case in pack.of}
    block = _block_maker(portfolios(register), options)
    return Page(
        source=source,
        title=pack.title,
        description=pack.description,
        keywords=("printen", "vergadering", "raadsleden"),
        styles=True,
        content=body(
            "entrances/pack.html",
            pack=pack,
            today=verdicts.today,
            first=FIRST,
            few=FEW_RUNNING,
            counts=counts(found),
            coverage=coverage_sentences(found),
            attention=[block(item) for item in items(verdicts) if item.case.key in about],
            running=[block(item) for item in pack.running],
            has_codes=bool(options.address),
        ),
    )


def open_promises(of: Sequence[AddresseeCase]) -> tuple[Promise, ...]:
    """The promises that are not done: past their date, without a date, or still in time."""
    wanted = _ASKING | {FollowUpState.PROMISED}
    return tuple(one for one in by_attention(ledger(of)) if one.verdict.state in wanted)


def _block_maker(among: Iterable[Portfolio], options: SiteOptions) -> Callable[[Item], Block]:
    found = tuple(among)

    def make(item: Item) -> Block:
        address = options.absolute(item.url) if options.address else ""
        return Block(
            item=item,
            questions=tuple(c.question for c in item.concerns) or (_question(item.case),),
            roles=dutch.listing(p.role for p in found if p.holds(item.case)),
            address=address,
            code=qr_svg(address) if address else Markup(),
        )

    return make


def _question(case: AddresseeCase) -> str:
    """What can be asked about an answer that is not late yet."""
    if case.turn is Turn.COUNCIL:
        return f"Beantwoordde {case.council.name} de vraag van {case.body.name}? Zo nee, wanneer?"
    if not case.last_days:
        return "Wanneer komt het antwoord op dit advies?"
    return f"Komt het antwoord op tijd, dus uiterlijk op {dutch.either(case.last_days)}?"


def portfolio_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """A pack for each portfolio of each college."""
    return [
        pack_page(_portfolio_pack(portfolio, verdicts), register, verdicts, options)
        for portfolio in portfolios(register)
    ]


def _portfolio_pack(portfolio: Portfolio, verdicts: Verdicts) -> Pack:
    """What asks attention, what is still running and what was promised in one portfolio."""
    of = tuple(case for case in verdicts.cases if portfolio.holds(case))
    return Pack(
        name=portfolio.name,
        title=f"Portefeuille {portfolio.role}",
        description=f"Adviezen voor {portfolio.role}: wat aandacht vraagt, om te printen.",
        lead=f"Alle adviezen die bij deze portefeuille horen. {portfolio.college.title}.",
        of=of,
        running_title="De tijd loopt nog",
        running=running_items(of),
        promised=open_promises(of),
    )
