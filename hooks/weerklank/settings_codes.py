"""The codes of faults in mkdocs.yml, and of files that the editor at `/admin/` cannot keep whole.

In the same form as the codes of the records, so that the manual and `weerklank explain` know them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from weerklank.records.codes import Code

__all__ = ["CATALOGUE"]

_ALL = (
    Code(
        "S001",
        "De instellingen zijn niet te lezen",
        "Het bestand mkdocs.yml ontbreekt, is leeg of is geen geldige YAML.",
        "site_name: Raad: Wilgendam",
        'site_name: "Raad: Wilgendam"',
    ),
    Code(
        "S002",
        "Een korte vorm die de editor zou wissen",
        "De editor op /admin/ toont alleen lijsten en blokken die voluit staan. Typ weerklank "
        "admin prepare, dan schrijft Weerklank het uit.",
        "themes: wonen",
        'themes: ["wonen"]',
    ),
    Code(
        "S003",
        "De instelling bestaat niet",
        "Meestal is het een typefout.",
        "extra:\n  weerklank:\n    taglin: Wij komen voor u op.",
        "extra:\n  weerklank:\n    tagline: Wij komen voor u op.",
    ),
    Code(
        "S004",
        "De instelling is van een andere soort",
        "Er hoort tekst, ja of nee (true of false), een dag of een blok met regels.",
        "extra:\n  weerklank:\n    invented: misschien",
        "extra:\n  weerklank:\n    invented: true",
    ),
    Code(
        "S005",
        "De dag van een echte site mag niet stilstaan",
        "Vandaag kan een termijn voorbij zijn. Alleen een verzonnen voorbeeld heeft een vaste dag.",
        "extra:\n  weerklank:\n    today: 2026-11-23",
        "geen regel met today",
    ),
    Code(
        "S006",
        "De instelling van de editor klopt niet",
        "De editor moet weten bij welke opslag hij hoort. In de handleiding staat wat u per "
        "opslag nodig hebt.",
        "admin: {backend: codeberg}",
        "admin: {backend: codeberg, repo: raad/site, app_id: 1a2b3c}",
    ),
    Code(
        "S007",
        "De editor is nog niet opgehaald",
        "Hij staat aan in mkdocs.yml, maar niet in de map .weerklank.",
        "mkdocs build, zonder de editor",
        "weerklank admin fetch, en dan mkdocs build",
    ),
    Code(
        "S008",
        "De huisstijl is niet te begrijpen",
        "Een kleur is een # met zes tekens, tussen aanhalingstekens.",
        "huisstijl:\n  kleur: paars",
        'huisstijl:\n  kleur: "#40295c"',
    ),
    Code(
        "S009",
        "De kleur is niet goed te zien",
        "Mensen met minder goede ogen kunnen dit niet lezen. De melding noemt een kleur die kan.",
        'huisstijl:\n  link: "#7fb2ff"',
        'huisstijl:\n  link: "#4c2a85"',
    ),
    Code(
        "S010",
        "De adressen moeten op een / eindigen",
        "Alle links op de site rekenen daarop.",
        "use_directory_urls: false",
        "geen regel met use_directory_urls",
    ),
    Code(
        "S011",
        "De landelijke zoekmachine kan de adviezen zo niet vinden",
        "Die wil een adres met https:// en het nummer van de gemeente. Een verzonnen voorbeeld "
        "hoort er niet in.",
        "extra:\n  weerklank:\n    woo_index: true",
        "site_url: https://raad.example/\nextra:\n  weerklank:\n    woo_index: true",
    ),
    Code(
        "S020",
        "Dit is geen telefoonnummer",
        "Het nummer staat onder aan elke pagina, en een telefoon belt het als iemand erop tikt. "
        "Zet er alleen het nummer, tussen aanhalingstekens.",
        "extra:\n  weerklank:\n    phone: bel na 10 uur",
        'extra:\n  weerklank:\n    phone: "0123-456 789"',
    ),
)

CATALOGUE: Mapping[str, Code] = MappingProxyType({code.code: code for code in _ALL})
"""Every code of the settings, in order."""
