"""Takes Sveltia CMS out of its npm package: pinned, checked, and without calls to other hosts.

The editor is two megabytes and not in this repository. `sveltia.json` names the one version that is
trusted, the checksum that npm publishes for it, the files that are taken out, and the texts in it
that are replaced. Another version, or a text that is not there exactly once, is refused.
"""

import base64
import hashlib
import io
import json
import re
import tarfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from click import ClickException

from weerklank.lazy_dataclass import dataclass
from weerklank.writing.whole_file import write_whole

FOLDER = PurePosixPath(".weerklank/admin")
"""Where the editor is kept in the folder of a site; never in git."""

_PIN = Path(__file__).with_name("sveltia.json")
_MAIN = "sveltia-cms.js"
_DUTCH = "locales/nl.json"
_STAMP = "version.txt"


class CannotVendorError(ClickException):
    """The package is not what it should be; the text is Dutch and for the user."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The version that is trusted, and what is done with it."""

    package: str
    version: str
    integrity: str
    files: Mapping[str, str]
    replacements: tuple[tuple[str, str], ...]
    polite: tuple[tuple[str, str], ...] = ()
    """Patterns that make `je` of its Dutch texts `u`, in order."""

    @property
    def stamp(self) -> str:
        """What says of a kept editor that it is this one, treated like this."""
        treated = json.dumps([self.integrity, dict(self.files), self.replacements, self.polite])
        return f"{self.version} {hashlib.sha256(treated.encode()).hexdigest()}\n"


def pin() -> Pin:
    """The pin of this version of Weerklank."""
    values = json.loads(_PIN.read_text(encoding="utf-8"))
    return Pin(
        package=values["package"],
        version=values["version"],
        integrity=values["integrity"],
        files=values["files"],
        replacements=tuple((r["old"], r["new"]) for r in values["replacements"]),
        polite=tuple((old, new) for old, new in values["polite"]),
    )


def unpack(tarball: bytes, trusted: Pin) -> dict[str, bytes]:
    """The files of the editor by name; raises `CannotVendorError` for any other package."""
    digest = base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    if f"sha512-{digest}" != trusted.integrity:
        raise CannotVendorError(
            f"Dit is niet {trusted.package} {trusted.version} zoals npm het uitgeeft: "
            "de controlegetallen verschillen. Er is niets bewaard."
        )
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
        found = {name: _member(archive, path) for name, path in trusted.files.items()}
    found[_MAIN] = _replaced(found[_MAIN].decode(), trusted).encode()
    if _DUTCH in found:
        found[_DUTCH] = polite(found[_DUTCH].decode(), trusted).encode()
    return found


def polite(text: str, trusted: Pin) -> str:
    """The Dutch texts of the editor with `u`, as everywhere else on the site."""
    for old, new in trusted.polite:
        text = re.sub(old, new, text)
    return text


def _member(archive: tarfile.TarFile, path: str) -> bytes:
    stream = archive.extractfile(f"package/{path}")
    if stream is None:
        raise CannotVendorError(f"In het pakket ontbreekt {path}.")
    return stream.read()


def _replaced(script: str, trusted: Pin) -> str:
    for old, new in trusted.replacements:
        if script.count(old) != 1:
            raise CannotVendorError(f"In het pakket staat niet precies één keer: {old}")
        script = script.replace(old, new)
    return script


def keep(root: Path, files: Mapping[str, bytes], trusted: Pin) -> None:
    """Write the editor in the folder of the site, out of sight of git; replaces an older one.

    Each file takes its place whole: a build that reads it meanwhile never finds half of it.
    """
    folder = root / FOLDER
    write_whole(folder.parent / ".gitignore", "*\n")
    for name, content in files.items():
        write_whole(folder / name, content)
    write_whole(folder / _STAMP, trusted.stamp)


def kept(root: Path) -> dict[str, Path] | None:
    """The files of the editor by name, when the pinned version is there; else None."""
    folder, trusted = root / FOLDER, pin()
    stamp = folder / _STAMP
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != trusted.stamp:
        return None
    return {name: folder / name for name in sorted(trusted.files)}
