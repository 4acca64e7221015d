"""What a run's time goes into is drawn under its speed, and said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.theme import theme
from tests.app.train import logs
from tests.app.train.logs import Story, config_of, finished_run, make_run


def test_what_the_time_goes_into_stands_under_the_speed(page: Any, runs_folder: Path) -> None:
    times = {"waiting": 1.0, "forward": 3.0, "backward": 5.0, "check": 1.0, "features": 2.0}
    make_run(runs_folder, Story(config_of("Timed"), 2, ends=logs.paused(), stages=times))
    bar = page().centre.metrics.stages
    assert bar.isVisible()
    assert bar.shares == {"waiting": 0.1, "forward": 0.3, "backward": 0.5, "check": 0.1}
    assert "backward: 50%, 60 s" in bar.toolTip()
    assert "making features, beside that: 24 s" in bar.accessibleName()
    drawn = bar.grab().toImage()
    middle = drawn.height() // 2
    assert drawn.pixelColor(round(0.25 * drawn.width()), middle) == theme.color("ink3")
    assert drawn.pixelColor(round(0.6 * drawn.width()), middle) == theme.color("cmp")


def test_a_log_of_an_earlier_version_has_no_bar_of_stages(page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    assert not page().centre.metrics.stages.isVisible()
