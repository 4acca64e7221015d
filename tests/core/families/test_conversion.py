"""Pickled weights become safetensors once, in a child, in a cache of ours; what is more than weights is refused."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from core import quantities
from core.checkpoint_paths import model_print
from core.decoding.recogniser import Recogniser
from core.errors import Cancelled, CheckpointError
from core.families import FAMILIES, checkpoint, conversion
from core.families.conversion.__main__ import load, write
from core.families.initialise import initialise
from core.families.transfer import make_plan
from core.families.weights import tensor_shapes
from core.progress import Progress, Stop
from core.sources.catalogue import describe
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.tiny_models import pickle_weights, save_foreign, save_tiny

TOKENS = {"<pad>": 0, "|": 1, "a": 2, "ñ": 3}


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child's work in this process: importing torch once more takes seconds, so this private name is replaced."""

    def run(files: list[Path], out: Path, progress: Progress, stop: Stop) -> None:
        with out.open("wb") as file:
            for done, total in write(files, file):
                progress(done, total)

    monkeypatch.setattr(conversion, "_run", run)


def names(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_pickled_weights_are_the_same_model(tmp_path: Path) -> None:
    """In several files, by the names and in the format of torch before 1.6."""
    folder = tmp_path / "m"
    theirs = save_foreign(folder, TOKENS)
    pickle_weights(folder, shards=3, old=True)
    before = names(folder)
    model = FAMILIES["wav2vec2"].load_module().load(folder)
    assert names(folder) == before, "a folder that was added in place is never written to"
    expected = theirs.state_dict()
    assert model.state_dict().keys() == expected.keys()
    assert all(torch.equal(tensor, expected[name]) for name, tensor in model.state_dict().items())
    assert tensor_shapes(folder) == {name: tuple(tensor.shape) for name, tensor in expected.items()}
    assert checkpoint.check(folder) is not None
    assert make_plan(folder, Vocabulary.of_letters("añ")).reused_share > 0.9


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("key", ["parakeet", "parakeet_tdt", "whisper", "canary", "moonshine"])
def test_models_that_generate_are_the_same_with_their_settings_for_it(tmp_path: Path, key: str) -> None:
    """With generation_config.json and without: transformers looks for it beside the weights, where it is not."""
    folder, module = save_tiny(tmp_path / "m", key), FAMILIES[key].load_module()
    for _ in range(2):
        expected: Any = module.load(folder)
        pickle_weights(folder)
        model: Any = module.load(folder)
        assert all(torch.equal(tensor, model.state_dict()[name]) for name, tensor in expected.state_dict().items())
        own, theirs = ({n: v for n, v in m.generation_config.to_dict().items() if v} for m in (model, expected))
        assert own == theirs
        (folder / "pytorch_model.bin").unlink()
        shutil.copy(next(conversion.cache_folder().glob("converted/*/*.safetensors")), folder)
        (folder / "generation_config.json").unlink(missing_ok=True)


def test_every_kind_of_number_is_kept_bit_by_bit(tmp_path: Path) -> None:
    tensors: dict[str, Any] = {
        "half": torch.randn(3, 5).half(),
        "brain": torch.randn(7).bfloat16(),
        "single": torch.randn(2, 2, 2),
        "turned": torch.randn(4, 6).T,
        "part": torch.arange(20)[3:9],
        "counter": torch.tensor(12),
        "yes": torch.tensor([True, False]),
        "nothing": torch.zeros(0, 3),
    }
    torch.save(tensors, tmp_path / "pytorch_model.bin")
    with (tmp_path / "made.safetensors").open("wb") as out:
        told = list(write([tmp_path / "pytorch_model.bin"], out))
    made = load_file(tmp_path / "made.safetensors")
    assert made.keys() == tensors.keys()
    for name, tensor in tensors.items():
        assert made[name].dtype == tensor.dtype
        assert torch.equal(made[name], tensor), name
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] == sum(t.numel() * t.element_size() for t in tensors.values())


