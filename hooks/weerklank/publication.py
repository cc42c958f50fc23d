"""From a folder to a finished site: load, leave out what is embargoed, judge, compose.

Both doors, MkDocs and the command line, go through here, so that they can never differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from weerklank.records import load, published
from weerklank.records.problems import Problem, Severity
from weerklank.records.register import Register
from weerklank.records.written import written_pages
from weerklank.review import blocking
from weerklank.rules.judge import Verdicts, judge
from weerklank.settings import Settings
from weerklank.site.build import build_site
from weerklank.site.frame import frame
from weerklank.site.house_style import house_style
from weerklank.site.options import SiteOptions
from weerklank.site.output import Site


@dataclass(frozen=True, slots=True)
class Publication:
    """A site ready to be written, or the faults that keep it from being so."""

    today: dt.date
    problems: tuple[Problem, ...]
    site: Site = field(default_factory=lambda: Site((), ()))
    register: Register = field(default_factory=Register)
    verdicts: Verdicts | None = None
    frame: Mapping[str, object] = field(default_factory=dict)
    """What stands around every page: menu, banner, date, house style."""

    everything: Register = field(default_factory=Register)
    """All records, those that wait for their `publish_from` included: never for the site."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The faults that stop the build."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


def prepare(root: Path, content: Path, settings: Settings, today: dt.date) -> Publication:
    """Everything from the files below `root`; with errors nothing but the errors."""
    loaded = load(root)
    unfit = (*blocking(root, content), *_house_style_problems(settings))
    problems = tuple(sorted({*loaded.problems, *unfit}))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Publication(today, problems)
    register = published(loaded.register, today)
    verdicts = judge(register, today)
    options = SiteOptions(
        name=settings.name,
        address=settings.address,
        tagline=settings.tagline,
        invented=settings.invented,
        phone=settings.phone,
        phone_hours=settings.phone_hours,
        house_style=settings.house_style,
        pages=written_pages(content),
    )
    return Publication(
        today,
        problems,
        build_site(register, verdicts, options),
        register,
        verdicts,
        frame(options, today),
        loaded.register,
    )


def _house_style_problems(settings: Settings) -> tuple[Problem, ...]:
    """Colours that people cannot read stop the build; the message names one that passes."""
    faults = house_style(settings.house_style).faults
    return tuple(Problem(PurePosixPath("mkdocs.yml"), 1, "S001", text) for text in faults)
