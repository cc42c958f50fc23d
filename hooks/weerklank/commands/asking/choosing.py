"""How the wizard lets somebody choose: by a number, by a word, or by yes or no."""

from collections.abc import Sequence

import click

from weerklank.commands.asking.meaning import is_not_known
from weerklank.commands.asking.prompting import explain, prompted, say
from weerklank.records.values.typed import yes_or_no

Choice = tuple[str, str]
"""What is written in the file, and what the person reads."""

_UNKNOWN = frozenset({"", "onbekend", "unknown", "weet niet", "weet-niet"})
"""What a choice gives back that says that nobody knows."""


def choose(text: str, choices: Sequence[Choice], hint: str = "", default: int | None = None) -> str:
    """Ask for one of the choices by its number, its word or how the word begins.

    Gives back what goes in the file. Without a `default` Enter chooses nothing: what is published
    was said by somebody.
    """
    explain(hint)
    say(*(f"  {number}. {shown}" for number, (_, shown) in enumerate(choices, start=1)))
    every = [shown for _, shown in choices]

    def kept(given: str) -> str:
        """As it reads: a number means something else as soon as a choice is added."""
        value = chosen_by(given, choices)
        shown = next(shown for known, shown in choices if known == value)
        return shown if every.count(shown) == 1 else value

    proposed = None if default is None else str(default)
    return prompted(
        text,
        lambda given: chosen_by(given, choices),
        proposed,
        show_default=default is not None,
        kept=kept,
    )


def chosen_by(given: str, choices: Sequence[Choice]) -> str:
    """The choice that is meant by a number, a word, or the beginning of one and no other.

    Refuses anything else with `click.UsageError`.
    """
    said = " ".join(given.casefold().split())
    numbered = enumerate(choices, start=1)
    ways = [(value, (str(n), value.casefold(), shown.casefold())) for n, (value, shown) in numbered]
    if whole := [value for value, words in ways if said in words]:
        return whole[0]
    unknown = [value for value, shown in choices if value in _UNKNOWN and "niet" in shown]
    if len(unknown) == 1 and is_not_known(given):
        return unknown[0]
    begun = {value for value, words in ways if words[-1].startswith(said)}
    if len(begun) == 1 and not said.isdigit():
        return begun.pop()
    message = f"Typ een nummer van 1 tot en met {len(choices)}, of het woord zelf."
    if len(begun) > 1:
        message = f"Dat kan meer dan één keuze zijn. {message}"
    raise click.UsageError(message)


def ask_yes_or_no(text: str, *, default: bool = True) -> bool:
    """Ask for ja or nee."""

    def understood(given: str) -> str:
        value = yes_or_no({"j": "ja", "n": "nee", "y": "ja"}.get(given.strip().lower(), given))
        if isinstance(value, bool):
            return "ja" if value else "nee"
        raise click.UsageError("Typ ja of nee.")

    word = "ja" if default else "nee"
    answer = prompted(f"{text} (ja of nee)", understood, word, show_default=True)
    return answer == "ja"
