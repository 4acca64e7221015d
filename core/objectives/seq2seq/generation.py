"""How a decoder writes: the likeliest token after each, until its end, with what such models do wrong caught: the same
words again and again, and sentences where nobody speaks. Thresholds are Whisper's own (Radford et al. 2022)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.utils.hooks import RemovableHandle

from core.decoding.held_back import LOOP, NOBODY
from core.objectives.seq2seq import word_times
from core.objectives.seq2seq.beams import Beam, likeliest
from core.objectives.seq2seq.prompt import Prompt
from core.objectives.seq2seq.written import WritingFamily, Written
from core.text.vocabulary import Vocabulary

COMPRESSIBLE = 2.4
"""A text that zlib makes so many times as short says the same again and again."""
NO_SPEECH, UNSURE = 0.6, -1.0
"""Nobody speaks where the model says so this surely, and its text is less likely than this (nats a token)."""
FEWEST_LOOKED_AT = 24
"""Tokens before a loop is looked for, and between two looks."""
TOKENS_AT_LEAST, TOKENS_PER_S = 24, 45
"""A text is at most this long: speech of 15 letters a second, with a token for each of three bytes."""


@torch.inference_mode()
def write(
    family: WritingFamily, model: nn.Module, states: Tensor, prompt: Prompt, heard: Sequence[int], frame_s: float
) -> list[Written]:
    """(B, T, H) -> the text of each; `heard` are the output frames with sound in them, of `frame_s` seconds."""
    return _Loop(family, model, prompt, heard, frame_s).run(states, told(family, model, states, prompt))


@torch.inference_mode()
def search(
    family: WritingFamily,
    model: nn.Module,
    states: Tensor,
    prompt: Prompt,
    heard: Sequence[int],
    frame_s: float,
    before: Sequence[int],
    best: Callable[[Sequence[Beam]], Beam],
) -> list[tuple[Written, list[Beam]]]:
    """The same, where of the likeliest texts of each that is written which `best` chooses, and those texts. `before`
    are tokens that each is told in front of its prompt."""
    found = []
    for row, own in enumerate(told(family, model, states, prompt)):
        state, whole = states[row : row + 1], [*before, *own]
        loop = _Loop(family, model, prompt, heard[row : row + 1], frame_s, len(whole))
        texts = likeliest(family, model, state, whole, prompt, loop.most)
        (written,) = loop.run(state, [whole], [best(texts).tokens])
        found.append((written, texts))
    return found


@torch.inference_mode()
def follow(
    family: WritingFamily, model: nn.Module, states: Tensor, prompt: Prompt, frames: int, tokens: Sequence[int]
) -> Written:
    """(1, T, H) -> how a text that is known is written: how likely its tokens are, and where each is looked at among
    so many output `frames`."""
    loop = _Loop(family, model, prompt, [frames], 0.0)
    loop.most = len(tokens) + 1
    return loop.run(states, told(family, model, states, prompt), [tokens], known=True)[0]


def told(family: WritingFamily, model: nn.Module, states: Tensor, prompt: Prompt) -> list[list[int]]:
    """The prompts of (B, T, H) states: the language that is asked for, or that each is taken for."""
    asked = prompt.asked(model)
    return _guess(family, model, states, prompt) if asked is None else [asked] * len(states)


def _guess(family: WritingFamily, model: nn.Module, states: Tensor, prompt: Prompt) -> list[list[int]]:
    """The prompts of the language that each is taken for."""
    begun = torch.full((len(states), 1), prompt.begins, device=states.device)
    hidden, _ = family.decode(model, states, begun)
    chances = family.written(model, hidden[:, -1])[:, prompt.language_tokens]
    return [prompt.guessed(model, prompt.language_tokens[i]) for i in chances.argmax(-1).tolist()]


class _Loop:
    """Writes the texts of a batch side by side."""

    def __init__(
        self,
        family: WritingFamily,
        model: nn.Module,
        prompt: Prompt,
        heard: Sequence[int],
        frame_s: float,
        before: int = 0,
    ) -> None:
        self.family, self.model, self.prompt, self.heard = family, model, prompt, heard
        self.vocabulary = prompt.vocabulary
        room = int(TOKENS_AT_LEAST + TOKENS_PER_S * max(heard) * frame_s)
        self.most = min(room, family.most_tokens(model) - (before or len(prompt.taught(model))) - 1)

    def run(
        self,
        states: Tensor,
        prompts: list[list[int]],
        forced: Sequence[Sequence[int]] | None = None,
        *,
        known: bool = False,
    ) -> list[Written]:
        """What is likeliest after each token; with `forced`, these texts are written and no others, and where they are
        `known` to be said, nothing in them is taken for the model's own mistake."""
        count = len(states)
        tokens = torch.tensor(prompts, device=states.device)
        never, first = self.prompt.never(self.model), self.prompt.never_first(self.model)
        texts: list[list[int]] = [[] for _ in range(count)]
        logs: list[list[float]] = [[] for _ in range(count)]
        done = [False] * count
        looping = [False] * count
        nobody = [0.0] * count
        cache: Any = None
        with _Looks(self.family.looking(self.model)) as looks:
            for number in range(self.most):
                hidden, cache = self.family.decode(self.model, states, tokens, cache, keep=True)
                if number == 0:
                    nobody = self._nobody(hidden[:, self._begins(prompts[0])])
                logits = self.family.written(self.model, hidden[:, -1]).float()
                if not known:
                    logits[:, never] = -torch.inf
                if number == 0 and not known:
                    logits[:, first] = -torch.inf
                all_logs = logits.log_softmax(-1)
                tokens = all_logs.argmax(-1)[:, None]
                if forced is not None:
                    ends = [own[number] if number < len(own) else self.prompt.end for own in forced]
                    tokens = torch.tensor(ends, device=states.device)[:, None]
                chosen = all_logs.gather(-1, tokens)[:, 0]
                for row, (token, log) in enumerate(zip(tokens[:, 0].tolist(), chosen.tolist(), strict=True)):
                    if done[row]:
                        continue
                    logs[row].append(log)
                    done[row] = token == self.prompt.end
                    texts[row] += [] if done[row] else [token]
                    if len(texts[row]) % FEWEST_LOOKED_AT == 0 and not done[row] and not known:
                        done[row] = looping[row] = loops(texts[row], self.vocabulary)
                if all(done):
                    break
            found = [
                Written(tuple(texts[i]), tuple(logs[i]), looks.of(i, len(logs[i]), self.heard[i])) for i in range(count)
            ]
            if known:
                return found
            return [
                checked(one, looping[i] or loops(texts[i], self.vocabulary), nobody[i]) for i, one in enumerate(found)
            ]

    def _begins(self, prompt: list[int]) -> int:
        """Where a prompt itself begins, behind what it is told in front of it."""
        return prompt.index(self.prompt.begins) if self.prompt.begins in prompt else 0

    def _nobody(self, hidden: Tensor) -> list[float]:
        """How surely nobody speaks, by what the model would write in the place of a language."""
        if self.prompt.nobody is None:
            return [0.0] * len(hidden)
        chances: list[float] = (
            self.family.written(self.model, hidden).float().softmax(-1)[:, self.prompt.nobody].tolist()
        )
        return chances


