"""A run that learns from sound alone on the Train page: picks and codes where others have error rates, and no word of
rates that there are none of."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.widgets.label import Label
from core.datasets.manifest import write_manifest
from core.runs.events import Finished, Noticed, Picked, Stepped, append
from core.runs.folder import RunFolder, create_run
from core.runs.picks import PickCurves
from tests.app.train import logs
from tests.app.train.logs import Story, config_of, finished_run


def sound_run(runs: Path, *, few: bool = False) -> RunFolder:
    """One that is over; with `few`, it gave all sound the same code in the end."""
    config = config_of("From sound", family="wav2vec2", strategy="unlabelled", checks=3, hours=2.7)
    story = Story(config, 0)
    run = create_run(runs, config.name)
    write_manifest(run.manifest, [logs.entry(0)])
    plan = logs.plan(config) | {"letters": [], "left_out": [], "writes": False, "family": "wav2vec2"}
    run.transfer.write_text(json.dumps(plan), encoding="utf-8")
    append(run.events, logs.started(story))
    total = logs.steps(config)
    for number in range(4):
        step, heard_s = number * total // 3, number * 2.7 * 1200
        values = {"loss": 4.6 - number, "contrastive": 4.5 - number, "picked": 0.1 + 0.2 * number}
        append(run.events, Stepped(max(1, step), heard_s, 4.7 - number, 1e-4, 90.0, 0.0, 10**9, 0.0))
        append(
            run.events,
            Picked(step=step, heard_s=heard_s, codes=100.0 + 50 * number, total=640, utterances=9, best=True,
                   few_codes=few and number == 3, untouched=number == 0, **values),
        )  # fmt: skip
    if few:
        append(
            run.events, Noticed(total, 2.7 * 3600, "codes", "Almost all sound is given the same code.", "Begin again.")
        )
    append(run.events, Finished(total, 2.7 * 3600, total, None, None, "done", 60.0))
    config.write(run.config)
    return run


def test_picks_stand_where_error_rates_do_and_other_runs_beside_them(page: Any, runs_folder: Path) -> None:
    other = finished_run(runs_folder)
    run = sound_run(runs_folder)
    shown = page()
    shown.runs.choose(run.key)
    charts = shown.centre.charts
    curves = {curve.key: curve for curve in charts.errors.curves}
    assert curves[f"{run.key}.picked"].y.tolist() == pytest.approx([10.0, 30.0, 50.0, 70.0])
    assert curves[f"{run.key}.picked"].label == "70.0% picked right"
    assert curves[f"{run.key}.codes"].y[-1] == pytest.approx(100 * 250 / 640)
    assert not any(key.startswith(f"{run.key}.wer") for key in curves)
    losses = {curve.key: curve for curve in charts.loss.curves}
    assert losses[f"{run.key}.dev"].y.tolist() == pytest.approx([4.6, 3.6, 2.6, 1.6])
    assert charts.error_header.findChild(Label).text() == "Picked right, and codes in use"
    assert not charts.mode.isVisible()
    metrics = shown.centre.metrics
    assert metrics.wer.accessibleName() == "Picked right: 70.0%"
    assert metrics.cer.accessibleName() == "Codes in use: 39%"
    view = shown.runs.current()
    assert view is not None
    assert view.best_wer is None
    assert view.curves.stepped is not None
    learning = replace(view.curves.stepped, figures={"picked": 0.625, "codes": 0.4})
    active = replace(view, status=replace(view.status, state="training"))
    metrics.show_run(replace(active, curves=replace(view.curves, stepped=learning)))
    assert metrics.wer.accessibleName() == "Picked right: 70.0% 62.5% while it learns"
    assert metrics.cer.accessibleName() == "Codes in use: 39% 40% while it learns"
    metrics.show_run(replace(active, curves=replace(view.curves, stepped=learning, picks=PickCurves())))
    assert metrics.wer.accessibleName() == "Picked right: 62.5% while it learns", "before the first check"
    shown.runs.compare([run.key, other.key])
    assert {curve.key for curve in charts.errors.curves} >= {f"{run.key}.picked", f"{other.key}.wer"}
    dialog = shown.commands.show_beside()
    assert dialog is not None
    rows = dict(dialog.models["settings"].rows)
    assert "70.0% picked right" in rows["Picked right"][0]
    dialog.close()
    assert "None: it learns from sound alone" in shown.plan.letters.text.text()
    shown.runs.set_comparing(False)
    shown.runs.choose(other.key)
    assert charts.mode.isVisible()
    assert metrics.wer.accessibleName().startswith("Word errors, dev")


def test_too_few_codes_are_said_over_the_charts(page: Any, runs_folder: Path) -> None:
    run = sound_run(runs_folder, few=True)
    shown = page()
    shown.runs.choose(run.key)
    view = shown.runs.current()
    assert view is not None
    assert view.curves.picks.best is not None
    assert view.curves.picks.best.picked == 0.5, "a check without a choice is never the best"
    assert [notice.symptom for notice in view.curves.noticed] == ["codes"]
