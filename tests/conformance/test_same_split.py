"""The form splits a letter as `weerklank import --as response` does, to the letter."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import yaml

from labelled.letters import LETTERS
from weerklank.importing.drafting.answered import passages
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.importing.letters.reading import read_letter

HERE = Path(__file__).parent
SHORT = (
    ("Ad 1. Dat doen wij.", "Ad 2. Dat doen wij niet."),
    ("Punt 2. Dat doen wij niet.", "Omdat de zaal te klein is.", "Wij hopen op begrip."),
    ("Uw eerste aanbeveling nemen wij over.", "Uw laatste aanbeveling niet."),
    ("Ten aanzien van uw tweede aanbeveling merken wij op dat dit niet kan.",),
    ("Ook aan aanbeveling 2 kunnen wij geen gevolg geven.", "Aanbeveling 9: nee."),
    ("Aanbeveling 1: ja.", "Aanbeveling 1", "Ja, in mei.", "Met vriendelijke groet,", "de griffie"),
    ("1. Laat de bus rijden. Ja, in mei.", "2) Nee.", "3. Iets anders."),
    ("a) Ja.", "b. Nee."),
    ("Geachte raad,", "Wij doen het niet."),
    ("a. nemen wij over, b. niet, want de bus is vol.",),
    ("Over uw twee punten: 1) ja, per 1 mei; en 2) nee.", "Wij hopen u zo te hebben geholpen."),
    ("Over a. en b. merken wij op dat dit niet kan.", "Over 1. en 2. zijn wij kort: nee."),
    ("Ad 1 en 2. Dat doen wij niet.", "Wij hopen op begrip."),
    ("Ad 1 & 2: dat doen wij niet.", "Punt 1+2: ja."),
    (
        "Ad 1. Ja.",
        "Uw eerste en tweede aanbeveling kosten samen 4.000 euro.",
        "Een afschrift van deze brief volgt.",
    ),
    ("Ad 2. Nee, zie ook onze reactie op uw aanbevelingen 1 en 2.", "Heeft u nog vragen? Bel ons."),
    ("Ten aanzien van aanbeveling 1 en 2: nee.", "Wat betreft de punten a, b en c: nee."),
    ("a. Ja.", "Vanaf mei.", "b. Nee.", "c. Iets anders."),
    ("Dat doen wij niet, en wel hierom:", "a. de bus is vol;", "b. het kost te veel."),
    ("Ons oordeel:", "a. Ja.", "b. Nee."),
    ("Onze reactie per punt, met redenen:", "1. Ja.", "2. Nee."),
    ("1. Nee, om twee redenen:", "1. de bus is vol;", "2. te duur.", "2. Ja."),
    ("a. Nee, want:", "1. de bus is vol;", "2. te duur.", "b. Ja."),
    ("Nee, om twee redenen: 1. de bus is vol; 2. hij is duur.",),
    ("1. Nee, om twee redenen: 1. de bus is vol; 2. hij is duur.", "2. Ja."),
    ("1. Ja.", "1 en 2. Wij komen erop terug."),
    ("Ad 1. Ja.", "Ad 2-3. Nee.", "Ad1 én 2: nee."),
    ("Ad. 1. Zie aanbeveling 2. De bus rijdt.", "Ad 2. en ad 1. Nee."),
    ("Ad 1. Ja, in mei. Ad 2. Nee.",),
    ("Ad 1. Nee.", "Wij hopen op begrip.", "De bus is vol.", "Ad 2. Ja.", "Tot slot dank."),
    ("1. Ja.", "2. Nee, om twee redenen:", "- de bus is vol;", "• hij is duur.", "Tot slot dank."),
    ("1. Nee, want:", "De bus is vol.", "- hij is duur."),
    ("De zaal is open van 1. tot 2. mei.", "Zie bijlage a. en artikel 4."),
    ("Met punt 2 stemmen wij in. Uw 1e punt niet.", "De overige punten ook niet."),
    ("a) Maak de bus gratis. Nee.", "b) “Laat de bus rijden.” Ja.", "Van: ik", "Datum: nu"),
    ("Uw eerste en laatste aanbeveling niet.", "Dit hangt samen met punt 2.", "> 1. Ja."),
    ("Punt 2: de bus gratis", "Nee.", "Ad 1. -", "---Oorspronkelijk bericht---", "2. Ja."),
    ("Ad 1. Dit" + " en dat" * 9, "---Oorspronkelijk bericht---", "Ad 2. Ja."),
)


def _cases() -> list[dict[str, object]]:
    numbered = {"1": "Laat de bus rijden.", "2": "Maak de bus gratis."}
    lettered = {"a": "Laat de bus rijden.", "b": "Maak de bus gratis."}
    found = [(list(lines), asked) for lines in SHORT for asked in (numbered, lettered)]
    for letter in LETTERS.values():
        asked = {str(n): text for n, text in enumerate(letter["recommendations"], 1)}
        found.append(([" ".join(p["text"].split()) for p in letter["paragraphs"]], asked))
    return [
        {"letter": lines, "asked": asked, "expected": _by_python(lines, asked)}
        for lines, asked in found
    ]


def _by_python(lines: list[str], asked: dict[str, str]) -> dict[str, str]:
    return {one.number: one.text for one in passages([Paragraph(x) for x in lines], asked)}


WHOLE = HERE.parent / "importing" / "whole_letters"


def _pasted() -> list[dict[str, object]]:
    """Whole letters as plain text, with the paragraphs that Python sees in them."""
    told = yaml.safe_load((WHOLE / "truth.yaml").read_text("utf-8"))
    found: list[dict[str, object]] = []
    for name, truth in told.items():
        text = (WHOLE / f"{name}.txt").read_text("utf-8")
        asked = {number: one["asked"] for number, one in truth.items()}
        read = read_letter(WHOLE / f"{name}.txt")
        told_apart = {one.number: one.text for one in passages(read, asked)}
        case = {"pasted": text, "asked": asked, "expected": told_apart}
        found.append({**case, "paragraphs": [one.text for one in read]})
    return found


def test_a_letter_is_split_alike(tmp_path: Path) -> None:
    """Short ones that each show one way, and the whole letters."""
    cases = [*_cases(), *_pasted()]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")

    done = subprocess.run(  # noqa: S603 (a fixed command)
        ["node", "--test", str(HERE / "split.test.mjs")],  # noqa: S607 (as installed here)
        env={**os.environ, "CASES": str(file)}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout[-4000:]
    assert sum(bool(case["expected"]) for case in cases) >= 12
