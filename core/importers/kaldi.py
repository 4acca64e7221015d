"""Kaldi data folders: text, wav.scp, segments, utt2spk... or only text, with sounds named like its utterances.

Commands in wav.scp are never run: a recording that needs one is refused by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import ImportFailed
from core.importers.column_names import channel_number, split_among, who
from core.importers.item import Choice, Found, Importer, Item, Options
from core.importers.named_rows import folders_near, media_choice
from core.importers.pairing import MediaFinder, media_names
from core.importers.sounds import Folders, SoundIndex, is_file, is_sound, walk
from core.importers.texts import lines_of, parts_of, read_text
from core.project.records import Problem, Split
from core.wording import say

LEVELS_ABOVE = 4
NAMES = ("text", "wav.scp", "segments", "utt2spk", "spk2utt")
LISTS = (*NAMES, "spk2name", "spk2gender", "utt2key", "reco2file_and_channel")


def recognises(path: Path) -> bool:
    return bool(_folders(path))


def choices(_path: Path, options: Options) -> list[Choice]:
    return [media_choice(options)]


def _folders(path: Path) -> list[Path]:
    """The data folders of an import: the one meant, or those below, each split once."""
    if path.is_file():
        return [path.parent] if path.name in NAMES and _fits(path.parent) else []
    if _fits(path):
        return [path]
    return [folder for folder in folders_near(path) if _fits(folder)]


def _fits(folder: Path) -> bool:
    """Whether there is a `text`, and sound by wav.scp or near by."""
    if not is_file(folder / "text"):
        return False
    return is_file(folder / "wav.scp") or next((True for file in walk(folder) if is_sound(file)), False)


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item an utterance; one that several folders hold (data/train and data/train_hires) once."""
    folders = _folders(path)
    if not folders:
        raise ImportFailed(
            say("{name} is not a Kaldi data folder.", name=path.name), say("Choose the one with text and wav.scp.")
        )
    folders.sort(key=lambda folder: len(folder.name))
    root = path.parent if path.is_file() else path
    finder = MediaFinder(root, options.media)
    seen: dict[str, Path] = {}
    for folder in folders:
        yield from _DataFolder(folder, root, finder, options).items(seen)


