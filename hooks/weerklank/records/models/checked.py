"""What a council looked at and found right: a likely privacy finding, answered with a reason."""

from pydantic import Field

from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import Line, Record


class Sensitive(Choice):
    """The kinds of personal data that the check looks for."""

    BSN = "bsn", "burgerservicenummer"
    IBAN = "iban", "rekeningnummer"
    PHONE = "phone", "telefoonnummer"
    MAIL = "mail", "mailadres"
    BIRTH_DATE = "birth_date", "geboortedatum"
    ADDRESS = "address", "adres van een woning"
    NAME = "name", "naam van een mens"
    METADATA = "metadata", "gegevens die in een bestand verstopt zitten"
    HIDDEN_TEXT = "hidden_text", "tekst die u niet ziet, maar die er wel staat"
    UNREADABLE = "unreadable", "een stuk dat Weerklank niet kan lezen"


class Checked(Record):
    """One answer: findings of this kind in this file and its documents are all right."""

    kind: Sensitive = Field(
        title="Wat is nagekeken", description="Wat is nagekeken, bijvoorbeeld phone of address."
    )
    reason: Line = Field(description="Waarom het er mag staan.")
