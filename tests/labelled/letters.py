"""The labelled letters, read once for all tests that ask something of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

LETTERS: dict[str, dict[str, Any]] = {
    letter["id"]: letter
    for file in sorted(Path(__file__).parent.glob("letters*.yaml"))
    for letter in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
}
