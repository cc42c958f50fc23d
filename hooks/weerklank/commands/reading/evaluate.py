"""`weerklank evaluate`: how often the computed verdict agrees with people who read the answers."""

from pathlib import Path

import click
import yaml

from weerklank.commands.terminal.dutch_click import Needed
from weerklank.evaluation.measure import judge_all, read_all, trained, without_own_hand
from weerklank.evaluation.report import ablation, figures, report
from weerklank.evaluation.sets import Case, cases_in
from weerklank.evaluation.training import weights_text


@click.command("evaluate")
@click.argument(
    "folder",
    cls=Needed,
    needs="een map met antwoorden en het oordeel van mensen: weerklank evaluate tests/labelled",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option("--short", is_flag=True, help="Geef alleen de cijfers.")
@click.option("--ablate", is_flag=True, help="Meet wat elke woordenlijst en elke regel bijdraagt.")
@click.option(
    "--train",
    "weights",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Maak de gewichten opnieuw, in dit bestand.",
)
@click.option(
    "--write",
    "measured",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Schrijf de cijfers voor de bladzijde over de methode in dit bestand.",
)
def command(
    folder: Path, *, short: bool, ablate: bool, weights: Path | None, measured: Path | None
) -> None:
    """Vergelijk de berekende uitleg met het oordeel van mensen.

    MAP bevat YAML-lijsten met antwoorden, elk van één hand. Bij elk antwoord staat of een mens het
    uitgelegd vindt. U krijgt de cijfers, en elk antwoord waarover de berekening anders denkt.
    """
    read = read_all(_cases(folder))
    if weights:
        text = weights_text(trained(read))
        weights.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"{weights}: {len(text.splitlines()) - 1} kenmerken.")
        return
    weights_of = without_own_hand(read)
    if ablate:
        for line in ablation(read, weights_of):
            click.echo(line)
        return
    judged = judge_all(read, weights_of)
    click.echo(report(judged, with_wrong=not short))
    if measured:
        measured.write_text(yaml.safe_dump(figures(judged), sort_keys=True), encoding="utf-8")


def _cases(folder: Path) -> tuple[Case, ...]:
    """The labelled answers; a fault stops the command with the place and the reason."""
    try:
        found = cases_in(folder)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    if not found:
        raise click.ClickException(f"{folder}: hier staan geen beoordeelde antwoorden.")
    return found