class _DataFolder:
    """One data folder, its lists read into memory."""

    def __init__(self, folder: Path, root: Path, finder: MediaFinder, options: Options) -> None:
        self._folder, self._finder, self._options = folder, finder, options
        self._name = folder.relative_to(root).as_posix() + "/" if folder != root else ""
        self._split: Split = split_among(folder.name) if options.keep_splits else ""
        self._problems: list[Problem] = []
        self._speakers = self._list("utt2spk")
        self._names = self._list("spk2name")
        self._genders = self._list("spk2gender")
        self._keys = self._list("utt2key")
        self._segments = self._list("segments")
        self._channels = self._list("reco2file_and_channel")
        self._paths = self._list("wav.scp")
        self._beside = SoundIndex(folder)
        self._folders = Folders()
        self._sounds: dict[str, Path | Problem] = {}
        self._told: set[str] = set()

    def items(self, seen: dict[str, Path]) -> Iterator[Found]:
        texts = self._list("text", empty=True)
        yield from self._problems
        missing = self._segments or (self._paths if not self._segments else {})
        if self._options.keep_empty:
            texts |= {utt: "" for utt in missing if utt not in texts}
        for utt, text in texts.items():
            if seen.setdefault(utt, self._folder) == self._folder:
                yield from self._item(utt, text)
        for utt in missing:
            if utt not in texts:
                yield Problem(f"{self._name}text, {utt}", say("has no text."), say("Add its line, or leave it out."))

    def _item(self, utt: str, text: str) -> Iterator[Found]:
        where = f"{self._name}text, {utt}"
        start = end = None
        reco = utt
        if self._segments:
            if utt not in self._segments:
                yield Problem(where, say("is not in segments."), say("Add its line, or remove it from text."))
                return
            try:
                reco, first, last, *_ = parts_of(self._segments[utt])
                start, end = float(first), float(last)
            except ValueError:
                yield Problem(f"{self._name}segments, {utt}", say("has no usable times."), say("Correct its line."))
                return
            end = None if end < 0 else end
            if not 0 <= start < (1e7 if end is None else end) <= 1e7:
                yield Problem(f"{self._name}segments, {utt}", say("ends before it begins."), say("Correct its line."))
                return
        sound = self._sound(reco)
        if isinstance(sound, Problem):
            if sound.where not in self._told:
                self._told.add(sound.where)
                yield sound
            return
        speaker, speaker_key, gender = self._person(utt)
        yield Item(
            where,
            sound,
            text,
            speaker,
            split=self._split,
            key=self._keys.get(utt, utt),
            start_s=start,
            end_s=end,
            speaker_key=speaker_key,
            channel=self._channel(reco),
            gender=gender,
            source=self._folder / "text",
        )

    def _person(self, utt: str) -> tuple[str, str, str]:
        """(speaker, speaker_key, gender); an utterance that is its own speaker has none."""
        spk = self._speakers.get(utt, "")
        if not spk or (spk == utt and spk not in self._names):
            return "", "", ""
        return *who(self._names.get(spk, spk)), self._genders.get(spk, "")

    def _channel(self, reco: str) -> int | None:
        try:
            return channel_number(self._channels.get(reco, "").rpartition(" ")[2])
        except ValueError:
            return None

    def _sound(self, reco: str) -> Path | Problem:
        """The file of a recording, or why there is none: told once, not for each of its utterances."""
        if reco not in self._sounds:
            self._sounds[reco] = self._look_for(reco)
        return self._sounds[reco]

    def _look_for(self, reco: str) -> Path | Problem:
        where = f"{self._name}wav.scp, {reco}"
        if not self._paths:
            beside = self._beside.find(reco) or self._finder.find(reco, self._folder)
            return beside or Problem(
                where, say("has no sound of its name."), say("Put {reco}.wav below the folder.", reco=reco)
            )
        named = self._paths.get(reco, "")
        if not named:
            return Problem(where, say("has no line there."), say("Add the line that names its sound."))
        if named.endswith("|") or named.startswith("|"):
            return Problem(
                where,
                say("is made by a command, which is never run: {named}", named=named),
                say("Run it once yourself to make a WAV file, and name that file."),
            )
        if (found := self._above(named) or self._finder.find(named, self._folder)) is not None:
            return found
        if ".ark:" in named or named.endswith(".ark"):
            return Problem(
                where, say("lies in an archive of Kaldi (ark)."), say("Copy it out to WAV files (wav-copy).")
            )
        return Problem(
            where,
            say("names the sound “{named}”, which is not there.", named=named),
            say("Correct the path, or bring the file."),
        )

    def _above(self, named: str) -> Path | None:
        """The file as its path says, or the end of it, seen from a folder above: recipes run from there."""
        if is_file(Path(named)) and Path(named).is_absolute() and is_sound(Path(named)):
            return Path(named)
        for parts in media_names(named):
            for i in range(len(parts) if is_sound(Path(parts[-1])) else 0):
                for base in (self._folder, *list(self._folder.parents)[:LEVELS_ABOVE]):
                    if self._folders.has((path := base.joinpath(*parts[i:])).as_posix()):
                        return path
        return None

    def _list(self, name: str, *, empty: bool = False) -> dict[str, str]:
        """A list of Kaldi: the first word of each line, and the rest of it. A file that is missing is empty."""
        path = self._folder / name
        if not path.is_file():
            return {}
        try:
            text, remark = read_text(path)
        except OSError as error:
            self._problems.append(
                Problem(f"{self._name}{name}", say("cannot be read ({why}).", why=error.strerror), say("Check it."))
            )
            return {}
        if remark:
            self._problems.append(
                Problem(f"{self._name}{name}", remark, say("Check the accents, or save it as UTF-8."), came=True)
            )
        found: dict[str, str] = {}
        for number, line in enumerate(lines_of(text), 1):
            parts = parts_of(line, 1)
            if not parts or (len(parts) < 2 and not empty):
                continue
            head = parts[0]
            if head in found:
                where = say("{name}{name_2}, row {number}", name=self._name, name_2=name, number=number)
                self._problems.append(
                    Problem(where, say("names {head} again.", head=head), say("The first one was taken."))
                )
                continue
            found[head] = parts[1] if len(parts) > 1 else ""
        return found


IMPORTER = Importer(
    "kaldi",
    say("Kaldi"),
    say("A data folder with text, wav.scp, segments and utt2spk, or a folder of such folders for each split."),
    recognises,
    find,
    choices,
    also=lambda path: (folder / name for folder in _folders(path) for name in LISTS),
    corpus=True,
)
