"""The files below `/admin/`: the page, its configuration and the editor itself."""

from pathlib import Path, PurePosixPath

import yaml
from pydantic import BaseModel

from weerklank.admin.backend import Backend
from weerklank.admin.forms.record_forms import ADVICES, BODIES, RESPONSES, fields_of
from weerklank.admin.forms.site_forms import PAGES, SITE, page_fields, settings_fields
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
        raise NoEditorError("De editor is nog niet opgehaald. Typ: weerklank admin fetch")
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
        "collections": _collections(),
    }


def _collections() -> list[dict[str, object]]:
    """The folders with records and with pages, each with its form, and the settings."""
    sent = "{{fields.sent | truncate(7, '')}}-{{fields.title | truncate(50, '')}}"
    answer = "{{fields.advice | truncate(55, '')}}-{{fields.from | truncate(20, '')}}"
    responses = (RESPONSES, "Antwoorden van de gemeente", "Antwoord", RESPONSES_FOLDER)
    return [
        _folder(
            ADVICES, "Adviezen", "Advies", ADVICE, Advice, slug=sent, summary="{{title}} ({{sent}})"
        ),
        _folder(*responses, Response, by="advice", slug=answer, summary="{{advice}}: {{kind}}"),
        _folder(BODIES, "Organen", "Orgaan", BODIES_FOLDER, Body),
        _folder(PAGES, "Eigen pagina's", "Pagina", CONTENT, None),
        {
            "name": SITE,
            "label": "Instellingen",
            "files": [
                {"name": "instellingen", "label": "Instellingen", "file": "mkdocs.yml"}
                | {"fields": settings_fields()}
            ],
            "editor": {"preview": False},
        },
    ]


def _folder(  # noqa: PLR0913 (what the editor asks of each)
    name: str,
    label: str,
    singular: str,
    folder: PurePosixPath,
    model: type[BaseModel] | None,
    *,
    by: str = "title",
    slug: str = "{{fields.title | truncate(60, '')}}",
    summary: str = "{{title}}",
) -> dict[str, object]:
    """A folder of files with a header; a page that the council writes itself has no model."""
    return {
        "name": name,
        "label": label,
        "label_singular": singular,
        "folder": str(folder),
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
        "identifier_field": by,
        "slug": slug,
        "summary": summary,
        "fields": fields_of(model) if model else page_fields(),
    }
