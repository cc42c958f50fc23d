"""Where the day of sending stands in for a receipt that nobody recorded, and that may matter."""

from weerklank.cases.addressee import AddresseeCase
from weerklank.records.models.agreement import CountsFrom
from weerklank.rules.clock.states import TimelinessState

_DELIVERED = 7
"""Days within which what was sent is there: chosen. Later than that is late from any receipt."""


def sending_stands_in(case: AddresseeCase) -> bool:
    """Whether an answer is late by so few days that the receipt of the advice might undo it.

    An agreement that counts from sending leaves nothing in doubt. Of one that counts from receipt,
    or does not say, the last day is worked out from sending as long as no receipt is recorded.
    """
    clock, received = case.timeliness, case.advice.received
    if clock.state is not TimelinessState.LATE or not clock.days_late or not clock.agreement:
        return False
    known = received is not None and received.known
    counts_from = clock.agreement.counts_from
    return not known and counts_from is not CountsFrom.SENT and clock.days_late[0] <= _DELIVERED
