"""The folder of a national view: `national.toml` says what it is called and where it stands."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from weerklank.records.reporting.problems import Problem
from weerklank.words.packaged import files_below

NAME = "national.toml"
_TEXTS = ("name", "tagline", "address", "publisher", "mail", "phone", "phone_hours")
_FILE = PurePosixPath(NAME)


@dataclass(frozen=True, slots=True)
class View:
    """What the one who runs the view says of it. `address` ends with a slash, or is empty."""

    name: str = "Adviesraden van Nederland"
    tagline: str = ""
    address: str = ""
    publisher: str = ""
    mail: str = ""
    phone: str = ""
    phone_hours: str = ""
    invented: bool = False
    """Whether this is an example: then it takes only invented councils, and says so everywhere."""


def start(target: Path) -> tuple[str, ...]:
    """Write a list to fill in, two texts, and the workflow that keeps it fresh; gives their names.

    What is there already stays as it is.
    """
    written = []
    for name, source in files_below(files("weerklank.national") / "starter"):
        # A wheel leaves out what begins with a dot.
        file = target / name.replace("dot-", ".")
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source.read_bytes())
            written.append(file.relative_to(target).as_posix())
    return tuple(sorted(written))


def view_of(folder: Path) -> tuple[View, tuple[Problem, ...]]:
    """The settings of a folder, and every fault in them."""
    try:
        told = tomllib.loads((folder / NAME).read_text(encoding="utf-8"))
    except OSError:
        text = f"Dit bestand is er niet. Begin met: weerklank national start {folder}"
        return View(), (Problem(_FILE, 1, "N008", text),)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        text = 'Dit is niet te lezen. Elke regel is een naam, een = en een waarde: name = "Raden"'
        return View(), (Problem(_FILE, 1, "N008", text),)
    problems = tuple(Problem(_FILE, 1, "N008", text) for text in _faults(told))
    if problems:
        return View(), problems
    address = told.get("address", "")
    told["address"] = address.rstrip("/") + "/" if address else ""
    return View(**told), ()


def _faults(told: Mapping[str, object]) -> list[str]:
    known = {*_TEXTS, "invented"}
    faults = [
        f"'{name}' is geen instelling. Haal de regel weg." for name in told if name not in known
    ]
    faults += [
        f'Zet bij {name} een tekst tussen aanhalingstekens: {name} = "..."'
        for name in _TEXTS
        if not isinstance(told.get(name, ""), str)
    ]
    if not isinstance(told.get("invented", False), bool):
        faults.append("Bij invented staat true of false, zonder aanhalingstekens.")
    if not told.get("name"):
        faults.append('Geef het overzicht een naam: name = "Adviesraden van Nederland"')
    if (address := str(told.get("address", ""))) and urlsplit(address).scheme != "https":
        faults.append('Schrijf het adres met https:// ervoor: address = "https://..."')
    return faults
