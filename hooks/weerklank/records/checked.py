"""What a council looked at and found right: a likely privacy finding, answered with a reason."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from weerklank.records.fields import Line, Record


class Sensitive(StrEnum):
    """The kinds of personal data that the check looks for."""

    BSN = "bsn"
    IBAN = "iban"
    PHONE = "phone"
    MAIL = "mail"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    NAME = "name"
    METADATA = "metadata"
    HIDDEN_TEXT = "hidden_text"
    UNREADABLE = "unreadable"


class Checked(Record):
    """One answer: findings of this kind in this file and its documents are all right."""

    kind: Annotated[Sensitive, Field(strict=False)] = Field(
        description="Wat is nagekeken, bijvoorbeeld phone of address."
    )
    reason: Line = Field(description="Waarom het er mag staan.")
