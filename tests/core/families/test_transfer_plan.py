"""A plan says, before anything is built, what each letter and tensor starts from; initialise does just that."""

from __future__ import annotations

import json
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import CheckpointError, ConfigError, TextError
from core.families import FAMILIES, read_config
from core.families.initialise import NEW_LETTER_BIAS, apply, empty, initialise
from core.families.letter_similarity import neighbour_of
from core.families.network import keep_outline
from core.families.plan import TransferPlan
from core.families.tensors import own
from core.families.transfer import make_plan
from core.objectives import objective
from core.text.vocabulary import ALPHABETS, PAD, Vocabulary
from core.training.config import TrainConfig
from core.training.train_step import fixed_in
from tests.builders import babble
from tests.tiny_models import KIN, LAYERS, batch_of, padded, save_encoder, save_foreign, save_tiny

with_sizes = pytest.mark.parametrize("key", list(LAYERS))
PT = Vocabulary.of_letters(ALPHABETS["pt"])


@pytest.fixture(scope="module", params=list(FAMILIES))
def spanish(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources") / "es"
    return save_tiny(folder, request.param, ALPHABETS["es"], name="Spanish")


def head_of(plan: TransferPlan, tensors: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """The rows of the output layer and their biases; zeros in a family that has none."""
    head = FAMILIES[plan.family].head
    rows = tensors[f"{head}.weight"]
    return rows, tensors.get(f"{head}.bias", torch.zeros(len(rows)))


def test_every_letter_is_carried_started_from_a_neighbour_or_fresh(spanish: Path) -> None:
    plan = make_plan(spanish, Vocabulary.of_letters("abñçøж"))
    assert {p.letter: (p.origin, p.source) for p in plan.letters} == {
        PAD: ("special", PAD),
        " ": ("special", " "),
        "a": ("carried", "a"),
        "b": ("carried", "b"),
        "ñ": ("carried", "ñ"),
        "ç": ("neighbour", "c"),
        "ø": ("neighbour", "o"),
        "ж": ("fresh", None),
    }
    assert "ü" in plan.left_out
    assert "c" not in plan.left_out, "a neighbour's letter is used, not left out"
    assert all(p.reason for p in plan.letters)
    assert "3 letters carried over, 2 started from a neighbour, 1 fresh" in plan.summary


def test_initialise_copies_exactly_what_the_plan_says(spanish: Path) -> None:
    plan = make_plan(spanish, PT, neighbours={"ç": "s", "ã": ""})
    torch.manual_seed(0)
    model, module = initialise(plan, TrainConfig())
    source, target = module.source_tensors(spanish), own(model)
    assert target.keys() == {t.name for t in plan.tensors}
    for tensor in plan.tensors:
        if tensor.action == "reused":
            assert torch.equal(target[tensor.name], source[tensor.name]), tensor.name
    (weights, biases), (old_weights, old_biases) = head_of(plan, target), head_of(plan, source)
    rows = {token: i for i, token in enumerate(plan.source_tokens)}
    for i, letter in enumerate(plan.letters):
        if letter.source is not None:
            shift = NEW_LETTER_BIAS if letter.origin == "neighbour" else 0.0
            assert torch.equal(weights[i], old_weights[rows[letter.source]])
            assert not biases.any() or torch.equal(biases[i], old_biases[rows[letter.source]] + shift)
    by_letter = {p.letter: p for p in plan.letters}
    assert (by_letter["ç"].source, by_letter["ã"].origin) == ("s", "fresh")
    fresh = weights[plan.vocabulary.index["ã"]]
    assert not any(torch.equal(fresh, row) for row in old_weights)


def test_a_fresh_output_layer_keeps_the_rest(spanish: Path) -> None:
    plan = make_plan(spanish, PT, letters="fresh")
    assert {p.origin for p in plan.letters} == {"special", "fresh"}
    assert all(p.source is None for p in plan.letters)
    kind = FAMILIES[plan.family]
    axis, beyond = kind.token_axis, kind.beyond(read_config(spanish))
    kept = {"rows"} if beyond else set()  # what stands behind the tokens' rows stays
    assert {t.action for t in plan.tensors if axis(t.name) is not None} == {"fresh"} | kept
    assert {t.action for t in plan.tensors if axis(t.name) is None} == {"reused"}
    model, _ = initialise(plan, TrainConfig())
    assert len(head_of(plan, own(model))[1]) == len(PT.tokens) + beyond


def test_the_same_letters_are_reused_whole(spanish: Path) -> None:
    plan = make_plan(spanish, Vocabulary.of_letters(ALPHABETS["es"]))
    assert {t.action for t in plan.tensors} == {"reused"}
    assert plan.reused_share == 1.0
    model, module = initialise(plan, TrainConfig())
    source = module.source_tensors(spanish)
    assert all(torch.equal(tensor, source[name]) for name, tensor in own(model).items())


def test_letters_in_another_order_follow_their_letter_not_their_row(spanish: Path) -> None:
    plan = make_plan(spanish, Vocabulary.of_letters(reversed(ALPHABETS["es"])))
    model, module = initialise(plan, TrainConfig())
    new, old = head_of(plan, own(model))[0], head_of(plan, module.source_tensors(spanish))[0]
    rows = {token: i for i, token in enumerate(plan.source_tokens)}
    assert all(torch.equal(new[i], old[rows[token]]) for i, token in enumerate(plan.vocabulary.tokens))


@with_sizes
def test_from_scratch_everything_is_fresh(key: str) -> None:
    plan = make_plan(None, PT, family_key=key, layers=LAYERS[key])
    assert {t.action for t in plan.tensors} == {"fresh"}
    assert plan.reused_share == 0.0
    model, _ = initialise(plan, TrainConfig(family=key, layers=LAYERS[key]))
    assert {n: tuple(t.shape) for n, t in own(model).items()} == {t.name: t.shape for t in plan.tensors}


KINDS = (*LAYERS, *(kind for kind in KIN if kind not in LAYERS), "bare encoder")


@pytest.mark.parametrize("kind", KINDS)
def test_from_scratch_has_the_network_of_the_checkpoint_beside_it(kind: str, tmp_path: Path) -> None:
    """Whatever its family and sizes; and it stays so when only the outline of the checkpoint is left."""
    source = tmp_path / "source"
    if kind in LAYERS:
        save_tiny(source, kind)
    elif kind == "bare encoder":
        save_encoder(source)
    else:
        save_foreign(source, {"<pad>": 0, "|": 1, "a": 2, "b": 3}, model_type=kind)
    transfer = make_plan(source, PT)
    scratch = make_plan(None, PT, network=source)
    assert scratch.family == transfer.family
    assert {t.action for t in scratch.tensors} == {"fresh"}
    assert {t.name: t.shape for t in scratch.tensors} == {t.name: t.shape for t in transfer.tensors}
    outline = tmp_path / "run" / "network"
    keep_outline(source, outline)
    config = TrainConfig(network=str(source))
    taught, _ = initialise(transfer, TrainConfig(source=str(source)))
    shapes = {n: t.shape for n, t in own(taught).items()}
    shutil.rmtree(source)
    model, _ = initialise(scratch, config, outline)
    again, _ = empty(transfer, TrainConfig(source=str(source)), outline)
    for other in (model, again):
        assert {n: t.shape for n, t in own(other).items()} == shapes
        assert type(other) is type(taught)
        if hasattr(taught, "listening"):
            assert other.listening == taught.listening
    assert fixed_in(config) == (), "what nobody taught has to learn"


@with_sizes
def test_a_29_letter_model_taken_to_33_letters_trains(key: str, tmp_path: Path) -> None:
    """The case from the project's origins, which failed with “shapes must match”."""
    source = save_tiny(tmp_path / "source", key, string.ascii_lowercase + "ñáé")
    target = Vocabulary.of_letters(string.ascii_lowercase + "áéíóúãõ")
    assert (len(Vocabulary.of_letters(string.ascii_lowercase + "ñáé").letters), len(target.letters)) == (29, 33)
    plan = make_plan(source, target)
    model, module = initialise(plan, TrainConfig())
    extra = FAMILIES[key].beyond(model.config.to_dict())  # type: ignore[union-attr,operator]
    assert len(model.get_submodule(FAMILIES[key].head).weight) == 2 + 33 + extra  # type: ignore[arg-type]
    work = objective(FAMILIES[key].objective).load(module, target)
    batch = batch_of(module, [babble(1.2)], [work.labels("pão já")])
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=3e-3)
    losses = []
    for _ in range(30):
        loss = work.loss(work.forward(model, batch), batch)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert losses[-1] < 0.5 * losses[0]


def test_a_plan_survives_its_file(spanish: Path, tmp_path: Path) -> None:
    plan = make_plan(spanish, PT, neighbours={"ç": "s"})
    plan.write(tmp_path / "transfer.json")
    assert TransferPlan.read(tmp_path / "transfer.json") == plan
    (tmp_path / "half.json").write_text(json.dumps(plan.to_json())[:-20], encoding="utf-8")
    with pytest.raises(ConfigError, match=r"half\.json"):
        TransferPlan.read(tmp_path / "half.json")
    with pytest.raises(ConfigError, match="plan"):
        TransferPlan.from_json({"letters": [{"letter": "a"}]})


def test_the_terminal_sees_letters_and_layers(spanish: Path) -> None:
    text = make_plan(spanish, PT).as_text()
    assert "ç ← c" in text
    assert f"Starts from  Spanish ({spanish})" in text
    assert "letter by letter" in text
    assert "ü ñ" in text
    assert text.endswith("the source's.\n") or "are the source's" in text


def test_choices_that_cannot_be_are_refused(spanish: Path) -> None:
    with pytest.raises(TextError, match="“ç” cannot start from “ж”"):
        make_plan(spanish, PT, neighbours={"ç": "ж"})
    with pytest.raises(TextError, match="“w2”"):
        make_plan(spanish, PT, neighbours={"w2": "a"})


def test_a_source_that_changed_after_planning_is_refused(spanish: Path, tmp_path: Path) -> None:
    key = make_plan(spanish, PT).family
    folder = save_tiny(tmp_path / "source", key, "abc")
    plan = make_plan(folder, PT)
    save_tiny(folder, key, "abcdef")
    with pytest.raises(CheckpointError, match="has changed"):
        initialise(plan, TrainConfig())


def test_no_tensor_of_the_model_may_be_missing_from_the_plan(spanish: Path) -> None:
    plan = make_plan(spanish, PT)
    short = TransferPlan.from_json({**plan.to_json(), "tensors": plan.to_json()["tensors"][1:]})
    model, module = initialise(plan, TrainConfig())
    with pytest.raises(CheckpointError, match=plan.tensors[0].name):
        apply(short, model, module.source_tensors(spanish))


def test_a_bare_encoder_gets_a_fresh_output_layer(tmp_path: Path) -> None:
    save_encoder(tmp_path / "encoder")
    plan = make_plan(tmp_path / "encoder", PT)
    assert plan.of("carried") == ()
    assert len(plan.of("fresh")) == len(PT.letters)
    assert any(name.startswith("quantizer") for name in plan.unused)
    assert plan.notes
    model, module = initialise(plan, TrainConfig())
    source = module.source_tensors(tmp_path / "encoder")
    name = "wav2vec2.encoder.layers.1.attention.k_proj.weight"
    assert torch.equal(own(model)[name], source[name])
    batch, mask = padded(module.features([babble(1.0)]))
    assert module.forward(model, batch, mask)[0].shape[-1] == len(PT.tokens)


def test_neighbours_follow_unicode() -> None:
    known = Vocabulary.of_letters("aeosnç")
    found = {letter: neighbour_of(letter, known) for letter in "ãéöșñćłж"}
    assert found == {"ã": "a", "é": "e", "ö": "o", "ș": "s", "ñ": "n", "ć": "ç", "ł": None, "ж": None}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("abcçdeéêoõôøsșšuüжя"), unique=True, min_size=1).map("".join))
