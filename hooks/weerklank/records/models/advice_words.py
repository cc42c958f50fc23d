"""What may be chosen for an advice: each closed set, with the Dutch word of every value."""

from weerklank.records.values.choice import Choice


class AdviceKind(Choice):
    """Whether the municipality asked for the advice (gevraagd, ongevraagd)."""

    REQUESTED = "requested", "gevraagd: de gemeente vroeg om advies", "Gevraagd advies", "gevraagd"
    UNREQUESTED = (
        "unrequested", "ongevraagd: de raad begon er zelf over", "Ongevraagd advies", "ongevraagd",
    )  # fmt: skip
    UNKNOWN = (
        "unknown", "niet bekend of de gemeente om advies vroeg", "Niet bekend of erom is gevraagd",
        "onbekend", "niet bekend",
    )  # fmt: skip


class Instrument(Choice):
    """What the council was asked for, or gave: an advice, its view, or its consent."""

    ADVICE = "advice", "een advies", "Advies", "advies"
    VIEW = "view", "een zienswijze", "Zienswijze", "zienswijze"
    CONSENT = "consent", "instemming, of een weigering daarvan", "Instemming", "instemming"


class Opinion(Choice):
    """What the council thinks of the plan as a whole (oordeel): a positive advice asks nothing."""

    AGREES = "agrees", "de raad is het eens met het plan", "Het advies: eens met het plan.", "eens"
    AGREES_IF = (
        "agrees_if", "de raad is het eens, als er iets verandert",
        "Het advies: eens, als er iets verandert.", "eens, mits",
    )  # fmt: skip
    DISAGREES = (
        "disagrees", "de raad is het niet eens", "Het advies: niet eens met het plan.", "oneens",
    )  # fmt: skip
    NEITHER = (
        "neither", "de raad kiest niet voor of tegen", "Het advies kiest niet voor of tegen.",
        "geen oordeel",
    )  # fmt: skip


class AdviceForm(Choice):
    """How the council gave the advice; what was only said is no letter with a term of its own."""

    WRITTEN = "written", "op papier of per mail", "Op papier", "schriftelijk"
    ORAL = "oral", "mondeling, in een vergadering", "Mondeling", "mondeling"
    INFORMAL = "informal", "informeel, in een gesprek", "In een gesprek", "informeel"


class Unanswered(Choice):
    """What is known of an advice without an answer: none came, or nobody knows."""

    NONE = "none", "er kwam zeker geen antwoord", "er kwam geen antwoord", "geen", "nee"
    UNKNOWN = (
        "unknown", "wij weten niet of er antwoord kwam", "niet bekend of er antwoord kwam",
        "onbekend", "niet bekend",
    )  # fmt: skip


class DecisionKind(Choice):
    """How far a decision is: only a final one says that it has been decided (besloten)."""

    PROPOSAL = "proposal", "een voorstel", "Voorstel"
    INTENDED = "intended", "een voorgenomen besluit", "Voorgenomen besluit"
    FINAL = "final", "een genomen besluit", "Besluit"


class Phase(Choice):
    """How far the plan was when the council first heard of it."""

    IDEA = "idea", "het was nog een idee", "", "idee"
    OPTIONS = "options", "er lagen nog keuzes open"
    DRAFT = "draft", "er was al een concept", "", "concept"
    DECIDED = "decided", "het besluit was al genomen"
