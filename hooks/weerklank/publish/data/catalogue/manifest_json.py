"""`data/manifest.json`: the size and the SHA-256 of every data file.

Who keeps a copy can prove later that it is what was published, and see which file has changed.
"""

from collections.abc import Iterable

from weerklank.publish.data.register.json_values import file_text
from weerklank.publish.making.output import DataFile

URI = "data/manifest.json"


def manifest_json(files: Iterable[DataFile]) -> DataFile:
    """A list of `{path, bytes, sha256}`, sorted by path; paths are below the root of the site."""
    entries = [
        {"path": file.uri, "bytes": file.size, "sha256": file.sha256}
        for file in sorted(files, key=lambda file: file.uri)
    ]
    return DataFile(URI, file_text({"files": entries}))
