"""The hook that mkdocs.yml names: it hands MkDocs the events and holds nothing else."""

from weerklank.mkdocs_events import (
    on_build_error,
    on_config,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_build,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
]
