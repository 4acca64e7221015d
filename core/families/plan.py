"""`TransferPlan`: what a new model takes from its source, letter by letter and tensor by tensor. Torch-free.

Made (`transfer.make_plan`) before anything is built, shown to the person, saved in the run as transfer.json;
`initialise` does what it says. Nothing is ever left out or begun afresh that the plan does not name.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.errors import ConfigError
from core.families import family, plan_file
from core.objectives import objective
from core.relative_paths import found, kept
from core.text.byte_pieces import pieces_of
from core.text.pieces import BEGINS, Tokenizer, spelt_with
from core.text.vocabulary import Vocabulary
from core.wording import say

Origin = Literal["carried", "neighbour", "mean", "heard", "fresh", "special"]
STARTED: tuple[Origin, ...] = ("neighbour", "mean", "heard")
"""Origins of what is not in the source, and starts from something of it all the same."""
Action = Literal["reused", "rows", "fresh", "dropped"]


@dataclass(frozen=True)
class LetterPlan:
    """One token of the target: where its row comes from in every tensor that has a row for each token.

    `sources` are the source's tokens whose rows' mean it begins as, with `weights` where they do not count alike; none
    when fresh. What is `heard` waits for the run: the mean is weighted by how often the source wrote each of them where
    the letter is said. `special` are the space and the objective's own tokens: not letters, but carried like them.
    """

    letter: str
    origin: Origin
    sources: tuple[str, ...]
    reason: str
    weights: tuple[float, ...] = ()

    @property
    def source(self) -> str | None:
        """The first of its sources, for most the only one; None when fresh."""
        return self.sources[0] if self.sources else None

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> LetterPlan:
        """Raises `KeyError`, `TypeError` for what is none. Runs of earlier versions have one source or null."""
        own = dict(values)
        if "source" in own:
            own["sources"] = [] if own["source"] is None else [own["source"]]
            del own["source"]
        own["sources"], own["weights"] = tuple(own["sources"]), tuple(own.get("weights", ()))
        return cls(**own)


@dataclass(frozen=True)
class TensorPlan:
    """One tensor of the target: reused whole, some of its rows (the output letters), or fresh; or one that the run's
    strategy has dropped."""

    name: str
    shape: tuple[int, ...]
    source_shape: tuple[int, ...] | None
    action: Action
    reason: str

    @property
    def size(self) -> int:
        return math.prod(self.shape)


@dataclass(frozen=True)
class TransferPlan:
    """`letters` follow the target's tokens in order. `source` is the source's folder, "" from scratch.

    `left_out` are letters, and `unused` tensors, of the source that the target has no place for. `source_tokens`
    are the source's tokens, padding first: the order of its output rows. `tokenizer` is the target's where it writes
    with pieces of words: then these are what is called letters here. `dropped` are the family's tensors that the
    run's strategy leaves out of the target. What does not `write` learns from sound alone: its output layer stays what
    it is, and is not kept. `source_head` are the letters of the source's language, with the padding and the space,
    where that has a head of its own while both are learnt.
    """

    family: str
    source: str
    source_name: str
    letters: tuple[LetterPlan, ...]
    left_out: tuple[str, ...]
    tensors: tuple[TensorPlan, ...]
    unused: tuple[str, ...] = ()
    source_tokens: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    tokenizer: Tokenizer | None = None
    dropped: tuple[TensorPlan, ...] = ()
    writes: bool = True
    source_head: tuple[LetterPlan, ...] = ()

    @property
    def vocabulary(self) -> Vocabulary:
        """The target's tokens."""
        tokens = tuple(plan.letter for plan in self.letters)
        return Vocabulary(tokens) if self.tokenizer is None else pieces_of(tokens, self.tokenizer)

    def of(self, *origins: Origin) -> tuple[LetterPlan, ...]:
        """The letters of some origins, in order."""
        return tuple(plan for plan in self.letters if plan.origin in origins)

    @property
    def source_letters(self) -> tuple[str, ...]:
        """The letters of the source, or those that its pieces spell: what a letter can be told to start from."""
        if not self.source_tokens:
            return ()
        letters = Vocabulary(self.source_tokens).letters
        return spelt_with(letters) if any(x.startswith(BEGINS) for x in letters) else letters

    @property
    def started(self) -> tuple[LetterPlan, ...]:
        """The letters that the source lacks, and that start from something of it."""
        return self.of(*STARTED)

    def parameters(self, action: Action | None = None) -> int:
        """Numbers in the target's tensors, or in those with one action."""
        return sum(t.size for t in self.tensors if action in (None, t.action))

    @property
    def reused_share(self) -> float:
        """The share of the target's numbers that come from the source, 0..1; output rows counted one by one."""
        if not self.letters or not self.parameters():
            return 0.0
        rows = sum(plan.source is not None for plan in self.letters) / len(self.letters)
        return (self.parameters("reused") + rows * self.parameters("rows")) / self.parameters()

    @property
    def summary(self) -> str:
        """One sentence for lists."""
        if not self.writes and not self.source:
            return say(
                "From sound alone, from scratch: {parameters:,} parameters, all fresh.", parameters=self.parameters()
            )
        if not self.writes:
            return say(
                "From sound alone: {share:.1%} of the parameters are the source's; nothing is written yet.",
                share=self.reused_share,
            )
        if not self.source:
            count, size = len(self.vocabulary.letters), self.parameters()
            if self.tokenizer is not None:
                return say(
                    "From scratch: {count:,} pieces of words, {parameters:,} parameters, all fresh.",
                    count=count,
                    parameters=size,
                )
            return say(
                "From scratch: {count:,} letters, {parameters:,} parameters, all fresh.", count=count, parameters=size
            )
        counts: dict[str, Any] = {
            "carried": len(self.of("carried")),
            "neighbours": len(self.started),
            "fresh": len(self.of("fresh")),
            "left_out": len(self.left_out),
            "share": self.reused_share,
        }
        if self.tokenizer is not None:
            return say(
                "{carried:,} pieces of words carried over, {neighbours:,} started from others, {fresh:,} fresh,"
                " {left_out:,} left out; {share:.1%} of the parameters are the source's.",
                **counts,
            )
        return say(
            "{carried:,} letters carried over, {neighbours:,} started from a neighbour, {fresh:,} fresh,"
            " {left_out:,} left out; {share:.1%} of the parameters are the source's.",
            **counts,
        )

    def to_json(self) -> dict[str, Any]:
        tokenizer = None if self.tokenizer is None else dict(vars(self.tokenizer))
        lists: dict[str, tuple[LetterPlan | TensorPlan, ...]] = {
            "letters": self.letters, "tensors": self.tensors, "dropped": self.dropped, "source_head": self.source_head,
        }  # fmt: skip
        rows = {name: tuple(dict(vars(row)) for row in found) for name, found in lists.items()}
        return dict(vars(self)) | rows | {"tokenizer": tokenizer}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> TransferPlan:
        """Raises `ConfigError` when it is not a plan."""
        try:
            letters = tuple(map(LetterPlan.from_json, values["letters"]))
            tensors = tuple(_tensor(v) for v in values["tensors"])
            dropped = tuple(_tensor(v) for v in values.get("dropped", ()))
            head = tuple(map(LetterPlan.from_json, values.get("source_head", ())))
            plain = {k: tuple(values[k]) for k in ("left_out", "unused", "source_tokens", "notes")}
            tokenizer = Tokenizer(**values["tokenizer"]) if values.get("tokenizer") else None
            parts = {
                "letters": letters,
                "tensors": tensors,
                "dropped": dropped,
                "tokenizer": tokenizer,
                "source_head": head,
            }
            return cls(**{**values, **plain, **parts})
        except (KeyError, TypeError) as error:
            raise ConfigError(
                say("The transfer plan cannot be read."), say("Create the run again."), repr(error)
            ) from error

    @classmethod
    def read(cls, path: Path) -> TransferPlan:
        """Raises `ConfigError` when the file is absent or not a plan."""
        try:
            values = plan_file.read(path)
            if isinstance(values, dict) and "source" in values:
                values["source"] = found(str(values["source"]), str(values.pop("inside", "")), path.parent)
            return cls.from_json(values)
        except (OSError, ValueError) as error:
            raise ConfigError(
                say("The plan {path} cannot be read.", path=path), say("Create the run again."), str(error)
            ) from error

    def write(self, path: Path) -> None:
        """Write it whole or not at all. Raises `OSError`."""
        plan_file.write(path, self.to_json() | {"inside": kept(self.source, path.parent)})

    def as_text(self) -> str:
        """The plan for a terminal."""
        return plan_text(self)


