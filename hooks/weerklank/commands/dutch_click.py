"""Click in Dutch: its own words for help and for a command that was typed wrong."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

_LOCALE = Path(__file__).parent.parent / "locale"


def speak_dutch() -> None:
    """Make click look up its texts in our catalogue.

    Click asks the standard gettext for every text, so the catalogue is all it takes. Its texts
    stand in `locale/nl/LC_MESSAGES/weerklank.po`; the `.mo` beside it is made from that.
    """
    os.environ["LANGUAGE"] = "nl"
    gettext.bindtextdomain("weerklank", _LOCALE)
    gettext.textdomain("weerklank")
