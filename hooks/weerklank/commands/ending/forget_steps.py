"""What `weerklank forget` tells: where it stands, and what to do first, second and last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from shlex import quote

from weerklank.git.everything import NOTE
from weerklank.publish.templating import environment
from weerklank.review.traces import Trace

_MOST_SHOWN = 200
"""Lines of one list; who has more has a word that is in everything."""


@dataclass(frozen=True, slots=True)
class Places:
    """Every place where it was found."""

    now: tuple[Trace, ...]
    past: tuple[PurePosixPath, ...]
    """Files that hold it in some version in git."""

    named: frozenset[PurePosixPath]
    """Those of them that have it in their name."""

    said: tuple[str, ...]
    """Commits, branches and tags that say it of themselves."""

    unread: tuple[PurePosixPath, ...]
    addresses: tuple[str, ...]
    """Pages and files of the site that show it today."""

    git_is_whole: bool
    site_is_known: bool

    @property
    def anything(self) -> bool:
        """Whether it stands anywhere that was looked into."""
        return bool(self.now or self.past or self.said or self.addresses)


def told(places: Places, address: str, *, woo_index: bool) -> str:
    """The places, what was not looked into, and the steps, as `forget.txt` has them."""
    notes = [name.removeprefix(NOTE).strip() for name in places.said if name.startswith(NOTE)]
    # A file that git filter-repo cannot rewrite goes whole.
    whole = (p for p in places.past if p in places.named or p.suffix.lower() not in _REWRITTEN)
    text = environment().get_template("forget.txt")
    return text.render(
        places=places,
        now=[f"{trace.path}: {trace.where}" for trace in places.now],
        online=[f"{address or '/'}{url}" for url in places.addresses],
        whole=[quote(str(path)) for path in whole],
        notes=notes,
        taken=[url for url in places.addresses if url.startswith(("data/", "feeds/"))],
        address=address,
        woo_index=woo_index,
        most=_MOST_SHOWN,
    )


_REWRITTEN = frozenset({".md", ".txt", ".csv", ".yml", ".yaml", ".json", ".toml"})
"""Texts, in which git filter-repo can change a word."""
