"""Our figures beside those of municipalities like ours, when that is switched on."""

from weerklank.cases.case import Verdicts
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.counting.statistics import Share
from weerklank.publish.about.like_us import Beside, beside
from weerklank.publish.data.feeds.woo_sitemap import municipalities
from weerklank.publish.data.register.method_hash import method_of
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

SOURCE = "vergelijken.md"


Line = tuple[str, str, Share, Beside | None]
"""One question: its title, its verb, how it went with us, and with others if that can be said."""


def like_us_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """The page, or none: a council must want it."""
    if not options.national:
        return []
    return [
        headed(
            SOURCE,
            "about/like_us.html",
            lines=_lines(register, verdicts, options),
            national=options.national_figures,
            address=options.national,
        )
    ]


def _lines(register: Register, verdicts: Verdicts, options: SiteOptions) -> tuple[Line, ...]:
    statistics = figures_of(verdicts.cases, verdicts.today).statistics
    found, method = options.national_figures, method_of()
    codes = {str(one.tooi).rpartition("/")[2] for one in municipalities(register)}
    tooi = codes.pop() if len(codes) == 1 else ""

    on_time, explained = statistics.on_time, statistics.explained
    asked = (
        ("Op tijd beantwoord", "kwam het antwoord op tijd", on_time, "in_time", method.clock_rules),
        (
            "Uitgelegd", "stond er een reden of een stap", explained,
            "explained", method.explanation_rules,
        ),
    )  # fmt: skip
    return tuple(
        (title, verb, share, beside(found, tooi, name, rules) if found else None)
        for title, verb, share, name, rules in asked
    )
