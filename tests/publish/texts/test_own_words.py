"""What people wrote stays as they wrote it, in a site that speaks another language too."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from itertools import cycle
from pathlib import Path

import pytest
import yaml

from commands.run import run
from weerklank.cli import group
from weerklank.publish.layout.language.in_language import in_language, plain_in
from weerklank.publish.layout.language.own_words import own_words

ROOT = Path(__file__).parents[3]
PHRASES = cycle(
    (
        "De taxi komt vaak te laat.",
        "Wij horen het niet, en de gemeente zegt ja.",
        "Nog geen besluit. De wethouder beslist.",
        "Er staat een reden.",
        "De bus komt **vaak** te laat, op tijd.",
    )
)
WRITTEN = {
    "title",
    "summary",
    "text",
    "explanation",
    "what",
    "reason",
    "short",
    "description",
    "yes",
    "no",
}
WRITTEN |= {"note", "why"}


def said(value: object, key: str = "") -> object:
    """The header with a phrase of ours behind everything that people write."""
    if isinstance(value, dict):
        # YAML reads `on`, `yes` and `no` as a truth.
        named = {True: "yes" if key == "parts" else "on", False: "no"}
        names = {name: named[name] if isinstance(name, bool) else name for name in value}
        return {names[name]: said(one, names[name]) for name, one in value.items()}
    if isinstance(value, list):
        return [said(one) for one in value]
    if isinstance(value, str) and key == "short":
        return "De taxi komt te laat"
    if isinstance(value, str) and key in WRITTEN:
        phrase = next(PHRASES)
        return f"{value.strip()} {phrase.replace('**', '') if key == 'title' else phrase}"
    return value


def texts(value: object, key: str = "") -> Iterator[str]:
    """What people wrote in a header."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from texts(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str) and key in WRITTEN:
        yield " ".join(value.replace("**", "").split()).rstrip(".")


def shown(html: str) -> str:
    """What a reader sees of a page."""
    html = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).replace("**", "").split())


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], Path, Path]:
    """All that was written, the site in Dutch, and the site in English."""
    council = tmp_path_factory.mktemp("own") / "raad"
    council.mkdir()
    written: set[str] = set()
    for name in ("advice", "responses", "content"):
        shutil.copytree(ROOT / name, council / name)
    found = ("advice/*.md", "responses/*.md", "content/organisaties/*.md")
    for path in sorted(path for pattern in found for path in council.glob(pattern)):
        _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
        values = said(yaml.safe_load(header))
        written |= set(texts(values))
        made = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, default_flow_style=False)
        path.write_text(f"---\n{made}---\n{body}\n\nNog geen besluit.\n", encoding="utf-8")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"^hooks:.*\n", "", settings, flags=re.MULTILINE)
    made_in = []
    for language in ("nl", "en"):
        chosen = settings.replace("  weerklank:\n", f"  weerklank:\n    language: {language}\n")
        (council / "mkdocs.yml").write_text(chosen, encoding="utf-8")
        done = run(group, ["build", str(council.parent / language), "-f", str(council)])
        assert done.exit_code == 0, done.output
        made_in.append(council.parent / language)
    return written, made_in[0], made_in[1]


@pytest.mark.thorough
def test_every_text_of_people_is_the_same_in_both_languages(
    sites: tuple[set[str], Path, Path],
) -> None:
    """Letter by letter, on every page, as often as on the Dutch page."""
    written, dutch, english = sites
    changed = []
    for page in sorted(dutch.rglob("*.html")):
        path = page.relative_to(dutch)
        before = shown(page.read_text(encoding="utf-8"))
        after = shown((english / path).read_text(encoding="utf-8"))
        changed += [
            (str(path), text) for text in written if before.count(text) != after.count(text)
        ]

    assert len(written) > 100
    assert not changed, changed[:20]


@pytest.mark.parametrize(
    "text",
    [
        "De taxi komt vaak te laat.",
        "Iedereen door de gemeente zegt ja.",
        "Nog geen besluit",
        "Er staat een reden. Nog geen besluit.",
    ],
)
def test_a_text_that_could_be_ours_stays(text: str) -> None:
    """Alone, with markup in it, and as a value in a sentence of ours."""
    own = own_words([text])
    words = text.split()
    marked = f"{words[0]} <strong>{words[1]}</strong> {' '.join(words[2:])}".strip()
    html = f"<p>{text}</p><p>{marked}</p><p>Onderwerp: {text}</p><h2>Alle adviezen</h2>"

    found = in_language(html, "en", own)

    assert re.sub(r"<[^>]+>", "", found).count(text.rstrip(".")) == 3
    assert f"<strong>{words[1]}</strong>" in found
    assert "All advice" in found


def test_a_word_of_the_frame_stays_a_word_of_the_frame() -> None:
    """The verdict is ours, also where somebody wrote that same word in a record."""
    said = '<blockquote class="wk-said"><p>Nee.</p></blockquote>'
    html = f'<dd><span class="wk-tag">Nee</span></dd>{said}'

    found = in_language(html, "en", own_words(["Nee."]))

    assert '<dd><span class="wk-tag">No</span></dd>' in found
    assert "<p>Nee.</p>" in found


def test_a_tile_is_translated_also_where_the_council_wrote_its_sentence() -> None:
    """The home page says it for the site; the page of the council keeps it as it was written."""
    html = '<a><span class="wk-frame">Dat mag zonder naam.</span></a><p>Dat mag zonder naam.</p>'

    found = in_language(html, "en", own_words(["Dat mag zonder naam."]))

    assert '<span class="wk-frame">You need not give your name.</span>' in found
    assert found.count("Dat mag zonder naam.") == 1


def test_a_list_that_a_script_shows_is_in_the_language_of_the_site() -> None:
    """What the site says is translated, sentence by sentence; what is not known stays Dutch."""
    said = plain_in("10 september 2026, aan het college. 1 aanbeveling: niet overgenomen.", "en")

    assert said == "10 September 2026, to het college. 1 recommendation: not adopted."
    assert plain_in("Houd de balie open.", "en") == "Houd de balie open."
