"""Texts in any script, keys and speakers of any kind come back from every format as they went out."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.exporters import EXPORTERS, export_corpus
from core.importers import IMPORTERS, recognise
from core.importers.item import Item, Options
from core.project import edits, stored
from core.project.records import joined_tags
from core.project.store import Project
from core.transcripts import transcribed
from tests import builders
from tests.added_rows import add_utterance

SETS = ("commonvoice", "audiofolder", "kaldi", "nemo", "ljspeech", "csv")
"""The formats that keep every character; ELAN and TextGrid have tests of their own."""

SPEECH = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\"'|=-,;{}\\"))
WORDS = SPEECH.map(stored.as_stored).filter(transcribed)  # what says nothing is in no split of any list
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
ROW = st.tuples(WORDS, NAMES.map(stored.as_stored).filter(bool), st.just("") | NAMES.map(stored.as_stored),
                st.sampled_from(["train", "dev", "test", ""]), st.lists(NAMES, max_size=2))  # fmt: skip
NUMBER = itertools.count()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Three utterances on one short recording."""
    folder = tmp_path_factory.mktemp("round")
    builders.write_wav(folder / "in" / "a.wav", builders.babble(0.6, 8000), 8000)
    (folder / "in" / "a.txt").write_text("a")
    from core.importers import import_corpus

    with Project.create(folder / "p", name="x", language="pt") as made:
        import_corpus(made, folder / "in")
        (id,) = made.ids().tolist()
        edits.trim(made, id, 0, 1600)
        row = made.row(id)
        for start in (1600, 3200):
            add_utterance(made, row.recording_id, start, start + 1600, f"b{start}", key=f"b{start}")
        yield made


def fill(project: Project, rows: list[tuple[str, str, str, str, list[str]]]) -> None:
    with project.step("Fill") as step:
        for id, (text, key, speaker, split, tags) in zip(project.ids().tolist(), rows, strict=True):
            who = stored.speaker_id(project, step, speaker)
            step.change("utterances", id, text=text, key=key, speaker_id=who, split=split, tags=joined_tags(tags))


@pytest.mark.parametrize("key", SETS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(rows=st.lists(ROW, min_size=3, max_size=3, unique_by=lambda row: row[1]))
def test_whatever_is_written_is_read_again(
    project: Project, tmp_path: Path, key: str, rows: list[tuple[str, str, str, str, list[str]]]
) -> None:
    fill(project, rows)
    out = tmp_path / f"out-{next(NUMBER)}"
    exporter = EXPORTERS[key]
    export_corpus(project, out, key, sound=exporter.sounds[-1])
    found = list(IMPORTERS[recognise(out)].find(out, Options(text="written" if key == "ljspeech" else "")))
    shutil.rmtree(out)
    assert all(isinstance(item, Item) for item in found), found
    brought = sorted(_as_held(item, exporter.holds, key) for item in found if isinstance(item, Item))
    wanted = sorted(_wanted(row, exporter.holds, key) for row in project.each())
    assert brought == wanted


def _as_held(item: Item, holds: frozenset[str], key: str) -> tuple[str, ...]:
    parts = [item.text, item.split if "split" in holds else "", item.speaker if "speaker" in holds else ""]
    parts.append(joined_tags(item.tags) if "tags" in holds else "")
    return (*parts, "" if key in ("commonvoice", "ljspeech") else item.key)


def _wanted(row: object, holds: frozenset[str], key: str) -> tuple[str, ...]:
    text = row.text.replace("|", "/") if key == "ljspeech" else row.text  # type: ignore[attr-defined]
    parts = [text, row.split if "split" in holds else "", row.speaker if "speaker" in holds else ""]  # type: ignore[attr-defined]
    parts.append(joined_tags(row.tags) if "tags" in holds else "")  # type: ignore[attr-defined]
    return (*parts, "" if key in ("commonvoice", "ljspeech") else row.key)  # type: ignore[attr-defined]
