"""Writes a file whole or not at all, in the folder itself and nowhere else."""

from pathlib import Path


def write_whole(file: Path, content: str | bytes) -> None:
    """The file becomes this, or stays as it was; raises `OSError`, which names the file.

    A link under its name, or under the name of what stands beside it meanwhile, is replaced and
    never followed: who sends a council a folder could point one at any file of the reader.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # With a _ before its name the site passes it over, and so does git.
    beside = file.with_name(f"_{file.name}.nieuw")
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
        beside.replace(file)
    except OSError as error:
        error.filename = str(file)  # a full disk names none
        raise
    finally:
        beside.unlink(missing_ok=True)
