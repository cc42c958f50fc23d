"""Who decides and who executes, per subject, and where a council has no way to advise.

In a gemeenschappelijke regeling the one who decides is often not the one a council may advise (the
Ombudsman's report, 2023). Where that is so, it is a finding about the agreements.
"""

from collections.abc import Iterable

from weerklank.cases.case import Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.messages.slug import slug
from weerklank.records.models.body import Body
from weerklank.records.register import Register


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one council to those who decide on a subject that it deals with."""

    council: Body
    reached: tuple[Body, ...]
    unreached: tuple[Body, ...]
    """Who decides on it and is not among those whom the council advises."""

    @property
    def missing(self) -> bool:
        """Whether nobody who decides on the subject can be advised by this council."""
        return bool(self.unreached) and not self.reached


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject: who decides, who executes, and which councils deal with it."""

    name: str
    decides: tuple[Body, ...]
    executes: tuple[Body, ...]
    routes: tuple[Route, ...]


def subjects(register: Register, verdicts: Verdicts) -> tuple[Subject, ...]:
    """Every subject that a body names or a council deals with, in alphabetical order.

    A council deals with the themes of its published advices and of its agenda. Spellings that
    differ in capitals alone are one subject, as they are one theme.
    """
    dealt = {council.id: _dealt_with(council, verdicts) for council in register.councils}
    named = {name for body in register.bodies for name in (*body.decides, *body.executes)}
    spellings: dict[str, str] = {}
    for name in sorted(named.union(*dealt.values())):
        spellings[slug(name)] = name
    made = [_subject(name, register, dealt) for name in spellings.values()]
    return tuple(sorted(made, key=lambda subject: subject.name))


def _dealt_with(council: Body, verdicts: Verdicts) -> frozenset[str]:
    advised = (t for c in verdicts.advices if c.is_of(council.id) for t in c.advice.themes)
    ahead = (topic.theme for topic in council.agenda if topic.theme)
    return frozenset((*advised, *ahead))


def _subject(name: str, register: Register, dealt: dict[str, frozenset[str]]) -> Subject:
    decides = tuple(body for body in register.bodies if _among(name, body.decides))
    return Subject(
        name,
        decides,
        tuple(body for body in register.bodies if _among(name, body.executes)),
        tuple(
            _route(council, decides)
            for council in register.councils
            if _among(name, dealt[council.id])
        ),
    )


def _among(name: str, names: Iterable[str]) -> bool:
    return slug(name) in map(slug, names)


def _route(council: Body, decides: Iterable[Body]) -> Route:
    deciding = tuple(decides)
    return Route(
        council,
        tuple(body for body in deciding if body.id in council.advises),
        tuple(body for body in deciding if body.id not in council.advises),
    )
