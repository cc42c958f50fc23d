"""The closed list of themes by which councils can be compared, beside the words of a council."""

from collections.abc import Iterable

from weerklank.records.values.choice import Choice
from weerklank.words import pairs_of


class ThemeCode(Choice):
    """What an advice is about, for who lays the data of many councils side by side.

    A code is never renamed. The words of councils that lead to it stand in `words/themes.txt`.
    """

    INCOME = "income", "inkomen en uitkering"
    WORK = "work", "werk"
    DEBTS = "debts", "schulden"
    ALLOWANCES = "allowances", "vergoedingen en minimabeleid"
    HOUSING = "housing", "wonen"
    CARE = "care", "zorg en gezondheid"
    CARERS = "carers", "mantelzorg"
    YOUTH = "youth", "jeugd"
    TRANSPORT = "transport", "vervoer en toegankelijkheid"
    TAKING_PART = "taking_part", "meedoen"
    INTEGRATION = "integration", "inburgering en taal"
    SERVICE = "service", "dienstverlening"
    RIGHTS = "rights", "rechten en handhaving"
    POLICY = "policy", "beleid en inspraak"


def theme_codes(themes: Iterable[str]) -> tuple[ThemeCode, ...]:
    """The codes of these themes, each once, in the order of the list; unknown words have none."""
    known = dict(pairs_of("themes.txt"))
    found = {known[word] for theme in themes if (word := _plain(theme)) in known}
    return tuple(code for code in ThemeCode if code in found)


def words_like(theme: str) -> tuple[str, ...]:
    """Every word that leads to the same code as this theme, itself too; none when it has none."""
    codes = theme_codes([theme])
    return tuple(word for word, code in pairs_of("themes.txt") if code in codes)


def is_known(theme: str) -> bool:
    """Whether the word leads to a code."""
    return bool(theme_codes([theme]))


def known_words() -> tuple[str, ...]:
    """Every word that leads to a code."""
    return tuple(word for word, _ in pairs_of("themes.txt"))


def _plain(theme: str) -> str:
    return " ".join(theme.casefold().split())
