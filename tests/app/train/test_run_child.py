"""The page beside real training children: to the end, paused and resumed, killed and resumed, two side by side."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.train.page import TrainPage
from core.families.checkpoint import check
from core.runs import supervisor
from core.runs.events import Stepped
from core.training.config import TrainConfig
from tests.app.train.conftest import Services
from tests.event_logs import read_events

LONG = 300_000
pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> Iterator[TrainPage]:
    made = TrainPage(services.context)
    qtbot.addWidget(made)
    made.resize(1364, 812)
    made.show()
    made.activated()
    qtbot.waitUntil(lambda: not made.runs.loading, timeout=10_000)
    yield made
    for view in made.runs.views():
        supervisor.terminate(view.run)
    made.deactivated()
    made.shut_down()


@pytest.fixture
def tiny(services: Services, tiny_checkpoint: Path) -> Callable[..., TrainConfig]:
    """Settings of a run of seconds, from a tiny checkpoint of the project's own language."""
    source = tiny_checkpoint

    def config(**settings: Any) -> TrainConfig:
        base: dict[str, Any] = {
            "name": "Tiny", "source": str(source), "source_label": "Tiny Spanish", "source_language": "es",
            "language": "pt",
            "hours": 0.1, "batch_seconds": 2.0, "checks": 2, "copies": 1, "speeds": (1.0,), "noise": False,
            "threads": 1,
            "precision": "float32", "device": "cpu",
        }  # fmt: skip
        return TrainConfig(**base | settings)

    return config


def state(page: TrainPage) -> str:
    view = page.runs.current()
    return "" if view is None else view.status.state


def test_a_run_is_paused_killed_resumed_and_finished_before_our_eyes(
    qtbot: QtBot, page: TrainPage, tiny: Callable[..., TrainConfig], services: Services
) -> None:
    page.new_runs.make([tiny()])
    qtbot.waitUntil(lambda: state(page) == "training", timeout=LONG)
    page.plan.pause.click()
    qtbot.waitUntil(lambda: state(page) == "paused", timeout=LONG)
    assert page.plan.pause.text() == "Resume"
    paused = page.runs.current()
    assert paused is not None
    assert paused.saved_s is not None

    page.plan.pause.click()
    qtbot.waitUntil(lambda: state(page) == "training", timeout=LONG)
    child = supervisor.child_of(paused.run)
    assert child is not None
    child.kill()
    qtbot.waitUntil(lambda: state(page) == "crashed", timeout=20_000)
    assert page.strip.isVisible()

    page.commands.resume.trigger()
    qtbot.waitUntil(lambda: state(page) == "finished", timeout=LONG)
    view = page.runs.current()
    assert view is not None
    assert len(view.curves.wer) == 3
    assert view.curves.zero_shot is not None
    assert check(view.run.model).vocabulary.letters
    assert page.export.isEnabled()
    assert page.centre.table.samples.rowCount() == 1
    assert not page.strip.isVisible()
    assert services.errors == []


def test_a_pair_trains_side_by_side_on_one_thread_each(
    qtbot: QtBot, page: TrainPage, tiny: Callable[..., TrainConfig], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.machine.cores", lambda: 2)
    monkeypatch.setattr("core.runs.queue.cores", lambda: 2)
    transfer = tiny(threads=0, hours=0.02)
    layers = {"hidden_size": 32, "num_hidden_layers": 2, "intermediate_size": 64, "num_attention_heads": 2}
    scratch = tiny(
        threads=0,
        hours=0.02,
        name="Scratch",
        source="",
        source_label="",
        source_language="",
        letters="fresh",
        layers=layers,
    )
    page.new_runs.make([transfer, scratch])
    qtbot.waitUntil(lambda: len(page.runs.running()) == 2, timeout=60_000)
    qtbot.waitUntil(lambda: [v.status.state for v in page.runs.views()] == ["finished"] * 2, timeout=LONG)
    for view in page.runs.views():
        assert view.curves.started is not None
        assert view.curves.started.threads == 1
        assert any(isinstance(e, Stepped) for e in read_events(view.run.events))
    page.runs.choose(next(v.key for v in page.runs.views() if not v.from_scratch))
    assert {c.role for c in page.centre.charts.errors.curves} == {"tgt", "cmp", "src"}


def test_settings_that_the_corpus_does_not_allow_make_no_run(
    qtbot: QtBot, page: TrainPage, tiny: Callable[..., TrainConfig], services: Services, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    shutil.copytree(tiny().source, gone)
    config = tiny(source=str(gone))
    (gone / "model.safetensors").unlink()
    page.new_runs.make([config])
    qtbot.waitUntil(lambda: len(services.errors) == 1, timeout=20_000)
    assert "model.safetensors" in str(services.errors[0])
    assert page.runs.views() == []
