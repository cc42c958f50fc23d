"""The editor is one pinned package; anything else is refused and nothing is kept."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import io
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from commands.run import one_council, plain, run
from weerklank.admin.vendoring import (
    FOLDER,
    CannotVendorError,
    Pin,
    keep,
    kept,
    pin,
    polite,
    unpack,
)
from weerklank.building.publication import prepare, with_editor
from weerklank.commands.keeping.admin import command
from weerklank.commands.site import write
from weerklank.settings.site import settings_from


def package(script: str) -> tuple[bytes, Pin]:
    """A package with this script, and a pin that trusts it."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        content = script.encode()
        member = tarfile.TarInfo("package/dist/cms.js")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    digest = base64.b64encode(hashlib.sha512(made.getvalue()).digest()).decode()
    files = {"sveltia-cms.js": "dist/cms.js"}
    trusted = Pin("cms", "1.0", f"sha512-{digest}", files, (("elders", "hier"),))
    return made.getvalue(), trusted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Weet je zeker dat je je wijzigingen wilt wissen?",
            "Weet u zeker dat u uw wijzigingen wilt wissen?",
        ),
        ("Je bekijkt nu de collectie.", "U bekijkt nu de collectie."),
        ("Je hebt geen toegang. Wil je inloggen?", "U hebt geen toegang. Wilt u inloggen?"),
        ("Je token is verlopen.", "Uw token is verlopen."),
        ("Meld je aan. Zo schakel je het in.", "Meld u aan. Zo schakelt u het in."),
        (
            "Scan de code met je telefoon zodra je klaar bent.",
            "Scan de code met uw telefoon zodra u klaar bent.",
        ),
    ],
)
def test_the_editor_says_u(text: str, told: str) -> None:
    """As every page of the site; no verb of the pinned texts asks for another form."""
    assert polite(text, pin()) == told


def test_what_is_pinned_is_taken_out_and_replaced() -> None:
    """The text that calls another host is gone."""
    files = unpack(*package("haal(elders)"))

    assert files == {"sveltia-cms.js": b"haal(hier)"}


def test_another_checksum_is_refused() -> None:
    """One changed byte is another package."""
    tarball, trusted = package("haal(elders)")

    with pytest.raises(CannotVendorError, match="controlegetallen verschillen"):
        unpack(tarball, replace(trusted, integrity="sha512-x"))


@pytest.mark.parametrize("script", ["haal()", "haal(elders, elders)"])
def test_a_text_to_replace_must_be_there_exactly_once(script: str) -> None:
    """A version in which the call hides elsewhere is not trusted."""
    with pytest.raises(CannotVendorError, match="niet precies één keer"):
        unpack(*package(script))


def test_another_file_is_refused_on_the_command_line(tmp_path: Path) -> None:
    """A sentence, and nothing kept."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Raad Proefstad\n", "utf-8")
    (tmp_path / "cms.tgz").write_bytes(b"iets anders")

    outcome = run(command, ["fetch", "--file", str(tmp_path / "cms.tgz"), "-f", str(tmp_path)])

    assert outcome.exit_code == 1
    assert "Er is niets bewaard." in plain(outcome.output)
    assert kept(tmp_path) is None


def test_a_kept_editor_of_another_version_does_not_count(tmp_path: Path) -> None:
    """After an update of Weerklank it is fetched again."""
    trusted = pin()
    keep(tmp_path, dict.fromkeys(trusted.files, b""), replace(trusted, version="0.1"))

    assert kept(tmp_path) is None


def test_what_is_kept_stays_out_of_git(tmp_path: Path) -> None:
    """The folder ignores itself."""
    keep(tmp_path, {"sveltia-cms.js": b""}, pin())

    assert (tmp_path / ".weerklank" / ".gitignore").read_text("utf-8") == "*\n"


def test_whoever_reads_an_older_one_meanwhile_reads_it_whole(tmp_path: Path) -> None:
    """A build and a fetch at once: a file is replaced, never emptied first."""
    keep(tmp_path, {"sveltia-cms.js": b"oud"}, pin())
    with (tmp_path / FOLDER / "sveltia-cms.js").open("rb") as reading:
        keep(tmp_path, {"sveltia-cms.js": b"nieuw"}, pin())

        assert reading.read() == b"oud"
    assert sorted(file.name for file in (tmp_path / FOLDER).iterdir()) == [
        "sveltia-cms.js",
        "version.txt",
    ]


def test_a_build_without_the_editor_says_what_to_type(tmp_path: Path) -> None:
    """Switched on and never fetched: the build stops, nothing half is published."""
    root = one_council(tmp_path)
    run(command, ["prepare", "-f", str(root)])
    settings = settings_from("Raad", "", {"admin": {"backend": "proef"}})
    publication = prepare(root, root / "content", settings, dt.date(2026, 11, 23))

    (missing,) = with_editor(publication, root, settings).errors

    assert missing.code == "S007"
    assert "weerklank admin fetch" in missing.text


def test_write_brings_the_editor_as_a_build_does(tmp_path: Path) -> None:
    """The same site, with or without MkDocs; without the editor nothing is written."""
    root = one_council(tmp_path / "raad")
    run(command, ["prepare", "-f", str(root)])
    settings = "site_name: R\ndocs_dir: content\nextra: {weerklank: {admin: {backend: proef}}}\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")

    before = run(write.command, [str(tmp_path / "een"), "-f", str(root)])
    keep(root, dict.fromkeys(pin().files, b"editor"), pin())
    after = run(write.command, [str(tmp_path / "twee"), "-f", str(root)])

    assert (before.exit_code, after.exit_code) == (1, 0)
    assert not (tmp_path / "een").exists()
    assert {"config.yml", "index.html", "sveltia-cms.js"} <= {
        path.name for path in (tmp_path / "twee" / "admin").iterdir()
    }


def test_without_the_setting_there_is_no_editor(tmp_path: Path) -> None:
    """Off by default."""
    root = one_council(tmp_path)
    settings = settings_from("Raad", "", {})
    publication = prepare(root, root / "content", settings, dt.date(2026, 11, 23))

    site = with_editor(publication, root, settings).site

    assert not [file.uri for file in site.files if file.uri.startswith("admin/")]
