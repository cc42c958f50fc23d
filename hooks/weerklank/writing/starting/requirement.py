"""The line in `requirements.txt` from which another computer can install this Weerklank.

`weerklank==0.1.0` works once that version is on a package index. A council that begins earlier
names a repository, or takes a wheel along in its own folder.
"""

import json
import re
from importlib.metadata import distribution
from pathlib import Path

from click import ClickException

from weerklank.lazy_dataclass import dataclass

_VENDOR = "vendor"
_NAMED = re.compile(r"weerklank(\[[a-z,]+\])?\s*(@|===?|~=|>=|<)\s*\S.*", re.IGNORECASE)
_ADDRESS = re.compile(r"(git\+)?https://\S+")


class NoRequirementError(ClickException):
    """What was given can be installed nowhere; the text is Dutch."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """The line; the wheel to copy into `vendor/`, if any; whether another computer can use it."""

    line: str
    wheel: Path | None = None
    anywhere: bool = True

    @property
    def wheel_path(self) -> str:
        """Where the wheel stands in the folder of the council."""
        return f"{_VENDOR}/{self.wheel.name}" if self.wheel else ""


def requirement(given: str | None) -> Requirement:
    """The line for what was given: a wheel, an address or a whole line; None: what runs now.

    What was installed from git is named with its commit. What was installed from this computer
    gets its version, and `anywhere` is false: it is not sure that an index has it. Raises
    `NoRequirementError` for anything else.
    """
    if given is None:
        return _running()
    if given.endswith(".whl"):
        wheel = Path(given)
        if not wheel.is_file() or not wheel.name.lower().startswith("weerklank-"):
            message = f"{given} is geen wheel van Weerklank. Noem een bestand weerklank-….whl."
            raise NoRequirementError(message)
        return Requirement(f"./{_VENDOR}/{wheel.name}", wheel)
    if _ADDRESS.fullmatch(given):
        return Requirement(f"weerklank @ {given}")
    if _NAMED.fullmatch(given):
        return Requirement(given)
    raise NoRequirementError(
        f"'{given}' kan niet. Geef een bestand weerklank-….whl, een adres zoals "
        "git+https://voorbeeld.nl/weerklank.git, of een regel zoals weerklank==1.0."
    )


def _running() -> Requirement:
    """From where this Weerklank was installed (PEP 610)."""
    installed = distribution("weerklank")
    version = Requirement(f"weerklank=={installed.version}")
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    address, vcs = str(origin.get("url", "")), origin.get("vcs_info")
    if not origin:
        return version
    if not address.startswith("https://"):
        return Requirement(version.line, anywhere=False)
    if vcs:
        return Requirement(f"weerklank @ {vcs['vcs']}+{address}@{vcs['commit_id']}")
    return Requirement(f"weerklank @ {address}")
