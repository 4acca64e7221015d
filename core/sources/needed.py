"""Which files of a published model are fetched: its settings, its tokenizer, its weights once. Never code.

safetensors are preferred to `.bin`, one file to several, and weights of other engines (flax, TensorFlow, ONNX, NeMo)
are never fetched. A leaf.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from core.wording import say

CONFIG = "config.json"
SETTINGS = (
    CONFIG,
    "generation_config.json",
    "preprocessor_config.json",
    "processor_config.json",
    "tokenizer_config.json",
    "tokenizer.json",
    "vocab.json",
    "vocab.txt",
    "merges.txt",
    "normalizer.json",
    "added_tokens.json",
    "special_tokens_map.json",
    "tokenizer.model",
    "spiece.model",
    "sentencepiece.bpe.model",
    "normaliser.json",
    "vizinho.json",
    "README.md",
    "LICENSE",
    "LICENSE.md",
    "LICENSE.txt",
)
"""Files beside the weights, where they are there; all of them are small."""

SAFE, PICKLED = ("model", ".safetensors"), ("pytorch_model", ".bin")
ELSEWHERE = {
    ".nemo": "NeMo",
    ".onnx": "ONNX",
    ".msgpack": "Flax",
    ".h5": "TensorFlow",
    ".gguf": "GGUF",
    ".ggml": "GGML",
    ".mlmodelc": "Core ML",
    ".tflite": "TensorFlow Lite",
    ".pt": "PyTorch",
    ".pth": "PyTorch",
    ".ckpt": "PyTorch",
}
"""Weights that are for other programs, by the ends of their names."""


def weights(names: Collection[str]) -> tuple[str, ...]:
    """The files that hold a model's weights, with their index where they are several; empty for none that are whole."""
    for stem, end in (SAFE, PICKLED):
        if stem + end in names:
            return (stem + end,)
        shards = _shards(names, stem, end)
        if shards and f"{stem}{end}.index.json" in names:
            return (f"{stem}{end}.index.json", *shards)
    return ()


def pickled(names: Iterable[str]) -> bool:
    """Whether these weights have to be converted before they can be used."""
    return any(name.endswith(PICKLED[1]) for name in names)


def needed(names: Collection[str], adapters: Iterable[str] = ()) -> tuple[str, ...]:
    """The files to fetch of all those that a model is published with, settings first.

    `adapters` are codes of languages (ISO 639-3) whose adapter is wanted beside, for a model that has one for each.
    """
    found = [name for name in SETTINGS if name in names]
    found += [name for code in adapters if (name := f"adapter.{code}.safetensors") in names]
    return (*found, *weights(names))


def missing(folder: Path) -> tuple[str, ...]:
    """What a folder lacks to be a whole model: names of files, or what kind of file."""
    names = {path.name for path in folder.iterdir() if path.exists()} if folder.is_dir() else set()
    lacking = [] if CONFIG in names else [CONFIG]
    return (*lacking, *(() if weights(names) else (say("weights"),)))


def unusable(names: Collection[str]) -> str:
    """Why nothing can be made of a model that is published with these files; "" where something can."""
    if CONFIG in names and weights(names):
        return ""
    others = sorted({kind for name in names for end, kind in ELSEWHERE.items() if name.endswith(end)})
    if CONFIG in names and others:
        return say("It has no weights that transformers reads, only such for {others}.", others=others)
    if CONFIG in names:
        return say("It has no weights.")
    if others:
        return say(
            "It is not in the layout of transformers (no config.json); its weights are for {others}.", others=others
        )
    return say("It is not in the layout of transformers: it has no config.json.")


def _shards(names: Collection[str], stem: str, end: str) -> tuple[str, ...]:
    """All parts of weights in several files, where none of them is lacking."""
    pattern = re.compile(rf"{re.escape(stem)}-(\d{{5}})-of-(\d{{5}}){re.escape(end)}")
    found = {int(m[1]): (name, int(m[2])) for name in names if (m := pattern.fullmatch(name))}
    count = max((total for _, total in found.values()), default=0)
    whole = count > 0 and set(found) == set(range(1, count + 1))
    return tuple(found[number][0] for number in sorted(found)) if whole else ()
