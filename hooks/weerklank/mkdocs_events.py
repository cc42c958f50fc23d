"""MkDocs' events over the pure core: the only module that knows MkDocs.

Record pages are MkDocs pages with an empty source: their HTML is handed over in
`on_page_content`, so that the Markdown converter, the navigation and the search index never see
them. Everything here is public API and works alike under properdocs.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler

from weerklank.building.publication import Publication, prepare, with_editor
from weerklank.disk.not_written import NotWrittenError
from weerklank.disk.whole_folder import Making, begin, stop_unless_a_site
from weerklank.kept.store import kept_unless_off, write_kept
from weerklank.mkdocs_door import door, failed_template, leave_out_the_engine, stand_in_front
from weerklank.publish.checks.fingerprints import leave_fingerprints
from weerklank.publish.layout.offline import leave_copy
from weerklank.publish.making.means import Means
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.files.stamps import refuse_changed
from weerklank.records.own_pages.comments import shown_text, without_comments
from weerklank.records.own_pages.content_rules import content_rules
from weerklank.records.reporting.problems import Severity
from weerklank.settings.mkdocs_yml import SettingsError, check_names, settings_file
from weerklank.settings.site import check_addresses, check_content, own_templates, settings_from
from weerklank.settings.today import NoSuchDayError, decide_today

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

__all__ = ["on_build_error", "on_config", "on_files", "on_page_content", "on_post_build"]

_KEY = "weerklank_publication"
AFTER_ALL_OTHERS = -100
_ENGINES = ("mkdocs", "properdocs")
"""The names under which the engines log, and count what they log."""

_begun: list[Making] = []
"""The site that is being made beside the earlier one: MkDocs tells of an error without a config."""

_log = get_plugin_logger("weerklank")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and judge the records, and put our theme in front of Material's."""
    root = Path(config.config_file_path).parent
    publication = _publish(root, config)
    for problem in publication.problems:
        log = _log.error if problem.severity is Severity.ERROR else _log.info
        log(str(problem))
    if publication.errors:
        raise PluginError(_not_published(len(publication.errors)))
    if publication.note:
        _log.info(publication.note)
    config.extra[_KEY] = publication
    config.watch.extend(str(root / name) for name in (ADVICE, RESPONSES) if (root / name).is_dir())
    stand_in_front(config)
    config.extra["weerklank_door"] = door(publication, config)
    if _is_told_of_the_end(config):
        _build_beside(config)
    return config


@event_priority(AFTER_ALL_OTHERS)
def on_post_build(config: MkDocsConfig) -> None:
    """Put the finished site in its place, unless a strict build is about to be refused."""
    while _begun:
        making = _begun.pop()
        config.site_dir = str(making.target)
        if _is_refused(config):
            making.drop()
            return
        try:
            if _publication(config).site.offers_copy:
                leave_copy(making.folder, config.site_url or "")
            leave_fingerprints(making.folder)
            making.take_place()
        except NotWrittenError as error:
            raise PluginError(str(error)) from None
        _log.info("De site staat in %s.", making.target)
    kept = _publication(config).kept
    if kept:
        write_kept(Path(config.config_file_path).parent, kept)


def on_build_error(error: Exception) -> None:
    """Leave the earlier site as it was; what the disk refuses, or a template, is said in a line."""
    while _begun:
        making = _begun.pop()
        making.drop()
        if isinstance(error, OSError):
            raise PluginError(str(making.not_written(error))) from None
    if problem := failed_template(error):
        _log.error(str(problem))
        raise PluginError(_not_published(1)) from None


