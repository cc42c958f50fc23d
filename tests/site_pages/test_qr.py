"""The QR code as a drawing; that a reader takes it is tested in the browser tests."""

from __future__ import annotations

import re

import pytest
import segno.encoder

from weerklank.publish.parts.qr import QUIET_ZONE, qr_svg


def test_the_code_can_be_scaled_and_keeps_its_quiet_zone() -> None:
    """A viewBox and no fixed size; four white modules on every side."""
    svg = qr_svg("https://raad.example/")

    box = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)

    assert box is not None
    assert not re.search(r"<svg[^>]* (?:width|height)=", svg)
    assert QUIET_ZONE == 4
    assert svg.count(f"M{QUIET_ZONE} {QUIET_ZONE}.5h7") == 1
    # 17 modules and 4 for each version, without the quiet zone (ISO/IEC 18004)
    assert (int(box[1]) - 2 * QUIET_ZONE - 17) % 4 == 0


def test_no_address_can_break_out_of_the_drawing() -> None:
    """The address is drawn, never written: no text of it stands in the SVG."""
    svg = qr_svg('https://raad.example/"><script>alert(1)</script>')

    assert "script" not in svg


def test_one_pattern_is_drawn_and_not_eight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weighing all eight costs five times as much, and reads no better."""
    monkeypatch.setattr(segno.encoder, "evaluate_mask", None)
    qr_svg.cache_clear()

    assert qr_svg("https://raad.example/een-patroon/")
