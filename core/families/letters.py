"""The output tokens of a checkpoint that may have been made elsewhere: its vocab.json in any order, case and special
tokens, or the pieces of its tokenizer.json (see `pieces`).

Here token 0 is the padding, the space is " ", and letters are small where the file has capitals only. Torch-free.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError, TextError
from core.families import read_config
from core.families.json_files import read_json
from core.families.languages import table_of
from core.families.pieces import LETTERS, has_pieces, read_pieces
from core.text.case import composed, has_capital, is_capital, lower
from core.text.pieces import BEGINS
from core.text.vocabulary import PAD, Vocabulary
from core.wording import say

DELIMITER = "|"
"""How vocab.json writes the space; those that were made from pieces have the sign with which these begin words."""
FEW = 0.1
"""So large a share of the letters may be without an output row."""


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
    table = _table(folder)
    path, config = on_disk(folder) / LETTERS, read_config(folder)
    settings = read_json(path.with_name("tokenizer_config.json")) or {}
    special = read_json(path.with_name("special_tokens_map.json")) or {}
    delimiter = _named(settings.get("word_delimiter_token")) or DELIMITER
    delimiter = next((t for t in (delimiter, BEGINS) if t in table), delimiter)
    known = {**_added(path, settings), **table}
    named = 0 if table_of(folder) is not None else int(config.get("vocab_size") or 0)
    rows = named or max(table.values()) + 1
    pad = _named(settings.get("pad_token")) or _named(special.get("pad_token"))
    number = next((n for n in (known.get(pad), config.get("pad_token_id")) if n is not None and 0 <= n < rows), None)
    if number is None:
        raise CheckpointError(
            say("The padding token of {path} cannot be found.", path=path), say("Check pad_token_id in config.json.")
        )
    _check_rows(folder, table, delimiter, rows)
    names = _names(path, known, delimiter, number)
    letters = [t for t in table if not _special(t) and t != delimiter]
    upper = _in_capitals(letters)
    tokens = _tokens(names, rows, number, delimiter, _small(letters) if upper else {})
    order = (number, *(row for row in range(rows) if row != number))
    try:
        return Letters(Vocabulary(tuple(tokens[row] for row in order)), order, upper)
    except TextError as error:
        raise CheckpointError(
            say("The letters of {path} cannot be used: {message}", path=path, message=error.message), error.hint
        ) from error


def _table(folder: Path) -> dict[str, int]:
    """vocab.json, or the part of it for the language that is meant."""
    path = on_disk(folder) / LETTERS
    one = table_of(folder)
    table = read_json(path) if one is None else one
    if table is None:
        raise CheckpointError(
            say("{folder} has no vocab.json.", folder=folder), say("Copy the letters that belong to the model, too.")
        )
    if not isinstance(table, dict) or not table or not all(isinstance(i, int) for i in table.values()):
        raise CheckpointError(
            say("{path} does not list letters with their numbers.", path=path),
            say("Copy the model again, or choose another."),
        )
    return table


def _added(path: Path, settings: dict[str, Any]) -> dict[str, int]:
    """Tokens that came to a tokenizer later: many published ones have their special tokens nowhere else."""
    found: dict[str, int] = {}
    decoder = settings.get("added_tokens_decoder")
    for number, token in decoder.items() if isinstance(decoder, dict) else ():
        if str(number).isdigit() and (content := _named(token)):
            found[content] = int(number)
    table = read_json(path.with_name("added_tokens.json"))
    more = table.items() if isinstance(table, dict) else ()
    return {**found, **{str(token): number for token, number in more if isinstance(number, int)}}


def _check_rows(folder: Path, table: dict[str, int], delimiter: str, rows: int) -> None:
    """Letters without an output row are never written; a few are no matter, many are those of another model."""
    letters = [t for t in table if not _special(t) and t != delimiter]
    without = sum(table[t] >= rows for t in letters)
    if without > max(1, FEW * len(letters)):
        raise CheckpointError(
            say(
                "{folder} has {head} output rows for {count} letters or pieces.",
                folder=folder,
                head=rows,
                count=len(table),
            ),
            say("Its vocabulary and weights do not belong together: copy the model again."),
        )


def _names(path: Path, known: dict[str, int], delimiter: str, padding: int) -> dict[int, str]:
    """The token of each row. Several may share one: the padding, the space between words, then a letter counts."""
    found: dict[int, str] = {}
    for token, row in known.items():
        other = found.get(row)
        if other is None or row == padding or token == delimiter or (_special(other) and not _special(token)):
            found[row] = token
        elif not _special(token) and delimiter not in (other, token) and other.strip() and token.strip():
            raise CheckpointError(
                say("“{one}” and “{other}” of {path} have the same number.", one=other, other=token, path=path),
                say("Copy the model again, or choose another."),
            )
    return found


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


def _tokens(names: dict[int, str], rows: int, padding: int, delimiter: str, small: dict[str, str]) -> list[str]:
    """Our names of the rows. One that has no token, or a second one of what there can be one of, is never written."""
    found: list[str] = []
    taken = {PAD, " "} if delimiter in names.values() else {PAD}
    for row in range(rows):
        name = names.get(row)
        ours = PAD if row == padding else _token(name, delimiter, small)
        second = ours in taken and row != padding and name != delimiter and _nameless(ours)
        found.append(ours if ours and not second else f"<unused{row}>")
        taken.add(ours)
    return found


def _nameless(token: str) -> bool:
    """Whether a token is no letter: a second one of it is no fault."""
    return token.isspace() or token.startswith("<")


def _token(name: str | None, delimiter: str, small: dict[str, str]) -> str:
    if name is None:
        return ""
    if name == delimiter:
        return " "
    if _special(name):
        return f"<{name[1:-1].lower()}>"
    return small.get(name, composed(name))
