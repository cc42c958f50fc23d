"""`weerklank explain R012`: what a fault code means, without leaving the terminal."""

import difflib

import click

from weerklank.commands.terminal.dutch_click import Needed
from weerklank.commands.terminal.folding import echo
from weerklank.records.reporting.problems import Severity, faults

_KINDS = {Severity.ERROR: "Fout", Severity.WARNING: "Opmerking", Severity.HINT: "Tip"}


@click.command("explain")
@click.argument(
    "code",
    cls=Needed,
    needs="een code die bij een fout stond, zoals: weerklank explain R012",
    metavar="CODE",
)
def command(code: str) -> None:
    """Leg uit wat CODE betekent, met een fout en een goed voorbeeld."""
    typed = code.strip()
    found = faults().get(typed.upper())
    if found is None:
        near = difflib.get_close_matches(typed.upper(), sorted(faults()), 1)
        advice = (
            f"Bedoelt u {near[0]}?"
            if near
            else "Een code is een letter met drie cijfers, zoals R012. Hij staat bij elke fout."
        )
        raise click.ClickException(f"De code {typed} bestaat niet. {advice}")
    echo(f"{_KINDS[found.severity]} {found.code}: {found.title}\n\n{found.why}\n")
    echo(f"Niet goed:\n{_indented(found.wrong)}\n\nGoed:\n{_indented(found.right)}")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
