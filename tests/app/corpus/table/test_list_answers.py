"""What the page shows for one question: the list comes before the figures, and figures are kept until they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.corpus.table.list_answers import ListAnswers
from core.project import edits
from core.project.queries import Query, Reader
from core.project.store import Project
from tests.core.project.corpora import make_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_project(tmp_path / "p", utterances=40).close()
    return tmp_path / "p"


def test_the_list_comes_first_and_its_figures_follow(folder: Path) -> None:
    with Reader(folder) as reader:
        answers = ListAnswers(reader)
        first, last = answers.of(Query())
        assert (first.complete, last.complete) == (False, True)
        assert last.ids is first.ids
        assert first.summary.utterances == last.summary.utterances == 40
        assert last.seconds == pytest.approx(80)
        narrowed, _ = answers.of(Query(search="mesa"))
        assert narrowed.summary is last.summary
        with Project.open(folder) as project:
            edits.leave_out(project, [1])
        *_, after = answers.of(Query())
        assert after.summary.utterances == 39
