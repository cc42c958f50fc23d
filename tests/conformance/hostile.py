"""Texts that no municipality writes, drawn by Hypothesis, the same every time."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from conformance.cases import Case, answer
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.lexicon import lexicon

# What a newer Unicode has added is a letter to one and nothing to the other: not compared.
_SIGNS = st.characters(exclude_categories=("Cs", "Cn"))
_ODD = (
    *("İ", "ﬁ", "①", "❶", "½", "²", "\uff9e", "ﷺ", "ำ", "क़", "ǅ", "ΑΣ", "K", "ſ", "ß", "e\u0301"),
    *("\u0301", "\u034f", "\u0345", "\u0334", "\u200b", "\u00ad", "\ufeff", "\u1369", "٣", "😀"),
    *("𝐨𝐦𝐝𝐚𝐭", "𝟏𝟐", "𐩀", "\x1c", "\x85", "\u2028", "\r\n", "\n\n", "\t", "\xa0", "\x00"),
    *("[", "]", "](", "[naam]", "[naam](x)", "{{datum}}", "<<x y>>", "<b>", "<naam x>", "<", ">"),
    *(
        "xxx",
        "XXX",
        "axxx",
        "xxxé",
        "xxx_",
        "_____",
        "......",
        "……",
        "@@",
        "???",
        "…",
        "pm",
        "n.v.t",
    ),
    *(
        "https://a.nl/b",
        "**",
        "`",
        "|",
        "\\",
        "'",
        "’",
        "‘s",
        "-",
        " - ",
        " – ",
        "\u2022",
        "\u2019n",
    ),
    *(
        "art.",
        "(bijv.",
        "((((((((((((((nr.",
        "d.w.z.",
        "t.a.v.",
        "!",
        "?!",
        ".)",
        '."',
        ".”",
        ";",
        ":",
    ),
    *(
        "31-12",
        "1/5/26",
        "2026",
        "1.250,50",
        "€",
        "%",
        "€ 12",
        "3e",
        "12a",
        "1e-2",
        "07",
        "net",
        "it",
    ),
)
_KNOWN = sorted(
    {
        word.strip("*()^")
        for entry in lexicon().entries
        for part in entry.pattern.split()
        for word in part.split("|")
        if not word.startswith("<")
    }
)
_PIECES = st.one_of(
    st.sampled_from(_KNOWN),
    st.sampled_from(_KNOWN),
    st.sampled_from(_ODD),
    st.text(_SIGNS, max_size=5),
    st.text("abcdefghijkmnoprstuvwz", min_size=3, max_size=12),
)
_JOINED = st.lists(_PIECES, max_size=40).flatmap(
    lambda pieces: st.lists(
        st.sampled_from([" ", " ", " ", " ", ", ", ". ", "", "\n"]),
        min_size=len(pieces),
        max_size=len(pieces),
    ).map(lambda gaps: "".join(p + g for p, g in zip(pieces, gaps, strict=True)))
)
_TEXTS = st.one_of(_JOINED, _JOINED, _JOINED, st.text(_SIGNS, max_size=200))
_LINES = _TEXTS.map(lambda text: text[:300].strip() or "Nee.")
_FOUND = st.builds(
    Case,
    st.builds(
        lambda text, decision, fields: answer(text.strip() or None, decision, **fields),
        _TEXTS,
        st.sampled_from([None, *Decision]),
        st.fixed_dictionaries(
            {},
            optional={
                "parts": st.fixed_dictionaries({}, optional={"yes": _LINES, "no": _LINES}),
                "place": _LINES,
                "actions": st.just([{"what": "Wij doen het.", "who": "de consulent"}]),
            },
        ),
    ),
    st.one_of(st.none(), _LINES),
    st.lists(_LINES.map(answer), max_size=2).map(tuple),
)


@cache
def drawn(count: int) -> tuple[Case, ...]:
    """So many hostile answers."""
    found: list[Case] = []

    @given(_FOUND)
    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def collect(case: Case) -> None:
        found.append(case)

    collect()
    return tuple(found)
