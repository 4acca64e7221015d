"""The loss of transducers, what they write and when, and how text that cannot be written is kept out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torchaudio
from torch import Tensor
from transformers import ParakeetForRNNT, ParakeetProcessor
from transformers.loss.loss_tdt import tdt_loss

from core.datasets.batches import Batch
from core.decoding.windows import Window
from core.families import family, family_of
from core.families.letters import read_letters
from core.objectives import objective
from core.objectives.kind import Stretch
from core.objectives.transducer import lattice
from core.objectives.transducer.generation import Token
from core.objectives.transducer.objective import Heard, Part, Transducer
from core.text.vocabulary import Vocabulary
from tests import tiny_models
from tests.builders import babble
from tests.tiny_models import padded, tiny_model
from tests.tiny_transducers import save_transducer

TEXTS = ["hola casa", "que dias", "la abuela"] * 3
SOUNDS = [babble(1.3, seed=1), babble(0.8, seed=2), babble(2.1, seed=3)]
KINDS = {"tdt": (0, 1, 2, 3, 4), "rnnt": ()}

B, T, U, V = 3, 11, 5, 7
FRAMES, LABELS = torch.tensor([11, 9, 7]), torch.tensor([5, 3, 5])


def lattices(durations: Sequence[int]) -> tuple[Tensor, Tensor]:
    torch.manual_seed(4)
    return torch.randn(B, T, U + 1, V + len(durations), requires_grad=True), torch.randint(1, V, (B, U))


def ours(logits: Tensor, labels: Tensor, durations: Sequence[int]) -> Tensor:
    return -lattice.log_likelihoods(lattice.arcs_of(logits, labels, V, durations), FRAMES, LABELS)


@pytest.mark.parametrize("durations", [(0, 1, 2, 3, 4), (0, 1), (1, 2), (1,)])
def test_the_loss_with_durations_is_that_of_transformers(durations: tuple[int, ...]) -> None:
    logits, labels = lattices(durations)
    theirs = logits.detach().clone().requires_grad_()
    found = ours(logits, labels, durations)
    settings = {"blank_token_id": 0, "durations": list(durations), "reduction": "none"}
    expected = tdt_loss(theirs[..., :V], theirs[..., V:], labels, FRAMES, LABELS, **settings)
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=1e-5)
    found.sum().backward()
    assert torch.isfinite(logits.grad).all()  # type: ignore[arg-type] - theirs is not, without a duration of 0
    if 0 in durations:
        expected.sum().backward()
        torch.testing.assert_close(logits.grad, theirs.grad, atol=1e-4, rtol=1e-4)


def test_the_loss_without_durations_is_that_of_torchaudio() -> None:
    logits, labels = lattices(())
    theirs = logits.detach().clone().requires_grad_()
    expected = torchaudio.functional.rnnt_loss(
        theirs, labels.int(), FRAMES.int(), LABELS.int(), blank=0, reduction="none"
    )
    found = ours(logits, labels, ())
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=1e-5)
    found.sum().backward()
    expected.sum().backward()
    torch.testing.assert_close(logits.grad, theirs.grad, atol=1e-4, rtol=1e-4)


def test_what_takes_more_frames_than_there_are_cannot_be() -> None:
    logits, labels = lattices((2, 3))
    found = ours(logits, labels, (2, 3))
    needed = [lattice.frames_needed(n, (2, 3), (2, 3)) for n in LABELS.tolist()]
    assert needed == [12, 8, 12]
    assert (found < 1e9).tolist() == [False, True, False]


@pytest.fixture(scope="module", params=list(KINDS))
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ParakeetForRNNT]:
    """Each kind's folder, and the model that transformers made of it."""
    folder = tmp_path_factory.mktemp(request.param) / "parakeet"
    return folder, save_transducer(folder, TEXTS, durations=KINDS[request.param])


def loaded(folder: Path) -> tuple[torch.nn.Module, Any, Transducer]:
    kind = family_of(folder)
    model = kind.load_module().load(folder)
    module = kind.functions_of(model)
    work = objective(kind.objective).load(module, read_letters(folder).vocabulary)
    assert isinstance(work, Transducer)
    return model, module, work


