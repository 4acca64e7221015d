"""What a model writes again and again, or where nobody speaks, is not in the text; and that it was there is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.decoding.held_back import LOOP, NOBODY, held_back
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Transcript
from core.evaluation.evaluate import evaluate
from core.objectives.seq2seq.generation import checked
from core.objectives.seq2seq.written import Written
from tests.builders import babble
from tests.core.objectives.test_seq2seq_runs import two_utterances
from tests.tiny_models import save_whisper

SURE, UNSURE = (-0.2,) * 5, (-1.5,) * 5


@pytest.fixture(scope="module")
def talker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that writes something, whatever it hears."""
    folder = tmp_path_factory.mktemp("whisper") / "tiny"
    save_whisper(folder, ("abo", "de cab"), encoder_layers=1, decoder_layers=1)
    return folder


def writer(folder: Path, *, hears_nobody: bool) -> Path:
    """A checkpoint that knows nothing: it writes one sign for ever; with `hears_nobody` it is sure that nobody speaks,
    and writes all the same."""
    model: Any = save_whisper(folder, ("abo", "de cab"), encoder_layers=1, decoder_layers=1)
    if hears_nobody:
        decoder = model.model.decoder
        added = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["added_tokens"]
        number = next(token["id"] for token in added if token["content"] == "<|nospeech|>")
        with torch.no_grad():
            decoder.embed_positions.weight[0] += 20 * decoder.embed_tokens.weight[number]
            decoder.embed_tokens.weight[number] *= 200
        model.save_pretrained(folder)
    return folder


def written(logs: tuple[float, ...]) -> Written:
    return Written((1, 2, 3, 4), logs, np.zeros((5, 9), np.float32))


@pytest.mark.parametrize(
    ("logs", "nobody", "looping", "caught", "tokens"),
    [
        (UNSURE, 0.7, False, NOBODY, ()),
        (SURE, 0.7, False, "", (1, 2, 3, 4)),
        (UNSURE, 0.5, False, "", (1, 2, 3, 4)),
        (SURE, 0.1, True, LOOP, (1, 2, 3, 4)),
        (UNSURE, 0.9, True, NOBODY, ()),
    ],
)
def test_a_text_is_held_back_where_the_model_is_sure_that_nobody_speaks_and_unsure_of_its_words(
    logs: tuple[float, ...], nobody: float, looping: bool, caught: str, tokens: tuple[int, ...]
) -> None:
    found = checked(written(logs), looping, nobody)
    assert (found.caught, found.tokens) == (caught, tokens)


def test_a_transcript_says_what_is_not_in_it(talker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.decoding.recogniser.voiced", lambda _: True)
    recogniser = Recogniser(talker, "cpu", "es")
    sound = babble(1.5)
    there = recogniser.transcribe(sound)
    assert there.text
    monkeypatch.setattr("core.decoding.recogniser.voiced", lambda _: False)
    gone = recogniser.transcribe(sound)
    assert (gone.text, gone.caught) == ("", ((NOBODY, 1),))
    assert gone.held_back == "One text was held back: nobody speaks where the model wrote it."
    assert Transcript.from_json(gone.to_json()) == gone
    assert Transcript.from_json({"text": "", "words": [], "seconds": 1.0}).held_back == "", "of an earlier version"
    assert held_back({LOOP: 2, NOBODY: 1}).startswith("In 2 places the model wrote the same again and again")
    assert held_back({}) == ""


def test_a_transcript_is_empty_where_the_model_itself_hears_nobody(tmp_path: Path) -> None:
    found = Recogniser(writer(tmp_path / "tiny", hears_nobody=True), "cpu", "es").transcribe(babble(1.5))
    assert (found.text, found.words, found.caught) == ("", (), ((NOBODY, 1),))


def test_an_evaluation_counts_loops(talker: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.objectives.seq2seq.generation.loops", lambda _tokens, _vocabulary: True)
    entries = two_utterances(tmp_path)[2:]
    values = evaluate(talker, entries, "cpu", language="es").to_json()
    assert values["caught"] == {LOOP: 2}
    assert values["asked"] == {"code": "es", "why": "given", "given": "es"}
