"""A text model goes along with an exported model, in the layout that pyctcdecode and transformers' processor read:
transformers' own is asked, with a stand-in for pyctcdecode, which is not here."""

from __future__ import annotations

import json
import math
import re
import sys
import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from transformers.models.wav2vec2_with_lm import processing_wav2vec2_with_lm as with_lm

from core.checkpoint_paths import model_print
from core.errors import ExportFailed
from core.lm import arpa, store
from core.lm.note import Tried, Tuned, Weights
from core.lm.store import Recipe
from core.runs.export import export_model
from core.runs.folder import RunFolder
from tests.core.lm.texts import zipf
from tests.tiny_models import save_tiny


@dataclass
class Decoder:
    """What pyctcdecode reads from a folder."""

    labels: list[str]
    attributes: dict[str, Any]
    unigrams: list[str]
    arpa: Path

    @classmethod
    def load_from_dir(cls, folder: str, encoding: str) -> Decoder:
        alphabet = json.loads((Path(folder) / "alphabet.json").read_text(encoding="utf-8"))
        assert alphabet["is_bpe"] is False
        room = Path(folder) / "language_model"
        (model,) = room.glob("*.arpa")
        attributes = json.loads((room / "attrs.json").read_text(encoding="utf-8"))
        return cls(
            alphabet["labels"], attributes, (room / "unigrams.txt").read_text(encoding=encoding).split("\n"), model
        )

    @property
    def _alphabet(self) -> Decoder:
        return self


@pytest.fixture
def _pyctcdecode(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in, alphabet = types.ModuleType("pyctcdecode"), types.ModuleType("pyctcdecode.alphabet")
    stand_in.BeamSearchDecoderCTC = Decoder  # type: ignore[attr-defined]
    alphabet.BLANK_TOKEN_PTN = re.compile(r"^[<\[]pad[>\]]$", re.IGNORECASE)  # type: ignore[attr-defined]
    alphabet.UNK_TOKEN_PTN = re.compile(r"^[<\[]unk[>\]]$", re.IGNORECASE)  # type: ignore[attr-defined]
    alphabet.UNK_TOKEN = "⁇"  # type: ignore[attr-defined]
    for module in (stand_in, alphabet):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    for name in ("is_pyctcdecode_available", "is_kenlm_available"):
        monkeypatch.setattr(with_lm, name, lambda: True)


@pytest.mark.usefixtures("_pyctcdecode")
def test_transformers_processor_reads_what_goes_along(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "runs" / "x")
    save_tiny(run.model, "wav2vec2", "abcw0123456789ç")
    model = store.make(tmp_path, "words", zipf(60), Recipe(2))
    best = Weights(1.25, 0.5, -4.0)
    model = store.keep_tuned(model, model_print(run.model), Tuned("x", best, Tried(Weights(), 0.5, 0.2), (), 9))
    files = export_model(run, tmp_path / "out", text_model=model)
    assert {"alphabet.json", "language_model"} <= set(files)
    found = with_lm.Wav2Vec2ProcessorWithLM.from_pretrained(str(tmp_path / "out")).decoder
    vocabulary = json.loads((tmp_path / "out" / "vocab.json").read_text(encoding="utf-8"))
    expected = {0: "", vocabulary["|"]: " "} | {
        i: letter for letter, i in vocabulary.items() if len(letter) == 1 and letter != "|"
    }
    assert found.labels == [expected[i] for i in range(len(vocabulary))]
    offset = found.attributes.pop("unk_score_offset")
    assert found.attributes == {"alpha": 1.25, "beta": 0.5, "score_boundary": True}
    log10 = -2.0  # of a word that is not known: pyctcdecode counts alpha * (log10 + offset) * ln 10 + beta
    ours = best.lm * log10 * math.log(10) + best.insertion + best.unknown
    assert 1.25 * (log10 + offset) * math.log(10) + 0.5 == pytest.approx(ours)
    assert found.unigrams == list(model.read().symbols[3:])
    assert arpa.read(found.arpa).counts == model.note.ngrams
    settings = json.loads((tmp_path / "out" / "preprocessor_config.json").read_text(encoding="utf-8"))
    assert settings["processor_class"] == "Wav2Vec2ProcessorWithLM"


def test_a_model_of_single_words_goes_along_as_kenlm_reads_it_and_one_of_weight_0_does_not(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "runs" / "x")
    save_tiny(run.model, "wav2vec2", "abcw0123456789ç")
    model = store.make(tmp_path, "words", zipf(60), Recipe(1))
    export_model(run, tmp_path / "out", text_model=model)
    with arpa.searchable(tmp_path / "out" / "language_model" / store.ARPA) as file:
        assert file.is_relative_to(tmp_path), "it is one that KenLM reads, as it stands"
        assert arpa.read(file).levels[0].logs.tolist() == model.read().levels[0].logs.tolist()
    tuned = Tuned("x", Weights(0.0, 1.0, -2.0), Tried(Weights(), 0.5, 0.2), (), 9)
    model = store.keep_tuned(model, model_print(run.model), tuned)
    with pytest.raises(ExportFailed, match="its weight is 0"):
        export_model(run, tmp_path / "other", text_model=model)
    assert not (tmp_path / "other").exists()


def test_letters_and_pieces_do_not_go_along(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "runs" / "x")
    save_tiny(run.model, "wav2vec2", "abc")
    model = store.make(tmp_path, "letters", zipf(60), Recipe(2, "letter"))
    with pytest.raises(ExportFailed, match="text model of words"):
        export_model(run, tmp_path / "out", text_model=model)
    assert not (tmp_path / "out").exists()