def batch_of(work: Transducer, module: Any, rows: Sequence[int]) -> Batch:
    return tiny_models.batch_of(module, [SOUNDS[i] for i in rows], [work.labels(TEXTS[i]) for i in rows])


def loss_of(work: Transducer, model: torch.nn.Module, batch: Batch) -> float:
    with torch.inference_mode():
        return float(work.loss(work.forward(model, batch), batch))


def test_a_published_model_has_the_loss_that_transformers_gives_it(published: tuple[Path, ParakeetForRNNT]) -> None:
    folder, theirs = published
    model, module, work = loaded(folder)
    processor = ParakeetProcessor.from_pretrained(folder)
    inputs = processor(SOUNDS, text=TEXTS[: len(SOUNDS)], sampling_rate=16000)
    with torch.inference_mode():
        expected = float(theirs(**inputs, reduction="sum").loss)
    batch = batch_of(work, module, range(len(SOUNDS)))
    assert loss_of(work, model, batch) == pytest.approx(expected, rel=1e-5)
    assert work.count(batch) == int(inputs["labels"].ne(processor.tokenizer.pad_token_id).sum())
    alone = [loss_of(work, model, batch_of(work, module, [i])) for i in range(len(SOUNDS))]
    assert sum(alone) == pytest.approx(expected, rel=1e-5)


def test_a_published_model_writes_what_transformers_writes_in_the_same_frames(
    published: tuple[Path, ParakeetForRNNT],
) -> None:
    folder, theirs = published
    model, module, work = loaded(folder)
    processor = ParakeetProcessor.from_pretrained(folder)
    together = work.hear(model, *padded(module.features(SOUNDS)), [Stretch(0)] * len(SOUNDS))
    numbers = {n: own for own, n in enumerate(work.vocabulary.numbers)}  # type: ignore[attr-defined]
    silent = theirs.config.blank_token_id
    for sound, heard in zip(SOUNDS, together, strict=True):
        inputs = processor(sound, sampling_rate=16000)
        with torch.inference_mode():
            out = theirs.generate(**inputs, max_new_tokens=10 * heard.frames - 1)
        starts = (out.durations[0].cumsum(-1) - out.durations[0]).tolist()
        tokens = zip(out.sequences[0].tolist(), starts, strict=True)
        expected = [(numbers[token], start) for token, start in tokens if token != silent]
        assert [(t.number, t.start) for t in heard.tokens] == expected
        assert work.written(heard) == [number for number, _ in expected]
        assert all(t.start < t.end <= heard.frames and 0 < t.sure <= 1 for t in heard.tokens)


def test_how_unlikely_a_text_is_is_its_loss(published: tuple[Path, ParakeetForRNNT]) -> None:
    folder, _ = published
    model, module, work = loaded(folder)
    (heard,) = work.hear(model, *padded(module.features(SOUNDS[:1])), [Stretch(0)])
    whole = Window(0, len(SOUNDS[0]), 0, len(SOUNDS[0]))
    part = work.part(heard, whole, 1280)
    expected = loss_of(work, model, batch_of(work, module, [0]))
    assert work.unlikely(model, [part], work.labels(TEXTS[0])) == pytest.approx(expected, rel=1e-5)
    half = heard.frames // 2
    cut = [Part(heard, 0, half, False), Part(heard, half, heard.frames, False)]
    assert work.unlikely(model, cut, work.labels(TEXTS[0])) == pytest.approx(expected, rel=1e-5)
    assert work.unlikely(model, [work.part(work.silence(9), whole, 1280)], [1]) == float("inf")


def test_a_large_lattice_is_computed_again_to_the_same_gradient(monkeypatch: pytest.MonkeyPatch) -> None:
    vocabulary = Vocabulary.of_letters("abcdeo")
    module = family("parakeet_tdt").load_module()
    gradients = []
    for kept in (1 << 30, 0):
        monkeypatch.setattr("core.objectives.transducer.objective.KEPT", kept)
        model = tiny_model("parakeet_tdt", vocabulary)
        work = objective("transducer").load(module, vocabulary)
        batch = tiny_models.batch_of(module, SOUNDS[:2], [work.labels("abc"), work.labels("doec")])
        work.loss(work.forward(model, batch), batch).backward()
        gradients.append({n: p.grad for n, p in model.named_parameters()})
    for name, gradient in gradients[0].items():
        torch.testing.assert_close(gradient, gradients[1][name])


