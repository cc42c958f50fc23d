"""The same events for `plugins: [weerklank]`: another council needs no fork and no hook file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin, event_priority

from weerklank import mkdocs_events

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs' own
    """Everything is set under `extra: weerklank:`, so that hook and plugin read the same."""


class WeerklankPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call] # MkDocs' own
    """The events of the hook as a plugin."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """As the hook."""
        return mkdocs_events.on_config(config)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """As the hook."""
        return mkdocs_events.on_files(files, config)

    def on_page_markdown(self, markdown: str, /, **_: object) -> str:
        """As the hook."""
        return mkdocs_events.on_page_markdown(markdown)

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """As the hook."""
        return mkdocs_events.on_page_content(html, page, config, files)

    @event_priority(mkdocs_events.AFTER_ALL_OTHERS)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """As the hook."""
        mkdocs_events.on_post_build(config)

    def on_build_error(self, *, error: Exception) -> None:
        """As the hook."""
        mkdocs_events.on_build_error(error)
