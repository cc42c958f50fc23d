"""The file that the form makes, loaded by the records: every text comes back as it was typed."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from commands.run import advice_file, one_council
from weerklank.records import load
from weerklank.records.models.answer import Action, Answer
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form
from weerklank.records.values.typed import unless_absent

pytestmark = pytest.mark.browser

ADVICE = "2026-05-bus"
MAKE = """async (states) => {
  const here = document.querySelector('script[src*="site.js"]').src;
  const folder = here.replace('site.js', 'antwoord/');
  const { answerData } = await import(folder + 'answer.js');
  const { fileText } = await import(folder + 'file.js');
  return JSON.parse(states).map((s) => fileText(answerData(s, '2026-05-bus', ['1', '2'])));
}"""
HOSTILE = (
    "zeg: 'ja' of \"nee\"", "# geen kop", "---", "tekst\n---\ntekst", "a\\b\\n\\", "\ttab\tin\t",
    "👩‍👩‍👧 emoji", "regel\r\nregel\rregel", "   inspringen\n  nog eens  ", "veld: waarde",
    "x" * 39_000, "nul\x00bel\x07", "half \ud83d los \ude00", "pa\ud83d\ude00ar", "- lijst",
    "\u2028lijn\u2029", "\u202eomgekeerd\u202c \u2066los\u2069", "\ufeffmerk\ufffe",
    "{vlak: [stuk}", "*ster &en !uitroep", "| staand", "> groter", "%YAML 1.2", "ja", "null",
    "@apenstaart `accent`", "2026-01-01", "012", "...", "? vraag", "nbsp\u00a0\u00a0",
    "\x85volgende", "<script>alert(1)</script>", "{{ 7*7 }}", "alinea\n\n\nalinea", "\n\n",
    "lange zin met veel woorden die langer is dan een regel breed is: # en : en - erin " * 3,
    "a\n b\n  c", "\u200bnul\u200d", "\x7f\x9f", "~", "''", '""', "\\",
)  # fmt: skip
CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)


def cleaned(text: str) -> str | None:
    """The documented normalisation, written a second time; nothing when nothing is left."""
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    kept = CONTROLS.sub("", re.sub("\r\n?|[\x85\u2028\u2029]", "\n", paired))
    whole = kept.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return whole.strip() or None


def says_something(text: str) -> bool:
    """Whether it is more than the word for nothing, which the records read as left out."""
    return unless_absent(cleaned(text) or "leeg") is not None


LINES = st.text(st.characters(), max_size=40).filter(says_something)
TEXTS = LINES | st.sampled_from(HOSTILE)
BY = {"": None, "1-10-2026": "2026-10-01", "oktober 2026": "2026-10", "2027": "2027"}
PROMISES = st.fixed_dictionaries({"what": LINES, "who": LINES, "by": st.sampled_from(list(BY))})
ANSWERS = st.fixed_dictionaries({
    "decision": st.sampled_from(["", *Decision]),
    "explanation": TEXTS,
    "yes": LINES,
    "no": LINES,
    "place": LINES,
    "promises": st.lists(PROMISES, max_size=3),
})  # fmt: skip
STATES = st.fixed_dictionaries({
    "sender": st.just("college"),
    "dated": st.just("20-5-2026"),
    "form": st.sampled_from([str(form) for form in Form if form.in_writing]),
    "body": TEXTS,
    "answers": st.fixed_dictionaries({"1": ANSWERS, "2": ANSWERS}),
})  # fmt: skip


def cleaned_line(text: str) -> str | None:
    """The same for a field of one line."""
    return re.sub(r"[^\S\n]*\n\s*", " ", cleaned(text) or "") or None


def expected(number: str, typed: dict[str, object]) -> dict[str, object] | None:
    """What an answer must hold after loading; None when nothing was answered."""
    partly = typed["decision"] == "partly"
    parts = {key: cleaned(str(typed[key])) for key in ("yes", "no")} if partly else {}
    found = {
        "decision": typed["decision"] or None,
        "parts": parts if any(parts.values()) else None,
        "explanation": cleaned(str(typed["explanation"])),
        "actions": [a for p in typed["promises"] if (a := expected_action(p))],  # type: ignore[attr-defined]
        "place": cleaned_line(str(typed["place"])),
    }
    return {"recommendation": number, **found} if any(found.values()) else None


def expected_action(promise: dict[str, str]) -> dict[str, str | None] | None:
    """What a promise must hold after loading; None when nothing was typed."""
    what, who, by = cleaned(promise["what"]), cleaned_line(promise["who"]), BY[promise["by"]]
    if not (what or who or by):
        return None
    return {"what": what or "Nog in te vullen", "who": who, "by": by}


def found_in(answer: Answer) -> dict[str, object]:
    """The values of a loaded answer that the form can give."""
    parts = {"yes": answer.parts.yes, "no": answer.parts.no} if answer.parts else None
    return {
        "recommendation": answer.recommendation,
        "decision": answer.decision,
        "parts": parts,
        "explanation": answer.explanation,
        "actions": [found_in_action(action) for action in answer.actions],
        "place": answer.place,
    }


def found_in_action(action: Action) -> dict[str, str | None]:
    """The values of a loaded promise that the form can give."""
    return {"what": action.what, "who": action.who, "by": str(action.by) if action.by else None}


def loaded(files: list[str]) -> list[Response]:
    """The records that the files give, in their order; a fault in any of them is a failure."""
    with tempfile.TemporaryDirectory() as folder:
        root = one_council(Path(folder))
        advice_file(root)
        (root / "responses").mkdir()
        for number, text in enumerate(files):
            path = root / "responses" / f"{number:04}-college.md"
            path.write_bytes(text.encode())
        result = load(root)
        assert [str(fault) for fault in result.errors] == []
        return sorted(result.register.responses, key=lambda response: response.id)


def check(page: Page, states: Sequence[Mapping[str, object]]) -> None:
    """Make the files in the browser, load them, and compare every value."""
    responses = loaded(page.evaluate(MAKE, json.dumps(states)))

    for state, response in zip(states, responses, strict=True):
        typed = state["answers"]
        assert isinstance(typed, dict)
        wanted = [one for number in "12" if (one := expected(number, typed[number]))]
        assert [found_in(answer) for answer in response.answers] == wanted
        assert response.body == cleaned(str(state["body"]))
        # All that was written stands with the recommendations, so there is no rest to look for.
        alone = len(wanted) > 1 and response.body is None
        assert response.complete is (True if alone else None)
        assert (response.sender, response.advice) == ("college", ADVICE)
        assert (str(response.dated), response.form) == ("2026-05-20", state["form"])


def test_every_hostile_text_comes_back_from_every_field(page: Page) -> None:
    """Quotes, fences, marks, line ends and half characters load as what was typed."""
    states = []
    for text in HOSTILE:
        short = text[:290]
        promise = {"what": short, "who": short, "by": "2027"}
        answer = {
            "decision": "partly",
            "explanation": text,
            "yes": short,
            "no": short,
            "place": short,
            "promises": [promise, promise],
        }
        empty = {"decision": "", "promises": []} | dict.fromkeys(
            ("explanation", "yes", "no", "place"), ""
        )
        both = {"1": answer, "2": empty}
        letter = {"sender": "college", "dated": "20 mei 2026", "form": "mail", "body": text}
        states.append({**letter, "answers": both})

    check(page, states)


@settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(states=st.lists(STATES, min_size=1, max_size=12))
def test_any_text_comes_back_as_it_was_typed(page: Page, states: list[dict[str, object]]) -> None:
    """What loads is what was typed, whatever was typed."""
    check(page, states)


@pytest.mark.parametrize(
    ("body", "numbers", "complete"),
    [("", "12", True), ("", "1", None), ("Hoogachtend", "12", None)],
)
def test_answers_with_nothing_beside_them_are_all_there_is(
    page: Page, body: str, numbers: str, *, complete: bool | None
) -> None:
    """So the site may say that no reason stands with one of them."""
    given = {"decision": "rejected", "explanation": "Nee.", "promises": []}
    answers = {number: given if number in numbers else {"promises": []} for number in "12"}
    letter = {"sender": "college", "dated": "20-5-2026", "form": "letter", "body": body}

    (response,) = loaded(page.evaluate(MAKE, json.dumps([letter | {"answers": answers}])))

    assert response.complete is complete


def test_a_date_that_is_not_understood_stays_with_the_promise(page: Page) -> None:
    """Nothing that was typed is lost: the words go behind the promise."""
    promise = {"what": "Wij maken een folder", "who": "", "by": "na de zomer"}
    answer = {"decision": "adopted", "explanation": "", "promises": [promise]}
    letter = {"sender": "college", "dated": "", "form": "letter", "body": ""}

    (response,) = loaded(page.evaluate(MAKE, json.dumps([{**letter, "answers": {"1": answer}}])))

    (action,) = response.answers[0].actions
    assert (action.what, action.by) == ("Wij maken een folder (wanneer: na de zomer)", None)
