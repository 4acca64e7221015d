"""What texts come to: what becomes of sentences, words, what of dev they cover; and mending what does not fit."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core import cli
from core.project import brought_texts, edits
from core.project.alphabet.letter_comparison import add_letters
from core.project.store import Project
from core.texts import kept_material
from core.texts import material as module
from core.texts.bringing import bring_texts
from core.texts.material import material
from core.texts.misfits import misfits, take
from core.texts.usable import Verdict
from core.wording import say
from tests.core.texts.material import DEV, TEST, project, write

TEXT = f"""O gato está na rua.
O gato está na rua!
{DEV}
{TEST}
O Müller viu a señora.
O pão e a mesa.
— 12 —
"""


@pytest.fixture
def opened(tmp_path: Path) -> Project:
    made = project(tmp_path / "p")
    bring_texts(made, [write(tmp_path, "t.txt", TEXT)])
    return made


def test_figures_count_sentences_words_and_what_of_dev_is_covered(opened: Project) -> None:
    found = material(opened)
    (text,) = brought_texts.brought(opened)
    figures = found.figures[text.id]
    assert figures.counts == {
        Verdict.KEPT: 2, Verdict.SAME: 2, Verdict.MISFIT: 2, Verdict.AGAIN: 1,
    }  # fmt: skip
    assert found.verdicts[text.id].tolist() == [0, 5, 1, 1, 4, 0, 4]
    assert (figures.words, figures.distinct) == (10, 9)
    assert figures.leaking == 2
    assert figures.fit == pytest.approx(5 / 7)
    # dev is "o pão está na mesa"; the train set has none of its words
    assert (found.dev_words, found.dev_known, found.dev_covered) == (5, 0, 5)
    assert found.curve == ((0, 0), (1, 3), (2, 5))
    assert found.coverage(found.dev_covered) == 1.0


def test_figures_are_kept_and_made_anew_when_splits_rules_or_letters_change(
    opened: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = material(opened)
    with monkeypatch.context() as kept:
        kept.setattr(module, "_looked_at", None)
        again = material(opened)
    (text,) = brought_texts.brought(opened)
    assert (again.figures, again.curve, again.dev_covered) == (first.figures, first.curve, first.dev_covered)
    assert np.array_equal(again.verdicts[text.id], first.verdicts[text.id])
    edits.set_split(opened, [3], "train")
    assert material(opened).figures[text.id].counts[Verdict.SAME] == 1
    add_letters(opened, ["ü", "ñ"])
    assert material(opened).figures[text.id].counts[Verdict.MISFIT] == 1
    cache = opened.cache / "texts"
    assert len(list(cache.glob("pt-*.npz"))) == 3
    with monkeypatch.context() as unlooked:
        unlooked.setattr(module, "_looked_at", None)
        opened.undo()
        opened.undo()
        assert material(opened).figures == first.figures, "what is taken back need not be looked for"
    for number in range(kept_material.KEPT):
        brought_texts.leave_out(opened, text, [number])
        material(opened)
    assert len(list(cache.glob("pt-*.npz"))) == kept_material.KEPT


def test_a_damaged_cache_is_made_anew(opened: Project) -> None:
    first = material(opened)
    (kept,) = (opened.cache / "texts").glob("*.npz")
    kept.write_bytes(kept.read_bytes()[:100])
    assert material(opened).figures == first.figures


def test_what_does_not_fit_is_mended_as_transcripts_are(opened: Project) -> None:
    found = misfits(opened)
    assert found.count == 2
    by_kind = {one.fix.kind: one for one in found.misfits}
    assert set(by_kind) == {"text", "rule"}
    assert by_kind["text"].fix.becomes == "o muller viu a senora"
    steps = len(opened.history())
    take(opened, say("Mend"), found.misfits, found.draft)
    assert len(opened.history()) == steps + 1
    assert misfits(opened).count == 0
    (text,) = brought_texts.brought(opened)
    assert material(opened).figures[text.id].counts[Verdict.KEPT] == 4
    opened.undo()
    assert misfits(opened).count == 2


def test_another_language_is_read_by_its_own_rules(opened: Project, tmp_path: Path) -> None:
    bring_texts(opened, [write(tmp_path, "es.txt", "La señora vio el niño.\nO PÃO ESTÁ NA MESA\n")], "es")
    found = material(opened, "es")
    assert found.total.counts == {Verdict.KEPT: 1, Verdict.SAME: 1}
    assert material(opened).total.kept == 2


def test_the_command_line_shows_leaks_with_where_they_stand_and_mends(
    opened: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(opened.folder)
    opened.close()
    assert cli.main(["text", "show", folder, "t.txt", "--only", "leaks", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["stands_in"].split(":")[0] for row in told["rows"]] == ["dev clip-2", "test clip-3"]
    assert cli.main(["text", "list", folder]) == 0
    assert "100.0% in it or the texts" in capsys.readouterr().out
    assert cli.main(["text", "show", folder, "t.txt", "--only", "misfits"]) == 0
    assert "text mend" in capsys.readouterr().out
    assert cli.main(["text", "mend", folder, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["corrected"], told["misfits"]) == (1, 1)
