"""One rule for every edit: done to one after another, to all at once and on the command line it gives the same rows."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.cli import main
from core.project import edits
from core.project.bulk import fields, find_replace, plans
from core.project.bulk.by_hand import plan_ends, plan_merge_next, plan_split_at
from core.project.bulk.find_replace import Wanted
from core.project.bulk.marks import Cut, Trim, plan_cut, plan_trim
from core.project.bulk.markup import plan_markup
from core.project.bulk.merge import Merge, plan_merge
from core.project.bulk.plans import Plan, apply
from core.project.records import Recording
from core.project.store import Project
from tests import builders
from tests.added_rows import add_recording, add_utterance
from tests.core.project.corpora import everything

RATE = 8000
PART = 3 * RATE
TEXTS = ("bom dia, Ana", "o pão [riso] é", "", "não sei. onde fica a rua?", "uma rua larga", "às {três}, (hm) sim")
COUNT = 6


@dataclass(frozen=True)
class Edit:
    """One edit in its three forms: `one` does it to a single utterance; `many` plans it for all; `words` are those of
    the command line."""

    one: Callable[[Project, int], object]
    many: Callable[[Project, list[int]], Plan]
    words: tuple[str, ...]


def planned(plan: Callable[..., Plan], *args: Any) -> Callable[[Project, int], object]:
    return lambda project, id: apply(project, plan(project, [id], *args))


def replaced(project: Project, id: int) -> object:
    wanted = Wanted("a", "á")
    return find_replace.replace(project, find_replace.find(project, wanted, [id]).items, wanted)


def replacements(project: Project, ids: list[int]) -> Plan:
    wanted = Wanted("a", "á")
    return find_replace.plan_of(find_replace.find(project, wanted, ids).items, wanted)


QUICK = Trim(0.1, 0.2, "loudness")
PIECES = Cut(1.5)
EDITS = {
    "speaker": Edit(
        lambda project, id: edits.set_speaker(project, [id], " Rosa  {M}"),
        lambda project, ids: fields.plan_speaker(project, ids, " Rosa  {M}"),
        ("speaker", " Rosa  {M}"),
    ),
    "nobody": Edit(
        lambda project, id: edits.set_speaker(project, [id], ""),
        lambda project, ids: fields.plan_speaker(project, ids, ""),
        ("speaker",),
    ),
    "dev": Edit(
        lambda project, id: edits.set_split(project, [id], "dev"),
        lambda project, ids: fields.plan_split(project, ids, "dev"),
        ("split-to", "dev"),
    ),
    "no split": Edit(
        lambda project, id: edits.set_split(project, [id], ""),
        lambda project, ids: fields.plan_split(project, ids, ""),
        ("split-to", "none"),
    ),
    "out": Edit(
        lambda project, id: edits.leave_out(project, [id]),
        fields.plan_left_out,
        ("leave-out",),
    ),
    "tags": Edit(
        planned(fields.plan_tags, ["fair", "b"], ["a"]),
        lambda project, ids: fields.plan_tags(project, ids, ["fair", "b"], ["a"]),
        ("tag", "--add", "fair", "--add", "b", "--remove", "a"),
    ),
    "markup": Edit(planned(plan_markup), plan_markup, ("markup",)),
    "replace": Edit(replaced, replacements, ("replace", "a", "--with", "á")),
    "trim": Edit(planned(plan_trim, QUICK), lambda project, ids: plan_trim(project, ids, QUICK), ("trim", "--quick")),
    "cut": Edit(
        planned(plan_cut, Cut(1.5)),
        lambda project, ids: plan_cut(project, ids, Cut(1.5)),
        ("split", "--longest", "1.5"),
    ),
}


def speaking(x: np.ndarray, rate: int) -> list[tuple[int, int]]:
    """Two stretches of a second, as a detector of voices would find them in this sound."""
    return [(a, min(b, len(x))) for a, b in ((rate // 2, rate), (2 * rate, 5 * rate // 2)) if a < len(x)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six utterances side by side on two recordings, with hush around what is said in each."""
    folder: Path = tmp_path_factory.mktemp("one") / "p"
    hush = np.random.default_rng(5).normal(0, 1e-4, RATE // 2).astype(np.float32)
    said = [builders.babble(0.5 + n % 3 / 10, RATE, n) for n in range(COUNT)]
    parts = [np.concatenate([hush, x, np.resize(hush, PART - len(hush) - len(x))]) for x in said]
    with Project.create(folder, name="Prova", language="pt") as project:
        _fill(project, folder, parts)
        project.forget_history()
    return folder


def _fill(project: Project, folder: Path, parts: list[np.ndarray]) -> None:
    with project.step("Make") as step:
        for number in range(2):
            sound = np.concatenate(parts[number::2])
            path = builders.write_wav(folder / "recordings" / f"r{number}.wav", sound, RATE)
            values = Recording(0, f"d{number}", path.name, f"recordings/{path.name}", RATE, 1, len(sound))
            recording = add_recording(step, values)
            for at in range(COUNT // 2):
                text, start = TEXTS[2 * at + number], at * PART
                split = "train" if text else ""
                key = f"u{2 * at + number}"
                add_utterance(project, recording, start, start + PART, text, key=key, speaker="Ana", split=split)
        step.change_many("utterances", [1], tags="|a|c|")


@pytest.fixture
def three(folder: Path, tmp_path: Path) -> Iterator[list[Project]]:
    copies = [Path(shutil.copytree(folder, tmp_path / name)) for name in ("one", "many", "line")]
    opened = [Project.open(copy) for copy in copies]
    yield opened
    for project in opened:
        project.close()


def on_the_line(project: Project, words: Sequence[str]) -> Project:
    """Do it on the command line, which opens the project by itself."""
    project.close()
    assert main(["edit", str(project.folder), *words]) == 0
    return Project.open(project.folder)


def rows(project: Project) -> dict[str, Any]:
    """All that is in it, by keys instead of the ids that new rows get in their order."""
    return {row.key: row for row in (_bare(row) for row in project.rows(_ids(project)))}


def labels(project: Project) -> list[str]:
    """What the history says was done, the last first."""
    return [item.label for item in project.history() if not item.undone]


def _ids(project: Project) -> list[int]:
    return [int(id) for (id,) in project.query_all("SELECT id FROM utterances ORDER BY id")]


def _bare(row: Any) -> Any:
    from dataclasses import replace

    return replace(row, id=0)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3, unique=True),
    chosen=st.sets(st.integers(0, COUNT - 1), min_size=1, max_size=4),
)
def test_one_by_one_at_once_and_on_the_command_line_give_the_same(
    three: list[Project], monkeypatch: pytest.MonkeyPatch, names: list[str], chosen: set[int]
) -> None:
    monkeypatch.setattr("core.vad.regions", speaking)
    one, many, line = three
    before = [everything(project) for project in three]
    keys = [f"u{n}" for n in sorted(chosen)]
    ids = [one.find(key) or 0 for key in keys]
    steps: list[str] = []
    for name in names:
        edit = EDITS[name]
        for id in ids:
            edit.one(one, id)
        outcome = apply(many, edit.many(many, ids))
        steps += [outcome.label] if outcome.changed else []
        line = three[2] = on_the_line(line, [*edit.words, "--keys", *keys])
    assert rows(one) == rows(many) == rows(line)
    assert labels(many) == labels(line) == steps[::-1]
    for project, was in zip(three, before, strict=True):
        project.go_to(0)
        assert everything(project) == was


