"""Leaves the fenced blocks of code out of a Markdown text: they hold examples, not prose."""

import re

_FENCE = re.compile(r"[ ]{0,3}(`{3}|~{3})")


def without_code(text: str) -> str:
    """The text with every fenced block of code turned into spaces."""
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        lines.append(" " * len(line) if fence or mark else line)
        if mark and fence in {"", mark[1]}:
            fence = "" if fence else mark[1]
    return "\n".join(lines)
