"""`weerklank evaluate`: how often the computed verdict agrees with people who read the answers."""

from __future__ import annotations

from pathlib import Path

import click
import yaml

from weerklank.rules.explanation.evaluation import evaluate
from weerklank.rules.explanation.evaluation_report import report
from weerklank.rules.explanation.labelled import LabelledAnswer, labelled_answer


@click.command("evaluate", short_help="Vergelijk de berekening met het oordeel van mensen.")
@click.argument(
    "files",
    metavar="BESTAND...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--short", is_flag=True, help="Geef alleen de cijfers.")
def command(files: tuple[Path, ...], *, short: bool) -> None:
    """Vergelijk de berekende uitleg met het oordeel van mensen.

    BESTAND is een YAML-lijst met antwoorden. Bij elk antwoord staat of een mens het uitgelegd
    vindt. U krijgt de cijfers, en elk antwoord waarover de berekening anders denkt.
    """
    examples = [example for file in files for example in labelled_answers(file)]
    for line in report(evaluate(examples), with_facts=not short):
        click.echo(line)


def labelled_answers(file: Path) -> list[LabelledAnswer]:
    """The labelled answers in a file; a fault stops the command with the place and the reason."""
    try:
        items = yaml.safe_load(file.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"{file}: dit is geen leesbare YAML. {error}"
        raise click.ClickException(message) from error
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        message = f"{file}: schrijf een lijst. Begin elk antwoord met '- id:'."
        raise click.ClickException(message)
    return [_labelled(file, place, item) for place, item in enumerate(items, start=1)]


def _labelled(file: Path, place: int, item: dict[object, object]) -> LabelledAnswer:
    try:
        return labelled_answer(item)
    except ValueError as error:
        name = item.get("id", f"nummer {place}")
        message = f"{file}: antwoord {name} is niet te lezen. {error}"
        raise click.ClickException(message) from error
