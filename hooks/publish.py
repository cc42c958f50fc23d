"""The hook that mkdocs.yml names: it hands MkDocs the events and holds nothing else."""

from weerklank.mkdocs_events import on_config, on_files, on_page_content

__all__ = ["on_config", "on_files", "on_page_content"]
