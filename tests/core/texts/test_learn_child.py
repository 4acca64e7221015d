"""A child counts and makes what is counted and made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import WorkbenchError
from core.lm.store import Recipe
from core.project.brought_texts import brought
from core.texts import learn_child
from core.texts.bringing import bring_texts
from core.texts.teaching import Lesson
from core.texts.text_model import Chosen, count_sentences, make_model
from tests.core.texts.material import DEV, project, write


def test_a_child_counts_and_makes_what_is_counted_and_made_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with project(tmp_path / "p") as opened:
        lines = [*(f"Dia {'um ' * (i % 9)}de sol." for i in range(30)), DEV, "O Müller."]
        bring_texts(opened, [write(tmp_path, "t.txt", "\n".join(lines))])
        chosen = Chosen("pt", tuple(brought(opened)), transcripts=True)
        here = count_sentences(opened, chosen)
        assert learn_child.count(opened.folder, chosen) == here
        made, _ = make_model(opened.folder, opened, "aqui", chosen, Recipe(2, "letter", prune=(0, 1)))
        monkeypatch.setattr(learn_child, "FEW", 0)
        assert learn_child.count(opened.folder, chosen) == here
        there = learn_child.make(opened.folder, "ali", chosen, Recipe(2, "letter", prune=(0, 1)))
        assert there.name == "ali"
        assert there.ngrams.read_bytes() == made.ngrams.read_bytes()
        assert (there.note.made_of, there.note.pruned) == (made.note.made_of, made.note.pruned)
        lesson = Lesson("ensinado", chosen, sizes={"width": 32}, settings={"seed": 3}, words=100)
        (run,) = learn_child.prepare(opened.folder, [lesson])
        config = json.loads(run.config.read_text(encoding="utf-8"))
        assert (config["name"], config["words"]) == ("ensinado", 100)
        with pytest.raises(WorkbenchError, match="ali"):
            learn_child.make(opened.folder, "ali", chosen, Recipe(2))
