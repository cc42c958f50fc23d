"""How often the verdict on an explanation was right, as `weerklank evaluate --write` found."""

from math import sqrt

from weerklank.words.packaged import table_of

_Z = 1.96
"""Standard normal value of a 95 percent interval."""
_TITLES = {
    "hands": "1. Losse antwoorden",
    "fresh": "2. Alles van één schrijver",
    "placebos": "3. Valstrikken",
}


def measured() -> list[dict[str, str]]:
    """Each set as a reader sees it: its size, its coverage and its two kinds of wrong verdict."""
    table = table_of(__package__, "measured.yaml")
    return [
        {
            "title": title,
            "total": str(table[name]["total"]),
            "judged": _share(table[name]["judged"], table[name]["total"]),
            "accused": _share(table[name]["falsely_accused"], table[name]["total"]),
            "praised": _share(table[name]["falsely_praised"], table[name]["total"]),
        }
        for name, title in _TITLES.items()
    ]


def measured_quotes() -> dict[str, int]:
    """In how many answers the words were marked, how often words were quoted, and were those."""
    quotes: dict[str, int] = table_of(__package__, "measured.yaml")["quotes"]
    return quotes


def _share(part: int, whole: int) -> str:
    low, high = interval(part, whole)
    return f"{part} ({100 * low:.1f} tot {100 * high:.1f} procent)".replace(".", ",")


def interval(part: int, whole: int) -> tuple[float, float]:
    """Between which shares the truth lies with 95 percent (Wilson 1927); 0 to 1 for nothing."""
    if not whole:
        return 0.0, 1.0
    share, spread = part / whole, _Z * _Z / whole
    middle = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / whole + spread / (4 * whole)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
