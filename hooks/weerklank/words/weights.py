"""The one reader of weights that were trained: a table of features, each with what it adds."""

import csv
from collections.abc import Mapping

from weerklank.words.packaged import text_of

START = "(begin)"
"""The line of the weights from which a sum starts."""


def weights_of(package: str, name: str) -> Mapping[str, int]:
    """What each feature adds, by its name; a sign in a name is quoted as in any CSV."""
    _, *rows = csv.reader(text_of(package, name).splitlines())
    return {feature: int(weight) for feature, weight in rows}
