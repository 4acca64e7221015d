"""What screenshots show of runs: each strategy in New run, what differs, a sweep, both languages' rates.

Each takes the window, brings it or a dialog into a state worth a picture, and waits for what is shown.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

WAIT_S = 60.0


def show_strategy(window, strategy: str) -> None:
    """New run from the starter, taught in this way: the plan, and which layers learn when. What learns from sound alone
    begins with a tiny wav2vec 2.0, and speech of the source is at hand where a run of the project has some."""
    from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea

    from core.runs.run_settings import settings_of
    from core.sources import kept
    from installer.screenshots import settle, source_of_kind, wait_until

    source = ""
    if strategy == "unlabelled":
        source = str(source_of_kind("wav2vec2"))
        kept.add_folder(Path(source))
    window.go_to("train", new_run=True, source=source)
    wait_until(lambda: QApplication.activeModalWidget() is not None, WAIT_S, "the New run dialog")
    dialog = QApplication.activeModalWidget()
    wait_until(lambda: dialog.forecast.plan is not None, WAIT_S, "planning the run")
    dialog.recipe.set_value("expert")
    dialog.recipe.chosen.emit("expert")
    spoken = [found for run in runs_of(window) if (found := settings_of(run).source_data)]
    if strategy == "multi_task" and spoken:
        dialog.beside.choose(spoken[0])
    box = dialog.findChild(QComboBox, "new_run_strategy")
    box.setCurrentIndex(box.findData(strategy))
    if strategy == "multi_task":
        heads = dialog.findChild(QComboBox, "new_run_heads")
        heads.setCurrentIndex(heads.findData("each"))
    settle(1.0)
    wait_until(lambda: not window.tasks.busy, 5 * WAIT_S, "measuring this computer")
    box.setFocus()
    for area in dialog.findChildren(QScrollArea):
        if area.isAncestorOf(box):
            area.ensureWidgetVisible(box)
    settle(1.0)


def runs_of(window) -> list:
    """Its finished runs, newest first."""
    from core.runs import reader
    from core.runs.folder import list_runs

    runs = [run for run in list_runs(window.session.project_folder / "runs") if run.model.is_dir()]
    return [run for run in runs if reader.status(run).state == "finished"]


def compared(window) -> list[str]:
    """The keys of runs for one chart: ways to keep the source alive, where some were tried, that with averages first;
    else the newest."""
    from core.runs import averaged_way
    from core.runs.run_settings import settings_of
    from core.runs.sweep import sweep_of

    runs = runs_of(window)
    ways = [run for run in runs if settings_of(run).source_data and sweep_of(run) is None]
    ways.sort(key=lambda run: (run.notes().get(averaged_way.NOTE) is None, run.notes().get("created", 0.0)))
    return [run.key for run in ways or runs]


def show_together(window) -> None:
    """Train with several finished runs on one chart: with source data, both languages of each."""
    from installer.screenshots import settle, wait_until

    keys = compared(window)
    window.go_to("train", run=keys[0])
    page = window.page
    wait_until(lambda: {view.key for view in page.runs.views()} >= set(keys), WAIT_S, "reading the runs")
    page.runs.compare(keys[:3])
    mode = page.centre.charts.mode
    mode.set_value("words")
    mode.chosen.emit("words")
    settle(3.0)


def show_comparison(window):
    """What differs between two finished runs, and what each writes."""
    from installer.screenshots import settle

    show_together(window)
    dialog = window.page.commands.show_beside()
    settle(2.0)
    return dialog


def show_sweep(window):
    """What came of the project's largest sweep."""
    from installer.screenshots import settle, wait_until

    window.go_to("train")
    dialog = window.page.commands.show_sweeps()
    wait_until(lambda: dialog.which.count() > 0, WAIT_S, "reading the sweeps")
    settle(2.0)
    counts = []
    for row in range(dialog.which.count()):
        dialog.which.setCurrentIndex(row)
        counts.append(dialog.model.count())
    dialog.which.setCurrentIndex(counts.index(max(counts)))
    settle(1.0)
    return dialog


def shows() -> dict:
    """By the name of the picture."""
    from core.strategies import STRATEGIES

    taught = {f"strategy-{key.replace('_', '-')}": partial(show_strategy, strategy=key) for key in STRATEGIES}
    return {"together": show_together, "comparison": show_comparison, "sweep": show_sweep, **taught}
