"""Parts of tiers where they stand in a recording, and utterances that are laid elsewhere with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.decoding.transcript import Word
from core.errors import ProjectError
from core.project.bulk.plans import apply
from core.project.drafts import joined_words
from core.project.recording.lanes import boxes_of
from core.project.recording.marking import Stretch, mark
from core.project.recording.part_edits import add_below, add_part, move_part, remove_part, write_part
from core.project.recording.shifting import Shift, overlaps_after, plan_shift, plan_shift_on, plan_shift_recording
from core.project.recording.tier_parts import parts_of
from core.project.recording.word_steps import words_of
from core.project.records import DRAFTED, Recording
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import tiers
from tests.added_rows import add_recording

RATE = 1000
SECONDS = 60


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p", name="P", language="pt") as project:
        with project.step("Add") as step:
            add_recording(step, Recording(0, "talk", "talk.wav", "recordings/talk.wav", RATE, 1, SECONDS * RATE))
        stretches = [(10, 12, "Ana", "um dois"), (12, 14, "Ana", "três"), (20, 23, "Rui", "quatro")]
        ids = mark(project, 1, [Stretch(a * RATE, b * RATE, who, text) for a, b, who, text in stretches])
        write(project, add_tier(project, "ft", language="en"), ids[0], "one two")
        words = add_tier(project, "words", "time_subdivision")
        add_tier(project, "gloss", "association", "words")
        signs = add_tier(project, "signs", "subdivision")
        gestures = add_tier(project, "gestures", "")
        with project.step("Words") as step:
            for place, (start, end, text) in enumerate(((10, 11, "um"), (11, 12, "dois"))):
                step.add("annotations", recording_id=1, utterance_id=ids[0], tier_id=words.id, text=text, place=place,
                         start=start * RATE, end=end * RATE)  # fmt: skip
                step.add("annotations", recording_id=1, utterance_id=ids[0], tier_id=signs.id, text=("a", "aaa")[place],
                         place=place)  # fmt: skip
        add_part(project, gestures.id, 1, 30 * RATE, 31 * RATE, "nods")
        yield project


def shown(project: Project, *names: str) -> dict[str, list[tuple[float, float, str]]]:
    ids = [tier.id for tier in tiers(project) if tier.name in names]
    found = parts_of(project, 1, ids, boxes_of(project, 1))
    return {
        p.tier.name: [(float(a), float(b), t) for a, b, t in zip(p.starts, p.ends, p.texts, strict=True)] for p in found
    }


def part(project: Project, tier: str, text: str) -> int:
    return int(
        project.query_one(
            "SELECT a.id FROM annotations a JOIN tiers t ON t.id = a.tier_id WHERE t.name = ? AND a.text = ?",
            (tier, text),
        )
    )


def test_parts_lie_by_their_own_times_or_where_what_they_explain_lies(project: Project) -> None:
    found = shown(project, "ft", "words", "gloss", "signs", "gestures")
    assert found["ft"] == [(10, 12, "one two"), (12, 14, ""), (20, 23, "")], "one could be written beside each"
    assert found["words"] == [(10, 11, "um"), (11, 12, "dois")]
    assert found["gloss"] == [(10, 11, ""), (11, 12, "")]
    assert [text for *_, text in found["signs"]] == ["a", "aaa"]
    assert found["signs"][0][1] == pytest.approx(10 + 2 * 2 / 6), "by their letters"
    assert found["gestures"] == [(30, 31, "nods")]
    assert shown(project, "gloss")["gloss"] == found["gloss"], "also where what it explains is not shown"


def test_parts_are_written_moved_made_and_removed_each_undone_at_once(project: Project) -> None:
    before = shown(project, "words", "gloss", "gestures")
    um = part(project, "words", "um")
    move_part(project, um, 9 * RATE, 11500)
    assert shown(project, "words")["words"] == [(10, 11.5, "um"), (11.5, 12, "dois")], "it fills its utterance"
    project.undo()
    add_below(project, next(t.id for t in tiers(project) if t.name == "gloss"), um, "one")
    write_part(project, part(project, "gloss", "one"), "a")
    assert shown(project, "gloss")["gloss"] == [(10, 11, "a"), (11, 12, "")]
    remove_part(project, um)
    assert shown(project, "words", "gloss") == {"words": [(10, 12, "dois")], "gloss": [(10, 12, "")]}
    for _ in range(3):
        project.undo()
    gestures = next(t.id for t in tiers(project) if t.name == "gestures")
    with pytest.raises(ProjectError, match="no room on gestures"):
        add_part(project, gestures, 1, 30500, 32 * RATE)
    add_part(project, gestures, 1, 32 * RATE, 33 * RATE, "points")
    move_part(project, part(project, "gestures", "nods"), 30 * RATE, 40 * RATE)
    assert shown(project, "gestures")["gestures"] == [(30, 32, "nods"), (32, 33, "points")]
    with pytest.raises(ProjectError, match="Nothing can be marked on ft"):
        add_part(project, next(t.id for t in tiers(project) if t.name == "ft"), 1, 0, RATE)
    for _ in range(2):
        project.undo()
    assert shown(project, "words", "gloss", "gestures") == before


def test_a_recording_is_shifted_from_an_utterance_on_with_all_that_has_times(project: Project) -> None:
    ids = project.ids().tolist()
    before = shown(project, "words", "gestures"), boxes_of(project, 1).starts.tolist()
    outcome = apply(project, plan_shift_on(project, [ids[1]], Shift(1.5)))
    assert str(outcome.label) == "Shift 2 utterances by +1.500 s"
    assert boxes_of(project, 1).starts.tolist() == [10, 13.5, 21.5]
    assert shown(project, "words", "gestures") == {"words": before[0]["words"], "gestures": [(31.5, 32.5, "nods")]}
    project.undo()
    assert (shown(project, "words", "gestures"), boxes_of(project, 1).starts.tolist()) == before
    plan = plan_shift(project, ids, Shift(-1, 1.5))
    apply(project, plan)
    assert boxes_of(project, 1).starts.tolist() == [14, 17, 29]
    assert shown(project, "words")["words"] == [(14, 15.5, "um"), (15.5, 17, "dois")]
    plan = plan_shift(project, ids, Shift(28))
    assert [problem.where for problem in plan.problems] == ["talk-003"], "it would leave its recording"
    assert overlaps_after(project, plan_shift(project, [ids[0]], Shift(2))) == 1
    with pytest.raises(ProjectError, match="cannot be multiplied"):
        plan_shift(project, ids, Shift(0, 20))


def marked(project: Project) -> Project:
    """Points, topics with their own parts, which fill them, and a topic that stays: all by their own times."""
    points = add_tier(project, "points", "")
    topics = add_tier(project, "topics", "")
    parts = add_tier(project, "parts", "time_subdivision", "topics")
    with project.step("Marks") as step:
        for at in (5, 40, 60):
            step.add("annotations", recording_id=1, tier_id=points.id, text=f"p{at}", start=at * RATE, end=at * RATE)
        for first, last, middle in ((2, 8, 5), (24, 29, 27), (55, 60, 58)):
            span = {"start": first * RATE, "end": last * RATE}
            above = step.add("annotations", recording_id=1, tier_id=topics.id, text=f"t{first}", **span)
            for place, (start, end) in enumerate(((first, middle), (middle, last))):
                step.add("annotations", recording_id=1, tier_id=parts.id, parent_id=above, text=f"{first}-{place}",
                         place=place, start=start * RATE, end=end * RATE)  # fmt: skip
    return project


def test_points_and_what_explains_marks_go_along_with_a_shift(project: Project) -> None:
    marked(project)
    before = shown(project, "points", "topics", "parts", "gestures")
    plan = plan_shift_recording(project, 1, 3 * RATE, Shift(-3))
    assert plan.notes == (), "the first topic begins before and stays, with both of its parts"
    outcome = apply(project, plan)
    assert outcome.notes == ()
    assert shown(project, "points", "topics", "parts", "gestures") == {
        "points": [(2, 2, "p5"), (37, 37, "p40"), (57, 57, "p60")],
        "topics": [(2, 8, "t2"), (21, 26, "t24"), (52, 57, "t55")],
        "parts": [(2, 5, "2-0"), (5, 8, "2-1"), (21, 24, "24-0"), (24, 26, "24-1"), (52, 55, "55-0"), (55, 57, "55-1")],
        "gestures": [(27, 28, "nods")],
    }
    project.undo()
    assert shown(project, "points", "topics", "parts", "gestures") == before
    late = plan_shift_recording(project, 1, 0, Shift(3))
    assert late.notes == ("2 marks on tiers would leave their recordings and stay.",)
    outcome = apply(project, late)
    assert outcome.notes == late.notes
    found = shown(project, "topics", "parts")
    assert found["topics"][-1] == (55, 60, "t55")
    assert found["parts"][-2:] == [(55, 58, "55-0"), (58, 60, "55-1")], "parts stay with what they explain"
    project.undo()
    with project.step("Closer") as step:
        step.change("annotations", part(project, "topics", "t24"), start=10 * RATE)
    over = plan_shift_recording(project, 1, 10 * RATE, Shift(-5))
    assert over.notes == ("One mark on a tier runs into another of its tier then.",)
    assert apply(project, over).notes == over.notes


def test_marks_of_their_own_times_stay_with_chosen_utterances_and_that_is_said(project: Project) -> None:
    outcome = apply(project, plan_shift(project, project.ids().tolist()[:1], Shift(-1)))
    assert outcome.notes == (
        "One mark on a tier has times of its own and stays: shift its recording, and it goes along.",
    )
    assert shown(project, "gestures")["gestures"] == [(30, 31, "nods")]


def test_points_are_made_and_moved_between_their_neighbours(project: Project) -> None:
    marked(project)
    points = next(t.id for t in tiers(project) if t.name == "points")
    move_part(project, part(project, "points", "p40"), 45 * RATE, 45 * RATE)
    move_part(project, part(project, "points", "p5"), 5 * RATE, 50 * RATE)
    add_part(project, points, 1, 10 * RATE, 10 * RATE, "made")
    with pytest.raises(ProjectError, match="no room on points"):
        add_part(project, points, 1, 10 * RATE, 10 * RATE, "again")
    with pytest.raises(ProjectError, match="no room on gestures"):
        add_part(project, next(t.id for t in tiers(project) if t.name == "gestures"), 1, 9 * RATE, 9 * RATE)
    assert shown(project, "points")["points"] == [(10, 10, "made"), (44.999, 44.999, "p5"), (45, 45, "p40"),
                                                  (60, 60, "p60")]  # fmt: skip


def test_who_takes_the_time_of_a_removed_part_takes_its_own_parts_along(project: Project) -> None:
    marked(project)
    add_tier(project, "pieces", "time_subdivision", "parts")
    pieces = next(t.id for t in tiers(project) if t.name == "pieces")
    first = part(project, "parts", "2-0")
    with project.step("Pieces") as step:
        for place, (start, end) in enumerate(((2, 3), (3, 5))):
            step.add("annotations", recording_id=1, tier_id=pieces, parent_id=first, text=f"x{place}", place=place,
                     start=start * RATE, end=end * RATE)  # fmt: skip
    remove_part(project, part(project, "parts", "2-1"))
    assert shown(project, "parts")["parts"][0] == (2, 8, "2-0")
    assert shown(project, "pieces")["pieces"] == [(2, 3, "x0"), (3, 8, "x1")], "nothing is left without a piece"


def test_words_lie_by_a_tier_where_a_model_heard_them_or_by_their_letters(project: Project) -> None:
    first, second, third = (project.row(id) for id in project.ids().tolist())
    assert first is not None
    assert second is not None
    assert third is not None
    found = words_of(project, first, "um dois", [])
    assert (found.source, found.name) == ("tier", "words")
    assert found.words == ((10, 11, "um"), (11, 12, "dois"))
    assert [found.step(9.98, 1), found.step(10, 1), found.step(11, 1), found.step(11, -1)] == [0, 1, -1, 0]
    found = words_of(project, second, "aa bb aa", [(12.0, 12.5), (13.0, 14.0)])
    assert found.source == "letters"
    assert [word for *_, word in found.words] == ["aa", "bb", "aa"]
    assert found.words[0] == (12.0, 12.5, "aa")
    assert found.words[1][0] == pytest.approx(13.0), "nobody speaks in the pause"
    words = [Word("quatro", 0.5, 1.0, 0.9), Word("cinco", 2.0, 2.5, 0.9)]
    with project.unjournaled() as conn:
        conn.execute(
            "INSERT INTO readings (utterance_id, text, model, model_print, words, sure)"
            " VALUES (?, ?, 'm', 'p', ?, 0.9)",
            (third.id, "quatro cinco", joined_words(words)),
        )
    found = words_of(project, third, "quatro ou cinco", [])
    assert (found.source, found.name) == ("model", "m")
    assert found.words == ((20.5, 21, "quatro"), (21, 22, "ou"), (22, 22.5, "cinco"))


def test_no_sounds_and_no_drafts_are_stepped_through_as_words(project: Project) -> None:
    first = project.row(project.ids().tolist()[0])
    assert first is not None
    phones = add_tier(project, "phones", "time_subdivision")
    with project.step("Sounds come first") as step:
        step.change("tiers", phones.id, place=-1)
        for place, text in enumerate("ũdojʃ"):
            step.add("annotations", recording_id=1, utterance_id=first.id, tier_id=phones.id, text=text, place=place,
                     start=10 * RATE + 400 * place, end=10 * RATE + 400 * (place + 1))  # fmt: skip
    assert words_of(project, first, "um dois", []).name == "words"
    assert words_of(project, first, "", []).name == "words", "nothing is written here, but elsewhere it goes by words"
    with project.step("A draft") as step:
        step.change_many("annotations", [row["id"] for row in step.every("annotations") if row["text"] == "dois"],
                         doubtful=DRAFTED)  # fmt: skip
    assert words_of(project, first, "um dois", []).source == "letters"


def test_the_command_line_shifts_and_edits_parts(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(project.folder)
    project.close()

    def said(*words: str) -> str:
        assert main(list(words)) == 0
        return capsys.readouterr().out

    dry = json.loads(said("shift", folder, "2", "--recording", "talk", "--from", "12", "--dry-run", "--json"))
    assert (dry["changed"], dry["overlaps"], dry["dry_run"]) == (2, 0, True)
    assert "Changed 1:" in said("shift", folder, "0.5", "--keys", "talk-003")
    found = json.loads(said("parts", folder, "talk", "--mark", "gestures", "40-41", "waves", "--json"))
    last = found["parts"][-1]
    assert (last["tier"], last["start_s"], last["text"]) == ("gestures", 40, "waves")
    said("parts", folder, "talk", "--move", str(last["id"]), "42-43")
    text = said("parts", folder, "talk", "--tier", "gestures", "--write", str(last["id"]), "greets")
    assert "42.000" in text
    assert "greets" in text
    assert "greets" not in said("parts", folder, "talk", "--remove", str(last["id"]))


def test_the_command_line_marks_inside_utterances_and_writes_below_parts(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    add_tier(project, "hands", "included")
    um = next(
        one for one in parts_of(project, 1, [t.id for t in tiers(project)], boxes_of(project, 1)) if "um" in one.texts
    )
    part, folder = str(um.ids[um.texts.index("um")]), str(project.folder)
    project.close()

    def told(*words: str, code: int = 0) -> str:
        assert main(["parts", folder, "talk", *words]) == code
        return "".join(capsys.readouterr())

    found = json.loads(told("--mark", "hands", "20.5-21.5", "waves", "--json"))["parts"]
    assert [(p["start_s"], p["end_s"], p["speaker"], p["text"]) for p in found if p["tier"] == "hands"] == [
        (20.5, 21.5, "Rui", "waves")
    ]
    told("--mark", "hands", "13-13.5", "rests", "--in", "talk-002")
    assert "no one utterance around" in told("--mark", "hands", "15-16", "x", code=2)
    assert "no one utterance around" in told("--mark", "hands", "11-13", "x", code=2)
    assert "one.INDEF" in told("--below", "gloss", part, "one.INDEF")
    assert "has a text there" in told("--below", "gloss", part, "again", code=2)
    assert "no text for each part" in told("--below", "ft", part, "x", code=2)
