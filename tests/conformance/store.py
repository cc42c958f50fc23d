"""Writes `explanation.json`: answers with what the rule says of them, for any language to hold to.

    python tests/conformance/store.py

Look at the difference before you commit it: every line is a verdict that moved.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from conformance.cases import guided  # noqa: E402 (found on the path above)
from conformance.edges import on_the_edge  # noqa: E402 (found on the path above)


def main() -> None:
    """Judge the examples of the method page and the texts on the edge."""
    cases = [*guided(), *on_the_edge()]
    told = [{**case.for_the_browser(), "expected": case.by_python()} for case in cases]
    text = json.dumps(told, ensure_ascii=True, indent=1) + "\n"
    Path(__file__).with_name("explanation.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
