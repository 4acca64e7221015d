"""What a table shows beside rows, and how speakers are counted."""

from __future__ import annotations

from pathlib import Path

from core.project import edits
from core.project.utterance_facts import Facts, facts_of, genders
from tests.core.project.corpora import make_project


def test_facts_are_those_of_each_utterance_and_nothing_where_nobody_measured(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=3) as project:
        with project.unjournaled() as conn:
            conn.execute("INSERT INTO measures (utterance_id, sound_print, level_db, snr_db) VALUES (2, 'x', -20, 30)")
            conn.execute("INSERT INTO readings VALUES (2, 'm', 'x', 'ola', 0.5, 0, '', NULL)")
        found = facts_of(project, [2, 1, 99])
    assert found == {2: Facts(-20, 30, "r0.wav", 0.5), 1: Facts(None, None, "r0.wav"), 99: Facts()}


def test_speakers_are_counted_as_corpora_write_their_gender(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=6, speakers=6) as project:
        with project.step("Say") as step:
            for id, gender in enumerate(("F", "female_feminine", "male", "Masculino ", "other", ""), 1):
                step.change("speakers", id, gender=gender)
        assert genders(project) == {"women": 2, "men": 2, "others": 1, "": 1}
        edits.leave_out(project, [1])
        assert genders(project)["women"] == 1
