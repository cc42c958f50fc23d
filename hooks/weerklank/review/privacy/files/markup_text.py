"""The text of a part in XML, without parsing it: a hostile file can do nothing to a search.

Every kind of property counts, whatever prefix its namespace was given. Names are of ECMA-376 part 1
(Office), OpenDocument 1.3 part 3, and Adobe's XMP part 1, which Office, PDF and photos share.
"""

import html
import re

from weerklank.lazy_dataclass import dataclass
from weerklank.review.written import decoded

_AROUND = ("<!--", "-->", "<![CDATA[", "]]>")
"""What is left out of a page or taken as it is: it can be read all the same."""

# Inside a line of text: a run that was cut in two stays one word.
_INLINE = (
    "r|t|rPr|span|a|hyperlink|smartTag|ins|del|moveTo|moveFrom|sdt|sdtContent|sdtPr|fldSimple|s"
    "|delText|smartTagPr|sdtEndPr|customXml|bdo|dir|ruby|rubyBase|rubyPr|rt"
)
_END_OF_LINE = re.compile(rf"</(?!(?:[\w.-]+:)?(?:{_INLINE})>)[^<>]*>|<(?:[\w.-]+:)?br\b")
# What a run looks like, or an element with nothing in it, cuts no line either.
_LOOKS = re.compile(
    r"</(?:[\w.-]+:)?(?:(?:solid|grad|patt|blip|uLn|u)Fill\w*|gsLst|gs|(?:srgb|scheme|sys|prst|hsl"
    r"|scrgb)Clr|ln|uLn|effect\w*|outerShdw|highlight|hlink\w+|extLst|ext|latin|ea|cs|sym)\s*>"
    r"|<(?P<tag>[\w.:-]+)(?:\s[^<>]*)?></(?P=tag)\s*>"
)
_TAB = re.compile(r"<(?:[\w.-]+:)?tab\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>|<")
# Here and below a group that begins with ?> is not tried again: a long part would take hours.
_INDEX = re.compile(r'<(?:\w+:)?c\s(?>[^<>]*?\bt="s")[^<>]*+>\s*+<(?:\w+:)?v>\d+</')
# OpenDocument keeps the number of a cell in an attribute, and what is shown in the text.
_NUMBER = re.compile(r"<(?>[^<>]*?\soffice:value\s*+=\s*+[\"']([^\"'<>]{1,40})[\"'])[^<>]*+>")

_MAKERS = (
    "creator|lastModifiedBy|initial-creator|printed-by|Company|Manager|author|contributor"
    "|lastEditedBy|sender-(?:first|last)name|By-?line|CaptionWriter|AuthorsPosition|Credit|rights"
)
_MAKER = re.compile(
    rf"<(?:[\w.-]+:)?(?:{_MAKERS})(?:\s[^<>]*+)?+>"
    r"(?:\s{1,200}+|<(?:/|rdf:)[^<>]{0,200}+>){0,12}+([^<>\s][^<>]{0,199}+)</",
    re.IGNORECASE,
)
_MAKER_ATTRIBUTE = re.compile(
    r"\s(?:[\w.-]+:)?(?:author|displayName|userName|creator|lastModifiedBy|rights|Credit"
    r"|CaptionWriter|AuthorsPosition|userId)\s*=\s*"
    r"(?:\"([^\"<]{1,200})\"|'([^'<]{1,200})')"
)
_HOME = re.compile(
    r"(?:[/\\](?:Users|Gebruikers)[/\\]|/home/)([^/\\\"'<>%]{2,40})[/\\]", re.IGNORECASE
)
# Attributes that hold what a person typed. Sizes and colours would look like numbers of people.
_ATTRIBUTE = re.compile(r"\s([\w.:-]+)\s*=\s*(?:\"([^\"<]{2,2000})\"|'([^'<]{2,2000})')")
_TYPED = re.compile(
    r"\s(?:[\w.-]+:)?(?:descr|title|name|target|href|tooltip|display|prompt|promptTitle|error"
    r"|string-value|alt|subject|description|keywords|headline|caption|tag|instr|displayText|comment|current-value|formula)\s*=\s*"
    r"(?:\"([^\"<]{2,2000})\"|'([^'<]{2,2000})')",
    re.IGNORECASE,
)
# What a program is told, or may put in the text under a name; the first line of XML is not it.
_ASIDE = re.compile(r"<\?(?!xml\s)([^<>?]{2,2000})|<!ENTITY\s([^<>]{2,2000})")
# A word that a person gave to a place in the text, or keeps with it (ECMA-376 part 1, 17.5, 17.15).
_VALUE = re.compile(
    r"<(?:\w+:)?(?:docVar|tag|alias|statusText|helpText|default|placeholder|text|listItem)\s[^<>]*?"
    r"\b(?:\w+:)?val\s*=\s*(?:\"([^\"<]{2,2000})\"|'([^'<]{2,2000})')"
)
_NO_LETTER = re.compile(
    r"&#(?:[xX]0{0,100}[1-9a-fA-F][0-9a-fA-F]{9,}|0{0,100}[1-9]\d{9,}|0{101,}\d*)"
)
_LOCATED = re.compile(r"\bGPSL(?:atitude|ongitude)\b")


@dataclass(frozen=True, slots=True)
class MarkupText:
    """What an XML part says, in its text, in its attributes, and of who made it."""

    text: str
    typed: str
    makers: tuple[str, ...]
    located: bool


def read_markup(content: bytes, *, own_names: bool = False) -> MarkupText:
    """What stands in a part; anything at all is answered.

    With `own_names` every attribute counts as typed, and its name says what it is.
    """
    xml = decoded(content)
    for mark in _AROUND:
        xml = xml.replace(mark, "\n")
    aside = [found[1] or found[2] for found in _ASIDE.finditer(xml)]
    makers = [found[1] for found in _MAKER.finditer(xml)]
    makers += [found[1] or found[2] for found in _MAKER_ATTRIBUTE.finditer(xml)]
    makers += [found[1] for found in _HOME.finditer(xml)]
    found_typed = (*_TYPED.finditer(xml), *_VALUE.finditer(xml))
    typed = dict.fromkeys(found[1] or found[2] for found in found_typed)
    if own_names:
        typed = dict.fromkeys(" ".join(found.groups("")) for found in _ATTRIBUTE.finditer(xml))
    return MarkupText(
        text=_text(xml),
        typed=_unescaped("\n".join((*aside, *typed))),
        makers=tuple(dict.fromkeys(_unescaped(maker).strip() for maker in makers)),
        located=_LOCATED.search(xml) is not None,
    )


def _text(xml: str) -> str:
    lines = _END_OF_LINE.sub("\n<", _NUMBER.sub("\n\\1\n", _INDEX.sub("<", _whole_words(xml))))
    text = _unescaped(_TAG.sub("", lines))
    return "\n".join(line for line in map(str.strip, text.split("\n")) if line)


def _unescaped(text: str) -> str:
    """With the letters that stand there as a code; a code of ten figures is no letter."""
    return html.unescape(_NO_LETTER.sub("", text))


def _whole_words(xml: str) -> str:
    """Without what stands between two parts of a word, and with a tab as a tab."""
    return _TAB.sub("\t", _LOOKS.sub("", xml))
