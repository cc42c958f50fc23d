"""A link that names a number opens a page that holds so many: on every page of every register."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterator

import pytest

from every_register import NAMES, register_named, site_named
from registers_for_tests import TODAY, advice, college, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import joint, obligations
from weerklank.publish.making.output import Site, page_url

LINK = re.compile(r'<a [^>]*?href="([^"#]*)[^"]*"[^>]*>(.*?)</a>(?: \((\d{1,3})\))?', re.DOTALL)
COUNTED = re.compile(
    r"^(?:Alle|Nog) \d+|\b\d+ (?:advie[sz]|belofte|antwoord|keer|punt|onderwerp|vra[ga])|\(\d+\)$"
)
"""What a link says that counts something; a title with a number in it counts nothing."""

READY = re.compile(r'<li><a href="[^"]*">[^<]*</a> <span class="wk-small"')


def _ready(html: str) -> int:
    return len(READY.findall(html))


def _attention(html: str) -> int:
    """The blocks of a pack that ask attention now; what still runs stands below."""
    return html.split('id="loopt"', maxsplit=1)[0].count('id="punt-')


def _advices(html: str) -> int:
    """The advices that a list holds, wherever they unfold."""
    return html.count("<h3>") or len(
        set(re.findall(r"adviezen/(\d{4}[^/\"]*|[a-z]\d[^/\"]*)/", html))
    )


def _told(html: str) -> int:
    found = re.search(r"gaf de raad (\d+) advie", words(html))
    return int(found[1]) if found else 0


OPENS: dict[str, Callable[[str], int]] = {
    r"lijsten/": _ready,
    r"raadsleden/(?!alle|aandacht|antwoordtijd)": _attention,
    r"adviezen/jaar/": _advices,
    r"onderwerpen/[^/]+/$": _told,
}
"""What is counted on the page behind a link, by its address."""


def counted_links(site: Site) -> Iterator[tuple[str, str, int]]:
    """Each link with a number in what it says: where it stands, where it leads, and the number."""
    for one in site.pages:
        if one.source.startswith("handleiding/"):
            continue
        for target, inside, behind in LINK.findall(one.body("")):
            said = words(inside).strip()
            if not behind and not COUNTED.search(said):
                continue
            to = posixpath.normpath(posixpath.join(page_url(one.source), target)) + "/"
            if target and not target.startswith("http") and not to.startswith("adviezen/2"):
                number = behind or re.findall(r"\d+", said)[0]
                yield one.source, to, int(number)


def chosen(site: Site, state: str) -> set[str]:
    """The advices that the filter finds for this state of the answer."""
    octets = next((one.octets for one in site.files if one.uri == "adviezen/lijst.json"), b"")
    advices = json.loads(octets)["advices"] if octets else []
    return {one[0] for one in advices if state in one[4].get("stand", ())}


def shared(site: Site, name: str) -> set[str]:
    """The advices in a list to share, on its page and on its pages by year."""
    pages = [one for one in site.pages if re.match(rf"lijsten/{name}(?:/|\.md)", one.source)]
    found = (re.findall(r'<li><a href="[^"]*adviezen/([^/"]+)/', one.body("")) for one in pages)
    return {advice_id for of in found for advice_id in of}


@pytest.mark.parametrize("name", NAMES)
def test_the_filters_find_what_the_lists_hold(name: str) -> None:
    """Late and not there: the same advices; without explanation also those that wait no more."""
    site = site_named(name)
    verdicts = judge(register_named(name), TODAY).cases
    over = {case.advice.id for case in verdicts if case.missing_explanation and not case.awaited}

    assert chosen(site, "te-laat") == shared(site, "te-laat")
    assert chosen(site, "te-lang") == shared(site, "geen-antwoord")
    assert chosen(site, "zonder-uitleg") == shared(site, "zonder-uitleg") | over


@pytest.mark.parametrize("name", NAMES)
def test_a_counted_link_opens_as_many(name: str) -> None:
    """Whatever the link is called, and wherever it stands."""
    site = site_named(name)
    bodies = {page_url(one.source): one for one in site.pages}
    for source, to, number in counted_links(site):
        counts = [count for pattern, count in OPENS.items() if re.match(pattern, to)]

        assert counts, f"{source} counts {number} of {to}: say in OPENS what is counted there"
        assert counts[0](bodies[to].body("")) == number, f"{source} → {to}"


def test_there_are_such_links() -> None:
    """In the example of every kind."""
    found = [to for _, to, _ in counted_links(site_named("example"))]

    assert {pattern for pattern in OPENS if any(re.match(pattern, to) for to in found)} == {*OPENS}


def test_a_promise_of_two_is_one_line_in_every_list() -> None:
    """On the page of last days, in the calendar, and in what is owed: one letter promised it."""
    service = college(id="dienst", title="De Beemden", kind="gr_board")
    promised = {
        "recommendation": "1",
        "decision": "adopted",
        "actions": [{"what": "Bellen", "by": "2027-01-01"}],
    }
    letter = response(**{"from": "dienst", "on_behalf_of": ["college"]}, answers=[promised])
    records = register(service, advice(to=["college", "dienst"]), letter)
    site = site_of(records)
    calendar = next(file.content for file in site.files if file.uri == "data/agenda.ics")

    assert len(joint(obligations(judge(records, TODAY)))) == 1
    assert bytes(calendar).count(b"BEGIN:VEVENT") == 1
    assert "Het college van Proefstad en De Beemden" in words(page(site, "termijnen/index.md"))
