"""`zoek.json`: what the search looks through, fetched at the first touch of its field."""

from __future__ import annotations

import json

from weerklank.publish.output import DataFile, Page, page_url
from weerklank.records.written import WrittenPage

URI = "zoek.json"
_LONGEST_KEYWORDS = 400
"""Characters of keywords a page may bring, so that the file stays small for an old phone."""


def search_json(pages: tuple[Page, ...], written: tuple[WrittenPage, ...]) -> DataFile:
    """A list of `{u: address, t: title, s: summary, k: keywords}`, sorted by address."""
    known = {page.source for page in pages}
    found = [_entry(page.url, page.title, page.description, page.keywords) for page in pages]
    found += [
        _entry(page_url(page.source), page.title, page.description, page.keywords)
        for page in written
        if page.source not in known
    ]
    entries = sorted(found, key=lambda entry: entry["u"])
    return DataFile(URI, json.dumps(entries, ensure_ascii=False, separators=(",", ":")) + "\n")


def _entry(url: str, title: str, summary: str, keywords: tuple[str, ...]) -> dict[str, str]:
    return {"u": url, "t": title, "s": summary, "k": " ".join(keywords)[:_LONGEST_KEYWORDS]}
