"""Every address of the site once: no two things may land on the same file, on any computer.

Windows and macOS make no difference between capitals and small letters, and macOS writes an é as
two characters. So addresses are compared in small letters and in one Unicode form.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Site, page_url
from weerklank.records.reporting.problems import Problem

# What MkDocs and the theme write beside the pages.
_OF_THE_ENGINE = ("404.html", "search/search_index.json", "sitemap.xml", "sitemap.xml.gz")


@dataclass(frozen=True, slots=True)
class Taken:
    """An address below the root, and the file that lands there; None when the site made it."""

    address: str
    file: PurePosixPath | None = None
    source: str = ""
    """Of a page that the site makes: where a person writes what introduces it."""

    @property
    def key(self) -> str:
        """The address as every computer sees it."""
        return unicodedata.normalize("NFC", unicodedata.normalize("NFC", self.address).casefold())


def clashes(
    site: Site, content: Iterable[PurePosixPath], shown: PurePosixPath
) -> tuple[Problem, ...]:
    """A problem for every file of a person that would land on something else.

    `content` holds what is published of the content folder, by its path below it; `shown` is how
    that folder is called in a message. A page that stands at the source of a page of the site is
    no clash: it introduces that page.
    """
    made = [Taken(address) for address in _OF_THE_ENGINE]
    made += [Taken(_page(page.source), source=page.source) for page in site.pages]
    made += [Taken(data.uri) for data in site.files]
    brought = [Taken(copy.uri, copy.source) for copy in site.copies]
    brought += [
        Taken(address_of(path), shown / path) for path in content if str(path) not in site.by_source
    ]
    found = _clashes(made, sorted(brought, key=lambda one: (one.key, str(one.file))))
    return tuple(sorted(_problem(one, other, shown) for one, other in found))


def address_of(path: PurePosixPath) -> str:
    """Where a file of the content folder lands: a Markdown page becomes a folder with an index."""
    return _page(str(path)) if path.suffix == ".md" else str(path)


def _page(source: str) -> str:
    path = PurePosixPath(source)
    source = str(path.with_name("index.md")) if path.name == "README.md" else source
    return f"{page_url(source)}index.html"


def _clashes(made: Iterable[Taken], brought: Iterable[Taken]) -> Iterator[tuple[Taken, Taken]]:
    taken: dict[str, Taken] = {}
    folders: dict[str, Taken] = {}
    everything = [*made, *brought]
    for one in everything:
        for folder in PurePosixPath(one.key).parents:
            folders.setdefault(str(folder), one)
    for one in everything:
        other = taken.setdefault(one.key, one)
        other = other if other is not one else folders.get(one.key, one)
        if other is not one and one.file is not None:
            yield one, other


def _problem(one: Taken, other: Taken, shown: PurePosixPath) -> Problem:
    file = one.file or shown
    what = str(other.file) if other.file else "iets dat Weerklank zelf maakt"
    mend = "Geef het bestand een andere naam."
    if other.source and one.key == other.key and file.suffix == ".md":
        place = shown / other.source
        mend = f"Is dit de inleiding daarvan? Noem het dan {place}. Anders: kies een andere naam."
    text = f"Dit krijgt hetzelfde adres als {what}: {one.address}. {mend}"
    return Problem(file, 1, "R072", f"{text} Hoofdletters maken geen verschil.")
