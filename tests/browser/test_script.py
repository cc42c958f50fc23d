"""What the script adds: it never contradicts the page and only offers what the device can do."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browser.follow import follow, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Site

pytestmark = pytest.mark.browser
DEADLINE = dt.date(2026, 6, 11)
VOICES = """(voices) => { window.spoken = [];
  const speech = { getVoices: () => voices, speak: said => window.spoken.push(said),
    cancel: () => { window.stopped = true; }, addEventListener: () => {} };
  Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2026, 6, 2), "11 juni 2026 (nog 9 dagen)"),
        (dt.date(2026, 6, 10), "11 juni 2026 (morgen)"),
        (DEADLINE, "11 juni 2026 (vandaag)"),
        (dt.date(2026, 6, 12), "11 juni 2026"),
        (dt.date(2026, 5, 31), "11 juni 2026"),
    ],
    ids=["nine days", "tomorrow", "today", "passed", "clock before the build"],
)
def test_the_countdown_never_contradicts_the_page(
    components: Site, day: dt.date, expected: str
) -> None:
    """It counts to a date ahead, and is silent once it has passed or when the clock is wrong."""
    page = on_day(components, day, built=dt.date(2026, 6, 1))

    assert page.locator("time[data-wk-countdown]").inner_text() == expected


def test_the_countdown_counts_days_of_the_netherlands(components: Site) -> None:
    """Half past eleven in the evening in London is the next day in Amsterdam."""
    late = dt.datetime(2026, 6, 9, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    page = on_day(components, late, built=dt.date(2026, 6, 1), timezone="Europe/London")

    assert page.locator("time[data-wk-countdown]").inner_text() == "11 juni 2026 (morgen)"


def test_an_example_whose_day_stands_still_has_no_countdown(example: Site) -> None:
    """An invented council has no build date, so nothing counts down to the day of the reader."""
    advice = next(path for path in example.pages if re.fullmatch(r"adviezen/.+", path))
    page = example.visit(example.context(), advice).page

    assert page.locator("time[data-wk-built]").count() == 0
    assert "(nog" not in " ".join(page.locator("time[data-wk-countdown]").all_inner_texts())


@pytest.mark.parametrize(("days", "warned"), [(2, False), (3, True)])
def test_a_page_that_was_not_rebuilt_says_so(components: Site, days: int, *, warned: bool) -> None:
    """After more than two days without a build the page warns that things may have changed."""
    built = dt.date(2026, 4, 1)
    page = on_day(components, built + dt.timedelta(days), built=built)

    assert page.locator(".wk-stale").count() == int(warned)
    if warned:
        assert "Termijnen kunnen intussen voorbij zijn." in page.locator(".wk-stale").inner_text()


def test_a_choice_stands_in_the_address_and_survives(example: Site) -> None:
    """What is chosen is in the address, and is still there after reloading and going back."""
    page = example.visit(example.context(), "adviezen/").page
    page.get_by_text("Kies wat u wilt zien").click()
    page.get_by_label("Wat zei de gemeente?").select_option("rejected")
    page.locator("select[name=jaar]").select_option("2024")

    page.get_by_role("button", name="Laat zien").click()
    page.wait_for_url("**/adviezen/?besluit=rejected&jaar=2024")
    shown = shown_titles(page)
    page.reload()
    again = shown_titles(page)
    follow(page.locator("[data-wk-found] li a").first)
    page.go_back()

    assert "Vergoed de reiskosten van vrijwilligers" in shown
    assert shown == again == shown_titles(page)
    assert page.locator("select[name=jaar]").input_value() == "2024"
    assert page.locator("[data-wk-whole]").is_hidden()


def test_before_a_choice_nothing_is_chosen(example: Site) -> None:
    """Who goes back to the whole list does not see the choice above it that is no longer made."""
    page = example.visit(example.context(), "adviezen/").page
    page.get_by_text("Kies wat u wilt zien").click()
    page.get_by_label("Wat zei de gemeente?").select_option("rejected")
    page.get_by_role("button", name="Laat zien").click()
    page.wait_for_url("**/adviezen/?besluit=rejected")

    page.go_back()

    expect(page.locator("select[name=besluit]")).to_have_value("")
    assert page.locator("[data-wk-whole]").is_visible()


def test_a_choice_without_an_answer_says_so(example: Site) -> None:
    """Nothing found is said, with the way back to everything."""
    page = example.context().new_page()

    page.goto(f"{example.address}adviezen/?onderwerp=vervoer&jaar=2009")

    assert shown_titles(page) == []
    assert page.locator("[data-wk-found-title]").inner_text() == "Geen adviezen: vervoer, 2009"
    assert page.get_by_role("link", name="Laat weer alles zien").is_visible()


def test_an_address_with_nonsense_shows_everything(example: Site) -> None:
    """What the form does not know is passed over, and so is a broken address."""
    page = example.visit(example.context(), "adviezen/?jaar=1600&x=%E0%A4%A&besluit=").page

    assert page.locator("[data-wk-whole]").is_visible()
    assert page.locator("[data-wk-found]").is_hidden()


def test_a_list_that_does_not_come_leaves_the_years(example: Site) -> None:
    """Without the list the page says so, and shows what it has."""
    page = example.context().new_page()
    page.route("**/lijst.json", lambda route: route.abort())

    page.goto(f"{example.address}adviezen/?jaar=2024")

    page.locator("[data-wk-found-title]", has_text="Dat lukt nu niet").wait_for()
    assert page.locator("[data-wk-whole]").is_visible()


def shown_titles(page: Page) -> list[str]:
    """The titles that the choice left."""
    page.locator("[data-wk-found-title]", has_text=re.compile("advies|adviezen")).wait_for()
    return page.locator("[data-wk-found] li a").all_inner_texts()


@pytest.mark.parametrize(
    ("voices", "offered"),
    [
        ([], False),
        ([{"lang": "nl-NL", "localService": False}], False),
        ([{"lang": "en-GB", "localService": True}], False),
        ([{"lang": "nl_BE", "localService": True}], True),
    ],
    ids=["no voice", "voice on a server", "English voice", "Dutch voice on the device"],
)
def test_reading_aloud_needs_a_dutch_voice_on_the_device(
    components: Site, voices: list[dict[str, object]], *, offered: bool
) -> None:
    """A voice elsewhere would send the text to a server, so it is not offered."""
    page = with_voices(components, voices)

    assert page.get_by_role("button", name="Lees voor").is_visible() == offered


def test_reading_aloud_reads_the_text_and_stops(components: Site) -> None:
    """It reads sentences of the article, not the menu or the buttons, until it is stopped."""
    page = with_voices(components, [{"lang": "nl-NL", "localService": True}])

    page.get_by_role("button", name="Lees voor").click()
    spoken = page.evaluate("window.spoken.map(said => [said.text, said.lang])")
    page.evaluate("window.stopped = false")
    page.get_by_role("button", name="Stop met voorlezen").click()

    text = " ".join(sentence for sentence, _ in spoken)
    assert "Elke bouwsteen van de huisstijl staat een keer op deze pagina." in text
    assert "Alle bouwstenen" in text
    assert "Hulp of klacht" not in text
    assert "Print" not in text
    assert {language for _, language in spoken} == {"nl-NL"}
    assert page.evaluate("window.stopped") is True


def test_sharing_uses_what_the_device_has(components: Site) -> None:
    """With a share sheet the page is handed to it; no request leaves for that."""
    script = "navigator.share = what => { window.shared = what; return Promise.resolve(); };"
    page = components.visit(components.context(), "bouwstenen/", script=script).page

    page.get_by_role("button", name="Delen").click()

    until(page, "window.shared")
    assert page.evaluate("window.shared.url") == page.url


def test_without_a_share_sheet_the_address_is_copied(components: Site) -> None:
    """A desktop gets a button that copies, and says that it did."""
    context = components.context(permissions=["clipboard-read", "clipboard-write"])
    script = "Object.defineProperty(Navigator.prototype, 'share', {value: undefined});"
    page = components.visit(context, "bouwstenen/", script=script).page

    page.get_by_role("button", name="Kopieer de link").click()

    page.get_by_role("button", name="De link is gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_a_link_opens_the_fold_around_its_target(components: Site) -> None:
    """An address that points inside a closed part shows that part."""
    page = components.visit(components.context(), "bouwstenen/#feit").page

    assert page.locator("#vijf").evaluate("at => at.open") is True
    assert page.locator("#feit").is_visible()


def test_a_wide_table_can_be_scrolled_with_the_keyboard(components: Site) -> None:
    """On a phone a table from Markdown becomes a named region with a tab stop."""
    context = components.context(viewport={"width": 320, "height": 640})
    page = components.visit(context, "bouwstenen/").page

    region = page.get_by_role("region", name="Tabel, schuif opzij om alles te lezen")

    assert region.get_attribute("tabindex") == "0"
    assert region.get_by_role("table").count() == 1


def with_voices(site: Site, voices: list[dict[str, object]]) -> Page:
    """The page with components on a device with these voices."""
    return site.visit(
        site.context(), "bouwstenen/", script=f"({VOICES})({json.dumps(voices)})"
    ).page


def on_day(site: Site, now: dt.date, *, built: dt.date, timezone: str = "Europe/Amsterdam") -> Page:
    """The page with components as built on one day and read on another, at noon unless a time."""
    page = site.context(timezone_id=timezone).new_page()
    moment = now if isinstance(now, dt.datetime) else dt.datetime.combine(now, dt.time(12), dt.UTC)
    page.clock.set_fixed_time(moment)
    html = (site.folder / "bouwstenen" / "index.html").read_text("utf-8")
    dated = re.sub(
        r'<time datetime="[^"]*" data-wk-built>', f'<time datetime="{built}" data-wk-built>', html
    )
    assert dated.count(f'"{built}" data-wk-built') == 1
    page.route("**/bouwstenen/", lambda route: route.fulfill(body=dated, content_type="text/html"))
    page.goto(f"{site.address}bouwstenen/")
    return page
