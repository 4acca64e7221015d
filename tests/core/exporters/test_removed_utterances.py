"""What was removed here goes from the file that it came with, and nothing else does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project import schema
from core.project.edits import merge_with_next, set_text, split_at
from core.project.records import UtteranceRow
from core.project.store import Project
from core.wording import say
from tests import eaf_schema
from tests.core.exporters.test_chat_kept import FILE as CHAT
from tests.core.exporters.test_exmaralda_kept import FILE as EXB
from tests.core.exporters.test_flextext_kept import FILE as FLEX
from tests.core.importers.mark_files import grid, sound

EAF = (Path(__file__).parent / "glossed.eaf").read_text(encoding="utf-8")


def brought(folder: Path, name: str, text: str | Callable[[Path], object], **options: str) -> Project:
    (folder / "in").mkdir()
    sound(folder / "in" / "a.wav", 8.0)
    if isinstance(text, str):
        (folder / "in" / name).write_text(text, encoding="utf-8")
    else:
        text(folder / "in" / name)
    project = Project.create(folder / "p", name="x", language="pt")
    assert import_corpus(project, folder / "in", options=dict(options)).added
    return project


def remove(project: Project, which: Callable[[UtteranceRow], bool]) -> None:
    with project.step(say("Remove")) as step:
        step.put_many("utterances", {row.id: None for row in project.each() if which(row)})


def written(project: Project, out: Path, key: str) -> str:
    export_corpus(project, out, key, sound="none")
    (path,) = (one for one in out.iterdir() if one.suffix in (".cha", ".eaf", ".exb", ".flextext", ".TextGrid"))
    return path.read_text(encoding="utf-8")


def test_all_lines_of_somebody_go_from_chat_and_who_takes_part_stays(tmp_path: Path) -> None:
    with brought(tmp_path, "a.cha", CHAT) as project:
        remove(project, lambda row: row.speaker != "Eva")
        text = written(project, tmp_path / "out", "chat")
        own = CHAT[: CHAT.index("*MOT")] + "*CHI:\tsem tempo .\n@End\n"
        assert text == own
        project.undo()
        assert written(project, tmp_path / "again", "chat") == CHAT


def test_all_events_of_somebody_go_from_exmaralda(tmp_path: Path) -> None:
    with brought(tmp_path, "a.exb", EXB) as project:
        remove(project, lambda row: row.speaker == "ANA")
        text = written(project, tmp_path / "out", "exmaralda")
        assert [word for word in ("bom dia", "gran", "good day", "pois é", "rain") if word in text] == [
            "pois é",
            "rain",
        ]


def test_elan_is_without_them_and_what_explains_them(tmp_path: Path) -> None:
    with brought(tmp_path, "a.eaf", EAF) as project:
        first = next(row for row in project.each() if row.text == "bom dia")
        merge_with_next(project, first.id)
        assert "a todos" in written(project, tmp_path / "joined", "elan")
        project.undo()
        remove(project, lambda row: row.text == "bom dia")
        text = written(project, tmp_path / "out", "elan")
        gone = "bom dia", "good day", ">bom<", ">dia<"
        assert [word for word in (*gone, "a todos", "to all", "chuva") if word in text] == [
            "a todos",
            "to all",
            "chuva",
        ]
        (row,) = (one for one in ET.fromstring(text.encode()).iter("TIER") if one.attrib["TIER_ID"] == "ps@Ana")
        assert list(row) == []
        assert eaf_schema.faults(text.encode()) == []


def test_what_an_undone_import_brought_stays_in_the_file(tmp_path: Path) -> None:
    said = [("Ana", [(0.5, 1.5, "bom dia a todos")]), ("Rui", [(3.0, 3.75, "é grande")])]
    with brought(tmp_path, "a.TextGrid", lambda path: grid(path, said), tiers="Ana") as project:
        before = written(project, tmp_path / "out", "textgrid")
        assert import_corpus(project, tmp_path / "in", options={"tiers": "Rui"}).added == 1
        project.undo()
        assert written(project, tmp_path / "again", "textgrid") == before
        assert "é grande" in before


def test_praat_is_without_them(tmp_path: Path) -> None:
    said = [("Ana", [(0.5, 1.5, "bom dia a todos"), (2.0, 3.0, "a casa")]), ("Rui", [(3.0, 3.75, "é grande")])]
    free = [("Ana - translation", [(0.5, 1.5, "good day"), (2.0, 3.0, "the house")])]
    with brought(tmp_path, "a.TextGrid", lambda path: grid(path, said + free), tiers="Ana;Rui") as project:
        first = next(row for row in project.each() if row.text == "a casa")
        set_text(project, first.id, "a casa nova")
        split_at(project, first.id, (first.start + first.end) // 2)
        remove(project, lambda row: "casa" not in row.text and "nova" not in row.text)
        text = written(project, tmp_path / "out", "textgrid")
        assert [word for word in ("bom dia", "good day", "é grande", "the house") if word in text] == ["the house"]


def test_flex_is_without_them(tmp_path: Path) -> None:
    with brought(tmp_path, "a.flextext", FLEX) as project:
        rows = list(project.each())
        remove(project, lambda row: row.id == rows[0].id)
        text = written(project, tmp_path / "out", "flextext")
        assert rows[0].text.split()[0] not in text or rows[0].text not in text


def test_older_projects_know_it_from_their_history(tmp_path: Path) -> None:
    with brought(tmp_path, "a.cha", CHAT) as project:
        remove(project, lambda row: row.speaker != "Eva")
        text = written(project, tmp_path / "out", "chat")
    conn = sqlite3.connect(tmp_path / "p" / schema.DATABASE)
    conn.execute("DROP TABLE removed_utterances")
    conn.execute("DELETE FROM _sqlite_migrations WHERE name >= 'm017'")
    conn.commit()
    conn.close()
    with Project.open(tmp_path / "p") as project:
        assert written(project, tmp_path / "again", "chat") == text
