"""One line in mkdocs.yml says where the editor keeps the files."""

from __future__ import annotations

from typing import Any

import pytest

from weerklank.admin.backend import WrongAdminError, backend_from
from weerklank.admin.page import page
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import settings_from

CODEBERG = {"backend": "codeberg", "repo": "raad/site", "app_id": "1a2b"}


@pytest.mark.parametrize("value", [None, False])
def test_the_editor_is_off_by_default(value: object) -> None:
    """Nothing is set, nothing is offered."""
    assert backend_from(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (CODEBERG, {"name": "gitea", "base_url": "https://codeberg.org"}),
        (
            {**CODEBERG, "backend": "forgejo", "server": "https://git.raad.example/"},
            {"name": "gitea", "api_root": "https://git.raad.example/api/v1"},
        ),
        ({**CODEBERG, "backend": "gitlab"}, {"name": "gitlab", "auth_type": "pkce"}),
        ({"backend": "github", "repo": "raad/site"}, {"name": "github", "auth_methods": ["token"]}),
        ({"backend": "proef"}, {"name": "test-repo"}),
    ],
)
def test_each_forge_becomes_its_backend(value: object, expected: dict[str, Any]) -> None:
    """Codeberg and Forgejo are gitea to the editor; GitLab signs in with PKCE."""
    backend = backend_from(value)

    assert backend is not None
    assert backend.as_config().items() >= expected.items()


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (True, "'admin' is een regel als"),
        ({"backend": "bitbucket"}, "moet een van deze zijn: codeberg, forgejo, gitlab, github"),
        ({**CODEBERG, "repo": "site"}, "zoals raad/site"),
        ({"backend": "codeberg", "repo": "raad/site"}, "'admin.app_id' ontbreekt"),
        ({**CODEBERG, "backend": "forgejo"}, "'admin.server' ontbreekt"),
        ({**CODEBERG, "server": "http://x"}, "begint met https://"),
        ({**CODEBERG, "server": "https://x.example' 'unsafe"}, "begint met https://"),
        ({**CODEBERG, "brnch": "main"}, "Bedoelt u: branch?"),
        ({**CODEBERG, "branch": ["main"]}, "'admin.branch' moet een tekst zijn"),
    ],
)
def test_a_wrong_line_says_what_to_type(value: object, sentence: str) -> None:
    """Also through the settings of the site."""
    with pytest.raises(WrongAdminError, match=sentence.replace("?", r"\?")):
        backend_from(value)
    with pytest.raises(SettingsError, match=r"extra\.weerklank"):
        settings_from("Raad", "", {"admin": value})


def test_the_page_reaches_nothing_but_its_forge() -> None:
    """Its policy names the own host and the forge, and no script of others."""
    backend = backend_from(CODEBERG)
    assert backend is not None

    text = page(backend)

    assert "default-src 'none'" in text
    assert "script-src 'self';" in text
    assert "connect-src 'self' blob: data: https://codeberg.org;" in text
    assert "unsafe-eval" not in text
