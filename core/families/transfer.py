"""Make a `TransferPlan`: match a source's letters and tensors with those of the model to be. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from core.errors import CheckpointError, TextError
from core.families import DEFAULT, Family, family, family_of, read_config
from core.families.checkpoint import check, read_card
from core.families.letter_similarity import BY_HAND, neighbour_of, suggested
from core.families.letters import Letters
from core.families.plan import LetterPlan, TensorPlan, TransferPlan, special_names
from core.families.weights import tensor_shapes
from core.text.pieces import BEGINS, Pieces, Tokenizer
from core.text.vocabulary import Vocabulary
from core.wording import say

__all__ = ["LetterPlan", "TensorPlan", "TransferPlan", "make_plan", "neighbour_of", "source_shapes"]

SAME_SHAPE = say("the same shape")
NO_OUTPUT = say("the source has no output layer")
FRESH_ASKED = say("asked for a fresh output layer")
SAME_ORDER = say("the same letters in the same order")
SAME_PIECE = say("the same piece")
SAME_PIECES = say("the same pieces in the same order")
SAME_TEXT = say("the same text elsewhere in a word")
NO_SAME_TEXT = say("nothing of the source has the same text")
FROM_SCRATCH = say("from scratch")
STARTS_AFRESH = say("the output layer starts afresh")
SAME_LETTER = say("the same letter")
SAME_CAPITAL = say("the same letter, a capital there")
NOT_THERE = say("not in the source")
"""Reasons, made once: a plan has hundreds of rows."""


def make_plan(
    source: Path | None,
    vocabulary: Vocabulary,
    *,
    letters: Literal["carry", "fresh"] = "carry",
    neighbours: Mapping[str, str] | None = None,
    language: str = "",
    family_key: str = DEFAULT,
    layers: Mapping[str, int] | None = None,
    network: Path | None = None,
) -> TransferPlan:
    """Plan a model with the output letters of `vocabulary`, from the checkpoint `source` or from scratch.

    `neighbours` are a person's own choices, by new letter; "" is a fresh start. `language` is the target's code, for
    letters whose sound it tells. From scratch only: `network` is the checkpoint whose network is taken, or `family_key`
    and `layers` tell its sizes. Raises `CheckpointError` for a
    source that is not whole, `TextError` for a neighbour it does not have.
    """
    if source is None and network is not None:
        return _same_network(vocabulary, network)
    if source is None:
        return _from_scratch(vocabulary, family(family_key), layers or {})
    kind = family_of(source)
    shapes = source_shapes(source, kind)
    known = check(source)
    plans = _plan_letters(vocabulary, known if letters == "carry" else None, dict(neighbours or {}), language, kind.key)
    used = {plan.source for plan in plans}
    left_out = tuple(x for x in known.vocabulary.letters if x not in used) if known and letters == "carry" else ()
    tensors = _plan_tensors(vocabulary, known, source, kind, shapes, fresh_head=letters == "fresh")
    names = {t.name for t in tensors}
    notes = []
    if known and known.upper:
        notes.append(say("The source writes capitals; its letters are matched as small letters."))
    if known is None:
        notes.append(say("The source has no output letters: it was not trained to write yet."))
    return TransferPlan(
        family=kind.key,
        source=str(source),
        source_name=read_card(source).name,
        letters=plans,
        left_out=left_out,
        tensors=tensors,
        unused=tuple(sorted(set(shapes) - names)),
        source_tokens=known.vocabulary.tokens if known else (),
        notes=tuple(notes),
        tokenizer=tokenizer_of(vocabulary),
    )


def tokenizer_of(vocabulary: Vocabulary) -> Tokenizer | None:
    """The tokenizer of a vocabulary of pieces; None for letters."""
    return vocabulary.tokenizer if isinstance(vocabulary, Pieces) else None


def source_shapes(folder: Path, kind: Family) -> dict[str, tuple[int, ...]]:
    """Shapes of a checkpoint under the names its CTC model gives them: a bare encoder's names lack the prefix."""
    shapes = tensor_shapes(folder)
    prefix = body_of(folder, kind)
    if not any(name.startswith(prefix) for name in shapes):
        shapes = {prefix + name: shape for name, shape in shapes.items()}
    return shapes


def body_of(folder: Path, kind: Family) -> str:
    """The first part of the names of a checkpoint's tensors, all but the output layer's."""
    return kind.bodies[str(read_config(folder)["model_type"])]


def _plan_letters(
    vocabulary: Vocabulary, known: Letters | None, chosen: dict[str, str], language: str, family_key: str
) -> tuple[LetterPlan, ...]:
    for letter, neighbour in chosen.items():
        if letter not in vocabulary.letters:
            raise TextError(
                say("“{letter}” is not a letter of the alphabet.", letter=letter),
                say("Remove its neighbour, or add the letter."),
            )
        if neighbour and known and neighbour not in (*known.vocabulary.letters, " "):
            raise TextError(
                say(
                    "“{letter}” cannot start from “{neighbour}”: the source does not have it.",
                    letter=letter,
                    neighbour=neighbour,
                ),
                say("Its letters: {letters}", letters=" ".join(known.vocabulary.letters)),
            )
    names = special_names(family_key)
    return tuple(_plan_letter(token, vocabulary, known, chosen, language, names) for token in vocabulary.tokens)


