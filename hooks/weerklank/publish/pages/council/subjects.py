"""Who decides on what, and the councils of this site side by side and together."""

from weerklank.cases.case import Verdicts
from weerklank.cases.counting.subjects import subjects
from weerklank.cases.counting.tally import Tally, of_councils, tally
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body, headed, later
from weerklank.records.models.body import Body
from weerklank.records.register import Register

SOURCE = "wie-beslist/index.md"


def subjects_page(register: Register, verdicts: Verdicts) -> Page:
    """The map of subjects, the missing routes first, then the councils."""
    found = subjects(register, verdicts)
    return headed(
        SOURCE,
        "council/subjects.html",
        later(
            lambda: body(
                "council/subjects.html",
                subjects=found,
                missing=[(s, route) for s in found for route in s.routes if route.missing],
                councils=register.councils,
                other=register.body,
                counts=council_counts(register, verdicts),
                shared=any(one.together for one in verdicts.advices),
            )
        ),
    )


def council_counts(register: Register, verdicts: Verdicts) -> tuple[tuple[Body | None, Tally], ...]:
    """One tally for each council, and with several councils one for all of them together."""
    apart = of_councils(register, verdicts)
    together = (None, tally("Alle raden samen", verdicts.cases, verdicts.today))
    return (*apart, together) if len(apart) > 1 else apart
