"""What makes the pages and files of advices quick to make again: from what each case follows.

A case follows from its advice, what was answered to it, the advice in its place, all bodies and
the day. Whatever shows cases has a key of those, so a list is made anew when one in it changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.kept.store import Kept
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page
from weerklank.records.models.advice import Advice
from weerklank.records.register import Register
from weerklank.records.values.fields import Record


@dataclass(frozen=True, slots=True)
class KeptBody:
    """The body of a page, made only when nothing like it was kept."""

    kept: Kept
    page: Page

    def __call__(self, introduction: str) -> str:
        """The HTML of the page below its title bar."""
        made_of = ("body", self.page.body, introduction)
        return self.kept.text(made_of, lambda: self.page.body(introduction))


def know_cases(kept: Kept, register: Register, verdicts: Verdicts, options: SiteOptions) -> None:
    """Tell of each case from what it follows, and of what all keys hold."""
    keys = kept.keys
    settings = [getattr(options, one.name) for one in fields(SiteOptions)]
    keys.know(options, *settings)
    keys.know(register, *register.bodies, *register.advices, *register.responses, register.sources)
    keys.know(verdicts, verdicts.today, register)
    every_case = verdicts.today, *register.bodies
    by_id = {advice.id: advice for advice in register.advices}
    for case in verdicts.advices:
        keys.know(case, *every_case, *_records(case, register, by_id))
        for number, one in enumerate(case.addressees):
            keys.know(one, case, number)
            for place, recommendation in enumerate(one.recommendations):
                keys.know(recommendation, one, place)


def _records(
    case: AdviceCase, register: Register, by_id: Mapping[str, Advice]
) -> Iterator[Record | None]:
    """The records that belong to this case alone."""
    yield case.advice
    yield from register.by_advice.get(case.advice.id, ())
    yield by_id.get(case.advice.superseded_by or "")