def test_each_token_is_planned_once_and_letters_are_used_or_left_out(letters: str) -> None:
    plan = make_plan(_source(), Vocabulary.of_letters(letters))
    assert tuple(p.letter for p in plan.letters) == Vocabulary.of_letters(letters).tokens
    known = set(plan.source_tokens) - {PAD, " "}
    used = {p.source for p in plan.letters if p.source} - {PAD, " "}
    assert used | set(plan.left_out) == known
    assert not used & set(plan.left_out)
    for p in plan.letters:
        assert p.origin == ("special" if p.letter in (PAD, " ") else p.origin)
        assert (p.origin == "carried") == (p.letter in known)


_made: list[Path] = []


def _source() -> Path:
    if not _made:
        raise AssertionError("the module's fixture makes the source")
    return _made[0]


@pytest.fixture(autouse=True, scope="module")
def _one_source(tmp_path_factory: pytest.TempPathFactory) -> None:
    _made.append(save_tiny(tmp_path_factory.mktemp("one") / "es", "parakeet", "abceosuü"))


def test_planning_needs_no_torch(spanish: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from core.families.transfer import make_plan\nfrom core.sources.catalogue import describe\n"
        "from core.text.vocabulary import Vocabulary\n"
        f"make_plan(Path({str(spanish)!r}), Vocabulary.of_letters('abç')).as_text()\n"
        f"assert describe(Path({str(spanish)!r}), 'x', 'folder').usable\n"
        "assert not {'torch', 'transformers', 'PySide6'} & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
