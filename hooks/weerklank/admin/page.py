"""The files below `/admin/`: the page, its configuration and the editor itself."""

from pathlib import Path

import yaml

from weerklank.admin.backend import Backend
from weerklank.admin.forms.record_forms import ADVICES, BODIES, RESPONSES, fields_of
from weerklank.admin.forms.site_forms import site_collections
from weerklank.admin.vendoring import kept
from weerklank.records.files.places import ADVICE, CONTENT
from weerklank.records.files.places import BODIES as BODIES_FOLDER
from weerklank.records.files.places import RESPONSES as RESPONSES_FOLDER
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

_WIDTH = 100
_LONGEST_NAME = 70
_PAGE = """\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Bewerken</title>
<link rel="icon" href="data:,">
<link href="config.yml" type="application/yaml" rel="cms-config-url">
</head>
<body>
<noscript>Om te bewerken is JavaScript nodig.</noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
"""


class NoEditorError(Exception):
    """The editor is switched on, but was never fetched; the text is Dutch."""


def admin_files(backend: Backend, root: Path, name: str, address: str) -> dict[str, bytes]:
    """Every file of the editor by its address, sorted; raises `NoEditorError` without the editor.

    `root` is the folder of the site, `name` and `address` are those of the site.
    """
    editor = kept(root)
    if editor is None:
        message = "De editor is nog niet opgehaald. Typ: weerklank admin fetch"
        raise NoEditorError(message)
    files = {f"admin/{file}": path.read_bytes() for file, path in editor.items()}
    files["admin/index.html"] = page(backend).encode()
    files["admin/config.yml"] = config_text(backend, name, address).encode()
    return dict(sorted(files.items()))


def page(backend: Backend) -> str:
    """The page that starts the editor, with a policy that lets it reach nothing but the forge."""
    return _PAGE.format(policy=_policy(backend))


def _policy(backend: Backend) -> str:
    forge = " ".join(("", *backend.origins))
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": f"'self' blob: data:{forge}",
        "media-src": "'self' blob:",
        "connect-src": f"'self' blob: data:{forge}",
        "worker-src": "'self' blob:",
        "frame-src": "blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def config_text(backend: Backend, name: str, address: str) -> str:
    """The configuration as YAML; the same models and setting give the same text."""
    head = "# Gemaakt door Weerklank uit de modellen. Niet met de hand veranderen.\n"
    values = config(backend, name, address)
    return head + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=_WIDTH)


def config(backend: Backend, name: str, address: str) -> dict[str, object]:
    """The configuration of the editor, for Sveltia and for Decap."""
    links = {"site_url": address, "display_url": address} if address else {}
    return {
        "backend": backend.as_config(),
        "locale": "nl",
        "app_title": name,
        **links,
        "media_folder": "content/bestanden",
        "public_folder": "/bestanden",
        # Nothing typed is nothing written: an empty date would be a fault in the file.
        "output": {"omit_empty_optional_fields": True},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": _LONGEST_NAME},
        "collections": [*_collections(), *site_collections(str(CONTENT))],
    }


def _collections() -> list[dict[str, object]]:
    """The three folders with records, each with its form."""
    shared = {
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
    }
    return [
        {
            "name": ADVICES,
            "label": "Adviezen",
            "label_singular": "Advies",
            "folder": str(ADVICE),
            **shared,
            "identifier_field": "title",
            "slug": "{{fields.sent | truncate(7, '')}}-{{fields.title | truncate(50, '')}}",
            "summary": "{{title}} ({{sent}})",
            "fields": fields_of(Advice),
        },
        {
            "name": RESPONSES,
            "label": "Antwoorden van de gemeente",
            "label_singular": "Antwoord",
            "folder": str(RESPONSES_FOLDER),
            **shared,
            "identifier_field": "advice",
            "slug": "{{fields.advice | truncate(55, '')}}-{{fields.from | truncate(20, '')}}",
            "summary": "{{advice}}: {{kind}}",
            "fields": fields_of(Response),
        },
        {
            "name": BODIES,
            "label": "Organen",
            "label_singular": "Orgaan",
            "folder": str(BODIES_FOLDER),
            **shared,
            "identifier_field": "title",
            "slug": "{{fields.title | truncate(60, '')}}",
            "summary": "{{title}}",
            "fields": fields_of(Body),
        },
    ]
