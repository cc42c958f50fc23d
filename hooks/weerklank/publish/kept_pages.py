"""The pages of advices and their part of the data, kept from one build to the next.

The key of each is all that stands in it.

An advice page shows its own records, the bodies, its two neighbours and the day. Lists show half
the register, and are made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.disk.kept import Kept
from weerklank.publish.addresses import advice_source
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page
from weerklank.records.register import Register


@dataclass(frozen=True, slots=True)
class KeptPages:
    """What all keys of a build share, and the advice of each page with the two beside it."""

    kept: Kept
    register: Register
    shared: tuple[str, ...]
    around: Mapping[str, tuple[AdviceCase, AdviceCase | None, AdviceCase | None]]

    def page(self, page: Page) -> Page:
        """The same page; that of an advice is made only when nothing like it was kept."""
        if page.source not in self.around:
            return page
        verdict, *neighbours = self.around[page.source]
        parts = ("advice page", *self.shared, *self._records(verdict), *_named(neighbours))

        def body(introduction: str) -> str:
            """The HTML of the page below its title bar."""
            return self.kept.text((*parts, introduction), lambda: page.body(introduction))

        return replace(page, body=body)

    def data(self, verdict: AdviceCase, make: Callable[[], str]) -> str:
        """The same text about an advice; it is made only when nothing like it was kept."""
        return self.kept.text(("advice data", *self.shared, *self._records(verdict)), make)

    def _records(self, verdict: AdviceCase) -> Iterator[str]:
        advice = verdict.advice
        yield advice.model_dump_json()
        for response in self.register.by_advice.get(advice.id, ()):
            yield response.model_dump_json()
        if advice.superseded_by:
            newer = (a for a in self.register.advices if a.id == advice.superseded_by)
            yield from (one.model_dump_json() for one in newer)


def kept_pages(
    kept: Kept, register: Register, options: SiteOptions, verdicts: Verdicts
) -> KeptPages:
    """The keeper of the pages of this register on this day."""
    bodies = (body.model_dump_json() for body in register.bodies)
    shared = (verdicts.today.isoformat(), repr(options), *bodies)
    of = verdicts.advices
    around = zip(of, (None, *of[:-1]), (*of[1:], None), strict=True) if of else ()
    return KeptPages(
        kept, register, shared, {advice_source(one[0].advice.id): one for one in around}
    )


def with_kept(pages: Iterable[Page], keeper: KeptPages) -> list[Page]:
    """The same pages in the same order."""
    return [keeper.page(page) for page in pages]


def _named(neighbours: Iterable[AdviceCase | None]) -> Iterator[str]:
    for one in neighbours:
        yield f"{one.advice.id} {one.advice.title}" if one else ""
