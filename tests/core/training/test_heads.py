"""Any head to one's own letters: plans are printed and kept, models trained from them, and read again."""

from __future__ import annotations

import itertools
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from core import audio
from core.datasets.manifest import Entry
from core.decoding.recogniser import Recogniser
from core.families import checkpoint
from core.families.plan import TransferPlan
from core.runs import events
from core.training.preparation import prepare
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.tiny_models import save_segmented, save_tiny, segmenter_of

GREEK = str.maketrans("abcdeo", "αβψδεο")
SETTINGS = {"layers": {}, "hours": 0.003, "batch_seconds": 6.0, "checks": 1, "copies": 1, "warmup_steps": 2}
PIECES = ["▁", "a", "▁b", "be", "ca", "co", "d", "e", "ao", "beo"]


@pytest.fixture(autouse=True)
def _threads() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@dataclass(frozen=True)
class Case:
    """What a head is taken to, and lines that its plan prints."""

    letters: str
    lines: tuple[str, ...]
    greek: bool = False
    vocabulary: str = "letters"


CASES = {
    "33 letters from 29": Case(
        string.ascii_lowercase + "áéíóúãõ",
        ("33 letters", "Carried over       28", "From a neighbour    5", "ã ← a   same vowel, now nasal"),
    ),
    "letters from 1,024 pieces": Case(
        "abcdeo",
        (
            "6 letters",
            "Carried over        3   a d e",
            "b ← ▁b   the same text elsewhere in a word",
            "c ← mean of ca, co",
            "o ← mean of co, ao, beo   what the source writes where it is said",
            "space carried over",
        ),
    ),
    "new pieces from old": Case(
        "abcdeo", ("pieces", "the parts that the source cuts it into", "Carried over"), vocabulary="pieces"
    ),
    "Latin to Greek": Case(
        "αβψδεο",
        (
            "6 letters",
            "ψ ← mean of p, s   the same sound in another script",
            "δ ← d   the same sound in another script",
        ),
        greek=True,
    ),
}


def source_of(case: str, folder: Path) -> Path:
    if case == "33 letters from 29":
        return save_tiny(folder, letters=string.ascii_lowercase + "ñáé")
    if case == "Latin to Greek":
        return save_tiny(folder, letters=string.ascii_lowercase + "ñ")
    more = ("".join(x) for x in itertools.product("fghijklmn", repeat=4))
    wanted = 1024 - len(PIECES) - 2  # the padding and the unknown are two more rows
    save_segmented(folder, segmenter_of([*PIECES, *itertools.islice(more, wanted)]))
    return folder


def utterances(folder: Path, case: Case) -> list[Entry]:
    made = tiny.entries(folder, 6) + tiny.entries(folder, 2, "dev")
    return [replace(e, text=e.text.translate(GREEK)) for e in made] if case.greek else made


def always_writes(folder: Path, piece: str) -> None:
    """Change a checkpoint so that it writes one piece in every frame."""
    known = checkpoint.read_letters(folder)
    path = folder / "model.safetensors"
    tensors = load_file(path)
    tensors["ctc_head.bias"][known.rows[known.vocabulary.index[piece]]] = 99.0
    save_file(tensors, path, metadata={"format": "pt"})


def shown(plan: TransferPlan, lines: Sequence[str]) -> list[str]:
    """The lines that a plan does not print."""
    text = plan.as_text()
    return [line for line in lines if line not in text]


@pytest.mark.parametrize("case", list(CASES))
def test_the_plan_is_printed_and_kept_the_model_trained_and_read_again(case: str, tmp_path: Path) -> None:
    source, wanted = source_of(case, tmp_path / "source"), CASES[case]
    made = utterances(tmp_path / "sounds", wanted)
    run = tiny.tiny_run(
        tmp_path, made, wanted.letters, **SETTINGS, source=str(source), vocabulary=wanted.vocabulary, piece_count=40
    )
    plan = TransferPlan.read(run.transfer)
    assert not shown(plan, wanted.lines), plan.as_text()
    if "1,024" in case:
        assert len(plan.source_tokens) == 1024
    ended = Trainer(run).train()
    assert isinstance(ended, events.Finished)
    kept = TransferPlan.read(run.transfer)
    assert kept.vocabulary == plan.vocabulary
    known = checkpoint.check(run.model)
    assert known is not None
    assert known.vocabulary.letters == plan.vocabulary.letters
    text = Recogniser(run.model).transcribe(audio.load(Path(made[0].audio), rate=16000)).text
    assert known.vocabulary.knows(text)


def test_what_a_source_writes_where_a_letter_is_said_is_heard_before_the_first_step(tmp_path: Path) -> None:
    """The letter is in three pieces, and the source writes but one of them."""
    source = source_of("letters from 1,024 pieces", tmp_path / "source")
    always_writes(source, "beo")
    made = utterances(tmp_path / "sounds", CASES["letters from 1,024 pieces"])
    run = tiny.tiny_run(tmp_path, made, "abcdeo", **SETTINGS, source=str(source))
    before = {p.letter: p for p in TransferPlan.read(run.transfer).letters}["o"]
    assert (before.origin, before.sources, before.weights) == ("heard", ("co", "ao", "beo"), ())
    model = prepare(run).model.state_dict()
    after = {p.letter: p for p in TransferPlan.read(run.transfer).letters}["o"]
    assert (after.origin, after.sources) == ("heard", ("beo",))
    assert after.weights[0] > 20, "as often as it was written"
    clips = sum("o" in e.text for e in made if e.split == "train")
    assert after.reason == f"what the source wrote in {clips} clips that say it, {after.weights[0]:.0f} times"
    known = checkpoint.read_letters(source)
    rows = load_file(source / "model.safetensors")["ctc_head.weight"]
    expected = rows[known.rows[known.vocabulary.index["beo"]]]
    assert torch.equal(model["ctc_head.weight"][TransferPlan.read(run.transfer).vocabulary.index["o"]], expected)


def test_what_the_source_never_writes_begins_by_its_sound(tmp_path: Path) -> None:
    source = source_of("letters from 1,024 pieces", tmp_path / "source")
    always_writes(source, "ffff")
    made = utterances(tmp_path / "sounds", CASES["letters from 1,024 pieces"])
    run = tiny.tiny_run(tmp_path, made, "abcdeo", **SETTINGS, source=str(source))
    prepare(run)
    after = {p.letter: p for p in TransferPlan.read(run.transfer).letters}["o"]
    assert (after.origin, after.sources, after.reason) == ("fresh", (), "nothing of the source is like it")
