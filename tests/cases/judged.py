"""The verdicts on a few records, for whoever asks what a page says of them."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, register
from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.judge import judge
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response


def judged(*records: Advice | Response | Body, today: dt.date = TODAY) -> Verdicts:
    """The verdicts on these records."""
    return judge(register(*records), today)


def only(*records: Advice | Response | Body, today: dt.date = TODAY) -> AdviceCase:
    """The only advice, or the one that was sent first."""
    return judged(*records, today=today).advices[-1]
