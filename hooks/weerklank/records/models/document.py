"""A letter or an annex that lies beside a record."""

from __future__ import annotations

from pydantic import Field

from weerklank.records.values.fields import FileName, Line, Record, WebAddress


class Document(Record):
    """A letter or report that belongs to a record."""

    title: Line = Field(description="Titel van het stuk.")
    file: FileName | None = Field(None, description="Naam van het bestand naast dit bestand.")
    url: WebAddress | None = Field(None, description="Adres van het stuk.")
