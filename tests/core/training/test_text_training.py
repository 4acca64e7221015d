"""Teaching text models: exact resume, what is held out, what a source gives, and how a run ends."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from safetensors.torch import load_file

from core.errors import ConfigError, RunError, TextError
from core.lm import store
from core.lm.neural.network import windows
from core.lm.neural.sizes import Sizes
from core.lm.neural.units import encode, units_of
from core.runs import events
from core.runs.folder import RunFolder
from core.runs.reader import RunReader, status
from core.runs.run_settings import any_settings, settings_of
from core.runs.text_create import Read, divided, make_run, words_for
from core.runs.text_run import teaches_text
from core.text.vocabulary import Vocabulary
from core.training.text import pace
from core.training.text.config import TextConfig
from core.training.text.reading import Texts
from core.training.text.trainer import TextTrainer
from tests.core.lm.texts import zipf
from tests.event_logs import read_events

READ = Read(tuple(zipf(60)), tuple(zipf(12, seed=1)), of_dev=False)
SMALL = Sizes("lstm", 16, 16, 2, dropout=0.5)
CONFIG = TextConfig(
    name="words", makes="words", sizes=SMALL, words=900, batch_units=256, checks=4, threads=1, device="cpu"
)


def taught(project: Path, config: TextConfig = CONFIG, read: Read = READ) -> store.TextModel:
    """What a run makes that nobody interrupts."""
    run = make_run(project / "runs", config, read)
    assert isinstance(TextTrainer(run).train(), events.Finished)
    return store.find(config.makes, project)


def asks(what: str, after: int) -> Callable[[], str]:
    """A request that comes at a step."""
    count = itertools.count()
    return lambda: what if next(count) >= after else ""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> store.TextModel:
    """A model that knows the same words in another order of sentences."""
    read = replace(READ, train=tuple(zipf(60, seed=5)))
    return taught(tmp_path_factory.mktemp("source"), replace(CONFIG, makes="source", name="source"), read)


@pytest.mark.parametrize("shape", ["lstm", "transformer"])
def test_a_run_that_was_paused_gives_bit_for_bit_what_one_gives_that_was_not(tmp_path: Path, shape: str) -> None:
    sizes = SMALL if shape == "lstm" else Sizes("transformer", 16, 32, 2, 2, dropout=0.5)
    config = replace(CONFIG, sizes=sizes)
    whole = taught(tmp_path / "whole", config)
    run = make_run(tmp_path / "parts" / "runs", config, READ)
    for after in (2, 1, 5):
        assert isinstance(TextTrainer(run, asks("pause", after)).train(), events.Paused)
        assert status(run).state == "paused"
    TextTrainer(run).train()
    parts = store.find("words", tmp_path / "parts")
    assert parts.weights.read_bytes() == whole.weights.read_bytes()
    checks = [RunReader(one).catch_up().texts.checks for one in (run, RunFolder(tmp_path / "whole" / "runs" / "words"))]
    assert [(c.step, c.words, c.bits) for c in checks[0]] == [(c.step, c.words, c.bits) for c in checks[1]]


def test_a_run_that_lost_its_last_steps_goes_on_from_where_it_was_saved(
    tmp_path: Path, source: store.TextModel
) -> None:
    """As after a power cut: layer by layer from a source, saved at a check, some steps more, gone."""
    config = replace(CONFIG, source=str(source.folder), source_name="source", strategy="gradual")
    whole = taught(tmp_path / "whole", config)
    run = make_run(tmp_path / "parts" / "runs", config, READ)

    class Gone(Exception):
        pass

    def cut(after: int) -> Callable[[], str]:
        count = itertools.count()

        def asked() -> str:
            if next(count) >= after:
                raise Gone
            return ""

        return asked

    for after in (7, 4):
        with pytest.raises(Gone):
            TextTrainer(run, cut(after)).train()
    TextTrainer(run).train()
    assert store.find("words", tmp_path / "parts").weights.read_bytes() == whole.weights.read_bytes()


def test_it_learns_and_says_how_well_it_foresees(tmp_path: Path) -> None:
    model = taught(tmp_path, replace(CONFIG, words=3000, learning_rate=2e-2))
    run = RunFolder(tmp_path / "runs" / "words")
    look = RunReader(run).look()
    assert look is not None
    assert look.text is not None
    curves, note = look.curves, model.note
    checks = curves.texts.checks
    assert [check.untouched for check in checks] == [True, *[False] * (len(checks) - 1)]
    assert len(checks) == 5
    best = curves.texts.best
    assert best is not None
    assert best.bits < 0.8 * checks[0].bits
    assert note.neural is not None
    assert (note.neural.bits, note.neural.perplexity) == (best.bits, best.perplexity)
    assert note.neural.words_read == best.words
    assert (note.neural.run, note.neural.source, note.neural.held_out) == ("words", "", len(READ.held_out))
    assert (note.kind, note.unit, note.sentences) == ("neural", "letter", 60)
    assert curves.loss_words[-1] >= 3000
    assert curves.share == 1.0
    assert look.status.state == "finished"
    assert run.notes()["text_model"] == "words"
    assert not run.last.exists()
    assert not run.best.exists()
    finished = read_events(run.events)[-1]
    assert isinstance(finished, events.Finished)
    assert (finished.makes, finished.bits, finished.wer) == ("words", best.bits, None)


def test_a_source_gives_what_it_knows_and_its_layers_begin_one_after_another(
    tmp_path: Path, source: store.TextModel
) -> None:
    config = replace(CONFIG, source=str(source.folder), source_name="source", strategy="gradual", unfreezing_share=0.6)
    run = make_run(tmp_path / "runs", config, READ)
    TextTrainer(run, asks("pause", 3)).train()
    checks = RunReader(run).catch_up().texts.checks
    assert source.note.neural is not None
    assert checks[0].bits == pytest.approx(source.note.neural.bits, rel=0.02)  # the same letters
    began, now = (load_file(path) for path in (source.weights, run.last / "model.safetensors"))
    moved = {name for name in now if not (now[name] == began[name]).all()}
    assert moved == {"embedding.weight", "bias"}
    TextTrainer(run).train()
    after = load_file(store.find("words", tmp_path).weights)
    assert {name for name in after if not (after[name] == began[name]).all()} == set(after)
    titles = [check.learning for check in RunReader(run).catch_up().texts.checks]
    assert titles[0] != titles[-1] == "All layers learn"
    note = store.find("words", tmp_path).note
    assert note.neural is not None
    assert note.neural.source == "source"
    assert note.neural.carried > 5


def test_stopping_keeps_the_best_and_the_run_can_go_on(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs", CONFIG, READ)
    stopped = TextTrainer(run, asks("stop", 6)).train()
    assert isinstance(stopped, events.Finished)
    assert stopped.reason == "stopped"
    first = store.find("words", tmp_path)
    assert first.note.neural is not None
    assert status(run).state == "stopped"
    TextTrainer(run).train()
    assert [model.name for model in store.models(tmp_path)] == ["words"]
    assert status(run).state == "finished"


def test_patience_ends_a_run_that_gets_no_better(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = replace(READ, held_out=("zz qq", "qz"))  # letters that no text has: the more it learns, the less it foresees
    config, letters = replace(CONFIG, patience=2, checks=12, words=4000), Vocabulary.of_letters("wzq0123456789")
    run = make_run(tmp_path / "runs", config, read, alphabet=letters)

    def fails(*_: object) -> None:
        raise OSError("The disk was away.")

    with monkeypatch.context() as patch:
        patch.setattr(TextTrainer, "_keep", fails)
        with pytest.raises(OSError, match="away"):
            TextTrainer(run).train()
    ended = RunReader(run).catch_up().texts.checks
    finished = TextTrainer(run).train()
    assert isinstance(finished, events.Finished)
    assert finished.reason == "patience"
    checks = RunReader(run).catch_up().texts.checks
    assert [check.step for check in checks] == [check.step for check in ended], "it had lost its patience before"
    assert checks[-1].words < 4000
    assert [check.best for check in checks[-2:]] == [False, False]


def test_a_name_that_was_taken_meanwhile_gets_a_number(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs", replace(CONFIG, words=100), READ)
    store.make(tmp_path, "words", zipf(20), store.Recipe(2))
    TextTrainer(run).train()
    assert store.find("words", tmp_path).kind == "counted"
    assert store.find("words-2", tmp_path).kind == "neural"
    assert any(isinstance(e, events.Changed) and "words-2" in e.message for e in read_events(run.events))
    with pytest.raises(TextError, match="already"):
        make_run(tmp_path / "runs", CONFIG, READ)


def test_settings_are_of_a_text_and_of_no_recogniser(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs", CONFIG, READ)
    assert teaches_text(run)
    assert TextConfig.read(run.config) == CONFIG
    assert any_settings(run).name == "words"
    with pytest.raises(ConfigError, match="text model, no recogniser"):
        settings_of(run)
    values = json.loads(run.config.read_text())
    for wrong in ({"more": 1}, {"words": 0}, {"strategy": "upwards"}, {"sizes": 3}):
        run.config.write_text(json.dumps({**values, **wrong}))
        with pytest.raises(ConfigError, match=r"config\.json"):
            TextConfig.read(run.config)


def test_a_run_without_its_sentences_says_so(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs", CONFIG, READ)
    (run.path / "train.txt").unlink()
    with pytest.raises(RunError, match=r"train\.txt"):
        TextTrainer(run).train()


def test_what_is_held_out_is_not_learnt_and_is_chosen_alike_again() -> None:
    every = list(dict.fromkeys(zipf(200)))
    read = divided(every)
    assert set(read.train) | set(read.held_out) == set(every)
    assert not set(read.train) & set(read.held_out)
    assert len(read.held_out) == len(every) // 20
    assert divided(every[::-1]).held_out[::-1] == read.held_out
    dev = [f"dev {i}" for i in range(30)]
    assert divided(every, dev) == Read(tuple(every), tuple(dev), of_dev=True)
    assert not divided(every, dev[:5]).of_dev
    with pytest.raises(TextError, match="One sentence"):
        divided(["only"])
    assert words_for(read) == 30_000


def test_the_rate_rises_and_falls_and_checks_come_evenly() -> None:
    config = replace(CONFIG, words=1000, checks=4)
    rates = [pace.rate_at(words, config) for words in range(0, 1001, 50)]
    assert max(rates) == rates[2] == pytest.approx(config.learning_rate)
    assert rates[0] == rates[-1] == pytest.approx(config.learning_rate * pace.LEAST)
    assert rates[2:] == sorted(rates[2:], reverse=True)
    assert [pace.checks_due(words, config) for words in (0, 249, 250, 999, 1000, 5000)] == [0, 0, 1, 3, 4, 4]


def test_batches_hold_every_window_once_in_an_order_of_their_own() -> None:
    vocabulary = units_of(READ.train, "letter", 0)
    long = " ".join(["w1"] * 700)
    texts = Texts.of([*READ.train, "", long], vocabulary)
    assert texts.sentences == len(READ.train) + 1
    assert texts.all_words == sum(len(sentence.split()) for sentence in (*READ.train, long))
    sentences = [encode(vocabulary, sentence) for sentence in (*READ.train, long)]
    expected = [window for sentence in sentences for window in windows(sentence)]
    assert [texts.window(number) for number in range(len(texts.words))] == expected
    assert texts.units == sum(len(sentence) + 1 for sentence in sentences)
    batches = texts.batches(1, 0, 600)
    assert sorted(number for batch in batches for number in batch) == list(range(len(texts.words)))
    assert all(len(batch) == 1 or len(batch) * max(texts.lengths[batch]) <= 600 for batch in batches)
    assert batches == texts.batches(1, 0, 600) != texts.batches(1, 1, 600)
    assert batches != texts.batches(2, 0, 600)
