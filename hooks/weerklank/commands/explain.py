"""`weerklank explain R012`: what a fault code means, without leaving the terminal."""

from __future__ import annotations

import difflib

import click

from weerklank.records import CATALOGUE as RECORD_CODES
from weerklank.records.problems import Severity
from weerklank.review import CATALOGUE as REVIEW_CODES
from weerklank.settings_codes import CATALOGUE as SETTINGS_CODES

ALL_CODES = {**RECORD_CODES, **REVIEW_CODES, **SETTINGS_CODES}
"""Every code that a check can report."""

_KINDS = {Severity.ERROR: "Fout", Severity.WARNING: "Opmerking", Severity.HINT: "Tip"}


@click.command("explain", short_help="Leg een foutcode uit.")
@click.argument("code", metavar="CODE")
def command(code: str) -> None:
    """Leg uit wat CODE betekent, met een fout en een goed voorbeeld."""
    typed = code.strip()
    found = ALL_CODES.get(typed.upper())
    if found is None:
        near = difflib.get_close_matches(typed.upper(), ALL_CODES, 1)
        advice = (
            f"Bedoelt u {near[0]}?"
            if near
            else "Een code is een letter met drie cijfers, zoals R012. Hij staat bij elke fout."
        )
        message = f"De code {typed} bestaat niet. {advice}"
        raise click.ClickException(message)
    click.echo(f"{_KINDS[found.severity]} {found.code}: {found.title}\n\n{found.explanation}\n")
    click.echo(f"Niet goed:\n{_indented(found.wrong)}\n\nGoed:\n{_indented(found.right)}")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
