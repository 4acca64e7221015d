"""The child that converts: `python -m core.families.conversion OUT FILE...` writes the tensors of pickled files to OUT
in the safetensors format, one by one, so that no more than one is in memory.

Tells how far it is in lines of JSON, and what is wrong in {"error"}. Nothing in the files is run: torch reads weights
only, and what asks for more is refused by its name.
"""

from __future__ import annotations

import json
import pickle
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import torch
from torch import Tensor

from core.children import answers
from core.errors import CheckpointError, WorkbenchError
from core.wording import say

KINDS: dict[torch.dtype, str] = {
    torch.float64: "F64",
    torch.float32: "F32",
    torch.float16: "F16",
    torch.bfloat16: "BF16",
    torch.int64: "I64",
    torch.int32: "I32",
    torch.int16: "I16",
    torch.int8: "I8",
    torch.uint8: "U8",
    torch.bool: "BOOL",
}
"""The format's names of kinds of numbers."""
ALIGNED = 8
ASKED = re.compile(r"GLOBAL ([\w.]+)")
DAMAGED = (RuntimeError, OSError, EOFError, ValueError, KeyError, TypeError, IndexError, AttributeError)
"""What torch raises for files that are cut off or were never pickles."""


def load(path: Path) -> dict[str, Tensor]:
    """The tensors of a file, mapped from the disk where its format allows. Raises `CheckpointError`."""
    try:
        found = torch.load(path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path))
    except pickle.UnpicklingError as error:
        asked = ASKED.search(str(error))
        raise CheckpointError(
            say("{path} asks for {what}: it holds more than weights.", path=path, what=asked[1])
            if asked
            else say("{path} is damaged.", path=path),
            say("Nothing in it was run. Choose another model, or one with safetensors weights.")
            if asked
            else say("Copy the model again."),
            str(error),
        ) from error
    except DAMAGED as error:
        raise CheckpointError(say("{path} is damaged.", path=path), say("Copy the model again."), str(error)) from error
    if not isinstance(found, dict):
        raise CheckpointError(say("{path} does not hold weights by name.", path=path), say("Choose another model."))
    for name, value in found.items():
        if not isinstance(name, str) or not isinstance(value, Tensor):
            raise _stranger(path, name, type(value).__name__)
        if value.layout != torch.strided or value.dtype not in KINDS:
            raise _stranger(path, name, str(value.dtype))
    return found


def _stranger(path: Path, name: object, kind: str) -> CheckpointError:
    return CheckpointError(
        say("“{name}” in {path} is no weight: {kind}.", name=str(name), path=path, kind=kind),
        say("Choose a model in the Hugging Face layout."),
    )


def header(files: list[Path]) -> tuple[bytes, int]:
    """The header of a safetensors file with all tensors of the files in turn, and the bytes that follow it."""
    entries: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for path in files:
        for name, tensor in load(path).items():
            if name in entries:
                raise CheckpointError(
                    say("“{name}” is in several of the weight files of {folder}.", name=name, folder=path.parent),
                    say("Copy the model again."),
                )
            begin, end = end, end + tensor.numel() * tensor.element_size()
            entries[name] = {
                "dtype": KINDS[tensor.dtype],
                "shape": list(tensor.shape),
                "data_offsets": [begin, end],
            }
    text = json.dumps(entries, ensure_ascii=False).encode()
    return text + b" " * (-len(text) % ALIGNED), end


def write(files: list[Path], out: IO[bytes]) -> Iterator[tuple[int, int]]:
    """Write all tensors of the files; yields (bytes done, bytes in all)."""
    head, total = header(files)
    out.write(len(head).to_bytes(8, "little"))
    out.write(head)
    done = 0
    for path in files:
        for tensor in load(path).values():
            numbers = tensor.detach().contiguous().reshape(-1).view(torch.uint8)
            out.write(numbers.numpy().data)
            done += len(numbers)
            yield done, total


def main(out: Path, files: list[Path]) -> int:
    """Exit code 0 when all is written, 2 for files that are refused, 1 for a disk that refuses."""
    said = answers()

    def tell(values: dict[str, Any]) -> None:
        said.write(json.dumps(values) + "\n")
        said.flush()

    try:
        with out.open("wb") as file:
            for done, total in write(files, file):
                tell({"done": done, "total": total})
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