def _tensor(values: dict[str, Any]) -> TensorPlan:
    source = values["source_shape"]
    shapes = {"shape": tuple(values["shape"]), "source_shape": None if source is None else tuple(source)}
    return TensorPlan(**{**values, **shapes})


ACTIONS: dict[Action, str] = {"reused": "reused", "rows": "letter by letter", "fresh": "fresh", "dropped": "dropped"}
LETTERS_PER_LINE, LETTERS_SHOWN, SOURCES_SHOWN, SPECIAL_SHOWN = 24, 240, 6, 12


def plan_text(plan: TransferPlan) -> str:
    """Several lines, ending in a newline."""
    lines = [f"Starts from  {f'{plan.source_name} ({plan.source})' if plan.source else 'scratch'}"]
    count = f"{len(plan.vocabulary.letters)} {plan.vocabulary.noun}" if plan.writes else "nothing"
    lines += [f"Writes       {count}, {plan.parameters():,} parameters", ""]
    lines += _letters(plan) if plan.writes else []
    lines += ["", *_tensors(plan)]
    if plan.dropped:
        lines += ["", f"Dropped: {', '.join(f'{name}.* ({n} tensors)' for name, n in dropped_layers(plan).items())}"]
    if plan.unused:
        shown = ", ".join(plan.unused[:6]) + (f" and {len(plan.unused) - 6} more" if len(plan.unused) > 6 else "")
        lines += ["", f"Not used from the source: {shown}"]
    lines += [f"Note: {note}" for note in plan.notes]
    return "\n".join([*lines, "", plan.summary, ""])


