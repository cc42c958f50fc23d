"""What a build may lean on, and how much of the site it is asked for."""

from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.parts.stages import Stages
from weerklank.records.files.memory import Memory


@dataclass(frozen=True, slots=True)
class Means:
    """The site is the same with and without what is kept and remembered."""

    kept: Kept | None = None
    """What an earlier build worked out, and what this one does."""

    memory: Memory | None = None
    """What a preview saw before."""

    pages_only: bool = False
    """Whether data files, and what git knows of changes, may be left out: for a preview."""

    whole_pages: bool = False
    """Whether pages are kept with their frame, by who writes them: then not their bodies too."""

    stages: Stages | None = None
    """Who wants to know what it is busy with."""

    def at(self, name: str) -> None:
        """Tell which part begins; none, when something is about to be said."""
        if self.stages:
            self.stages.at(name)


NOTHING_KEPT = Means()
