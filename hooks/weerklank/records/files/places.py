"""What the folders of a council are called: the one home of these names."""

from pathlib import PurePath, PurePosixPath

ADVICE = PurePosixPath("advice")
RESPONSES = PurePosixPath("responses")
CONTENT = PurePosixPath("content")
BODIES = CONTENT / "organisaties"
"""Its pages are records, and are read as such."""

MANUAL = "handleiding"
"""The pages that come with Weerklank: who keeps the site can mend nothing in them."""

GLOSSARY = "woordenlijst.md"
"""The page on which a council explains its abbreviations."""

_OF_RECORDS = frozenset({ADVICE.name, RESPONSES.name})


def is_record(path: PurePath) -> bool:
    """Whether a file below the root of a site stands in a folder that holds records alone."""
    return path.parts[0] in _OF_RECORDS


def is_body_page(path: PurePath) -> bool:
    """Whether a file is the page of a body, wherever the pages of the site stand."""
    return BODIES.name in path.parts[:-1]
