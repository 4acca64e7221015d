"""Models of the hub as the rest of the program sees them: find, look, download, and what is here already. Torch-free.

Whatever needs the network runs in a child (`core.sources.online`), which can be ended at any moment: what came so far
stays in the shared cache of huggingface_hub, and the same call goes on from there. HF_ENDPOINT, HF_HOME, HF_TOKEN,
HF_HUB_OFFLINE and proxies are huggingface_hub's own business. No token passes through here.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core import hub_cache
from core.children import spawn
from core.errors import Cancelled, HubError, WorkbenchError
from core.families import family_with, knows, read_config
from core.languages import LONG
from core.progress import Stop, never
from core.sources import speaker_files
from core.sources.curated import curated_model
from core.sources.kept import Pin, kept, known
from core.sources.needed import CONFIG, missing
from core.wording import from_json, say, to_json

MODULE = "core.sources.online"
PATIENCE_S = 60.0
"""So long a download keeps trying while nothing comes."""


@dataclass(frozen=True)
class HubFile:
    """One file of a published model: its size in bytes, and what the hub declares of it: the SHA-256 of a large file,
    the SHA-1 that git gives a small one."""

    name: str
    size: int
    sha256: str = ""
    git_sha1: str = ""


@dataclass(frozen=True)
class HubModel:
    """What the hub says of one revision of a model. `files` are those that a download fetches, `left` the bytes of
    them that are not here yet. `refused` says why it cannot be used, "" where it can, as far as its files tell.

    `gated` models are given to those alone who accepted their terms at `page`. `converts` tells that its weights are
    pickled, and are converted when they are here. `pinned` tells that this revision is the one known before.
    """

    id: str
    revision: str
    files: tuple[HubFile, ...] = ()
    licence: str = ""
    languages: tuple[str, ...] = ()
    model_type: str = ""
    parameters: int = 0
    gated: bool = False
    private: bool = False
    left: int = 0
    converts: bool = False
    pinned: bool = False
    refused: str = ""
    page: str = ""

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)

    @property
    def non_commercial(self) -> bool:
        return non_commercial(self.licence)

    @property
    def accepted(self) -> bool:
        """Whether the person has accepted its licence on this computer."""
        return kept().accepted(self.id, self.licence)

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"refused": to_json(self.refused)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> HubModel:
        """What `to_json` made, from the other end of a pipe."""
        files = tuple(HubFile(**file) for file in values["files"])
        languages = tuple(values["languages"])
        return cls(**{**values, "files": files, "languages": languages, "refused": from_json(values["refused"])})


@dataclass(frozen=True)
class Found:
    """A model that a search found. `known` tells that models of its kind can be used here."""

    id: str
    licence: str = ""
    languages: tuple[str, ...] = ()
    model_type: str = ""
    downloads: int = 0
    gated: bool = False

    @property
    def non_commercial(self) -> bool:
        return non_commercial(self.licence)

    @property
    def known(self) -> bool:
        return knows(self.model_type)


@dataclass(frozen=True)
class Cached:
    """One revision of a model that is on this computer. `missing` names what it lacks to be whole; `others` are further
    revisions of it. `size` counts bytes of its files."""

    id: str
    revision: str
    folder: Path
    size: int = 0
    missing: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return not self.missing


@dataclass(frozen=True)
class Downloaded:
    """How far a download is: bytes `done` of `total`, those that were here already included. `speed` is bytes per
    second of late, 0 while unknown; `waiting` says why nothing comes just now."""

    done: int
    total: int
    file: str = ""
    speed: float = 0.0
    waiting: str = ""

    @property
    def seconds_left(self) -> float | None:
        return (self.total - self.done) / self.speed if self.speed > 0 else None


def non_commercial(licence: str) -> bool:
    """Whether a licence, by its usual short name, forbids to earn money with a model."""
    plain = licence.casefold()
    return "-nc" in plain or "noncommercial" in plain or "non-commercial" in plain


def licence_named(licence: str) -> str:
    """A licence in words, also one that the model's card does not name."""
    return licence or say("its card names none")


