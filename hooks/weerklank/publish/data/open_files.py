"""Every file with data for others to use: one list, for the site and for the page about it."""

from weerklank.cases.case import Verdicts
from weerklank.kept.store import Texts
from weerklank.publish.data.catalogue.dcat_json import dcat_files
from weerklank.publish.data.catalogue.manifest_json import manifest_json
from weerklank.publish.data.csv_tables import csv_files
from weerklank.publish.data.embedding.embed_block import embed_block
from weerklank.publish.data.feeds.agenda_ics import agenda_ics
from weerklank.publish.data.feeds.atom_feed import atom_feeds
from weerklank.publish.data.feeds.revised import Revised
from weerklank.publish.data.feeds.woo_sitemap import woo_files
from weerklank.publish.data.register.register_json import register_json
from weerklank.publish.data.register.register_schema import register_schema
from weerklank.publish.making.output import DataFile
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register


def open_files(
    register: Register, verdicts: Verdicts, options: SiteOptions, changes: Revised, texts: Texts
) -> tuple[DataFile, ...]:
    """All of them, the manifest last. `register` holds only what may be published on the day."""
    found = (
        *csv_files(register, verdicts, options, texts),
        register_json(register, verdicts, options, texts),
        register_schema(),
        agenda_ics(register, verdicts, options, changes),
        *atom_feeds(verdicts, options, changes),
        embed_block(verdicts, options),
        *woo_files(register, verdicts, options),
    )
    found = (*found, *dcat_files(register, verdicts, options, found))
    return (*found, manifest_json(found))
