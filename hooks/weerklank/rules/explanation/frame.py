"""The frame of a letter: its head, its foot and its formulas. None of them is a reason.

Only what is a formula to its last word is one. A sentence that goes on (*omdat*, *maar*, *niet*, a
verb) is read as any other: to take a reason for a formula would accuse who gave it.
"""

import re
from functools import cache

from weerklank.rules.explanation.lexicon import lexicon
from weerklank.rules.explanation.text import words_of

_GOES_ON = frozenset(
    {"clause_openers", "conclusions", "finite_verbs", "negations", "reason_openers"}
)
"""Lists of words with which a formula says more than a formula."""
_GOES_ON_WITH = frozenset({"en", "wij", "we", "ik", "college", "€", "%", "euro"})

_DAY = r"\d{1,2}[-/ ]\w{1,9}(?:[-/ ]\d{2,4})?"
_ADVICE = (
    r"(?:uw|jullie|het|dit) (?:\w+ ){0,2}?(?:advies|adviezen|aanbevelingen|brief|mail|bericht"
    rf"|reactie|inbreng|betrokkenheid|inzet)(?: (?:van|d\.d\.) {_DAY})?"
)
_WE = r"(?:wij|we|ik|(?:het|ons) college|het dagelijks bestuur|de wethouder)"
_HAVE = r"(?:hebben|heeft|heb)"
_OPEN = r"((?:[^.:;!?,]|d\.d\.|nr\.)*)"
_OPEN_TO = r"([^.:;!?,]*?)"
_READ = r"(?:gelezen|ontvangen|bestudeerd|besproken|behandeld|doorgenomen|kennis ?genomen)"
_ANSWER = r"\b(?:reactie|antwoord|in op)\b"
_NAMED = (
    r"(?:(?:ons|onze|uw) )?(?:kenmerk|referentie|zaak-?(?:nummer|nr)|documentnummer|onderwerp"
    r"|betreft|gaat over|behandeld door|behandelaar|contactpersoon|afdeling|telefoon|tel"
    r"|doorkiesnummer|e-?mail|website|postadres|bezoekadres)\b\.?"
)
_DATED = r"(?:datum|verzonden|uw (?:brief|mail|bericht) van)\b[*_]* ?:?[*_]* ?"
_PLACE = r"(?-i:[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|aan|de|den)){0,4}), "
_HEADING = (
    r"inleiding|aanleiding|tot slot|(?:onze )?reactie(?: van het college)?"
    r"|(?:advies|aanbeveling|punt) \d+|pagina \d+(?: van \d+)?"
)
_WITH_INTEREST = (
    r"met (?:\w+ ){0,2}?(?:belangstelling|interesse|aandacht|waardering|genoegen|plezier)"
)
_HERE = r"(?:met deze brief|in deze brief|hierbij|hieronder|hierna|onderstaand)"
_GIVES = r"(?:geven|geeft|leest|vindt|treft|ontvangt|gaan|gaat|sturen)"
_TRUST = r"(?:vertrouwen|hopen|hoop|gaan|ga)(?: erop| ervan uit)?,?(?: dat (?:wij|we))?"
_DO_CALL = (
    r"(?:dan )?(?:kunt u|neemt? u|neem)(?: dan| gerust)* (?:contact opnemen|contact op|bellen)"
)

