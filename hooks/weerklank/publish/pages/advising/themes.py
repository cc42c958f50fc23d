"""The pages by theme: what the council advised about it, and what was achieved; and the search.

Where the search button leads without a script, the themes stand, and who to call.
"""

from dataclasses import replace

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.owing.achievements import achievements
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.slug import slug
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body, headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.by_year import long_list, part_pages, year_sent
from weerklank.records.values.themes import words_like

FOLDER = "onderwerpen"
SOURCE = f"{FOLDER}/index.md"
SEARCH = "zoeken.md"
_FIVE = 5


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme with its advices, newest first; `name` is its address below `/onderwerpen/`."""

    title: str
    name: str
    advices: tuple[AdviceCase, ...]

    @property
    def url(self) -> str:
        """The address of its page."""
        return theme_url(self.title)


def theme_url(theme: str) -> str:
    """The address of the page of a theme, from its words alone."""
    return f"{FOLDER}/{slug(theme)}/"


def themes(verdicts: Verdicts) -> tuple[Theme, ...]:
    """Every theme in alphabetical order; spellings that share an address are one theme."""
    spellings: dict[str, set[str]] = {}
    advices: dict[str, list[AdviceCase]] = {}
    for verdict in verdicts.advices:
        for name, spelling in {slug(theme): theme for theme in verdict.advice.themes}.items():
            spellings.setdefault(name, set()).add(spelling)
            advices.setdefault(name, []).append(verdict)
    found = [Theme(_title(spellings[name]), name, tuple(advices[name])) for name in spellings]
    return tuple(sorted(found, key=lambda theme: (theme.name, theme.title)))


def theme_pages(verdicts: Verdicts) -> list[Page]:
    """The list of themes, and a page for each."""
    found = themes(verdicts)
    page = headed(SOURCE, "advising/themes.html", themes=found)
    page = replace(page, keywords=(*page.keywords, *(theme.title for theme in found)))
    return [page, *(page for theme in found for page in _theme_pages(theme))]


def _theme_pages(theme: Theme) -> list[Page]:
    done = achievements(case for one in theme.advices for case in one.addressees)
    confirmed = [one for one in done if one.is_proven]
    reported = [one for one in done if not one.is_proven]
    folder, number = f"{FOLDER}/{theme.name}", dutch.count(len(theme.advices), "advies", "adviezen")
    advices = long_list(theme.advices, folder, year_sent)
    achieved = long_list(confirmed, f"{folder}/bereikt", lambda done: year_sent(done.point))
    claimed = long_list(reported, f"{folder}/klaar", lambda done: year_sent(done.point))
    page = Page(
        source=f"{folder}.md",
        title=theme.title,
        description=f"{theme.title}: {number} van de raad, en wat er is bereikt.",
        keywords=(theme.title, "onderwerp", *words_like(theme.title)),
        content=body(
            "advising/theme.html",
            theme=theme,
            number=number,
            advices=advices,
            confirmed=achieved,
            reported=claimed,
        ),
    )
    return [
        page,
        *part_pages(page, advices.parts, "advices"),
        *part_pages(page, achieved.parts, "done", f"{theme.title}, bereikt"),
        *part_pages(page, claimed.parts, "done", f"{theme.title}, klaar"),
    ]


def _title(spellings: set[str]) -> str:
    """One spelling with a capital: small letters first, so that the choice is always the same."""
    chosen = max(spellings)
    return chosen[:1].upper() + chosen[1:]


def largest_themes(verdicts: Verdicts) -> tuple[Theme, ...]:
    """The five subjects with most advices: what to offer to who finds nothing."""
    found = sorted(themes(verdicts), key=lambda theme: (-len(theme.advices), theme.name))
    return tuple(found[:_FIVE])


def searching_page(verdicts: Verdicts, options: SiteOptions) -> Page:
    """The page of the search; a shared question (`?q=`) is asked here by the script."""
    return headed(SEARCH, "entrances/searching.html", themes=themes(verdicts), options=options)
