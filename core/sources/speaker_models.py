"""Models of speakers of the hub that are on this computer, and what a person names one by: its id, or a path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core import hub_cache
from core.errors import CheckpointError
from core.names import typed_path
from core.sources import hub, speaker_files
from core.sources.kept import known
from core.wording import say


@dataclass(frozen=True)
class SpeakerModel:
    """`key` is what it is named by, `path` its ONNX file, `size` counts the bytes of that."""

    key: str
    revision: str
    path: Path
    licence: str
    size: int


def cached_speaker_models() -> list[SpeakerModel]:
    """Those that were fetched from the hub and are here whole; each file of a place that holds several."""
    remembered, found = known(), []
    for model, pin in sorted(remembered.pins.items()):
        names = speaker_files.models_of(pin.files.get(pin.revision, ()))
        for name in names:
            path = hub_cache.snapshot(model, pin.revision) / name
            if path.is_file():
                key = model if len(names) == 1 else f"{model}/{name}"
                licence = remembered.licences.get(model, "")
                found.append(SpeakerModel(key, pin.revision, path, licence, path.stat().st_size))
    return found


def path_here(text: str) -> Path | None:
    """The file of a model of speakers of the hub, where it is on this computer; the network is not asked."""
    model, wanted = speaker_files.split(text)
    there = hub.cached_model(model)
    if there is None:
        return None
    names = {path.relative_to(there.folder).as_posix() for path in there.folder.rglob("*") if path.is_file()}
    name = speaker_files.chosen(names, wanted)
    return there.folder / name if name else None


def speaker_model(text: str) -> Path:
    """A file or a folder by its path, or a model of speakers of the hub that is here. Raises `CheckpointError`."""
    place = typed_path(text)
    if place.exists():
        return place
    found = path_here(text)
    if found is None:
        raise CheckpointError(
            say("{text} is no file or folder here, nor a model of speakers of the hub that is here.", text=text),
            say("Fetch it with `vizinho sources --get ID --speakers`, or give its file."),
        )
    return found
