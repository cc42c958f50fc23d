"""The files of one advice in a sheet: itself when it is new, and its answers that are new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from weerklank.importing.drafting.draft_text import DRAFT, FILL_IN, NOTE
from weerklank.importing.faults import CellFault, rows_in
from weerklank.importing.sheets.advice_rows import AdviceRows, advice_of
from weerklank.importing.sheets.answer_rows import Letter, letters_of
from weerklank.importing.sheets.groups import BY_ENGLISH, Group
from weerklank.records import load
from weerklank.records.files.places import ADVICE, RESPONSES
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import Unanswered
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import advice_id, free_id, ids_in, response_id


@dataclass(frozen=True, slots=True)
class _There:
    """What is on the site already, by what a sheet may call it."""

    by_id: Mapping[str, Advice]
    by_title: Mapping[tuple[str, str], Advice]
    """By title and date; of two that are equal the first."""

    letters: Mapping[tuple[str, str], Sequence[Response]]
    """By the advice that is answered and who answers."""


def _there(register: Register) -> _There:
    letters: dict[tuple[str, str], list[Response]] = {}
    for response in register.responses:
        letters.setdefault((response.advice, response.sender), []).append(response)
    first = reversed(register.advices)
    return _There(
        {advice.id: advice for advice in register.advices},
        {(advice.title, advice.sent.isoformat()): advice for advice in first},
        letters,
    )


@dataclass(slots=True)
class Making:
    """What is gathered while the groups are turned into files."""

    register: Register
    there: _There
    taken: dict[PurePosixPath, set[str]]
    files: dict[PurePosixPath, str] = field(default_factory=dict)
    rows: dict[PurePosixPath, str] = field(default_factory=dict)
    sheet: str = ""
    """The sheet that is read now."""

    present: list[PurePosixPath] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)

    def add(self, folder: PurePosixPath, name: str, text: str, rows: Sequence[int]) -> None:
        """Keep a new file."""
        path = folder / f"{name}.md"
        self.taken[folder].add(name.lower())
        self.files[path] = text
        self.rows[path] = rows_in(rows, self.sheet)


def nothing_made(root: Path) -> Making:
    """What is on the site below `root`, and no new file yet."""
    register = load(root).register
    taken = {folder: ids_in(root / folder) for folder in (ADVICE, RESPONSES)}
    return Making(register, _there(register), taken)


def make(making: Making, group: Group) -> None:
    """The files of one advice: itself when it is new, and its answers that are new."""
    existing = _existing(making.there, group)
    known = {r.id: r.text for r in existing.recommendations} if existing else None
    made = advice_of(group, making.register.bodies, known)
    faults = list(made.faults)
    addressees = _addressees(making.register, existing, made)
    letters, wrong = letters_of(group, made.of_row, making.register.bodies, addressees)
    faults.extend(wrong)
    name = "" if faults else _name(making, group, existing, made, faults)
    if faults:
        making.faults.extend(faults)
        return
    if not letters:
        # A list without an answer does not say that none came.
        made.fields.setdefault("answer", Unanswered.UNKNOWN.value)
    draft = existing is None and not made.fields.get("summary")
    if existing is not None:
        making.present.append(ADVICE / f"{name}.md")
    else:
        text = whole_record(Advice, made.fields)
        rows = [row.number for row in group.rows]
        making.add(ADVICE, *_as_draft(name, text, _SUMMARY) if draft else (name, text), rows)
    for letter in letters:
        _add_letter(making, name, letter, draft=draft)


def _existing(there: _There, group: Group) -> Advice | None:
    """The advice on the site that the rows are about: same file name, or same title and date."""
    if name := group.text("id"):
        return there.by_id.get(name)
    return there.by_title.get((group.text("title"), group.text("sent")))


def _name(
    making: Making,
    group: Group,
    existing: Advice | None,
    made: AdviceRows,
    faults: list[CellFault],
) -> str:
    """The name of the file of the advice; adds a fault when what is there is another advice."""
    given = group.text("id")
    row = group.first(BY_ENGLISH["id"]) or group.rows[0]
    if existing is not None:
        for column, value in (("title", existing.title), ("sent", existing.sent.isoformat())):
            if made.fields.get(column, value) != value:
                text = f"{existing.id}.md bestaat al en heeft een andere {_DUTCH[column]}."
                faults.append(row.fault(BY_ENGLISH["id"], f"{text} Kies een andere naam."))
        return existing.id
    taken = making.taken[ADVICE]
    if given.lower() in taken:
        text = f"{given}.md bestaat al, maar heeft een fout. Draai eerst: weerklank check"
        faults.append(row.fault(BY_ENGLISH["id"], text))
    sent = PartialDate.parse(str(made.fields["sent"]))
    return given or free_id(advice_id(sent, str(made.fields["title"])), taken)


_DUTCH = {"title": "titel", "sent": "datum"}


def _addressees(register: Register, existing: Advice | None, made: AdviceRows) -> tuple[str, ...]:
    """Whom the advice is addressed to, so far as that is known."""
    if existing is not None:
        return tuple(body.id for body in register.addressees_of(existing))
    to = made.fields.get("to")
    if isinstance(to, tuple):
        return tuple(map(str, to))
    councils = [c for c in register.councils if made.fields.get("council", c.id) == c.id]
    return councils[0].advises[:1] if len(councils) == 1 else ()


_SUMMARY = f"{FILL_IN} twee zinnen die iedereen begrijpt.\nsummary:\n"
_WAITS = f"{NOTE} hoort bij een advies dat nog klad is. Bevestig eerst dat advies.\n"


def _as_draft(name: str, text: str, lines: str) -> tuple[str, str]:
    """Name and text of a draft: with what is still missing on top, and its own last question."""
    opening, rest = text.split("\n", 1)
    return f"{DRAFT}{name}", f"{opening}\n{lines}{rest}"


def _add_letter(making: Making, advice: str, letter: Letter, *, draft: bool) -> None:
    """The file of an answer, unless the site has this answer already; a draft with a draft."""
    sender = str(letter.fields["from"])
    for response in making.there.letters.get((advice, sender), ()):
        if _dates(letter) <= {("dated", response.dated), ("received", response.received)}:
            making.present.append(RESPONSES / f"{response.id}.md")
            return
    proposed = response_id(advice, sender, ResponseKind.ANSWER)
    name = free_id(proposed, making.taken[RESPONSES])
    fields = {"advice": advice, **letter.fields, "answers": letter.answers}
    text = whole_record(Response, fields)
    making.add(RESPONSES, *_as_draft(name, text, _WAITS) if draft else (name, text), letter.rows)


def _dates(letter: Letter) -> set[tuple[str, PartialDate | None]]:
    """The dates that the sheet gives for the letter."""
    return {
        (name, PartialDate.parse(str(letter.fields[name])))
        for name in ("dated", "received")
        if name in letter.fields
    }
