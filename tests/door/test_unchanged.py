"""What did not change is taken over from the earlier site, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from weerklank.commands.site.build import taken_over, write_files
from weerklank.disk.whole_folder import made_whole

PAGE, OTHER = b"<html>een</html>", b"<html>twee</html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages."""
    made(tmp_path / "site", {"index.html": PAGE, "over/index.html": OTHER})
    return tmp_path / "site"


def made(site: Path, files: dict[str, bytes]) -> dict[str, str]:
    """The site built with these files."""
    with made_whole(site) as beside:
        return write_files(beside, files.items(), site)


def test_the_same_bytes_stay_one_file(site: Path) -> None:
    """The file of before stands there, of the moment of before; what changed is another."""
    before = {name: (site / name).stat() for name in ("index.html", "over/index.html")}

    sums = made(site, {"index.html": PAGE, "over/index.html": PAGE})

    assert (site / "index.html").stat().st_ino == before["index.html"].st_ino
    assert (site / "index.html").stat().st_nlink == 1
    assert (site / "over/index.html").stat().st_ino != before["over/index.html"].st_ino
    assert (site / "over/index.html").read_bytes() == PAGE
    assert sums["index.html"] == sums["over/index.html"]


@pytest.mark.parametrize("with_link", [True, False], ids=["link", "no link"])
def test_what_somebody_changed_in_the_site_is_made_anew(site: Path, *, with_link: bool) -> None:
    """Also when a link stands there to a file with just these bytes."""
    page = site / "index.html"
    page.unlink()
    if with_link:
        (site.parent / "elders.html").write_bytes(PAGE)
        page.symlink_to(site.parent / "elders.html")
    else:
        page.write_bytes(PAGE.replace(b"een", b"een".upper()))

    made(site, {"index.html": PAGE})

    assert not page.is_symlink()
    assert page.read_bytes() == PAGE


def test_what_others_may_not_read_is_made_anew(site: Path) -> None:
    """Who may read a page is as for every new one."""
    (site / "index.html").chmod(0o600)

    made(site, {"index.html": PAGE, "nieuw.html": PAGE})

    assert (site / "index.html").stat().st_mode == (site / "nieuw.html").stat().st_mode


def test_a_disk_with_one_name_for_each_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There every file is written."""

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refused)
    made(site, {"index.html": PAGE})

    assert (site / "index.html").read_bytes() == PAGE


def test_an_error_half_way_leaves_the_earlier_site(site: Path) -> None:
    """What was taken over goes away by its new name alone."""

    def broken() -> Iterator[tuple[str, bytes]]:
        yield "index.html", PAGE
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), made_whole(site) as beside:
        write_files(beside, broken(), site)

    assert (site / "index.html").read_bytes() == PAGE
    assert (site / "over/index.html").read_bytes() == OTHER


def test_nothing_to_take_over(tmp_path: Path) -> None:
    """There was no such page."""
    assert not taken_over(tmp_path / "niet.html", PAGE, tmp_path / "nieuw.html")