def loops(tokens: Sequence[int], vocabulary: Vocabulary) -> bool:
    """Whether a text says the same again and again."""
    text = vocabulary.decode(tokens).encode()
    return bool(text) and len(text) > COMPRESSIBLE * len(zlib.compress(text))


def checked(written: Written, looping: bool, nobody: float) -> Written:
    """A text with what is wrong in it put right: `looping` it says the same again and again, `nobody` is how surely the
    model says that nobody speaks."""
    if nobody > NO_SPEECH and written.tokens and np.mean(written.logs) < UNSURE:
        return Written((), (), written.looks[:0], NOBODY)
    if looping:
        kept = once(written.tokens)
        return replace(
            written,
            tokens=written.tokens[:kept],
            logs=written.logs[:kept],
            looks=written.looks[: kept + 1],
            caught=LOOP,
        )
    return written


def once(tokens: Sequence[int]) -> int:
    """How many tokens there are until those at the end begin to come again: each of a loop once."""
    best = len(tokens)
    for period in range(1, len(tokens) // 3 + 1):
        start = len(tokens) - 1
        while start >= period and tokens[start] == tokens[start - period]:
            start -= 1
        if len(tokens) - 1 - start >= 2 * period:
            best = min(best, start + 1)
    return best


class _Looks:
    """What the decoder looks at for each token: its queries and keys are listened to while it writes."""

    def __init__(self, modules: Sequence[tuple[nn.Module, list[int]]]) -> None:
        self._modules = modules
        self._keys: dict[int, Tensor] = {}
        self._scores: list[list[Tensor]] = [[] for _ in modules]
        self._hooks: list[RemovableHandle] = []

    def __enter__(self) -> Self:
        for number, (module, heads) in enumerate(self._modules):
            self._hooks += [
                module.k_proj.register_forward_hook(self._key(number, module, heads)),  # type: ignore[union-attr]
                module.q_proj.register_forward_hook(self._query(number, module, heads)),  # type: ignore[union-attr]
            ]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for hook in self._hooks:
            hook.remove()

    def _key(self, number: int, module: Any, heads: list[int]) -> Any:
        def listen(_layer: nn.Module, _given: Any, found: Tensor) -> None:
            self._keys[number] = _by_head(found, module)[:, heads]

        return listen

    def _query(self, number: int, module: Any, heads: list[int]) -> Any:
        def listen(_layer: nn.Module, _given: Any, found: Tensor) -> None:
            self._scores[number].append(_by_head(found[:, -1:] * module.scaling, module)[:, heads])

        return listen

    def of(self, row: int, count: int, frames: int) -> NDArray[np.float32]:
        """Where a row was looked at for its first `count` tokens, (count, frames)."""
        found = []
        for number, queries in enumerate(self._scores):
            query = torch.cat([each[row] for each in queries[:count]], 1).float()
            scores = query @ self._keys[number][row, :, :frames].float().transpose(-1, -2)
            found.append(scores.softmax(-1))
        return word_times.sharpened(torch.cat(found)) if found else np.zeros((count, frames), np.float32)


def _by_head(found: Tensor, module: Any) -> Tensor:
    """(B, N, H) -> (B, heads, N, H / heads)."""
    return found.view(*found.shape[:2], -1, module.head_dim).transpose(1, 2)
