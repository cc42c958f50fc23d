"""What may be chosen for a message of the municipality: its kind and its form."""

from weerklank.records.values.choice import Choice


class ResponseKind(Choice):
    """What sort of message it is; only an answer stops the clock.

    A reminder is the only one that the council sends: it asks where the answer is.
    """

    ACKNOWLEDGEMENT = (
        "acknowledgement", "ontvangstbevestiging", "Ontvangstbevestiging", "ontvangstbevestiging",
    )  # fmt: skip
    INTERIM = "interim", "tussenbericht", "Tussenbericht", "tussenbericht"
    EXTENSION = "extension", "uitstel met een nieuwe datum", "Bericht van uitstel", "uitstel"
    QUESTION = "question", "vraag aan de raad", "Vraag", "vraag"
    ANSWER = "answer", "antwoord op het advies", "Antwoord", "antwoord"
    REPORT = "report", "bericht over de uitvoering", "Bericht over de uitvoering"
    REMINDER = (
        "reminder", "herinnering van de raad zelf", "Herinnering van de raad", "herinnering",
    )  # fmt: skip


class Form(Choice):
    """How it reached the council; what was only said, or told to the press, is not in writing."""

    LETTER = "letter", "brief", "", "brief"
    MAIL = "mail", "e-mail", "", "e-mail", "mail"
    COUNCIL_PAPER = "council_paper", "stuk voor de gemeenteraad", "raadsstuk", "raadsstuk"
    ORAL = "oral", "mondeling", "", "mondeling"
    MEETING = "meeting", "in een vergadering", "", "vergadering"
    MINUTES = "minutes", "vastgesteld verslag van een vergadering", "vastgesteld verslag", "verslag"
    DECISION_LIST = "decision_list", "besluitenlijst", "", "besluitenlijst"
    MOTION = "motion", "motie of amendement", "", "motie", "amendement"
    BYLAW = "bylaw", "aanhef van een verordening (gezien het advies)", "verordening", "verordening"
    PRESS = "press", "krant of persbericht", "in de pers", "pers", "krant"
    CONVERSATION = "conversation", "gesprek", "in een gesprek", "gesprek"

    @property
    def in_writing(self) -> bool:
        """Whether the council can read back what was said to it (schriftelijk)."""
        return self not in _NOT_TO_READ_BACK


_NOT_TO_READ_BACK = {Form.ORAL, Form.MEETING, Form.CONVERSATION, Form.PRESS}
