"""What the text model beside the starter promises, on the files as they are shipped."""

from __future__ import annotations

import itertools
import struct
import zlib
from pathlib import Path

import pytest

from core.lm.scorer import measure, scorer_of
from core.lm.starters import text_starter, text_starters
from core.sources.catalogue import starters
from core.text.vocabulary import ALPHABETS
from resources.recipes.make_text_model import BIBLE
from resources.recipes.spanish_verses import MODULE, pieces


def test_it_is_small_and_says_what_it_read() -> None:
    (model,) = text_starters()
    assert model == text_starter("es")
    assert sum(path.stat().st_size for path in model.folder.iterdir()) < 3_000_000
    note, readme = model.note, (model.folder / "README.md").read_text(encoding="utf-8")
    assert note.neural is not None
    assert (note.kind, note.unit, note.language, note.licence) == ("neural", "letter", "es", "CC0-1.0")
    assert (note.neural.source, note.neural.held_out, note.vocabulary) == ("", 500, len(ALPHABETS["es"]))
    assert "generat" in note.made_of[0]
    for said in (f"{note.neural.bits:.3f}", f"{note.neural.parameters:,}", BIBLE, "public domain", "a long time ago"):
        assert said in readme
    assert BIBLE in note.made_of[1]
    assert [one.language for one in starters()] == ["es"]  # it is no starter of speech


def test_verses_are_read_as_the_package_holds_them(tmp_path: Path) -> None:
    """SWORD's form: books in blocks of zlib, and for each verse its block, its place and its length."""
    module = tmp_path / MODULE
    module.mkdir(parents=True)
    book = [
        "<title>Génesis uno dos tres</title>",
        '<w lemma="x">EN el principio</w> crió <w>Dios</w> los cielos; y dijo:',
        "Y la tierra <note>de barro y agua</note>estaba vacía. Honra á tu padre",
        "Y el κόσμος es grande. En el principio crió Dios los cielos",
    ]
    raw = [verse.encode() for verse in book]
    packed = zlib.compress(b"".join(raw))
    for name in ("ot", "nt"):
        (module / f"{name}.bzz").write_bytes(packed)
        (module / f"{name}.bzs").write_bytes(struct.pack("<III", 0, len(packed), len(b"".join(raw))))
        ends = [0, *itertools.accumulate(map(len, raw))]
        places = [struct.pack("<IIH", 0, at, len(verse)) for at, verse in zip(ends, raw)]
        (module / f"{name}.bzv").write_bytes(b"".join([*places, struct.pack("<IIH", 0, 0, 0)]))
    assert pieces(tmp_path) == [
        "en el principio crió dios los cielos", "y la tierra estaba vacía", "honra a tu padre",
    ]  # fmt: skip


def test_it_foresees_what_it_was_measured_on_as_its_card_says() -> None:
    from resources.recipes.make_text_model import sentences

    model, texts = text_starter("es"), sentences()
    assert not set(texts["measured"]) & {*texts["train"], *texts["checked"]}
    found = measure(scorer_of(model), texts["measured"])
    assert model.note.neural is not None
    assert found.bits == pytest.approx(model.note.neural.bits, abs=2e-3)
    assert found.unknown == 0
