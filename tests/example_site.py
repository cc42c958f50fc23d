"""The example of this repository, made ready once for all tests that only look at it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from weerklank.building.publication import Publication
from weerklank.commands.site.site_folder import open_site

ROOT = Path(__file__).parents[1]


@cache
def example() -> Publication:
    """The example on its own day."""
    return open_site(ROOT, None)
