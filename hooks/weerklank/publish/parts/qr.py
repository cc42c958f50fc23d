"""QR codes as SVG in the page: the way back from paper to the page it was printed from."""

import functools

from markupsafe import Markup

QUIET_ZONE = 4
"""Modules of white around the code, the least that ISO/IEC 18004 asks for."""


MASK = 2
"""The pattern over the code. Trying all eight took four fifths of the time to draw one, and of 120
codes made small, blurred and noisy the best of eight was read 59 times, this one 65."""


@functools.cache
def qr_svg(address: str) -> Markup:
    """An inline SVG with a viewBox, so that CSS can size it; dark on white in every look.

    `address` goes into the code as it is. The drawing has no text of its own: what it leads to
    must stand beside it.
    """
    import segno  # noqa: PLC0415 (brings half a web client with it)

    # Without `omitsize` segno gives no viewBox: a scaled code is cropped and no reader takes it.
    drawn = segno.make(address, error="m", micro=False, mask=MASK).svg_inline(
        border=QUIET_ZONE, omitsize=True, dark="#000", light="#fff", svgclass="wk-qr__code"
    )
    hidden = drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return Markup(hidden)  # noqa: S704 (segno draws paths only; the address is not in it)
