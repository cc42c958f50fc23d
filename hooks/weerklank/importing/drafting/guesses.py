"""Proposes, from the text of a letter, what may be the fields of an advice.

These are guesses for a person to check, each with the words that it came from. What the letter does
not say plainly is not guessed at all: above all no summary, no addressee and no date of receipt.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from weerklank.importing.drafting.recommended import recommended
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.records.values.date_meant import date_meant
from weerklank.records.values.partial_date import PartialDate

_MONTH = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"(?<![\d/-])(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}-\d{{1,2}}-\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+(?:\d{{4}}|['’]\d{{2}}))"
    r"(?![\d/-])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“‘])")
_LABELLED_DATE = re.compile(r"^\s*(datum|verzonden|verzenddatum|verstuurd)\b", re.IGNORECASE)
_OF_THE_OTHER = re.compile(r"\buw\s+(brief|kenmerk|verzoek|mail|aanvraag)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(vroeg u|vroeg het college|vroeg de gemeente|verzocht u|u (ons )?(om advies )?gevraagd|"
    r"adviesaanvraag|adviesvraag|uw verzoek|uw aanvraag|gevraagd om (een )?advies)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^\s*(?:betreft|onderwerp)\s*:?\s+(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)*(.{3,290})$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:ons kenmerk|kenmerk|adviesnummer|advies nr\.?|nummer)\s*:\s*(\S(?:.{0,38}\S)?)\s*$",
    re.IGNORECASE,
)
_HEAD_OF_LETTER = 15
_ANSWERS = re.compile(
    r"^\s*(?:betreft|onderwerp)\b.*\b(?:college)?(?:reactie|antwoord|beantwoording)\b.{0,60}\badvies",
    re.IGNORECASE,
)
_TO_THE_OTHER = re.compile(
    r"^(?:aan\s+)?(?:het |de )?(?:geachte?\s+)?"
    r"(?:college|gemeenteraad|raadsleden|burgemeester|wethouder)",
    re.IGNORECASE,
)
"""Whom a council writes to; the letterhead of an answer names its writer too, but not so."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value that may be right, and the words of the letter that it came from."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Guesses:
    """Everything that a letter proposes; what is None was not found."""

    title: Guess | None
    number: Guess | None
    sent: Guess | None
    asked: Guess | None
    recommendations: tuple[Guess, ...]
    other_dates: tuple[Guess, ...]


def guesses_from(letter: Sequence[Paragraph]) -> Guesses:
    """What the letter proposes; the same letter gives the same proposals."""
    sent = _sent(letter)
    dates = tuple(dates_in(letter))
    asked = next((d for d in dates if d != sent and _ASKED.search(d.words)), None)
    return Guesses(
        title=_title(letter),
        number=_labelled(letter[:_HEAD_OF_LETTER], _NUMBER),
        sent=sent,
        asked=asked,
        recommendations=tuple(Guess(text, words) for text, words in recommended(letter)),
        other_dates=tuple(dict.fromkeys(d for d in dates if d not in {sent, asked})),
    )


def answers_an_advice(letter: Sequence[Paragraph]) -> str:
    """The line that says that this is an answer of the municipality; empty when none does."""
    head = [paragraph.text for paragraph in letter[:_HEAD_OF_LETTER]]
    if any(_TO_THE_OTHER.match(text) for text in head):
        return ""
    return next((text for text in head if _ANSWERS.search(text)), "")


def _title(letter: Sequence[Paragraph]) -> Guess | None:
    """The subject line; else the first heading."""
    subject = _labelled(letter[:_HEAD_OF_LETTER], _SUBJECT)
    heading = next((Guess(p.text, p.text) for p in letter if p.heading), None)
    return subject or heading


def _labelled(paragraphs: Sequence[Paragraph], pattern: re.Pattern[str]) -> Guess | None:
    for paragraph in paragraphs:
        match = pattern.search(paragraph.text)
        if match and not _OF_THE_OTHER.search(paragraph.text):
            return Guess(match[1], paragraph.text)
    return None


def _sent(letter: Sequence[Paragraph]) -> Guess | None:
    """The date at the head of the letter: after `Datum`, else the first that is not theirs."""
    head = [p for p in letter[:_HEAD_OF_LETTER] if not _OF_THE_OTHER.search(p.text)]
    labelled = [p for p in head if has_date_label(p)]
    short = [p for p in head if len(p.text.split()) <= _HEAD_OF_LETTER]
    return next(dates_in(labelled), None) or next(dates_in(short), None)


def has_date_label(paragraph: Paragraph) -> bool:
    """Whether it begins with what names the day of sending: `Datum`, `Verstuurd op`."""
    return bool(_LABELLED_DATE.search(paragraph.text))


def dates_in(paragraphs: Sequence[Paragraph]) -> Iterator[Guess]:
    """Every date that exists, with the sentence it stands in."""
    for paragraph in paragraphs:
        for sentence in _SENTENCE.split(paragraph.text):
            for match in _DATE.finditer(sentence):
                if day := _day(match[0]):
                    yield Guess(day, sentence)


def _day(text: str) -> str | None:
    try:
        return PartialDate.parse(text).isoformat()
    except ValueError:
        return date_meant(text.replace("’", "'"))