@pytest.mark.parametrize("key", ["u0", "u1", "u5"])
def test_by_hand_and_on_the_command_line_give_the_same(three: list[Project], key: str) -> None:
    one, many, line = three
    id = one.find(key) or 0
    row = one.row(id)
    assert row is not None
    start, end, cut = row.start + RATE // 4, row.end - RATE // 8, row.start + RATE
    before = [everything(project) for project in three]
    edits.trim(one, id, start, end)
    edits.split_at(one, id, cut)
    edits.merge_with_next(one, id)
    for plan in (
        lambda: plan_ends(many, id, start, end),
        lambda: plan_split_at(many, id, cut),
        lambda: plan_merge_next(many, id),
    ):
        apply(many, plan())
    for words in (
        ("ends", f"{start / RATE}-{end / RATE}"),
        ("split-at", f"{cut / RATE}"),
        ("merge-next",),
    ):
        line = three[2] = on_the_line(line, [*words, "--keys", key])
    assert rows(one) == rows(many) == rows(line)
    assert labels(one) == labels(line)
    for project, was in zip(three, before, strict=True):
        project.go_to(0)
        assert everything(project) == was


def test_merging_with_the_next_is_merging_both(three: list[Project]) -> None:
    one, many, line = three
    first, second = (one.find(key) or 0 for key in ("u1", "u3"))
    for project in three[:2]:
        plans.apply(project, fields.plan_tags(project, [second], ["fair"]))
        edits.set_split(project, [first, second], "dev")
    edits.merge_with_next(one, first)
    apply(many, plan_merge(many, [first, second], Merge(most_s=0)))
    assert rows(one) == rows(many)
    assert on_the_line(line, ("merge", "--longest", "0", "--keys", "u1", "u3")).find("u3") is None


def test_a_cut_by_hand_shares_words_and_names_its_half_as_a_cut_at_a_pause(
    three: list[Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, many, _ = three
    monkeypatch.setattr("core.vad.regions", speaking)
    id = one.find("u3") or 0
    apply(many, plan_cut(many, [id], Cut(1.5, keep_s=9.0)))
    piece = many.row(many.find("u3-2") or 0)
    assert piece is not None
    edits.split_at(one, id, piece.start)
    assert rows(one) == rows(many)


def test_a_transcript_is_emptied_by_hand_alone(three: list[Project]) -> None:
    one, many, line = three
    id = one.find("u0") or 0
    edits.set_text(one, id, "")
    three[2] = line = on_the_line(line, ("text", "", "--keys", "u0"))
    assert rows(one) == rows(line)
    plan = fields.plan_texts(many, {id: ""})
    assert (plan.changes, plan.problems[0].where) == ((), "u0")
