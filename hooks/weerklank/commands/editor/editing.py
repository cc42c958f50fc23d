"""What `weerklank edit` does with a form: which file it is about, and whether it may be kept.

A file is kept only as the build would take it. What was typed comes back with every fault, and
nothing is written over a file that somebody else changed meanwhile.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from weerklank.admin.forms import ADVICES, BODIES, RESPONSES, Widget, fields_of
from weerklank.admin.own_form import values_from
from weerklank.admin.site_forms import PAGES, page_fields
from weerklank.building.publication import prepare
from weerklank.commands.site_folder import day_here, day_of, settings_of
from weerklank.commands.wizard.keeping import private_problems
from weerklank.commands.wizard.resuming import why_not
from weerklank.publish.output import page_url
from weerklank.records.files.memory import Memory
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.records.load import load
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.places import ADVICE, CONTENT
from weerklank.records.places import BODIES as BODIES_FOLDER
from weerklank.records.places import RESPONSES as RESPONSES_FOLDER
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Severity
from weerklank.records.reporting.suggestions import id_meant
from weerklank.records.values.fields import Record
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.full_form import in_full
from weerklank.writing.names import advice_id, body_id, free_id, response_id
from weerklank.writing.trial import problems_with
from weerklank.writing.whole_file import write_whole
from weerklank.writing.yaml_text import record_text


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of file: where it stands, its form, and its name for people."""

    folder: PurePosixPath
    label: str
    new: str
    model: type[Record] | None = None

    @property
    def widgets(self) -> list[Widget]:
        """The fields of its form."""
        return fields_of(self.model) if self.model else page_fields()


