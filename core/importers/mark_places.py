"""Which sound each file of marks goes with: the one that it names, the one of its name, the one a person chose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from core.importers import pairing
from core.importers.item import Options
from core.importers.sounds import inside, is_sound, placed, walk
from core.importers.tiers import AnnotationFile
from core.video.files import is_film
from core.wording import say


@dataclass(frozen=True)
class MarkPlace:
    """The sound of a file, or why there is none. `offset_s` is added to every time. `video` is a film that the file
    names beside it, whose times are later than those of the sound by `video_shift_s`."""

    sound: Path | None
    why: str
    offset_s: float = 0.0
    wanted: str = ""
    video: Path | None = None
    video_shift_s: float = 0.0


def sounds_around(base: Path, options: Options, alone: bool = False) -> list[Path]:
    """Sounds that may be meant: below the folder, or only beside a file that was chosen by itself."""
    found = [file for file in (inside(base) if alone else walk(base)) if is_sound(file)]
    if options.media and Path(options.media).is_dir():
        found += [file for file in walk(Path(options.media)) if is_sound(file)]
    return list(dict.fromkeys(found))


@dataclass(frozen=True)
class FileHead:
    """What matters of a file for finding its sound."""

    path: Path
    media: tuple[tuple[str, float], ...]
    tiers: bool
    problems: bool


def file_heads(files: Iterable[AnnotationFile]) -> list[FileHead]:
    return [FileHead(file.path, file.media, bool(file.tiers), bool(file.problems)) for file in files]


def mark_places(
    files: list[FileHead], base: Path, path: Path, options: Options, lonely: bool = False
) -> list[MarkPlace]:
    finder = pairing.MediaFinder(base, options.media)
    places = [_named_place(file, finder, options) for file in files]
    rest = [i for i, place in enumerate(places) if place.sound is None and files[i].tiers]
    if rest:
        alone = path.is_file()
        sounds = sounds_around(base, options, alone)
        pairs = pairing.pair([files[i].path for i in rest], sounds, options.pairing)
        if lonely:
            pairs = pairing.with_lonely(pairs, sounds)
        for i, found in zip(rest, pairs, strict=True):
            if found.sound is not None or not places[i].wanted:
                first = files[i].media[0][1] if files[i].media else 0.0
                places[i] = MarkPlace(found.sound, found.why, first, places[i].wanted)
    by_hand = {placed(text): placed(sound) for text, sound in options.paired}
    return [_by_hand(place, by_hand.get(placed(file.path))) for place, file in zip(places, files, strict=True)]


def _by_hand(place: MarkPlace, sound: Path | None) -> MarkPlace:
    """The sound that a person chose, on the file's own clock."""
    return place if sound is None else replace(place, sound=sound, why=pairing.BY_HAND, video=None, video_shift_s=0.0)


def _named_place(file: FileHead, finder: pairing.MediaFinder, options: Options) -> MarkPlace:
    """The sound that the file itself names: the first that is there, sound before film, or the one chosen."""
    there: list[MarkPlace] = []
    for name, offset in file.media:
        sound = finder.find(name, file.path.parent)
        if sound is not None and sound not in [place.sound for place in there]:
            there.append(MarkPlace(sound, say("It is named in the file."), offset))
    there.sort(key=lambda place: place.sound is not None and is_film(place.sound))
    if not there:
        wanted = _last_part(file.media[0][0]) if file.media else ""
        return MarkPlace(None, pairing.NONE, 0.0, wanted)
    at = int(options.sound) - 1 if options.sound.isdigit() else 0
    chosen = there[min(at, len(there) - 1)] if at >= 0 else there[0]
    films = [one for one in there if one is not chosen and one.sound is not None and is_film(one.sound)]
    if not films or chosen.sound is None or is_film(chosen.sound):
        return chosen
    return replace(chosen, video=films[0].sound, video_shift_s=films[0].offset_s - chosen.offset_s)


def sounds_present(file: FileHead, finder: pairing.MediaFinder) -> int:
    """How many of the sounds that a file names are there; counted only where it names several."""
    if len(file.media) < 2:
        return len(file.media)
    return len({finder.find(name, file.path.parent) for name, _ in file.media} - {None})


def _last_part(name_or_url: str) -> str:
    parts = next(pairing.media_names(name_or_url), ())
    return parts[-1] if parts else name_or_url
