"""The sums of the files of the manual, which no build looks through again.

Written with the golden files, after a change of the manual; a test looks through all of them.
"""

from __future__ import annotations

from pathlib import Path

from weerklank.records.files.places import CONTENT, MANUAL
from weerklank.review import looked_through
from weerklank.review.looked_through import SUMS, sum_of
from weerklank.review.written import Written, read_written

ROOT = Path(__file__).parents[2]
LIST = Path(looked_through.__file__).with_name(SUMS)


def manual() -> Written:
    """The pages and pictures of the manual, as they stand in a site."""
    return read_written(ROOT / CONTENT, ROOT / CONTENT / MANUAL)


def written() -> str:
    """The whole list, as it is kept."""
    found = manual()
    contents = (
        *(page.text.encode() for page in found.pages),
        *(place.read_bytes() for _, place in found.others),
    )
    return "".join(f"{one}\n" for one in sorted(map(sum_of, contents)))


if __name__ == "__main__":
    LIST.write_text(written(), encoding="utf-8")
