"""The templates in `weerklank/starter`, filled in, and what goes along as it is: the manual.

A template names what it needs between double square brackets.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from weerklank.records.files.places import CONTENT, MANUAL

TEMPLATES = Path(__file__).parents[2] / "starter"
_PLACE = re.compile(r"\[\[(\w+)\]\]")
ONLY_IN_TEMPLATE = "sjabloon/"
_SHARED = (".github/", ".gitignore", "LICENSE", "requirements.txt", "versies.txt")
"""What a template has before it knows the council: nothing in it is filled in but `weerklank`."""


def manual_pictures() -> dict[str, Path]:
    """The pictures of the manual by the path that they get in the folder of a council."""
    return {f"content/handleiding/{file.name}": file for file in sorted(manual().glob("*.png"))}


def template_files(requirement: str) -> dict[str, str]:
    """Every file of a repository from which a council begins with a form, by its path, sorted."""
    own = TEMPLATES / ONLY_IN_TEMPLATE
    shared = {
        target(path): filled(path.read_text(encoding="utf-8"), {"weerklank": requirement})
        for path in TEMPLATES.rglob("*")
        if path.is_file() and target(path).startswith(_SHARED)
    }
    added = {
        target(path, own): path.read_text(encoding="utf-8")
        for path in own.rglob("*")
        if path.is_file()
    }
    return dict(sorted((shared | added).items()))


def locked_versions() -> str:
    """The file with every package that makes the site, and the hash of each of its files."""
    return (TEMPLATES / "versies.txt").read_text(encoding="utf-8")


def starter_workflows() -> list[str]:
    """The texts of the workflows for GitHub that a new council gets."""
    files = sorted((TEMPLATES / "dot-github" / "workflows").glob("*.yml"))
    return [file.read_text(encoding="utf-8") for file in files]


def manual_texts() -> list[str]:
    """The texts of the manual as the package brings them."""
    return [file.read_text(encoding="utf-8") for file in sorted(manual().glob("*.md"))]


def manual() -> Path:
    """The manual: in the package beside the templates, in a checkout on the example site."""
    packed = TEMPLATES / CONTENT / MANUAL
    return packed if packed.is_dir() else TEMPLATES.parents[2] / CONTENT / MANUAL


def target(path: Path, folder: Path = TEMPLATES) -> str:
    """`dot-github/workflows/site.yml` becomes `.github/workflows/site.yml`."""
    parts = path.relative_to(folder).parts
    return "/".join(re.sub(r"^dot-", ".", part) for part in parts)


def filled(template: str, words: Mapping[str, str]) -> str:
    """The template with its words; a line that has nothing but an empty word is left out."""
    lines = []
    for line in template.splitlines():
        said = _PLACE.sub(lambda match: words[match[1]], line)
        if said or not line.strip():
            lines.append(said)
    return "".join(f"{line}\n" for line in lines)
