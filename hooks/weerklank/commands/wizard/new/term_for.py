"""For which advice an agreed answer term holds: asked, because one term does not say that."""

from collections.abc import Mapping
from types import MappingProxyType

import click

from weerklank.commands.asking.choosing import choose
from weerklank.commands.asking.prompting import say
from weerklank.commands.terminal.dutch_click import Command
from weerklank.commands.wizard.questions import one_of
from weerklank.records.values.typed import is_none

_UNKNOWN = "weet-niet"
_AGREEMENTS = "agreements:"
_WHICH: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "allebei": ("voor elk advies", ("requested", "unrequested")),
        "gevraagd": ("alleen als de gemeente om advies vroeg", ("requested",)),
        "ongevraagd": ("alleen als de raad er zelf over begon", ("unrequested",)),
        _UNKNOWN: ("dat weet ik niet", ()),
    }
)
_LOOK_IT_UP = (
    "De termijn staat nog niet op de site. Zoek op voor welk advies zij geldt, en zet haar dan bij "
    "agreements: answer_term."
)
_KEPT = "# U noemde een termijn: {term}. {look_it_up}"


def term_for_option(command: Command) -> Command:
    """`--term-for`: for which advice the term that is given holds."""
    return click.option(
        "--term-for",
        metavar="WELK",
        help=f"Voor welk advies die termijn geldt. Een van: {', '.join(_WHICH)}.",
    )(command)


def known_term_for(given: str | None) -> None:
    """Refuse an answer that is none of them, before any question."""
    if given:
        one_of(given, list(_WHICH), "term-for")


def answer_term(term: str, given: str | None, option: str, *, yes: bool) -> dict[str, str]:
    """The term by the sort of advice it holds for, as given or asked; `none` holds for all.

    Empty when nobody knows for which: then the site may not say that it holds for any.
    """
    if is_none(term):
        given = "allebei"
    if not given and yes:
        words = ", ".join(_WHICH)
        raise click.UsageError(
            f"Zet bij --{option} ook --term-for: voor welk advies geldt zij? Een van: {words}."
        )
    if not given:
        choices = [(name, shown) for name, (shown, _) in _WHICH.items()]
        given = choose("Geldt", choices, "Voor welk advies geldt die termijn?")
    if given == _UNKNOWN:
        say(_LOOK_IT_UP)
    return dict.fromkeys(_WHICH[given][1], term)


def with_typed_term(record: str, term: str) -> str:
    """The file of a council, with a term of which nobody knows for which advice as a comment.

    What somebody typed is not lost; and a comment claims nothing on the site.
    """
    if not term:
        return record
    lines = record.split("\n")
    begins = lines.index(_AGREEMENTS) + 1 if _AGREEMENTS in lines else lines.index("---", 1)
    kept = _KEPT.format(term=" ".join(term.split()), look_it_up=_LOOK_IT_UP)
    return "\n".join([*lines[:begins], kept, *lines[begins:]])
