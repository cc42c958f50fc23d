"""A folder is replaced whole or not at all, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import weerklank.disk.whole_folder as door
from weerklank.disk.swapping import hold, let_go
from weerklank.disk.whole_folder import begin, made_whole


def write(folder: Path, text: str, number: int = 3) -> None:
    """Some files that all say the same."""
    for place in range(number):
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")


def said(folder: Path) -> set[str]:
    """What the files of a folder say."""
    return {file.read_text("utf-8") for file in folder.glob("*.txt")}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that stands there already."""
    (tmp_path / "site").mkdir()
    write(tmp_path / "site", "oud")
    return tmp_path / "site"


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    """With the folders above it."""
    with made_whole(tmp_path / "een" / "twee") as beside:
        write(beside, "nieuw")

    assert said(tmp_path / "een" / "twee") == {"nieuw"}


def test_nothing_of_the_earlier_site_is_left(site: Path) -> None:
    """A page that is no longer made is gone."""
    write(site, "oud", 9)

    with made_whole(site) as beside:
        write(beside, "nieuw")
        assert said(site) == {"oud"}

    assert len(list(site.iterdir())) == 3
    assert said(site) == {"nieuw"}
    assert list(site.parent.iterdir()) == [site]


def test_an_error_half_way_leaves_all_as_it_was(site: Path) -> None:
    """The earlier site stands, and nothing beside it."""

    def fail() -> None:
        with made_whole(site) as beside:
            write(beside, "nieuw")
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert said(site) == {"oud"}
    assert list(site.parent.iterdir()) == [site]


def test_what_is_hidden_at_the_top_stays(site: Path) -> None:
    """`.git` and `.nojekyll` belong to whoever publishes the folder; a link stays a link."""
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    (site / ".link").symlink_to("nergens")

    with made_whole(site) as beside:
        write(beside, "nieuw")

    assert (site / ".git" / "HEAD").read_text("utf-8") == "ref"
    assert (site / ".link").is_symlink()


def test_who_may_read_the_site_stays(site: Path) -> None:
    """A web server keeps its right to read."""
    site.chmod(0o755)

    with made_whole(site) as beside:
        write(beside, "nieuw")

    assert site.stat().st_mode & 0o777 == 0o755


def test_a_link_to_a_site_stays_a_link(site: Path) -> None:
    """What it points to is replaced, not the link."""
    link = site.parent / "openbaar"
    link.symlink_to(site)

    with made_whole(link) as beside:
        write(beside, "nieuw")

    assert link.is_symlink()
    assert said(site) == {"nieuw"}


def test_a_system_without_an_exchange_takes_two_steps(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outcome is the same."""
    monkeypatch.setattr(door, "exchange", lambda *_: False)

    with made_whole(site) as beside:
        write(beside, "nieuw")

    assert said(site) == {"nieuw"}
    assert list(site.parent.iterdir()) == [site]


def test_a_death_between_the_two_steps_is_mended(site: Path) -> None:
    """What was moved aside is put back by the next run."""
    site.rename(site.with_name(".site.oud-1234"))

    begin(site).drop()

    assert said(site) == {"oud"}
    assert list(site.parent.iterdir()) == [site]


def test_what_a_dead_run_left_is_cleared(site: Path) -> None:
    """Nobody holds it, so nobody needs it."""
    write_here = site.with_name(".site.nieuw-1234")
    write_here.mkdir()
    write(write_here, "half")

    begin(site).drop()

    assert list(site.parent.iterdir()) == [site]


def test_what_a_living_run_makes_is_left_alone(site: Path) -> None:
    """It is held, so it is in use."""
    other = begin(site)

    begin(site).drop()

    assert other.folder.is_dir()
    other.drop()


def test_where_nothing_can_be_held_only_what_is_old_is_cleared(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of a day ago is no longer being made."""
    fresh, old = (site.with_name(f".site.nieuw-{name}") for name in ("vers", "oud"))
    fresh.mkdir()
    old.mkdir()
    os.utime(old, (time.time() - 90_000,) * 2)
    monkeypatch.setattr(door, "hold", lambda _: None)

    begin(site).drop()

    assert fresh.exists()
    assert not old.exists()


def test_a_folder_is_held_until_it_is_let_go(tmp_path: Path) -> None:
    """By one at a time."""
    held = hold(tmp_path)
    with pytest.raises(BlockingIOError):
        hold(tmp_path)
    let_go(held)

    let_go(hold(tmp_path))


def test_several_at_once_do_not_mix(site: Path) -> None:
    """Eight runs into one folder, without a site and with one: the outcome is whole, from one."""

    def run(text: str) -> None:
        for _ in range(5):
            with made_whole(site.with_name("samen")) as beside:
                write(beside, text, 20)

    runs = [threading.Thread(target=run, args=(str(number),)) for number in range(8)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()

    assert len(said(site.with_name("samen"))) == 1
    assert len(list(site.with_name("samen").iterdir())) == 20
    assert sorted(path.name for path in site.parent.iterdir()) == ["samen", "site"]


_WRITER = """
import sys
from pathlib import Path
from weerklank.disk.whole_folder import made_whole
while True:
    with made_whole(Path(sys.argv[1])) as beside:
        for place in range(200):
            (beside / f"{place}.txt").write_text(beside.name)
    print("gemaakt", flush=True)
"""


@pytest.mark.thorough
def test_a_kill_at_any_moment_leaves_a_whole_folder(tmp_path: Path) -> None:
    """Ten kills, spread over the time that one making takes: always all files, all from one run."""
    target = tmp_path / "site"
    for number in range(10):
        with subprocess.Popen(  # noqa: S603 (our own program)
            [sys.executable, "-c", _WRITER, str(target)], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(number / 300)
            writer.send_signal(signal.SIGKILL)

        assert len(list(target.iterdir())) == 200
        assert len(said(target)) == 1

    begin(target).drop()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_interrupt_clears_what_was_begun(site: Path) -> None:
    """Ctrl+C is no reason to leave anything behind."""
    program = (
        "import sys; from pathlib import Path; from weerklank.disk.whole_folder import begin; "
        "making = begin(Path(sys.argv[1])); raise KeyboardInterrupt"
    )
    arguments = [sys.executable, "-c", program, str(site)]
    subprocess.run(arguments, check=False, capture_output=True)  # noqa: S603 (our own program)

    assert list(site.parent.iterdir()) == [site]
