"""`weerklank edit`: the site and its forms in the browser, on this computer alone.

For who has no account anywhere, and for Firefox and Safari, in which the editor at `/admin/` cannot
reach the files. Without a script: what a form sends is all there is.
"""

from __future__ import annotations

import functools
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

import click

from weerklank.admin.forms import ADVICES, BODIES, DATE_PATTERN, RESPONSES, Widget
from weerklank.admin.own_form import ENVIRONMENT, EXACT, MORE, rows_asked, values_from
from weerklank.commands.editor import editing
from weerklank.commands.serve import Handler, serve
from weerklank.commands.site_folder import (
    day_of,
    folder_option,
    port_option,
    settings_of,
    today_option,
)
from weerklank.previewing import Answer, Preview
from weerklank.records.values.fields import yes_or_no
from weerklank.records.values.partial_date import day_typed

PLACE = "bewerken/"
_LARGEST = 4 * 1024 * 1024
"""Bytes of a form: a letter of a hundred pages is a tenth of it."""

_POLICY = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_FIRST = frozenset(
    {"received", "themes", "body", "dated", "kind", "answers", "decision", "explanation", "actions"}
    | {"contact", "agreements", "answer_term", "phone", "mail", "on_behalf_of", "description"}
)
"""Fields that may be empty and are still shown at once: most records have them."""


@click.command("edit", short_help="Bewerk en bekijk de site in uw browser.")
@port_option
@folder_option
@today_option
def command(port: int, folder: Path, today: str | None) -> None:
    """Vul formulieren in, in elke browser, en bekijk meteen hoe het wordt.

    Alleen u ziet dit. Wat u bewaart, staat in de map van uw site. Stoppen: Ctrl+C.
    """
    settings, _ = settings_of(folder)
    preview = Preview(folder, "", day_of(today, settings))
    handler = functools.partial(EditHandler, preview, Desk(folder))
    serve(preview, handler, port, "Bewerken: {address}" + PLACE + " De site: {address}")


@dataclass(frozen=True, slots=True)
class Desk:
    """The forms of one folder; `key` says that a form was ours."""

    root: Path
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    def page(self, path: str, query: Mapping[str, list[str]]) -> Answer:
        """The list, the style, or a form."""
        if path == "stijl.css":
            style = Path(editing.__file__).parents[2] / "admin" / "own_form.css"
            return Answer(style.read_bytes(), "text/css; charset=utf-8")
        kind, name = self._meant(path)
        if kind is None:
            return self._overview((query.get("bewaard") or [""])[0])
        try:
            before = editing.opened(self.root, kind, name)
        except editing.CannotOpenError as error:
            return _shown(title="Bewerken", faults=[str(error)], status=HTTPStatus.NOT_FOUND)
        return self._form(before, self._begun(before, query), {}, [])

    def keep(self, path: str, posted: Mapping[str, list[str]]) -> Answer | str:
        """The address to go on to when it is kept; else the form with what was typed."""
        kind, name = self._meant(path)
        if kind is None or posted.get("_sleutel") != [self.key]:
            return _shown(
                title="Bewerken",
                faults=[
                    "Dit formulier is van een vorige keer. Kopieer uw tekst en open het opnieuw."
                ],
                status=HTTPStatus.FORBIDDEN,
            )
        try:
            before = editing.opened(self.root, kind, name)
        except editing.CannotOpenError:
            before = editing.Opened(kind, name, {})
        faults: list[str] = []
        if MORE not in posted:
            kept, faults = editing.save(self.root, before, posted, draft="_klad" in posted)
            if not faults:
                return f"/{PLACE}?bewaard={quote(kept)}"
        return self._form(before, values_from(kind.widgets, posted), posted, faults)

    def _meant(self, path: str) -> tuple[editing.Kind | None, str]:
        sort, _, name = path.strip("/").partition("/")
        return editing.KINDS.get(sort), "" if name == "nieuw" else name

    def _begun(self, before: editing.Opened, query: Mapping[str, list[str]]) -> dict[str, Any]:
        """The values of the file; a new answer begins with the recommendations that it is about."""
        advice = (query.get("advies") or [""])[0]
        if before.name or not advice:
            return before.values
        asked = editing.spoken(editing.register_of(self.root), advice)
        return {"advice": advice, "answers": editing.answers_for(asked)}

    def _overview(self, kept: str) -> Answer:
        groups = []
        for sort, kind in editing.KINDS.items():
            place = f"/{PLACE}{sort}/"
            titles = editing.titles(self.root, kind)
            items = [{"url": f"{place}{quote(name)}/", "title": title} for name, title in titles]
            new = "" if sort == RESPONSES else f"{place}nieuw/"
            groups.append({"label": kind.label, "new": new, "new_label": kind.new, "items": items})
            if sort == ADVICES:
                asked = f"/{PLACE}{RESPONSES}/nieuw/?advies="
                answers = [{"url": f"{asked}{quote(n)}", "title": title} for n, title in titles]
                label = "Antwoord van de gemeente invullen, op:"
                groups.append({"label": label, "new": "", "items": answers})
        return _shown(title="Bewerken", groups=groups, kept=kept)

    def _form(
        self,
        before: editing.Opened,
        values: Mapping[str, Any],
        posted: Mapping[str, list[str]],
        faults: Sequence[str],
    ) -> Answer:
        register = editing.register_of(self.root)
        rows = rows_asked(posted)
        known = {
            ADVICES: [(advice.id, advice.title) for advice in register.advices],
            BODIES: [(body.id, body.title) for body in register.bodies],
        }
        return _shown(
            title=str(before.values.get("title") or before.name or before.kind.new),
            widgets=before.kind.widgets,
            values=values,
            rows=rows,
            faults=faults,
            spoken=editing.spoken(register, str(values.get("advice", ""))),
            choices=lambda widget, value: _choices(widget, known, value),
            opened=lambda rest, path: any(f"{path}{one['name']}" in rows for one in rest),
            key=self.key,
            state=before.state,
            may_draft=not before.name,
        )