def _not_published(number: int) -> str:
    faults = "1 fout" if number == 1 else f"{number} fouten"
    return f"{faults} in de bestanden. Er is niets gepubliceerd."


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the record pages and the data files; a page that the council wrote stays its own."""
    publication = _publication(config)
    _leave_out(files, publication, config)
    leave_out_the_engine(files, config, publication.site)
    for page in publication.site.pages:
        written = files.get_file_from_path(page.source)
        if written is None:
            text = _front_matter(page.title, page.description)
            files.append(_generated(config, page.source, text))
        else:
            written.inclusion = InclusionLevel.NOT_IN_NAV
    for data in publication.site.files:
        files.append(_generated(config, data.uri, data.octets))
    for copy in publication.site.copies:
        path = Path(config.config_file_path).parent / copy.source
        refuse_changed(path, publication.stamps)
        files.append(_generated(config, copy.uri, path.read_bytes()))
    return files


def _leave_out(files: Files, publication: Publication, config: MkDocsConfig) -> None:
    """Drop what stands in the content folder and is not published; a preview shows `draft_docs`."""
    published = frozenset(map(str, publication.content.published))
    for file in list(files):
        of_content = file.src_dir == config.docs_dir and file.generated_by is None
        kept = file.src_uri in published or file.inclusion is InclusionLevel.DRAFT
        if of_content and not kept:
            files.remove(file)


def on_page_markdown(markdown: str, **_: object) -> str:
    """Leave notes to oneself out before they are converted, so that no empty line tells of them."""
    return shown_text(markdown)


def on_page_content(
    html: str,
    page: Page,
    config: MkDocsConfig,
    files: Files,  # noqa: ARG001 (MkDocs names them)
) -> str:
    """Hand over the HTML of a record page; what was written at its address introduces it."""
    html = without_comments(html)
    ours = _publication(config).site.by_source.get(page.file.src_uri)
    if ours is None:
        return html
    introduction = "" if ours.source.startswith(f"{BODIES.name}/") else html
    body = ours.body(introduction)
    page.title = ours.title if not introduction else page.title
    page.meta.setdefault("description", ours.description)
    page.meta["unlisted"] = not ours.listed
    return body


def _publish(root: Path, config: MkDocsConfig) -> Publication:
    file = settings_file(Path(config.config_file_path))
    try:
        check_names(file)
        check_addresses(config.use_directory_urls, file)
        check_content(root, Path(config.docs_dir), file)
        own = config.extra.get("weerklank")
        settings = settings_from(config.site_name, config.site_url, own, file, config.repo_url)
        templates = own_templates(Path(config.theme.custom_dir)) if config.theme.custom_dir else ()
        settings = replace(settings, content_rules=content_rules(config, templates))
        clock = dt.datetime.now(dt.UTC)
        today = decide_today(None, os.environ, settings.today, clock)
        means = Means(kept=kept_unless_off(root))
        publication = prepare(root, Path(config.docs_dir), settings, today, means)
        return with_editor(publication, root, settings)
    except (SettingsError, NoSuchDayError) as error:
        raise PluginError(str(error)) from None


def _is_told_of_the_end(config: MkDocsConfig) -> bool:
    """Whether `on_post_build` will come: a hook file of before may hand over fewer events."""
    told = config.plugins.events["post_build"]
    return any(event.__module__.startswith("weerklank.") for event in told)


def _build_beside(config: MkDocsConfig) -> None:
    """Let MkDocs write in a folder beside the site, so that a death half way harms nothing."""
    try:
        root = Path(config.config_file_path).parent
        own = filter(None, (config.docs_dir, config.theme.custom_dir))
        hooks = (root / hook for hook in config.hooks)
        sources = (*map(Path, own), *(hook.parent for hook in hooks if hook.parent != root))
        stop_unless_a_site(Path(config.site_dir), root, *sources)
        making = begin(Path(config.site_dir))
    except NotWrittenError as error:
        raise PluginError(str(error)) from None
    _begun.append(making)
    config.site_dir = str(making.folder)


def _is_refused(config: MkDocsConfig) -> bool:
    """Whether MkDocs counted warnings in a strict build; it refuses only after the last event."""
    handlers = (h for name in _ENGINES for h in logging.getLogger(name).handlers)
    return config.strict and any(
        isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers
    )


def _publication(config: MkDocsConfig) -> Publication:
    publication = config.extra[_KEY]
    if not isinstance(publication, Publication):
        message = "weerklank: on_config heeft niet gedraaid. Staat de hook in mkdocs.yml?"
        raise PluginError(message)
    return publication


def _generated(config: MkDocsConfig, uri: str, content: str | bytes) -> File:
    return File.generated(config, uri, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def _front_matter(title: str, description: str) -> str:
    """A page without text: JSON strings are YAML strings, whatever is in them."""
    fields = {"title": title, "description": description, "search": {"exclude": True}}
    lines = [f"{key}: {json.dumps(value)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])
