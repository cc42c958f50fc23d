"""A page as Markdown that holds nothing but HTML, for a generator that is not ours.

`x/index.md` stands where the page will: the links in it are those of a browser. All that its
frame needs is in its header, and `frame.json` holds what stands around every page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from weerklank.publish.layout.shell import Shell, View, sheets_of

FRAME = "frame.json"
_PRE = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n\s*\n")


def page_markdown(view: View, shell: Shell) -> str:
    """The page below its header, as one block of HTML: an empty line would end it."""
    made = view.made
    header: dict[str, object] = {
        "title": view.title or str(shell.site["name"]),
        "description": view.description or shell.description,
        "styles": [address for address in sheets_of(made) if address not in sheets_of(None)],
        "scripts": list(made.scripts) if made else [],
        "headings": [{"text": h.text, "anchor": h.anchor} for h in view.headings],
        "listed": made is None or made.listed,
        "linked_data": made.linked_data if made else "",
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in header.items()]
    return "\n".join(["---", *lines, "---", "", one_block(view.content), ""])


def one_block(html: str) -> str:
    """The same HTML without an empty line, which ends a block of HTML in Markdown."""
    parts = _PRE.split(html.strip())
    return "".join(
        part.replace("\n\n", "\n&#10;") if number % 2 else _EMPTY_LINES.sub("\n", part)
        for number, part in enumerate(parts)
    )


def frame_json(shell: Shell) -> str:
    """What stands around every page: names, menus, the day, styles and the policy."""
    values: Mapping[str, object] = {
        "site": dict(shell.site),
        "address": shell.address,
        "description": shell.description,
        "author": shell.author,
        "icon": shell.icon,
        "styles": [*sheets_of(None), *shell.sheets],
        "scripts": [script.address for script in shell.scripts],
        "policy": str(shell.policy),
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
