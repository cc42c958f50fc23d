"""The desk of `weerklank edit`: the list of files, a form filled in, and what is sent back."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

from weerklank.admin.forms.record_forms import ADVICES, BODIES, RESPONSES
from weerklank.admin.local.own_form import (
    ENVIRONMENT,
    EXACT,
    MORE,
    choices,
    is_chosen,
    is_date,
    rows_asked,
    values_from,
)
from weerklank.building.previewing import Answer
from weerklank.commands.editor import editing, opening
from weerklank.commands.editor.local_server import mishap
from weerklank.commands.editor.numbered_rows import (
    addressee_of,
    answers_for,
    spoken,
    where_it_stands,
)
from weerklank.commands.editor.told import CannotOpenError, Told
from weerklank.records.files.memory import Memory
from weerklank.records.values.partial_date import day_typed

Posted = Mapping[str, list[str]]

_STYLE = "stijl.css"
_FIRST = frozenset({
    "recommendations", "received", "themes", "body", "dated", "kind", "answers", "decision",
    "explanation", "actions", "site_url", "extra", "weerklank", "tagline", "phone_hours",
    "checked_on", "online_since", "contact", "agreements", "answer_term", "phone", "mail",
    "on_behalf_of", "description",
})  # fmt: skip
"""Fields that may be empty and are still shown at once: most records have them."""

_BEGUN = frozenset({"recommendations"})
"""Lists of which the first row stands there to be filled in."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The forms of one folder; `key` says that a form was ours."""

    root: Path
    site: str = ""
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    _memory: Memory = field(default_factory=Memory)
    _one_at_a_time: Lock = field(default_factory=Lock)

    def page(self, path: str, query: Posted) -> Answer:
        """The list, the style, or a form."""
        if path == f"/{_STYLE}":
            style = Path(editing.__file__).parents[2] / "admin" / "local" / "own_form.css"
            return Answer(style.read_bytes(), "text/css; charset=utf-8")
        if path == "/":
            return self._overview((query.get("bewaard") or [""])[0])
        kind, name = self._meant(path)
        if kind is None:
            return self._refused("Dit adres is er niet.", HTTPStatus.NOT_FOUND)
        with self._one_at_a_time:
            self._memory.look()
            try:
                before = opening.opened(self.root, kind, name)
            except CannotOpenError as error:
                return self._refused(str(error), HTTPStatus.NOT_FOUND)
            return self._form(before, self._begun(before, query), {}, ())

    def keep(self, path: str, posted: Posted) -> Answer | str:
        """The address to go on to when it is kept; else the form with what was typed."""
        kind, name = self._meant(path)
        if kind is None or posted.get("_sleutel") != [self.key]:
            told = "Dit formulier is van een vorige keer. Open het opnieuw."
            return self._refused(told, HTTPStatus.FORBIDDEN, posted)
        with self._one_at_a_time:
            self._memory.look()
            try:
                return self._kept(opening.opened(self.root, kind, name), _in_letters(posted))
            except CannotOpenError as error:
                return self._refused(str(error), HTTPStatus.CONFLICT, posted)
            except Exception as error:  # noqa: BLE001 (what was typed is never lost)
                return self._refused(mishap(error), HTTPStatus.INTERNAL_SERVER_ERROR, posted)

    def _kept(self, before: opening.Opened, posted: Posted) -> Answer | str:
        faults: Sequence[Told] = ()
        if MORE not in posted:
            kept, faults = editing.save(
                self.root, before, posted, self._memory, draft="_klad" in posted
            )
            if not faults:
                return f"/?bewaard={quote(kept)}"
        shown = values_from(before.kind.widgets, posted, rows=True)
        return self._form(before, shown, posted, [where_it_stands(one, shown) for one in faults])

    def _refused(self, text: str, status: HTTPStatus, posted: Posted | None = None) -> Answer:
        """A sentence, and whatever was typed: to copy, because there is no form around it now."""
        typed = [
            text
            for name, texts in (posted or {}).items()
            if not name.startswith("_")
            for text in texts
        ]
        return self._shown(title="Bewerken", told=text, typed=typed, status=status)

    def _meant(self, path: str) -> tuple[opening.Kind | None, str]:
        """The sort of file and its name; the place of a sort itself is a new file of it."""
        sort, _, name = path.strip("/").partition("/")
        return opening.KINDS.get(sort), name

    def _begun(self, before: opening.Opened, query: Posted) -> dict[str, Any]:
        """The values of the file; a new answer begins with the recommendations that it is about."""
        advice = (query.get("advies") or [""])[0]
        if before.name or not advice:
            return before.values
        register = editing.register_of(self.root, self._memory)
        begun = {"advice": advice, "answers": answers_for(spoken(register, advice))}
        sender = addressee_of(register, advice)
        return {**begun, "from": sender} if sender else begun

    def _overview(self, kept: str) -> Answer:
        groups = []
        advices = opening.titles(self.root, opening.KINDS[ADVICES])
        messages = opening.message_titles(self.root, dict(advices))
        for sort, kind in opening.KINDS.items():
            place = f"/{sort}/"
            titles = messages if sort == RESPONSES else opening.titles(self.root, kind)
            items = [{"url": f"{place}{quote(name)}/", "title": title} for name, title in titles]
            new = place if kind.new and sort != RESPONSES else ""
            groups.append({"label": kind.label, "new": new, "new_label": kind.new, "items": items})
            if sort == ADVICES:
                asked = f"/{RESPONSES}/?advies="
                answers = [{"url": f"{asked}{quote(n)}", "title": title} for n, title in titles]
                label = "Antwoord van de gemeente invullen, op:"
                groups.append({"label": label, "new": "", "items": answers})
        return self._shown(title="Bewerken", groups=groups, kept=kept)

    def _form(
        self,
        before: opening.Opened,
        values: Mapping[str, Any],
        posted: Posted,
        faults: Sequence[Told],
    ) -> Answer:
        register = editing.register_of(self.root, self._memory)
        rows = rows_asked(posted)
        known = {
            ADVICES: [(advice.id, advice.title) for advice in register.advices],
            BODIES: [(body.id, body.title) for body in register.bodies],
        }
        return self._shown(
            title=before.title or before.kind.new,
            widgets=before.kind.widgets,
            values=values,
            rows=rows,
            added=next(iter(posted.get(MORE, ())), ""),
            faults=faults,
            wrong={one.field: one.text for one in faults if one.field},
            spoken=spoken(register, str(values.get("advice", ""))),
            choices=lambda widget, value: choices(widget, known, value),
            opened=lambda rest, path: any(f"{path}{one['name']}" in rows for one in rest),
            key=self.key,
            state=(posted.get("_stand") or [before.state])[0],
            may_draft=not before.name,
        )

    def _shown(self, *, status: int = HTTPStatus.OK, **values: object) -> Answer:
        """A page of ours; everything in it is text."""
        base = {
            "faults": (),
            "wrong": {},
            "groups": (),
            "widgets": (),
            "more": MORE,
            "exact": EXACT,
        }
        tools = {
            "begun": _BEGUN,
            "first": _FIRST,
            "is_chosen": is_chosen,
            "is_date": is_date,
            "is_day": lambda value: bool(day_typed(value)),
            "site": self.site,
        }
        page = ENVIRONMENT.get_template("own_form.html").render({**base, **tools, **values})
        return Answer(page.encode("utf-8", "replace"), status=status)


def _in_letters(posted: Posted) -> Posted:
    """What was typed, without the halves of letters that no file can hold."""
    return {
        name: [text.encode("utf-8", "replace").decode() for text in texts]
        for name, texts in posted.items()
    }