def _choices(
    widget: Widget, known: Mapping[str, Sequence[tuple[str, str]]], value: object
) -> list[Any]:
    """The options of a choice, each with a value and a label.

    What stands in the file is always one of them: a body whose own file has a fault, a `none` that
    only a person types. Else it would be gone when the form is kept.
    """
    options = _offered(widget, known)
    given = value if isinstance(value, (list, tuple)) else [value]
    there = [one for one in given if one not in (None, "")]
    kept = [one for one in there if not any(_is_chosen(o["value"], widget, one) for o in options)]
    return [*options, *({"value": str(one), "label": str(one)} for one in kept)]


def _offered(widget: Widget, known: Mapping[str, Sequence[tuple[str, str]]]) -> list[Any]:
    if widget["widget"] == "relation":
        found = known[str(widget["collection"])]
        return [{"value": value, "label": label} for value, label in found]
    if widget["widget"] == "boolean":
        return [{"value": word, "label": word} for word in ("ja", "nee")]
    options: Any = widget["options"]
    return list(options)


def _is_chosen(option: str, widget: Widget, value: object) -> bool:
    """Whether the file says this; `true` and `yes` are ja."""
    given = widget.get("default") if value is None else value
    chosen = given if isinstance(given, (list, tuple)) else [given]
    meant = {yes_or_no(one) for one in chosen}
    return option in chosen or (option in {"ja", "nee"} and yes_or_no(option) in meant)


def _is_date(widget: Widget) -> bool:
    pattern: Any = widget.get("pattern", [""])
    return widget["widget"] == "datetime" or str(pattern[0]).startswith(DATE_PATTERN)


def _is_day(value: object) -> bool:
    return day_typed(value) is not None


def _shown(*, status: int = HTTPStatus.OK, **values: object) -> Answer:
    """A page of ours; everything in it is text."""
    base = {"faults": (), "groups": (), "widgets": (), "more": MORE, "exact": EXACT}
    tools = {
        "first": _FIRST,
        "is_chosen": _is_chosen,
        "is_date": _is_date,
        "is_day": lambda value: bool(day_typed(value)),
    }
    page = ENVIRONMENT.get_template("own_form.html").render({**base, **tools, **values})
    return Answer(page.encode(), status=status)


class EditHandler(Handler):
    """The forms below one address, the site on all others."""

    def __init__(self, preview: Preview, desk: Desk, *arguments: object) -> None:
        """Keep the desk; the rest is what the server gives."""
        self._desk = desk
        super().__init__(preview, *arguments)

    def do_GET(self) -> None:  # noqa: N802 (what http.server calls)
        """A form, or what the site has there."""
        found = urlsplit(self.path)
        if not found.path.startswith(f"/{PLACE}"):
            super().do_GET()
        elif self.ours():
            place = unquote(found.path).removeprefix(f"/{PLACE}")
            self.give(self._desk.page(place, parse_qs(found.query)))

    def do_POST(self) -> None:  # noqa: N802 (same)
        """Keep what a form sends, when it is a form of ours."""
        size = self.headers.get("Content-Length", "")
        if not self.ours():
            return
        if not size.isdecimal() or int(size) > _LARGEST:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        text = self.rfile.read(int(size)).decode("utf-8", "replace")
        try:
            posted = parse_qs(text, keep_blank_values=True, max_num_fields=20_000)
        except ValueError:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        path = unquote(urlsplit(self.path).path).removeprefix(f"/{PLACE}")
        answer = self._desk.keep(path, posted)
        if isinstance(answer, Answer):
            self.give(answer)
            return
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", answer)
        self.end_headers()

    def end_headers(self) -> None:
        """On a form nothing runs, and it sends to nobody but us."""
        if urlsplit(self.path).path.startswith(f"/{PLACE}"):
            self.send_header("Content-Security-Policy", _POLICY)
        super().end_headers()
