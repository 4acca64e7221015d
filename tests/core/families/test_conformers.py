"""LASR and Granite Speech with a CTC output as they are published: heard, taught and read as transformers does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from transformers import AutoFeatureExtractor, AutoModelForCTC, AutoTokenizer
from transformers.models.auto.modeling_auto import MODEL_FOR_CTC_MAPPING_NAMES

from core import audio
from core.families import checkpoint, family_of, knows
from core.families.initialise import initialise
from core.families.letters import read_letters
from core.families.transfer import make_plan
from core.objectives import objective
from core.runs import events
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.training import tiny
from tests.shapes.walk import elsewhere, here
from tests.tiny_conformers import save_granite, save_lasr
from tests.tiny_models import batch_of

TEXTS = ["abo de cab", "cab", "de abo ode"]
SOUNDS = [babble(1.31, seed=1), babble(0.8, seed=2), babble(2.1, seed=3)]
SAVED: dict[str, Callable[..., Any]] = {"lasr": save_lasr, "granite_speech": save_granite}
DRAFTED = {"lasr": "letters", "granite_speech": "pieces"}
"""What a run in another language writes with: 25 frames a second hold letters, 12.5 do not."""
RATES = {"lasr": 3e-5, "granite_speech": 1e-4}
each = pytest.mark.parametrize("key", list(SAVED))


@pytest.fixture(autouse=True)
def _own_threads() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folders = {key: tmp_path_factory.mktemp(key) / "published" for key in SAVED}
    for key, folder in folders.items():
        SAVED[key](folder, TEXTS * 5)
    return folders


def test_every_ctc_model_of_transformers_is_of_a_family() -> None:
    assert [kind for kind in MODEL_FOR_CTC_MAPPING_NAMES if not knows(kind)] == []


@each
def test_it_is_known_with_its_pieces_and_recipe(published: dict[str, Path], key: str) -> None:
    source = published[key]
    assert family_of(source).key == key
    letters = checkpoint.check(source)
    assert letters is not None
    pieces = letters.vocabulary
    assert any(len(piece.strip("▁")) > 1 for piece in pieces.letters)
    tokenizer = AutoTokenizer.from_pretrained(source, local_files_only=True)
    for text in TEXTS:
        numbers = [letters.rows[i] for i in pieces.encode(text)]
        assert numbers == tokenizer(text, add_special_tokens=False).input_ids
        assert pieces.decode(pieces.encode(text)) == text
    drafted = make_config(start_from(source), "quick", name="x", own=None)
    assert drafted.vocabulary == DRAFTED[key]
    kind = family_of(source)
    assert kind.recipe(400_000_000, True)["learning_rate"] == RATES[key]


@each
def test_features_loss_and_outputs_are_those_of_transformers_alone_and_in_a_batch(
    published: dict[str, Path], key: str
) -> None:
    source = published[key]
    model = family_of(source).load_module().load(source)
    module = family_of(source).functions_of(model)
    letters = read_letters(source)
    work = objective("ctc").load(module, letters.vocabulary)
    theirs = AutoModelForCTC.from_pretrained(source, local_files_only=True).eval()
    extractor = AutoFeatureExtractor.from_pretrained(source, local_files_only=True)
    batch = batch_of(module, SOUNDS, [work.labels(text) for text in TEXTS])
    expected = 0.0
    with torch.inference_mode():
        logits, lengths = module.forward(model, batch.features, batch.mask)
        for i, (sound, text) in enumerate(zip(SOUNDS, TEXTS, strict=True)):
            inputs = extractor(sound, sampling_rate=16000, return_tensors="pt", return_attention_mask=True)
            (own,) = module.features([sound])
            torch.testing.assert_close(own, inputs.input_features[0], atol=1e-4, rtol=1e-4)
            ids = [letters.rows[token] for token in work.labels(text)]
            found = theirs(**inputs, labels=torch.tensor([ids]))
            single = batch_of(module, [sound], [work.labels(text)])
            loss = float(found.loss) * len(ids)
            assert float(work.loss(work.forward(model, single), single)) == pytest.approx(loss, rel=1e-4)
            expected += loss
            count = int(lengths[i])
            assert count == found.logits.shape[1]
            torch.testing.assert_close(logits[i, :count], found.logits[0][:, letters.rows], atol=1e-4, rtol=1e-4)
        assert float(work.loss(work.forward(model, batch), batch)) == pytest.approx(expected, rel=1e-4)


def test_granite_reads_what_it_wrote_by_columns_that_follow_its_tokens(
    published: dict[str, Path], tmp_path: Path
) -> None:
    source = published["granite_speech"]
    plan = make_plan(source, Vocabulary.of_letters("abcdeoã"))
    rows = {t.name: t.shape for t in plan.tensors if t.action == "rows"}
    assert rows == {"encoder.out.weight": (9, 32), "encoder.out.bias": (9,), "encoder.out_mid.weight": (32, 9)}
    model, module = initialise(plan, TrainConfig(source=str(source)))
    before = module.source_tensors(source)["encoder.out_mid.weight"]
    (carried,) = (p for p in plan.letters if p.letter == "a")
    index = {token: i for i, token in enumerate(plan.source_tokens)}
    own = model.state_dict()["encoder.out_mid.weight"][:, plan.vocabulary.index["a"]]
    torch.testing.assert_close(own, before[:, [index[t] for t in carried.sources]].mean(1))

    kept = read_letters(source).vocabulary
    module, loaded = family_of(source).load_module(), family_of(source).load_module().load(source)
    card = checkpoint.Card("Kept", family="granite_speech", objective="ctc", vocabulary="pieces")
    checkpoint.save(tmp_path / "out", loaded, kept, checkpoint.read_normaliser(source), card)
    again, first = (AutoModelForCTC.from_pretrained(f, local_files_only=True) for f in (tmp_path / "out", source))
    for name, tensor in first.state_dict().items():
        assert torch.equal(tensor, again.state_dict()[name]), name


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("key", "vocabulary"),
    [
        ("lasr", "letters"),
        ("granite_speech", "source"),
        pytest.param("lasr", "source", marks=pytest.mark.long),
        pytest.param("granite_speech", "letters", marks=pytest.mark.long),
    ],
)
def test_it_is_taught_resumed_and_read_elsewhere(
    published: dict[str, Path], tmp_path: Path, key: str, vocabulary: str
) -> None:
    made = tiny.entries(tmp_path / "sounds", 4) + tiny.entries(tmp_path / "sounds", 2, "dev")
    own = {"source": str(published[key]), "family": key, "layers": {}, "hours": 0.008, "checks": 1}
    own |= {"learning_rate": 1e-4}
    whole, parted = (tiny.tiny_run(tmp_path / n, made, **own, vocabulary=vocabulary) for n in ("whole", "parted"))
    assert isinstance(Trainer(whole).train(), events.Finished)
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 2 else "").train(), events.Paused)
    Trainer(parted).train()
    assert (whole.model / "model.safetensors").read_bytes() == (parted.model / "model.safetensors").read_bytes()
    sounds = [np.asarray(audio.load(entry.audio)) for entry in made]
    ours = here(whole.model, sounds)
    assert elsewhere(whole.model, sounds) == ours
    assert any(ours), "a model that writes nothing proves nothing"
