"""The eight values of a house style, measured and turned into CSS.

The default looks like nobody's municipality on purpose: people who fear the municipality must see
that the council stands apart. A value that fails is reported, and one that passes stands in.
"""

import re
from collections.abc import Mapping

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.layout.contrast import (
    BLACK,
    EDGE_MINIMUM,
    TEXT_MINIMUM,
    WHITE,
    Colour,
    least_contrast,
    nearest_passing,
    parse_colour,
)

_LIGHT = "faf7f2 ffffff e2f1e6 fcefd2 fbe5e2 e5ebf7 efebe7"
_DARK = "18141d 221c29 12301f 38290a 45171a 18294a 302939"
LIGHT_GROUNDS = tuple(Colour(*bytes.fromhex(digits)) for digits in _LIGHT.split())
"""Every background on which a link can stand in the light look, as in `style.css`."""

DARK_GROUNDS = tuple(Colour(*bytes.fromhex(digits)) for digits in _DARK.split())
"""The same in the dark look."""

_VALUES = {
    "kleur": ("#40295c", "--wk-brand", "Kleur van de balk"),
    "op_kleur": ("#ffffff", "--wk-on-brand", "Letters op die balk"),
    "link": ("#4c2a85", "--wk-link-light", "Links, op wit"),
    "link_donker": ("#d3c0ff", "--wk-link-dark", "Links, op een donker scherm"),
    "focus": ("#ffd33d", "--wk-focus", "Rand om wat u met het toetsenbord kiest"),
    "focus_rand": ("#1c1424", "--wk-focus-edge", "Lijn om die rand"),
    "letter": (
        'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
        "--wk-font", "Lettertype",
    ),
    "logo": ("", "", "Bestand met het logo"),
}  # fmt: skip
"""Each value: its default, its name in the style sheet, and how a form asks it."""

DEFAULTS: Mapping[str, str] = {key: default for key, (default, _, _) in _VALUES.items()}
LABELS: Mapping[str, str] = {key: label for key, (_, _, label) in _VALUES.items()}
_TEXTS = ("letter", "logo")
_FONT = re.compile(r"[A-Za-z0-9 ,\"'-]+")
_LOGO = re.compile(r"(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_./-]*\.(?:svg|png|webp|jpg)")
_WHERE = "extra.weerklank.huisstijl"


@dataclass(frozen=True, slots=True)
class StyleFault:
    """One fault: of which value, its code, and a Dutch sentence that says what to type instead."""

    key: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A style that can be used as it is, and what was wrong with what the council wrote.

    `css` is one `:root` rule of custom properties. `logo` is an address below the root of the
    site, or empty. `brand` and `on_brand` are `kleur` and `op_kleur`.
    """

    css: str
    logo: str
    faults: tuple[StyleFault, ...]
    brand: Colour = BLACK
    on_brand: Colour = WHITE


def house_style(values: Mapping[str, object]) -> HouseStyle:
    """The style for `extra.weerklank.huisstijl` in mkdocs.yml; what is left out is the default."""
    faults = [_unknown(key) for key in sorted(set(map(str, values)) - set(DEFAULTS))]
    chosen = dict(DEFAULTS)
    for key in DEFAULTS:
        if key in values:
            fault = _notation_fault(key, values[key])
            if fault:
                faults.append(StyleFault(key, "S008", fault))
            else:
                chosen[key] = str(values[key]).strip()
    for key, better, fault in _unreadable(chosen):
        faults.append(StyleFault(key, "S009", fault))
        chosen[key] = str(better)
    rules = ";".join(f"{name}:{chosen[key]}" for key, (_, name, _) in _VALUES.items() if name)
    return HouseStyle(
        css=f":root{{{rules}}}",
        logo=chosen["logo"],
        faults=tuple(faults),
        brand=parse_colour(chosen["kleur"]) or BLACK,
        on_brand=parse_colour(chosen["op_kleur"]) or WHITE,
    )


def _unknown(key: str) -> StyleFault:
    known = ", ".join(DEFAULTS)
    text = f"'{_WHERE}' kent geen waarde '{key}'. U kunt kiezen uit: {known}."
    return StyleFault(key, "S008", text)


def _notation_fault(key: str, value: object) -> str:
    """What is wrong with the way the value is written; empty when nothing is."""
    if value is None or not isinstance(value, str):
        return (
            f"'{_WHERE}.{key}' is geen tekst. Zet de waarde tussen aanhalingstekens, "
            f"bijvoorbeeld {key}: {_example(key)}."
        )
    text = value.strip()
    if key == "letter":
        good = _FONT.fullmatch(text) is not None and text.count('"') % 2 == text.count("'") % 2 == 0
    elif key == "logo":
        good = not text or _LOGO.fullmatch(text) is not None
    else:
        good = parse_colour(text) is not None
    if good:
        return ""
    return f"'{_WHERE}.{key}' is '{text}'. {_REMEDIES.get(key, _COLOUR_REMEDY)}"


_COLOURS = tuple(key for key in DEFAULTS if key not in _TEXTS)
_COLOUR_REMEDY = 'Schrijf een kleur als # met zes tekens, bijvoorbeeld "#40295c".'
_REMEDIES = {
    "letter": "Schrijf alleen namen van lettertypen met komma's ertussen, bijvoorbeeld "
    '"Verdana, Arial, sans-serif".',
    "logo": 'Schrijf het adres van een plaatje in de map content, bijvoorbeeld "logo.svg".',
}


def _example(key: str) -> str:
    if key in _TEXTS:
        return '"Verdana, sans-serif"' if key == "letter" else '"logo.svg"'
    return f'"{DEFAULTS[key]}"'


def _unreadable(chosen: Mapping[str, str]) -> list[tuple[str, Colour, str]]:
    """The colours that fail on what they stand on: their key, one that passes, the fault."""
    colours = {key: parse_colour(chosen[key]) or BLACK for key in _COLOURS}
    pairs = (
        ("op_kleur", (colours["kleur"],), TEXT_MINIMUM, f"op 'kleur' ({chosen['kleur']})"),
        ("link", LIGHT_GROUNDS, TEXT_MINIMUM, "op de lichte achtergrond"),
        ("link_donker", DARK_GROUNDS, TEXT_MINIMUM, "op de donkere achtergrond"),
        ("focus_rand", (colours["focus"],), EDGE_MINIMUM, f"naast 'focus' ({chosen['focus']})"),
    )
    found = []
    for key, grounds, minimum, where in pairs:
        measured = least_contrast(colours[key], grounds)
        if measured < minimum:
            better = nearest_passing(colours[key], grounds, minimum)
            text = (
                f"'{_WHERE}.{key}' ({colours[key]}) is niet goed te zien {where}: het contrast is "
                f"{_rounded_down(measured)}, nodig is {_rounded_down(minimum)}. "
                f'Neem bijvoorbeeld "{better}".'
            )
            found.append((key, better, text))
    return found


def _rounded_down(ratio: float) -> str:
    """One decimal, never rounded up to a minimum that was not reached."""
    return f"{int(ratio * 10) / 10:.1f}".replace(".", ",")
