"""What `weerklank edit` can open: each sort of file, what is there of it, and one in a form.

A form that cannot show what stands in a file does not open it: only a text editor can change it.
"""

import contextlib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from weerklank.admin.forms.record_forms import ADVICES, BODIES, RESPONSES, Widget, fields_of
from weerklank.admin.forms.site_forms import PAGES, SITE, page_fields, settings_fields
from weerklank.commands.editor.site_settings import NAME as SETTINGS
from weerklank.commands.editor.site_settings import settings_values
from weerklank.commands.editor.told import CannotOpenError
from weerklank.messages import dutch
from weerklank.records.files.places import ADVICE, CONTENT
from weerklank.records.files.places import BODIES as BODIES_FOLDER
from weerklank.records.files.places import RESPONSES as RESPONSES_FOLDER
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.fields import Record
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import in_full


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of file: where it stands, its form, and its name for people."""

    folder: PurePosixPath
    label: str
    new: str
    model: type[Record] | None = None
    ending: str = ".md"

    @property
    def widgets(self) -> list[Widget]:
        """The fields of its form."""
        if self.is_settings:
            return settings_fields()
        return fields_of(self.model) if self.model else page_fields()

    @property
    def is_settings(self) -> bool:
        """Whether it is the one file with the settings of the site."""
        return self.ending != ".md"

    def path(self, name: str) -> PurePosixPath:
        """Where the file of a name stands."""
        return self.folder / f"{name}{self.ending}"


KINDS: Mapping[str, Kind] = {
    ADVICES: Kind(ADVICE, "Adviezen", "Nieuw advies", Advice),
    RESPONSES: Kind(RESPONSES_FOLDER, "Antwoorden van de gemeente", "Nieuw antwoord", Response),
    BODIES: Kind(BODIES_FOLDER, "Organen", "Nieuw orgaan", Body),
    PAGES: Kind(CONTENT, "Eigen pagina's", "Nieuwe pagina"),
    SITE: Kind(PurePosixPath(), "Instellingen", "", ending=".yml"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as a form shows it; `state` changes when the file does, `name` is empty when new.

    `said` are the values as the file has them: short where `values` has them in full.
    """

    kind: Kind
    name: str
    values: dict[str, Any]
    state: str = ""
    text: str = ""
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What people call it; its name when it has no title."""
        return (
            self.kind.label if self.kind.is_settings else str(self.values.get("title") or self.name)
        )


def opened(root: Path, kind: Kind, name: str) -> Opened:
    """The file of a name; an empty name is a new one. Raises `CannotOpenError`."""
    if not name:
        return Opened(kind, "", {})
    if name not in names(root, kind):
        raise CannotOpenError("Dit bestand is er niet meer.")
    try:
        content = (root / kind.path(name)).read_bytes()
    except OSError:
        message = "Dit bestand is niet te lezen. Kijk of het er nog is, en of u het mag openen."
        raise CannotOpenError(message) from None
    if kind.is_settings:
        text = content.decode("utf-8", "replace").removeprefix("\ufeff")
        values = settings_values(text)
        return Opened(kind, name, values, state(content), text, values)
    try:
        parts = split_front_matter(content)
    except UnreadableError as error:
        raise CannotOpenError(f"{BY_HAND}: {error.fault.text}") from None
    said = dict(parts.fields.values)
    known = in_full(kind.model, said) if kind.model else said
    whole = {**known, "body": parts.body}
    if label := not_for_a_form(kind.widgets, whole):
        message = f"{BY_HAND}: bij '{label}' staat iets dat daar niet hoort. Typ: weerklank check"
        raise CannotOpenError(message)
    return Opened(kind, name, whole, state(content), content.decode("utf-8"), said)


BY_HAND = "Dit bestand is alleen in een tekstverwerker te verbeteren"


def names(root: Path, kind: Kind) -> list[str]:
    """The files of a kind, drafts too, in order; a link is none: it may lead out of the folder."""
    found = (root / kind.folder).glob(f"{SETTINGS if kind.is_settings else '[!.]*'}{kind.ending}")
    return sorted(file.stem for file in found if file.is_file() and not file.is_symlink())


def state(content: bytes) -> str:
    """What changes when the file does: whether another saved it meanwhile."""
    return hashlib.sha256(content).hexdigest()


def titles(root: Path, kind: Kind) -> list[tuple[str, str]]:
    """The name and the title of each file of a kind; a name when it has no title."""
    found = []
    for name in names(root, kind):
        title = kind.label if kind.is_settings else name
        with contextlib.suppress(CannotOpenError):
            title = opened(root, kind, name).title
        found.append((name, title))
    return found


def message_titles(root: Path, advices: Mapping[str, str]) -> list[tuple[str, str]]:
    """What each message is, on which advice, and of when: its file has no title of its own."""
    kind = KINDS[RESPONSES]
    found = []
    for name in names(root, kind):
        title = name
        with contextlib.suppress(CannotOpenError, KeyError, ValueError):
            values = opened(root, kind, name).values
            sort = ResponseKind(values.get("kind", ResponseKind.ANSWER))
            title = f'{sort.label} op "{advices[values["advice"]]}"'
            day = PartialDate.parse(str(values.get("received") or values.get("dated")))
            title += f", {dutch.moment(day)}"
        found.append((name, title))
    return found


def not_for_a_form(widgets: Iterable[Widget], values: Mapping[Any, object]) -> str:
    """The label of the first field that holds another shape than its own; empty when none does.

    Shown as text, such a value would be kept as the text of a list; a check says what is wrong.
    """
    for widget in widgets:
        found = _in_field(widget, values.get(widget["name"]))
        if found:
            return found
    return ""


def _in_field(widget: Widget, value: object) -> str:
    if value is None:
        return ""
    fields: Any = widget.get("fields", [])
    is_list = widget["widget"] == "list" or bool(widget.get("multiple"))
    parts = value if isinstance(value, list) and is_list else [value]
    for part in parts:
        if bool(fields) != isinstance(part, Mapping) or isinstance(part, list):
            return str(widget["label"])
        if isinstance(part, Mapping) and (inside := not_for_a_form(fields, part)):
            return inside
    if fields and is_list and not isinstance(value, list):
        return str(widget["label"])
    return ""
