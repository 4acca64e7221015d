"""`Parcel`: all that a run needs in a place, by content: its folder's files, checkpoints that its settings name, and
the sounds of its manifest. Paths in it are those of the place; nothing is changed here.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.checkpoint_paths import language_in, on_disk
from core.datasets import manifest
from core.errors import RunError
from core.places import contents
from core.places.sums import Sums
from core.progress import Progress, quiet
from core.relative_paths import found
from core.runs.folder import RunFolder
from core.training.config import INSIDE, placed
from core.wording import say

TRAVELLING = ("source", "network", "noise_folder")
"""Settings whose folders the training child reads; what others name has become part of the manifest."""
STAYS = frozenset(
    "run.json request change.json child.json elsewhere.json console.log follower.log reserve job.sh place.json "
    "features model trial averages arriving".split()
)
"""What of a run's folder stays here."""
NOTES_STAY = ("on", "queued", "place", "pair", "cards", "probe")
OTHERS_FORMATS = frozenset((".h5", ".msgpack", ".onnx", ".ot", ".tflite", ".gguf", ".pt", ".ckpt"))
"""Weights for other programs, which lie beside ours in what is published."""
SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True)
class Content:
    """What is sent under one name: a file here, or bytes that were made for the place."""

    name: str
    size: int
    source: Path | bytes

    def part(self, at: int, most: int) -> bytes:
        """Some of its bytes. Raises `OSError`."""
        if isinstance(self.source, bytes):
            return self.source[at : at + most]
        with self.source.open("rb") as file:
            file.seek(at)
            return file.read(most)


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


def pack(run: RunFolder, root: str, progress: Progress = quiet) -> Parcel:
    """What a run needs in a place whose folder is `root`. Reads whatever was not read before for its sum. `progress`
    counts sounds. Raises `RunError`."""
    parcel = Parcel()
    try:
        with Sums() as sums:
            _Packer(run, root, parcel, sums).pack(progress)
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


@dataclass
class _Packer:
    run: RunFolder
    root: str
    parcel: Parcel
    sums: Sums

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
        values = placed(json.loads(self.run.config.read_text(encoding="utf-8")), self.run.path)
        inside: dict[str, str] = {}
        for name in TRAVELLING:
            if values.get(name):
                values[name], inside[name] = self._folder(Path(values[name]), name)
        return json.dumps(values | {INSIDE: {n: i for n, i in inside.items() if i}}, ensure_ascii=False).encode()

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
        key = hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()[:32]
        self.parcel.folders[key] = files
        inside = f"{contents.FOLDERS}/{key}{sign}"
        return f"{self.root}/{inside}", f"../../{inside}"

    def _manifest(self, progress: Progress) -> bytes:
        known: dict[str, tuple[str, str]] = {}
        lines = self.run.manifest.read_text(encoding="utf-8", errors="replace").split("\n")
        made = bytearray()
        for number, line in enumerate(filter(None, lines), 1):
            values: dict[str, Any] = json.loads(line)
            audio = found(str(values["audio"]), str(values.pop(manifest.INSIDE, "")), self.run.path)
            if audio not in known:
                known[audio] = self._sound(audio)
                progress(number, len(lines))
            values["audio"], inside = known[audio]
            made += (
                json.dumps(values | ({manifest.INSIDE: inside} if inside else {}), ensure_ascii=False).encode() + b"\n"
            )
        return bytes(made)

    def _sound(self, audio: str) -> tuple[str, str]:
        try:
            name = self._add(Path(audio))
        except OSError:
            self.parcel.absent.append(audio)
            return audio, ""
        self.parcel.sounds.append(name)
        inside = f"{contents.CONTENTS}/{name[:2]}/{name}"
        return f"{self.root}/{inside}", f"../../{inside}"

    def _add(self, path: Path) -> str:
        suffix = path.suffix.lower() if SUFFIX.fullmatch(path.suffix.lower()) else ""
        name = self.sums.of(path) + suffix
        self.parcel.contents[name] = Content(name, path.stat().st_size, path)
        return name

    def _add_bytes(self, data: bytes) -> str:
        name = hashlib.sha256(data).hexdigest()
        self.parcel.contents[name] = Content(name, len(data), data)
        return name


def _of_run(folder: Path) -> Iterator[Path]:
    """The files of a run's folder that travel."""
    for path in folder.iterdir():
        if path.name in STAYS or path.name.startswith(".") or path.suffix in (".lock", ".tmp", ".old"):
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
