"""How likely a ready model finds sentences, by transformers' own classes. Loads torch.

Causal models are asked for each token from those before it, and for the end. XLNet is asked the same, in the order of
the text. Masked models are asked for each token with all others known, one after another, and the logarithms are added
(pseudo-log-likelihood, Salazar et al. 2020): that ranks sentences and is no probability. Models with an encoder and a
decoder are asked to fill a gap with the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.errors import TextError
from core.families.hugging_face import quiet
from core.families.trust import check_trust
from core.lm.ready.kinds import ReadyKind, Way, kind_of
from core.lm.scorer import SentenceScore, letters_in
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary
from core.wording import say

AT_ONCE = 1 << 25
"""So many numbers at the output at most: texts times their tokens times the vocabulary."""
LONGEST = 512
"""Tokens that are asked about together where a model does not say how many it takes."""
GAP = ("<extra_id_0>", "<mask>")
"""What tells an encoder that something is missing."""

Rows = list[list[int]]
Ask = Callable[[Any, Any, Rows], list[float]]
"""(model, tokenizer, token rows of one length) -> the natural logarithm of each row's probability."""


@dataclass(frozen=True)
class ReadyScorer:
    """Asks a ready model. Sentences that are longer than it takes are asked in halves."""

    model: Any
    tokenizer: Any
    kind: ReadyKind

    @property
    def exact(self) -> bool:
        """See `Scorer`: covered words with both neighbours known give no probability."""
        return self.kind.way != "masked"

    def scores(self, sentences: Sequence[str]) -> list[SentenceScore]:
        """See `Scorer`."""
        parts = [(number, ids) for number, text in enumerate(sentences) for ids in self._parts(" ".join(text.split()))]
        alike: dict[int, list[int]] = defaultdict(list)  # equal lengths together: nothing is padded
        for place, (_, ids) in enumerate(parts):
            alike[len(ids)].append(place)
        logs, units = [0.0] * len(sentences), [0] * len(sentences)
        unknown = [0] * len(sentences)
        lost = self.tokenizer.unk_token_id
        with torch.inference_mode():
            for places in alike.values():
                found = ASK[self.kind.way](self.model, self.tokenizer, [parts[place][1] for place in places])
                for place, log in zip(places, found, strict=True):
                    number, ids = parts[place]
                    logs[number] += log
                    units[number] += len(ids)
                    unknown[number] += ids.count(lost)
        return [
            SentenceScore(log, count, letters_in(text), lacking)
            for text, log, count, lacking in zip(sentences, logs, units, unknown, strict=True)
        ]

    def _parts(self, text: str) -> Rows:
        """The tokens of a text, in as many parts as it takes for the model to hear them."""
        ids = list(self.tokenizer(text, add_special_tokens=False)["input_ids"])
        words = text.split()
        if len(ids) <= self._most or len(words) < 2:
            return [ids[: self._most]]
        middle = len(words) // 2
        return [*self._parts(" ".join(words[:middle])), *self._parts(" ".join(words[middle:]))]

    @property
    def _most(self) -> int:
        config = self.model.config
        told = (getattr(config, name, None) for name in ("max_position_embeddings", "n_positions", "max_seq_len"))
        limits = [limit for limit in told if isinstance(limit, int) and limit > 8]
        return min([*limits, int(self.tokenizer.model_max_length), LONGEST]) - 4  # its edges take room, too


def scorer(model: TextModel, alphabet: Vocabulary | None = None) -> ReadyScorer:  # noqa: ARG001 - it has its own
    """Raises `TextError`."""
    model.check()
    return load(model.folder)


def load(folder: Path) -> ReadyScorer:
    """The model in a folder. Raises `TextError` for one that cannot be loaded whole, `CheckpointError` for one that
    asks to run code."""
    import transformers
    from safetensors import SafetensorError

    quiet()
    check_trust(folder)
    kind = kind_of(folder)
    classes: Mapping[Way, Any] = {
        "causal": transformers.AutoModelForCausalLM,
        "masked": transformers.AutoModelForMaskedLM,
        "permuted": transformers.XLNetLMHeadModel,
        "seq2seq": transformers.AutoModelForSeq2SeqLM,
    }
    safely: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **safely)
        model, info = classes[kind.way].from_pretrained(
            folder, use_safetensors=True, dtype=torch.float32, output_loading_info=True, **safely
        )
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        RuntimeError,
        ImportError,
        AttributeError,
        SafetensorError,
    ) as error:
        raise TextError(
            say("The text model {name} cannot be loaded.", name=folder.name),
            say("Copy all of its files again; what it said stands in the details."),
            str(error),
        ) from error
    if lacking := sorted(info["missing_keys"]):
        raise TextError(
            say("The weights of {name} lack what foresees words: {what}.", name=folder.name, what=lacking[:3]),
            say("Take the model with its output layer (for {way} models), not its encoder alone.", way=kind.way),
        )
    return ReadyScorer(model.eval(), tokenizer, kind)


