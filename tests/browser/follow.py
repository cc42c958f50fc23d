"""Follow a link as a reader does: what comes next is read on the page that it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def follow(link: Locator) -> None:
    """Press a link or button that leads to another page, and wait until that page is loaded whole.

    A bare `click` comes back while the old page still stands there or the new one has no styles
    yet: what a test reads then, depends on how busy the machine is.
    """
    with link.page.expect_navigation(wait_until="load"):
        link.click()


def until(page: Page, expression: str) -> None:
    """Wait until this holds in the page; asked from outside, because the policy forbids `eval`.

    `wait_for_function` asks again from inside, so that it fails wherever the first answer is no.
    """
    for _ in range(1200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    message = f"never came: {expression}"
    raise AssertionError(message)
