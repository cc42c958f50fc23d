"""What makes pages and files quick to make again: each is known by what it shows.

Whatever shows a case has a key of what that case follows from (`FollowsFrom`), so a list is made
anew when one in it changed.
"""

from collections.abc import Iterator
from dataclasses import fields

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.judging.follows_from import FollowsFrom
from weerklank.kept.codec import models_in
from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Page
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register


@dataclass(frozen=True, slots=True)
class KeptBody:
    """The body of a page, made only when nothing like it was kept."""

    kept: Kept
    page: Page

    def __call__(self, url: str, introduction: str) -> str:
        """The HTML of the page below its title bar."""
        made_of = ("body", self.page.content, url, introduction)
        return self.kept.text(made_of, lambda: self.page.body(introduction))


def know_cases(kept: Kept, register: Register, verdicts: Verdicts, options: SiteOptions) -> None:
    """Tell of each case from what it follows, and of what all keys hold."""
    keys = kept.keys
    settings = [getattr(options, one.name) for one in fields(SiteOptions)]
    keys.know(options, *settings)
    keys.know(register, *register.bodies, *register.advices, *register.responses, register.sources)
    keys.know(verdicts, verdicts.today, register)
    follows_from = FollowsFrom(register, verdicts.today)
    for case in verdicts.advices:
        if not keys.knows(case):
            keys.know(case, *follows_from.all(case.advice))
        keys.know_parts(case, _parts(case, follows_from))


def _parts(case: AdviceCase, follows_from: FollowsFrom) -> Iterator[object]:
    """What pages show of a case without the case around it."""
    yield from models_in(follows_from.own(case.advice))
    for one in case.addressees:
        yield from (one, one.timeliness)
        for promised in one.promised:
            yield from (promised, promised.verdict)
        for recommendation in one.recommendations:
            yield from (recommendation, recommendation.explanation, recommendation.follow_up)
            yield from recommendation.follow_up.actions
