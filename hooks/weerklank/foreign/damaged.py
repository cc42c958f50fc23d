"""What the readers of other people's files raise when a file is damaged, and when it is too much.

openpyxl, python-docx, pypdf, zipfile, lzma and Pillow meet damage with whatever Python raises on
the way. None of it is a fault of ours, and none may reach a person as a traceback.
"""

import lzma
import struct
import zipfile
import zlib

DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError,
    NotImplementedError, OSError, RecursionError, RuntimeError, SyntaxError, TypeError, ValueError,
)  # fmt: skip
"""pypdf has exceptions of its own beside these: see `pdf.py`."""


class TooMuchError(Exception):
    """The file asks more work than any honest one."""
