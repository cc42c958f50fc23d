"""`data/register.json`: the public contract, every verdict with what it rests on.

Its schema, `data/register.schema.json`, says what each key means and where it comes from. Keys are
only added: a key that is there keeps its name and its meaning.
"""

from __future__ import annotations

from weerklank.cases.case import Verdicts
from weerklank.publish.data.json_values import file_text
from weerklank.publish.data.projector import Projector
from weerklank.publish.data.register_schema import ROOT, schema_parts
from weerklank.publish.data.register_values import VALUES, Whole
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile
from weerklank.records.register import Register

URI = "data/register.json"


def register_json(register: Register, verdicts: Verdicts, options: SiteOptions) -> DataFile:
    """The whole register; keys in a fixed order, dates as jjjj-mm-dd or as precise as known.

    `generated` is the day the verdicts are about, not a clock: two builds are the same bytes.
    `register` holds only what may be published on the day, and so does the file.
    """
    parts = schema_parts()
    content = Projector(parts, VALUES).project(parts[ROOT], Whole(register, verdicts, options))
    return DataFile(URI, file_text(content))
