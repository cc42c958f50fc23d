"""The end of a wizard that adds something to a file that is there already."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import click
from pydantic import BaseModel

from weerklank.commands.asking.choosing import choose
from weerklank.commands.site.site_folder import day_here
from weerklank.commands.terminal.folding import echo
from weerklank.commands.wizard.keeping import ask_at_end, private_problems, refuse, tell, write_over
from weerklank.commands.wizard.questions import newest, one_of
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Severity
from weerklank.writing.headers.full_form import in_full
from weerklank.writing.headers.kept_lines import CannotKeepError, with_header
from weerklank.writing.headers.yaml_text import item_lines
from weerklank.writing.trial import problems_with


def add_item(  # noqa: PLR0913 (where, in what, and what)
    root: Path,
    path: PurePosixPath,
    name: str,
    model: type[BaseModel],
    fields: Mapping[str, object],
    *,
    names: Mapping[str, str],
    ask_first: bool,
) -> None:
    """Show the item, check the file with it as the build will, and write it; else nothing is.

    Nothing else in the file changes, not even a space. `names` holds the option by the name of its
    field.
    """
    before = (root / path).read_bytes()
    item = in_full(model, fields)
    shown = "\n".join([f"{name}:", *item_lines(item, "  ")])
    try:
        text = with_item(before.decode("utf-8"), name, item)
    except (CannotAddError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{path}: {error}\n{shown}") from None
    if ask_first:
        echo(f"\n{path}, erbij:\n{shown}")
    write_amended(root, path, text, names, "Dit erbij zetten?" if ask_first else "")


def write_amended(
    root: Path, path: PurePosixPath, text: str, names: Mapping[str, str], question: str
) -> None:
    """Check the file with this text as the build will, and write it; else nothing is written.

    With a `question` only after a yes. Stops when the file was changed meanwhile.
    """
    before = (root / path).read_bytes()
    private = private_problems(root, path, text)
    problems = (*problems_with(root, {path: text}, day_here(root)), *private)
    for problem in problems:
        tell(problem, path, names)
    if private or any(problem.severity is Severity.ERROR for problem in problems):
        refuse("Er zit een fout in.", ask_first=bool(question))
    if question and not ask_at_end(question):
        raise click.Abort
    write_over(root / path, before, text)
    echo(f"Bewaard: {path}")


def chosen_council(register: Register, given: str | None, *, yes: bool) -> str:
    """The council whose file it is: as given, the only one, or asked."""
    councils = [(body.id, body.title) for body in register.councils]
    if not councils:
        raise click.ClickException("Er is nog geen raad. Maak die eerst: weerklank new body")
    if given:
        return one_of(given, [name for name, _ in councils], "council")
    if len(councils) == 1:
        return councils[0][0]
    if yes:
        message = "Met --yes is ook --council nodig: er is meer dan één raad. Zet dat erbij."
        raise click.UsageError(message)
    return choose("Welke raad", councils, "Bij welke raad hoort het?")


def advice_or_none(register: Register, hint: str) -> str | None:
    """An advice chosen from a list, the newest first; None for no advice."""
    if not register.advices:
        return None
    choices = [("", "geen advies"), *newest(register.advices)]
    return choose("Bij welk advies", choices, hint, 1) or None


class CannotAddError(ValueError):
    """The list is written in a way in which nothing can be added; the text is Dutch."""

    def __init__(self, name: str) -> None:
        """Of the list with this name."""
        super().__init__(
            f"Hier kan niets bij: '{name}' is geen lijst met een streepje per regel. Zet het er "
            "zelf bij, of schrijf de lijst eerst uit: weerklank admin prepare"
        )


def with_item(text: str, name: str, item: Mapping[str, object]) -> str:
    """The file with `item` at the end of the list `name`, which is made when it is not there.

    Raises `CannotAddError` where that would change anything else.
    """
    try:
        before = split_front_matter(text.encode())
        old = dict(before.fields.values)
        listed = old.get(name) or []
        if not isinstance(listed, list):
            raise CannotAddError(name)
        made = with_header(text, old, {**old, name: [*listed, item]})
        after = split_front_matter(made.encode())
    except (UnreadableError, CannotKeepError):
        raise CannotAddError(name) from None
    now = dict(after.fields.values)
    items = now.pop(name, None)
    earlier = {key: value for key, value in old.items() if key != name}
    rewritten = listed and not set(text.splitlines()) <= set(made.splitlines())
    if now != earlier or not isinstance(items, list) or items[:-1] != listed or rewritten:
        raise CannotAddError(name)
    return made
