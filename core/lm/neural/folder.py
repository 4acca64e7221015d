"""A network of text on the disk: what it is made for (see `vocabulary_file`), and model.safetensors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn

from core.families import tensors
from core.lm.neural import vocabulary_file
from core.lm.neural.network import build
from core.lm.neural.sizes import Sizes
from core.lm.store import WEIGHTS
from core.text.vocabulary import Vocabulary


@dataclass(frozen=True)
class Loaded:
    """A network that is ready to be asked, with what it is made for."""

    network: nn.Module
    sizes: Sizes
    vocabulary: Vocabulary


def write(
    folder: Path, network: nn.Module, sizes: Sizes, vocabulary: Vocabulary, dtype: torch.dtype = torch.float32
) -> None:
    """Into a folder that is there. Raises `OSError`, `SafetensorError`."""
    vocabulary_file.write_sizes(folder, sizes, len(vocabulary.tokens))
    vocabulary_file.write_vocabulary(folder, vocabulary)
    held = {name: tensor.cpu().to(dtype).contiguous().clone() for name, tensor in tensors.own(network).items()}
    save_file(held, folder / WEIGHTS)


def read(folder: Path) -> Loaded:
    """Ready to be asked, in float32. Raises `TextError` for a folder that is none, or is damaged."""
    sizes, vocabulary = vocabulary_file.read_sizes(folder), vocabulary_file.read_vocabulary(folder)
    try:
        network = build(sizes, len(vocabulary.tokens))
        tensors.put(network, {name: tensor.float() for name, tensor in load_file(folder / WEIGHTS).items()})
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
        raise vocabulary_file.damaged(folder, error) from error
    return Loaded(network.eval(), sizes, vocabulary)
