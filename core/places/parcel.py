"""`Parcel`: all that a run needs in a place, by content: its folder's files, checkpoints that its settings name, and
what it hears of the sounds of its manifest. Paths in it are those of the place.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.checkpoint_paths import language_in, on_disk
from core.datasets import manifest
from core.errors import RunError
from core.places import contents, sounds
from core.places.sounds import Recording, There, Wanted, nothing_there
from core.places.spool import Spool
from core.places.stretches import Stretch, written
from core.places.sums import Sums
from core.progress import Progress, quiet
from core.relative_paths import found
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.runs.text_run import teaches_text
from core.training.config import INSIDE, placed
from core.training.noise_gathered import gathered
from core.training.text import config as text_config
from core.wording import say

TRAVELLING = ("source", "network", "noise_folder")
"""Settings whose folders the training child reads; what others name has become part of the manifest."""
STAYS = frozenset(
    "run.json request change.json child.json elsewhere.json console.log follower.log reserve job.sh place.json "
    "features model trial averages arriving printed".split()
)
"""What of a run's folder stays here."""
HEARD = ("train", "dev")
"""Splits that a training child hears: no other sound travels."""
NOTES_STAY = ("on", "waits_s", "queued", "place", "pair", "cards", "probe")
OTHERS_FORMATS = frozenset((".h5", ".msgpack", ".onnx", ".ot", ".tflite", ".gguf", ".pt", ".ckpt"))
"""Weights for other programs, which lie beside ours in what is published."""


@dataclass(frozen=True)
class Content:
    """What is sent under one name: a file here, a stretch of one, which may be in the spool, or bytes that were made
    for the place."""

    name: str
    size: int
    source: Path | Stretch | bytes
    spool: Spool | None = None

    def part(self, at: int, most: int) -> bytes:
        """Some of its bytes. Raises `OSError`, `SoundError`, and `RunError` for sound that has changed."""
        if isinstance(self.source, bytes):
            return self.source[at : at + most]
        if isinstance(self.source, Stretch):
            spooled = self.spool.get(self.name) if self.spool is not None else None
            return (spooled if spooled is not None else _bytes_of(self.source, self.name))[at : at + most]
        with self.source.open("rb") as file:
            file.seek(at)
            return file.read(most)


@lru_cache(maxsize=1)
def _bytes_of(stretch: Stretch, name: str) -> bytes:
    data = written(stretch).data
    if hashlib.sha256(data).hexdigest() == name[:64]:
        return data
    with Sums() as sums:
        sums.forget(stretch)
    raise RunError(say("{name} has changed while it was sent.", name=stretch.audio), say("Resume: it is read again."))


@dataclass
class Parcel:
    """`contents` by name; `files` of the run's folder, `folders` by their sum, and `sounds`, all naming those. `absent`
    are sounds that are not here either: the run keeps their utterances out, as it would here."""

    contents: dict[str, Content] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, dict[str, str]] = field(default_factory=dict)
    sounds: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    def wanted(self, there: set[str]) -> list[str]:
        """Names of all contents but those of folders that are `there`."""
        parts = [name for key, one in self.folders.items() if key not in there for name in one.values()]
        return list(dict.fromkeys([*self.files.values(), *self.sounds, *parts]))


def pack(run: RunFolder, root: str, there: There = nothing_there, progress: Progress = quiet) -> Parcel:
    """What a run needs in a place whose folder is `root`, and where some contents are `there`. Reads whatever was not
    read before for its sum, and gathers the noise of a run that has not begun: what it hears there is what it would
    hear here. `progress` counts sounds. Raises `RunError`, `SoundError`."""
    parcel = Parcel()
    try:
        _gather_noise(run)
        with Sums() as sums:
            _Packer(run, root, parcel, sums, there).pack(progress)
    except OSError as error:
        raise RunError(
            say("Something of the run “{key}” cannot be read: {error}", key=run.key, error=error),
            say("Connect its drive or put it back, then resume."),
            str(error),
        ) from error
    except (ValueError, KeyError, AttributeError) as error:
        raise RunError(
            say("The settings or the list of utterances of the run “{key}” cannot be read.", key=run.key),
            say("Create the run again."),
            repr(error),
        ) from error
    return parcel


def _gather_noise(run: RunFolder) -> None:
    """Noise is chosen by the names of recordings, and from between utterances: neither is in a place."""
    if teaches_text(run) or run.last.is_dir() or not run.manifest.is_file():
        return
    gathered(run.noise, settings_of(run), manifest.read_manifest(run.manifest), begun=False)


