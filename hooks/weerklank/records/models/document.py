"""A letter or an annex that lies beside a record."""

from pydantic import Field

from weerklank.records.values.fields import FileName, Line, Record, WebAddress, optional


class Document(Record):
    """A letter or report that belongs to a record."""

    title: Line = Field(description="Titel van het stuk.")
    file: FileName | None = optional("Naam van het bestand naast dit bestand.")
    url: WebAddress | None = optional("Adres van het stuk.")
