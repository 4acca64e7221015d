"""A recording as text, page, page with sound and PDF: all that is said in it, with what stands beside it."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.cli import main
from core.errors import ExportFailed, ProjectError
from core.project.notes import add_notes, add_recording_note
from core.project.records import DRAFTED, Participant, Recording
from core.project.sessions.edits import add_session
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import add_tier, write
from core.session_text.facts import Wanted
from core.session_text.lines import session_of
from core.session_text.making import Way, make
from core.session_text.plain import clock, plain
from core.session_text.printed import Look, page
from tests.core.project.corpora import make_project
from tests.core.project.tiers.test_tiers import fill


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p", speakers=1) as made:
        fill(made)
        one = made.recordings()[0]
        sound = np.random.default_rng(1).normal(0, 0.05, one.frames)
        (made.folder / one.path).parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(made.folder / one.path, sound, one.rate)
        yield made


def recording(project: Project) -> Recording:
    return project.recordings()[0]


def test_lines_have_times_speakers_words_with_glosses_and_translations(project: Project) -> None:
    session = session_of(project, recording(project))
    rows = project.rows(project.ids())
    mine = [row for row in rows if row.recording_id == session.recording.id]
    assert [line.text for line in session.lines] == [row.text for row in sorted(mine, key=lambda row: row.start)]
    line = session.lines[0]
    words = next(block for block in line.interlinear if block.tiers == ("wd", "gl"))
    assert words.columns == tuple((word, word.upper()) for word in line.text.split())
    assert [one.tier for one in line.beside] == ["ft"]
    text = plain(session)
    assert text.startswith(f"[{clock(line.start_s)} – {clock(line.end_s)}] ")
    assert "    ft: translation" in text
    assert [line for line in text.splitlines() if line.lstrip().startswith(words.columns[0][1])]


def test_what_is_below_a_text_of_one_for_each_is_laid_out_too(project: Project) -> None:
    add_tier(project, "Ortho")
    add_tier(project, "OWords", "subdivision", "Ortho")
    add_tier(project, "OGloss", "association", "OWords")
    add_tier(project, "Remark", "association", "Ortho")
    ids = {tier.name: tier.id for tier in reading.tiers(project)}
    row = project.row(session_of(project, recording(project)).lines[0].id)
    here = {"recording_id": row.recording_id, "utterance_id": row.id}
    with project.step("Fill") as step:
        whole = step.add("annotations", tier_id=ids["Ortho"], text="os dois", **here)
        step.add("annotations", tier_id=ids["Remark"], text="slowly", parent_id=whole, **here)
        for place, word in enumerate(("os", "dois")):
            id = step.add("annotations", tier_id=ids["OWords"], text=word, place=place, parent_id=whole, **here)
            step.add("annotations", tier_id=ids["OGloss"], text=word.upper(), parent_id=id, **here)
    line = session_of(project, recording(project)).lines[0]
    assert [(one.tier, one.text) for one in line.beside if one.tier != "ft"] == [
        ("Ortho", "os dois"),
        ("Remark", "slowly"),
    ]
    block = next(block for block in line.interlinear if block.tiers == ("OWords", "OGloss"))
    assert block.columns == (("os", "OS"), ("dois", "DOIS"))
    (block,) = session_of(project, recording(project), ["OWords"]).lines[0].interlinear
    assert block.columns == (("os",), ("dois",)), "chosen without what they explain"


def test_tiers_and_utterances_are_chosen(project: Project) -> None:
    some = session_of(project, recording(project), [])
    assert not any(line.interlinear or line.beside for line in some.lines)
    one = session_of(project, recording(project), ["ft"], [some.lines[0].id])
    assert len(one.lines) == 1
    assert one.tiers == ("ft",)
    with pytest.raises(ProjectError, match="No tier"):
        session_of(project, recording(project), ["nothing"])
    with pytest.raises(ExportFailed, match="nothing to print"):
        make(project, recording(project), project.folder / "x.txt", "text", ids=[])


def test_columns_are_as_wide_as_what_is_seen(project: Project) -> None:
    text = plain(session_of(project, recording(project), ["wd", "gl"]), times=False)
    pairs = [line for line in text.splitlines() if line.startswith("    ")]
    for above, below in zip(pairs[::2], pairs[1::2], strict=True):
        starts = [[found.start() for found in re.finditer(r"\S+", line)] for line in (above, below)]
        assert starts[0] == starts[1]


def test_facts_consent_and_notes_are_told_as_they_are_asked_for(project: Project, tmp_path: Path) -> None:
    one = recording(project)
    first = session_of(project, one).lines[0]
    facts = {"name": "ETR009", "place": "Lima & Minho", "consent": "given", "terms": "For teaching.", "licence": "CC0"}
    people = [Participant(0, 0, "Ana", "speaker"), Participant(0, 0, "Rui", consent="refused")]
    add_session(project, facts, [one.id], people)
    add_notes(project, [first.id], "She points.\nAll laugh.", "Eva")
    add_recording_note(project, one.id, "Wind.", "Eva")
    ways: tuple[Way, ...] = ("text", "page", "sounding")
    for way in ways:
        usual = make(project, one, tmp_path / "a", way).path.read_text(encoding="utf-8")
        assert all(said in usual for said in ("ETR009", "Ana (speaker), Rui", "CC0"))
        assert not any(said in usual for said in ("refused", "For teaching", "Wind.", "She points"))
        none = make(project, one, tmp_path / "a", way, wanted=Wanted(facts=False)).path.read_text(encoding="utf-8")
        assert "ETR009" not in none
        every = make(project, one, tmp_path / "a", way, wanted=Wanted(consent=True, notes=True))
        told = every.path.read_text(encoding="utf-8")
        assert all(said in told for said in ("Ana: given, Rui: refused", "For teaching.", "Wind.", "All laugh."))
        assert re.search(r"Note by Eva, \d{4}-\d\d-\d\d", told)
        assert ("Lima &amp; Minho" in told) == (way != "text")
    text = plain(session_of(project, one, wanted=Wanted(notes=True)))
    assert text.splitlines()[0] == "Session: ETR009"
    assert "\n\n[" in text, "what is known stands above, parted"
    assert "    Note by Eva" in text


def test_what_stands_under_a_word_that_a_model_wrote_is_not_told_as_peoples(project: Project) -> None:
    one = recording(project)
    before = session_of(project, one).lines[0]
    word = next(each for each in reading.beside(project, [before.id])[before.id] if each.text == before.text.split()[1])
    with project.step("Draft") as step:
        step.change("annotations", word.id, doubtful=DRAFTED)
    left = [each.upper() for at, each in enumerate(before.text.split()) if at != 1]
    columns = session_of(project, one).lines[0].interlinear[0].columns
    assert [column[1] for column in columns] == left
    (alone,) = session_of(project, one, ["gl"]).lines[0].beside
    assert alone.text == " ".join(left)


def test_pages_and_words_run_as_what_is_said_does(project: Project) -> None:
    with project.step("Write") as step:
        step.change("utterances", project.ids()[0].item(), text="اسْمِي لَيْلَى")
        words = [one for one in reading.beside(project, [1])[1] if reading.tier_named(project, "wd").id == one.tier_id]
        step.change("annotations", words[0].id, text="اسْمِي")
    session = session_of(project, recording(project), ids=[1])
    html = page(session)
    assert 'dir="rtl"><head>' in html
    assert '<table class="cells" dir="rtl"' in html
    assert 'dir="ltr"><head>' in page(session_of(project, recording(project)))


def test_a_text_in_another_language_stands_in_quotes_and_others_under_their_names(project: Project) -> None:
    add_tier(project, "Phonetic")
    write(project, reading.tier_named(project, "Phonetic"), 1, "tɾa")
    html = page(session_of(project, recording(project), ids=[1]))
    assert "‘translation 1’" in html
    assert "Phonetic: <bdi>tɾa</bdi>" in html


def test_a_page_escapes_what_it_is_given(project: Project) -> None:
    with project.step("Write") as step:
        step.change("utterances", project.ids()[0].item(), text="a < b & “c”")
    html = page(session_of(project, recording(project)), Look(font="Charis SIL", times=False))
    assert "a &lt; b &amp;" in html
    assert "Charis SIL" in html
    assert clock(0.0) not in html


class Reading(HTMLParser):
    """What a page asks from elsewhere, and what it holds for its script."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.held = ""
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.asked += [value or "" for name, value in attrs if name in ("src", "href")]
        self._inside = dict(attrs).get("id") == "held"

    def handle_data(self, data: str) -> None:
        self.held += data if self._inside else ""


