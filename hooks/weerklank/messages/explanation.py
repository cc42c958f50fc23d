"""What a verdict on an explanation says to a reader: a sentence for every code of the rule."""

from weerklank.messages.catalogue import DUTCH, said, sentences, text_of


def question(fact: str) -> str:
    """One of the questions, in plain words."""
    return text_of(said(f"explanation.questions.{fact}"))


def missing(fact: str) -> str:
    """What is missing when the answer is no, in a few words."""
    return text_of(said(f"explanation.missing.{fact}"))


def to_add(fact: str) -> str:
    """What a civil servant can add when the answer is no."""
    return text_of(said(f"explanation.to_add.{fact}"))


def fact_text(fact: str, code: str) -> str:
    """Why a question is answered as it is."""
    return text_of(said(f"explanation.facts.{fact}.{code}"))


def state_text(state: str, code: str) -> str:
    """Why the verdict is what it is."""
    return text_of(said(f"explanation.states.{state}.{code}"))


def limits() -> tuple[str, ...]:
    """What the computation cannot see."""
    codes = (code for code in sentences(DUTCH) if code.startswith("explanation.limits."))
    return tuple(text_of(said(code)) for code in codes)
