"""`weerklank forget`: rehearse how every trace of a person is taken away, step by step.

Nothing is removed: that is for people, in the order in which it is told. What must go is asked and
never an argument, because a terminal remembers what was typed. It is never repeated either.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath
from shlex import quote

import click

from weerklank.building.publication import Publication, prepare
from weerklank.commands.site.site_folder import day_of, folder_option, settings_of
from weerklank.commands.terminal.folding import echo
from weerklank.git.everything import NOTE, is_whole, past_files, remarks
from weerklank.messages import dutch
from weerklank.publish.checks.clashes import address_of
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import environment
from weerklank.publish.pages.entrances.manual import manual_pages
from weerklank.publish.texts.prose import prose
from weerklank.records.files.places import MANUAL
from weerklank.records.own_pages.written import WrittenPage, written_pages
from weerklank.review.privacy.traces import Sought, Trace, found_in, sought, traces_in
from weerklank.writing.starting.templates import manual_texts
from weerklank.writing.whole_file import write_whole

_MOST_SHOWN = 200
"""Lines of one list; who has more has a word that is in everything."""

_REWRITTEN = frozenset({".md", ".txt", ".csv", ".yml", ".yaml", ".json", ".toml"})
"""Texts, in which git filter-repo can change a word."""

TOMBSTONES = "weggehaald.md"
"""Below the content folder: an ordinary page, that the council may change."""

_SHORTEST = 3
"""Letters or digits; with fewer everything would be found."""


@click.command("forget")
@folder_option
@click.option(
    "--reason",
    metavar="TEKST",
    help="Zet op de pagina Weggehaald dát en waarom er iets weg is, zonder de naam.",
)
def command(folder: Path, reason: str | None) -> None:
    """Zoek een naam, adres of nummer in alle bestanden, in git en op de site.

    Dit haalt niets weg. Het zegt waar iets staat en wat u doet, in de goede volgorde. Typ het na
    afloop nog een keer: dan ziet u of alles weg is.

    Uitkomst: 0 als er niets is gevonden, 1 als er nog iets staat, 2 als het commando niet klopt.
    """
    what = _asked()
    if reason is not None and what.stands_in(reason):
        message = "In de reden staat wat weg moet. Schrijf hem zonder naam, adres of nummer."
        raise click.ClickException(message)
    settings, content = settings_of(folder)
    # What must go is what the gate stops: the site of yesterday may still show it.
    site = prepare(folder, content, settings, day_of(None, settings), gate=False)
    places = _places(folder, site, what)
    echo(told(places, settings.address, woo_index=settings.woo_index).strip("\n"))
    if reason is not None:
        _leave_tombstone(folder, reason)
    if places.anything:
        raise SystemExit(1)


def _asked() -> Sought:
    """What a person types, line by line, until an empty line."""
    echo("Wat moet weg? Typ een naam, adres of nummer. Typ elke schrijfwijze apart.")
    terms: list[str] = []
    while term := click.prompt("Dit moet weg (leeg: zoeken)", default="", show_default=False):
        if len(re.sub(r"[\W_]", "", term)) < _SHORTEST:
            echo(f"Dat is te kort. Typ ten minste {_SHORTEST} letters of cijfers.")
        else:
            terms.append(term)
    if not terms:
        raise click.ClickException("U hebt niets getypt. Er is niet gezocht.")
    return sought(terms)


def _places(folder: Path, publication: Publication, what: Sought) -> Places:
    now = traces_in(folder, what)
    past = found_in(((file.path, file.content) for file in past_files(folder)), what)
    said = tuple(remark.name for remark in remarks(folder) if what.stands_in(remark.text))
    example = _is_an_example(what)

    def counts(path: PurePosixPath) -> bool:
        return not (example and MANUAL in path.parts)

    before = [trace for trace in past.traces if counts(trace.path)]
    addresses = _addresses(publication, what, {t.path for t in now.traces})
    return Places(
        now=tuple(trace for trace in now.traces if counts(trace.path)),
        past=tuple(sorted({trace.path for trace in before})),
        named=frozenset(trace.path for trace in before if trace.is_name),
        said=tuple(sorted(set(said))),
        unread=tuple(sorted({*now.unread, *past.unread})),
        addresses=tuple(sorted(a for a in addresses if counts(PurePosixPath(a)))),
        example=example,
        git_is_whole=is_whole(folder),
        site_is_known=not publication.errors,
    )


def _is_an_example(what: Sought) -> bool:
    """Whether the manual itself says it, which nobody typed here: as the package brings it."""
    texts = (*manual_texts(), *(_html(page, {}).decode() for page in manual_pages()))
    return any(map(what.stands_in, texts))


def _addresses(publication: Publication, what: Sought, files: set[PurePosixPath]) -> set[str]:
    """Where the site shows it today."""
    site, content = publication.site, publication.content
    written = {page.source: page for page in written_pages(content)}
    shown = [(f"{page.url}index.html", _html(page, written)) for page in site.pages]
    data = [(data.uri, data.octets) for data in site.files]
    made = ((PurePosixPath(uri), content) for uri, content in (*shown, *data))
    found = {_address(trace.path) for trace in found_in(made, what).traces}
    found |= {copy.uri for copy in site.copies if copy.source in files}
    brought = {p for p in content.published if content.shown / p in files}
    return found | {_address(PurePosixPath(address_of(path))) for path in brought}


def _address(path: PurePosixPath) -> str:
    return str(path).removesuffix("index.html")


def _html(page: Page, written: Mapping[str, WrittenPage]) -> bytes:
    own = written.get(page.source)
    body = page.body(prose(own.text, below=0) if own else "")
    said = (page.title, page.description, *page.keywords, page.linked_data)
    return f"{''.join(f'<p>{escape(text)}</p>' for text in said)}{body}".encode()


def _leave_tombstone(folder: Path, reason: str) -> None:
    settings, content = settings_of(folder)
    file = content / TOMBSTONES
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    write_whole(file, with_tombstone(text, day_of(None, settings), reason))
    echo(f"\nIn {file} staat nu dat er iets is weggehaald, en waarom. Lees het na.")


def with_tombstone(text: str, day: dt.date, reason: str) -> str:
    """The page with one line more; an empty text becomes the whole page."""
    line = f"- {dutch.day(day)}: {' '.join(reason.split())}\n"
    page = text or environment().get_template("files/weggehaald.md").render()
    return page if line in page else f"{page.rstrip()}\n{'' if '- ' in page else chr(10)}{line}"


@dataclass(frozen=True, slots=True)
class Places:
    """Every place where it was found."""

    now: tuple[Trace, ...]
    past: tuple[PurePosixPath, ...]
    """Files that hold it in some version in git."""

    named: frozenset[PurePosixPath]
    """Those of them that have it in their name."""

    said: tuple[str, ...]
    """Commits, branches and tags that say it of themselves."""

    unread: tuple[PurePosixPath, ...]
    addresses: tuple[str, ...]
    """Pages and files of the site that show it today."""

    example: bool
    """Whether the manual uses it in an example: that is not looked at."""

    git_is_whole: bool
    site_is_known: bool

    @property
    def anything(self) -> bool:
        """Whether it stands anywhere that was looked into."""
        return bool(self.now or self.past or self.said or self.addresses)


def told(places: Places, address: str, *, woo_index: bool) -> str:
    """The places, what was not looked into, and the steps, as `forget.txt` has them."""
    notes = [name.removeprefix(NOTE).strip() for name in places.said if name.startswith(NOTE)]
    # A file that git filter-repo cannot rewrite goes whole.
    whole = (p for p in places.past if p in places.named or p.suffix.lower() not in _REWRITTEN)
    text = environment().get_template("files/forget.txt")
    return text.render(
        places=places,
        now=[f"{trace.path}: {trace.where}" for trace in places.now],
        online=[f"{address or '/'}{url}" for url in places.addresses],
        whole=[quote(str(path)) for path in whole],
        notes=notes,
        taken=[url for url in places.addresses if url.startswith(("data/", "feeds/"))],
        address=address,
        woo_index=woo_index,
        most=_MOST_SHOWN,
    )
