"""What the bodies publish about themselves, and what is therefore no finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.places import is_body_page
from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.contact import phone_digits
from weerklank.review.privacy.numbers import account_numbers

if TYPE_CHECKING:
    from weerklank.review.privacy.finding import Finding
    from weerklank.review.written import WrittenFile


@dataclass(frozen=True, slots=True)
class Own:
    """Values of bodies: ten-figure phone numbers, mail addresses, IBANs, and addresses as text."""

    phones: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    places: str = ""
    people: frozenset[str] = frozenset()
    """Members who agreed to their name on the site, in small letters."""

    titles: str = ""
    """What the bodies are called: a council may bear somebody's name."""

    def holds(self, finding: Finding) -> bool:
        """Whether a body itself publishes this value."""
        match finding.kind:
            case Sensitive.PHONE:
                return finding.value in self.phones
            case Sensitive.MAIL:
                return finding.value in self.mails
            case Sensitive.ADDRESS:
                return _plain(finding.value) in self.places
            case Sensitive.NAME:
                return self.names(finding.value)
            case Sensitive.BSN | Sensitive.IBAN | Sensitive.BIRTH_DATE | Sensitive.METADATA:
                return False
            case Sensitive.HIDDEN_TEXT | Sensitive.UNREADABLE:
                return False

    def names(self, name: str) -> bool:
        """Whether a body is called so, or a member who agreed to be named."""
        plain = _plain(name)
        return plain in self.titles or any(known in plain for known in self.people)


def own_values(files: Iterable[WrittenFile], phones: Iterable[str] = ()) -> Own:
    """What stands at `contact`, `complaint_desk` and `meetings` of the bodies, and in the settings.

    And what a record says that people can call about it (`call`).
    Account numbers count when they stand anywhere on the page of a body.
    """
    found = list(files)
    bodies = [file for file in found if is_body_page(file.path)]
    texts = [text for file in bodies for text in _contacts(file.values)]
    # Reading every header again is slow, and only one with the word has a number to call.
    texts += (text for file in found if "call" in file.text for text in _to_call(file.values))
    return Own(
        phones=frozenset(phone_digits(text) for text in (*texts, *phones)),
        mails=frozenset(text.strip().lower() for text in texts),
        accounts=own_accounts(bodies),
        places="\n".join(_plain(text) for text in texts),
        titles="\n".join(_plain(title) for file in bodies for title in _titles(file.values)),
        people=frozenset(_plain(name) for file in bodies for name in _members(file.values)),
    )


def own_accounts(files: Iterable[WrittenFile]) -> frozenset[str]:
    """The account numbers on the pages of bodies."""
    return frozenset(
        finding.value
        for file in files
        if is_body_page(file.path)
        for finding in account_numbers(file.text)
    )


def _contacts(values: Mapping[str, object]) -> Iterator[str]:
    for name in ("contact", "complaint_desk"):
        if isinstance(contact := values.get(name), Mapping):
            yield from map(str, contact.values())
    meetings = values.get("meetings")
    for meeting in meetings if isinstance(meetings, list) else ():
        if isinstance(meeting, Mapping) and "place" in meeting:
            yield str(meeting["place"])


def _titles(values: Mapping[str, object]) -> Iterator[str]:
    """What a body is called, now and in short."""
    for name in ("title", "short"):
        if name in values:
            yield str(values[name])


def _to_call(values: Mapping[str, object]) -> Iterator[str]:
    blocks = values.get("recommendations")
    for block in (values, *(blocks if isinstance(blocks, list) else ())):
        if isinstance(block, Mapping) and "call" in block:
            yield str(block["call"])


def _members(values: Mapping[str, object]) -> Iterator[str]:
    """The names that may be published; that `consent` is a day is for the loader."""
    members = values.get("members")
    for member in members if isinstance(members, list) else ():
        if isinstance(member, Mapping) and member.get("name") and member.get("consent"):
            yield str(member["name"])


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()
