"""A run that teaches a text model on the Train page: bits a letter over words read, and no word of sound."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.formatting import number
from app.widgets.label import Label
from core.lm.neural.sizes import Sizes
from core.runs.events import Finished, Foreseen, Started, Stepped, append
from core.runs.folder import RunFolder, create_run
from core.training.text.config import TextConfig
from tests.app.train.logs import finished_run

WORDS = 3000


def text_run(runs: Path, name: str, source: str = "") -> RunFolder:
    """One that is over."""
    run = create_run(runs, name)
    config = TextConfig(
        name, name, Sizes(), source=source, source_name="es-lstm" if source else "", language="pt", words=WORDS,
        made_of=("contos.txt: 40 sentences",), strategy="gradual" if source else "full",
    )  # fmt: skip
    config.write(run.config)
    append(
        run.events,
        Started(1, "cpu", "CPU", 1, "float32", 600_000, 600_000, 38, 0.0, 2, 0.0, 30, 0.0, planned_words=WORDS),
    )
    for check in range(4):
        words, loss = check * 1000, 3.0 - 0.5 * check
        if check:
            append(run.events, Stepped(check * 10, 0.0, loss, 1e-2, 900.0, 0.0, 10**8, 0.0, words=words))
        append(
            run.events,
            Foreseen(check * 10, words, loss, 2.0**loss, loss * 1.5, 2, True, untouched=check == 0,
                     learning="Output" if check < 2 else "All layers"),
        )  # fmt: skip
    append(run.events, Finished(30, 0.0, 30, None, None, "done", 9.0, 2.25, name))
    run.note(text_model=name)
    return run


def test_bits_over_words_stand_where_error_rates_over_hours_do(page: Any, runs_folder: Path) -> None:
    sound = finished_run(runs_folder)
    scratch, run = text_run(runs_folder, "scratch"), text_run(runs_folder, "from-es", "/somewhere/es-lstm")
    shown = page()
    shown.runs.choose(run.key)
    charts = shown.centre.charts
    curves = {curve.key: curve for curve in charts.errors.curves}
    assert curves[f"{run.key}.bits"].x.tolist() == [0.0, 1.0, 2.0, 3.0]
    assert curves[f"{run.key}.bits"].y.tolist() == pytest.approx([4.5, 3.75, 3.0, 2.25])
    assert curves[f"{run.key}.bits"].role == "tgt"
    assert curves[f"{scratch.key}.bits"].role == "cmp"  # its control, found by itself; the run on sound is none
    assert not any(key.startswith(sound.key) for key in curves)
    assert curves["zero"].y.tolist() == [4.5, 4.5]
    assert curves["zero"].role == "src"
    assert charts.error_header.findChild(Label).text() == "Held-out text"
    assert not charts.mode.isVisible()
    assert charts.measure.isVisible()
    charts.measure.setFocus()
    QTest.keyClick(charts.measure, Qt.Key.Key_Right)
    perplexities = {curve.key: curve.y.tolist() for curve in charts.errors.curves}
    assert perplexities[f"{run.key}.bits"] == pytest.approx([2.0**loss for loss in (3.0, 2.5, 2.0, 1.5)])
    assert perplexities["zero"] == [8.0, 8.0]
    charts.describe()
    assert "Perplexity against words read" in charts.errors.accessibleDescription()
    assert "Loss against words read" in charts.loss.accessibleDescription()
    QTest.keyClick(charts.measure, Qt.Key.Key_Left)
    assert [words for _, words in charts.errors.frame.stages] == ["All layers"]
    charts.errors.move_reading(-1)
    assert f"At {number(WORDS)} words:" in charts.error_header.values.text()
    charts.set_axis("steps")
    assert next(c for c in charts.errors.curves if c.key == f"{run.key}.bits").x[-1] == pytest.approx(30, abs=1)
    charts.set_axis("hours")
    metrics = shown.centre.metrics
    assert metrics.heard.accessibleName() == f"Words read: {number(WORDS)} of {number(WORDS)}"
    assert metrics.wer.accessibleName() == "Bits a letter: 2.25 best"
    assert "layer by layer" in shown.plan.text_plan.learning.text.text()
    assert shown.plan.source_name.text() == "es-lstm"
    entries = {name: on for name, _, _, on in shown.commands._entries(shown.runs.current())}  # noqa: SLF001
    assert not entries["duplicate"]
    assert not entries["change"]
    assert entries["remove"]
    assert entries["again"], "it has made a text model to compare with"
    assert entries["curves"]
    shown.commands.copy_plan()
    assert "Starts from: es-lstm\nMakes: from-es\n" in QApplication.clipboard().text()
    dialog = shown.commands.show_expert()
    assert dialog is not None
    assert json.loads(dialog.text.toPlainText())["kind"] == "text"
    dialog.close()
    shown.runs.compare([run.key, scratch.key, sound.key])
    assert not any(curve.key.startswith(sound.key) for curve in charts.errors.curves)
    beside = shown.commands.show_beside()
    assert beside is not None
    assert dict(beside.models["settings"].rows)["Words read"] == (number(WORDS), number(WORDS))
    beside.close()
    shown.runs.set_comparing(False)
    shown.runs.choose(sound.key)
    assert charts.mode.isVisible()
    assert metrics.heard.accessibleName().startswith("Audio heard")
    assert shown.centre.below.isVisible()
    assert shown.plan.letters.isVisible()
    assert not shown.plan.text_plan.isVisible()
