"""`zoek.json`: what the search looks through, fetched at the first touch of its field.

It holds every page that is no advice, and the newest advices; the older ones follow in files of
their own, which are fetched after it. So the first answer does not wait for the whole archive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from weerklank.publish.output import DataFile, Page, page_url
from weerklank.records.written import WrittenPage

URI = "zoek.json"
_LONGEST_KEYWORDS = 400
"""Characters of keywords a page may bring, so that the file stays small for an old phone."""

MOST = 250
"""So many advices in one file: 26 kB zipped in a corpus with unusually many different words."""


def search_json(
    pages: Sequence[Page], written: Sequence[WrittenPage], newest: Sequence[str]
) -> tuple[DataFile, ...]:
    """Lists of `{u: address, t: title, s: summary, k: keywords}`, each sorted by address.

    `newest` are the sources of the advices, newest first. A list that is not the last one ends
    with `{next: address}`, below the root of the site.
    """
    found = {
        page.source: _entry(page.url, page.title, page.description, page.keywords) for page in pages
    }
    found |= {
        page.source: _entry(page_url(page.source), page.title, page.description, page.keywords)
        for page in written
        if page.source not in found
    }
    advices = [found.pop(source) for source in newest if source in found]
    shards = [advices[start : start + MOST] for start in range(0, len(advices), MOST)] or [[]]
    shards[0] = [*found.values(), *shards[0]]
    return tuple(_files(shards))


def _files(shards: Sequence[Sequence[dict[str, str]]]) -> Iterator[DataFile]:
    names = [URI, *(f"zoek/{number}.json" for number in range(2, len(shards) + 1))]
    for name, following, shard in zip(names, [*names[1:], ""], shards, strict=True):
        entries = sorted(shard, key=lambda entry: entry["u"])
        if following:
            entries.append({"next": following})
        text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
        yield DataFile(name, f"{text}\n")


def _entry(url: str, title: str, summary: str, keywords: Sequence[str]) -> dict[str, str]:
    return {"u": url, "t": title, "s": summary, "k": " ".join(keywords)[:_LONGEST_KEYWORDS]}
