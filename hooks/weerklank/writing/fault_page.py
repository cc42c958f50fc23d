"""The page of the manual with every fault code, made from the catalogue.

Each code has its own place on the page, so that a message can point at it: `#r012`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from weerklank.records.codes import Code
from weerklank.records.problems import Severity

_HEAD = """---
title: Wat betekent deze fout?
description: Elke foutcode van Weerklank, met een fout en een goed voorbeeld.
---

# Wat betekent deze fout?

Weerklank kijkt alle bestanden na. Bij elke fout staat waar het is en wat u kunt typen:

```text
advice/2026-05-bus.md:3: R012 'sent' is geen datum. Schrijf 2026-05-04.
```

Dat leest u zo: in het bestand `advice/2026-05-bus.md`, op regel 3, is fout R012. Daarna staat wat u daar kunt typen.

- Een **fout** houdt de site tegen. De oude site blijft staan tot het goed is.
- Een **opmerking** of **tip** houdt niets tegen. Kijk er wel naar.

Zoekt u een code? Gebruik *Zoeken op deze pagina* (Ctrl+F), of typ de code in uw terminal:

```sh
weerklank explain R012
```
"""  # noqa: E501 (text that is read as it stands)
_GROUPS = (
    ("R00", "Het bestand zelf"),
    ("R01", "Een veld"),
    ("R02", "Een veld"),
    ("R03", "Wat niet bij elkaar past"),
    ("R04", "Wat niet bij elkaar past"),
    ("R05", "Wat niet bij elkaar past"),
    ("R06", "Naam en plaats van een bestand"),
    ("R07", "Bestanden en adressen op de site"),
    ("S", "De instellingen en de editor"),
    ("P", "Gegevens die niet openbaar mogen worden"),
    ("W1", "Opmerkingen over de gegevens"),
    ("W2", "Opmerkingen over privacy"),
    ("W3", "Opmerkingen over de tekst"),
    ("T", "Tips"),
)
_PERSONAL = ("P", "W2")
_OTHER = "Overig"
_KINDS = {
    Severity.ERROR: "Een fout: deze houdt de site tegen.",
    Severity.WARNING: "Een opmerking: deze houdt niets tegen.",
    Severity.HINT: "Een tip.",
}


def fault_page(codes: Iterable[Code]) -> str:
    """The whole page; codes stand in groups, and in a group in order."""
    known = sorted(codes, key=lambda code: (_place(code), code.code))
    parts = [_HEAD]
    group = ""
    for code in known:
        if (name := _group(code)) != group:
            group = name
            parts.append(f"\n## {group}\n")
        parts.append(_entry(code))
    return "".join(parts)


def _entry(code: Code) -> str:
    return (
        f'\n### <span id="{code.code.lower()}">{code.code}</span> {code.title}\n\n'
        f"{code.explanation} *{_KINDS[code.severity]}*\n\n"
        f"Niet goed:\n\n{_fenced(_shown(code, code.wrong))}\n"
        f"Goed:\n\n{_fenced(_shown(code, code.right))}"
    )


def _shown(code: Code, example: str) -> str:
    """The example; where it is about personal data without figures, which the gate would stop."""
    return re.sub(r"\d", "•", example) if code.code.startswith(_PERSONAL) else example


def _fenced(text: str) -> str:
    return f"```text\n{text}\n```\n"


def _place(code: Code) -> int:
    names = list(dict.fromkeys(name for _, name in _GROUPS))
    return names.index(_group(code)) if _group(code) != _OTHER else len(names)


def _group(code: Code) -> str:
    return next((name for start, name in _GROUPS if code.code.startswith(start)), _OTHER)
