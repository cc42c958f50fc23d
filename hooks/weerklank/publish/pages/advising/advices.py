"""The list of all advices: a page a year, complete without a script, and filtered with one."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.counting.figures import term_has_passed
from weerklank.cases.recommendation import OUTCOMES
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.output import DataFile, Page
from weerklank.publish.making.templating import headed
from weerklank.publish.parts.by_year import by_years, part_pages, year_sent
from weerklank.publish.sentences.verdict_tags import decision_counts, tags
from weerklank.publish.sentences.wording import Tag, outcome_tag
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.explanation.model import ExplanationState

SOURCE = "adviezen/index.md"
BY_YEAR = "adviezen/jaar"
LIST = "adviezen/lijst.json"
"""What the script filters: fetched when somebody chooses something, 25 kB zipped at 1,000."""

_FIRST = 10
"""So many of the newest year stand open: what fills four screens of a phone."""

_STATES = {
    "wacht": "De tijd loopt nog",
    "te-laat": "Te laat beantwoord",
    "te-lang": "Tijd voorbij, hier niet alles op papier",
    "op-tijd": "Op tijd beantwoord",
    "zonder-uitleg": "Zonder uitleg",
    "geen-termijn": "Geen termijn afgesproken",
    "onbekend": "Dat weten wij niet",
}
_OF_TIME = {
    TimelinessState.RUNNING: "wacht",
    TimelinessState.EXTENDED: "wacht",
    TimelinessState.LATE: "te-laat",
    TimelinessState.ON_TIME: "op-tijd",
    TimelinessState.NO_TERM: "geen-termijn",
    TimelinessState.UNCLEAR: "onbekend",
    TimelinessState.UNKNOWN: "onbekend",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One advice in the list, with what can be chosen of it, by the name in the address."""

    verdict: AdviceCase
    chosen: dict[str, tuple[str, ...]]

    @property
    def year(self) -> str:
        """The year of sending, or `onbekend`."""
        return year_sent(self.verdict)

    @property
    def line(self) -> str:
        """When it went to whom, and what they decided, in one line."""
        to = dutch.listing([one.body.name for one in self.verdict.addressees])
        sent = dutch.moment(self.verdict.advice.sent)
        return f"{sent}, aan {to}. {dutch.sentence(decision_counts(self.verdict.recommendations))}"


Choice = tuple[str, str, tuple[tuple[str, str], ...]]
"""One field of the form: its name in the address, its question, and what can be chosen."""


def advices_pages(verdicts: Verdicts) -> list[Page]:
    """All advices, newest first: the newest year on the page itself, every year on its own."""
    entries = tuple(_entry(verdict, verdicts.today) for verdict in verdicts.advices)
    parts = by_years(entries, BY_YEAR, lambda entry: entry.year)
    page = headed(
        SOURCE,
        "advising/advices.html",
        newest=parts[0] if parts else None,
        first=_FIRST,
        per_year=parts,
        total=len(entries),
        in_newest=sum(len(part.items) for part in parts if part.year == parts[0].year),
        choices=_choices(entries),
        list_url=LIST,
    )
    return [page, *part_pages(page, parts, "entries")]


def advices_list(verdicts: Verdicts, say: Callable[[str], str] = str) -> DataFile:
    """The list for the script: `tags` are looks and words, an advice names them by number.

    Each advice: its id, its title, the line below it, the tags with the name of the addressee when
    there are several, and for each field of the form what it answers to. `say` gives what the site
    itself says in the language of the site; a title stays as it was written.
    """
    entries = [_entry(verdict, verdicts.today) for verdict in verdicts.advices]
    shown = [tags(entry.verdict) for entry in entries]
    known = list(dict.fromkeys((tag.look, tag.text) for of in shown for _, tag in of))
    place = {tag: number for number, tag in enumerate(known)}

    def row(entry: Entry, of: Iterable[tuple[str, Tag]]) -> list[object]:
        found = [[place[tag.look, tag.text], *([name] if name else [])] for name, tag in of]
        advice = entry.verdict.advice
        return [advice.id, advice.title, say(entry.line), found, entry.chosen]

    content = {
        "tags": [(look, say(text)) for look, text in known],
        "advices": list(map(row, entries, shown)),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return DataFile(LIST, f"{text}\n")


def _entry(verdict: AdviceCase, today: dt.date) -> Entry:
    outcomes = {one.outcome for one in verdict.recommendations}
    return Entry(
        verdict,
        {
            "besluit": tuple(one.value for one in OUTCOMES if one in outcomes),
            "aan": tuple(one.body.id for one in verdict.addressees),
            "stand": _states(verdict, today),
            "onderwerp": verdict.advice.themes,
            "jaar": (year_sent(verdict),),
        },
    )


def _states(verdict: AdviceCase, today: dt.date) -> tuple[str, ...]:
    found = {_state(one, today) for one in verdict.addressees}
    if any(r.explanation.state is ExplanationState.NOT_EXPLAINED for r in verdict.recommendations):
        found.add("zonder-uitleg")
    return tuple(key for key in _STATES if key in found)


def _state(case: AddresseeCase, today: dt.date) -> str | None:
    """None where it was let go before anybody was late, or is silent and waits no more.

    What is silent since its last day is what the list to share holds, also what was only spoken.
    """
    clock = case.timeliness
    if clock.state.is_silent:
        return "te-lang" if case.awaited and term_has_passed(clock, today) else None
    return None if case.ended_unjudged else _OF_TIME.get(clock.state)


def _choices(entries: Sequence[Entry]) -> tuple[Choice, ...]:
    bodies = {one.body.id: one.body.name for e in entries for one in e.verdict.addressees}

    def field(name: str, label: str, word: Callable[[str], str]) -> Choice:
        found = {value for entry in entries for value in entry.chosen[name]}
        return name, label, tuple((value, word(value)) for value in _sorted(name, found))

    words = {one.value: outcome_tag(one).text for one in OUTCOMES}
    return (
        field("besluit", "Wat zei de gemeente?", words.__getitem__),
        field("aan", "Aan wie?", lambda value: dutch.sentence(bodies[value]).removesuffix(".")),
        field("stand", "Antwoord", _STATES.__getitem__),
        field("onderwerp", "Onderwerp", str),
        field("jaar", "Jaar", str),
    )


def _sorted(name: str, found: set[str]) -> list[str]:
    order = {"besluit": [one.value for one in OUTCOMES], "stand": list(_STATES)}.get(name)
    if order:
        return [value for value in order if value in found]
    return sorted(found, reverse=name == "jaar")
