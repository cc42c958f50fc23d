"""Which names in the properties of a file are of a program or an organisation, and of nobody."""

import re

_PROGRAM = re.compile(
    r"\b(?:microsoft|libreoffice|openoffice|python|openpyxl|docx|word|writer|excel|calc|acrobat"
    r"|adobe|pdf\w*|latex|weasyprint|chrom\w+|mozilla|indesign|photoshop|gimp|powerpoint|impress"
    r"|canva|scan(?:ner|s)?|printer|quartz|skia|canon|ricoh|xerox|konica|epson|kyocera|hp|google|apple"
    r"|samsung|iphone|android|windows|office)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:gemeente|provincie|ministerie|rijksoverheid|(?:cli[eë]nten|advies|gemeente|jongeren|ouderen|burger|pati[eë]nten|bewoners)raad|college|stichting|vereniging|bureau"
    r"|dienst|gemeenschappelijke regeling|afdeling|b\.?v\.?|public domain|creative commons|cc0?)\b",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"\b[A-Z]\.\s?(?:[A-Z]\.\s?)*(?:[a-z]+\s)*[A-Z][a-z]")
_NOBODY = frozenset(
    {"unknown", "onbekend", "auteur", "author", "user", "gebruiker", "admin", "root"}
)


def names_somebody(maker: str) -> bool:
    """Whether this can be the name of a person; when in doubt it can."""
    plain = maker.strip().casefold()
    if plain in _NOBODY or not any(letter.isalpha() for letter in plain):
        return False
    if _INITIAL.search(maker):
        return True
    return _PROGRAM.search(plain) is None and _ORGANISATION.search(plain) is None
