"""A pair of letters that is one: planned, taught, saved, read by others, and written again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.datasets.manifest import read_manifest
from core.decoding import ctc
from core.decoding.recogniser import Recogniser
from core.families import checkpoint
from core.families.plan import TransferPlan
from core.families.transfer import make_plan
from core.objectives.ctc import frames_needed
from core.text.vocabulary import Vocabulary
from tests.core.training import tiny
from tests.event_logs import read_events

LETTERS = ["a", "b", "c", "d", "e", "o", "dd", "ob"]
VOCABULARY = Vocabulary.of_letters(LETTERS)


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run of a model whose letters are of one and of two characters."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("digraphs"), letters=LETTERS, hours=0.006, checks=1, copies=1)  # type: ignore[arg-type]
    code, console = tiny.sit(run)
    assert code == 0, console
    return run.path


def test_a_run_with_digraphs_is_planned_taught_and_saved(taught: Path) -> None:
    plan = TransferPlan.read(taught / "transfer.json")
    assert plan.vocabulary == VOCABULARY
    kinds = [event.kind for event in read_events(taught / "events.jsonl")]
    assert kinds[-1] == "finished"
    assert checkpoint.read_vocabulary(taught / "model") == VOCABULARY


def test_labels_take_the_longest_letter(taught: Path) -> None:
    texts = [entry.text for entry in read_manifest(taught / "manifest.jsonl")]
    pairs = [text for text in texts if "dd" in text or "ob" in text]
    assert pairs
    for text in pairs:
        ids = VOCABULARY.encode(text)
        assert len(ids) < len(text)
        assert VOCABULARY.decode(ids) == text
        assert frames_needed(ids) <= frames_needed(Vocabulary.of_letters("abcdeo").encode(text))


def test_the_taught_model_writes_digraphs_and_aligns_them(taught: Path) -> None:
    recogniser = Recogniser(taught / "model")
    entry = next(e for e in read_manifest(taught / "manifest.jsonl") if "dd" in e.text)
    sound, _ = soundfile.read(entry.audio, dtype="float32")
    assert recogniser.transcribe(sound) is not None
    logs = np.full((24, len(VOCABULARY.tokens)), -20.0, np.float32)
    path = [0, 8, 8, 0, 2, 0, 1, 9, 0, 9, 9, 0]
    for frame, token in enumerate([*path, 1, *path[:-1]]):
        logs[frame, token] = -0.01
    words = ctc.words(logs, VOCABULARY, 0.08, readings=True)
    assert [word.text for word in words] == ["dda", "obob", "dda", "obob"]
    assert all(word.start_s < word.end_s for word in words)


def test_transformers_reads_the_same_letters(taught: Path) -> None:
    from transformers import Wav2Vec2CTCTokenizer

    tokenizer = Wav2Vec2CTCTokenizer.from_pretrained(taught / "model")
    assert tokenizer.get_vocab()["dd"] == VOCABULARY.index["dd"]
    for word in ("ddbab", "add", "ob"):
        assert tokenizer(word).input_ids == VOCABULARY.encode(word)
    ids = VOCABULARY.encode("ddba ob a")
    assert tokenizer.decode(ids, group_tokens=False) == "ddba ob a"


def test_a_taught_model_with_digraphs_is_a_source_for_the_next(taught: Path) -> None:
    plan = make_plan(taught / "model", Vocabulary.of_letters(["a", "dd", "do", "ã"]))
    origins = {p.letter: (p.origin, p.source) for p in plan.letters if len(p.letter) < 3 and p.letter.strip()}
    assert origins == {
        "a": ("carried", "a"),
        "dd": ("carried", "dd"),
        "do": ("neighbour", "d"),
        "ã": ("neighbour", "a"),
    }
