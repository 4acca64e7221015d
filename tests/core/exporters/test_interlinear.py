"""CHAT, FLEx and EXMARaLDA: what stands beside transcripts goes out to them and comes back, and others read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporters import export_corpus
from core.exporters.chat_texts import ended, sayable
from core.importers import import_corpus
from core.importers.chat_words import plain
from core.project.edits import set_text
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import add_tier, write
from tests.core.importers.mark_files import sound
from tests.core.importers.test_tiers_of_others import CHAT, EXB, FLEX, shown


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    sound(tmp_path / "in" / "a.wav", 4.0)
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


def brought(project: Project, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / "in" / name).write_text(content, encoding="utf-8")
    import_corpus(project, tmp_path / "in")


def again(tmp_path: Path, out: Path) -> tuple[dict[str, list[tuple[str, str, str]]], list[tuple[str, str, str]]]:
    """What comes back of an export: what stands beside each text, and the tiers."""
    with Project.create(tmp_path / "again", name="x", language="pt") as made:
        assert import_corpus(made, out).problems == []
        return shown(made), [(one.name, one.constraint, one.language) for one in reading.tiers(made)]


def tiers(project: Project) -> list[tuple[str, str, str]]:
    return [(one.name, one.constraint, one.language) for one in reading.tiers(project)]


@pytest.mark.parametrize("how", ["whole", "trimmed"])
def test_flex_gets_back_its_words_morphemes_and_lines(project: Project, tmp_path: Path, how: str) -> None:
    brought(project, tmp_path, "a.flextext", FLEX)
    report = export_corpus(project, tmp_path / "out", "flextext", sound=how)  # type: ignore[arg-type]
    assert not any("tiers" in said for said in report.not_held)
    assert again(tmp_path, tmp_path / "out") == (shown(project), tiers(project))


def test_chat_gets_back_the_lines_under_its_lines(project: Project, tmp_path: Path) -> None:
    brought(project, tmp_path, "a.cha", CHAT)
    export_corpus(project, tmp_path / "out", "chat", sound="whole")
    assert again(tmp_path, tmp_path / "out") == (shown(project), tiers(project))


def test_exmaralda_gets_back_its_tiers_by_speaker(project: Project, tmp_path: Path) -> None:
    brought(project, tmp_path, "a.exb", EXB)
    first = next(project.each())
    write(project, add_tier(project, "Übersetzung"), first.id, "guten Tag")
    export_corpus(project, tmp_path / "out", "exmaralda", sound="whole")
    beside, made = again(tmp_path, tmp_path / "out")
    assert (beside, sorted(made)) == (shown(project), sorted(tiers(project)))
    root = ET.parse(tmp_path / "out" / "a.exb").getroot()
    times = [float(one.get("time", "")) for one in root.iter("tli")]
    assert times == sorted(set(times))
    spoken = [one for one in root.iter("tier") if one.get("type") == "t"]
    assert len({one.get("speaker") for one in spoken}) == len(spoken), "one tier of speech a speaker"


def test_pylangacq_reads_what_we_write(project: Project, tmp_path: Path) -> None:
    pylangacq = pytest.importorskip(
        "pylangacq", reason="it is one of the test packages: python3 installer/bootstrap.py setup"
    )
    brought(project, tmp_path, "a.exb", EXB)
    first = next(project.each())
    set_text(project, first.id, "bom dia, (a) [todos] xxx?")
    write(project, add_tier(project, "Übersetzung"), first.id, "guten Tag")
    report = export_corpus(project, tmp_path / "out", "chat", sound="whole")
    assert any("reads some signs and words as codes" in said for said in report.not_held)
    assert "The tier Übersetzung is called %xubersetzun in CHAT." in report.not_held
    assert any("by itself has no place" in said for said in report.not_held)
    read = pylangacq.read_chat(str(tmp_path / "out" / "a.cha"))
    one, other = read.utterances()
    assert [one.participant, other.participant] == ["ANA", "ANA"]
    assert (one.time_marks, other.time_marks) == ((500, 1500), (2000, 3000))
    assert one.tiers["ANA"].startswith("bom dia, a todos ?")
    assert one.tiers["%xubersetzun"] == "guten Tag"
    assert one.tiers["%xen"] == "good day"


def test_what_an_export_cannot_place_is_said(project: Project, tmp_path: Path) -> None:
    brought(project, tmp_path, "a.exb", EXB)
    report = export_corpus(project, tmp_path / "out", "flextext", sound="whole")
    assert any("other tiers stay behind" in said for said in report.not_held)
    found, _ = again(tmp_path, tmp_path / "out")
    assert found["bom dia a todos"] == [("en", "", "good day")]


@given(st.text(alphabet="aé ŋ.,;:?!'\"()[]<>&@+^_x0w/-*%\t\n=~$#|{}…¿", max_size=30))
def test_of_any_text_chat_gives_back_what_was_said_to_be_sayable(text: str) -> None:
    kept = sayable(text)
    assert sayable(kept) == kept
    assert plain(ended(kept))[0] == kept or not kept.strip(" .")