OF_A_LINE = (
    r"(?:geachte?|beste)\b([^.:;!?,\n]{0,80})",
    r"l\. ?s\.",
    rf"{_NAMED}(?:[*_]* ?:[*_]*([^.;!?\n]*)| (?:\S*\d\S*(?: \d+)*|\w+)|)",
    rf"(?:{_DATED}|{_PLACE})?{_DAY}",
    r"bijlagen?(?:\(n\))?\s*:?\s*(?:\d+|geen)",
    r"(?:het college van )?burgemeester en wethouders(?: van [\w' -]{2,40})?",
    rf"(?:{_HEADING})",
)
"""What fills a line, or the beginning of one up to a comma."""
OF_A_SENTENCE = (
    rf"{_WITH_INTEREST} (?:{_HAVE}|lazen|las|namen|nam) {_WE}(?: kennis van)? {_ADVICE}{_OPEN}",
    rf"{_WE} {_HAVE} {_ADVICE}{_OPEN_TO}\b{_READ}",
    rf"{_WE} {_HAVE}{_OPEN_TO}\bkennis ?genomen van {_ADVICE}{_OPEN}",
    rf"{_WE} (?:danken|dankt|dank|bedanken|bedankt|bedank) u{_OPEN}",
    rf"(?:(?:hartelijk|veel) )?(?:dank|bedankt)(?: u)?(?: wel)? voor {_ADVICE}{_OPEN}",
    rf"op {_DAY} (?:ontvingen|ontving) {_WE} {_ADVICE}{_OPEN}",
    rf"op {_DAY} {_HAVE} {_WE} {_ADVICE}{_OPEN_TO}\b{_READ}",
    rf"op {_DAY} (?:heeft|hebt|stuurde|bracht|gaf|adviseerde) u{_OPEN}",
    rf"in {_ADVICE} (?:adviseert|adviseerde|vraagt|vroeg|geeft|doet|schrijft) u{_OPEN}",
    rf"in (?:onze|de) \w*vergadering van {_DAY} {_HAVE} {_WE} {_ADVICE}{_OPEN_TO}\b{_READ}",
    rf"{_HERE} (?:reageren|reageert) {_WE} op {_ADVICE}{_OPEN}",
    rf"{_HERE} {_GIVES} (?:{_WE}|u)(?=[^.:;!?]*{_ANSWER}){_OPEN}",
    rf"{_WE} {_TRUST} u((?: \w+){{0,4}}) (?:hebben ge.nformeerd|ge.nformeerd te hebben)",
    rf"{_WE} (?:kijken|kijk) uit naar{_OPEN_TO}\b(?:samenwerking|gesprek|overleg|adviezen|advies)",
    rf"(?:heeft|hebt) u (?:hierover |over deze brief )?(?:nog )?vragen(?:, {_DO_CALL}([^.:;!?]*))?",
    rf"{_DO_CALL}([^.:;!?]*)",
    rf"(?:een|het) (?:afschrift|kopie) van deze brief (?:is|wordt|sturen wij|zenden wij){_OPEN}",
)
"""What is a whole sentence. In all of them a group is what may be anything that does not go on."""

_BREAK = re.compile(r"\n\s*\n")
_SALUTATION = re.compile(
    r"[\s*_>]*(?:geachte?|beste|l\. ?s\.|dag|hallo|hoi|goede(?:morgen|middag|navond|dag))\b.{0,90}",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[\s*_>]*(?:hoogachtend|met (?:\w+ ){0,2}groet(?:en)?|(?:\w+ )?groet(?:en|jes)?,)",
    re.IGNORECASE,
)


def paragraphs_of(letter: str) -> list[str]:
    """The paragraphs of a letter between its head and its foot, each as it stands there.

    The head is what stands before the salutation: sender, addressee, day, subject; of an e-mail its
    header. The foot begins with the closing: function and name of who signs. A paragraph that
    tells something there (a verb, *niet*, *omdat*) ends the head, or the foot, and is read like any
    other; so is all of a letter without salutation: in a list *te duur* needs no verb.
    """
    found = _BREAK.split(letter)
    greets = next((n for n, one in enumerate(found) if _SALUTATION.match(one)), 0)
    head = next((n for n, one in enumerate(found[:greets]) if _tells(one)), greets)
    closes = next((n for n, one in enumerate(found) if _CLOSING.match(one)), len(found))
    after = (n for n, one in enumerate(found) if n >= closes and _tells(one))
    return found[head:closes] + found[next(after, len(found)) :]


def _tells(paragraph: str) -> bool:
    """Whether it has a word with which something is told or denied, or ends as a sentence does."""
    said = " ".join(without_formulas(line) for line in paragraph.splitlines())
    if said.rstrip().endswith((".", "!", "?")):
        return True
    lists = (lexicon().word(word.norm).lists for word in words_of(said))
    return not all(_GOES_ON.isdisjoint(one) for one in lists)


@cache
def _formula() -> re.Pattern[str]:
    line, sentence = "|".join(OF_A_LINE), "|".join(OF_A_SENTENCE)
    return re.compile(
        rf"[\s*_#>]*(?:(?:{line})[*_ ]*(?:[.,!]*(?=\n|\Z)|,(?=\s)|\.(?=\s))"
        rf"|(?:{sentence})[*_ ]*(?:[.!?]+(?=\s|\Z)|\Z))[\s*_]*",
        re.IGNORECASE,
    )


def without_formulas(paragraph: str) -> str:
    """The paragraph from its first words that are no formula; empty when there are none."""
    place = 0
    while found := _formula().match(paragraph, place):
        if any(_goes_on(words) for words in found.groups(default="")):
            break
        place = found.end()
    return paragraph[place:]


def _goes_on(words: str) -> bool:
    """Whether the words that are free in a formula say something after all."""
    return any(
        word.norm in _GOES_ON_WITH or not _GOES_ON.isdisjoint(lexicon().word(word.norm).lists)
        for word in words_of(words)
    )
