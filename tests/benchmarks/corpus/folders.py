"""The corpus as a folder of a council, and the same words as plain pages for others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from corpus.invented import Advice, invented

SEED = 20260101
COUNCIL_YML = """\
site_name: Raden van Proefland
site_url: https://raden.example/
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: [weerklank]
extra: {weerklank: {tagline: "Wat adviseren de raden?"}}
"""

_INVENTED = "checked: [{kind: name, reason: Alles is verzonnen.}]\n"
"""Of a thousand answers in invented words, one looks like a person."""


def write_council(root: Path, count: int) -> None:
    """A folder that Weerklank can build: `count` advices with their answers, and the bodies."""
    advices = [invented(index, SEED) for index in range(count)]
    files = {"mkdocs.yml": COUNCIL_YML}
    for one in advices:
        files |= _bodies(one)
        files[f"advice/{one.id}.md"] = _advice(one)
        if one.response:
            files[f"responses/{one.id}-college.md"] = _response(one)
    _write(root, files)


def write_plain(folder: Path, count: int) -> None:
    """A page for each advice, with its answers and letters, and one that lists them by year."""
    advices = [invented(index, SEED) for index in range(count)]
    listed = "\n".join(f"- [{one.title}]({one.id}.md)" for one in advices)
    files = {"index.md": f"---\ntitle: Adviezen\n---\n\n# Adviezen\n\n{listed}\n"}
    _write(folder, files | {f"{one.id}.md": _page(one) for one in advices})


def _write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _quoted(text: str) -> str:
    """A string of YAML: those of JSON are."""
    return json.dumps(text, ensure_ascii=False)


def _slug(one: Advice) -> str:
    return one.place.lower().replace(" ", "-")


def _bodies(one: Advice) -> dict[str, str]:
    name = _slug(one)
    council = (
        f"---\ntitle: Adviesraad {one.place}\nkind: council\nmunicipality: {one.place}\n"
        f"advises: [college-{name}]\nagreements:\n"
        f'  - {{source: "Verordening 2015, artikel 7", answer_term: 6 weken, counts_from: sent,'
        f" termijnenwet: applies}}\n---\n"
    )
    college = (
        f"---\ntitle: College van {one.place}\nkind: college\nmunicipality: {one.place}\n---\n"
    )
    folder = "content/organisaties"
    return {f"{folder}/raad-{name}.md": council, f"{folder}/college-{name}.md": college}


def _advice(one: Advice) -> str:
    asked = "\n".join(f"  - {_quoted(text)}" for text, _ in one.recommendations)
    reasons = "\n".join(
        f"### Toelichting bij {number}\n\n{why}\n"
        for number, (_, why) in enumerate(one.recommendations, start=1)
    )
    return (
        f"---\ntitle: {_quoted(one.title)}\nsent: {one.sent}\nsummary: {_quoted(one.summary)}\n"
        f"recommendations:\n{asked}\ncouncil: raad-{_slug(one)}\nto: [college-{_slug(one)}]\n"
        f"kind: {'requested' if one.requested else 'unrequested'}\n"
        f"themes: [{', '.join(one.themes)}]\n{_INVENTED}---\n\n{one.letter}\n{reasons}"
    )


def _response(one: Advice) -> str:
    response = one.response
    if response is None:
        return ""
    answers = "\n".join(_answer_lines(one)) or "[]"
    return (
        f"---\nadvice: {one.id}\nfrom: college-{_slug(one)}\nreceived: {response.received}\n"
        f"answers:\n{answers}\n{_INVENTED}---\n\n{response.letter}"
    )


def _answer_lines(one: Advice) -> Iterator[str]:
    for answer in one.response.answers if one.response else ():
        yield f'  - recommendation: "{answer.number}"'
        yield f"    decision: {answer.decision}"
        yield f"    explanation: {_quoted(answer.text)}"
        if answer.by:
            yield f"    actions: [{{what: {_quoted(answer.action)}, by: {answer.by}}}]"


def _page(one: Advice) -> str:
    answers = {a.number: a for a in one.response.answers} if one.response else {}
    blocks = []
    for number, (text, why) in enumerate(one.recommendations, start=1):
        blocks.append(f"### {number}. {text}\n\n{why}\n")
        if answer := answers.get(number):
            blocks.append(f"> **{answer.decision}** {answer.text}\n")
            blocks.append(f"- {answer.action} ({answer.by})\n" if answer.by else "")
    received = one.response.received if one.response else "nog niet"
    return (
        f"---\ntitle: {_quoted(one.title)}\ndescription: {_quoted(one.summary)}\n---\n\n"
        f"# {one.title}\n\n{one.summary}\n\n| Kenmerk | Waarde |\n| --- | --- |\n"
        f"| Verstuurd | {one.sent} |\n| Beantwoord | {received} |\n\n"
        + "\n".join(blocks)
        + f"\n{one.letter}\n{one.response.letter if one.response else ''}"
    )
