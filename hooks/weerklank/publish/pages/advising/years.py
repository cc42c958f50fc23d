"""The years: one page a year and one a term of office, and the years side by side.

A council writes its own words at `content/jaren/2025.md`; they stand above the figures. With few
advices a year the figures are counts; a percentage appears from five cases on.
"""

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.counting.tally import Tally, tally
from weerklank.cases.counting.years import Span, periods, within, without_year, years
from weerklank.cases.owing.promises import ledger
from weerklank.lazy_dataclass import dataclass
from weerklank.messages.slug import slug
from weerklank.publish.making.output import Page, page_url
from weerklank.publish.making.templating import body, headed
from weerklank.publish.pages.advising.advices import BY_YEAR
from weerklank.publish.pages.advising.promises import Group, groups
from weerklank.publish.parts.by_year import LongList, long_list, part_pages, year_sent
from weerklank.publish.parts.concerns.figures_told import middle_days
from weerklank.publish.sentences.wording import Tag, outcome_tag
from weerklank.records.register import Register

FOLDER = "jaren"
INDEX = f"{FOLDER}/index.md"


@dataclass(frozen=True, slots=True)
class Review:
    """What a council did in a span and what came of it up to the day of the verdicts."""

    span: Span
    tally: Tally
    advices: tuple[AdviceCase, ...]
    promises: tuple[Group, ...]

    @property
    def url(self) -> str:
        """The address of its page."""
        return page_url(source_of(self.span))

    @property
    def title(self) -> str:
        """The name of the span with a capital."""
        return self.span.name[:1].upper() + self.span.name[1:]

    @property
    def decisions(self) -> tuple[tuple[Tag, int], ...]:
        """What was decided, the most frequent first."""
        found = [(outcome_tag(which), n) for which, n in self.tally.outcomes.items() if n]
        return tuple(sorted(found, key=lambda one: -one[1]))


def source_of(span: Span) -> str:
    """The source address of the page of a span."""
    return f"{FOLDER}/{slug(span.name)}.md"


def years_pages(register: Register, verdicts: Verdicts) -> list[Page]:
    """The page of every year and every term of office, and the one that lists them."""
    per_year = [review(span, verdicts) for span in years(verdicts)]
    per_period = [review(span, verdicts) for span in periods(register, verdicts)]
    index = headed(
        INDEX,
        "advising/years.html",
        today=verdicts.today,
        years=per_year,
        periods=per_period,
        unknown=without_year(verdicts),
    )
    return [
        index,
        *(_page(one, verdicts, _by_year(one, BY_YEAR)) for one in per_year),
        *(page for one in per_period for page in _period_pages(one, verdicts)),
    ]


def review(span: Span, verdicts: Verdicts) -> Review:
    """Everything that belongs to the advices sent in the span."""
    cases = [case for case in verdicts.cases if span.holds(case.advice.sent)]
    found = ledger(cases)
    counted = tally(span.name, cases, verdicts.today)
    return Review(span, counted, within(verdicts, span), groups(found))


def _period_pages(one: Review, verdicts: Verdicts) -> list[Page]:
    advices = _by_year(one, source_of(one.span).removesuffix(".md"))
    page = _page(one, verdicts, advices)
    return [page, *part_pages(page, advices.parts, "advices", "Adviezen")]


def _by_year(one: Review, folder: str) -> LongList[AdviceCase]:
    """The advices of a span; those of a calendar year stand on the pages of all advices."""
    return long_list(one.advices, folder, year_sent)


def _page(one: Review, verdicts: Verdicts, advices: LongList[AdviceCase]) -> Page:
    return Page(
        source=source_of(one.span),
        title=one.title,
        description=f"Wat de raad adviseerde in {one.span.name}, en wat ervan kwam.",
        keywords=("jaarverslag", one.span.name),
        content=body(
            "advising/year.html",
            today=verdicts.today,
            review=one,
            advices=advices,
            middle_days=middle_days,
        ),
    )
