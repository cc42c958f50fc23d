"""Material's templates that ours build on are still the ones that were looked at.

When this fails after an upgrade: compare the old and the new template, adapt ours below
`hooks/weerklank/theme/`, run the browser tests, and write down the new checksum here.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import material
import pytest

import weerklank

TEMPLATES = Path(material.__file__).parent / "templates"
LOOKED_AT = {
    "404.html": "80c93494b5432b1bcdf292caeb67a065",
    "base.html": "8536d352b0093623df9e0032894f321c",
    "main.html": "9948b55a7bc979c35825df99baba9e69",
    "partials/content.html": "ce33929c85af129f6e2f3b0aed47159e",
    "partials/icons.html": "461a02930eb982ef17829cfe5ebb9f8d",
    "partials/javascripts/base.html": "d6113712bc4deb30b4bd810ee0dfc28b",
    "partials/javascripts/content.html": "3722e156f0f6339de39fbbfc178b6e40",
}
"""Of Material 9.8.1: the frame whose blocks we fill, and the files that ours replace."""


@pytest.mark.parametrize("name", sorted(LOOKED_AT))
def test_the_original_is_the_one_that_was_looked_at(name: str) -> None:
    """An upgrade that changes a template under ours must be looked at by a person."""
    found = hashlib.sha256((TEMPLATES / name).read_bytes()).hexdigest()[:32]

    assert found == LOOKED_AT[name]


def test_every_replaced_template_is_in_the_list() -> None:
    """A file of ours that hides one of Material's cannot be forgotten here."""
    ours = Path(weerklank.__file__).parent / "theme"
    hidden = {
        path.relative_to(ours).as_posix()
        for path in ours.rglob("*")
        if path.is_file() and (TEMPLATES / path.relative_to(ours)).exists()
    }

    assert hidden <= set(LOOKED_AT)
