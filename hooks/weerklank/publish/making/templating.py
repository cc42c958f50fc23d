"""Our own Jinja templates: autoescaping, strict about names, links relative to the page."""

import functools
import hashlib
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from itertools import takewhile
from typing import Any

import yaml
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    ModuleLoader,
)
from markupsafe import Markup

from weerklank.messages import dutch
from weerklank.messages.catalogue import text_of
from weerklank.messages.slug import slug
from weerklank.publish.making.addresses import answer_anchor
from weerklank.publish.making.output import Content, Page
from weerklank.publish.making.template_options import (
    OPTIONS,
    SOURCES,
    bare_environment,
    compiled_folder,
)
from weerklank.publish.sentences import event_words, verdict_sentence, verdict_tags, wording
from weerklank.publish.texts.glossary import glossary
from weerklank.publish.texts.marking import marked
from weerklank.publish.texts.prose import prose

_FROM_PAGE: ContextVar[Callable[[str], str]] = ContextVar("_FROM_PAGE")
"""How the page that is being made links, for the pieces that it shares with others."""


@functools.cache
def environment() -> Environment:
    """The environment of all pages, made once: compiling templates is the costly part."""
    made = bare_environment()
    made.loader = _loader()
    made.bytecode_cache = _beside_the_sources()
    made.filters |= {
        "day": dutch.day,
        "either": dutch.either,
        "weekday": dutch.weekday,
        "moment": dutch.moment,
        "on_moment": dutch.on_moment,
        "days": dutch.days,
        "day_range": dutch.day_range,
        "duration": dutch.duration,
        "listing": dutch.listing,
        "sentence": dutch.sentence,
        "count": dutch.count,
        "slug": slug,
        "said": text_of,
        "digits": dutch.digits,
        "marked": marked,
        "prose": lambda text, below=2: Markup(prose(text, below=below)),  # noqa: S704 (cleaned)
    }
    made.globals |= {
        # Pieces that pages share are imported once, and not for every page: they know no page.
        "link": _linked,
        "answer_anchor": answer_anchor,
        "wording": wording,
        "verdict_tags": verdict_tags,
        "event_words": event_words,
        "sentences": verdict_sentence,
    }
    return made


def _loader() -> BaseLoader:
    """The templates as the wheel brings them compiled; else, and where one lacks, their sources."""
    sources, compiled = FileSystemLoader(SOURCES), compiled_folder()
    return ChoiceLoader([ModuleLoader(compiled), sources]) if compiled.is_dir() else sources


def _beside_the_sources() -> BytecodeCache | None:
    """What a checkout compiled before, kept as Python keeps its own; None where it may not."""
    folder = SOURCES / "__pycache__"
    if sys.dont_write_bytecode:
        return None
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    options = hashlib.blake2b(OPTIONS.read_bytes(), digest_size=8).hexdigest()
    may = os.access(folder, os.W_OK)
    return FileSystemBytecodeCache(str(folder), f"%s-{options}.cache") if may else None


def _linked(target: str) -> str:
    """The relative address of `target` for a shared piece: a page hands over its own."""
    return _FROM_PAGE.get()(target)


def link_from(page_url: str) -> Callable[[str], str]:
    """A function that gives the address of anything on the site as seen from this page."""
    folder = [name for name in page_url.split("/") if name]
    to_root = "../" * len(folder)

    @functools.cache
    def link(target: str) -> str:
        first, below, _ = target.partition("/")
        if folder and below and "#" not in first and first not in {"", folder[0]}:
            return to_root + target  # Most links lead to another branch of the site.
        path, hash_mark, anchor = target.partition("#")
        if not path and hash_mark and not page_url:
            return f"#{anchor}"
        names = [name for name in path.split("/") if name]
        # The standard library asks the disk where it is, for each of 20,000 links.
        same = len(list(takewhile(lambda two: two[0] == two[1], zip(names, folder, strict=False))))
        relative = "/".join([".."] * (len(folder) - same) + names[same:]) or "."
        ending = "/" if path.endswith("/") or not path else ""
        return f"{relative}{ending}{hash_mark}{anchor}"

    return link


def later(make: Callable[[], Content]) -> Content:
    """A body of which nothing is worked out before somebody asks for its page.

    A preview asks for one page, what was kept is asked for no more, and all would fill the memory.
    """

    def render(page_url: str, introduction: str) -> str:
        return make()(page_url, introduction)

    return render


def rendered(template: str, **context: object) -> str:
    """A template filled in, for what is no page."""
    return environment().get_template(template).render(**context)


_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, section 2.2, does not allow, not even escaped."""


def xml(template: str, **context: object) -> str:
    """The same as XML, whatever the records say: letters that it does not know are left out."""
    return _NOT_IN_XML.sub("", rendered(template, **context))


@functools.cache
def head_of(template: str) -> dict[str, Any]:
    """What the first comment of a template says of its page: title, description, keywords."""
    text = (SOURCES / template).read_text(encoding="utf-8").partition("#}")[0].partition("{#")[2]
    head: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return {name: tuple(of) if isinstance(of, list) else of for name, of in head.items()}


def headed(source: str, template: str, content: Content | None = None, **context: object) -> Page:
    """The page at an address with the head that its template has, filled in unless it was."""
    made = content or body(template, **context)
    return Page(source=source, content=made, **head_of(template))


def body(template: str, **context: object) -> Content:
    """A function that renders the template once the page and its introduction are known."""
    return body_in(environment, template, **context)


def body_in(found_in: Callable[[], Environment], template: str, /, **context: object) -> Content:
    """The same, of a template that stands in another environment."""

    def render(page_url: str, introduction: str) -> str:
        link = link_from(page_url)
        words = Markup(introduction)  # noqa: S704 (cleaned, or written by the council)
        before = _FROM_PAGE.set(link)
        try:
            made = found_in().get_template(template)
            html = made.render(introduction=words, link=link, **context)
        finally:
            _FROM_PAGE.reset(before)
        return html + str(glossary(html))

    return render
