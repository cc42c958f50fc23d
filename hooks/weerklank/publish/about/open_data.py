"""The open data: every file that can be downloaded, for whom it is, and what is in it.

The list is what the build made, so that it cannot name a file that is not there or miss one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.data.catalogue import dcat_json
from weerklank.publish.data.csv_tables import Column, columns
from weerklank.publish.data.embedding import embed_block
from weerklank.publish.data.feeds import atom_feed
from weerklank.publish.data.register import register_schema
from weerklank.publish.data.register.register_schema import parts
from weerklank.publish.layout.offline import COPY
from weerklank.publish.making.output import DataFile, Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.entrances.method import of_time
from weerklank.publish.parts.answer_times import OUTCOME_TEXTS
from weerklank.publish.parts.linked_data import in_markup
from weerklank.publish.sentences import wording
from weerklank.records.models.advice_words import AdviceKind
from weerklank.records.models.decision import Decision
from weerklank.rules.clock.states import ENDED, TimelinessState
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.follow_up import FollowUpState
from weerklank.words.packaged import table_of

SOURCE = "gegevens/index.md"
_FEED = "feed"
_FEEDS = "feeds/"
_PAGE = "pagina"
_READ_THERE = {_FEED, _PAGE}
"""Forms that are looked at or subscribed to, not saved."""

_KILOBYTE = 1000


class Group(StrEnum):
    """The headings of the list, in order."""

    TABLES = "Tabellen"
    FOLLOW = "Op de hoogte blijven"
    PROGRAMS = "Voor programma's"


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the site with what a reader wants to know before the download."""

    group: Group
    title: str
    use: str
    """For whom it is, in one sentence."""

    url: str
    form: str
    size: str
    columns: tuple[Column, ...]

    @property
    def feed(self) -> bool:
        """Whether it is for a feed reader."""
        return self.form == _FEED

    @property
    def saved(self) -> bool:
        """Whether a click saves it, instead of opening it."""
        return self.form not in _READ_THERE


@cache
def _about() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = table_of("weerklank.publish.data", "files.yaml")
    return found


def open_data_page(files: Sequence[DataFile], options: SiteOptions) -> Page:
    """The page about these files; one that nobody described is a `KeyError`."""
    found = [_download(file) for file in files if not _one_of_many(file)]
    schema = next(file for file in files if file.uri == register_schema.URI)
    page = headed(
        SOURCE,
        "about/open_data.html",
        groups=[(group, [d for d in found if d.group is group]) for group in Group],
        parts=parts(schema),
        words=list(_words()),
        code=embed_block.embed_code(options),
        more_feeds=[_named(file) for file in files if _one_of_many(file)],
        feed=any(download.feed for download in found),
        invented=options.invented,
        copy=COPY if options.offline_copy else "",
        colophon="colofon.md" in options.written,
    )
    described = next((_in_markup(f) for f in files if f.uri == dcat_json.URI), "")
    return replace(page, linked_data=described)


def _download(file: DataFile) -> Download:
    ending = file.uri.rpartition(".")[2]
    form = {embed_block.URI: _PAGE}.get(file.uri, ending.upper())
    if file.uri.startswith(_FEEDS):
        form = _FEED
    if file.uri not in _about():
        message = f"{file.uri}: say in data/files.yaml what it is and for whom, and read its golden"
        raise LookupError(message)
    about = _about()[file.uri]
    group = Group(about["group"])
    return Download(
        group, about["title"], about["use"], file.uri, form, _size(file), columns(file.uri)
    )


def _one_of_many(file: DataFile) -> bool:
    """Whether it is a feed of one theme or one body: their pages lead to it."""
    return file.uri.startswith((atom_feed.THEME, atom_feed.BODY))


def _in_markup(file: DataFile) -> str:
    return in_markup(file.octets.decode().strip())


def _named(file: DataFile) -> tuple[str, str]:
    stem = file.uri.rpartition("/")[2].removesuffix(".xml")
    kind, _, name = stem.partition("-")
    return f"{kind}: {name.replace('-', ' ')}", file.uri


def _size(file: DataFile) -> str:
    """`1 kB` or more, rounded up, as a phone counts it."""
    return f"{-(-file.size // _KILOBYTE)} kB"


def _words() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The English words in the files with what this site calls them, by column."""
    yield "soort", [(kind, kind.label) for kind in AdviceKind]
    yield (
        "stand",
        [
            *((str(state), of_time(state, "name")) for state in TimelinessState),
            (ENDED, "Loopt niet meer: niemand wacht nog"),
        ],
    )
    yield "besluit", [(one, wording.outcome_tag(one).text) for one in Decision]
    yield "uitkomst", [(outcome, text.capitalize()) for outcome, text in OUTCOME_TEXTS.items()]
    yield "uitleg", [(s, wording.explanation_tag(s).text) for s in ExplanationState]
    yield "ontbreekt", [(fact, wording.missing_text(fact).capitalize()) for fact in FactName]
    yield (
        "opvolging, en bij stand van een belofte",
        [(state, wording.follow_up_tag(state).text) for state in FollowUpState],
    )