def find(words: str, limit: int = 20, cancelled: Stop = never) -> list[Found]:
    """Speech recognisers of the hub by words of their names, the most used first. Raises `HubError`, `Cancelled`."""
    answer = ask(["find", words, str(limit)], cancelled)
    return [Found(**{**one, "languages": tuple(one["languages"])}) for one in answer["found"]]


def look(text: str, adapters: Iterable[str] = (), cancelled: Stop = never, *, speakers: bool = False) -> HubModel:
    """What the hub says of a model, "ID" or "ID@REVISION"; of one of speakers also "ID/FILE". Raises `HubError`,
    `Cancelled`.

    Without a revision it is the one that was fetched first or that the curated list fixes, else today's.
    """
    arguments = ["look", _checked(text, speakers), *_codes(adapters), *_kind(speakers)]
    return HubModel.from_json(ask(arguments, cancelled)["model"])


def download(
    text: str,
    adapters: Iterable[str] = (),
    progress: Callable[[Downloaded], None] = lambda _: None,
    cancelled: Stop = never,
    patience_s: float = PATIENCE_S,
    *,
    speakers: bool = False,
) -> Path:
    """The folder of a model, "ID" or "ID@REVISION", after fetching what of it is not here yet. Takes long. With
    `speakers`, of "ID" or "ID/FILE" its ONNX model and no recogniser.

    Its licence has to be accepted before (`kept.accept`). Each file is held against the checksum that is known of it,
    or that the hub declares. Raises `HubError`, `CheckpointError`, `Cancelled`; what came is kept and goes on.
    """
    arguments = ["get", _checked(text, speakers), "--patience", f"{patience_s:g}", *_codes(adapters)]
    arguments += _kind(speakers)
    return Path(ask(arguments, cancelled, progress)["folder"])


def cached(models: Sequence[str] = ()) -> list[Cached]:
    """Models of the hub in the shared cache that are of a kind known here, or that were fetched by us: each at the
    revision that its id stands for. With `models`, only those. Quick; reads no weights."""
    place = hub_cache.hub_cache()
    pattern = f"{hub_cache.PREFIX}*/{hub_cache.SNAPSHOTS}"
    folders = (
        sorted(place.glob(pattern)) if not models else [hub_cache.repository(m) / hub_cache.SNAPSHOTS for m in models]
    )
    remembered = known()
    found = []
    for snapshots in folders:
        commits = [path.name for path in sorted(snapshots.iterdir())] if snapshots.is_dir() else []
        if not commits:
            continue
        model = hub_cache.id_of(snapshots / commits[0])
        commit = _standing_for(model, commits, remembered.pin(model))
        folder = snapshots / commit
        fetched = model in remembered.pins and not _of_speakers(folder, remembered.pin(model))
        if models or fetched or curated_model(model) or _known_kind(folder):
            others = tuple(other for other in commits if other != commit)
            found.append(Cached(model, commit, folder, _size(folder), lacking(folder, remembered.pin(model)), others))
    return found


def cached_model(text: str) -> Cached | None:
    """The revision of a model that "ID" or "ID@REVISION" stands for, as far as it is on this computer."""
    model, revision = hub_cache.split_id(text)
    if not hub_cache.is_model_id(model):
        return None
    if not revision:
        return next(iter(cached([model])), None)
    folder = hub_cache.snapshot(model, hub_cache.commit_of(model, revision) or revision)
    return (
        Cached(model, folder.name, folder, _size(folder), lacking(folder, kept().pin(model)))
        if folder.is_dir()
        else None
    )


def lacking(folder: Path, pin: Pin) -> tuple[str, ...]:
    """What a revision lacks to be whole: files that were there when it was fetched, else what every model needs."""
    files = pin.files.get(folder.name, {})
    return tuple(name for name in files if not (folder / name).is_file()) or missing(folder)


