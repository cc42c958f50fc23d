"""From a folder to a finished site: load, leave out what is embargoed, judge, compose.

Both doors, MkDocs and the command line, go through here, so that they can never differ.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from weerklank.building.collector import pass_over_loaded
from weerklank.building.kept_judgements import explaining_with, finding_with, judging_with
from weerklank.building.site_faults import (
    kept_by_another,
    national_figures,
    passed_over,
    still_to_come,
    style_problems,
    woo_problems,
)
from weerklank.cases.case import Verdicts
from weerklank.cases.judge import judge
from weerklank.git.history import read_history
from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import DUTCH, sentences
from weerklank.publish.build import build_site
from weerklank.publish.checks.clashes import clashes
from weerklank.publish.layout.frame import frame
from weerklank.publish.layout.language.own_words import OwnWords, key, own_words, texts_in
from weerklank.publish.making.means import NOTHING_KEPT, Means
from weerklank.publish.making.output import DataFile, Site
from weerklank.publish.pages.entrances import home
from weerklank.records import load, published
from weerklank.records.files.history import Gap, History, read_past
from weerklank.records.files.places import ADVICE, MANUAL, RESPONSES, is_body_page
from weerklank.records.files.stamps import Stamp, stamps_below
from weerklank.records.own_pages.content import Content, read_content
from weerklank.records.own_pages.written import written_pages
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Problem, Severity
from weerklank.review import blocking, certain
from weerklank.review.attachments import content_problems
from weerklank.rules.corrections.corrections import corrections
from weerklank.rules.explanation.verdict import forget_words, rule
from weerklank.settings.site import Settings


@dataclass(frozen=True, slots=True)
class Publication:
    """A site ready to be written, or the faults that keep it from being so."""

    today: dt.date
    problems: tuple[Problem, ...]
    site: Site = field(default_factory=lambda: Site((), ()))
    register: Register = field(default_factory=Register)
    verdicts: Verdicts | None = None
    own_words: OwnWords = field(default_factory=OwnWords)
    """What people wrote; only known for a site in another language."""

    frame: Mapping[str, object] = field(default_factory=dict)
    """What stands around every page: menu, banner, date, house style."""

    note: str = ""
    """What whoever builds the site may want to know, and no fault: one sentence, or nothing."""

    everything: Register = field(default_factory=Register)
    """All records, those that wait for their `publish_from` included: never for the site."""

    content: Content = field(default_factory=Content)
    """What of the content folder is published."""

    kept: Kept | None = None
    """What the next build can use, once all pages of this one are made."""

    stamps: Mapping[Path, Stamp] = field(default_factory=dict)
    """Which attachments and pictures were looked into."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The faults that stop the build."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


def prepare(  # noqa: PLR0913 (a folder, its settings, a day; and how)
    root: Path,
    content: Path,
    settings: Settings,
    today: dt.date,
    means: Means = NOTHING_KEPT,
    *,
    gate: bool = True,
) -> Publication:
    """Everything from the files below `root`; with errors nothing but the errors.

    `means` change how long it takes, and nothing of what is made. Without the `gate` a text with
    personal data stops nothing: for who looks where such a text stands, and never to publish.
    """
    pass_over_loaded()
    means.at("Bestanden lezen")
    stamps = stamps_below((root / ADVICE, root / RESPONSES, content))
    loaded = load(root, today, means.memory, means.kept)
    shown = PurePosixPath(content.relative_to(root) if content.is_relative_to(root) else content)
    means.at("Nakijken op persoonsgegevens")
    brought = read_content(content, shown, settings.content_rules)
    find = finding_with(means.kept) if means.kept else certain
    blocked = blocking(root, content, [settings.phone], means.memory, find) if gate else ()
    found = {*loaded.problems, *brought.problems, *blocked}
    found.update((*style_problems(settings), *content_problems(brought, settings.content_rules)))
    found.update(kept_by_another(root))
    problems = tuple(sorted(found))
    if settings.admin and not loaded.errors:
        from weerklank.admin.forms.short_forms import short_form_problems  # noqa: PLC0415 (as below)

        problems = tuple(sorted({*problems, *short_form_problems(root)}))
    if settings.woo_index and not loaded.errors:
        problems = tuple(sorted({*problems, *woo_problems(settings, loaded.register)}))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Publication(today, problems)
    register = published(loaded.register, today)
    means.at("Beoordelen")
    verdicts = _judged(register, today, means)
    if rule.cache_info().currsize:  # Where all verdicts were kept no word was read.
        forget_words()
    national, remarks = national_figures(root, settings, today)
    problems = tuple(
        sorted({*problems, *remarks, *still_to_come(settings, today), *passed_over(settings)})
    )
    options = replace(settings, pages=written_pages(brought), national_figures=national)
    means.at("Wijzigingen opzoeken")
    history = History() if settings.invented or means.pages_only else read_history(root)
    since = settings.online_since or dt.date.min
    corrected = None if history.gap else corrections(read_past(history), register, today, since)
    means.at("Gegevens en lijsten maken")
    site = build_site(register, verdicts, options, corrected, means)
    if clashing := clashes(site, brought.published, shown):
        return Publication(today, tuple(sorted({*problems, *clashing})))
    return Publication(
        today,
        problems,
        site,
        register,
        verdicts,
        _own_words(register, settings, brought),
        frame(options, today),
        _NOTES[history.gap].format(root=root.resolve()) if history.gap else "",
        loaded.register,
        brought,
        means.kept,
        stamps,
    )


