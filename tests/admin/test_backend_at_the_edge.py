"""What the editor may reach, and which settings of it are whole: forge by forge."""

from __future__ import annotations

import pytest

from weerklank.admin.backend import WrongAdminError, backend_from

CODEBERG = {"backend": "codeberg", "repo": "raad/site", "app_id": "1a2b"}
GITHUB = {"backend": "github", "repo": "raad/site"}
FORGEJO = {**CODEBERG, "backend": "forgejo", "server": "https://git.raad.example:8443/forge/"}


@pytest.mark.parametrize(
    ("value", "origins"),
    [
        ({"backend": "proef"}, ()),
        (CODEBERG, ("https://codeberg.org",)),
        ({**CODEBERG, "backend": "gitlab"}, ("https://gitlab.com",)),
        (FORGEJO, ("https://git.raad.example:8443",)),
        (GITHUB, ("https://api.github.com", "https://github.com")),
    ],
)
def test_the_editor_reaches_its_forge_and_nothing_else(
    value: dict[str, object], origins: tuple[str, ...]
) -> None:
    """An origin has no path."""
    backend = backend_from(value)

    assert backend is not None
    assert backend.origins == origins


@pytest.mark.parametrize(
    ("value", "config"),
    [
        (GITHUB, {"name": "github", "auth_methods": ["token"]}),
        (
            {**GITHUB, "server": "https://proxy.example"},
            {"name": "github", "base_url": "https://proxy.example"},
        ),
        (
            {**CODEBERG, "backend": "gitlab", "branch": " site "},
            {"name": "gitlab", "branch": "site", "app_id": "1a2b", "auth_type": "pkce"},
        ),
        ({**FORGEJO, "app_id": 12}, {"name": "gitea", "app_id": "12", "branch": "main"}),
    ],
)
def test_each_setting_comes_where_the_editor_looks_for_it(
    value: dict[str, object], config: dict[str, object]
) -> None:
    """A sign-in at GitHub goes by a server of one's own, or by a token and nobody else's."""
    backend = backend_from(value)

    assert backend is not None
    found = backend.as_config()
    assert found.items() >= config.items()
    assert ("base_url" in found) is ("auth_methods" not in found)


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ({**CODEBERG, "app_id": True}, "app_id"),
        ({**CODEBERG, "repo": ""}, "repo"),
        ({**CODEBERG, "repo": "raad/"}, "repo"),
        ({**GITHUB, "server": "git.raad.example"}, "server"),
        ({**CODEBERG, "nooit": 1}, "nooit"),
        ({"backend": None}, "backend"),
    ],
)
def test_the_part_that_is_wrong_is_named(value: dict[str, object], key: str) -> None:
    """So that the fault stands on its own line of the settings."""
    with pytest.raises(WrongAdminError) as refused:
        backend_from(value)

    assert refused.value.key == key
    assert f"'admin.{key}'" in str(refused.value)


def test_a_trial_needs_nothing_more() -> None:
    """It keeps nothing."""
    backend = backend_from({"backend": "proef"})

    assert backend is not None
    assert backend.as_config() == {"name": "test-repo"}
