"""Short Dutch names for the fields in the editor's forms.

A field without one here is called by the start of its description in the model, so that a new
field is never without a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "Advice.title": "Titel",
        "Advice.sent": "Verstuurd op",
        "Advice.summary": "Samenvatting",
        "Advice.recommendations": "Aanbevelingen",
        "Advice.number": "Eigen nummer",
        "Advice.council": "Welke raad",
        "Advice.to": "Aan wie",
        "Advice.kind": "Soort advies",
        "Advice.received": "Ontvangen door de gemeente op",
        "Advice.receipt_proof": "Bewijs van ontvangst",
        "Advice.request": "De vraag om advies",
        "Advice.decided": "Het besluit waar het over ging",
        "Advice.term": "Eigen termijn",
        "Advice.themes": "Onderwerpen",
        "Advice.laws": "Wetten",
        "Advice.documents": "Stukken",
        "Advice.publish_from": "Pas tonen vanaf",
        "Advice.superseded_by": "Vervangen door",
        "Advice.withdrawn": "Ingetrokken",
        "Advice.body": "Het hele advies",
        "Recommendation.id": "Nummer",
        "Recommendation.text": "Wat de raad vraagt",
        "Recommendation.means": "Wat dit betekent",
        "AdviceRequest.asked": "Gevraagd op",
        "AdviceRequest.reply_by": "Advies uiterlijk op",
        "AdviceRequest.phase": "Hoe ver het plan was",
        "AdviceRequest.first_contact": "Voor het eerst gehoord op",
        "AdviceRequest.information": "Gevraagde informatie",
        "Response.advice": "Op welk advies",
        "Response.from": "Van wie",
        "Response.on_behalf_of": "Ook namens",
        "Response.kind": "Soort bericht",
        "Response.dated": "Datum op de brief",
        "Response.received": "Ontvangen door de raad op",
        "Response.decided": "Collegebesluit",
        "Response.form": "Vorm",
        "Response.until": "Nieuwe datum",
        "Response.reason": "Reden van uitstel",
        "Response.pauses": "Staat de termijn stil",
        "Response.answered_on": "De raad antwoordde op",
        "Response.answers": "Antwoord per aanbeveling",
        "Response.review": "Oordeel van de raad",
        "Response.reply": "Weerwoord van de gemeente",
        "Response.better_answer": "Beter antwoord gevraagd",
        "Response.documents": "Stukken",
        "Response.publish_from": "Pas tonen vanaf",
        "Response.body": "De hele brief",
        "Answer.recommendation": "Nummer van de aanbeveling",
        "Answer.decision": "Besluit",
        "Answer.parts": "Welk deel",
        "Answer.explanation": "Uitleg",
        "Answer.actions": "Toezeggingen",
        "Answer.place": "Waar het staat",
        "Action.what": "Wat",
        "Action.who": "Wie",
        "Action.by": "Klaar op",
        "Action.done": "Gedaan op",
        "Action.evidence": "Bewijs",
        "Action.promised": "Was het beloofd?",
        "Recess.name": "Naam",
        "GoverningPeriod.name": "Naam",
        "Portfolio.role": "Rol",
        "Body.title": "Naam",
        "Body.kind": "Soort",
        "Body.short": "Korte naam",
        "Body.contact": "Contact",
        "Body.complaint_desk": "Klachtenloket",
        "Body.advises": "Adviseert aan",
        "Body.agreements": "Afspraken",
        "Body.body": "Tekst van de pagina",
    }
)
_FIRST_CLAUSE = re.compile(r"^[^.:;?(]+\??")


def label(model: type[BaseModel], name: str, field: FieldInfo) -> str:
    """What the field is called in the form; `name` is the name as typed in the file."""
    known = _LABELS.get(f"{model.__name__}.{name}")
    if known:
        return known
    match = _FIRST_CLAUSE.match(field.description or "")
    return match[0].strip() if match else name


def hint(field: FieldInfo) -> str:
    """The line under the field: its description in the model."""
    return field.description or ""


LABELLED = frozenset(_LABELS)
"""Every `Model.field` with a short name; a test makes sure that each exists."""
