"""What `weerklank forget` tells: where it stands, and what to do first, second and last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from shlex import quote

import click

from weerklank.git.everything import NOTE
from weerklank.messages import dutch
from weerklank.review.traces import Trace

_MOST_SHOWN = 200
"""Lines of one list; who has more has a word that is in everything."""


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

    git_is_whole: bool
    site_is_known: bool

    @property
    def anything(self) -> bool:
        """Whether it stands anywhere that was looked into."""
        return bool(self.now or self.past or self.said or self.addresses)


def tell(places: Places, address: str, *, woo_index: bool) -> None:
    """The places, what was not looked into, and the steps."""
    _list("Hier staat het nu:", (f"{trace.path}: {trace.where}" for trace in places.now))
    _list("Op de site staat het op:", (f"{address or '/'}{url}" for url in places.addresses))
    _list("In de geschiedenis van git staat het in:", map(str, places.past))
    _list("In de tekst of de maker van deze commits, takken, labels of notities:", places.said)
    _list("Dit kon ik niet lezen. Kijk er zelf in:", map(str, places.unread))
    for line in _not_known(places):
        click.echo(line)
    if not places.anything:
        click.echo("Er is niets gevonden in wat ik kon lezen.")
        return
    for number, step in enumerate(_steps(places, address, woo_index=woo_index), start=1):
        click.echo(f"\nStap {number}. {step}")


def _list(title: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    if not shown:
        return
    rest = len(shown) - _MOST_SHOWN
    more = [f"  en nog {rest} plaatsen"] if rest > 0 else []
    click.echo("\n".join([title, *(f"  {line}" for line in shown[:_MOST_SHOWN]), *more, ""]))


def _not_known(places: Places) -> Iterator[str]:
    if not places.git_is_whole:
        yield "In git heb ik niet alles kunnen zien. Haal eerst alles op: git fetch --unshallow"
    if not places.site_is_known:
        yield "De site is niet na te kijken: er zit een fout in de bestanden. Typ: weerklank check"


def _steps(places: Places, address: str, *, woo_index: bool) -> Iterator[str]:
    if places.now:
        yield (
            "Haal het vandaag weg uit de bestanden hierboven, sla ze op en stuur ze op.\n"
            "  Staat het in een bijlage? Vervang die door een versie zonder de gegevens."
        )
    yield (
        "Vertel het de persoon en de raad. Vraag de functionaris gegevensbescherming van de\n"
        "  gemeente of het een datalek is. Een ernstig lek meldt u binnen 72 uur."
    )
    if places.past or places.said:
        yield _of_git(places)
    yield _of_copies(places, address, woo_index=woo_index)
    yield (
        "Zet op de site dát er iets weg is, en waarom, zonder de naam:\n"
        '  weerklank forget --reason "Er stonden gegevens van een persoon in."'
    )
    yield "Typ weerklank forget nog een keer. Staat er nog iets? Begin dan weer bij stap 1."


def _of_git(places: Places) -> str:
    """With the commands for what was found; a file that cannot be rewritten goes whole."""
    lines = [
        "Haal het uit de geschiedenis van git, met hulp van iemand die git kent. Maak eerst een",
        "  reservekopie. Zet wat weg moet in een bestand namen.txt buiten de map, en doe in een",
        "  verse kopie:",
        "  git filter-repo --replace-text namen.txt --replace-message namen.txt",
    ]
    whole = (p for p in places.past if p in places.named or p.suffix.lower() not in _REWRITTEN)
    lines += [f"  git filter-repo --invert-paths --path {quote(str(path))}" for path in whole]
    notes = [name.removeprefix(NOTE).strip() for name in places.said if name.startswith(NOTE)]
    if notes:
        lines.append(
            f"  Een notitie haalt u in uw eigen map weg: git notes remove {' '.join(notes)}"
        )
    if len(places.said) > len(notes):
        lines.append("  Staat het in de maker van een commit? Gebruik dan ook --mailmap.")
    lines.append("  Daarna: git push --force --mirror. Elk lid haalt een nieuwe kopie op.")
    return "\n".join(lines)


_REWRITTEN = frozenset({".md", ".txt", ".csv", ".yml", ".yaml", ".json", ".toml"})
"""Texts, in which git filter-repo can change a word."""


def _of_copies(places: Places, address: str, *, woo_index: bool) -> str:
    """Who may have a copy, and which addresses to name to them."""
    lines = [
        "Vraag om kopieën weg te halen. Noem de adressen hierboven, niet de naam.",
        "  - De beheerder van git (GitHub, GitLab, Codeberg): oude versies en kopieën (forks).",
        "  - Google: https://search.google.com/search-console/remove-outdated-content",
        "  - Bing: https://www.bing.com/webmasters/tools/contentremoval",
        "  - archive.org, als daar een kopie staat. Kijk op:",
    ]
    pages = places.addresses or ("",)
    if address:
        lines += [f"      https://web.archive.org/web/*/{address}{url}" for url in pages]
    lines.append("  - De Koninklijke Bibliotheek en het archief van de gemeente: hun webarchief.")
    if woo_index:
        lines.append("  - De zoekmachine van de overheid (open.overheid.nl): u staat in de index.")
    if taken := [url for url in places.addresses if url.startswith(("data/", "feeds/"))]:
        files = dutch.listing(taken)
        lines.append(f"  - Wie de gegevens ophaalt: het staat ook in {files}.")
    return "\n".join(lines)
