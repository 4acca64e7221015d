"""Texts of sound files as files of their own: sounds of the same name keep their texts apart, and nothing that lies
there already is overwritten unasked, for somebody may have corrected it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.delimited import encoding_of
from core.errors import WorkbenchError
from core.names import Names, free_place
from core.wording import say
from core.writing import whole_file


@dataclass(frozen=True)
class Output:
    """A text that was written to `path`. `note` is empty, or says why the file is not called like its sound."""

    path: Path
    note: str = ""


class Outputs:
    """The texts of `sounds` in the folder `out`, as NAME.`form`."""

    def __init__(self, out: Path, sounds: Sequence[Path], form: str, *, overwrite: bool = False) -> None:
        self._out, self._form, self._overwrite = out, form, overwrite
        names = Names()
        self._names = {sound: names.of(stem, f".{form}") for sound, stem in stems(sounds).items()}

    def write(self, sound: Path, text: str) -> Output:
        """Write the text of a sound. Raises `WorkbenchError` when the disk refuses."""
        target = self._out / self._names[sound]
        plain = f"{sound.stem}.{self._form}"
        note = "" if target.name == plain else say("another sound is called {name} too", name=sound.stem)
        try:
            self._out.mkdir(parents=True, exist_ok=True)
            if not self._overwrite:
                free = self._free(target, text)
                note = say("{name} was there already and stays", name=target.name) if free != target else note
                target = free
            with whole_file(target, replace=True) as beside:
                beside.write_text(text, encoding=encoding_of(self._form))
        except OSError as error:
            raise WorkbenchError(
                say("{target} cannot be written.", target=target), say("Choose another folder."), str(error)
            ) from error
        return Output(target, note)

    def _free(self, target: Path, text: str) -> Path:
        """The target, or its name with the first number that is free; one that holds this very text will do."""
        encoding = encoding_of(self._form)

        def taken(path: Path) -> bool:
            return path.exists() and not _holds(path, text, encoding)

        return free_place(target.parent, target.stem, target.suffix, mark="-", taken=taken)


def _holds(path: Path, text: str, encoding: str) -> bool:
    try:
        return path.stat().st_size < 4 * len(text) + 8 and path.read_text(encoding=encoding) == text
    except (OSError, ValueError):
        return False


def stems(sounds: Sequence[Path]) -> dict[Path, str]:
    """A name for the text of each sound: its own, with the folders by which sounds of the same name differ before it,
    and with its ending where nothing else tells them apart."""
    alike: defaultdict[str, list[Path]] = defaultdict(list)
    for sound in dict.fromkeys(sounds):
        alike[sound.stem.casefold()].append(sound)
    found: dict[Path, str] = {}
    for group in alike.values():
        folders = {sound: sound.absolute().parent.parts for sound in group}
        shared = 0
        while len({parts[shared : shared + 1] for parts in folders.values()}) == 1 and any(
            len(parts) > shared for parts in folders.values()
        ):
            shared += 1
        for sound in group:
            own = "-".join((*folders[sound][shared:], sound.stem)) if len(group) > 1 else sound.stem
            twins = [one for one in group if one != sound and folders[one] == folders[sound]]
            found[sound] = f"{own}-{PurePath(sound).suffix[1:]}" if twins else own
    return found
