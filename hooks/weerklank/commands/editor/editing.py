"""What `weerklank edit` does with a form that was sent: it is kept, or it is told what is wrong.

A file is kept only as the build would take it. What was typed comes back with every fault, and
nothing is written over a file that somebody else changed meanwhile.
"""

import contextlib
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from weerklank.admin.forms.merged import merged
from weerklank.admin.local.own_form import values_from
from weerklank.building.publication import prepare
from weerklank.commands.asking.session import why_not
from weerklank.commands.editor.numbered_rows import apart, numbered
from weerklank.commands.editor.opening import BY_HAND, Kind, Opened, names, state
from weerklank.commands.editor.site_settings import settings_faults, settings_text
from weerklank.commands.editor.told import Told, missing, told
from weerklank.commands.site.site_folder import day_here, day_of, settings_of
from weerklank.commands.wizard.keeping import private_problems
from weerklank.publish.making.output import page_url
from weerklank.records.files.memory import Memory
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import Loc, UnreadableError
from weerklank.records.load import load
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Severity
from weerklank.records.reporting.suggestions import id_meant
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.kept_lines import CannotKeepError, with_header
from weerklank.writing.headers.yaml_text import record_text
from weerklank.writing.names import advice_id, body_id, free_id, response_id
from weerklank.writing.trial import problems_with
from weerklank.writing.whole_file import write_whole

_ABSENT = ("(R006)", "(R010)")
_CHANGED = (
    "Dit bestand is intussen veranderd, in een ander venster of door een ander. Kopieer uw tekst, "
    "en open het formulier opnieuw."
)


def save(
    root: Path,
    before: Opened,
    posted: Mapping[str, list[str]],
    memory: Memory,
    *,
    draft: bool = False,
) -> tuple[str, list[Told]]:
    """The name under which it was kept, and no faults; or the faults, and nothing is written."""
    kind = before.kind
    typed = values_from(kind.widgets, posted)
    if asked := typed.get("recommendations"):
        typed["recommendations"] = numbered(asked if before.name else apart(asked))
    name = before.name or _new_name(root, kind, typed)
    if draft:
        name = f"_{name.lstrip('_')}"
    path = kind.path(name)
    try:
        text = _text(before, typed)
    except CannotKeepError:
        return name, [Told(f"{BY_HAND}.")]
    if not before.name and (kept := _sent_before(root, kind, text)):
        return kept, []
    file = root / path
    now = state(file.read_bytes()) if file.is_file() else ""
    faults = [Told(_CHANGED)] if now != (posted.get("_stand") or [""])[0] else []
    empty = [] if draft else list(missing(kind.widgets, typed))
    found = _faults(root, before, path, text, memory=memory, draft=draft)
    # What a form left empty is told in the words of the form, and not in those of the file.
    own = (one for one in found if not (empty and one.text.endswith(_ABSENT)))
    if faults := [*faults, *empty, *own]:
        return name, faults
    try:
        write_whole(file, text)
    except OSError as error:
        said = f"Dit kan niet worden bewaard: {why_not(error)}. Uw tekst staat hieronder."
        return name, [Told(said)]
    return name, []


def _sent_before(root: Path, kind: Kind, text: str) -> str:
    """The file that holds just this: who presses twice has one record, and not two."""
    content = text.encode()
    for name in names(root, kind):
        with contextlib.suppress(OSError):  # one that vanishes or is closed is not this one
            if (root / kind.path(name)).read_bytes() == content:
                return name
    return ""


def _text(before: Opened, typed: Mapping[str, Any]) -> str:
    """The file with what was typed; what nobody changed stands in it as it stood."""
    whole = merged(before.kind.widgets, before.values, typed)
    if before.kind.is_settings:
        return settings_text(before.text, before.said, whole)
    body = str(whole.pop("body", ""))
    if before.name:
        said = {
            name: before.said.get(name) if value == before.values.get(name) else value
            for name, value in whole.items()
        }
        with contextlib.suppress(CannotKeepError):
            tail = None if body == before.values["body"] else body
            return with_header(before.text, before.said, said, tail)
    return record_text(whole, body)


def _faults(  # noqa: PLR0913 (what it takes to know)
    root: Path, before: Opened, path: PurePosixPath, text: str, *, memory: Memory, draft: bool
) -> Iterator[Told]:
    """What keeps it from being written; a draft may be half."""
    if before.kind.is_settings:
        yield from settings_faults(root, text)
        return
    if before.kind.model is None and not before.name and (made := _page_of_ours(root, path)):
        yield Told(
            f"Zo'n pagina maakt Weerklank zelf al: {made}. Kies een andere titel. Wilt u iets "
            f"boven die pagina zetten? Maak in een tekstverwerker {path.with_suffix('')}/index.md.",
            "title",
        )
    private = private_problems(root, path, text)
    judged = before.kind.model and not draft
    found = problems_with(root, {path: text}, day_here(root), memory) if judged else ()
    lines, body_line = _places(text)
    for problem in sorted({*private, *found}):
        if problem.severity is not Severity.ERROR:
            continue
        # A fault in another file, which this one made, stands beside no field.
        here = problem.path == path
        yield told(problem, lines, body_line, before.kind.model) if here else told(problem, {})


def _places(text: str) -> tuple[Mapping[Loc, int], int]:
    """The line of every field, and of the text below them."""
    try:
        parts = split_front_matter(text.encode())
    except UnreadableError:
        return {}, 0
    return parts.fields.lines, parts.body_line


def _page_of_ours(root: Path, path: PurePosixPath) -> str:
    """The address at which the site itself makes a page, and this one would land; else empty."""
    settings, content = settings_of(root)
    made = prepare(root, content, settings, day_of(None, settings))
    if made.errors:  # then it makes no page at all; these every site has
        with tempfile.TemporaryDirectory() as empty:
            made = prepare(Path(empty), Path(empty), settings, made.today)
    address = page_url(path.name)
    return address if address in {page_url(page.source) for page in made.site.pages} else ""


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
    taken = names(root, kind)
    return free_id(proposed, {*taken, *(name.lstrip("_") for name in taken)})


def register_of(root: Path, memory: Memory) -> Register:
    """The records as they are, for the choices in a form."""
    return load(root, memory=memory).register
