"""What `weerklank check` found, told in three ways: to a person, a program, or GitHub."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType

import click

from weerklank.commands.terminal.folding import echo
from weerklank.messages import dutch
from weerklank.records.reporting.problems import Problem, Severity, faults
from weerklank.review import SoonDue

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


@dataclass(frozen=True, slots=True)
class Report:
    """Everything to say about the folder of a site on a day."""

    folder: Path
    today: dt.date
    advices: int
    problems: tuple[Problem, ...]
    soon_due: tuple[SoonDue, ...]
    held_back: tuple[str, ...]
    not_known: int = 0
    """Of how many advices nobody wrote down the term, or whether an answer came."""

    note: str = ""
    """What is wrong with git, and what to type."""

    def of(self, severity: Severity) -> tuple[Problem, ...]:
        """The problems of one severity."""
        return tuple(problem for problem in self.problems if problem.severity is severity)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops the build."""
        return self.of(Severity.ERROR)


def tell(report: Report) -> None:
    """For a person: faults and remarks on standard error, the rest after it, the outcome last."""
    for problem in (*report.errors, *report.of(Severity.WARNING)):
        echo(str(problem), err=True)
    if not report.errors:  # dozens of tips would push the fault off the screen
        _list("Tips:", [str(problem) for problem in report.of(Severity.HINT)])
    due = [
        f"{dutch.day(d.day)}{'' if d.certain else ' (dat is niet zeker)'}: "
        f"{d.addressee} op {d.advice}"
        for d in report.soon_due
    ]
    _list("Binnenkort hoort er antwoord te zijn:", due)
    _list("Nog niet op de site (publish_from of consent):", list(report.held_back))
    if report.note:
        echo(report.note, err=True)
    echo(_outcome(report))
    if told := [problem for severity in Severity for problem in report.of(severity)]:
        code = f"weerklank explain {told[0].code}"
        echo(f"Meer uitleg: typ weerklank explain en een code, zoals {code}")


def _list(title: str, lines: list[str]) -> None:
    if lines:
        echo("\n".join([title, *(f"  {line}" for line in lines), ""]))


def _outcome(report: Report) -> str:
    """How it went, in a sentence or two."""
    if report.errors:
        faults = dutch.count(len(report.errors), "fout", "fouten")
        tips = dutch.count(len(report.of(Severity.HINT)), "tip", "tips")
        after = f" Daarna ziet u ook {tips}." if report.of(Severity.HINT) else ""
        return f"{dutch.sentence(faults)} Maak het goed en probeer het opnieuw.{after}"
    noticed = [
        dutch.count(len(found), singular, plural)
        for severity, singular, plural in (
            (Severity.WARNING, "opmerking", "opmerkingen"),
            (Severity.HINT, "tip", "tips"),
        )
        if (found := report.of(severity))
    ]
    if not report.advices:
        return "Er staan nog geen adviezen. Begin met: weerklank new advice"
    advices = dutch.count(report.advices, "advies", "adviezen")
    told = f" Wel {' en '.join(noticed)}." if noticed else ""
    if not report.of(Severity.WARNING) and not report.not_known:
        return f"Alles is goed: {advices}.{told}"
    # A remark may be about a person, or about a letter that nobody worked out: that is not "good".
    read = " Lees die eerst." if report.of(Severity.WARNING) else ""
    return f"Geen fouten: {advices}.{told}{read}{_not_known(report.not_known)}"


def _not_known(number: int) -> str:
    """What the site says that it does not know, and how to settle it."""
    if not number:
        return ""
    of = dutch.count(number, "advies", "adviezen")
    return (
        f" Van {of} zegt de site dat zij de termijn of het antwoord niet kent. Weet u het wel? Zet "
        "het erbij: answer_term bij de afspraak, of het antwoord zelf."
    )


def as_json(report: Report) -> None:
    """For a program: one JSON object on standard output, and nothing else."""
    found = {
        "today": report.today.isoformat(),
        "errors": len(report.errors),
        "warnings": len(report.of(Severity.WARNING)),
        "hints": len(report.of(Severity.HINT)),
        "problems": [
            {
                "path": str(problem.path),
                "line": problem.line,
                "code": problem.code,
                "severity": problem.severity.value,
                "title": faults()[problem.code].title,
                "text": problem.text,
            }
            for problem in report.problems
        ],
        "soon_due": [{**asdict(due), "day": due.day.isoformat()} for due in report.soon_due],
        "held_back": report.held_back,
        "not_known": report.not_known,
        "note": report.note,
    }
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def for_github(report: Report) -> None:
    """For GitHub and Forgejo: one workflow command a line, which shows beside the line itself."""
    for problem in report.problems:
        path = (report.folder / problem.path).as_posix()
        title = f"{problem.code} {faults()[problem.code].title}"
        place = f"file={_value(path)},line={problem.line},title={_value(title)}"
        click.echo(f"::{_COMMANDS[problem.severity]} {place}::{_escaped(problem.text)}")


# https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Report], None]] = MappingProxyType(
    {"github": for_github, "json": as_json, "text": tell}
)
"""The ways to tell it, by name."""