@pytest.mark.parametrize("coding", ["opus", "flac", "mp3"])
def test_a_page_with_sound_needs_nothing_else(project: Project, tmp_path: Path, coding: str) -> None:
    for parts, count in (("lines", None), ("whole", 1)):
        out = tmp_path / f"{parts}.html"
        made = make(project, recording(project), out, "sounding", parts=parts, coding=coding)  # type: ignore[arg-type]
        read = Reading()
        read.feed(out.read_text(encoding="utf-8"))
        held = json.loads(read.held)
        assert read.asked == []
        assert len(held["sounds"]) == (count or made.lines)
        assert len(held["spans"]) == made.lines
        samples, rate = soundfile.read(io.BytesIO(base64.b64decode(held["sounds"][0])))
        spoken = held["spans"][0][1] - held["spans"][0][0] if parts == "lines" else 0.0
        assert len(samples) / rate >= spoken - 0.01


def test_the_command_writes_a_pdf_and_text(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, name = str(project.folder), recording(project).name
    project.close()
    assert main(["session-text", folder, name, str(tmp_path / "a.pdf"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["pages"] == 1
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert main(["session-text", folder, name, str(tmp_path / "a.txt"), "--tiers", "ft", "--no-times"]) == 0
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "ft: translation" in text
    assert "[" not in text
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["a.pdf", "a.txt"]


def test_the_command_says_that_consent_was_refused(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, name, out = str(project.folder), recording(project).name, str(tmp_path / "a.txt")
    with project.step("Agree") as step:
        session = step.add("sessions", name="S", consent="given")
        step.change("recordings", recording(project).id, session_id=session)
    for consent, refused in (("given", False), ("refused", True)):
        with project.step("Change one's mind") as step:
            step.change("sessions", session, consent=consent)
        (tmp_path / "a.txt").unlink(missing_ok=True)
        assert main(["session-text", folder, name, out, "--no-facts", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["warning"].startswith("Consent was refused") == refused
        (tmp_path / "a.txt").unlink()
        assert main(["session-text", folder, name, out]) == 0
        assert ("Consent was refused" in capsys.readouterr().out) == refused
