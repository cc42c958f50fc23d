"""A fixed choice in a record: its name in the data, and once, beside it, what it is in Dutch."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema


class Choice(StrEnum):
    """The choices of one field: a new one is one line.

    `meaning` is for who fills it in, `label` for who reads the site (without one of its own a
    choice is called what it means), and `words` are what people type for it in Dutch.
    """

    meaning: str
    label: str
    words: tuple[str, ...]

    def __new__(cls, name: str, meaning: str = "", label: str = "", *words: str) -> Self:
        """One line of the table."""
        return cls._line(name, meaning, label, words)

    @classmethod
    def _line(cls, name: str, meaning: str, label: str, words: tuple[str, ...]) -> Self:
        made = str.__new__(cls, name)
        made._value_ = name
        made.meaning, made.label, made.words = meaning, label or meaning, words
        return made

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Self], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read from its name, also in a record that is strict: a header holds texts."""
        return {**handler(source), "strict": False}

    @classmethod
    def by_words(cls) -> Mapping[str, str]:
        """The name in the data by each word that people type for it."""
        return {word: choice.value for choice in cls for word in choice.words}
