"""What mkdocs.yml says of the content folder: what stays out, and what it names itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, cast

from weerklank.lazy_dataclass import dataclass

if TYPE_CHECKING:
    from pathspec.gitignore import GitIgnoreSpec

_OWN_TEMPLATE = "main.html"
_FRAME = frozenset({_OWN_TEMPLATE, "404.html", "base.html"})


@dataclass(frozen=True, slots=True)
class ContentRules:
    """`exclude_docs` and `draft_docs`, the files that settings name, the templates there are."""

    excluded: GitIgnoreSpec | None = None
    drafts: GitIgnoreSpec | None = None
    named: frozenset[str] = frozenset()
    templates: frozenset[str] = field(default_factory=lambda: frozenset({_OWN_TEMPLATE}))
    passed_over: tuple[str, ...] = ()
    """The templates of the council that have the name of one of ours, which goes first."""

    @property
    def brings_hidden(self) -> bool:
        """Whether a `!` in `exclude_docs` may bring what stands in a folder that stays out."""
        patterns = self.excluded.patterns if self.excluded else ()
        return any(pattern.include is False for pattern in patterns)

    def leaves_out(self, path: PurePosixPath) -> bool:
        """Whether a setting keeps this file off the site."""
        return any(spec.match_file(path) for spec in (self.excluded, self.drafts) if spec)

    def brings(self, path: PurePosixPath) -> bool:
        """Whether a setting names this file: as a style sheet, or after `!` in `exclude_docs`."""
        brought = self.excluded and self.excluded.check_file(path).include is False
        return bool(brought) or str(path) in self.named


def content_rules(config: Mapping[str, object], templates: Iterable[str] = ()) -> ContentRules:
    """The rules in the values of a mkdocs.yml, as typed or as MkDocs has read them."""
    theme, own = config.get("theme"), frozenset(templates)
    pictures = [theme.get(k) for k in ("logo", "favicon")] if isinstance(theme, Mapping) else []
    lists = [config.get(k) for k in ("extra_css", "extra_javascript", "extra_templates")]
    named = [one for many in lists if isinstance(many, list) for one in many]
    return ContentRules(
        excluded=_spec(config.get("exclude_docs")),
        drafts=_spec(config.get("draft_docs")),
        named=frozenset(map(_path, (*named, *pictures))),
        templates=frozenset({_OWN_TEMPLATE, *own}),
        passed_over=tuple(sorted(_FRAME.intersection(own))),
    )


def _spec(given: object) -> GitIgnoreSpec | None:
    if isinstance(given, str):
        from pathspec.gitignore import GitIgnoreSpec  # noqa: PLC0415 (34 modules that few need)

        return GitIgnoreSpec.from_lines(given.splitlines())
    return cast("GitIgnoreSpec", given) if hasattr(given, "check_file") else None


def _path(given: object) -> str:
    """The path in a setting; a script may be a block with its `path`."""
    if isinstance(given, Mapping):
        given = given.get("path")
    return str(getattr(given, "path", given) or "")
