"""Whatever names a recommendation must name one that the advice has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from weerklank.records import load

GOOD = Path(__file__).parent.parent / "registers" / "good"
ANSWER = """---
advice: reiskosten
from: college
received: 2025-03-19
answers:
  - {recommendation: "1", decision: rejected}
%s
---
"""


@pytest.mark.parametrize(
    "naming",
    [
        '  - {recommendation: "7", decision: rejected}',
        'review: [{recommendation: "7", explained: ja, by: raad, on: 2025-04-01}]',
        'reply: [{recommendation: "7", text: Nee., by: wethouder, on: 2025-04-01}]',
        'better_answer: {recommendations: ["7"], why: Waarom niet?, on: 2025-04-01}',
    ],
    ids=["answer", "review", "reply", "better answer"],
)
def test_a_number_that_the_advice_does_not_have_is_named(naming: str, tmp_path: Path) -> None:
    """In an answer, a verdict of the council, a reply or a question: on its own line, R034."""
    root = Path(shutil.copytree(GOOD / "minimal", tmp_path / "register"))
    (root / "responses").mkdir(exist_ok=True)
    (root / "responses/antwoord.md").write_text(ANSWER % naming, encoding="utf-8")

    found = [(problem.code, problem.line) for problem in load(root).problems]

    assert ("R034", 7) in found
