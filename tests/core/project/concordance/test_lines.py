"""Hits in their lines, word lists and their commands, on a project with a database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.cli import main
from core.errors import Cancelled, ProjectError, WorkbenchError
from core.project.concordance import lines
from core.project.concordance.dispersion import dispersion
from core.project.concordance.finding import Wanted
from core.project.concordance.hit_line import Line
from core.project.concordance.lines import Concordance, concordance, first_said, read_lines
from core.project.concordance.saved_table import HEAD, cells, save_table
from core.project.concordance.saving import save_lines
from core.project.concordance.word_list import word_list
from core.project.filters import these
from core.project.queries import Query
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from tests.core.project.corpora import make_project

TEXTS = (
    "Ontem à tarde fomos à feira, comprar pão.",
    "Feira? Qual feira, avó? As feiras…",
    "Era dia de féria.",
    "",
    "O pão está na mesa.",
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p", recordings=2) as project:
        with project.step("Write") as step:
            for id, text in enumerate(TEXTS, 1):
                step.change("utterances", id, text=text)
        yield project


def lines_of(project: Project, found: Concordance) -> list[Line]:
    return read_lines(project, found, range(len(found)))


def hits(project: Project, text: str, **how: Any) -> list[tuple[str, str, str]]:
    among, order = how.pop("among", None), how.pop("order", "place")
    return [
        (o.left, o.hit, o.right) for o in lines_of(project, concordance(project, Wanted(text, **how), among, order))
    ]


def test_whole_words_without_heed_of_accents_and_capitals(project: Project) -> None:
    found = concordance(project, Wanted("feira"))
    lines = lines_of(project, found)
    assert [(line.key, line.hit) for line in lines] == [
        ("clip-1", "feira"),
        ("clip-2", "Feira"),
        ("clip-2", "feira"),
    ]
    assert (found.utterances, found.recordings, found.speakers) == (2, 2, 2)
    assert lines[0].left == "Ontem à tarde fomos à "
    assert lines[0].right == ", comprar pão."
    assert [hit for _, hit, _ in hits(project, "feria")] == ["féria"]
    assert hits(project, "feria", accents=True) == []
    assert [hit for _, hit, _ in hits(project, "feira", capitals=True)] == ["feira", "feira"]
    assert [hit for _, hit, _ in hits(project, "à feira")] == ["à feira"]


def test_where_a_word_is_said_first(project: Project) -> None:
    said = {entry.word: entry for entry in word_list(project).entries}
    line = first_said(project, said["feira"])
    assert line is not None
    assert (line.key, line.hit, line.text[line.at : line.until]) == ("clip-1", "feira", "feira")
    assert 0 <= line.start_s < line.end_s
    with project.step("Write") as step:
        step.change("utterances", 1, text="Outra coisa.")
    assert first_said(project, said["feira"]) is None


def test_lines_are_made_when_they_are_looked_at_and_say_what_was_changed(project: Project) -> None:
    found = concordance(project, Wanted("pao"))
    assert len(found) == 2
    with project.step("Write") as step:
        step.change("utterances", 1, text="Pão comprei ontem.")
    first, second = read_lines(project, found, [1, 0])
    assert (first.hit, first.key) == ("pão", "clip-5")
    assert (second.hit, second.text) == ("", "Pão comprei ontem."), "it is not where it was"
    with project.step("Delete") as step:
        step.put("utterances", 5, None)
    assert [line.text for line in read_lines(project, found, [1])] == [""]
    assert (found.place_of(5, 2), found.place_of(5, 0)) == (1, -1)


def test_an_export_that_is_stopped_leaves_nothing(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "PAGE", 1)
    found = concordance(project, Wanted("feira"))
    done: list[tuple[int, int]] = []
    each = lines.each_line(project, found, lambda *far: done.append(far), lambda: len(done) == 2)
    with pytest.raises(Cancelled):
        save_table(tmp_path / "feira.csv", HEAD, map(cells, each))
    assert done == [(1, 3), (2, 3)]
    assert list(tmp_path.glob("*feira*")) == []
    assert save_table(tmp_path / "feira.csv", HEAD, map(cells, lines.each_line(project, found))) == 3


def test_a_child_writes_the_same_table_and_leaves_nothing_when_it_is_stopped(project: Project, tmp_path: Path) -> None:
    some = concordance(project, Wanted("feira"), order="right").at_places(np.array([2, 0]))
    save_table(tmp_path / "here.csv", HEAD, map(cells, lines.each_line(project, some)))
    far: list[tuple[int, int]] = []
    assert save_lines(project.folder, tmp_path / "feira.csv", some, lambda *done: far.append(done)) == 2
    assert (tmp_path / "feira.csv").read_bytes() == (tmp_path / "here.csv").read_bytes()
    assert far[-1] == (2, 2)
    with pytest.raises(Cancelled):
        save_lines(project.folder, tmp_path / "other.csv", some, cancelled=lambda: True)
    with pytest.raises(WorkbenchError, match="there already"):
        save_lines(project.folder, tmp_path, some)
    assert list(tmp_path.glob("*other*")) == []


def test_the_first_hits_are_told_before_the_rest(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "SOON", 1)
    monkeypatch.setattr(lines, "FIRST", 1)
    told: list[Concordance] = []
    whole = concordance(project, Wanted("pão"), first=told.append)
    assert [(len(found), found.whole) for found in told] == [(1, False)]
    assert len(whole) == 2
    assert whole.whole
    assert told[0].ids.tolist() == whole.ids[:1].tolist()
    concordance(project, Wanted("pão"), order="right", first=told.append)
    assert len(told) == 1, "nobody knows what comes first in another order"


def test_letters_that_are_not_one_for_one_are_found_where_they_are(project: Project) -> None:
    with project.step("Write") as step:
        step.change("utterances", 1, text="x\u0301 e\u0323\u0302 não, Não")
        step.change("utterances", 2, text="ตลาด 中文 não")
    found = hits(project, "nao")
    assert [(left, hit) for left, hit, _ in found] == [
        ("x\u0301 \u1ec7 ", "não"), ("x\u0301 \u1ec7 não, ", "Não"), ("ตลาด 中文 ", "não"),
    ]  # fmt: skip
    assert [hit for _, hit, _ in hits(project, "x")] == ["x\u0301"]
    assert [hit for _, hit, _ in hits(project, "文")] == ["文"], "letters of scripts without spaces stand alone"
    assert [hit for _, hit, _ in hits(project, "não", capitals=True, order="left")] == ["não", "não"]


def test_parts_and_patterns(project: Project) -> None:
    assert [hit for _, hit, _ in hits(project, "feir", how="part")] == ["feir", "Feir", "feir", "feir"]
    assert [hit for _, hit, _ in hits(project, r"\bf\w+a\b", how="pattern")] == ["feira", "féria", "Feira", "feira"]
    with pytest.raises(ProjectError, match="not a regular expression"):
        hits(project, "(", how="pattern")
    with pytest.raises(ProjectError, match="nothing to look for"):
        hits(project, " ")


def test_orders_and_choices(project: Project) -> None:
    assert [right for _, _, right in hits(project, "pão", order="right")] == [".", " está na mesa."]
    assert [left for left, _, _ in hits(project, "pão", order="left")] == [
        "Ontem à tarde fomos à feira, comprar ",
        "O ",
    ]
    assert len(hits(project, "feira", among=Query(speaker="Speaker 1"))) == 1
    with project.step("Leave out") as step:
        step.change("utterances", 1, left_out=1)
    assert len(hits(project, "feira")) == 2


def test_a_hit_is_said_about_where_its_letters_stand(project: Project) -> None:
    line = lines_of(project, concordance(project, Wanted("mesa")))[0]
    assert (line.start_s, line.end_s) == pytest.approx((4 + 2 * 10 / 14, 6))


def test_words_with_their_counts(project: Project) -> None:
    found = {one.word: one for one in word_list(project).entries}
    assert (found["feira"].times, found["feira"].utterances, found["feira"].speakers) == (3, 2, 2)
    assert (found["feira"].first, found["avó"].first) == ("clip-1", "clip-2")
    assert "" not in found
    assert word_list(project, Query(speaker="Speaker 2")).times["feira"] == 2


def test_commands(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*args: str) -> dict[str, Any]:
        assert main([args[0], str(project.folder), *args[1:], "--json"]) == 0
        data: dict[str, Any] = json.loads(capsys.readouterr().out)
        return data

    found = told("concordance", "feira", "--order", "right", "--save", str(tmp_path / "feira.csv"))
    assert (found["hits"], found["utterances"], len(found["lines"])) == (3, 2, 3)
    rows = (tmp_path / "feira.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "utterance,recording,at s,until s,speaker,before,hit,after"
    assert len(rows) == 4
    assert told("words", "--starts", "fei")["words"][0]["times"] == 3
    assert told("minimal-pairs", "--at-least", "1", "--letters", "o")["contrasts"][0]["letters"] == ["o", "à"]
    assert told("minimal-pairs", "--at-least", "1", "--letters", "a", "o")["pairs"] == 0
    assert main(["concordance", str(project.folder), "pão"]) == 0
    assert "2 hits in 2 utterances" in capsys.readouterr().out


def test_a_tier_is_searched_in_place_of_the_transcripts(project: Project) -> None:
    tier = add_tier(project, "ft", language="en")
    write(project, tier, 1, "Yesterday afternoon we went to the market, to buy bread.")
    write(project, tier, 2, "Market? Which market, grandma?")
    lines = lines_of(project, concordance(project, Wanted("market", tier="ft")))
    assert [(line.key, line.hit) for line in lines] == [
        ("clip-1", "market"),
        ("clip-2", "Market"),
        ("clip-2", "market"),
    ]
    assert lines[0].left == "Yesterday afternoon we went to the "
    assert len(concordance(project, Wanted("feira", tier="ft"))) == 0
    with pytest.raises(ProjectError, match="No tier"):
        concordance(project, Wanted("market", tier="nothing"))


def test_hits_are_laid_out_over_their_recordings(project: Project) -> None:
    found = concordance(project, Wanted("feira"))
    lines = lines_of(project, found)
    where = dispersion(project, found, 50)
    assert where.recordings == tuple(sorted({line.recording for line in lines}))
    assert where.hits.sum() == where.times.sum() == 3
    assert where.edges[0] == 0
    assert where.edges[-1] == 50
    for part in range(50):
        if where.hits[part]:
            assert where.recording_at(part) == lines[where.first[part]].recording
    nothing = dispersion(project, concordance(project, Wanted("nobody")), 50)
    assert nothing.hits.sum() == 0
    assert nothing.recordings == ()


def test_marks_on_recordings_are_lines_of_their_own_wherever_they_stand(
    project: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    tier = add_tier(project, "Gestures", "")
    below = add_tier(project, "Meaning", "subdivision", "Gestures")
    frames = project.recordings()[0].rate
    with project.step("Mark") as step:
        for start, end, text in (
            (1, 1.5, "nods to Ana"), (9, 9, "points"), (0.5, 0.9, "Ana nods, nods"), (500, 501, "não nods"),
        ):  # fmt: skip
            id = step.add("annotations", recording_id=1, tier_id=tier.id, text=text, start=round(start * frames),
                          end=round(end * frames))  # fmt: skip
            for place, word in enumerate(text.split()[:2]):
                step.add("annotations", recording_id=1, tier_id=below.id, text=f"{word}!", parent_id=id, place=place)
    found = concordance(project, Wanted("nods", tier="Gestures"))
    lines = lines_of(project, found)
    assert found.marks
    assert (len(found), found.utterances, found.recordings, found.speakers) == (4, 3, 1, 0)
    assert [(line.left, line.right, line.mark) for line in lines] == [
        ("Ana ", ", nods nods to Ana", True), ("Ana nods, ", " nods to Ana", True),
        ("Ana nods, nods ", " to Ana", True), ("não ", "", True),
    ]  # fmt: skip
    assert lines[2].key == f"{lines[2].recording} 0:01.00"
    assert (lines[2].start_s, lines[2].recording_id) == (pytest.approx(1.0), 1)
    by_right = concordance(project, Wanted("nods", tier="Gestures"), order="right")
    assert [line.right for line in lines_of(project, by_right)] == [
        "", ", nods nods to Ana", " nods to Ana", " to Ana",
    ]  # fmt: skip
    assert [line.hit for line in lines_of(project, concordance(project, Wanted("nao", tier="Gestures")))] == ["não"]
    assert not len(concordance(project, Wanted("nao", accents=True, tier="Gestures")))
    assert len(concordance(project, Wanted("nods (to|,)", how="pattern", tier="Gestures"))) == 1
    assert len(concordance(project, Wanted("od", how="part", tier="Gestures"))) == 4
    (joined,) = lines_of(project, concordance(project, Wanted("nods! to", tier="Meaning")))
    assert (joined.text, joined.start_s) == ("nods! to!", pytest.approx(1.0))
    first = Query(conditions=(these([1]),))
    over = [line.start_s for line in lines_of(project, concordance(project, Wanted("nods", tier="Gestures"), first))]
    assert len(over) == 3, "those that overlap what is asked for"
    where = dispersion(project, found, 10)
    assert where.hits.sum() == 4
    folder = str(project.folder)
    assert main(["concordance", folder, "nods", "--tier", "Gestures", "--save", str(tmp_path / "g.csv")]) == 0
    assert "4 hits in 3 marks, 1 recordings" in capsys.readouterr().out
    assert len((tmp_path / "g.csv").read_text("utf-8-sig").splitlines()) == 5
    assert save_lines(project.folder, tmp_path / "by child.csv", found) == 4
    assert (tmp_path / "by child.csv").read_bytes() == (tmp_path / "g.csv").read_bytes()
    assert main(["concordance", folder, "nods", "--tier", "Nothing"]) == 2
    with project.step("Change") as step:
        step.change("annotations", lines[2].id, text="bows to Ana")
    changed = read_lines(project, found, [2])[0]
    assert (changed.text, changed.hit) == ("bows to Ana", ""), "as it is now"
