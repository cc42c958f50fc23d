"""A new member of a closed set is asked for wherever a table says something of each member."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from enum import Enum

import weerklank

# Tables that leave members out on purpose, with those members: a new one must be decided here.
LEFT_OUT = {
    ("_SERVERS", "Forge"): {"forgejo", "github", "proef"},
    ("_GROUPS", "FollowUpState"): {"none", "recheck_due"},
    ("_HOLDING", "FollowUpState"): {"none", "overtaken", "recheck_due", "taken_back"},
    ("_WHOLE", "Happened"): {"added", "changed"},
    ("_DONE", "Happened"): {"back"},
    ("_WHAT", "ObligationKind"): {"explanation", "promise"},
    ("_TEXTS", "ObligationKind"): {"explanation"},
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
