"""What a text shows: without the notes to oneself between `<!--` and `-->`, which are not for all.

A note leaves nothing behind, no empty line either: the site is the same with it and without it.
Each letter is read once, however many notes are opened and never closed.
"""

import re
from collections.abc import Iterator

# As a browser reads them: `<!-- -->`, an empty `<!-->`, and what it takes for a comment too.
_OPENS = r"(?P<note><!--|<\?|<![^-d])"
_ENDS = {"<!--": re.compile(r"(?<=<!--)-?>|--!?>")}
_END_OF_OTHERS = re.compile(">")
_IN_HTML = re.compile(_OPENS, re.IGNORECASE)
# In code a comment is shown: between fences or backticks, or four spaces in.
_IN_TEXT = re.compile(
    rf"^ {{0,3}}(?P<fence>`{{3,}}|~{{3,}})|`[^`\n]+`|^(?: {{4}}|\t).*|{_OPENS}",
    re.IGNORECASE | re.MULTILINE,
)
_NOTHING = re.compile(r"[ \t]*\n?[ \t]*")
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


def without_comments(html: str) -> str:
    """HTML without what a browser does not show."""
    return _without(html, _notes(html, _IN_HTML))


def shown_text(markdown: str) -> str:
    """The text without its comments, which stay where they are an example of code."""
    if "<" not in markdown:
        return markdown
    notes = (_with_its_line(markdown, *note) for note in _joined(markdown))
    return _without(markdown, notes).strip("\n")


def _without(text: str, spans: Iterator[tuple[int, int]]) -> str:
    kept, place = [], 0
    for start, end in spans:
        kept.append(text[place : max(place, start)])
        place = max(place, end)
    return "".join((*kept, text[place:]))


def _notes(text: str, token: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where each comment begins and has ended; one that is never closed is none."""
    place, never = 0, set()
    while found := token.search(text, place):
        place, groups = found.end(), found.groupdict()
        if fence := groups.get("fence"):
            closing = re.compile(rf"^ {{0,3}}{fence}", re.MULTILINE).search(text, place)
            place = closing.end() if closing else len(text)
        elif (kind := groups["note"]) and kind[:3] not in never:
            ended = _ENDS.get(kind, _END_OF_OTHERS).search(text, place)
            if ended is None:
                never.add(kind[:3])
            else:
                place = ended.end()
                yield found.start(), place


def _joined(text: str) -> Iterator[tuple[int, int]]:
    """Each comment; those with nothing between them but the end of a line are one."""
    first: int | None = None
    last = 0
    for start, end in _notes(text, _IN_TEXT):
        if first is not None and not _NOTHING.fullmatch(text, last, start):
            yield first, last
            first = None
        first, last = start if first is None else first, end
    if first is not None:
        yield first, last


def _with_its_line(text: str, start: int, end: int) -> tuple[int, int]:
    """A note alone on its line goes with it, and with one of the empty lines around it."""
    left = start
    while left and text[left - 1] in " \t":
        left -= 1
    behind = re.compile(r"[ \t]*").match(text, end)
    right = behind.end() if behind else end
    begins, ends = left == 0 or text[left - 1] == "\n", text[right : right + 1] in {"", "\n"}
    if not (begins and ends):
        return (left if ends or right > end else start), end
    if text[max(0, left - 2) : left] in {"", "\n", "\n\n"} and _BLANK.match(text, right):
        right += 1
    return max(0, left - 1), right
