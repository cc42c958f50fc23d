"""No sentence of a page is new or different without somebody who reads it."""

from __future__ import annotations

import pytest

from golden.page_sentences import LIST, in_scripts, in_templates, written


@pytest.mark.thorough
def test_the_list_is_that_of_the_pages() -> None:
    """Who changes a sentence writes the list again, and reads the new lines aloud."""
    remedy = ".venv/bin/python tests/golden/golden_files.py, and read the new sentences aloud"

    assert written().split("\n") == LIST.read_text(encoding="utf-8").split("\n"), remedy


def test_templates_and_scripts_are_read() -> None:
    """A sentence between the values of a template, and one that only a script says."""
    moved = "Misschien is de pagina verhuisd. Of er staat een fout in het adres."

    assert moved in set(in_templates())
    assert "Stop met voorlezen" in set(in_scripts())
