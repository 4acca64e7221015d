"""What the quality checks notice, when they look again, and when they give way to an edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.errors import Cancelled
from core.importers import import_corpus
from core.project import edits
from core.project.checks import quality
from core.project.checks.quality import Limits, Result
from core.project.queries import Query
from core.project.records import Flag
from core.project.store import Project
from core.runs.create import entries_of
from core.text.normaliser import Normaliser
from core.text.rules import Rule
from tests import builders
from tests.core.project.corpora import make_project

RATE = 16000
FAST = ["ctc", "fast"]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Five utterances: sound, long silence before, clipped, odd letters, and far too much text."""
    speech = builders.babble(2.0)
    quiet = (np.random.default_rng(0).standard_normal(round(1.8 * RATE)) * 1e-4).astype(np.float32)
    sounds = {
        "a-good": (speech, "o pão é bom"),
        "b-silence": (np.concatenate([quiet, speech]), "bom dia"),
        "c-clipped": (np.clip(speech * 8, -1, 1), "boa noite"),
        "d-letters": (builders.babble(2.0, seed=1), "Às 14h30, señora"),
        "e-fast": (builders.babble(2.0, seed=2), "palavra " * 10),
    }
    for name, (x, text) in sounds.items():
        builders.write_wav(tmp_path / "in" / f"{name}.wav", x)
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        import_corpus(made, tmp_path / "in")
        yield made


def flags(project: Project) -> dict[str, list[str]]:
    return {row.key[0]: [flag.kind for flag in row.flags] for row in project.rows(project.ids())}


def looked_at(project: Project) -> list[Result]:
    """Check, and say what was measured for it."""
    found: list[Result] = []
    for batch in quality.compute(project):
        found += batch.results
        quality.save(project, batch)
    return found


def flag(project: Project, key: str) -> Flag:
    id = project.find(key)
    assert id is not None
    row = project.row(id)
    assert row is not None
    (found,) = row.flags
    return found


def test_each_kind_is_found_where_it_is(project: Project) -> None:
    assert flags(project) == {"a": [], "b": ["silence"], "c": ["clipped"], "d": ["alphabet"], "e": FAST}
    assert project.summary().flags == {"silence": 1, "clipped": 1, "alphabet": 1, "ctc": 1, "fast": 1, "any": 4}
    assert len(project.ids(Query(flag="any"))) == 4
    assert [row.key for row in project.rows(project.ids(Query(flag="fast")))] == ["e-fast"]


def test_flags_say_how_much_and_whether_they_keep_out(project: Project) -> None:
    silence = flag(project, "b-silence")
    assert silence.value == pytest.approx(1.8, abs=0.1)
    assert not silence.blocks
    letters = flag(project, "d-letters")
    assert (letters.text, letters.value, letters.blocks) == ("1 4 3 0 ñ", 5, True)
    fast = project.row(project.find("e-fast") or 0)
    assert fast is not None
    assert {f.kind: (round(f.value), f.blocks) for f in fast.flags} == {"fast": (35, False), "ctc": (29, False)}
    assert flag(project, "c-clipped").blocks


def test_an_edit_takes_its_flags_away_and_a_check_gives_the_new_ones(project: Project) -> None:
    id = project.find("d-letters")
    assert id is not None
    edits.set_text(project, id, "às três e meia")
    assert project.summary().checked == 4
    quality.check(project)
    assert flags(project)["d"] == []
    project.undo()
    quality.check(project)
    assert flags(project)["d"] == ["alphabet"]


def test_trimming_the_silence_away_clears_it(project: Project) -> None:
    id = project.find("b-silence")
    assert id is not None
    edits.trim(project, id, round(1.7 * RATE), round(3.7 * RATE))
    quality.check(project)
    assert flags(project)["b"] == []


def test_only_what_changed_is_looked_at_again(project: Project) -> None:
    assert list(quality.compute(project)) == []
    edits.set_split(project, project.ids(), "dev")
    assert list(quality.compute(project)) == []
    edits.set_text(project, 1, "outra coisa")
    assert [(r.seen.id, r.sound) for r in looked_at(project)] == [(1, None)]
    edits.set_meta(project, "Alphabet", alphabet=(*project.meta.alphabet, "ñ"))
    results = looked_at(project)
    assert len(results) == 5
    assert all(result.sound is None for result in results)
    edits.trim(project, 1, 0, RATE)
    assert [(r.seen.id, r.sound is not None) for r in looked_at(project)] == [(1, True)]


def test_other_limits_look_again_at_what_they_concern(project: Project) -> None:
    counts = quality.check(project, limits=Limits(silence_s=5.0, letters_per_second=50))
    assert counts == {"clipped": 1, "alphabet": 1, "ctc": 1, "any": 3}