def _plan_letter(
    token: str,
    vocabulary: Vocabulary,
    known: Letters | None,
    chosen: dict[str, str],
    language: str,
    names: Mapping[str, str],
) -> LetterPlan:
    special = token not in vocabulary.letters
    if known is None:
        return LetterPlan(token, "special" if special else "fresh", None, STARTS_AFRESH)
    if special:
        names_there = (token, BEGINS) if vocabulary.index.get(" ") == vocabulary.index[token] else (token,)
        same = next((t for t in names_there if t in known.vocabulary.index), None)
        what = say("the {name}", name=names[token]) if token in names else say("a special token")
        return LetterPlan(token, "special", same, say("{what} of the source", what=what) if same else NOT_THERE)
    if token in chosen:
        own = chosen[token]
        return LetterPlan(token, "neighbour" if own else "fresh", own or None, BY_HAND)
    if token in known.vocabulary.index:
        if vocabulary.noun == "pieces":
            return LetterPlan(token, "carried", token, SAME_PIECE)
        return LetterPlan(token, "carried", token, SAME_CAPITAL if known.upper else SAME_LETTER)
    if "pieces" in (vocabulary.noun, known.vocabulary.noun):
        there = _same_text(token, known)
        if there is not None:
            return LetterPlan(token, "neighbour", there, SAME_TEXT)
        if vocabulary.noun == "pieces":
            return LetterPlan(token, "fresh", None, NO_SAME_TEXT)
    start = suggested(token, known.vocabulary, language)
    return LetterPlan(token, "fresh" if start.source is None else "neighbour", start.source, start.reason)


def _same_text(token: str, known: Letters) -> str | None:
    """The source's piece (or letter) with the text of a piece (or letter), whether or not it begins a word."""
    text = token.removeprefix(BEGINS)
    return next((t for t in (text, BEGINS + text) if text and t in known.vocabulary.index), None)


def _plan_tensors(
    vocabulary: Vocabulary,
    known: Letters | None,
    source: Path,
    kind: Family,
    shapes: Mapping[str, tuple[int, ...]],
    *,
    fresh_head: bool,
) -> tuple[TensorPlan, ...]:
    head = kind.head + "."
    prefix = body_of(source, kind)
    body = [TensorPlan(n, s, s, "reused", SAME_SHAPE) for n, s in shapes.items() if n.startswith(prefix)]
    tokens = len(vocabulary.tokens)
    if known is None:
        made = {f"{head}weight": (tokens, _width(source)), f"{head}bias": (tokens,)}
        return (
            *body,
            *(TensorPlan(n, s, None, "fresh", NO_OUTPUT) for n, s in made.items()),
        )
    same = vocabulary.tokens == known.vocabulary.tokens
    rows = []
    for name, shape in shapes.items():
        if not name.startswith(head):
            continue
        wanted = (tokens, *shape[1:])
        if fresh_head:
            rows.append(TensorPlan(name, wanted, shape, "fresh", FRESH_ASKED))
        elif same:
            same_order = SAME_ORDER if vocabulary.noun == "letters" else SAME_PIECES
            rows.append(TensorPlan(name, wanted, shape, "reused", same_order))
        else:
            rows.append(
                TensorPlan(
                    name,
                    wanted,
                    shape,
                    "rows",
                    say("{shape} rows there, {tokens} here: letter by letter", shape=shape[0], tokens=tokens),
                )
            )
    return (*body, *rows)


def _width(source: Path) -> int:
    config = read_config(source)
    width = config.get("output_hidden_size" if config.get("add_adapter") else "hidden_size")
    if not isinstance(width, int):
        raise CheckpointError(
            say("{source} has no output layer.", source=source), say("Choose a model that was trained to write.")
        )
    return width


def _from_scratch(vocabulary: Vocabulary, kind: Family, layers: Mapping[str, int]) -> TransferPlan:
    return _all_fresh(vocabulary, kind, kind.shapes(len(vocabulary.tokens), layers))


def _same_network(vocabulary: Vocabulary, network: Path) -> TransferPlan:
    """From scratch with every tensor that a transfer from `network` would have."""
    kind = family_of(network)
    shapes = source_shapes(network, kind)
    tensors = _plan_tensors(vocabulary, check(network), network, kind, shapes, fresh_head=True)
    return _all_fresh(vocabulary, kind, {tensor.name: tensor.shape for tensor in tensors})


def _all_fresh(vocabulary: Vocabulary, kind: Family, shapes: Mapping[str, tuple[int, ...]]) -> TransferPlan:
    plans = tuple(
        LetterPlan(t, "fresh" if t in vocabulary.letters else "special", None, FROM_SCRATCH) for t in vocabulary.tokens
    )
    tensors = tuple(TensorPlan(name, shape, None, "fresh", FROM_SCRATCH) for name, shape in shapes.items())
    return TransferPlan(kind.key, "", "", plans, (), tensors, tokenizer=tokenizer_of(vocabulary))
