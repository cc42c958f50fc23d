"""`data/register.json`: the public contract, every verdict with what it rests on.

Its schema, `data/register.schema.json`, says what each key means. Keys are only added: a key that
is there keeps its name and its meaning.
"""

from __future__ import annotations

from weerklank.cases.case import Verdicts
from weerklank.cases.figures import figures
from weerklank.publish.data.advice_json import advice_entry
from weerklank.publish.data.agreed_json import agreements, complaints, subjects
from weerklank.publish.data.ahead_json import agenda_entries, promise_entries
from weerklank.publish.data.counts_json import councils, involvement, periods, portfolios, years
from weerklank.publish.data.json_values import Json, all_figures, file_text
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile
from weerklank.records.body import Body
from weerklank.records.register import Register

URI = "data/register.json"
VERSION = 3
"""One higher whenever the schema of a version that was released changes: a test keeps its hash."""


def register_json(register: Register, verdicts: Verdicts, options: SiteOptions) -> DataFile:
    """The whole register; keys in a fixed order, dates as jjjj-mm-dd or as precise as known.

    `generated` is the day the verdicts are about, not a clock: two builds are the same bytes.
    `register` holds only what may be published on the day, and so does the file.
    """
    content = {
        "version": VERSION,
        "generated": verdicts.today.isoformat(),
        "today": verdicts.today.isoformat(),
        "site": options.name,
        "invented": options.invented,
        "council": [council.id for council in register.councils],
        "advice": [advice_entry(verdict, options) for verdict in verdicts.advices],
        "bodies": [_body(found, options) for found in register.bodies],
        "statistics": all_figures(figures(verdicts)),
        "councils": councils(register, verdicts),
        "portfolios": portfolios(register, verdicts),
        "years": years(verdicts),
        "periods": periods(register, verdicts),
        "involvement": involvement(verdicts),
        "promises": promise_entries(verdicts),
        "agenda": agenda_entries(register, verdicts),
        "subjects": subjects(register, verdicts),
        "agreements": agreements(register, verdicts),
        "complaints": complaints(register),
    }
    return DataFile(URI, file_text(content))


def _body(body: Body, options: SiteOptions) -> dict[str, Json]:
    return {
        "id": body.id,
        "title": body.title,
        "kind": body.kind,
        "municipality": body.municipality,
        "url": options.absolute(f"organisaties/{body.id}/"),
        "tooi": body.tooi,
    }