def test_what_was_edited_meanwhile_is_passed_over(project: Project) -> None:
    edits.set_text(project, 1, "primeira")
    batches = quality.compute(project)
    batch = next(batches)
    edits.set_text(project, 1, "e agora 5")
    quality.save(project, batch)
    batches.close()
    assert project.summary().checked == 4
    quality.check(project)
    assert flags(project)["a"] == ["alphabet"]


def test_cancelling_stops_between_batches(project: Project) -> None:
    edits.set_text(project, 1, "primeira")
    with pytest.raises(Cancelled):
        quality.check(project, cancelled=lambda: True)
    assert project.summary().checked == 4


def test_progress_counts_to_the_end(project: Project) -> None:
    edits.set_text(project, 1, "primeira")
    edits.set_text(project, 2, "segunda")
    seen: list[tuple[int, int]] = []
    quality.check(project, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(2, 2)]


def test_a_sound_that_has_gone_is_flagged_and_does_not_stop_the_others(project: Project, tmp_path: Path) -> None:
    sound = tmp_path / "in" / "a-good.wav"
    kept = sound.read_bytes()
    sound.unlink()
    quality.check(project)
    assert flags(project) == {"a": ["missing"], "b": ["silence"], "c": ["clipped"], "d": ["alphabet"], "e": FAST}
    assert "a-good.wav is not there" in flag(project, "a-good").text
    sound.write_bytes(kept)
    quality.check(project)
    assert flags(project)["a"] == []


def test_a_transcript_of_which_nothing_is_read_keeps_out_and_none_at_all_is_no_flag(project: Project) -> None:
    rules = (Rule("replace", (("this", "(laughs)"), ("with", ""))), *project.normaliser.rules)
    edits.set_meta(project, "Rules", normaliser=Normaliser(rules))
    edits.set_text(project, 1, "(laughs)")
    quality.check(project)
    assert flag(project, "a-good") == Flag("empty", 0, "nothing is left of the text", blocks=True)
    edits.set_text(project, 1, "...")
    quality.check(project)
    assert project.summary().flags.get("empty", 0) == 0
    assert project.summary().untranscribed.utterances == 1


def test_flags_are_no_part_of_the_history(project: Project) -> None:
    labels = [item.label for item in project.history()]
    quality.check(project, limits=Limits(silence_s=0.1))
    assert [item.label for item in project.history()] == labels


@pytest.mark.parametrize(
    ("letters", "kinds", "blocks"),
    [(15, [], False), (20, [], False), (26, ["ctc", "fast"], False), (34, ["ctc", "fast"], False), (60, FAST, True)],
)
def test_fast_speech_is_advised_about_and_only_what_ctc_cannot_write_is_kept_out(
    tmp_path: Path, letters: int, kinds: list[str], blocks: bool
) -> None:
    """Real people say up to 26 letters a second. A model that writes every 20 ms has room for 50 signs in each."""
    with make_project(tmp_path / "p", utterances=1) as made:  # of 2 s
        words = "abcdefghij" * 12
        text = " ".join(words[: 2 * letters][i : i + 7] for i in range(0, 2 * letters, 7))
        edits.set_text(made, 1, text)
        quality.check(made)
        row = made.row(1)
        assert row is not None
        found = {f.kind: f for f in row.flags if f.kind != "missing"}
        assert sorted(found) == kinds
        assert any(f.blocks for f in found.values()) is blocks
        if "ctc" in found:
            assert found["ctc"].text.endswith("has room for 50 in a model that writes every 40 ms")


def test_wholly_silent_sound_with_a_text_is_kept_out_and_training_says_why(tmp_path: Path) -> None:
    noise = (np.random.default_rng(0).standard_normal(2 * RATE) * 1e-4).astype(np.float32)
    sounds = {"a-none": builders.silence(2.0), "b-hiss": noise, "c-said": builders.babble(2.0) * 0.02}
    for name, sound in sounds.items():
        builders.write_wav(tmp_path / "in" / f"{name}.wav", sound)
        (tmp_path / "in" / f"{name}.txt").write_text("bom dia a todos")
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        import_corpus(made, tmp_path / "in")
        rows = {row.key[0]: {f.kind: f for f in row.flags} for row in made.each()}
        assert rows["a"]["silent"] == Flag("silent", -100, "no sound at all", blocks=True)
        assert rows["b"]["silent"].blocks
        assert not {"silence", "quiet", "noisy"} & (set(rows["a"]) | set(rows["b"]))
        assert "silent" not in rows["c"]
        edits.set_split(made, made.ids(), "train")
        entries = {e.key: e.blocked for e in entries_of(made.rows(made.ids()), made.folder, made.normaliser)}
        assert entries == {"a-none": "Silent: no sound at all.", "b-hiss": entries["b-hiss"], "c-said": ""}
        edits.set_text(made, made.find("a-none") or 0, "")
        quality.check(made)
        silent = made.row(made.find("a-none") or 0)
        assert silent is not None
        assert [(f.kind, f.blocks) for f in silent.flags] == [("silent", False)]
