"""What people write: front matter in files, read into typed, checked, frozen records."""

from weerklank.records.header.front_matter import FrontMatter, split_front_matter
from weerklank.records.load import Loaded, load
from weerklank.records.register import published

__all__ = ["FrontMatter", "Loaded", "load", "published", "split_front_matter"]
