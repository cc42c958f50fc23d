"""`weerklank new event`: what happened and is no advice and no answer, such as a motion."""

from collections.abc import Callable
from pathlib import Path

import click

from weerklank.commands.asking.choosing import choose
from weerklank.commands.asking.resuming import Wizard
from weerklank.commands.wizard.amending import add_item, advice_or_none, chosen_council
from weerklank.commands.wizard.options import amending_options
from weerklank.commands.wizard.questions import (
    Talk,
    answered,
    as_options,
    given,
    one_of,
    options,
)
from weerklank.commands.wizard.rows import rows_of
from weerklank.records.files.places import ADVICE, BODIES
from weerklank.records.load import load
from weerklank.records.models.body import BodyKind
from weerklank.records.models.happening import Happening, HappeningKind

_KINDS = {str(kind): kind for kind in HappeningKind}
_NOBODY = ("", "dat staat niet vast")


def _means(name: str) -> Callable[[Talk], bool]:
    """Whether the field means something in this kind of event."""
    return lambda talk: name in _KINDS[talk.said("kind")].fields


def _to(talk: Talk) -> object:
    """To or with whom; asked only where there is something to choose."""
    bodies = [b for b in talk.register.bodies if b.kind is not BodyKind.COUNCIL]
    choices = [*((body.id, body.title) for body in bodies), _NOBODY]
    found = choose("Aan wie", choices, "Aan wie of met wie was het?", len(choices))
    return (found,) if found else ()


_MAY_MEAN = ("to", "who", "outcome", "term", "answered_on", "own_points")
_WAYS = {"asks_to": _to, **{name: _means(name) for name in _MAY_MEAN}}
ROWS = rows_of("event", _WAYS)


@click.command("event", cls=Wizard, short_help="Schrijf op wat er gebeurde.")
@options(Happening, ROWS)
@click.option("--advice", metavar="NAAM", help="Het advies waar het over ging.")
@click.option("--council", metavar="NAAM", help="De raad, als er meer zijn.")
@amending_options
def command(
    folder: Path, advice: str | None, council: str | None, *, yes: bool, **typed: object
) -> None:
    """Schrijf op wat er gebeurde: een vraag, een overleg, of wat de gemeenteraad deed.

    Het komt bij de raad te staan, en wat de gemeenteraad met een advies deed bij dat advies.
    """
    register = load(folder).register
    talk = Talk(register, given(Happening, ROWS, register, typed))
    if advice:
        one_of(advice, [a.id for a in register.advices], "advice")
    own = chosen_council(register, council, yes=yes)
    fields = answered(Happening, ROWS, talk, yes=yes)
    if not advice and not yes and _KINDS[str(fields["kind"])].of_raad:
        advice = advice_or_none(register, "Ging het over een advies?")
    path = ADVICE / f"{advice}.md" if advice else BODIES / f"{own}.md"
    names = as_options(ROWS, talk)
    add_item(folder, path, "happened", Happening, fields, names=names, ask_first=not yes)
