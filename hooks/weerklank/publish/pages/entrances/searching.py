"""Where the search button leads without a script: the subjects, and who to call."""

from weerklank.cases.case import Verdicts
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.themes import Theme, themes

SOURCE = "zoeken.md"
_FIVE = 5


def largest_themes(verdicts: Verdicts) -> tuple[Theme, ...]:
    """The five subjects with most advices: what to offer to who finds nothing."""
    found = sorted(themes(verdicts), key=lambda theme: (-len(theme.advices), theme.name))
    return tuple(found[:_FIVE])


def searching_page(verdicts: Verdicts, options: SiteOptions) -> Page:
    """The page of the search; a shared question (`?q=`) is asked here by the script."""
    return Page(
        source=SOURCE,
        title="Zoeken",
        description="Zoek een advies of een antwoord op woord, of kies een onderwerp.",
        listed=False,
        content=body("searching.html", themes=themes(verdicts), options=options),
    )
