"""What is said before a run goes to a place: bytes, times by what was seen there, and why it cannot."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from core.places import ahead, seen, sending
from core.places.contents import program_version
from core.places.link import Link
from core.places.making import make_there
from core.places.place import Place
from core.project.queries import Reader
from core.project.sample import create_sample
from core.runs import elsewhere
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

STARTER = Path(__file__).resolve().parents[3] / "resources" / "starter" / "es"
HERE: dict[str, Any] = {"version": program_version(), "scheduler": "", "cards": [], "free": 1 << 40, "mark": "m"}


def test_what_is_foretold_is_what_is_sent_and_then_nothing_is(tmp_path: Path, way: Way) -> None:
    with create_sample(tmp_path / "sample") as project:
        folder = project.folder
    config = make_config(start_from(STARTER), "quick", name="x", language="pt", device="cpu")
    with Reader(folder) as reader, Link(way.place) as link:
        first = ahead.exact(config, reader, None, ahead.nothing_there, ahead.nothing_there)
        guessed = ahead.about(config, reader, None, way.place)
        assert guessed.sound_s == pytest.approx(first.sound_s, rel=0.01), "what checks keep out is counted"
        assert guessed.absent == pytest.approx(first.absent, rel=0.15)
        assert (first.there, first.exact, guessed.there, guessed.exact) == (0, True, 0, False)
        (run,) = make_there(folder, [config], way.place, queued=False)
        sent = sending.send(link, run, str((elsewhere.noted(run.notes()) or {})["run"]), lambda _text, _share: None)
        assert first.absent == pytest.approx(sent, rel=0.15)
        assert first.absent <= sent, "beside it travel the list of utterances and other small files"
        lies, folders = partial(sending.lie_there, link), partial(sending.folders_there, link)
        assert ahead.exact(config, reader, None, lies, folders).absent == 0
        assert ahead.about(config, reader, None, way.place).absent == 0
        known = seen.seen(way.place)
        assert known is not None
        assert known.rate is not None
        assert known.hello["folder"] == str(way.folder)
        link.ask("remove", run=str((elsewhere.noted(run.notes()) or {})["run"]))
        assert ahead.about(config, reader, None, way.place).there == 0, "what was removed is not taken to be there"


@pytest.mark.parametrize(
    ("kind", "gpus", "hello", "needed", "said"),
    [
        ("ssh", 0, {}, 0, []),
        ("ssh", 0, {"version": "0.0.1"}, 0, ["version"]),
        ("slurm", 1, {}, 0, ["no Slurm"]),
        ("slurm", 1, {"scheduler": "slurm"}, 0, []),
        ("slurm", 0, {"scheduler": "slurm", "cards": ["A100"]}, 0, ["no graphics card"]),
        ("ssh", 0, {"free": 1 << 30}, 1 << 30, ["disk"]),
    ],
)
def test_why_a_run_cannot_train_there(
    kind: Any, gpus: int, hello: dict[str, Any], needed: int, said: list[str]
) -> None:
    place = Place("lab", kind, "login", gpus=gpus)
    config = TrainConfig(device="cuda" if kind == "slurm" else "cpu")
    found = list(ahead.reasons(place, HERE | hello, config, needed))
    assert len(found) == len(said)
    for error, words in zip(found, said, strict=True):
        assert words in error.message
        assert error.hint


def test_a_card_is_asked_for_where_there_is_none() -> None:
    (why,) = ahead.reasons(Place("lab", address="lab"), HERE, TrainConfig(device="cuda"), 0)
    assert "graphics card" in why.message


def test_how_long_jobs_waited_is_told_to_the_next(tmp_path: Path, way: Way) -> None:
    place = Place("uni", "slurm", "login")
    run = tiny_run(tmp_path)
    assert ahead.queue_s(tmp_path / "runs", "uni") is None
    run.note(**{elsewhere.ON: {"place": place.to_json(), "run": "x"}, elsewhere.WAITS: [5.0, 90.0, 40.0]})
    assert ahead.queue_s(tmp_path / "runs", "uni") == 40.0
    assert ahead.queue_s(tmp_path / "runs", "lab") is None


def test_nothing_of_it_stops_anybody_where_nothing_can_be_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    place = Place("lab", address="lab")
    seen.answered(place, HERE)
    seen.lies("m", ["a"])
    assert seen.seen(place) is None
    assert seen.there("m", ["a"]) == set()
