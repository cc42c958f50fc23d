"""Where the editor keeps the files: which forge, which repository; set on one line of mkdocs.yml.

`admin: {backend: codeberg, repo: raad/site, app_id: 1a2b}` under `extra: weerklank:` does it all.
"""

import difflib
import re
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import urlsplit

from weerklank.lazy_dataclass import dataclass

_KEYS = ("app_id", "backend", "branch", "repo", "server")
_REPO = re.compile(r"^[\w.-]+(/[\w.-]+)+$", re.ASCII)
_SERVER = re.compile(r"^https://[\w.-]+(:\d{1,5})?(/[\w./-]*)?$", re.ASCII)


class Forge(StrEnum):
    """The servers that the editor can sign in to."""

    CODEBERG = "codeberg"
    FORGEJO = "forgejo"
    GITLAB = "gitlab"
    GITHUB = "github"
    TRIAL = "proef"
    """Keeps nothing: to look at the editor, and for tests."""


_SERVERS = {Forge.CODEBERG: "https://codeberg.org", Forge.GITLAB: "https://gitlab.com"}
_NEEDS_APP = (Forge.CODEBERG, Forge.FORGEJO, Forge.GITLAB)


class WrongAdminError(ValueError):
    """The setting is wrong; the text is Dutch and says what to type, `key` is the wrong part."""

    def __init__(self, text: str, key: str = "") -> None:
        """Keep which part of the setting is wrong; empty when it is the whole."""
        super().__init__(text)
        self.key = key


@dataclass(frozen=True, slots=True)
class Backend:
    """A checked setting. `server` has no slash at the end; for GitHub it is the OAuth proxy."""

    forge: Forge
    repo: str = ""
    branch: str = "main"
    app_id: str = ""
    server: str = ""

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins that the editor talks to, besides its own."""
        if self.forge is Forge.TRIAL:
            return ()
        if self.forge is Forge.GITHUB:
            return ("https://api.github.com", "https://github.com")
        parts = urlsplit(self.server)
        return (f"{parts.scheme}://{parts.netloc}",)

    def as_config(self) -> dict[str, object]:
        """The block `backend` of the editor's configuration; Decap reads the same."""
        if self.forge is Forge.TRIAL:
            return {"name": "test-repo"}
        common: dict[str, object] = {"repo": self.repo, "branch": self.branch}
        if self.forge is Forge.GITHUB:
            # Without a server of its own a sign-in would go by a foreign site (api.netlify.com).
            way = {"base_url": self.server} if self.server else {"auth_methods": ["token"]}
            return {"name": "github", **common, **way}
        if self.forge is Forge.GITLAB:
            api = {"base_url": self.server, "api_root": f"{self.server}/api/v4"}
            return {"name": "gitlab", **common, "auth_type": "pkce", "app_id": self.app_id, **api}
        api = {"base_url": self.server, "api_root": f"{self.server}/api/v1"}
        return {"name": "gitea", **common, "app_id": self.app_id, **api}


def backend_from(value: object) -> Backend | None:
    """The setting `admin` as read from mkdocs.yml; None when it is left out or `false`.

    Raises `WrongAdminError` for anything that is not complete and sound.
    """
    if value in (None, False):
        return None
    if not isinstance(value, Mapping):
        raise WrongAdminError(_EXAMPLE)
    for key in value:
        if key not in _KEYS:
            near = difflib.get_close_matches(str(key), _KEYS, 1) or [", ".join(_KEYS)]
            raise WrongAdminError(f"'admin.{key}' bestaat niet. Bedoelt u: {near[0]}?", str(key))
    forge = _forge(value.get("backend"))
    backend = Backend(
        forge,
        repo=_text(value, "repo"),
        branch=_text(value, "branch") or "main",
        app_id=_text(value, "app_id"),
        server=(_text(value, "server") or _SERVERS.get(forge, "")).rstrip("/"),
    )
    _check(backend)
    return backend


_EXAMPLE = (
    "'admin' is een regel als: admin: {backend: codeberg, repo: raad/site, app_id: 1a2b}. "
    "Geen editor? Haal de regel weg."
)


def _forge(given: object) -> Forge:
    names = [forge.value for forge in Forge]
    if given not in names:
        message = f"'admin.backend' moet een van deze zijn: {', '.join(names)}."
        raise WrongAdminError(message, "backend")
    return Forge(str(given))


def _text(values: Mapping[object, object], key: str) -> str:
    value = values.get(key, "")
    if not isinstance(value, (str, int)) or isinstance(value, bool):
        raise WrongAdminError(f"'admin.{key}' moet een tekst zijn.", key)
    return str(value).strip()


def _check(backend: Backend) -> None:
    if backend.forge is Forge.TRIAL:
        return
    if not _REPO.fullmatch(backend.repo):
        message = "'admin.repo' is de eigenaar en de naam van de opslag, zoals raad/site."
        raise WrongAdminError(message, "repo")
    if backend.forge in _NEEDS_APP and not backend.app_id:
        raise WrongAdminError(
            "'admin.app_id' ontbreekt. U krijgt die als u de editor aanmeldt als "
            f"OAuth2-toepassing bij {backend.forge}."
        )
    if backend.forge is not Forge.GITHUB and not backend.server:
        message = "'admin.server' ontbreekt: het adres van uw Forgejo, dat begint met https://."
        raise WrongAdminError(message)
    if backend.server and not _SERVER.fullmatch(backend.server):
        message = "'admin.server' moet een adres zijn dat begint met https://."
        raise WrongAdminError(message, "server")
