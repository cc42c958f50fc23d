"""The same events for `plugins: [weerklank]`: another council needs no fork and no hook file."""

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from weerklank import mkdocs_events


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs' own
    """Everything is set under `extra: weerklank:`, so that hook and plugin read the same."""


class WeerklankPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call] # MkDocs' own
    """The events of the hook as a plugin."""

    on_config = staticmethod(mkdocs_events.on_config)
    on_files = staticmethod(mkdocs_events.on_files)
    on_page_markdown = staticmethod(mkdocs_events.on_page_markdown)
    on_page_content = staticmethod(mkdocs_events.on_page_content)
    on_post_build = staticmethod(mkdocs_events.on_post_build)
    on_build_error = staticmethod(mkdocs_events.on_build_error)
