"""What looks like text beside sound, whatever its ending: "514 files end in .mb". Offered, never taken unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from core.importers.file_opening import read_start
from core.importers.pairing import match
from core.importers.sounds import is_sound, plain
from core.importers.texts import decode
from core.importers.unrecognised import known_kind
from core.wording import say_n

LOOKED_AT = 3
HEAD_BYTES = 4096
MOST_MATCHED = 3000
LONGEST_EXAMPLE = 48
DATA = ("{", "[", "<", "%PDF", "PK")
"""How files begin that hold something, but no plain words."""


@dataclass(frozen=True)
class TextOffer:
    """Files of one ending that could be transcripts, and how the first begins."""

    ending: str
    files: tuple[Path, ...]
    example: str

    @property
    def words(self) -> str:
        return say_n(
            "One file ends in {ending} · {example}",
            "%n files end in {ending} · {example}",
            len(self.files),
            ending=self.ending,
            example=self.example,
        )


def offers(files: Iterable[Path], known: Collection[str], taken: Callable[[Path], bool]) -> list[TextOffer]:
    """Endings of text files that are named like sounds, the most frequent first. `known` are the endings that formats
    have; `taken` says which files are used already."""
    sounds: list[Path] = []
    others: list[Path] = []
    for file in files:
        if is_sound(file):
            sounds.append(file)
        elif file.suffix.lower() not in known and known_kind(file) is None and not taken(file):
            others.append(file)
    if not sounds or not others:
        return []
    stems = {plain(sound.stem) for sound in sounds}
    groups: defaultdict[str, list[Path]] = defaultdict(list)
    rest: defaultdict[str, list[Path]] = defaultdict(list)
    for file in others:
        if ending := ending_beside(file.name, stems):
            groups[ending].append(file)
        elif file.suffix:
            rest[file.suffix.lower()].append(file)
    for ending, those in rest.items():
        if ending not in groups and 2 <= len(those) <= MOST_MATCHED and len(sounds) <= MOST_MATCHED:
            matched = match(those, sounds)
            if 2 * matched.count(matched.best) >= min(len(those), len(sounds)):
                groups[ending] = those
    found = [TextOffer(ending, tuple(those), _example(those)) for ending, those in groups.items()]
    return sorted((one for one in found if one.example), key=lambda one: (-len(one.files), one.ending))


def ending_beside(name: str, stems: Collection[str]) -> str:
    """What stands behind a sound's name in a file's: ".mb.cleaned" in "clip.mb.cleaned"; "" where none of the names
    of sounds, `stems`, begins it."""
    folded = plain(name)
    at = folded.rfind(".")
    while at > 0:
        if folded[:at] in stems:
            return folded[at:]
        at = folded.rfind(".", 0, at)
    return ""


def _example(files: list[Path]) -> str:
    """The first words of the first of the files that holds any; "" unless all that are looked at are texts."""
    first = ""
    for file in files[:LOOKED_AT]:
        try:
            raw = read_start(file, HEAD_BYTES)
        except OSError:
            continue
        text = decode(raw)[0].strip()
        if text.startswith(DATA) or sum(not c.isprintable() and not c.isspace() for c in text) > len(text) // 50:
            return ""
        first = first or " ".join(text.split())[:LONGEST_EXAMPLE]
    return first
