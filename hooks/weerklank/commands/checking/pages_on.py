"""Whether the forge has a place to publish on: GitHub fails with 404 until a person sets Pages on.

docs.github.com/en/rest/repos/repos#get-a-repository: `has_pages`. A workflow cannot set it on by
itself with the token it gets (actions/configure-pages, action.yml, `enablement`).
"""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import click

_SECONDS = 20
_OFF = (
    "Alles is goed, maar de site staat nog nergens. Zet Pages aan: ga naar {place}, en kies bij "
    "Source voor GitHub Actions. Kies daarna bij Actions voor Site, en voor Run workflow."
)


def may_publish(environ: Mapping[str, str]) -> None:
    """Say to the workflow whether to publish, as `plaatsen=ja` or `nee`; nothing for a visitor.

    A pull request brings no token, and is never published. What cannot be asked is tried.
    """
    output, token = environ.get("GITHUB_OUTPUT"), environ.get("GITHUB_TOKEN")
    if not output or not token:
        return
    on = _has_pages(environ, token)
    with Path(output).open("a", encoding="utf-8") as told:
        told.write(f"plaatsen={'ja' if on else 'nee'}\n")
    if not on:
        server, repo = environ["GITHUB_SERVER_URL"], environ["GITHUB_REPOSITORY"]
        said = _OFF.format(place=f"{server}/{repo}/settings/pages")
        click.echo(said)
        if summary := environ.get("GITHUB_STEP_SUMMARY"):
            Path(summary).write_text(said + "\n", encoding="utf-8")


def _has_pages(environ: Mapping[str, str], token: str) -> bool:
    """What the forge says; True when it does not say."""
    address = f"{environ.get('GITHUB_API_URL')}/repos/{environ.get('GITHUB_REPOSITORY')}"
    question = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 (the runner's own address)
    try:
        with urllib.request.urlopen(question, timeout=_SECONDS) as answer:  # noqa: S310 (same)
            return json.load(answer).get("has_pages") is not False
    except (OSError, ValueError, AttributeError):
        return True