@pytest.mark.usefixtures("here")
def test_it_is_described_at_once_and_converted_when_it_is_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    save_foreign(folder, TOKENS)
    size = describe(folder, "x", "folder").parameters
    pickle_weights(folder)
    found = describe(folder, "x", "folder")
    assert found.usable
    assert found.unconverted == (folder / "pytorch_model.bin").stat().st_size
    assert f"will be converted ({quantities.size(found.unconverted)})" in found.detail
    assert found.letters == ("a", "ñ")
    assert conversion.converted(folder) is None, "looking converts nothing"
    told: list[tuple[int, int]] = []
    conversion.convert(folder, lambda *x: told.append(x))
    assert told[-1][0] == told[-1][1] > 0
    found = describe(folder, "x", "folder")
    assert (found.unconverted, found.parameters) == (0, size)


@pytest.mark.usefixtures("here")
def test_it_is_converted_once_until_it_changes(tmp_path: Path) -> None:
    torch.save({"a": torch.zeros(3)}, path := tmp_path / "pytorch_model.bin")
    place = conversion.convert(tmp_path)
    at = (place / conversion.CONVERTED).stat().st_mtime_ns
    assert conversion.convert(tmp_path) == place
    assert (place / conversion.CONVERTED).stat().st_mtime_ns == at
    torch.save({"a": torch.ones(5)}, path)
    assert conversion.converted(tmp_path) is None
    again = conversion.convert(tmp_path)
    assert load_file(again / conversion.CONVERTED)["a"].tolist() == [1.0] * 5
    assert not place.exists(), "what nobody can use any more does not fill the disk"


class Sly:
    """Makes a file when it is unpickled by who trusts it."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.mark),)


@pytest.mark.parametrize("form", ["torch", "old torch", "pickle"])
def test_a_pickle_that_would_run_code_does_not(tmp_path: Path, form: str) -> None:
    mark, path = tmp_path / "run", tmp_path / "m" / "pytorch_model.bin"
    save_foreign(path.parent, TOKENS)
    (path.parent / "model.safetensors").unlink()
    value = {"b": Sly(mark)}
    if form == "pickle":
        path.write_bytes(pickle.dumps(value, protocol=2))
    else:
        torch.save(value, path, _use_new_zipfile_serialization=form == "torch")
    pickle.loads(pickle.dumps(Sly(mark)))  # it does run where it is trusted
    mark.rmdir()
    with pytest.raises(CheckpointError, match=r"posix\.mkdir|nt\.mkdir|is damaged") as caught:
        FAMILIES["wav2vec2"].load_module().load(path.parent) if form == "torch" else load(path)
    assert str(path) in caught.value.message
    assert not mark.exists()
    assert conversion.converted(path.parent) is None


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ({"a": torch.zeros(2), "epoch": 3}, "“epoch” in .* is no weight: int"),
        ({"state_dict": {"a": torch.zeros(2)}}, "“state_dict” in .* is no weight: dict"),
        ([torch.zeros(2)], "does not hold weights by name"),
        ({"a": torch.zeros(2, dtype=torch.complex64)}, "“a” in .* is no weight: torch.complex64"),
    ],
)
def test_what_is_no_weight_is_named(tmp_path: Path, value: object, says: str) -> None:
    torch.save(value, tmp_path / "pytorch_model.bin")
    with pytest.raises(CheckpointError, match=says):
        load(tmp_path / "pytorch_model.bin")


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_is_cut_off_is_damaged(tmp_path: Path, share: float) -> None:
    torch.save({"a": torch.zeros(2000)}, path := tmp_path / "pytorch_model.bin")
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(CheckpointError, match=r"pytorch_model\.bin is damaged"):
        load(path)


def test_shards_that_are_missing_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    save_foreign(folder, TOKENS)
    pickle_weights(folder, shards=3)
    (folder / "pytorch_model-00002-of-00003.bin").unlink()
    found = describe(folder, "x", "folder")
    assert found.problem is not None
    assert "pytorch_model-00002-of-00003.bin" in found.problem.reason
    (folder / "pytorch_model.bin.index.json").write_text('{"weight_map": {"a": "../pytorch_model.bin"}}')
    with pytest.raises(CheckpointError, match=r"has no \.\./pytorch_model"):
        conversion.convert(folder)


def test_a_child_that_takes_too_much_memory_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive may hold far more than its size says."""
    torch.save({"a": torch.zeros(100_000_000)}, path := tmp_path / "large.bin")
    bomb = tmp_path / "pytorch_model.bin"
    with (
        zipfile.ZipFile(path) as large,
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as small,
    ):
        for name in large.namelist():
            small.writestr(name, large.read(name))
    path.unlink()
    assert bomb.stat().st_size < 1_000_000
    monkeypatch.setattr(conversion, "MEMORY", 60_000_000)
    with pytest.raises(CheckpointError, match="more memory than its weights can need"):
        conversion.convert(tmp_path)
    assert conversion.converted(tmp_path) is None


