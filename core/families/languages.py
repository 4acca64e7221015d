"""Checkpoints that know several languages, with a table of letters and an adapter file for each (MMS, Pratap et al.
2023). Which one is meant, the checkpoint's path says (see `core.checkpoint_paths`). Torch-free.

The weights themselves hold one language's adapters: that of tokenizer_config.json.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.checkpoint_paths import language_in, on_disk
from core.errors import CheckpointError
from core.families.json_files import read_json
from core.families.pieces import LETTERS, SETTINGS
from core.languages import LONG
from core.wording import say

ADAPTER, PICKLED_ADAPTER = "adapter.{language}.safetensors", "adapter.{language}.bin"
UNDETERMINED = "und"
"""The code of a language that nobody named (ISO 639-3)."""
NAMES_SHOWN = 12


def languages(checkpoint: Path) -> tuple[str, ...]:
    """Languages of a checkpoint that can be chosen: those with letters and weights; none where it has one table only.

    Raises `CheckpointError` for a table that cannot be read.
    """
    folder = on_disk(checkpoint)
    own = own_language(folder)
    there = {path.name for kind in (ADAPTER, PICKLED_ADAPTER) for path in folder.glob(kind.format(language="*"))}
    return tuple(n for n in _tables(folder) if n == own or there & set(_adapters(n)))


def _adapters(language: str) -> tuple[str, str]:
    """What a language's adapters may be called, the better file first."""
    return ADAPTER.format(language=language), PICKLED_ADAPTER.format(language=language)


def own_language(checkpoint: Path) -> str:
    """The language whose adapters are in the weights themselves."""
    settings = read_json(on_disk(checkpoint) / SETTINGS)
    return str(settings.get("target_lang") or "") if isinstance(settings, dict) else ""


def language_of(checkpoint: Path) -> str:
    """The language that a checkpoint is to be read in, "" for one of a single language. Raises `CheckpointError` for
    one that it does not have."""
    folder, named = on_disk(checkpoint), language_in(checkpoint)
    tables = _tables(folder)
    if not tables:
        if named:
            raise CheckpointError(
                say("{folder} does not hold several languages.", folder=folder),
                say("Leave out “{named}”.", named=f"#{named}"),
            )
        return ""
    chosen = named or own_language(folder)
    if not chosen:
        raise CheckpointError(
            say("{folder} holds several languages.", folder=folder),
            say("Name one behind “#”: {languages}.", languages=_some(languages(folder) or tuple(tables))),
        )
    if chosen not in tables:
        raise CheckpointError(
            say("{folder} does not have the language “{chosen}”.", folder=folder, chosen=chosen),
            say("It has: {languages}.", languages=_some(languages(folder) or tuple(tables))),
        )
    return chosen


def table_of(checkpoint: Path) -> dict[str, Any] | None:
    """The letters with their numbers of the language that is meant; None where there is one table only.

    Raises `CheckpointError`.
    """
    language = language_of(checkpoint)
    return dict(_tables(on_disk(checkpoint))[language]) if language else None


def adapter_file(checkpoint: Path) -> Path | None:
    """The file with the adapters and the output layer of the language that is meant, which may be pickled; None where
    the checkpoint's own weights have them. Raises `CheckpointError` where they are not there."""
    language, folder = language_of(checkpoint), on_disk(checkpoint)
    if not language:
        return None
    path, pickled = (folder / name for name in _adapters(language))
    if there := next((each for each in (path, pickled) if each.is_file()), None):
        return there
    if language == own_language(folder):
        return None
    raise CheckpointError(
        say("{folder} has no {name}.", folder=folder, name=path.name),
        say(
            "Copy the adapters of the language, too, or choose one of: {languages}.", languages=_some(languages(folder))
        ),
    )


def write_adapter(model: Path, apart: Sequence[str], language: str) -> Path:
    """Write what is one language's of a model beside its weights, as transformers' `load_adapter` reads it: the tensors
    whose names have one of these parts. Raises `OSError`, `SafetensorError`."""
    from safetensors import safe_open
    from safetensors.numpy import save_file

    path = model / ADAPTER.format(language=LONG.get(language, language) or UNDETERMINED)
    with safe_open(model / "model.safetensors", framework="numpy") as weights:
        own = {n: weights.get_tensor(n) for n in weights.keys() if any(part in n for part in apart)}  # noqa: SIM118
    save_file(own, path, metadata={"format": "pt"})
    return path


def _some(names: tuple[str, ...]) -> str:
    rest = len(names) - NAMES_SHOWN
    shown = ", ".join(names[:NAMES_SHOWN])
    return shown + (say(" and {number} more", number=rest) if rest > 0 else "")


def _tables(folder: Path) -> dict[str, dict[str, Any]]:
    """Tables of letters by language; empty where the file has one of a single language, or none."""
    path = folder / LETTERS
    try:
        stamp = path.stat()
    except OSError:
        return {}
    return _parsed(path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=4)
def _parsed(path: Path, _changed_ns: int, _size: int) -> dict[str, dict[str, Any]]:
    """A table of a thousand languages takes a while: it is read once."""
    values = read_json(path)
    nested = isinstance(values, dict) and bool(values) and all(isinstance(v, dict) for v in values.values())
    return values if nested else {}