def dropped_layers(plan: TransferPlan) -> dict[str, int]:
    """The layers that a strategy leaves out, by the first part of their tensors' names, with the count of these."""
    return dict(Counter(layer_of(tensor.name) for tensor in plan.dropped))


def layer_of(name: str) -> str:
    """Its name up to the number of the layer: all of it where there is none."""
    parts = name.split(".")
    numbered = next((i for i, part in enumerate(parts) if part.isdigit()), len(parts))
    return ".".join(parts[: numbered + 1])


def _letters(plan: TransferPlan) -> list[str]:
    lines: list[str] = []
    for title, letters in (("Carried over", plan.of("carried")), ("Fresh", plan.of("fresh"))):
        lines += _block(title, [p.letter for p in letters])
    for title, new in (
        ("From a neighbour", plan.of("neighbour")), ("From a mean", plan.of("mean")), ("As heard", plan.of("heard"))
    ):  # fmt: skip
        if new:
            lines.append(f"{title:17}{len(new):>4}")
            lines += [f"{'':24}{p.letter} ← {sources_text(p)}   {p.reason}" for p in new[:LETTERS_SHOWN]]
        if len(new) > LETTERS_SHOWN:
            lines.append(f"{'':24}and {len(new) - LETTERS_SHOWN} more")
    lines += _block("Left out", plan.left_out)
    names = special_names(plan.family)
    special = [_special(p, names) for p in plan.of("special")]
    more = f" and {len(special) - SPECIAL_SHOWN} more" if len(special) > SPECIAL_SHOWN else ""
    lines.append(f"{'Special':17}{len(special):>4}   {', '.join(special[:SPECIAL_SHOWN])}{more}")
    return lines


def sources_text(plan: LetterPlan) -> str:
    """What a row begins as: the source's token, or the mean of some, the first of them by name."""
    names = ["space" if source.isspace() else source for source in plan.sources]
    if len(names) < 2:
        return "".join(names)
    shown = ", ".join(names[:SOURCES_SHOWN]) + (
        f" and {len(names) - SOURCES_SHOWN} more" if names[SOURCES_SHOWN:] else ""
    )
    return f"mean of {shown}"


def _block(title: str, letters: Iterable[str]) -> list[str]:
    letters = list(letters)
    if not letters:
        return []
    count = len(letters)
    if count > LETTERS_SHOWN:
        letters = [*letters[:LETTERS_PER_LINE], f"and {count - LETTERS_PER_LINE} more"]
    rows = [letters[i : i + LETTERS_PER_LINE] for i in range(0, len(letters), LETTERS_PER_LINE)]
    first = f"{title:17}{count:>4}   {' '.join(rows[0])}"
    return [first, *(f"{'':24}{' '.join(row)}" for row in rows[1:])]


def special_names(family_key: str) -> dict[str, str]:
    """Tokens that are no letters, in words: the space, and those of the family's objective."""
    return {" ": say("space"), **objective(family(family_key).objective).special}


def _special(plan: LetterPlan, names: Mapping[str, str]) -> str:
    name = names.get(plan.letter, plan.letter)
    return f"{name} {'carried over' if plan.source is not None else 'fresh'}"


def _group(tensor: TensorPlan) -> tuple[str, Action, str]:
    """Layers are told apart only by their numbers: one line for all tensors of a stack."""
    parts = tensor.name.split(".")
    numbered = next((i for i, part in enumerate(parts) if part.isdigit()), None)
    if numbered is not None:
        name = ".".join([*parts[:numbered], "*"])
    else:
        name = ".".join(parts[:-1]) or tensor.name
    return name, tensor.action, tensor.reason


def _tensors(plan: TransferPlan) -> list[str]:
    groups: dict[tuple[str, Action, str], list[TensorPlan]] = {}
    for tensor in (*plan.tensors, *plan.dropped):
        groups.setdefault(_group(tensor), []).append(tensor)
    width = max((len(name) for name, _, _ in groups), default=0) + 2
    lines = [f"{'Layers':{width}}{'tensors':>8}{'parameters':>14}  {'what happens':18}why"]
    for (name, action, reason), members in groups.items():
        count = sum(t.size for t in members)
        lines.append(f"{name:{width}}{len(members):>8}{count:>14,}  {ACTIONS[action]:18}{reason}")
    return lines
