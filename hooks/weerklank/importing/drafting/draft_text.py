"""What drafts are written with: the marks of a guess, and the letter as Markdown."""

from weerklank.importing.drafting.guesses import Guess
from weerklank.importing.letters.paragraphs import Paragraph

CHECK = "# NAKIJKEN:"
"""Begins a comment about a guess: nothing is confirmed while a person has not said yes to it."""

FILL_IN = "# INVULLEN:"
"""Begins a comment about what a person has to write."""

NOTE = "# KLAD:"
"""Begins any other comment of ours."""

DRAFT = "_concept-"
"""Begins the name of a draft."""

_LONGEST_QUOTE = 200

UNCHECKED_TEXT = f"{CHECK} in de tekst hieronder staan geen namen, adressen of handtekeningen meer."
"""The last mark of each draft: a letter is signed, and often names people."""


def mark(guess: Guess) -> str:
    """The comment above a guess: the words that it came from."""
    return f"{CHECK} geraden uit {quoted(guess.words)}"


def made_from(file: str, name: str) -> tuple[str, ...]:
    """The comments at the head of a draft: where it comes from, and how it becomes a record."""
    return (
        f"{NOTE} gemaakt uit {quoted(file)}. Niets hiervan staat op de site.",
        f"{NOTE} Kijk elke regel na en verbeter wat niet klopt.",
        f"{NOTE} Klaar? Typ: weerklank import --confirm {name}",
    )


def quoted(text: str) -> str:
    """A text in a comment: on one line, and not endless."""
    line = " ".join(text[: 4 * _LONGEST_QUOTE].split())
    return f"'{line if len(line) <= _LONGEST_QUOTE else line[:_LONGEST_QUOTE] + '…'}'"


def markdown(paragraph: Paragraph) -> str:
    """The paragraph in the text of the advice; a heading below the title of the page."""
    text = paragraph.text.lstrip("#").replace("<", "&lt;") if not paragraph.heading else ""
    if paragraph.heading:
        return f"## {paragraph.text}"
    if paragraph.number:
        return f"{paragraph.number}. {text}"
    return f"- {text}" if paragraph.listed else text
