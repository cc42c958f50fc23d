"""Everything that stands around a page: the head, the menu, the search, the foot.

Every door hands its pages over here, so that a page is the same to the byte whichever engine
builds it, and so that all that people wrote passes the environment that escapes.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from urllib.parse import urlsplit

from markupsafe import Markup

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import DUTCH, said, sentences, text_of
from weerklank.publish.layout.language.in_language import in_language
from weerklank.publish.layout.language.own_words import OwnWords
from weerklank.publish.making.output import Heading, Page, is_of_form
from weerklank.publish.making.templating import link_from, rendered
from weerklank.records.files.places import MANUAL

ICON = "assets/weerklank/favicon.svg"
_ASSETS = "assets/weerklank/"
POLICY = Markup(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""What the browser may load and run: only files of this site, and nothing inside the page. A form
may only ask for a page of this site: that keeps a choice or a question in the address."""

NOT_FOUND = "404.html"
_IN_DUTCH, _FORM = (f"{MANUAL}/", "admin/"), "/antwoorden/"
"""For who works on the site and for the municipality: in Dutch, as what they write with it."""

_INDENT = re.compile(r"\n +(?=<)")
"""What a template is easier to read by, and each page would weigh more by."""

_NOT_FOUND_TITLE = "Deze pagina bestaat niet"


@dataclass(frozen=True, slots=True)
class Script:
    """A script that the council adds (`extra_javascript`)."""

    address: str
    kind: str = ""
    defer: bool = False
    asynchronous: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One page, to be put in the frame. All texts are plain; only `content` is HTML."""

    url: str
    title: str
    content: str
    description: str = ""
    author: str = ""
    headings: tuple[Heading, ...] = ()
    made: Page | None = None
    """What the records made of it; None for a page that the council wrote."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of one site. `site` is what `frame()` gives."""

    site: Mapping[str, object]
    generator: str
    address: str = ""
    description: str = ""
    author: str = ""
    icon: str = ICON
    sheets: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    own_words: OwnWords = field(default_factory=OwnWords)
    """What people wrote, which stays as it is in another language."""

    policy: str = POLICY
    """Empty in a preview, which puts a script of its own in the page."""

    _pieces: dict[tuple[str, str], Markup] = field(default_factory=dict, compare=False, repr=False)
    """The header and the foot of each folder of pages: on all of these they are the same."""

    def page(self, view: View) -> str:
        """The whole page, from doctype to the end."""
        moved = view.made.moved_to if view.made else ""
        canonical = self.address + (moved or view.url) if self.address else ""
        return self._page(view, _linking(link_from(view.url)), canonical)

    def not_found(self) -> str:
        """The page for an address that does not exist: its links hold at any depth."""
        root = urlsplit(self.address).path or "/"
        link = _linking(lambda target: root + target)
        content = rendered(
            "shell/not_found.html", title=_NOT_FOUND_TITLE, site=self.site, link=link
        )
        return self._page(View(NOT_FOUND, _NOT_FOUND_TITLE, content), link, canonical="")

    def _page(self, view: View, link: Callable[[str], str], canonical: str) -> str:
        made = view.made
        language = str(self.site.get("language", DUTCH))
        page = rendered(
            "shell/base.html",
            shell=self,
            site=self.site,
            view=view,
            words=FrameWords(language),
            own_words=view.url != NOT_FOUND
            and (made is None or view.url.startswith(_IN_DUTCH) or view.url.endswith(_FORM)),
            content=Markup(view.content),  # noqa: S704 (made in our environment, or by the council)
            link=link,
            canonical=canonical,
            piece=partial(self._piece, view, link),
            description=view.description or self.description or self.site["tagline"],
            author=view.author or self.author,
            moved_to=made.moved_to if made else "",
            unlisted=made is not None and not made.listed,
            linked_data=Markup(made.linked_data) if made else "",  # noqa: S704 (safe in a script)
            sheets=(*sheets_of(made), *self.sheets),
            scripts=(*_own_scripts(made), *self.scripts),
        )
        return in_language(page, language, self.own_words)

    def _piece(self, view: View, link: Callable[[str], str], name: str) -> Markup:
        """The header or the foot; once for all pages that the records made in one folder.

        The frame leads to nothing in a folder of pages, but perhaps to a picture of the council: so
        from each of these it has the same links.
        """
        folder, _, _ = view.url.rstrip("/").rpartition("/")
        holds_logo = str(self.site.get("logo") or "").startswith(f"{folder}/")
        key = (folder if view.made and folder and not holds_logo else view.url, name)
        if key not in self._pieces:
            words = FrameWords(str(self.site.get("language", DUTCH)))
            made = rendered(f"shell/{name}.html", site=self.site, view=view, words=words, link=link)
            self._pieces[key] = Markup(_INDENT.sub("\n", made))  # noqa: S704 (made in our environment)
        return self._pieces[key]


_SCRIPT = "script."


@dataclass(frozen=True, slots=True)
class FrameWords:
    """What stands around a page, and what its scripts say in the language of the site."""

    language: str

    def say(self, code: str) -> str:
        """One of the fixed texts, in Dutch as the rest of the page is made."""
        return text_of(said(f"frame.{code}"))

    @property
    def for_scripts(self) -> str:
        """What the scripts say, by the Dutch words in them, as JSON."""
        found = {
            code.removeprefix(_SCRIPT): text
            for code, text in sentences(self.language).items()
            if code.startswith(_SCRIPT)
        }
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))

    @property
    def is_other(self) -> bool:
        """Whether the frame speaks another language than the records."""
        return self.language != DUTCH


def sheets_of(made: Page | None) -> tuple[str, ...]:
    """Our style sheets, in their order: the ground, the site, the page, and the house style."""
    names = ("base.css", "style.css", *(("pages.css",) if made and made.styles else ()))
    own = made.sheets if made else ()
    return (*(_ASSETS + name for name in names), *own, HOUSE_STYLE)


HOUSE_STYLE = _ASSETS + "huisstijl.css"
"""The colours and letters of the council: a file, because the policy refuses styles in a page."""


def _own_scripts(made: Page | None) -> tuple[Script, ...]:
    return tuple(
        Script(address, kind="module") if is_of_form(address) else Script(address, defer=True)
        for address in (made.scripts if made else ())
    )


def _linking(link: Callable[[str], str]) -> Callable[[str], str]:
    """The same function, for addresses that a council may give in full too."""

    def linked(target: str) -> str:
        return target if target.startswith("/") or urlsplit(target).scheme else link(target)

    return linked