def test_a_person_who_stops_it_leaves_nothing_behind(tmp_path: Path) -> None:
    torch.save({"a": torch.zeros(2)}, tmp_path / "pytorch_model.bin")
    with pytest.raises(Cancelled):
        conversion.convert(tmp_path, stop=lambda: True)
    assert conversion.converted(tmp_path) is None
    assert not list((tmp_path / "cache").rglob("*.safetensors"))


def test_no_room_is_said_before_anything_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.save({"a": torch.zeros(2)}, tmp_path / "pytorch_model.bin")
    monkeypatch.setattr(conversion, "SPARE", 1 << 60)
    with pytest.raises(CheckpointError, match=r"needs [\d.,]+ GB on the disk of .*, which has [\d.]+ GB free"):
        conversion.convert(tmp_path)


@pytest.mark.parametrize("file", ["config.json", "tokenizer_config.json", "preprocessor_config.json"])
def test_a_model_that_asks_to_run_its_own_code_is_refused(tmp_path: Path, file: str) -> None:
    folder = save_tiny(tmp_path / "m")
    values = json.loads((folder / file).read_text()) | {"auto_map": {"AutoModelForCTC": "evil.Model"}}
    (folder / file).write_text(json.dumps(values))
    for job in (checkpoint.check, FAMILIES["parakeet"].load_module().load):
        with pytest.raises(CheckpointError, match=rf"{file} asks to run code .*auto_map"):
            job(folder)
    assert describe(folder, "x", "folder").problem is not None


def test_links_may_lead_about_the_folder_and_into_the_hubs_own_store_only(tmp_path: Path) -> None:
    hub = tmp_path / "models--a--b"
    snapshot = hub / "snapshots" / "0123"
    made = save_tiny(tmp_path / "made")
    (hub / "blobs").mkdir(parents=True)
    snapshot.mkdir(parents=True)
    for path in made.iterdir():
        path.rename(hub / "blobs" / f"sha-{path.name}")
        (snapshot / path.name).symlink_to(f"../../blobs/sha-{path.name}")
    assert checkpoint.check(snapshot) is not None
    weights = snapshot / "model.safetensors"
    weights.unlink()
    save_file({}, tmp_path / "elsewhere.safetensors")
    weights.symlink_to(tmp_path / "elsewhere.safetensors")
    for job in (checkpoint.check, FAMILIES["parakeet"].load_module().load):
        with pytest.raises(CheckpointError, match=r"model\.safetensors is a link that leads out of the model's folder"):
            job(snapshot)


@pytest.mark.usefixtures("here")
def test_whoever_needs_the_weights_has_them_converted(tmp_path: Path) -> None:
    """A cache may be emptied at any time: a run that starts later and a recogniser need no more than the folder."""
    folder = tmp_path / "m"
    save_foreign(folder, TOKENS)
    pickle_weights(folder)
    conversion.convert(folder)
    plan = make_plan(folder, Vocabulary.of_letters("añ"))
    cache = tmp_path / "cache"
    shutil.rmtree(cache)
    model, _ = initialise(plan, TrainConfig(source=str(folder)))
    shutil.rmtree(cache)
    heard = Recogniser(folder).model.state_dict()
    body = [name for name in heard if not name.startswith("lm_head")]
    assert all(torch.equal(heard[name], model.state_dict()[name]) for name in body)


def test_models_with_other_pickled_weights_are_other_models(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    save_foreign(folder, TOKENS)
    pickle_weights(folder)
    before = model_print(folder)
    assert model_print(folder) == before
    path = folder / "pytorch_model.bin"
    torch.save({name: tensor + 1 for name, tensor in torch.load(path).items()}, path)
    assert model_print(folder) != before