def _batches(rows: Rows, vocabulary: int) -> list[Tensor]:
    """Rows of one length as (B, N) int64, so many at once as fit."""
    most = max(1, AT_ONCE // max(1, len(rows[0]) * vocabulary))
    return [torch.tensor(rows[first : first + most]) for first in range(0, len(rows), most)]


def _logs_of(logits: Tensor, tokens: Tensor) -> Tensor:
    """(B, N, V) and (B, N) -> the logarithm of each token's probability, (B, N)."""
    return logits.float().log_softmax(-1).gather(-1, tokens[..., None])[..., 0].double()


def _edges(tokenizer: Any) -> tuple[list[int], list[int]]:
    """What begins a text, and what ends one; models that have one token for both begin with it."""
    ends = [tokenizer.eos_token_id] if tokenizer.eos_token_id is not None else []
    return ([tokenizer.bos_token_id] if tokenizer.bos_token_id is not None else ends), ends


def _causal(model: Any, tokenizer: Any, rows: Rows) -> list[float]:
    begins, ends = _edges(tokenizer)
    whole = [[*begins, *row, *ends] for row in rows]
    if len(whole[0]) < 2:
        return [0.0] * len(rows)
    found: list[float] = []
    for batch in _batches(whole, model.config.vocab_size):
        logits = model(input_ids=batch, use_cache=False).logits
        found += _logs_of(logits[:, :-1], batch[:, 1:]).sum(1).tolist()
    return found


def _permuted(model: Any, tokenizer: Any, rows: Rows) -> list[float]:
    """In the order of the text: each place sees those before it, and nothing behind it or itself."""
    whole = [[*row, tokenizer.sep_token_id] for row in rows]
    count = len(whole[0])
    hidden = torch.ones(count, count).triu()  # [k, l]: k does not see l
    found: list[float] = []
    for batch in _batches(whole, model.config.vocab_size):
        size = len(batch)
        logits = model(
            input_ids=batch,
            perm_mask=hidden.expand(size, -1, -1),
            target_mapping=torch.eye(count).expand(size, -1, -1),
            use_mems=False,
        ).logits
        found += _logs_of(logits, batch).sum(1).tolist()
    return found


def _masked(model: Any, tokenizer: Any, rows: Rows) -> list[float]:
    if not rows[0]:
        return [0.0] * len(rows)
    begins, ends = covered_edges(tokenizer)
    copies: Rows = []
    for row in rows:
        for place in range(len(row)):
            covered = [*begins, *row, *ends]
            covered[len(begins) + place] = tokenizer.mask_token_id
            copies.append(covered)
    logs: list[float] = []
    truth = torch.tensor([token for row in rows for token in row])
    places = torch.tensor([len(begins) + place for row in rows for place in range(len(row))])
    for batch in _batches(copies, model.config.vocab_size):
        own = slice(len(logs), len(logs) + len(batch))
        logits = model(input_ids=batch, attention_mask=torch.ones_like(batch)).logits
        asked = logits[torch.arange(len(batch)), places[own]]
        logs += _logs_of(asked[:, None], truth[own, None])[:, 0].tolist()
    length = len(rows[0])
    return [sum(logs[first : first + length]) for first in range(0, len(logs), length)]


def covered_edges(tokenizer: Any) -> tuple[list[int], list[int]]:
    """What a tokenizer puts around a text."""
    inner = list(tokenizer("a", add_special_tokens=False)["input_ids"])
    whole = list(tokenizer("a")["input_ids"])
    extra = len(whole) - len(inner)
    first = next(i for i in range(extra + 1) if whole[i : i + len(inner)] == inner)
    return whole[:first], whole[first + len(inner) :]


def _seq2seq(model: Any, tokenizer: Any, rows: Rows) -> list[float]:
    gap = gap_of(tokenizer)
    end = tokenizer.eos_token_id
    told = torch.tensor([[*gap, end]])
    led = gap if tokenizer.mask_token_id not in gap else []  # T5 names the gap before it fills it, BART does not
    whole = [[*led, *row, end] for row in rows]
    found: list[float] = []
    for batch in _batches(whole, model.config.vocab_size):
        logits = model(input_ids=told.expand(len(batch), -1), labels=batch).logits
        found += _logs_of(logits, batch)[:, len(led) :].sum(1).tolist()
    return found


def gap_of(tokenizer: Any) -> list[int]:
    """The token of a gap; none in models that know no gaps."""
    known = tokenizer.get_vocab()
    return next(([known[token]] for token in GAP if token in known), [])


ASK: Mapping[Way, Ask] = {"causal": _causal, "masked": _masked, "permuted": _permuted, "seq2seq": _seq2seq}
