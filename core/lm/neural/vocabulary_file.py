"""What a network of text is made for, on the disk: config.json with its sizes, vocabulary.json with its units, and
tokenizer.json where these are pieces. Torch-free."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.errors import TextError, WorkbenchError
from core.lm.neural import units
from core.lm.neural.sizes import Sizes
from core.text.pieces import Pieces, Tokenizer
from core.text.vocabulary import Vocabulary
from core.wording import say

CONFIG, VOCABULARY, TOKENIZER = "config.json", "vocabulary.json", "tokenizer.json"
KIND = "vizinho-text"
"""The `model_type` of config.json."""


def write_vocabulary(folder: Path, vocabulary: Vocabulary) -> None:
    """Raises `OSError`."""
    _json(folder / VOCABULARY, list(vocabulary.tokens))
    if isinstance(vocabulary, Pieces):
        (folder / TOKENIZER).write_text(vocabulary.tokenizer.file, encoding="utf-8")


def read_vocabulary(folder: Path) -> Vocabulary:
    """Raises `TextError`."""
    file = folder / TOKENIZER
    try:
        tokens = tuple(map(str, json.loads((folder / VOCABULARY).read_text(encoding="utf-8"))))
        if file.is_file():
            found: Vocabulary = Pieces(tokens, Tokenizer(file.read_text(encoding="utf-8"), "{}", 0))
        else:
            found = Vocabulary(tokens)
    except (OSError, ValueError, TypeError, WorkbenchError) as error:
        raise damaged(folder, error) from error
    if not units.usable(found):
        raise damaged(folder, ValueError(VOCABULARY))
    return found


def write_sizes(folder: Path, sizes: Sizes, tokens: int) -> None:
    """Raises `OSError`."""
    _json(folder / CONFIG, {"model_type": KIND, **sizes.to_json(), "tokens": tokens})


def read_sizes(folder: Path) -> Sizes:
    """Raises `TextError` for a folder that has none, or is none of ours."""
    try:
        values = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        if values.get("model_type") == KIND:
            return Sizes.from_json(values)
    except (OSError, ValueError, TypeError, AttributeError, WorkbenchError) as error:
        raise damaged(folder, error) from error
    raise damaged(folder, ValueError("model_type"))


def damaged(folder: Path, error: Exception) -> TextError:
    """The error of a network's folder that cannot be read."""
    return TextError(
        say("The network of the text model {name} cannot be read.", name=folder.name), say("Make it again."), str(error)
    )


def _json(path: Path, values: Any) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
