"""`data/register.json`: the public contract, every verdict with what it rests on.

Its schema, `data/register.schema.json`, says what each key means and where it comes from. Keys are
only added: a key that is there keeps its name and its meaning.
"""

from collections.abc import Iterator
from functools import partial

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.kept.store import Texts, always_made
from weerklank.publish.data.register.json_values import deeper, nested
from weerklank.publish.data.register.projector import Filler, Projector
from weerklank.publish.data.register.register_parts import Placed
from weerklank.publish.data.register.register_schema import ROOT, schema_parts
from weerklank.publish.data.register.register_values import VALUES, Whole
from weerklank.publish.making.output import DataFile
from weerklank.publish.making.stored import stored
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

URI = "data/register.json"
_ADVICES = "advice"


def register_json(
    register: Register, verdicts: Verdicts, options: SiteOptions, texts: Texts = always_made
) -> DataFile:
    """The whole register; keys in a fixed order, dates as jjjj-mm-dd or as precise as known.

    `generated` is the day the verdicts are about, not a clock: two builds are the same bytes.
    `register` holds only what may be published on the day, and so does the file. The advices are
    written one at a time: all at once they would fill the memory.
    """
    pieces = _pieces(Whole(register, verdicts, options), texts)
    return DataFile(URI, stored(piece.encode() for piece in pieces))


def _pieces(whole: Whole, texts: Texts) -> Iterator[str]:
    """The text of the file in pieces, as `json.dumps(..., indent=1)` writes it."""
    parts = schema_parts()
    projector, keys = Projector(parts, VALUES), parts[ROOT]["properties"]
    before = "{\n"
    for key, find, fill in projector.members(keys):
        yield f'{before} "{key}": '
        found = find(whole)
        if key == _ADVICES and isinstance(found, tuple):
            fill_one = projector.filler(keys[key]["items"])
            yield from _list(found, fill_one, whole.options, texts)
        else:
            yield deeper(nested(fill(found)))
        before = ",\n"
    yield "\n}\n"


def _list(
    advices: tuple[Placed[AdviceCase], ...], fill: Filler, options: SiteOptions, texts: Texts
) -> Iterator[str]:
    before = "[\n"
    for one in advices:
        yield f"{before}  {texts((_ADVICES, options, one.of), partial(_text, fill, one))}"
        before = ",\n"
    yield "\n ]" if advices else "[]"


def _text(fill: Filler, advice: Placed[AdviceCase]) -> str:
    return deeper(nested(fill(advice)), levels=2)
