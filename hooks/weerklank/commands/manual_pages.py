"""The pages of the manual that are made from the code: every field, every fault.

Write them anew after a change: `python -m weerklank.commands.manual_pages content/handleiding`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from weerklank.commands.explain import ALL_CODES
from weerklank.writing.fault_page import fault_page
from weerklank.writing.field_tables import field_page


def manual_pages() -> dict[str, str]:
    """The made pages by file name; the same code gives the same pages."""
    return {"fouten.md": fault_page(ALL_CODES.values()), "velden.md": field_page()}


if __name__ == "__main__":
    for name, text in manual_pages().items():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8", newline="\n")
