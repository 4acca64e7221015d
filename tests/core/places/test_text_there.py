"""A network of text that is taught in a place gives what it gives here, and comes home as one of the project's."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.lm import store
from core.lm.neural.sizes import Sizes
from core.places.of_run import put_on
from core.runs import reader, supervisor
from core.runs.text_create import Read, make_run
from core.runs.text_run import MADE
from core.training.text.config import TextConfig
from core.training.text.trainer import TextTrainer
from tests.core.lm.texts import zipf
from tests.core.places.way import Way, until

READ = Read(tuple(zipf(60)), tuple(zipf(12, seed=1)), of_dev=False)
CONFIG = TextConfig(
    name="words", makes="words", sizes=Sizes("lstm", 16, 16, 2), words=900, batch_units=256, checks=2, threads=1,
    device="cpu",
)  # fmt: skip


@pytest.mark.long
@pytest.mark.timeout(200)
def test_a_text_model_is_taught_there_and_comes_home(tmp_path: Path, way: Way) -> None:
    """From nothing; and from a network here, which travels, under a name that is taken when it comes home."""
    here, twins = tmp_path / "here", tmp_path / "twins"
    source = ""
    for name in ("words", "more"):
        config = replace(CONFIG, name=name, makes=name, source=source, source_name="words" if source else "")
        TextTrainer(make_run(twins / "runs", config, READ)).train()
        run = make_run(here / "runs", config, READ)
        put_on(run, way.place)
        if source:
            shutil.copytree(store.find("words", here).folder, here / "lm" / "more")
        supervisor.start(run)
        until(lambda run=run: not supervisor.alive(run))  # type: ignore[misc]
        assert reader.status(run).state == "finished", (reader.status(run), run.console.read_text())
        found = store.find(str(run.notes()[MADE]), here)
        assert found.name == ("more-2" if source else "words")
        assert found.weights.read_bytes() == store.find(name, twins).weights.read_bytes()
        assert found.note.neural is not None
        assert found.note.neural.run == run.key
        assert not run.model.exists()
        assert not (way.folder / "lm").exists()
        source = str(found.folder)
