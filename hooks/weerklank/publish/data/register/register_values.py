"""The lists of `register.json` and what stands at its head; all else it takes from the cases."""

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.council import agenda as all_agenda
from weerklank.cases.council import happened as all_happened
from weerklank.cases.council import involved
from weerklank.cases.counting import subjects as all_subjects
from weerklank.cases.counting.figures import Figures, figures_of
from weerklank.cases.counting.portfolios import Portfolio
from weerklank.cases.counting.portfolios import portfolios as all_portfolios
from weerklank.cases.counting.tally import of_councils, tally
from weerklank.cases.counting.years import Span
from weerklank.cases.counting.years import periods as all_periods
from weerklank.cases.counting.years import years as all_years
from weerklank.cases.owing.promises import Promise, ledger
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.data.feeds.atom_feed import URI as FEED
from weerklank.publish.data.feeds.atom_feed import has_feed
from weerklank.publish.data.feeds.woo_sitemap import municipalities
from weerklank.publish.data.register import register_details
from weerklank.publish.data.register.method_hash import Method, method_of
from weerklank.publish.data.register.register_parts import (
    About,
    Complaints,
    Counted,
    HalfYear,
    Placed,
)
from weerklank.publish.making.addresses import advice_url, body_url
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences import wording
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import FEWEST_SHOWN, shown
from weerklank.records.register import Register
from weerklank.rules.scan.agreement_scan import agreement_scan
from weerklank.rules.scan.scan_items import CouncilScan

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
"""What a council publishes as data is free for everyone (CC0)."""

VERSION = 3
"""One higher whenever the schema of a version that was released changes: a test keeps its hash."""


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the file is made of. `register` holds only what may be published on the day."""

    register: Register
    verdicts: Verdicts
    options: SiteOptions

    @property
    def about(self) -> About:
        """What a national reader must know before the figures of two registers meet."""
        register, options = self.register, self.options
        tooi = {body.tooi for body in municipalities(register)}
        covered = [council.covers_from for council in register.councils]
        known = [moment for moment in covered if moment]
        all_known = bool(covered) and len(known) == len(covered)
        return About(
            address=options.address or None,
            publisher=register.councils[0].title if len(register.councils) == 1 else options.name,
            publisher_tooi=tooi.pop() if len(tooi) == 1 else None,
            licence=LICENCE,
            feed=options.absolute(FEED) if has_feed(options) else None,
            online_since=options.online_since,
            covers_from=max(known) if all_known else None,
            # Nobody said so is not the same as no.
            complete=True if all_known else None,
        )

    @property
    def version(self) -> int:
        """The version of the schema."""
        return VERSION

    @property
    def method(self) -> Method:
        """How the verdicts were reckoned."""
        return method_of()

    @property
    def advices(self) -> tuple[Placed[AdviceCase], ...]:
        """Every advice, newest first."""
        return tuple(
            Placed(case, self.options.absolute(advice_url(case.advice.id)))
            for case in self.verdicts.advices
        )

    @property
    def bodies(self) -> tuple[Placed[Body], ...]:
        """Every body."""
        return tuple(
            Placed(body, self.options.absolute(body_url(body.id))) for body in self.register.bodies
        )

    @property
    def statistics(self) -> Figures:
        """The figures over all advices."""
        return figures_of(self.verdicts.cases, self.verdicts.today)

    @property
    def councils(self) -> tuple[Counted[Body], ...]:
        """The work of each council apart."""
        return tuple(Counted(*one) for one in of_councils(self.register, self.verdicts))

    @property
    def portfolios(self) -> tuple[Counted[Portfolio], ...]:
        """The figures of each portfolio."""
        cases, today = self.verdicts.cases, self.verdicts.today
        return tuple(
            Counted(one, tally(one.title, [case for case in cases if one.holds(case)], today))
            for one in all_portfolios(self.register)
        )

    @property
    def years(self) -> tuple[Counted[Span], ...]:
        """Every calendar year in which an advice was sent for certain, newest first."""
        return tuple(self._span(one) for one in all_years(self.verdicts))

    @property
    def periods(self) -> tuple[Counted[Span], ...]:
        """Every term of office that had begun, newest first."""
        return tuple(self._span(one) for one in all_periods(self.register, self.verdicts))

    def _span(self, span: Span) -> Counted[Span]:
        cases = [case for case in self.verdicts.cases if span.holds(case.advice.sent)]
        return Counted(span, tally(span.name, cases, self.verdicts.today))

    @property
    def involvement(self) -> involved.InvolvementCounts:
        """How early the municipality asked."""
        return involved.involvement_counts(self.verdicts)

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Every promise once, newest advice first; the first date stays beside every later one."""
        return ledger(self.verdicts.cases)

    @property
    def agenda(self) -> tuple[all_agenda.AgendaItem, ...]:
        """Every topic of every council; an advice that is not published is not named."""
        return all_agenda.agenda(self.register, self.verdicts)

    @property
    def happened(self) -> tuple[all_happened.Event, ...]:
        """What happened beside advices and answers, newest first."""
        return all_happened.happened(self.register, self.verdicts)

    @property
    def subjects(self) -> tuple[all_subjects.Subject, ...]:
        """Who decides and who executes, and where a council has no way to who decides."""
        return all_subjects.subjects(self.register, self.verdicts)

    @property
    def agreements(self) -> tuple[CouncilScan, ...]:
        """Per council what is agreed and what is not: the law, the report, each addressee."""
        return tuple(agreement_scan(self.register, self.verdicts.today))

    @property
    def complaints(self) -> Complaints:
        """The figures per body and half year, newest first."""
        found = self.register.bodies
        return Complaints(
            FEWEST_SHOWN,
            tuple(
                HalfYear(body, shown(figures))
                for body in found
                for figures in sorted(body.complaint_figures, key=lambda f: f.half, reverse=True)
            ),
            tuple(b for b in found if b.complaint_desk and not b.complaint_figures),
        )


VALUES: Mapping[str, Callable[[Any], object]] = {
    name: found
    for name, found in vars(register_details).items()
    if isinstance(found, FunctionType) and found.__module__ == register_details.__name__
} | {"explanation_text": wording.explanation_text, "fact_text": wording.fact_text}
"""Every function of the details; a test holds that the schema asks each."""
