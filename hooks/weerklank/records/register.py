"""The register: every advice, response and body of a site, checked and frozen.

And what of it may be published on a day: an embargo removes a record and all that points to it.
"""

import datetime as dt
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from pathlib import PurePosixPath

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, BodyKind, Member
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind


@dataclass(frozen=True, slots=True)
class Register:
    """All records, each kind sorted by id; `sources` says from which file each came."""

    advices: tuple[Advice, ...] = ()
    responses: tuple[Response, ...] = ()
    bodies: tuple[Body, ...] = ()
    sources: Mapping[str, PurePosixPath] = field(default_factory=dict)
    """`advice/<id>`, `response/<id>`, `body/<id>` → path below the root of the repository."""

    by_advice: Mapping[str, tuple[Response, ...]] = field(init=False, repr=False, compare=False)
    """The responses by the id of their advice: looking through all for each is a square."""

    def __post_init__(self) -> None:
        """Sort the responses out, once."""
        found: dict[str, list[Response]] = {}
        for response in (part for whole in self.responses for part in whole.parts):
            found.setdefault(response.advice, []).append(response)
        by_advice = {advice: tuple(responses) for advice, responses in found.items()}
        object.__setattr__(self, "by_advice", by_advice)

    @property
    def councils(self) -> tuple[Body, ...]:
        """The bodies that give advice."""
        return tuple(body for body in self.bodies if body.kind is BodyKind.COUNCIL)

    @property
    def mailed_councils(self) -> tuple[Body, ...]:
        """Those that can be reached by mail; one that came to an end only where none is left."""
        there = tuple(one for one in self.councils if not one.ended) or self.councils
        return tuple(one for one in there if one.contact and one.contact.mail)

    def advice(self, advice_id: str | None) -> Advice | None:
        """The advice with this id."""
        return next((advice for advice in self.advices if advice.id == advice_id), None)

    def body(self, body_id: str) -> Body | None:
        """The body with this id."""
        return next((body for body in self.bodies if body.id == body_id), None)

    def successor_of(self, body: Body, today: dt.date) -> Body | None:
        """Who does its work on `today`, where it had come to an end and the register says who."""
        seen, found = {body.id}, body
        while found.ended_on(today) and found.ended and found.ended.successor:
            after = self.body(found.ended.successor)
            if after is None or after.id in seen:
                break
            seen.add(after.id)
            found = after
        return None if found is body else found

    def council_of(self, advice: Advice) -> Body:
        """The council that gave the advice; the checks make sure that there is one."""
        council = self.body(advice.council) if advice.council else self.councils[0]
        if council is None:
            message = f"{advice.id} has no council"
            raise LookupError(message)
        return council

    def addressees_of(self, advice: Advice) -> tuple[Body, ...]:
        """Whom the advice was sent to: `to`, else the first body its council advises."""
        ids = advice.to or self.council_of(advice).advises[:1]
        return tuple(body for body_id in ids if (body := self.body(body_id)) is not None)

    def responses_to(self, advice: Advice, addressee: Body) -> tuple[Response, ...]:
        """What came from the addressee, or from another on its behalf, in order of arrival.

        The reminders of the council to it are among them. Messages without any date come last;
        ties are broken by id.
        """
        mine = [
            response
            for response in self.by_advice.get(advice.id, ())
            if _concerns(response, addressee.id)
        ]
        return tuple(sorted(mine, key=_arrival))


def _concerns(response: Response, addressee: str) -> bool:
    """Whether it came from this body, or is a reminder to it; one to nobody in name is to all."""
    if response.kind is ResponseKind.REMINDER:
        return not response.to or addressee in response.to
    return addressee in (response.sender, *response.on_behalf_of)


def _arrival(response: Response) -> tuple[bool, str, str]:
    moment = response.arrived
    return (moment is None, moment.latest.isoformat() if moment else "", response.id)


def published(register: Register, today: dt.date) -> Register:
    """The register as it may be shown on `today`.

    An advice with `publish_from` after `today` is left out, with all responses to it, every
    `superseded_by` that names it, and its file in `sources`. A response with a later
    `publish_from` is left out as well. On the day itself a record is shown. The name of a member
    waits for the day of the consent.
    """
    advices = tuple(
        a for a in register.advices if a.publish_from is None or a.publish_from <= today
    )
    shown = {advice.id for advice in advices}
    responses = tuple(
        visible
        for response in register.responses
        if response.publish_from is None or response.publish_from <= today
        if (visible := _about_shown(response, shown))
    )
    kept = {f"advice/{i}" for i in shown} | {f"response/{r.id}" for r in responses}
    return replace(
        register,
        advices=tuple(
            advice
            if advice.superseded_by is None or advice.superseded_by in shown
            else advice.model_copy(update={"superseded_by": None})
            for advice in advices
        ),
        responses=responses,
        bodies=tuple(_without_early_names(body, today) for body in register.bodies),
        sources={
            key: path
            for key, path in register.sources.items()
            if key.startswith("body/") or key in kept
        },
    )


def _about_shown(response: Response, shown: AbstractSet[str]) -> Response | None:
    """What the message says of the advices that are shown; None when it is about none of them."""
    visible = [part for part in response.parts if part.advice in shown]
    if not visible or len(visible) == len(response.parts):
        return response if visible else None
    first, *rest = visible
    named = {part.advice for part in rest}
    others = tuple(one for one in response.also if one.advice in named)
    return first.model_copy(update={"also": others})


def without_name_yet(body: Body, today: dt.date) -> tuple[Member, ...]:
    """The members whose name waits for the day of their consent."""
    return tuple(
        member
        for member in body.members
        if member.name is not None and member.consent and member.consent.earliest > today
    )


def _without_early_names(body: Body, today: dt.date) -> Body:
    early = without_name_yet(body, today)
    if not early:
        return body
    members = tuple(
        member.model_copy(update={"name": None, "consent": None}) if member in early else member
        for member in body.members
    )
    return body.model_copy(update={"members": members})
