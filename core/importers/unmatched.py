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
from core.wording import say


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
            yield Problem(
                ending, say("is no ending of any file here."), say("Correct it, or do not choose it."), came=True
            )
    for text, sound in options.paired:
        if placed(text) not in taken:
            why = say("was put together with {name} by hand, and was not taken.", name=Path(sound).name)
            wanted = (
                say("Choose the folder that both are in.") if placed(text) not in here else say("Check what is in it.")
            )
            yield Problem(Path(text).name, why, wanted, here.get(placed(text)))
    for name in (name for name in options.lines.split(";") if name):
        if not any(file == Path(name) or file.as_posix().endswith(f"/{Path(name).as_posix()}") for file in here):
            why = say("lies outside of what is imported.") if is_file(Path(name)) else say("is not there.")
            yield Problem(name, say("was to give a line to each sound, but {why}", why=why), say("Correct its name."))
    there = {*formats, ""}
    for key in dict.fromkeys((*options.parts.split(";"), options.prefer, *(part for part, _, _ in options.own))):
        if key not in there:
            yield Problem(
                key, say("was chosen, but no file here is of that format."), say("Check its name."), came=True
            )
    if options.media and not Path(options.media).is_dir():
        yield Problem(
            options.media,
            say("is no folder in which sounds could be."),
            say("Correct it, or connect its drive."),
            came=True,
        )
