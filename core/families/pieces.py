"""The pieces of a checkpoint: its tokenizer.json as a vocabulary with the padding first. Torch-free."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError, TextError
from core.families import family_of, read_config
from core.objectives import objective
from core.text.byte_pieces import called, pieces_of
from core.text.pieces import BEGINS, Pieces, Tokenizer, fallen_back
from core.text.vocabulary import PAD, Vocabulary, is_letter
from core.wording import say

TOKENIZER, SETTINGS, LETTERS, MERGES = "tokenizer.json", "tokenizer_config.json", "vocab.json", "merges.txt"

UNLIKELY = "\U000f1234"
"""A character of no script, which no piece has."""


def has_pieces(folder: Path) -> bool:
    """Whether a checkpoint writes with pieces: it has a tokenizer.json, and no table of letters. A vocab.json beside
    merges is that of the pieces."""
    there = on_disk(folder)
    return (there / TOKENIZER).is_file() and (not (there / LETTERS).is_file() or (there / MERGES).is_file())


def read_pieces(folder: Path) -> Pieces:
    """Raises `CheckpointError` where tokenizer.json is damaged, of a kind that cannot be used, or without padding."""
    path = folder / TOKENIZER
    try:
        text = path.read_text(encoding="utf-8")
        settings = (folder / SETTINGS).read_text(encoding="utf-8") if (folder / SETTINGS).is_file() else "{}"
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    config = read_config(folder)
    key = objective(family_of(folder).objective).padding
    return _pieces(path, text, settings, key, config.get(f"{key}_token_id"), int(config.get("vocab_size") or 0))


def _unreadable(path: Path, error: Exception) -> CheckpointError:
    return CheckpointError(say("{path} cannot be read.", path=path), say("Copy the model again."), str(error))


@lru_cache(maxsize=4)
def _pieces(path: Path, text: str, settings: str, key: str, known: int | None, count: int) -> Pieces:
    """The pieces of the texts of a tokenizer.json and its settings, for `count` output rows where config.json says so;
    `key` is the name of the token that is our padding, and `known` its number where config.json has it."""
    try:
        values = json.loads(settings)
        file = _file(text)
    except ValueError as error:
        raise _unreadable(path, error) from error
    try:
        table = _table(text)
    except Exception as error:  # the library raises plain ones: whatever it was, the file is unusable
        raise CheckpointError(
            say("{path} cannot be used as a tokenizer.", path=path),
            say("Copy the model again, or choose another."),
            str(error),
        ) from error
    bytewise = file.bytewise
    if not bytewise and not any(token.startswith(BEGINS) for token in table):
        raise CheckpointError(
            say("The pieces of {path} do not say where words begin.", path=path),
            say(
                "Models whose pieces begin words with “{sign}” or are written in bytes can be used, or those with a"
                " vocab.json of letters.",
                sign=BEGINS,
            ),
        )
    rows = count or max(table.values()) + 1
    padding = known if known is not None else table.get(_named(values.get(f"{key}_token")))
    if not isinstance(padding, int) or not 0 <= padding < rows:
        raise CheckpointError(
            say("The padding token of {path} cannot be found.", path=path),
            say("Check {key}_token_id in config.json.", key=key),
        )
    names = {number: name for number, name in _names(text).items() if number < rows}
    try:
        tokens = _tokens(names, rows, padding, file.special)
        return pieces_of(tokens, Tokenizer(text, settings, padding, bytewise))
    except TextError as error:
        raise CheckpointError(
            say("The pieces of {path} cannot be used: {message}", path=path, message=error.message), error.hint
        ) from error


@dataclass(frozen=True)
class _File:
    """What tokenizer.json says beside its pieces."""

    bytewise: bool
    falls_back: bool
    added: frozenset[str]
    special: frozenset[str]


@lru_cache(maxsize=4)
def _file(text: str) -> _File:
    """Raises `ValueError`."""
    file = json.loads(text)
    added = [t for t in file.get("added_tokens", ()) if isinstance(t, dict)]
    return _File(
        _bytewise(file),
        bool((file.get("model") or {}).get("byte_fallback")),
        frozenset(t["content"] for t in added),
        frozenset(t["content"] for t in added if t.get("special")),
    )


@lru_cache(maxsize=4)
def _table(text: str) -> Mapping[str, int]:
    """The numbers of the tokens of a tokenizer.json, as it calls them. Raises whatever the library does."""
    from tokenizers import Tokenizer as Segmenter

    segmenter = Segmenter.from_str(text)
    segmenter.encode(UNLIKELY)
    table: dict[str, int] = segmenter.get_vocab(with_added_tokens=True)
    return table


@lru_cache(maxsize=4)
def _names(text: str) -> Mapping[int, str]:
    """What we call the tokens of a tokenizer.json, by their numbers."""
    file = _file(text)
    ours: Callable[[str], str] = called if file.bytewise else fallen_back if file.falls_back else str
    return {number: token if token in file.added else ours(token) for token, number in _table(text).items()}


def _bytewise(file: dict[str, Any]) -> bool:
    """Whether the pieces of a tokenizer.json are written in bytes."""
    decoder = file.get("decoder") or {}
    parts = decoder.get("decoders", [decoder])
    return file.get("model", {}).get("type") == "BPE" and any(part.get("type") == "ByteLevel" for part in parts)


def _named(value: Any) -> str:
    """A special token of tokenizer_config.json, which may be a string or an object."""
    return str(value.get("content", "")) if isinstance(value, dict) else str(value or "")


def _tokens(names: dict[int, str], rows: int, padding: int, special: frozenset[str]) -> tuple[str, ...]:
    """Our names of the tokens, padding first, then in the file's order: special ones as "<unk>". Rows that the
    tokenizer has no token for are never written; tokens that have no row were dropped by whoever gives `names`."""
    found = [PAD]
    taken = {PAD}
    for number in range(rows):
        if number == padding:
            continue
        name = names.get(number, "")
        if name in special:
            name = f"<{name.strip('<>[]|').lower()}>"
        if not name or name in taken:
            name = f"<unused{number}>"
        taken.add(name)
        found.append(name)
    return tuple(found)


def letter_tokenizer(vocabulary: Vocabulary) -> str:
    """tokenizer.json of an alphabet, for programs that read no table of letters: each letter a token, the longest that
    fits, and nothing put between them."""
    from tokenizers import Regex, decoders, models, pre_tokenizers
    from tokenizers import Tokenizer as Segmenter

    letters = sorted((t for t in vocabulary.tokens[1:] if len(t) > 1), key=len, reverse=True)
    found = Segmenter(models.WordLevel(vocabulary.index, unk_token=PAD))
    pattern = "|".join([*map(re.escape, letters), r"[\s\S]"])
    found.pre_tokenizer = pre_tokenizers.Split(Regex(pattern), "isolated")
    found.decoder = decoders.Fuse()
    found.add_special_tokens([t for t in vocabulary.tokens if t.strip() and not is_letter(t)])
    text: str = found.to_str(pretty=True)
    return text
