"""What the text model beside the starter promises, on the files as they are shipped."""

from __future__ import annotations

import pytest

from core.lm.scorer import measure, scorer_of
from core.lm.starters import text_starter, text_starters
from core.sources.catalogue import starters
from core.text.vocabulary import ALPHABETS


def test_it_is_small_and_says_what_it_read() -> None:
    (model,) = text_starters()
    assert model == text_starter("es")
    assert sum(path.stat().st_size for path in model.folder.iterdir()) < 3_000_000
    note, readme = model.note, (model.folder / "README.md").read_text(encoding="utf-8")
    assert note.neural is not None
    assert (note.kind, note.unit, note.language, note.licence) == ("neural", "letter", "es", "CC0-1.0")
    assert (note.neural.source, note.neural.held_out, note.vocabulary) == ("", 500, len(ALPHABETS["es"]))
    assert "generat" in note.made_of[0]
    for said in (f"{note.neural.bits:.3f}", f"{note.neural.parameters:,}", "No person wrote what it learnt from"):
        assert said in readme
    assert [one.language for one in starters()] == ["es"]  # it is no starter of speech


def test_it_foresees_what_it_was_measured_on_as_its_card_says() -> None:
    from resources.recipes.make_text_model import sentences

    model, texts = text_starter("es"), sentences()
    assert not set(texts["measured"]) & {*texts["train"], *texts["checked"]}
    found = measure(scorer_of(model), texts["measured"])
    assert model.note.neural is not None
    assert found.bits == pytest.approx(model.note.neural.bits, abs=2e-3)
    assert found.unknown == 0
