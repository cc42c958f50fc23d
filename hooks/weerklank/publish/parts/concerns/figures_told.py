"""The figures of the page for raadsleden: a number with the sentence that says what it is."""

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.counting.figures import Figures, read_by_council
from weerklank.cases.counting.statistics import Durations, Statistics
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.parts.point.point_lines import Sign
from weerklank.publish.sentences.wording import Look
from weerklank.rules.explanation.model import ExplanationState


@dataclass(frozen=True, slots=True)
class Count:
    """A number out of a number, with what it counts."""

    number: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A number with what it counts, in the tint or behind the picture that goes with it."""

    number: int
    text: str
    look: Look | Sign


def tiles(found: Figures) -> tuple[Told, ...]:
    """In time, too late, not there yet: together every answer whose last day is over."""
    on_time, waiting = found.statistics.on_time.part, found.waiting
    late = waiting.whole - on_time - waiting.part - found.left_out
    made = [
        Told(on_time, text_of(said("tile.on_time")), Look.GOOD),
        Told(late, text_of(said("tile.late")), Look.PARTIAL),
        Told(waiting.part, text_of(said("tile.waiting")), Look.BROKEN),
    ]
    if found.left_out:
        made.append(Told(found.left_out, text_of(said("tile.not_needed")), Look.NEUTRAL))
    return tuple(made) if waiting.whole else ()


_READS = (
    (ExplanationState.EXPLAINED, Sign.REASON),
    (ExplanationState.NOT_EXPLAINED, Sign.NONE),
    (ExplanationState.NOT_JUDGED, Sign.READ),
    (ExplanationState.NOT_WORKED_OUT, Sign.LATER),
)


def reads(found: Statistics, cases: tuple[AddresseeCase, ...]) -> tuple[Told, ...]:
    """The four outcomes of every answered recommendation; what the council read stands apart."""
    by_council = read_by_council(cases)
    made = []
    for state, sign in _READS:
        number = found.explanations.get(state, 0)
        text = text_of(said(f"read.{state}"))
        if state is ExplanationState.NOT_JUDGED and by_council.whole:
            text += " " + text_of(
                said(
                    "read.by_council",
                    whole=by_council.whole,
                    explained=by_council.part or None,
                    other=by_council.whole - by_council.part or None,
                )
            )
        if number:
            made.append(Told(number, text, sign))
    return tuple(made)


def counts(found: Figures) -> tuple[Count, ...]:
    """The three counts: in time, explained, waiting too long."""
    on_time, reasons = found.statistics.on_time, found.statistics.reasons
    # Beside the share and not below it: the others have no reason, or nobody knows.
    unsure = found.statistics.explanations.get(ExplanationState.NOT_JUDGED, 0)
    return (
        Count(on_time.part, on_time.whole, "keer staat hier een antwoord op tijd"),
        Count(
            reasons.part,
            reasons.whole,
            "antwoorden op een aanbeveling met een reden of stap, volgens de regels van deze site"
            + (f" (bij {unsure} kan de computer het niet zeggen)" if unsure else ""),
        ),
        Count(
            found.waiting.part,
            found.waiting.whole,
            "keer is de laatste dag voorbij en wacht het advies nog: hier staat geen volledig "
            "antwoord op papier",
        ),
    )


def coverage_sentences(found: Figures) -> tuple[str, ...]:
    """What the counts leave out, by reason; empty when they cover everything."""
    coverage = found.statistics.coverage
    left_out = (
        (coverage.running, "waarvan de tijd nog loopt"),
        (coverage.no_term, "zonder afgesproken termijn"),
        (coverage.unknown, "waarvan wij de termijn of het antwoord niet kennen"),
        (
            coverage.unclear,
            "waarvan niet zeker is of "
            + ("het op tijd kwam" if coverage.unclear == 1 else "ze op tijd kwamen"),
        ),
        (coverage.gone, "bij een advies van een raad of aan een orgaan dat ophield te bestaan"),
        (coverage.withdrawn, _withdrawn_or_replaced(coverage.withdrawn)),
        (found.only_spoken, "alleen mondeling of in de pers, zonder oordeel of dat op tijd is"),
    )
    told = [
        f"{dutch.count(number, 'antwoord', 'antwoorden')} {why}"
        for number, why in left_out
        if number
    ]
    sentences = [f"Niet meegeteld bij de termijn: {dutch.listing(told)}."] if told else []
    sentences += _not_judged(found.statistics)
    if found.left_out:
        sentences.append(
            f"{found.left_out} keer staat hier geen volledig antwoord van voor de laatste dag, en "
            "wacht het advies niet meer: het is ingetrokken of vervangen, of de raad of het orgaan "
            "hield op te bestaan."
        )
    return tuple(sentences)


def _not_judged(found: Statistics) -> list[str]:
    """What is not worked out, and apart from it what the council itself said."""
    sentences = []
    if later := found.explanations.get(ExplanationState.NOT_WORKED_OUT, 0):
        asked = dutch.count(later, "aanbeveling", "aanbevelingen")
        sentences.append(f"Van {asked} is het antwoord nog niet helemaal verwerkt.")
    if found.by_council.whole:
        sentences.append(found_by_council(found.by_council.part, found.by_council.whole))
    return sentences


def found_by_council(part: int, whole: int) -> str:
    """How many of the answers that it judged the council found explained."""
    told = f"De raad gaf zelf een oordeel over {dutch.count(whole, 'antwoord', 'antwoorden')}."
    if whole == 1:
        return f"{told} De raad vond de uitleg {'' if part else 'niet '}genoeg."
    return f"{told} Bij {part or 'geen'} daarvan vond de raad de uitleg genoeg."


def _withdrawn_or_replaced(number: int) -> str:
    """The relative clause that fits one advice (`dat`) or several (`die`)."""
    they = "dat niet meer hoeft" if number == 1 else "die niet meer hoeven"
    return f"{they}: het advies is ingetrokken of vervangen voordat de tijd voorbij was"


def median_sentence(durations: Durations, bars: int) -> str:
    """The middle of the waiting times, and how many of the bars below it are not in it."""
    less = bars - durations.cases
    left_out = (
        "Hieronder staat ook 1 advies waarvan wij niet alles weten. Dat telt hier niet mee."
        if less == 1
        else f"Hieronder staan ook {less} adviezen waarvan wij niet alles weten. "
        "Die tellen hier niet mee."
    )
    return " ".join(filter(None, [_middle_sentence(durations), left_out if less > 0 else ""]))


def _middle_sentence(durations: Durations) -> str:
    """The middle with its n; under five cases there is no middle to name."""
    if durations.median is None or durations.is_bare:
        return ""
    cases = f"{durations.cases} keer"
    if not durations.has_middle:
        few = f"Het ging nog maar {cases} om een antwoord."
        return f"{few} Daarom zeggen wij niet hoelang de helft wachtte."
    waiting = (
        f"; bij {durations.open_cases} staat hier geen volledig antwoord"
        if durations.open_cases
        else ""
    )
    return f"De helft wachtte {middle_days(durations)} of langer ({cases}{waiting})."


def middle(durations: Durations) -> str:
    """The middle of the waiting times as every page says it: a half is told as a half."""
    whole = int(durations.median or 0)
    return str(whole) if whole == (durations.median or 0) else f"{whole},5"


def middle_days(durations: Durations) -> str:
    """The same with its unit."""
    return f"{middle(durations)} {'dag' if middle(durations) == '1' else 'dagen'}"
