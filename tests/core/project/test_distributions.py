"""The figures behind the plots agree with the utterances they count."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.project.distributions import BINS, distributions
from core.project.queries import Query
from tests.core.project.corpora import make_project


def test_every_bar_counts_what_its_filter_finds(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    with make_project(tmp_path / "p", utterances=300, speakers=3) as project:
        with project.step("Lengths") as step:
            for id in range(1, 301):
                row = step.get("utterances", id)
                assert row is not None
                end = row["start"] + int(random.integers(100, 2000))
                step.put("utterances", id, row | {"end": end, "split": ("train", "dev", "")[id % 3]})
            step.change("utterances", 300, left_out=True)
        with project.unjournaled() as conn:
            conn.executemany(
                "INSERT INTO measures (utterance_id, sound_print, level_db, snr_db) VALUES (?, 'x', ?, ?)",
                [(id, float(random.normal(-25, 6)), float(random.normal(2, 9))) for id in range(1, 251)],
            )
        found = distributions(project)
        for key, shown in found.histograms.items():
            assert 3 <= len(shown.counts) <= BINS, key
            measured = 250 if key in ("level", "snr") else 299
            assert (int(shown.counts.sum()), shown.unknown) == (measured, 299 - measured)
            counted = [project.count(Query(conditions=shown.conditions(i, i))) for i in range(len(shown.counts))]
            assert counted == shown.counts.tolist(), key
            assert project.count(Query(conditions=shown.conditions(1, 4))) == int(shown.counts[1:5].sum())
        assert [share.name for share in found.speakers] != []
        assert sum(share.total for share in found.speakers) == pytest.approx(project.summary().seconds)
        assert {share.name for share in found.speakers} == {"Speaker 1", "Speaker 2", "Speaker 3"}


def test_a_corpus_without_measures_has_empty_plots_that_say_so(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=5) as project:
        level = distributions(project).histograms["level"]
        assert (len(level.counts), level.unknown) == (0, 5)
