"""Under which terms the recordings stand that a model learnt from: counted for its card, warned of, no names in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.datasets.manifest import Entry, write_manifest
from core.errors import HubError
from core.families.card_text import readme
from core.families.checkpoint import Card
from core.families.speech_terms import NO_TERMS, SpeechTerms
from core.project.records import Participant
from core.project.sessions import edits
from core.runs.folder import RunFolder
from core.runs.speech_terms import terms_of
from core.sources.push import licence_of
from tests.core.project.corpora import make_project


def test_recordings_of_a_run_are_counted_by_licence_and_consent_without_names(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    with make_project(folder, utterances=10, recordings=5) as project:
        agreed = (Participant(0, 0, "Rosa Lima", "speaker", "given"),)
        edits.add_session(project, {"name": "one", "licence": "CC BY 4.0"}, [1, 2], agreed)
        edits.add_session(project, {"name": "two", "licence": "CC BY-NC 4.0", "consent": "refused"}, [3])
        with project.step("x") as step:
            step.change("recordings", 5, voices="synthetic")
        entries = [
            Entry(row.key, str(folder / row.path), row.start, row.end, row.rate, None, row.text, row.text, row.speaker,
                  "dev" if row.recording_id == 2 else "train", "people")
            for row in project.each()
        ]  # fmt: skip
    run = RunFolder(folder / "runs" / "r")
    run.path.mkdir(parents=True)
    write_manifest(run.manifest, entries)
    terms = terms_of(run, folder)
    assert terms == SpeechTerms({"CC BY 4.0": 1, "CC BY-NC 4.0": 1, "": 2}, {"given": 1, "refused": 1, "": 1})
    refused, missing = terms.warnings
    assert refused.startswith("Somebody refused consent to one")
    assert missing.startswith("Not all have a consent noted: of 1 of 3 recordings")
    assert NO_TERMS.warnings == []
    card = Card("m", recordings_by_licence=dict(terms.licences), recordings_by_consent=dict(terms.consents))
    text = readme(Card.from_json(card.to_json()), None)
    assert "- Recordings that it learnt from, by licence: 1 CC BY 4.0, 1 CC BY-NC 4.0, 2 not noted\n" in text
    assert "- Consent to recordings of people: 1 given, 1 refused, 1 not noted\n" in text
    assert "Rosa" not in text + str(card.to_json())
    assert licence_of(card) == "CC BY-NC 4.0"
    with pytest.raises(HubError):
        licence_of(card, "mit")


def test_recordings_that_lie_elsewhere_count_and_those_that_are_gone_are_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    run = RunFolder(folder / "runs" / "r")
    with make_project(folder, utterances=8, recordings=4) as project:
        edits.add_session(project, {"name": "one", "consent": "refused"}, [1])
        edits.add_session(project, {"name": "two", "consent": "given"}, [2, 3])
        entries = [
            Entry(row.key, str(folder / row.path), row.start, row.end, row.rate, None, row.text, row.text, row.speaker,
                  "train", "people")
            for row in project.each() if row.recording_id < 4
        ]  # fmt: skip
        run.path.mkdir(parents=True)
        write_manifest(run.manifest, entries)
        assert terms_of(run, folder) == SpeechTerms({"": 3}, {"refused": 1, "given": 2})
        other = project.recordings()[0].path
        with project.step("x") as step:
            step.change("recordings", 1, path=str(tmp_path / "elsewhere.wav"))
            step.change("recordings", 2, path=other)
        assert terms_of(run, folder).consents == {"refused": 1, "given": 2}
        with project.step("x") as step:
            rows = [row.id for row in project.each() if row.recording_id == 1]
            step.put_many("utterances", dict.fromkeys(rows))
            step.change("recordings", 2, path="nowhere.wav")
        terms = terms_of(run, folder)
        assert terms == SpeechTerms({"": 3}, {"given": 2, "": 1}, 1)
        assert any("no longer in the project" in one for one in terms.warnings)
    run.manifest.write_text("{", encoding="utf-8")
    (warning,) = terms_of(run, folder).warnings
    assert "cannot be read" in warning