def remove(text: str) -> int:
    """Take a model out of the shared cache, or only one revision of it ("ID@REVISION"). Bytes that became free.

    Its checksums stay known, so that it is the same model if it comes again. Raises `HubError` for one that is not
    there, or that the disk does not let go.
    """
    model, revision = hub_cache.split_id(text)
    folder = hub_cache.repository(model) if hub_cache.is_model_id(model) else None
    if folder is None or not folder.is_dir():
        raise HubError(say("{text} is not on this computer.", text=text), say("`vizinho sources` lists what is."))
    before = _size(folder)
    try:
        if revision:
            _remove_revision(model, hub_cache.commit_of(model, revision) or revision)
        else:
            shutil.rmtree(folder)
    except OSError as error:
        raise HubError(
            say("{text} could not be removed whole.", text=text),
            say("Close what uses it, and check the rights of {folder}.", folder=folder),
            str(error),
        ) from error
    return before - (_size(folder) if folder.is_dir() else 0)


def _remove_revision(model: str, commit: str) -> None:
    from huggingface_hub import scan_cache_dir

    if not hub_cache.snapshot(model, commit).is_dir():
        raise HubError(
            say("{model} has no revision {commit} on this computer.", model=model, commit=commit),
            say("`vizinho sources` lists what is."),
        )
    scan_cache_dir(hub_cache.hub_cache()).delete_revisions(commit).execute()


def _standing_for(model: str, commits: Sequence[str], pin: Pin) -> str:
    """The commit that a model's id stands for, of those that are here."""
    entry = curated_model(model)
    wanted = (pin.revision, entry.revision if entry else "", hub_cache.commit_of(model, "main"))
    return next((commit for commit in wanted if commit in commits), commits[-1])


def _known_kind(folder: Path) -> bool:
    try:
        return (folder / CONFIG).is_file() and family_with(read_config(folder)) is not None
    except WorkbenchError:
        return False


def _of_speakers(folder: Path, pin: Pin) -> bool:
    """Whether it was fetched to tell voices apart: nothing else here fetches an ONNX model."""
    return bool(speaker_files.models_of(pin.files.get(folder.name, ()))) and not (folder / CONFIG).is_file()


def _size(folder: Path) -> int:
    """Bytes of the files of a folder, each once, also where they are links."""
    sizes: dict[Path, int] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            sizes[path.resolve()] = path.stat().st_size
    return sum(sizes.values())


def _checked(text: str, speakers: bool = False) -> str:
    if speakers:
        plain, file = speaker_files.split(text)
        model, revision = hub_cache.split_id(_checked(plain))
        model = f"{model}/{file}" if file else model
        return f"{model}@{revision}" if revision else model
    model, revision = hub_cache.split_id(text)
    if not hub_cache.is_model_id(model):
        raise HubError(
            say("“{text}” is not the name of a model of the hub.", text=text),
            say("Write OWNER/NAME, such as openai/whisper-base, or OWNER/NAME@REVISION."),
        )
    return f"{model}@{revision}" if revision else model


def _codes(adapters: Iterable[str]) -> list[str]:
    return [part for code in adapters for part in ("--adapter", LONG.get(code, code))]


def _kind(speakers: bool) -> list[str]:
    return ["--speakers"] if speakers else []


def ask(
    arguments: Sequence[str], cancelled: Stop, progress: Callable[[Downloaded], None] | None = None
) -> dict[str, Any]:
    """The answer of a child, whose progress is passed on. Raises the `WorkbenchError` that it tells of."""
    with spawn(MODULE, arguments) as child:
        for line in child.rest(cancelled=cancelled):
            try:
                said = json.loads(line)
            except ValueError:
                child.set_aside(line)
                continue
            if "error" in said:
                raise _error(said["error"])
            if "answer" in said:
                return dict(said["answer"])
            if progress is not None:
                progress(Downloaded(**{**said, "waiting": from_json(said.get("waiting", ""))}))
        words = child.last_words()
    if cancelled():  # and the child was told by the same Ctrl-C
        raise Cancelled
    raise HubError(say("Asking the hub ended without an answer."), say("Try again: what was fetched is kept."), words)


def _error(told: dict[str, Any]) -> HubError:
    error = WorkbenchError.from_json(told)
    return HubError(error.message, error.hint, error.detail)


def told(progress: Downloaded) -> dict[str, Any]:
    """What a child says of its progress."""
    return asdict(progress)
