"""What may be published on a day: an embargo removes a record and everything that points to it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Set as AbstractSet

from weerklank.records.models.body import Body, Member
from weerklank.records.models.response import Response
from weerklank.records.register import Register


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
    return dataclasses.replace(
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