KINDS: Mapping[str, Kind] = {
    ADVICES: Kind(ADVICE, "Adviezen", "Nieuw advies", Advice),
    RESPONSES: Kind(RESPONSES_FOLDER, "Antwoorden van de gemeente", "Nieuw antwoord", Response),
    BODIES: Kind(BODIES_FOLDER, "Organen", "Nieuw orgaan", Body),
    PAGES: Kind(CONTENT, "Eigen pagina's", "Nieuwe pagina"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as a form shows it; `state` changes when the file does, `name` is empty when new."""

    kind: Kind
    name: str
    values: dict[str, Any]
    state: str = ""


class CannotOpenError(Exception):
    """There is no such file, or a form cannot show it; the text is Dutch."""


def opened(root: Path, kind: Kind, name: str) -> Opened:
    """The file of a name; an empty name is a new one. Raises `CannotOpenError`."""
    if not name:
        return Opened(kind, "", {})
    if name not in names(root, kind):
        message = "Dit bestand is er niet meer."
        raise CannotOpenError(message)
    content = (root / kind.folder / f"{name}.md").read_bytes()
    try:
        parts = split_front_matter(content)
    except UnreadableError as error:
        message = f"Dit bestand is alleen in een tekstverwerker te verbeteren: {error.fault.text}"
        raise CannotOpenError(message) from None
    values = dict(parts.fields.values)
    known = in_full(kind.model, values) if kind.model else values
    return Opened(kind, name, {**known, "body": parts.body}, _state(content))


def names(root: Path, kind: Kind) -> list[str]:
    """The files of a kind, drafts too, in order; a link is none: it may lead out of the folder."""
    found = (root / kind.folder).glob("[!.]*.md")
    return sorted(file.stem for file in found if file.is_file() and not file.is_symlink())


def save(
    root: Path,
    before: Opened,
    posted: Mapping[str, list[str]],
    memory: Memory,
    *,
    draft: bool = False,
) -> tuple[str, list[str]]:
    """The name under which it was kept, and no faults; or the faults, and nothing is written."""
    kind = before.kind
    typed = values_from(kind.widgets, posted)
    asked = {str(widget["name"]) for widget in kind.widgets}
    kept = {name: value for name, value in before.values.items() if name not in asked}
    whole = kept | typed
    ordered = {name: whole[name] for name in _order(before, kind) if name in whole}
    body = str(ordered.pop("body", ""))
    name = before.name or _new_name(root, kind, typed)
    if draft:
        name = f"_{name.lstrip('_')}"
    path = kind.folder / f"{name}.md"
    text = record_text(ordered, body)
    if faults := list(_faults(root, before, path, text, posted, memory=memory, draft=draft)):
        return name, faults
    try:
        write_whole(root / path, text)
    except OSError as error:
        return name, [f"Dit kan niet worden bewaard: {why_not(error)}. Uw tekst staat hieronder."]
    return name, []


def _order(before: Opened, kind: Kind) -> list[str]:
    """As they stood, and what is new in the order of the form."""
    asked = [str(widget["name"]) for widget in kind.widgets]
    return list(dict.fromkeys([*before.values, *asked]))


def _faults(  # noqa: PLR0913 (what it takes to know)
    root: Path,
    before: Opened,
    path: PurePosixPath,
    text: str,
    posted: Mapping[str, list[str]],
    *,
    memory: Memory,
    draft: bool,
) -> Iterator[str]:
    """What keeps it from being written; a draft may be half."""
    file = root / path
    now = _state(file.read_bytes()) if file.is_file() else ""
    if now != (posted.get("_stand") or [""])[0]:
        yield (
            "Dit bestand is intussen veranderd, in een ander venster of door een ander. Kopieer uw "
            "tekst, en open het formulier opnieuw."
        )
    if before.kind.model is None and not before.name and (made := _page_of_ours(root, path)):
        yield (
            f"Zo'n pagina maakt Weerklank zelf al: {made}. Kies een andere titel. Wilt u iets "
            f"boven die pagina zetten? Maak in een tekstverwerker {path.with_suffix('')}/index.md."
        )
    private = private_problems(root, path, text)
    judged = before.kind.model and not draft
    found = problems_with(root, {path: text}, day_here(root), memory) if judged else ()
    for problem in sorted({*private, *found}):
        if problem.severity is Severity.ERROR:
            yield f"{problem.text} ({problem.code})"


def _page_of_ours(root: Path, path: PurePosixPath) -> str:
    """The address at which the site itself makes a page, and this one would land; else empty."""
    settings, content = settings_of(root)
    site = prepare(root, content, settings, day_of(None, settings)).site
    address = page_url(path.name)
    return address if address in {page_url(page.source) for page in site.pages} else ""


def _state(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _new_name(root: Path, kind: Kind, typed: Mapping[str, Any]) -> str:
    title = str(typed.get("title", ""))
    proposed = id_meant(title) or "nieuw"
    if kind.model is Body and title:
        proposed = body_id(title)
    if kind.model is Advice and title:
        with contextlib.suppress(KeyError, ValueError):  # told beside the form
            proposed = advice_id(PartialDate.parse(str(typed["sent"])), title)
    if kind.model is Response:
        sort = typed.get("kind", ResponseKind.ANSWER)
        proposed = response_id(str(typed.get("advice", "")), str(typed.get("from", "")), sort)
    return free_id(proposed, names(root, kind))


def titles(root: Path, kind: Kind) -> list[tuple[str, str]]:
    """The name and the title of each file of a kind; a name when it has no title."""
    found = []
    for name in names(root, kind):
        try:
            title = opened(root, kind, name).values.get("title")
        except CannotOpenError:
            title = None
        found.append((name, str(title or name)))
    return found


def spoken(register: Register, advice: str) -> dict[str, str]:
    """What was asked, by the number of the recommendation: shown beside its answer."""
    found = (one for one in register.advices if one.id == advice)
    return {r.id: r.text for one in found for r in one.recommendations}


def register_of(root: Path, memory: Memory) -> Register:
    """The records as they are, for the choices in a form."""
    return load(root, memory=memory).register


def answers_for(asked: Mapping[str, str]) -> Sequence[Mapping[str, str]]:
    """A row for each recommendation, of which only the number is known."""
    return [{"recommendation": number} for number in asked]
