"""A new member of a closed set is asked for wherever a table says something of each member."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path

import weerklank

# Tables that leave members out on purpose, with those members: a new one must be decided here.
LEFT_OUT = {
    ("_SERVERS", "Forge"): {"forgejo", "github", "proef"},
    ("_RANKS", "FollowUpState"): {"none", "recheck_due"},
    ("_HOLDING", "FollowUpState"): {"none", "overtaken", "recheck_due", "taken_back"},
    ("_WAYS", "Sensitive"): {"bsn", "hidden_text", "iban", "metadata", "name", "unreadable"},
    ("_WHOLE", "Happened"): {"added", "changed"},
    ("_DONE", "Happened"): {"back"},
    ("_WHAT", "ObligationKind"): {"explanation", "promise"},
    ("_TEXTS", "ObligationKind"): {"explanation"},
    ("_SILENCE", "ObligationKind"): {"explanation"},
    ("_COUNTED", "TimelinessState"): {
        "extended", "no_term", "not_in_writing", "overdue_with_notice", "running", "unclear",
        "unknown",
    },
    ("_STANDING", "TimelinessState"): {"extended", "not_in_writing", "overdue_with_notice"},
    ("_QUESTION_LOOKS", "TimelinessState"): {
        "extended", "no_term", "not_in_writing", "overdue_with_notice", "unclear",
    },
    ("_OF_TIME", "TimelinessState"): {"not_in_writing", "overdue", "overdue_with_notice"},
    ("_ENDED", "WhyClosed"): {"answered", "gone", "unknown"},
    ("LISTS_OF", "Lack"): {"advice_first", "better", "on_paper"},
    ("_WHAT", "Sensitive"): {"address", "hidden_text", "mail", "metadata", "unreadable"},
    ("_SURE", "Sensitive"): {
        "address", "hidden_text", "mail", "metadata", "name", "phone", "unreadable",
    },
    ("_LIKELY", "Sensitive"): {"hidden_text", "metadata", "unreadable"},
    ("_MESSAGES", "ResponseKind"): {"answer"},
    ("_COUNTED", "InvolvementState"): {"unknown"},
    ("_OPPOSITES", "Decision"): {"alternative", "partly", "undecided"},
    ("_CODES", "FactName"): {"concerns", "which_part"},
}  # fmt: skip


def tables() -> Iterator[tuple[str, str, type[Enum], set[object]]]:
    """Every table of a module whose keys are members of one closed set."""
    for found in pkgutil.walk_packages(weerklank.__path__, "weerklank."):
        module = importlib.import_module(found.name)
        for name, table in vars(module).items():
            if isinstance(table, Mapping) and table:
                kinds = {type(key) for key in table}
                if len(kinds) == 1 and issubclass(kind := kinds.pop(), Enum):
                    yield found.name, name, kind, set(table)


def test_every_table_says_something_of_every_member() -> None:
    """What a table leaves out is known; a member that was added since makes this red."""
    wrong = {
        f"{module}.{name}": missing
        for module, name, kind, keys in tables()
        if (missing := {str(one.value) for one in set(kind) - keys})
        != LEFT_OUT.get((name, kind.__name__), set())
    }

    assert wrong == {}


def overlooks_members(match: ast.Match) -> bool:
    """Whether it names members of a set and lets all others, also those to come, be the same."""
    patterns = [one for case in match.cases for one in ast.walk(case.pattern)]
    of_a_set = any(
        isinstance(one, ast.MatchValue) and isinstance(one.value, ast.Attribute) for one in patterns
    )
    *_, last = match.cases
    rest = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None
    return of_a_set and rest and "assert_never" not in ast.unparse(last)


def test_a_match_on_a_closed_set_names_every_member() -> None:
    """Then mypy (`exhaustive-match`) asks for a new one at each of them; `case _` would hide it."""
    package = Path(weerklank.__path__[0])
    wrong = [
        f"{path.relative_to(package)}:{node.lineno}"
        for path in package.rglob("*.py")
        if "match " in (text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Match) and overlooks_members(node)
    ]

    assert wrong == []
