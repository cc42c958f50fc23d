"""`weerklank rename OLD NEW`: another name, with the old address and every reference kept alive.

Which lines name it is not guessed from the text, where "college" is also a word: the file gets its
new name in a copy, the checks say on which lines the old one is unknown now, and these change.
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import click

from weerklank.commands.asking.choosing import ask_yes_or_no
from weerklank.commands.site.site_folder import folder_option, settings_of, show, sound_records
from weerklank.commands.terminal.dutch_click import Needed
from weerklank.commands.terminal.folding import echo
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.load import load
from weerklank.records.reporting.suggestions import id_meant, nearest
from weerklank.records.values.fields import ID_PATTERN
from weerklank.writing.trial import trial_folder
from weerklank.writing.whole_file import write_whole

_FOLDERS = (ADVICE, BODIES, RESPONSES)


@click.command("rename")
@click.argument(
    "old",
    cls=Needed,
    needs="de oude en de nieuwe naam, zoals: weerklank rename 2025-04-bus 2025-04-vervoer",
    metavar="OUD",
)
@click.argument(
    "new",
    cls=Needed,
    needs="ook de nieuwe naam, zoals: weerklank rename 2025-04-bus 2025-04-vervoer",
    metavar="NIEUW",
)
@click.option("--yes", "-y", is_flag=True, help="Vraag niets. Wijzig meteen.")
@folder_option
def command(old: str, new: str, folder: Path, *, yes: bool) -> None:
    """Geef het bestand OUD de naam NIEUW, zonder .md. Het oude adres en de QR-codes blijven werken.

    Alles wat het bestand noemt, verandert mee. U ziet elke regel voordat er iets verandert.
    """
    path = _path(folder, old)
    _refuse_name(folder, path, new)
    sound_records(folder)
    target = path.with_name(f"{new}.md")
    files = renamed_files(folder, settings_of(folder)[1], path, target)
    _show(folder, files, path, target)
    if not yes and not ask_yes_or_no("Zo wijzigen?", default=False):
        echo("Er is niets gewijzigd.")
        return
    _write(folder, files, path)
    show(load(folder).problems)
    echo(f"Klaar: {path} heet nu {target}. Het oude adres leidt naar het nieuwe.")


def _path(folder: Path, name: str) -> PurePosixPath:
    """The file of that name; a wrong one ends the command with the nearest."""
    stem = Path(name).name.removesuffix(".md")
    for of in _FOLDERS:
        if (folder / of / f"{stem}.md").is_file():
            return of / f"{stem}.md"
    known = [file.stem for of in _FOLDERS for file in (folder / of).glob("*.md")]
    near = nearest(stem, known)
    hint = f"Bedoelt u: {near}?" if near else "Kijk in advice en content/organisaties."
    raise click.UsageError(f"{stem}.md bestaat niet. {hint}")


def _refuse_name(folder: Path, path: PurePosixPath, new: str) -> None:
    if not re.fullmatch(ID_PATTERN, new):
        raise click.UsageError(f"'{new}' kan geen naam zijn. Typ bijvoorbeeld: {id_meant(new)}")
    if (folder / path).with_name(f"{new}.md").exists():
        raise click.UsageError(f"{new}.md bestaat al. Kies een andere naam.")


def _show(
    folder: Path, files: Mapping[PurePosixPath, str], old: PurePosixPath, new: PurePosixPath
) -> None:
    """Every line that changes, as in a diff: with - what was, with + what comes."""
    echo(f"{old} wordt {new}")
    for path, text in sorted(files.items()):
        before = (folder / (old if path == new else path)).read_text(encoding="utf-8")
        lines = difflib.unified_diff(before.splitlines(), text.splitlines(), n=0, lineterm="")
        changed = [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
        echo("\n".join([f"\n{path}:", *(f"  {line}" for line in changed)]))


def _write(folder: Path, files: Mapping[PurePosixPath, str], old: PurePosixPath) -> None:
    """Every file whole, the old one last: broken off, nothing of what was written is gone."""
    for path, text in files.items():
        write_whole(folder / path, text)
    (folder / old).unlink()


_ROUNDS = 20
"""A file names another in few fields; each round changes all that the checks still miss."""


def renamed_files(
    root: Path, content: Path, old: PurePosixPath, new: PurePosixPath
) -> Mapping[PurePosixPath, str]:
    """The text of every file that changes, by its path; that of `new` among them.

    `old` and `new` are files of records in one folder below `root`. Nothing is written.
    """
    changed = {new: _with_earlier_name(_read(root / old), old.stem)}
    with trial_folder(root, changed) as copy:
        (copy / old).unlink()
        before = {str(problem) for problem in load(root).problems}
        for _ in range(_ROUNDS):
            missed = [
                (problem.path, problem.line)
                for problem in load(copy).problems
                if str(problem) not in before and _word(old.stem).search(problem.text)
            ]
            if not missed:
                break
            for path, line in missed:
                text = _renamed_from(_read(copy / path), line, old.stem, new.stem)
                (copy / path).write_text(text, encoding="utf-8", newline="\n")
                changed[path] = text
    changed.update(_links(root, content, changed, old, new))
    return changed


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")


def _renamed_from(text: str, line: int, old: str, new: str) -> str:
    """The text with the first `old` at or below a line (counted from 1) made `new`."""
    lines = text.splitlines(keepends=True)
    for place in range(max(line - 1, 0), len(lines)):
        lines[place], found = _word(old).subn(new, lines[place], count=1)
        if found:
            break
    return "".join(lines)


def _with_earlier_name(text: str, name: str) -> str:
    """The record with one earlier name more, on a line of its own below the first."""
    earlier = [name]
    lines = text.splitlines(keepends=True)
    for place, line in enumerate(lines):
        if place and line.rstrip() == "---":
            break
        if match := re.match(r"formerly:\s*\[?([^\]#\n]*)\]?\s*$", line):
            earlier = [*(word.strip() for word in match[1].split(",") if word.strip()), name]
            lines[place] = f"formerly: [{', '.join(earlier)}]\n"
            return "".join(lines)
    return "".join([lines[0], f"formerly: [{', '.join(earlier)}]\n", *lines[1:]])


def _links(
    root: Path,
    content: Path,
    changed: Mapping[PurePosixPath, str],
    old: PurePosixPath,
    new: PurePosixPath,
) -> Iterator[tuple[PurePosixPath, str]]:
    """The pages that the council wrote with a link to the old file, with the link mended."""
    link = re.compile(rf"(\]\([^)\s]*(?:^|[/(])){re.escape(old.stem)}(?=\.md[)#]|/[)#]|/\s)")
    for file in sorted(content.rglob("*.md")):
        path = PurePosixPath(file.relative_to(root).as_posix())
        if file.is_symlink() or not file.is_file() or path == old:
            continue
        text = changed.get(path) or _read(file)
        mended = link.sub(rf"\g<1>{new.stem}", text)
        if mended != text:
            yield path, mended
