"""What is said of a topic on which a council was not asked, or when all was settled."""

from __future__ import annotations

from weerklank.cases.council.agenda import AgendaItem
from weerklank.messages.catalogue import said, text_of
from weerklank.records.values.partial_date import PartialDate


def sentence(item: AgendaItem) -> str:
    """What came of the topic, with the dates that say it."""
    written = item.topic.asked
    asked = written if isinstance(written, PartialDate) and written.known else None
    return text_of(
        said(
            f"topic.{item.state}",
            asked=asked,
            unasked=asked is None,
            decided=item.decided,
            undated=item.decided is None,
        )
    )
