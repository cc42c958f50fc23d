"""The scan of a council with these agreements."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, council, register
from weerklank.rules.scan.agreement_scan import agreement_scan
from weerklank.rules.scan.scan_items import (
    ScanItem,
)


def items(*agreements: dict[str, object], today: dt.date = TODAY) -> dict[str, ScanItem]:
    """The points of the scan, by name."""
    scan = agreement_scan(register(council(agreements=agreements)), today)[0]
    return {item.name: item for item in scan.partners[0].items}
