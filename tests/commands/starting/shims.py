"""Programs that stand in for what a runner of a forge would install."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).parents[3]
_SHIMS = {
    "apt-get": "exit 0",
    "curl": 'echo "curl $*" >> "$MARKS"',
    "pip": 'echo "pip $*" >> "$MARKS"',
    "python3": (
        '[ "$1" = -m ] && [ "$2" = venv ] || exec {python} "$@"\nmkdir -p "$3/bin"\n'
        'for made in "$SHIMS"/*; do ln -sf "$made" "$3/bin/"; done\n'
        'echo "PATH=$PWD/$3/bin:\\$PATH" > "$3/bin/activate"'
    ),
    "linkchecker": 'echo "linkchecker $*" >> "$MARKS"',
    "weerklank": (
        'echo "weerklank $*" >> "$MARKS"\n'
        # In a test nothing comes from the network: npm is asked for only when the editor is on.
        'if [ "$1" = ci ] && grep -q admin: mkdocs.yml; then\n'
        '  cp -r "{root}/.weerklank" .; fi\n'
        'exec {python} -c "from weerklank.cli import main; main()" "$@"'
    ),
}
"""Programs that stand in for what a runner would install; the rest is real."""


def shims(folder: Path) -> Path:
    """A folder with the programs that stand in."""
    folder.mkdir()
    for name, script in _SHIMS.items():
        filled = script.replace("{python}", sys.executable).replace("{root}", str(_ROOT))
        (folder / name).write_text(f"#!/bin/bash\n{filled}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder
