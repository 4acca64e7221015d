"""Make a `TransferPlan`: match a source's letters and tensors with those of the model to be. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from core.errors import CheckpointError
from core.families import DEFAULT, Family, family, family_of, read_config
from core.families.checkpoint import check, read_card
from core.families.letters import Letters
from core.families.origins import NOT_THERE, all_fresh, plan_letters
from core.families.plan import LetterPlan, TensorPlan, TransferPlan, special_names
from core.families.weights import tensor_shapes
from core.language_families import same
from core.objectives import objective
from core.objectives.kind import TokenStart
from core.text.pieces import Pieces, Tokenizer
from core.text.vocabulary import Vocabulary
from core.wording import say

SAME_SHAPE = say("the same shape")
NO_OUTPUT = say("the source has no output layer")
FRESH_ASKED = say("asked for a fresh output layer")
SAME_ORDER = say("the same letters in the same order")
SAME_PIECES = say("the same pieces in the same order")
FROM_SCRATCH = say("from scratch")
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
    language_start: str = "",
) -> TransferPlan:
    """Plan a model with the output letters of `vocabulary`, from the checkpoint `source` or from scratch.

    `neighbours` are a person's own choices, by new letter; "" is a fresh start. `language` is the target's code, for
    letters whose sound it tells and the token of a multilingual model, which starts as the source's for the language
    `language_start` where a person chose one. From scratch only: `network` is the checkpoint whose network is taken, or
    `family_key` and `layers` tell its sizes. Raises `CheckpointError` for a source that is not whole, `TextError` for a
    neighbour and `ConfigError` for a language it does not have.
    """
    if source is None and network is not None:
        return _same_network(vocabulary, network)
    if source is None:
        return _from_scratch(vocabulary, family(family_key), layers or {})
    kind = family_of(source)
    shapes = source_shapes(source, kind)
    known = check(source)
    carried_from = known if letters == "carry" else None
    plans = plan_letters(vocabulary, carried_from, neighbours or {}, language, special_names(kind.key))
    if carried_from is not None:
        told = objective(kind.objective).language_starts(vocabulary, carried_from.vocabulary, language, language_start)
        plans = tuple(_started(plan, told) for plan in plans)
    used = {token for plan in plans for token in plan.sources}
    left_out = tuple(x for x in known.vocabulary.letters if x not in used) if known and letters == "carry" else ()
    tensors = _plan_tensors(
        vocabulary, known, source, kind, shapes, fresh_head=letters == "fresh", same=_same(plans, known)
    )
    names = {t.name for t in tensors}
    notes = []
    if known and known.upper:
        notes.append(say("The source writes capitals; its letters are matched as small letters."))
    elif known is not None and _goes_on(plans, read_card(source).language, language):
        notes.append(say("The source writes this language: its output is kept, and training goes on from there."))
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


def _started(plan: LetterPlan, told: Mapping[str, TokenStart]) -> LetterPlan:
    """The plan of the token of a language, where it does not start as itself."""
    if plan.letter not in told:
        return plan
    start, reason = told[plan.letter]
    return LetterPlan(plan.letter, "neighbour" if start else "fresh", (start,) if start else (), reason)


def _goes_on(plans: Sequence[LetterPlan], theirs: str, language: str) -> bool:
    """Whether a source goes on in its own language, with no letter that it does not have."""
    letters = [plan for plan in plans if plan.origin != "special"]
    return same(theirs, language) and all(plan.origin == "carried" for plan in letters)


def _same(plans: Sequence[LetterPlan], known: Letters | None) -> bool:
    """Whether each token of the target is the source's at the same place."""
    tokens = () if known is None else known.vocabulary.tokens
    return tuple(plan.letter for plan in plans) == tokens and all(plan.source == plan.letter for plan in plans)


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
    """The first part of the names of a checkpoint's tensors, all but those with a row for each token."""
    return kind.bodies[str(read_config(folder)["model_type"])]


def _plan_tensors(
    vocabulary: Vocabulary,
    known: Letters | None,
    source: Path,
    kind: Family,
    shapes: Mapping[str, tuple[int, ...]],
    *,
    fresh_head: bool,
    same: bool,
) -> tuple[TensorPlan, ...]:
    prefix = body_of(source, kind)
    network = kind.network_shapes(read_config(source), dict(shapes))
    body = [
        TensorPlan(n, s, s, "reused", SAME_SHAPE) if n in shapes else TensorPlan(n, s, None, "fresh", NOT_THERE)
        for n, s in network.items()
        if n.startswith(prefix) and kind.token_axis(n) is None
    ]
    tokens = len(vocabulary.tokens)
    if known is None:
        made = {f"{kind.head}.weight": (tokens, _width(source)), f"{kind.head}.bias": (tokens,)}
        return (
            *body,
            *(TensorPlan(n, s, None, "fresh", NO_OUTPUT) for n, s in made.items()),
        )
    rows = []
    for name, shape in shapes.items():
        if (axis := kind.token_axis(name)) is None:
            continue
        beyond = shape[axis] - len(known.vocabulary.tokens)
        wanted = (*shape[:axis], tokens + beyond, *shape[axis + 1 :])
        if fresh_head and not beyond:
            rows.append(TensorPlan(name, wanted, shape, "fresh", FRESH_ASKED))
        elif same and not fresh_head:
            same_order = SAME_ORDER if vocabulary.noun == "letters" else SAME_PIECES
            rows.append(TensorPlan(name, wanted, shape, "reused", same_order))
        else:
            rows.append(
                TensorPlan(
                    name,
                    wanted,
                    shape,
                    "rows",
                    _row_by_row(shape[axis], wanted[axis], beyond),
                )
            )
    return (*body, *rows)


def _row_by_row(there: int, here: int, beyond: int) -> str:
    text = say("{shape} rows there, {tokens} here: letter by letter", shape=there, tokens=here)
    if not beyond:
        return text
    return say("{text}, and the last {beyond} as they are", text=text, beyond=beyond)


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
    tensors = _plan_tensors(vocabulary, check(network), network, kind, shapes, fresh_head=True, same=False)
    return _all_fresh(vocabulary, kind, {tensor.name: tensor.shape for tensor in tensors})


def _all_fresh(vocabulary: Vocabulary, kind: Family, shapes: Mapping[str, tuple[int, ...]]) -> TransferPlan:
    plans = all_fresh(vocabulary, FROM_SCRATCH)
    tensors = tuple(TensorPlan(name, shape, None, "fresh", FROM_SCRATCH) for name, shape in shapes.items())
    return TransferPlan(kind.key, "", "", plans, (), tensors, tokenizer=tokenizer_of(vocabulary))
