"""A plan of fifty thousand rows takes little room, and reads as it was made; plans of earlier versions still read."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from core.evaluation.habits import SourceHabits
from core.families import plan_file
from core.families.language_plan import LanguagePlan, language_plan
from core.families.plan import TransferPlan
from core.runs.create import plan_for
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.tiny_models import WHISPER_LANGUAGES, save_tiny, save_whisper

OWN = {"family": "whisper", "objective": "seq2seq", "vocabulary": "source"}


@pytest.fixture(scope="module")
def whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper") / "tiny"
    save_whisper(folder, ("el agua de la casa", "бара өйгә"), encoder_layers=1, decoder_layers=1)
    return folder


def planned(whisper: Path, language: str, **settings: str) -> TransferPlan:
    config = TrainConfig(source=str(whisper), language=language, **OWN, **settings)  # type: ignore[arg-type]
    return plan_for(config, Vocabulary.of_letters("ab"))


def test_rows_that_go_on_from_the_source_are_one_entry_and_the_tokenizer_lies_beside(
    whisper: Path, tmp_path: Path
) -> None:
    plan, path = planned(whisper, "wo"), tmp_path / "run" / "transfer.json"
    path.parent.mkdir()
    plan.write(path)
    assert TransferPlan.read(path) == plan
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert len(plan.letters) >= 1800
    assert len(kept["letters"]) < 80
    assert {row["letter"] for row in plan_file.single(kept)} >= {"<wo>"}
    assert plan_file.origins(kept) == plan_file.origins(plan.to_json())
    assert path.stat().st_size < 40_000
    names = {file.name for file in (path.parent / "tokenizer").iterdir()}
    assert names == {"tokenizer.json", "tokenizer_config.json"}
    habits = [SourceHabits.of(TrainConfig(), values, path) for values in (kept, plan.to_json())]
    assert habits[0] == habits[1]


def test_a_plan_of_an_earlier_version_reads(whisper: Path, tmp_path: Path) -> None:
    plan, path = planned(whisper, "wo"), tmp_path / "transfer.json"
    path.write_text(json.dumps(asdict(plan), ensure_ascii=False), encoding="utf-8")
    assert TransferPlan.read(path) == plan


def test_a_plan_of_letters_is_kept_row_by_row(tmp_path: Path) -> None:
    config = TrainConfig(source=str(save_tiny(tmp_path / "tiny")), family="parakeet")
    plan, path = plan_for(config, Vocabulary.of_letters("abcdefx")), tmp_path / "transfer.json"
    plan.write(path)
    assert [row["letter"] for row in plan_file.single(json.loads(path.read_text()))] == [p.letter for p in plan.letters]
    assert TransferPlan.read(path) == plan
    assert not (tmp_path / "tokenizer").exists()


def test_the_start_of_the_language_is_told_and_what_else_it_may_be(whisper: Path) -> None:
    assert language_plan(planned(whisper, "wo"), "wo") == LanguagePlan("wo", "fr", False, WHISPER_LANGUAGES)
    assert language_plan(planned(whisper, "tt"), "tt") == LanguagePlan("tt", "tt", True, WHISPER_LANGUAGES)
    fresh = language_plan(planned(whisper, "wo", language_start="fresh"), "wo")
    assert fresh == LanguagePlan("wo", "", False, WHISPER_LANGUAGES)
    assert language_plan(planned(whisper, ""), "") is None
