"""An agreement on the answer term, as it stands in the header of a council."""

from __future__ import annotations


def agreement(term: object, source: object) -> list[dict[str, object]]:
    """The list `agreements`; empty when the term is not known, which the site then says."""
    return [{"source": source, "answer_term": term, "counts_from": "received"}] if term else []
