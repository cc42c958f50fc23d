"""The page that says that something was taken away, and why: never what."""

from __future__ import annotations

import datetime as dt

from weerklank.messages import dutch

TOMBSTONES = "weggehaald.md"
"""Below the content folder: an ordinary page, that the council may change."""

_HEAD = """\
---
title: Weggehaald
description: Wat wij van deze site hebben weggehaald, en waarom.
---

# Weggehaald

Soms halen wij iets weg, bijvoorbeeld omdat er gegevens van een persoon in stonden. Hier staat wanneer en waarom. Wat er stond, zeggen wij niet.

"""  # noqa: E501 (text that is read as it stands)


def with_tombstone(text: str, day: dt.date, reason: str) -> str:
    """The page with one line more; an empty text becomes the whole page."""
    line = f"- {dutch.day(day)}: {' '.join(reason.split())}\n"
    page = text or _HEAD
    return page if line in page else f"{page.rstrip()}\n{'' if '- ' in page else chr(10)}{line}"
