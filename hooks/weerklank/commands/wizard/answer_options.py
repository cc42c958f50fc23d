"""The answer per recommendation as options: `--decision 1=adopted --explanation "1=…"`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from weerklank.commands.wizard.asking import checked
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.response import Answer, Decision

Command = Callable[..., Any]

_LOCS: dict[str, Loc] = {
    "decision": ("decision",),
    "explanation": ("explanation",),
    "part_yes": ("parts", "yes"),
    "part_no": ("parts", "no"),
    "promise": ("actions", 0, "what"),
    "promise_who": ("actions", 0, "who"),
    "promise_by": ("actions", 0, "by"),
}
_OPTIONS = {
    "decision": f"Besluit, een van: {', '.join(Decision)}.",
    "explanation": "De uitleg van de gemeente.",
    "part_yes": "Bij partly: wat de gemeente wel doet.",
    "part_no": "Bij partly: wat de gemeente niet doet.",
    "promise": "Wat de gemeente belooft.",
    "promise_who": "Wie dat doet: een rol, geen naam.",
    "promise_by": "Wanneer dat klaar is.",
}


def answer_options(command: Command) -> Command:
    """One option for each thing that can be said of a recommendation; all may be repeated."""
    for name, help_text in reversed(_OPTIONS.items()):
        command = click.option(
            f"--{name.replace('_', '-')}", name, multiple=True, metavar="NR=TEKST", help=help_text
        )(command)
    return command


def answers_given(options: Mapping[str, object]) -> list[dict[str, object]]:
    """The answers in the order of their numbers as first named; empty when none was given."""
    said: dict[str, dict[str, str]] = {}
    for name in _OPTIONS:
        for given in _texts(options[name]):
            number, equals, text = given.partition("=")
            if not equals or not number.strip() or not text.strip():
                message = f"--{name.replace('_', '-')} hoort te zijn: nummer=tekst, zoals 1=tekst."
                raise click.UsageError(message)
            checked(Answer, _LOCS[name], text.strip(), name)
            said.setdefault(number.strip(), {})[name] = text.strip()
    return [_answer(number, values) for number, values in said.items()]


def _answer(number: str, said: Mapping[str, str]) -> dict[str, object]:
    action = {
        "what": said.get("promise"),
        "who": said.get("promise_who"),
        "by": said.get("promise_by"),
    }
    fields: dict[str, object] = {
        "recommendation": number,
        "decision": said.get("decision"),
        "parts": _filled({"yes": said.get("part_yes"), "no": said.get("part_no")}),
        "explanation": said.get("explanation"),
        "actions": [found] if (found := _filled(action)) else None,
    }
    return _filled(fields)


def _filled(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()
