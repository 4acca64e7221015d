"""What safetensors files hold, from their headers alone: names and shapes, no numbers. Torch-free."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core import quantities
from core.checkpoint_paths import on_disk
from core.errors import CheckpointError
from core.families import conversion
from core.families.json_files import read_json
from core.families.languages import adapter_file
from core.wording import say

WEIGHTS = "model.safetensors"
LEGACY_NAMES = {
    ".conv.weight_g": ".conv.parametrizations.weight.original0",
    ".conv.weight_v": ".conv.parametrizations.weight.original1",
}
"""How older transformers called what torch's weight norm holds today."""


def weights_folder(folder: Path) -> Path:
    """Where the safetensors files of a checkpoint lie: in its folder, or converted in the cache.

    Raises `CheckpointError` for pickled weights that were not converted yet, and where there are none.
    """
    files = conversion.pickled_files(folder)
    return _converted(folder, files) if files else on_disk(folder)


def adapter_weights(folder: Path) -> Path | None:
    """The safetensors file with the adapters of the language that is meant; None where the weights have them. Raises
    `CheckpointError`, also for pickled ones that were not converted yet."""
    if pickled := conversion.pickled_adapter(folder):
        return _converted(folder, pickled) / conversion.CONVERTED
    return adapter_file(folder)


def _converted(folder: Path, files: list[Path]) -> Path:
    if (place := conversion.converted_files(files)) is not None:
        return place
    raise CheckpointError(
        say(
            "The weights of {folder} must be converted first ({size}).",
            folder=folder,
            size=quantities.size(conversion.size(folder)),
        ),
        say("Choose the model again: that converts it once."),
    )


def weight_files(folder: Path) -> list[Path]:
    """The safetensors files of a checkpoint, also where it is in several; where one of its languages is meant, that
    one's adapters come last, in the place of what the others hold. Raises `CheckpointError`."""
    adapter = adapter_weights(folder)
    return [*_whole(weights_folder(folder), folder), *([] if adapter is None else [adapter])]


def _whole(place: Path, folder: Path) -> list[Path]:
    index = _index(place / f"{WEIGHTS}.index.json")
    names = sorted({str(name) for name in index["weight_map"].values()}) if index else [WEIGHTS]
    for name in names:
        if Path(name).name != name or not (place / name).is_file():
            raise CheckpointError(
                say("{folder} has no {name}.", folder=folder, name=name),
                say("Copy all files of the model: its weights as safetensors, or as pytorch_model.bin."),
            )
    return [place / name for name in names]


def _index(path: Path) -> dict[str, Any]:
    index = read_json(path)
    try:
        return {"weight_map": dict(index["weight_map"])} if index is not None else {}
    except (ValueError, KeyError, TypeError) as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=path), say("Copy the model again."), str(error)
        ) from error


def _header(path: Path) -> dict[str, Any]:
    """The header of a safetensors file. Raises `CheckpointError`, also where the file is shorter than it says."""
    try:
        with path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            if not 2 <= size <= 100_000_000:
                raise ValueError("bad header size")
            header: dict[str, Any] = json.loads(file.read(size))
        ends = [v["data_offsets"][1] for k, v in header.items() if k != "__metadata__"]
        if path.stat().st_size < 8 + size + max(ends, default=0):
            raise ValueError("the file is shorter than its header says")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CheckpointError(say("{path} is damaged.", path=path), say("Copy the model again."), str(error)) from error
    return header


def tensor_shapes(folder: Path) -> dict[str, tuple[int, ...]]:
    """Shapes of a checkpoint's tensors by today's names, from the files' headers only. Raises `CheckpointError`."""
    shapes: dict[str, tuple[int, ...]] = {}
    for path in weight_files(folder):
        for name, entry in _header(path).items():
            if name == "__metadata__":
                continue
            for old, new in LEGACY_NAMES.items():
                name = name.replace(old, new) if name.endswith(old) else name
            shapes[name] = tuple(entry["shape"])
    return shapes