def _judged(register: Register, today: dt.date, means: Means) -> Verdicts:
    if not means.kept:
        return judge(register, today, memory=means.memory)
    keep = judging_with(means.kept, register, today)
    return judge(register, today, explaining_with(means.kept), means.memory, keep)


def _own_words(register: Register, settings: Settings, content: Content) -> OwnWords:
    """Every text of records, settings and headers of pages, for a site in another language."""
    if settings.language == DUTCH:
        return OwnWords()
    records = (register.advices, register.responses, register.bodies)
    # The text of a written page stands on that page alone, which is Dutch as a whole, but for the
    # front page; the manual is of the makers, and what the page of a body says is in the records.
    for_readers = (text for text in content.texts if MANUAL not in text.path.parts)
    pages = [text.values for text in for_readers if not is_body_page(text.path)]
    front = [text.shown for text in content.texts if text.path == PurePosixPath(home.SOURCE)]
    of_site = (settings.name, settings.tagline, settings.phone_hours)
    ours = {one.id for one in register.bodies} | {
        text for code, text in sentences(DUTCH).items() if code.startswith("frame.title.")
    }
    # Also where a text of people says the same in one of its sentences.
    own = own_words(texts_in((records, pages, front, of_site)))
    return replace(own, keys=own.keys - {key(text) for text in ours})


def with_editor(publication: Publication, root: Path, settings: Settings) -> Publication:
    """The site with the editor at `/admin/`, when that is switched on; else as it was.

    An editor that is switched on and was never fetched is an error.
    """
    if settings.admin is None or publication.errors:
        return publication
    from weerklank.admin.page import (  # noqa: PLC0415 (few sites have it, and it takes long to load)
        NoEditorError,
        admin_files,
    )

    try:
        made = admin_files(settings.admin, root, settings.name, settings.address)
    except NoEditorError as error:
        missing = settings.file.own("S007", str(error), "admin")
        return Publication(publication.today, tuple(sorted({*publication.problems, missing})))
    files = (*publication.site.files, *(DataFile(uri, made[uri]) for uri in made))
    return replace(publication, site=replace(publication.site, files=files))


def git_trouble(publication: Publication) -> str:
    """What is wrong with git, for who looks at a folder; that there is none is no trouble."""
    return "" if publication.note == _NOTES[Gap.ABSENT] else publication.note


_NOTES = {
    Gap.ABSENT: "Git kent hier geen geschiedenis. De pagina Wijzigingen blijft leeg.",
    Gap.FOREIGN: (
        "Deze map is van een andere gebruiker, en dan leest git haar niet. De pagina Wijzigingen "
        "blijft leeg. Vertrouwt u de map? Typ: git config --global --add safe.directory {root}"
    ),
    Gap.DAMAGED: (
        "Git kan zijn eigen bestanden niet lezen, of deed er te lang over. De pagina Wijzigingen "
        "blijft leeg. Kijk wat er mis is met: git fsck. Of haal een nieuwe kopie op."
    ),
    Gap.SHALLOW: (
        "Git heeft hier alleen het nieuwste deel van de geschiedenis, dus de pagina Wijzigingen "
        "blijft leeg. Haal alles op: git fetch --unshallow, of fetch-depth: 0 bij het maken."
    ),
}
