"""Speech of the source's language: taken from a project, a run or a manifest, and frozen with the run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.datasets.manifest import Entry, read_manifest, write_manifest
from core.errors import ConfigError, ProjectError
from core.families.plan import TransferPlan
from core.project.store import Project
from core.runs.folder import list_runs
from core.runs.from_project import make_runs
from core.runs.source_data import MOST_CHECKED, in_manifest
from core.runs.source_project import source_at
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.preparation import read_rules
from tests.source_speech import SPANISH, spanish_project


def config(checkpoint: Path, spanish: Path, **settings: Any) -> TrainConfig:
    own = {"name": "tiny", "language": "pt", "source": str(checkpoint), "source_language": "es"}
    return TrainConfig(**own | {"source_data": str(spanish)} | settings)


def test_the_sources_speech_is_frozen_in_the_runs_manifest_and_marked_as_such(
    tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    tiny_project.close()
    spanish = spanish_project(tmp_path / "es")
    plain = config(tiny_checkpoint, spanish)
    checked, learnt, alone = make_runs(
        tiny_project.folder, [plain, replace(plain, strategy="multi_task"), replace(plain, source_data="")]
    )
    theirs = list(read_manifest(checked.manifest, "source"))
    assert [(e.split, e.side, e.language, e.raw) for e in theirs] == [("dev", "source", "es", t) for t in SPANISH[4:]]
    assert all(Path(e.audio).is_file() for e in theirs)
    assert read_rules(checked.source_normaliser)("¿El AÑO?") == "el año"
    both = list(read_manifest(learnt.manifest, "source"))
    assert [e.raw for e in both if e.split == "train"] == list(SPANISH[:4])
    own = alone.manifest.read_bytes()
    assert b'"side"' not in own, "a run without it has the manifest that it always had"
    assert all(run.manifest.read_bytes().startswith(own) for run in (checked, learnt))
    assert list(read_manifest(learnt.manifest)) == list(read_manifest(alone.manifest)), "others see the run's own only"
    assert not alone.source_normaliser.exists()
    assert TrainConfig.read(checked.config).source_data == str(spanish)


def test_what_learns_both_has_one_output_for_both_alphabets(
    tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    tiny_project.close()
    plain = config(tiny_checkpoint, spanish_project(tmp_path / "es"))
    letters, both, pieces = (
        TransferPlan.read(run.transfer)
        for run in make_runs(
            tiny_project.folder,
            [plain, replace(plain, strategy="multi_task"), replace(plain, strategy="multi_task", vocabulary="pieces")],
        )
    )
    added = set(both.vocabulary.letters) - set(letters.vocabulary.letters)
    assert {"ñ", "ü"} <= added
    assert set(letters.left_out) == added
    assert both.left_out == ()
    assert all(p.origin == "carried" for p in both.letters if p.letter in added), "letters of the source are carried"
    assert both.vocabulary.letters[: len(letters.vocabulary.letters)] == letters.vocabulary.letters
    assert set("ñü") <= set(pieces.vocabulary.spelt)


def test_a_run_and_a_manifest_are_source_data_too(tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path) -> None:
    tiny_project.close()
    folder = spanish_project(tmp_path / "es")
    (run,) = make_runs(folder, [TrainConfig(name="es", language="es", source=str(tiny_checkpoint))])
    for place in (run.path, run.manifest):
        found = source_at(str(place), "ca")
        assert (found.language, found.learn, found.check) == ("es", 4, 2), "the run knows what is spoken"
        assert [e.raw for e in found.checked()] == list(SPANISH[4:])
        assert set("ñü") <= set(found.letters)
    bare = tmp_path / "list.jsonl"
    bare.write_bytes(run.manifest.read_bytes())
    found = source_at(str(bare), "ca")
    assert (found.name, found.language) == ("list", "ca"), "of a list that does not say, it is the checkpoint's"
    (checked,) = make_runs(tiny_project.folder, [config(tiny_checkpoint, bare)])
    assert {e.language for e in read_manifest(checked.manifest, "source")} == {"es"}


def test_of_many_dev_utterances_the_same_few_are_heard_and_that_is_said(tmp_path: Path) -> None:
    one = Entry("dev-0", "/nowhere.wav", 0, 16000, 16000, None, "sí", "sí", "x", "dev", "people")
    write_manifest(tmp_path / "manifest.jsonl", [replace(one, key=f"dev-{i}") for i in range(3 * MOST_CHECKED)])
    found = in_manifest(tmp_path / "manifest.jsonl", "es")
    drawn = found.checked()
    assert len({entry.key for entry in drawn}) == MOST_CHECKED
    assert drawn == in_manifest(tmp_path / "manifest.jsonl", "es").checked()
    told = found.sentence(Vocabulary.of_letters("s"), learns=False)
    assert told.startswith(f"Each check also hears {MOST_CHECKED} of the {3 * MOST_CHECKED} dev utterances of ")
    assert found.checked_s == pytest.approx(MOST_CHECKED)
    with pytest.raises(ConfigError, match="nothing in the train split"):
        found.learnt()


@pytest.mark.parametrize(
    ("place", "error", "said"),
    [("", ConfigError, "no speech of the source"), ("gone", ConfigError, "no speech"),
     ("itself", ConfigError, "itself"),
     ("empty", ConfigError, "nothing in the dev split"), ("foreign", ProjectError, "foreign")],
)  # fmt: skip
def test_what_holds_no_such_speech_is_refused_and_leaves_nothing(
    tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path, place: str, error: type[Exception], said: str
) -> None:
    tiny_project.close()
    where = {"": tmp_path, "itself": tiny_project.folder}.get(place, tmp_path / place)
    if place == "empty":
        spanish_project(where, dev=0)
    if place == "foreign":
        where.mkdir()
        (where / "vizinho.sqlite3").write_bytes(b"no database")
    with pytest.raises(error, match=said):
        make_runs(tiny_project.folder, [config(tiny_checkpoint, where)])
    assert list_runs(tiny_project.runs) == []


def test_without_such_speech_nothing_can_be_learnt_from_both(tiny_project: Project, tiny_checkpoint: Path) -> None:
    tiny_project.close()
    wanted = replace(config(tiny_checkpoint, Path("x")), source_data="", strategy="multi_task")
    with pytest.raises(ConfigError, match="learns from speech of the source too") as refused:
        make_runs(tiny_project.folder, [wanted])
    assert "source data" in str(refused.value.hint)


def test_a_text_is_compared_in_the_letters_that_there_are() -> None:
    letters = Vocabulary.of_letters("abcdeghinou")
    assert letters.within("una cigüeña ßa") == "una ciguena a", "ß has no base letter"
    assert letters.within("una") == "una"
