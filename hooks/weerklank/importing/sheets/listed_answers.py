"""A cell that lists recommendations, with a cell beside it that answers each, as a row for each.

`1) ja` and `2) nee, te duur` beside two recommendations: the word decides, what follows is the
explanation. Only a number says which answer belongs to which. Where the numbers of the two differ,
or a word beside them may be about any, that is a fault: a person knows, and nothing is guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from weerklank.importing.faults import CellFault
from weerklank.importing.sheets.groups import BY_ENGLISH
from weerklank.importing.sheets.listed import Listed, counts_up, introduction, listed_in
from weerklank.importing.sheets.table.cells import YES_OR_NO, decides
from weerklank.importing.sheets.table.columns import Column, Part
from weerklank.importing.sheets.table.rows import Row
from weerklank.importing.sheets.table.tables import Table
from weerklank.messages import dutch
from weerklank.records.models.decision import Decision

_TEXT, _DECISION, _EXPLANATION, _NUMBER = (
    BY_ENGLISH[name]
    for name in ("recommendation", "decision", "explanation", "recommendation number")
)
_OF_ALL = (_TEXT, _DECISION, _NUMBER, BY_ENGLISH["call"])
"""Not about one of the recommendations in the cell."""

_BARE = re.compile(r"(?:^|[;,]\s+)([a-z]|\d{1,2})\s+", re.IGNORECASE)
"""`a overgenomen, b niet`: letters without a point."""

_WORD = re.compile(r"\s*([^,;:.]+?)\s*(?:(?:[,;:.]|\s[–-]\s)\s*(.*))?", re.DOTALL)
_TAKEN_BACK = re.compile(
    r"(?:mits|maar|deels|gedeeltelijk|behalve|tenzij|alleen|als|indien|voor\s?zover|zolang|niet|wel"
    r"|later|anders|nog|onder voorwaarde)\b",
    re.IGNORECASE,
)
"""After a yes or a no it says that it is not simply that."""

_ALL_OR_NOTHING = frozenset({Decision.ADOPTED.value, Decision.REJECTED.value})
_WORDS = {*_DECISION.choices, *YES_OR_NO}


class _UnclearError(Exception):
    """A cell of which only a person can say what it is about."""

    def __init__(self, column: Column, text: str) -> None:
        super().__init__(text)
        self.column = column


@dataclass(frozen=True, slots=True)
class OneByOne:
    """The table with a row for each answer, its columns, and what is for a person to say."""

    table: Table
    columns: tuple[Column | None, ...]
    faults: tuple[CellFault, ...] = ()


def one_by_one(table: Table, columns: Sequence[Column | None]) -> OneByOne:
    """The rows that list recommendations and their answers, taken apart."""
    if _TEXT not in columns:
        return OneByOne(table, tuple(columns))
    table, named = _with_decisions(table, tuple(columns))
    if _DECISION not in named:
        return OneByOne(table, named)
    added = tuple(column for column in (_EXPLANATION, _NUMBER) if column not in named)
    headers, named = (*table.headers, *(column.dutch for column in added)), (*named, *added)
    rows: list[Row] = []
    faults: list[CellFault] = []
    for row in table.rows:
        whole = replace(row, cells=(*row.cells, *("" for _ in added)))
        cells = {column: whole.cells[place] for place, column in enumerate(named) if column}
        try:
            header = headers[named.index(_DECISION)]
            found = tuple(_taken_apart(whole, cells)) or (_with_reason(cells, header),)
        except _UnclearError as error:
            header = headers[named.index(error.column)]
            faults.append(CellFault(row.number, header, str(error), table.sheet))
            found = ({c: cell for c, cell in cells.items() if c.part is not Part.ANSWER},)
        for number, one in enumerate(found, start=1):
            own = tuple(one.get(column, "") if column else "" for column in named)
            rows.append(replace(row, cells=own, part=number if len(found) > 1 else row.part))
    return OneByOne(replace(table, headers=headers, rows=tuple(rows)), named, tuple(faults))


def _with_decisions(
    table: Table, named: tuple[Column | None, ...]
) -> tuple[Table, tuple[Column | None, ...]]:
    """`Overgenomen` under "Reactie college" is what was decided, not why: in a column of its own.

    Without it the site would say that the answer takes no position.
    """
    if _EXPLANATION not in named or _DECISION in named:
        return table, named
    place = named.index(_EXPLANATION)
    moved = {row: _decides_it(row.cells[place]) for row in table.rows}
    if not any(moved.values()):
        return table, named
    rows = tuple(
        replace(row, cells=(*row.cells[:place], "", *row.cells[place + 1 :], row.cells[place]))
        if is_decision
        else replace(row, cells=(*row.cells, ""))
        for row, is_decision in moved.items()
    )
    headers = (*table.headers, table.headers[place])
    return replace(table, headers=headers, rows=rows), (*named, _DECISION)


def _decides_it(cell: str) -> bool:
    """Whether it is a decision and nothing else, or says before a reason that it was taken over."""
    if not (found := _WORD.fullmatch(cell)):
        return False
    word = found[1].casefold()
    return word in _DECISION.choices and (not found[2] or "overgenomen" in word)


def _taken_apart(row: Row, cells: Mapping[Column, str]) -> Iterator[Mapping[Column, str]]:
    """The cells of each recommendation; nothing when the row does not list answers."""
    asked = listed_in(cells[_TEXT])
    answered = listed_in(cells[_DECISION]) or _with_bare_marks(cells[_DECISION])
    if row.part or not asked or not answered:
        return
    marks = [one.mark or str(number) for number, one in enumerate(asked, start=1)]
    told = _by_mark(marks, answered, cells[_DECISION])
    beside = {c: _of_some(marks, c, cell) for c, cell in cells.items() if _is_of_one(c) and cell}
    for mark, one in zip(marks, asked, strict=True):
        own = {column: of_mark.get(mark, "") for column, of_mark in beside.items()}
        decision, reason = _split(told[mark], _OWN_ROW)
        explained = "\n".join(filter(None, (own.get(_EXPLANATION), reason)))
        number = cells[_NUMBER] or ("" if counts_up(marks) else mark)
        said = {_TEXT: one.text, _DECISION: decision, _EXPLANATION: explained, _NUMBER: number}
        yield {**cells, **own, **said}


def _with_reason(cells: Mapping[Column, str], header: str) -> Mapping[Column, str]:
    """`Overgenomen, opent in maart` as a decision with its explanation, for one recommendation.

    Ja and nee only under a header that decides: under "Antwoord" one may have come.
    """
    cell = cells[_DECISION]
    first = _WORD.fullmatch(cell)
    word = first[1].casefold() if first and first[2] else ""
    if word not in _WORDS or (word in YES_OR_NO and not decides(header)):
        return cells
    decision, reason = _split(cell, _OWN_COLUMNS)
    explained = "\n".join(filter(None, (cells[_EXPLANATION], reason)))
    return {**cells, _DECISION: decision, _EXPLANATION: explained}


def _is_of_one(column: Column) -> bool:
    return column.part in {Part.RECOMMENDATION, Part.ANSWER} and column not in _OF_ALL


def _by_mark(marks: Sequence[str], answered: Sequence[Listed], cell: str) -> Mapping[str, str]:
    """The answer to each recommendation, by its number."""
    whose = (
        f"Zet bij elk antwoord het nummer van de aanbeveling, of maak er {len(marks)} rijen van."
    )
    if not all(one.mark for one in answered):
        raise _UnclearError(_DECISION, f"Bij de antwoorden staat geen nummer. {whose}")
    if above := introduction(cell):
        text = f"Boven het eerste antwoord staat: '{above}'. Bij welke aanbeveling hoort dat? "
        raise _UnclearError(_DECISION, f"{text}Maak er {len(marks)} rijen van.")
    given = [one.mark for one in answered]
    if sorted(given) != sorted(marks):
        text = f"Bij de aanbevelingen staat {dutch.listing(marks)}, bij de antwoorden "
        raise _UnclearError(_DECISION, f"{text}{dutch.listing(given)}. {whose}")
    return {one.mark: one.text for one in answered}


def _of_some(marks: Sequence[str], column: Column, cell: str) -> Mapping[str, str]:
    """What stands in another cell about each; a word without a number may be about any."""
    found = listed_in(cell, at_least=1)
    by_mark = {one.mark: one.text for one in found}
    if (
        not found
        or introduction(cell)
        or len(by_mark) < len(found)
        or not by_mark.keys() <= {*marks}
    ):
        text = f"Bij welke aanbeveling hoort dit? Zet het nummer ervoor, of maak er {len(marks)} "
        raise _UnclearError(column, f"{text}rijen van.")
    return by_mark


def _with_bare_marks(cell: str) -> tuple[Listed, ...]:
    marks = [match[1].lower() for match in _BARE.finditer(cell)]
    if len(marks) < 2 or not counts_up(marks):  # noqa: PLR2004 (one mark is no list)
        return ()
    texts = _BARE.split(cell)[2::2]
    return tuple(Listed(mark, text.strip()) for mark, text in zip(marks, texts, strict=True))


_OWN_ROW = "Geef deze een eigen rij."
_OWN_COLUMNS = "Zet het besluit in een kolom 'besluit', en de rest in een kolom 'uitleg'."


def _split(answer: str, remedy: str) -> tuple[str, str]:
    """The word that decides and what is said with it; all of it when no word of ours begins it."""
    found = _WORD.fullmatch(answer)
    if not found or found[1].casefold() not in _WORDS:
        return answer, ""
    reason, word = found[2] or "", YES_OR_NO.get(found[1].casefold(), found[1])
    plain_yes_or_no = _DECISION.choices.get(word.casefold()) in _ALL_OR_NOTHING
    if plain_yes_or_no and _TAKEN_BACK.match(reason):
        text = f"'{answer}': Is dat overgenomen, deels of iets anders? {remedy}"
        raise _UnclearError(_DECISION, text)
    return word, reason
