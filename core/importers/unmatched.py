"""What was chosen for an import and reached nothing there: said, since a wish that is passed over looks like one that
was fulfilled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from core.importers.item import Options
from core.importers.pairs import chosen_endings
from core.importers.sounds import is_file, placed, plain
from core.project.records import Problem


def unmet(
    options: Options, files: Iterable[Path], used: Collection[Path], formats: Collection[str]
) -> Iterator[Problem]:
    """A problem for each choice that nothing came of. `files` are all that were surveyed, `used` those that brought
    something, `formats` the keys of the formats that are there."""
    here = {placed(file): file for file in files}
    names = [plain(file.name) for file in here]
    taken = {placed(file) for file in used}
    for ending in chosen_endings(options.texts):
        if not any(name.endswith(ending) and name != ending for name in names):
            yield Problem(ending, "is no ending of any file here.", "Correct it, or do not choose it.", came=True)
    for text, sound in options.paired:
        if placed(text) not in taken:
            why = f"was put together with {Path(sound).name} by hand, and was not taken."
            wanted = "Choose the folder that both are in." if placed(text) not in here else "Check what is in it."
            yield Problem(Path(text).name, why, wanted, here.get(placed(text)))
    for name in (name for name in options.lines.split(";") if name):
        if not any(file == Path(name) or file.as_posix().endswith(f"/{Path(name).as_posix()}") for file in here):
            why = "lies outside of what is imported." if is_file(Path(name)) else "is not there."
            yield Problem(name, f"was to give a line to each sound, but {why}", "Correct its name.")
    there = {*formats, ""}
    for key in dict.fromkeys((*options.parts.split(";"), options.prefer, *(part for part, _, _ in options.own))):
        if key not in there:
            yield Problem(key, "was chosen, but no file here is of that format.", "Check its name.", came=True)
    if options.media and not Path(options.media).is_dir():
        yield Problem(
            options.media, "is no folder in which sounds could be.", "Correct it, or connect its drive.", came=True
        )
