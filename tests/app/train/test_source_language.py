"""The source's own language on the Train page: its rates beside the taught one's, and its speech in New run."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.theme import theme
from app.train import curve_sets
from app.train.metrics import Metric, Metrics
from app.train.new_run.source_pane import MANIFEST, SourcePane
from app.widgets.label import Label
from core.errors import Cancelled
from core.lm import vector_store
from core.lm.vector_store import VectorRecipe
from core.runs import averaged_way, averages, events, queue
from core.runs.averages import Point, Rates
from core.runs.folder import RunFolder, list_runs
from core.strategies import STRATEGIES
from core.training.config import TrainConfig
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.train import logs
from tests.app.train.conftest import Services, settled
from tests.app.train.logs import Story, config_of, finished_run
from tests.app.train.models import write_model
from tests.app.train.test_train_charts import _entries
from tests.source_speech import spanish_project

WAIT_MS = 10_000


def bilingual(runs: Path, name: str = "Both", at: float = 1_700_000_000.0, checked: int = 8) -> RunFolder:
    """A run that was checked on Spanish too, which it forgets: 10% at first, 2 points more at each check."""
    config = config_of(name, source_data="/nowhere/es")
    ends = logs.finished(config) if checked == config.checks else logs.paused()
    run = logs.make_run(runs, Story(config, checked, ends=ends, at=at))
    lines = [events.from_line(line) for line in run.events.read_text(encoding="utf-8").splitlines()]
    run.events.unlink()
    rate = 0.08
    for event in lines:
        if isinstance(event, events.Started):
            event = replace(
                event, source_language="es", source_dev_utterances=40, source_dev_s=160.0, source_unwritten=("ñ", "ü")
            )
        elif isinstance(event, events.Validated):
            rate += 0.02
            event = replace(event, source_wer=rate, source_cer=rate / 4, source_utterances=40)
        elif isinstance(event, events.Stepped):
            event = replace(event, source_s=event.heard_s / 4)
        assert event is not None
        events.append(run.events, event)
    return run


def test_the_sources_rate_stands_beside_the_taught_one_with_a_name_of_its_own(
    qtbot: QtBot, page: Any, runs_folder: Path
) -> None:
    run = bilingual(runs_folder)
    shown = page()
    charts = shown.centre.charts
    curves = {c.key: c for c in charts.errors.curves}
    spanish = curves[f"{run.key}.source.wer"]
    assert spanish.y.tolist() == pytest.approx([10 + 2 * i for i in range(9)])
    assert spanish.x.tolist() == curves[f"{run.key}.wer"].x.tolist()
    assert (spanish.role, spanish.ink, spanish.dash, spanish.label) == ("src", "srcink", (), "Spanish 26.0%")
    assert [entry.text() for entry in _entries(shown)] == ["Transfer", "Spanish (source)", "Zero-shot"]
    qtbot.keyClick(charts.errors, Qt.Key.Key_End)
    assert "Spanish 26.0%" in charts.error_header.values.text()
    charts.describe()
    assert "Transfer: Spanish 26.0% words and 6.5% letters wrong" in charts.errors.accessibleDescription()
    shown.grab()
    charts.mode.set_value("letters")
    charts.mode.chosen.emit("letters")
    assert {c.key: c.label for c in charts.errors.curves}[f"{run.key}.source.cer"] == "Spanish 6.5%"
    charts.mode.set_value("both")
    charts.mode.chosen.emit("both")
    next(entry for entry in _entries(shown) if entry.key == "source").click()
    assert not [c for c in charts.errors.curves if ".source." in c.key]
    metrics = shown.centre.metrics
    assert "Spanish 26.0%" in metrics.wer.accessibleName()
    assert "Spanish 6.5%" in metrics.cer.accessibleName()
    assert "compared without ñ, ü: this run cannot write them" in metrics.wer.toolTip()
    assert metrics.heard.toolTip() == "2.02 h of your speech, 0.68 h of the source’s"
    assert shown.plan.source_data.text.text() == "Spanish: 40 utterances to check on"
    assert "ñ, ü" in shown.plan.source_data.toolTip()


def test_figures_of_two_languages_stand_in_one_row_and_can_be_read_whole(
    qtbot: QtBot, page: Any, runs_folder: Path, light: QApplication
) -> None:
    bilingual(runs_folder)
    shown = page()

    def read_whole(metrics: Metrics) -> bool:
        figures = metrics.findChildren(Metric)
        labels = [label for figure in figures for label in figure.findChildren(Label) if label.isVisible()]
        rates = [label for label in labels if "%" in label.text()]
        in_one_row = len({figure.y() for figure in figures}) == 1
        return in_one_row and len(rates) == 4 and all(rate.width() >= rate.sizeHint().width() for rate in rates)

    narrow = Metrics()
    qtbot.addWidget(narrow)
    narrow.show_run(shown.runs.current())
    narrow.show()
    for percent in (100, 150):
        theme.set_text_size(percent)
        narrow.resize(5 * percent, 2 * percent)
        for metrics in (shown.centre.metrics, narrow):
            qtbot.waitUntil(lambda metrics=metrics: read_whole(metrics), timeout=5_000)
            assert metrics.wer.accessibleName() == "Word errors, dev: 29.3% best Spanish 26.0%"
        assert "Word errors, dev" in narrow.wer.toolTip(), "captions are shorter there, and told"


def test_runs_that_are_compared_have_a_curve_of_the_source_each_and_others_have_none(
    page: Any, runs_folder: Path
) -> None:
    made = [bilingual(runs_folder, f"Way {n}", 1_700_000_000.0 + n, 8 - n) for n in range(2)]
    alone = finished_run(runs_folder, "Alone", 1_700_000_009.0)
    shown = page()
    assert not [c for c in shown.centre.charts.errors.curves if ".source." in c.key]
    assert shown.plan.source_data.isHidden()
    shown.compare.click()
    for run in made:
        shown.left.list.ticked.emit(run.key)
    curves = {c.key: c for c in shown.centre.charts.errors.curves if ".source.wer" in c.key}
    assert {key.partition(".")[0] for key in curves} == {run.key for run in made}
    assert alone.key not in {key.partition(".")[0] for key in curves}
    assert {c.title for c in curves.values()} == {"Way 0: Spanish", "Way 1: Spanish"}
    assert len({c.dash for c in curves.values()}) == 2
    assert "Spanish (source)" in [entry.text() for entry in _entries(shown)]
    width = shown.width()
    shown.centre.charts.errors.set_reading(0.0)
    shown.centre.charts.errors.reading_moved.emit(0.0)
    said = [text for text, _ in curve_sets.reading_text(0.0, shown.centre.charts.errors.curves, "%")]
    assert said[-2:] == ["Spanish 10.0%", "10.0%"], "named once, behind the language that is taught"
    QApplication.processEvents()
    assert shown.width() == width, "what the line reads has room in the header"


def test_the_sources_speech_is_chosen_and_learnt_from_with_a_click_each(
    qtbot: QtBot, dialog: Any, tmp_path: Path
) -> None:
    spanish = spanish_project(tmp_path / "castellano")
    shown = dialog()
    pane: SourcePane = shown.beside
    assert nameless(pane) == []
    assert (pane.box.currentText(), pane.learn.isEnabled()) == ("None", False)
    assert shown.draft().config().source_data == ""
    pane.choose(str(spanish))
    settled(shown)
    assert pane.box.currentText() == "castellano"
    assert pane.about.text().startswith("Each check also hears the 2 dev utterances of “Castellano” (Spanish).")
    assert "It is compared without " in pane.about.text()
    assert "ñ" in pane.about.text().partition("compared without")[2]
    config = shown.draft().config()
    assert (config.source_data, config.strategy, config.recipe) == (str(spanish), "full", "quick")
    letters = len(shown.forecast.plan.vocabulary.letters)
    pane.learn.click()
    settled(shown)
    assert pane.about.text().endswith("It also learns from its 4 train utterances, 0.00 h.")
    assert shown.draft().config().strategy == "multi_task"
    assert len(shown.forecast.plan.vocabulary.letters) > letters
    assert "of your speech and" in shown.outlook.learns.text.text()
    with qtbot.waitSignal(shown.launched, timeout=WAIT_MS) as launched:
        shown.start.click()
    (config,) = launched.args[0]
    assert (config.strategy, config.source_data) == ("multi_task", str(spanish))


def test_a_place_without_such_speech_is_said_and_can_be_taken_back(qtbot: QtBot, dialog: Any, tmp_path: Path) -> None:
    shown = dialog(config=config_of("Earlier", source_data=str(tmp_path / "gone"), strategy="multi_task"))
    pane: SourcePane = shown.beside
    assert pane.learn.isChecked(), "a run that is made again has what the first had"
    assert "There is no speech of the source" in shown.outlook.refused.text.text()
    assert not shown.start.isEnabled()
    pane.learn.click()
    pane.choose("")
    settled(shown)
    assert shown.outlook.refused.text.text() == ""
    assert (shown.draft().config().strategy, shown.draft().config().source_data) == ("full", "")
    asked = pane.ask_place(MANIFEST)
    assert asked.fileMode() == QFileDialog.FileMode.ExistingFile
    asked.reject()


def test_ways_to_keep_the_source_are_queued_and_compared_in_one_click(
    qtbot: QtBot, page: Any, services: Services, runs_folder: Path, starters: Path, tmp_path: Path
) -> None:
    alone = finished_run(runs_folder, "Alone", 1_700_000_000.0)
    run = bilingual(runs_folder, "Mine", 1_700_000_009.0)
    settings = config_of("Mine", source=str(starters / "es"), source_data=str(spanish_project(tmp_path / "es")))
    run.config.unlink()
    settings.write(run.config)
    shown = page()
    shown.runs.choose(alone.key)
    assert not shown.commands.keep.isEnabled(), "it has no speech of its source to compare by"
    shown.runs.choose(run.key)
    before = set(list_runs(runs_folder))
    with qtbot.waitSignal(shown.runs.compared, timeout=WAIT_MS):
        shown.commands.keep.trigger()
    wait_quiet(services.tasks)
    made = sorted(set(list_runs(runs_folder)) - before, key=lambda one: float(one.notes()["created"]))
    assert {one.key for one in queue.waiting(made)} >= {one.key for one in made[1:]}, "the first may have begun"
    assert [made_.key for made_ in made if shown.runs.compares(made_.key)] == [made_.key for made_ in made]
    configs = [TrainConfig.read(one.config) for one in made]
    assert [config.strategy for config in configs] == ["full", "multi_task", "low_rank"]
    assert configs[0].name == "Mine: All layers"
    differ = {
        "name",
        "strategy",
        "source_share",
        "heads",
        "adapter_rank",
        "adapter_scale",
        "adapter_layers",
        "learning_rate",
    }
    same = [{k: v for k, v in config.to_json().items() if k not in differ} for config in configs]
    assert same[0] == same[1] == same[2]
    rates_of_ways = [config.learning_rate / settings.learning_rate for config in configs]
    assert rates_of_ways == pytest.approx([1.0, 1.0, STRATEGIES["low_rank"].times])
    assert not any(one.notes().get("pair") for one in made), "one after another"
    assert [one.notes().get(averaged_way.NOTE) for one in made] == ["wanted", None, None], "a fourth way follows"


def rates(wer: float) -> Rates:
    return Rates(wer, wer / 4, 60, (wer, wer), (wer, wer))


def wants_averages(runs: Path) -> RunFolder:
    """A run of such a comparison that has come to a model."""
    run = bilingual(runs, "Mine: All layers")
    write_model(run.model)
    averaged_way.note(run, "wanted")
    return run


def test_the_best_average_stands_beside_the_runs_once_nothing_trains(
    page: Any, services: Services, runs_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run, other = wants_averages(runs_folder), bilingual(runs_folder, "Mine: Low-rank adapters", 1_700_000_009.0)
    tried_rates = ((0.25, 0.5, 0.1), (0.75, 0.31, 0.16), (1.0, 0.3, 0.4))
    points = tuple(Point(share, rates(target), rates(source)) for share, target, source in tried_rates)

    def tried(run: RunFolder, *_: Any, **__: Any) -> tuple[Point, ...]:
        run.averages.mkdir()
        values = {"tried": averages._tried(run, None), "points": [point.to_json() for point in points]}  # noqa: SLF001
        (run.averages / averages.RATES).write_text(json.dumps(values), encoding="utf-8")
        return points

    monkeypatch.setattr(averages, "try_shares", tried)
    shown = page()
    qtbot.waitUntil(lambda: shown.runs.view(run.key).average is not None, timeout=WAIT_MS)
    assert run.notes()[averaged_way.NOTE] == "tried"
    (task,) = services.tasks.list
    assert task.title == "Measuring averages of “Mine: All layers”"
    assert "75%" in services.said[-1]
    shown.runs.compare([run.key, other.key])
    charts = shown.centre.charts
    rings = {c.key: c for c in charts.errors.curves if ".average" in c.key}
    own, source = rings[f"{run.key}.average.wer"], rings[f"{run.key}.average.source.wer"]
    assert (own.y.tolist(), own.label, own.ring) == ([31.0], "Averaged 31.0%", True)
    assert (source.y.tolist(), source.label, source.role) == ([16.0], "Spanish averaged 16.0%", "src")
    assert own.x.tolist() == [2.7], "where the run ends"
    assert "Transfer, averaged at 75%" in [entry.text() for entry in _entries(shown)]
    charts.describe()
    assert "averaged at 75%: 31.0% words wrong, Spanish 16.0%" in charts.errors.accessibleDescription()
    beside = shown.commands.show_beside()
    rows = dict(beside.models["settings"].rows)
    assert beside.models["settings"].titles()[1:] == (
        "Mine: All layers", "Mine: All layers, averaged at 75%", "Mine: Low-rank adapters",
    )  # fmt: skip
    assert rows["Word errors, dev"][1] == "31.0%"
    head = beside.models["settings"].headerData(2, Qt.Orientation.Horizontal)
    assert head == "Mine: All layers,\naveraged at 75%", "a name is read whole, in lines"
    assert rows["Source’s word errors, dev"] == ("26.0%", "16.0%", "26.0%")
    assert all(len(values) == 3 for _, values in beside.models["texts"].rows)
    shown.grab()
    next(entry for entry in _entries(shown) if entry.key.endswith(".average")).click()
    assert not [c for c in charts.errors.curves if ".average" in c.key]


def test_whoever_cancels_the_averages_is_not_asked_again(
    page: Any, services: Services, runs_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run = wants_averages(runs_folder)

    def long(*_: Any, cancelled: Callable[[], bool], **__: Any) -> tuple[Point, ...]:
        while not cancelled():
            threading.Event().wait(0.01)
        raise Cancelled

    monkeypatch.setattr(averages, "try_shares", long)
    page()
    qtbot.waitUntil(lambda: bool(services.tasks.list), timeout=WAIT_MS)
    services.tasks.list[0].cancel()
    qtbot.waitUntil(lambda: run.notes()[averaged_way.NOTE] == "given up", timeout=WAIT_MS)


def test_words_that_the_projects_vectors_know_of_the_sources_language_are_marked_as_its_habits(
    page: Any, runs_folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    for language, word in (("es", "naranjas"), ("pt", "laranjas")):
        file = tmp_path / f"{language}.vec"
        file.write_text(f"3 2\ncasa 1 0\nrio 0 1\n{word} 1 1\n", encoding="utf-8")
        vector_store.bring(runs_folder.parent, language, file, VectorRecipe(language=language))
    finished_run(runs_folder)
    shown = page()
    assert not any(row.habits for row in shown.runs.current().samples)
    qtbot.waitUntil(lambda: "Spanish habit" in shown.centre.legend.accessibleName(), timeout=10_000)
    samples = shown.centre.table.samples
    assert set().union(*(samples.row(i).habits for i in range(samples.count()))) == {"naranjas"}
