"""What each job costs in questions, keys and clicks: `python tests/manual/effort.py` shows it.

Counted from the real thing: the questions that a test answers in a terminal, the forms as a browser
gets them, and the words on the buttons in the manual. A key is a character typed, or Enter; a click
is a link, a button or a choice.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from answer_form.test_form_page import form_of
from commands.editing.edit_forms import form
from commands.run import advice_file, one_council
from commands.wizards.test_every_wizard import WIZARDS
from registers_for_tests import advice
from weerklank.building.previewing import Answer
from weerklank.commands.editor.desk import Desk
from weerklank.records import load

ROOT = Path(__file__).parents[2]
MARKS = ("<!-- effort -->\n", "<!-- /effort -->")
_ROADS = {
    "GitHub, nine steps in the browser": "## GitHub, in de browser",
    "GitLab, in the browser": "## GitLab",
    "Codeberg, in the browser": "## Codeberg",
}
_NAMED = re.compile(
    r"uw plaatje,|(?<!\*)\*[^*\n]+\*(?!\*)(?P<field>: (?:`|het adres|(?=\*))|, typ )?"
)
"""A word on a button, a link or a choice; the name of a field to type in, or of a list, is none."""
_TYPED = re.compile(r"[Tt]yp[^`\n.]*`([^`]+)`|: `([^`]+)`")
Filled = dict[str, str]
ADVICE: Filled = {
    "title": "Een bus",
    "sent": "2026-05-04",
    "summary": "Er rijdt geen bus. Dat moet anders.",
    "recommendations.0.text": "Laat hem rijden.",
}
ANSWER: Filled = {
    "from": "college",
    "received": "2026-06-10",
    "answers.0.decision": "rejected",
    "answers.0.explanation": "Na 20 uur zijn er te weinig reizigers: vier per avond.",
}
SETTING: Filled = {"extra.weerklank.phone": "0123-456 700"}


def wizards() -> list[tuple[str, int, int, int]]:
    """By wizard its questions and the keys of its answers."""
    return [
        (f"`weerklank {name}`", len(asked), sum(len(text) + 1 for _, text in asked), 0)
        for name, asked in WIZARDS.items()
    ]


def forms() -> list[tuple[str, int, int, int]]:
    """What the forms of `weerklank edit` cost: from the list to the file."""
    jobs = (
        ("an advice", "/advies/", "", ADVICE),
        ("an answer", "/antwoord/", "2026-05-bus", ANSWER),
        ("a setting", "/site/mkdocs/", "", SETTING),
    )
    with tempfile.TemporaryDirectory() as folder:
        root = one_council(Path(folder))
        advice_file(root)
        (root / "mkdocs.yml").write_text("site_name: R\ndocs_dir: content\n", encoding="utf-8")
        desk = Desk(root)
        return [
            (f"`weerklank edit`: {name}", *_filled(desk, path, advice, filled))
            for name, path, advice, filled in jobs
        ]


def _filled(desk: Desk, path: str, advice: str, filled: Filled) -> tuple[int, int, int]:
    """Fill in the form and keep it: fields, keys, and clicks with those on the link and Bewaren."""
    shown = form(desk, path, advies=advice)
    page = desk.page(path, {"advies": [advice]})
    assert isinstance(page, Answer)
    html = page.content.decode()
    chosen = [name for name in filled if f'<select id="{name}"' in html]
    kept = desk.keep(path, shown.sent | {name: [text] for name, text in filled.items()})
    assert isinstance(kept, str)
    assert not load(desk.root).errors
    keys = sum(len(text) for name, text in filled.items() if name not in chosen)
    return len(filled), keys, len(chosen) + 2


def municipality() -> tuple[str, int, int, int]:
    """What the form on the site costs who answers there: one recommendation, not adopted and why.

    The clicks are those on the link in the mail, the decision and the download.
    """
    typed = {"datum": "8-6-2026", "aanbeveling-1-uitleg": ANSWER["answers.0.explanation"]}
    chosen = ("aanbeveling-1-rejected",)
    html = form_of(advice())
    assert all(f'id="{one}"' in html for one in (*typed, *chosen))
    assert "Download het antwoord" in html
    name = "the municipality's form: an answer"
    return name, len(typed) + len(chosen), sum(map(len, typed.values())), len(chosen) + 2


def roads() -> list[tuple[str, int, int, int]]:
    """What the roads to a site online cost, by the words on buttons in the manual."""
    text = (ROOT / "content/handleiding/online-zetten.md").read_text(encoding="utf-8")
    found = []
    for name, heading in _ROADS.items():
        lines = text.split(f"{heading}\n")[1].split("\n## ")[0].splitlines()
        told = "\n".join(line for line in lines if not line.startswith("Gelukt"))
        typed = "".join(one or other for one, other in _TYPED.findall(told))
        steps = len(re.findall(r"^(?:\*\*)?\d\. ", told, re.MULTILINE))
        clicked = [one for one in _NAMED.finditer(told) if not one["field"]]
        found.append((name, steps, len(typed), len(clicked)))
    return found


def table() -> str:
    """The table of CONTRIBUTING."""
    rows = [*wizards(), *forms(), municipality(), *roads()]
    head = "| job | questions, fields or steps | keys | clicks |\n|---|--:|--:|--:|\n"
    return head + "".join(
        f"| {name} | {n} | {keys} | {clicks} |\n" for name, n, keys, clicks in rows
    )


def written(text: str) -> str:
    """The table as it stands in the text."""
    return text.split(MARKS[0])[1].split(MARKS[1], maxsplit=1)[0]


def main() -> None:
    """Put the table in CONTRIBUTING."""
    file = ROOT / "CONTRIBUTING.md"
    text = file.read_text(encoding="utf-8")
    before, _, rest = text.partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    file.write_text(f"{before}{MARKS[0]}{table()}{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
