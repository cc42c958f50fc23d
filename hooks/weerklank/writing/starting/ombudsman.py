"""The recommendations of the National Ombudsman as an advice of a new council to its municipality.

Without the day on which the council sent it, it is a draft: no day is made up, and a draft is not
on the site.
"""

from functools import cache
from typing import Any

from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate
from weerklank.words.packaged import table_of
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import advice_id

_DRAFT = (
    "# Dit is klad. Verstuurt u het? Zet dan de dag hieronder, zonder het hekje ervoor, en haal\n"
    "# de streep aan het begin van de naam van dit bestand weg.\n"
    "# sent: 2026-05-20\n"
)


@cache
def _report() -> Any:  # noqa: ANN401 (a file of our own)
    return table_of("weerklank.writing.starting", "ombudsman.yaml")


def ombudsman_files(council: str, municipality: str, sent: PartialDate | None) -> dict[str, str]:
    """The two advices, to the college and to the gemeenteraad, and the page of the latter."""
    found = {"content/organisaties/gemeenteraad.md": _gemeenteraad(municipality)}
    for body in ("college", "gemeenteraad"):
        fields = _fields(council, body)
        if sent:
            text = whole_record(Advice, {**fields, "sent": sent.isoformat()}, _report()["letter"])
            found[f"advice/{advice_id(sent, fields['title'])}.md"] = text
        else:
            text = whole_record(Advice, fields, _report()["letter"])
            found[f"advice/_ombudsman-{body}.md"] = text.replace("---\n", f"---\n{_DRAFT}", 1)
    return found


def _fields(council: str, body: str) -> dict[str, Any]:
    asked, report = _report()[body], _report()["report"]
    numbered = enumerate(asked["recommendations"], start=1)
    return {
        **asked,
        "recommendations": [{"id": str(number), **one} for number, one in numbered],
        "council": council,
        "to": [body],
        "kind": "unrequested",
        "themes": ["inspraak"],
        "laws": ["Participatiewet"],
        "documents": [report],
    }


def _gemeenteraad(municipality: str) -> str:
    fields = {
        "title": f"Gemeenteraad van {municipality}",
        "kind": "gemeenteraad",
        "short": "de gemeenteraad",
        "municipality": municipality,
    }
    text = "De gemeenteraad is gekozen door de inwoners. Hij controleert het college.\n"
    return whole_record(Body, fields, text)
