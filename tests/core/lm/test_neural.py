"""Networks of text: probabilities that are ones, scores that are those of the definition, files, and what one takes
from another."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch
from torch import nn

from core.errors import ConfigError, TextError
from core.lm import store
from core.lm.neural import folder, transfer, unit_origins, vocabulary_file
from core.lm.neural.lstm import Layer, locked
from core.lm.neural.network import IGNORED, WINDOW, build, groups, windows
from core.lm.neural.scoring import log_probabilities
from core.lm.neural.sizes import Sizes
from core.lm.neural.units import EDGE, NOT_KNOWN, encode, units_of, written
from core.lm.note import SHAPES, Neural, Note, Shape
from core.lm.scorer import measure, scorer_of
from core.text.pieces import UNKNOWN, Pieces
from core.text.vocabulary import PAD, Vocabulary
from tests.core.lm.texts import zipf

LETTERS = Vocabulary((PAD, UNKNOWN, " ", "a", "b"))


def tiny(shape: Shape, tokens: int = 5, seed: int = 0) -> nn.Module:
    """A network with weights by chance, large enough to tell its units apart."""
    torch.manual_seed(seed)
    network = build(Sizes(shape, 8, 12, 2, 2, dropout=1.0), tokens)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.3)
    return network.eval()


def step_by_step(network: nn.Module, sentence: Sequence[int]) -> float:
    """The definition: each unit, and the end, after all before it; one at a time."""
    total = 0.0
    with torch.inference_mode():
        for at in range(len(sentence) + 1):
            logits = network(torch.tensor([[EDGE, *sentence[:at]]]))[0, -1]
            comes = sentence[at] if at < len(sentence) else EDGE
            total += float(logits.double().log_softmax(-1)[comes])
    return total


@pytest.mark.parametrize("shape", SHAPES)
def test_scores_are_those_of_the_definition_whatever_comes_beside_them(shape: Shape) -> None:
    network = tiny(shape)
    sentences = [[3, 4, 2, 3], [], [1], [4] * 30, [3, 2, 4]]
    found = log_probabilities(network, sentences, 5)
    assert found == pytest.approx([step_by_step(network, one) for one in sentences], abs=1e-4)
    assert found == pytest.approx([log_probabilities(network, [one], 5)[0] for one in sentences], abs=1e-4)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_probabilities_of_all_sentences_sum_to_one(shape: Shape) -> None:
    """Those of up to two units, and of all that begin with three."""
    network = tiny(shape)
    units = range(1, 5)
    short = [list(one) for length in range(3) for one in itertools.product(units, repeat=length)]
    ended = math.fsum(map(math.exp, log_probabilities(network, short, 5)))
    longer = [list(one) for one in itertools.product(units, repeat=3)]
    with torch.inference_mode():
        logs = network(torch.tensor([[EDGE, *one] for one in longer])).double().log_softmax(-1)
    begun = sum(math.exp(sum(float(logs[i, k, unit]) for k, unit in enumerate(one))) for i, one in enumerate(longer))
    assert ended + begun == pytest.approx(1.0, abs=1e-6)


def test_a_long_sentence_counts_each_unit_once() -> None:
    sentence = [3 + i % 2 for i in range(3 * WINDOW + 77)]
    parts = windows(sentence)
    assert all(len(read) == len(comes) <= WINDOW for read, comes in parts)
    assert [unit for _, comes in parts for unit in comes if unit != IGNORED] == [*sentence, EDGE]
    network = tiny("lstm")
    assert log_probabilities(network, [sentence], 5)[0] == pytest.approx(step_by_step_fast(network, sentence), rel=1e-3)


def step_by_step_fast(network: nn.Module, sentence: Sequence[int]) -> float:
    """All at once: an LSTM remembers as far back as it likes."""
    with torch.inference_mode():
        logs = network(torch.tensor([[EDGE, *sentence]])).double().log_softmax(-1)[0]
    return float(logs[torch.arange(len(sentence) + 1), torch.tensor([*sentence, EDGE])].sum())


def test_a_layer_is_an_lstm() -> None:
    torch.manual_seed(0)
    own, theirs, x = Layer(6, 4, 0.5).eval(), nn.LSTM(6, 4, batch_first=True), torch.randn(2, 7, 6)
    theirs.load_state_dict({f"{name}_l0": value for name, value in own.state_dict().items()})
    assert torch.allclose(own(x), theirs(x)[0], atol=1e-6)


def test_what_is_left_out_is_the_same_all_along_a_sentence() -> None:
    """Variational dropout, and connections over time that are left out of the weights."""
    network = tiny("lstm").train()
    torch.manual_seed(1)
    held = locked(torch.ones(3, 50, 8), 0.4)
    assert (held == held[:, :1]).all()
    assert 0 < (held == 0).float().mean() < 1
    torch.manual_seed(1)
    first = network(torch.tensor([[0, 3, 4, 3]]))
    assert not torch.equal(first, network(torch.tensor([[0, 3, 4, 3]])))
    torch.manual_seed(1)
    assert torch.equal(first, network(torch.tensor([[0, 3, 4, 3]])))


@pytest.mark.parametrize("shape", SHAPES)
def test_every_part_is_in_one_group(shape: Shape) -> None:
    network = tiny(shape)
    names = [name for group in groups(network) for name in group]
    for name, _ in network.named_parameters():
        assert sum(name == own or name.startswith(f"{own}.") for own in names) == 1, name
    assert names[0] == "embedding"


def test_letters_and_pieces_are_numbers_and_texts_again() -> None:
    texts = zipf(80)
    letters = units_of(texts, "letter", 0)
    assert letters.tokens[:3] == (PAD, UNKNOWN, " ")
    pieces = units_of(texts, "piece", 60, Vocabulary.of_letters("wxyz0123456789"))
    assert isinstance(pieces, Pieces)
    assert {"x", "y", "z"} <= set(pieces.tokens)  # of the alphabet, though no text has them
    for vocabulary in (letters, pieces):
        assert written(vocabulary, encode(vocabulary, "w3  w0 w1")) == "w3 w0 w1"
        assert encode(vocabulary, "w3!").count(NOT_KNOWN) == 1
    assert len(units_of(texts[:4], "piece", 5000).tokens) < 80
    with pytest.raises(TextError, match="not one word"):
        units_of(["", " "], "letter", 0)


def test_a_digraph_is_a_unit_of_a_network_of_letters() -> None:
    vocabulary = units_of(["alho"], "letter", 0, Vocabulary.of_letters(["a", "lh", "o"]))
    assert len(encode(vocabulary, "alho")) == 3


@pytest.mark.parametrize("unit", ["letter", "piece"])
def test_a_folder_gives_the_same_scores_again(tmp_path: Path, unit: str) -> None:
    vocabulary = units_of(zipf(50), "piece" if unit == "piece" else "letter", 40)
    network, sizes = tiny("lstm", len(vocabulary.tokens)), Sizes("lstm", 8, 12, 2, 2, dropout=1.0)
    note = Note("a", "piece" if unit == "piece" else "letter", kind="neural", neural=Neural("lstm"))
    model = store.keep_taught(tmp_path, note, lambda new: folder.write(new, network, sizes, vocabulary))
    again = scorer_of(store.find("a", tmp_path))
    sentences = ["w0 w1", "", "w2 zebra"]
    scores = again.scores(sentences)
    assert again.exact
    numbers = [encode(vocabulary, sentence) for sentence in sentences]
    logs = log_probabilities(network, numbers, len(vocabulary.tokens))
    assert [score.log_probability for score in scores] == pytest.approx(logs)
    assert [score.letters for score in scores] == [5, 0, 8]
    assert scores[0].unknown == 0 < scores[2].unknown
    assert measure(again, sentences).sentences == 2
    for damaged in (vocabulary_file.CONFIG, vocabulary_file.VOCABULARY, store.WEIGHTS):
        kept = (model.folder / damaged).read_bytes()
        (model.folder / damaged).write_bytes(b"{}" + kept[2:] if damaged == store.WEIGHTS else b"[1]")
        with pytest.raises(TextError, match="cannot be read"):
            scorer_of(model)
        (model.folder / damaged).write_bytes(kept)
    assert scorer_of(model).scores(["w0"])


def test_names_are_kept_for_what_a_run_has_made(tmp_path: Path) -> None:
    network, sizes = tiny("lstm"), Sizes("lstm", 8, 12, 2, 2, dropout=1.0)

    def kept(run: str, *, replace: bool = False) -> str:
        note = Note("a", "letter", kind="neural", neural=Neural(run=run))
        return store.keep_taught(
            tmp_path, note, lambda new: folder.write(new, network, sizes, LETTERS), replace=replace
        ).name

    assert [kept("one"), kept("one"), kept("two"), kept("two"), kept("three", replace=True)] == [
        "a", "a", "a-2", "a-2", "a",
    ]  # fmt: skip
    assert store.find("a-2", tmp_path).note.name == "a-2"


def test_rows_begin_as_the_same_letter_or_what_it_is_like() -> None:
    source = Vocabulary((PAD, UNKNOWN, " ", "a", "b", "s", "ñ"))
    target = Vocabulary((PAD, UNKNOWN, " ", "b", "ç", "ã", "a", "§"))
    theirs, own = tiny("lstm", len(source.tokens), 1), tiny("lstm", len(target.tokens), 2)
    plans = unit_origins.plan(target, source, "pt")
    transfer.begin(own, theirs, plans, source)
    rows, before = transfer.unit_rows(own), transfer.unit_rows(theirs)
    for letter, start in {PAD: PAD, UNKNOWN: UNKNOWN, " ": " ", "b": "b", "a": "a", "ç": "s", "ã": "a"}.items():
        assert torch.equal(rows[target.index[letter]], before[source.index[start]]), letter
    assert torch.allclose(rows[target.index["§"]], before.mean(0))
    assert {plan.letter for plan in plans if plan.origin == "carried"} == {"a", "b"}
    for name, value in own.state_dict().items():
        if name not in transfer.BY_UNIT:
            assert torch.equal(value, theirs.state_dict()[name])


def test_pieces_begin_as_the_same_piece_or_the_mean_of_their_parts() -> None:
    source = units_of(["canta canto", "cantas la casa"] * 3, "piece", 24)
    target = units_of(["canta cantamos", "a casa casas"] * 3, "piece", 30)
    theirs, own = tiny("transformer", len(source.tokens), 1), tiny("transformer", len(target.tokens), 2)
    plans = unit_origins.plan(target, source, "pt")
    transfer.begin(own, theirs, plans, source)
    rows, before = transfer.unit_rows(own), transfer.unit_rows(theirs)
    same = [plan for plan in plans if plan.origin == "carried"]
    several = [plan for plan in plans if plan.origin == "mean" and not plan.weights]
    assert same
    assert several
    for plan in (*same, *several):
        expected = torch.stack([before[source.index[token]] for token in plan.sources]).mean(0)
        assert torch.allclose(rows[target.index[plan.letter]], expected), plan


@pytest.mark.parametrize(
    "values", [{"width": 0}, {"layers": 1000}, {"shape": "cube"}, {"shape": "transformer", "width": 30, "heads": 4}]
)
def test_sizes_that_cannot_be_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        Sizes.from_json(values)