@dataclass
class _Packer:
    run: RunFolder
    root: str
    parcel: Parcel
    sums: Sums
    there: There
    spool: Spool = field(default_factory=Spool)

    def pack(self, progress: Progress) -> None:
        for path in sorted(_of_run(self.run.path)):
            inside = path.relative_to(self.run.path).as_posix()
            if inside not in ("config.json", "manifest.jsonl"):
                self.parcel.files[inside] = self._add(path)
        notes = {name: value for name, value in self.run.notes().items() if name not in NOTES_STAY}
        self.parcel.files["run.json"] = self._add_bytes(json.dumps(notes, ensure_ascii=False).encode())
        self.parcel.files["config.json"] = self._add_bytes(self._config())
        if self.run.manifest.is_file():
            self.parcel.files["manifest.jsonl"] = self._add_bytes(self._manifest(progress))

    def _config(self) -> bytes:
        values = json.loads(self.run.config.read_text(encoding="utf-8"))
        teaches_text = text_config.is_text(values)
        values = (text_config.placed if teaches_text else placed)(values, self.run.path)
        inside: dict[str, str] = {}
        for name in TRAVELLING:
            if values.get(name) and not (name == "noise_folder" and self.run.noise.is_file()):
                values[name], inside[name] = self._folder(Path(values[name]), name)
        known = {name: here for name, here in inside.items() if here}
        where = {text_config.INSIDE: known.get("source", "")} if teaches_text else {INSIDE: known}
        return json.dumps(values | where, ensure_ascii=False).encode()

    def _folder(self, path: Path, setting: str) -> tuple[str, str]:
        """Where a folder lies there, whole and from the run's; as it is here where nothing of it is needed."""
        folder, sign = on_disk(path), f"#{language_in(path)}" if language_in(path) else ""
        if not folder.is_dir():
            if setting == "network" or self.run.last.is_dir():
                return str(path), ""
            raise RunError(
                say("{folder} is not there any more.", folder=folder),
                say("Connect its drive or put it back, then resume."),
            )
        files = {p.relative_to(folder).as_posix(): self._add(p) for p in sorted(needed(folder))}
        key = contents.folder_key(files)
        self.parcel.folders[key] = files
        inside = f"{contents.FOLDERS}/{key}{sign}"
        return f"{self.root}/{inside}", f"../../{inside}"

    def _manifest(self, progress: Progress) -> bytes:
        heard = sounds.recordings(
            Wanted(stretch_of(values, audio), kept_out=bool(values.get("blocked")) or values["split"] not in HEARD)
            for values, audio in self._lines()
        )
        known: dict[str, Recording] = {}
        for one in sounds.decide(heard, self.sums, self.there, progress, self.spool):
            known[one.audio] = one
            self._take(one)
        made = bytearray()
        for values, audio in self._lines():
            made += json.dumps(values | self._lies(known[audio], values), ensure_ascii=False).encode() + b"\n"
        return bytes(made)

    def _lines(self) -> Iterator[tuple[dict[str, Any], str]]:
        """The lines of the manifest, and where their sound lies here."""
        lines = self.run.manifest.read_text(encoding="utf-8", errors="replace").split("\n")
        for line in filter(None, lines):
            values: dict[str, Any] = json.loads(line)
            yield values, found(str(values["audio"]), str(values.pop(manifest.INSIDE, "")), self.run.path)

    def _take(self, one: Recording) -> None:
        contents = one.contents()
        if not contents:
            self.parcel.absent.append(one.audio)
        for name, (size, source) in contents.items():
            self.parcel.contents[name] = Content(name, size, source, self.spool)
            self.parcel.sounds.append(name)

    def _lies(self, one: Recording, values: Mapping[str, Any]) -> dict[str, Any]:
        """What a line says of its sound there."""
        stretch = stretch_of(values, one.audio)
        part = one.of(stretch)
        name = part.name if part is not None else one.name
        if not name:
            return {"audio": one.audio}
        inside = f"{contents.CONTENTS}/{name[:2]}/{name}"
        lies = {"audio": f"{self.root}/{inside}", manifest.INSIDE: f"../../{inside}"}
        if part is None:
            return lies
        heard = one.stretches.get(stretch)
        if heard is None or not heard.frames:
            return {**lies, "channel": None}
        marks = {"start": 0, "end": stretch.end - stretch.start, "channel": None}
        return {**lies, **marks, **({"ready": True} if heard.ready else {})}

    def _add(self, path: Path) -> str:
        name = self.sums.of(path) + contents.suffix_of(path)
        self.parcel.contents[name] = Content(name, path.stat().st_size, path)
        return name

    def _add_bytes(self, data: bytes) -> str:
        name = hashlib.sha256(data).hexdigest()
        self.parcel.contents[name] = Content(name, len(data), data)
        return name


def stretch_of(values: Mapping[str, Any], audio: str) -> Stretch:
    """The stretch that a line of a manifest is of a recording."""
    return Stretch(audio, values["channel"], int(values["start"]), int(values["end"]))


def _of_run(folder: Path) -> Iterator[Path]:
    """The files of a run's folder that travel."""
    for path in folder.iterdir():
        if path.name in STAYS or path.name.startswith(".") or path.suffix in (".lock", ".held", ".tmp", ".old"):
            continue
        yield from (p for p in path.rglob("*") if p.is_file()) if path.is_dir() else (path,)


def needed(folder: Path) -> Iterator[Path]:
    """The files of a checkpoint or a folder of sound that a training child may read."""
    files = [
        p for p in folder.rglob("*") if p.is_file() and not any(x.startswith(".") for x in p.relative_to(folder).parts)
    ]
    ours = any(path.suffix == ".safetensors" for path in files)
    for path in files:
        if path.suffix not in OTHERS_FORMATS and not (ours and path.suffix == ".bin"):
            yield path


def missing(parcel: Parcel, absent: Mapping[str, int]) -> int:
    """Bytes of a parcel that are yet to be sent, by what is absent there and how much of it has come."""
    return sum(max(0, parcel.contents[name].size - there) for name, there in absent.items())
