"""What a person reads when the disk would not write: why, and what is still there."""

import errno
import sys
from contextlib import suppress
from pathlib import Path

from click import ClickException


class NotWrittenError(ClickException):
    """The folder could not be written; the text is for the user and says what is still there."""


def not_written(error: Exception, target: Path) -> NotWrittenError:
    """What a person needs to know of a fault of the disk, while a folder or a file was made."""
    return NotWrittenError(_told(error, target))


_SENTENCES = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte en probeer het opnieuw.",
    errno.EDQUOT: "Uw ruimte op de schijf is op. Maak ruimte en probeer het opnieuw.",
    errno.EFBIG: "Een bestand wordt groter dan hier mag. Kies een map op een andere schijf.",
    errno.EROFS: "In {parent} kan niemand schrijven. Kies een andere map.",
    errno.ENOENT: "De map {parent} is er niet. Maak die map eerst, of kies een andere.",
    errno.EACCES: "U mag niet schrijven in {parent}. Kies een andere map, of vraag het recht aan.",
    errno.EPERM: "U mag niet schrijven in {parent}. Kies een andere map, of vraag het recht aan.",
    errno.ENOTDIR: "{target} is geen map, of staat niet in een map. Kies een andere map.",
    errno.EEXIST: "{target} is geen map, of staat niet in een map. Kies een andere map.",
    errno.EBUSY: "{target} is zelf een schijf. Kies een map die daarin staat.",
    errno.EXDEV: "{target} is zelf een schijf. Kies een map die daarin staat.",
    errno.ENAMETOOLONG: "De naam van de map of van een bestand is te lang. Kies een kortere naam.",
}

_UNREAD = frozenset({errno.ENOENT, errno.ESTALE, errno.EACCES, errno.EPERM, errno.EISDIR})


def _told(error: Exception, target: Path) -> str:
    place, number = getattr(error, "filename", None), getattr(error, "errno", None)
    if isinstance(place, str) and number in _UNREAD and not _is_ours(Path(place), target):
        text = f"{place} is niet te lezen. Is het net veranderd of weggehaald? Probeer het opnieuw."
    elif number in _SENTENCES:
        parent = "deze map" if target.parent == Path() else target.parent
        text = _SENTENCES[number].format(target=target, parent=parent)
    else:
        text = f"Schrijven in {target} lukte niet (fout {number} van het systeem)."
    return f"{text} {_still_there(target)}"


def _is_ours(place: Path, target: Path) -> bool:
    """Whether this is where we write: the target, a folder above it, or what stands beside it."""
    place, target = Path.cwd() / place, Path.cwd() / target
    if place == target or target.is_relative_to(place):
        return True
    inside = place.relative_to(target.parent).parts if place.is_relative_to(target.parent) else ()
    return bool(inside) and (inside[0] == target.name or inside[0].startswith(f".{target.name}."))


def _still_there(target: Path) -> str:
    with suppress(OSError):
        if target.is_file() or any(target.iterdir()):
            return f"Wat er in {target.name or 'deze map'} stond, staat er nog."
    return "Er is niets geschreven."


if sys.platform == "win32":
    _SENTENCES[errno.EACCES] += " Sluit ook programma's die bestanden uit de map open hebben."
