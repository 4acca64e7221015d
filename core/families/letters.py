"""The output tokens of a checkpoint that may have been made elsewhere: its vocab.json in any order, case and special
tokens, or the pieces of its tokenizer.json (see `pieces`).

Here token 0 is the padding, the space is " ", and letters are small where the file has capitals only. Torch-free.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError, TextError
from core.families import read_config
from core.families.languages import table_of
from core.families.pieces import has_pieces, read_pieces
from core.text.case import composed, has_capital, is_capital, lower
from core.text.vocabulary import PAD, Vocabulary
from core.wording import say

DELIMITER = "|"
"""How vocab.json writes the space."""


@dataclass(frozen=True)
class Letters:
    """`vocabulary` in our order; `rows[i]` is the output row of token i in the file; `upper`: stored in capitals."""

    vocabulary: Vocabulary
    rows: tuple[int, ...]
    upper: bool = False

    @property
    def in_order(self) -> bool:
        """Whether the file's rows are already in our order."""
        return self.rows == tuple(range(len(self.rows)))


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=path), say("Copy the model again."), str(error)
        ) from error


def _special(token: str) -> bool:
    return len(token) > 1 and (token[0], token[-1]) in {("<", ">"), ("[", "]")}


def _named(value: Any) -> str:
    """A special token of tokenizer_config.json, which may be a string or an object."""
    return str(value.get("content", "")) if isinstance(value, dict) else str(value or "")


def read_letters(folder: Path) -> Letters:
    """Raises `CheckpointError` where there is neither vocab.json nor tokenizer.json, where it is damaged, or where its
    padding token cannot be found."""
    if has_pieces(folder):
        pieces = read_pieces(folder)
        return Letters(pieces, pieces.numbers)
    path = on_disk(folder) / "vocab.json"
    one = table_of(folder)
    table = _read(path) if one is None else one
    if table is None:
        raise CheckpointError(
            say("{folder} has no vocab.json.", folder=folder), say("Copy the letters that belong to the model, too.")
        )
    if not isinstance(table, dict) or not table or not all(isinstance(i, int) for i in table.values()):
        raise CheckpointError(
            say("{path} does not list letters with their numbers.", path=path),
            say("Copy the model again, or choose another."),
        )
    settings = _read(path.with_name("tokenizer_config.json")) or {}
    special = _read(path.with_name("special_tokens_map.json")) or {}
    pad = _named(settings.get("pad_token")) or _named(special.get("pad_token"))
    delimiter = _named(settings.get("word_delimiter_token")) or DELIMITER
    number: int | None = table.get(pad, read_config(folder).get("pad_token_id"))
    names = {i: token for token, i in table.items()}
    if number is None or len(names) != len(table) or number not in names:
        raise CheckpointError(
            say("The padding token of {path} cannot be found.", path=path), say("Check pad_token_id in config.json.")
        )
    named = 0 if one is not None else int(read_config(folder).get("vocab_size") or 0)
    rows = max(named, max(names) + 1)
    letters = [t for t in table if not _special(t) and t != delimiter]
    upper = _in_capitals(letters)
    small = _small(letters) if upper else {}
    tokens = {row: _token(names.get(row), row, number, delimiter, small) for row in range(rows)}
    order = (number, *(row for row in range(rows) if row != number))
    try:
        return Letters(Vocabulary(tuple(tokens[row] for row in order)), order, upper)
    except TextError as error:
        raise CheckpointError(
            say("The letters of {path} cannot be used: {message}", path=path, message=error.message), error.hint
        ) from error


def _in_capitals(tokens: list[str]) -> bool:
    """Whether the letters that have a case are capitals, but for a few: ß has no capital of its own in most lists."""
    capitals = sum(is_capital(t) for t in tokens)
    small = sum(has_capital(t) and lower(t.upper()) == t for t in tokens)
    return capitals > 2 * small


def _small(tokens: list[str]) -> dict[str, str]:
    """Each token as a small letter. Where two would be one (ẞ beside ß) the capital stays; with İ in the list, I is the
    capital of ı."""
    language = "tr" if "İ" in tokens else ""
    made = {t: lower(t, language) for t in tokens}
    counts = Counter(made.values())
    return {t: small if counts[small] == 1 or t == small else composed(t) for t, small in made.items()}


def _token(name: str | None, row: int, padding: int | None, delimiter: str, small: dict[str, str]) -> str:
    if row == padding:
        return PAD
    if name is None:
        return f"<unused{row}>"
    if name == delimiter:
        return " "
    if _special(name):
        return f"<{name[1:-1].lower()}>" if f"<{name[1:-1].lower()}>" != PAD else f"<unused{row}>"
    return small.get(name, composed(name))