def test_the_loss_stays_in_float32_where_the_network_computes_in_bfloat16(
    published: tuple[Path, ParakeetForRNNT],
) -> None:
    model, module, work = loaded(published[0])
    batch = batch_of(work, module, range(len(SOUNDS)))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        arcs, lengths = outputs = work.forward(model, batch)
    loss = work.loss(outputs, batch)
    assert {x.dtype for x in (arcs.rest, arcs.write, loss)} == {torch.float32}
    loss.backward()
    assert all(torch.isfinite(p.grad).all() for p in model.parameters() if p.grad is not None)
    assert loss.item() == pytest.approx(loss_of(work, model, batch), rel=0.02)
    assert len(lengths) == len(SOUNDS)


def test_a_text_of_more_tokens_than_can_be_written_is_told_with_both_counts() -> None:
    vocabulary = Vocabulary.of_letters("abcdeo")
    work = objective("transducer").load(family("parakeet_tdt").load_module(), vocabulary)
    model = tiny_model("parakeet_tdt", vocabulary)
    assert work.misfit(model, [2] * 19, 2) == ""
    assert work.misfit(model, [2] * 20, 2) == "Its text has 20 tokens, and the model writes at most 19."
    model.config.durations = [1, 2]  # type: ignore[union-attr]
    assert work.misfit(model, [2] * 5, 6) == ""
    assert work.misfit(model, [2] * 5, 5) == "Its text needs 6 frames, and its sound gives 5."


def parts(*windows: tuple[str, int, int], frames: int = 20, paused: bool = False) -> list[Part]:
    """Windows whose letters are said two frames apart, each heard with what is around it."""
    found = []
    for text, start, end in windows:
        tokens = tuple(Token(LETTERS.index[c], 2 * i, 2 * i + 2, 0.9) for i, c in enumerate(text) if c != "-")
        found.append(Part(Heard(frames, tokens), start, end, paused))
    return found


LETTERS = Vocabulary.of_letters("abcdeo")


@pytest.mark.parametrize(
    ("windows", "paused", "text"),
    [
        ((("abode", 0, 6), ("--ode", 4, 20)), False, "aboode"),
        ((("ab-de", 0, 4), ("d-eco", 4, 10)), False, "abeco"),
        ((("ab de", 0, 4), ("d-eco", 4, 10)), False, "ab eco"),
        ((("ab", 0, 4), ("d eco", 4, 10)), False, "ab eco"),
        ((("ab-de", 0, 4), ("d-eco", 4, 10)), True, "ab eco"),
    ],
)
def test_a_word_goes_on_across_a_cut_unless_a_space_or_a_pause_was_heard_there(
    windows: tuple[tuple[str, int, int], ...], paused: bool, text: str
) -> None:
    work = Transducer(family("parakeet_tdt").load_module(), LETTERS)  # type: ignore[arg-type]
    heard = parts(*windows, paused=paused)
    assert work.text(heard) == text
    words = work.words(heard, 0.08)
    assert " ".join(w.text for w in words) == text
    assert all(a.end_s <= b.start_s + 1e-9 for a, b in pairwise(words))
    assert words[0].start_s == 0.0
    (first, *_) = heard
    assert words[-1].end_s == pytest.approx(0.08 * (first.end - first.start + 10 - heard[1].start), abs=0.09)


def test_silence_says_nothing() -> None:
    work = Transducer(family("parakeet_tdt").load_module(), LETTERS)  # type: ignore[arg-type]
    quiet = work.silence(12)
    window = Window(0, 16000, 0, 16000)
    assert work.certainty(quiet) is None
    assert work.text([work.part(quiet, window, 1280)]) == ""
    assert work.spoken(quiet, 0) == []
    assert np.isfinite(work.unlikely(tiny_model("parakeet_tdt", LETTERS), [work.part(quiet, window, 1280)], []))
