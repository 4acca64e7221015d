"""Utterances that overlap others of their recording: flagged with how long and with whom, and right when one moves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli import main
from core.project import edits
from core.project.checks import flag_rules, quality
from core.project.checks.limits import Limits
from core.project.checks.overlaps import OPEN, MarkedSpan, overlaps
from core.project.flags import flag_text
from core.project.store import Project
from tests.core.project.corpora import RATE, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two recordings of three utterances of 2 s, one after another; those of Speaker 1 are 1, 3, 5."""
    with make_project(tmp_path / "p", utterances=6, recordings=2) as made:
        quality.check(made)
        yield made


def told(project: Project) -> dict[int, tuple[float, str]]:
    rows = project.query_all("SELECT utterance_id, value, text, blocks FROM flags WHERE kind = 'overlap'")
    assert not any(row["blocks"] for row in rows)
    return {row["utterance_id"]: (row["value"], flag_text(row["text"])) for row in rows}


def test_an_overlap_says_how_long_and_with_whom_at_both_sides_and_goes_when_a_neighbour_moves(project: Project) -> None:
    assert told(project) == {}
    row = project.row(1)
    assert row is not None
    edits.trim(project, 1, row.start, row.end + 500)
    quality.check(project, [1])
    assert told(project) == {
        1: (0.5, "0.50 s with clip-3 (the same speaker)"),
        3: (0.5, "0.50 s with clip-1 (the same speaker)"),
    }
    edits.set_speaker(project, [3], "Speaker 2")
    quality.check(project, [3])
    assert told(project)[1][1] == "0.50 s with clip-3 (another speaker)"
    edits.trim(project, 5, 2 * RATE, 6 * RATE)  # all of clip-3, and what clip-1 says of it
    quality.check(project, [5])
    assert told(project) == {
        1: (0.5, "0.50 s with clip-3 (another speaker) and 0.50 s with clip-5 (the same speaker)"),
        3: (2.0, "2.00 s with clip-5 (another speaker) and 0.50 s with clip-1 (another speaker)"),
        5: (2.0, "2.00 s with clip-3 (another speaker) and 0.50 s with clip-1 (the same speaker)"),
    }
    edits.set_speaker(project, [5], "")
    edits.set_text(project, 3, "outra coisa")
    edits.leave_out(project, [1])
    quality.check(project, [1, 3, 5])
    assert told(project) == {3: (2.0, "2.00 s with clip-5"), 5: (2.0, "2.00 s with clip-3")}
    project.undo()
    quality.check(project, [1])
    assert set(told(project)) == {1, 3, 5}
    edits.merge_with_next(project, 3)
    quality.check(project, [3])
    assert told(project)[3] == (0.5, "0.50 s with clip-1 (another speaker)")


def test_from_where_on_is_a_limit_and_the_command_line_lists_them(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edits.trim(project, 2, 0, 2 * RATE + 300)
    quality.check(project)
    assert set(told(project)) == {2, 4}
    wider = Limits(overlap_s=0.5)
    assert flag_rules.count(project, wider, ["overlap"]) == {"overlap": 0}
    assert flag_rules.count(project, Limits(), ["overlap"]) == {"overlap": 2}
    edits.set_meta(project, "Limits", limits=wider.changed())
    quality.check(project)
    assert told(project) == {}
    edits.set_meta(project, "Limits", limits={})
    project.close()
    assert main(["check", str(project.folder), "--list", "overlap", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["list"]
    assert [(one["key"], one["detail"]) for one in listed] == [
        ("clip-2", "0.30 s with clip-4 (the same speaker)"),
        ("clip-4", "0.30 s with clip-2 (the same speaker)"),
    ]


def test_thousands_on_one_stretch_are_all_told_in_bounded_time() -> None:
    spans = [MarkedSpan(0, 1000 + n, n, None, f"clip-{n}") for n in range(5000)]
    found = overlaps(spans, 100)
    assert len(found) == 5000
    assert sum(map(len, found.values())) <= 2 * 5000 * (OPEN + 1)
