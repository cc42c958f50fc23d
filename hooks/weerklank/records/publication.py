"""What may be published on a day: an embargo removes a record and everything that points to it."""

from __future__ import annotations

import dataclasses
import datetime as dt

from weerklank.records.register import Register


def published(register: Register, today: dt.date) -> Register:
    """The register as it may be shown on `today`.

    An advice with `publish_from` after `today` is left out, with all responses to it, every
    `superseded_by` that names it, and its file in `sources`. A response with a later
    `publish_from` is left out as well. On the day itself a record is shown.
    """
    advices = tuple(
        a for a in register.advices if a.publish_from is None or a.publish_from <= today
    )
    shown = {advice.id for advice in advices}
    responses = tuple(
        response
        for response in register.responses
        if response.advice in shown
        and (response.publish_from is None or response.publish_from <= today)
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
        sources={
            key: path
            for key, path in register.sources.items()
            if key.startswith("body/") or key in kept
        },
    )
