"""What goes along in a packed project beside recordings and runs, and what only where it is asked for."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from core.decoding import sureness
from core.errors import ProjectError
from core.evaluation import kept
from core.lm import store as text_models
from core.lm import vector_store
from core.project.archive.pack import pack, pack_sizes
from core.project.archive.unpack import unpack
from core.project.store import Project
from tests.evaluations import by_chance


def test_evaluations_go_along_and_text_models_and_vectors_where_they_are_asked_for(
    tiny_project: Project, tmp_path: Path
) -> None:
    report = kept.keep(tiny_project.folder, by_chance(30))
    sureness.keep(tmp_path / "elsewhere", tiny_project.folder, sureness.Sureness(1.5, 100, "print-a"))
    text_models.make(tiny_project.folder, "tales", ["bom dia", "boa noite"] * 20, text_models.Recipe(2))
    (tmp_path / "words.txt").write_text("2 2\nbom 1 2\ndia 3 4\n", encoding="utf-8")
    vectors = vector_store.bring(tiny_project.folder, "words", tmp_path / "words.txt", vector_store.VectorRecipe())
    least = pack(tiny_project, tmp_path / "a.zip")
    assert set(least.left) == {"texts"}
    taken = sum(one.stat().st_size for place in ("lm", "vectors") for one in (tiny_project.folder / place).rglob("*.*"))
    assert least.left["texts"] == pack_sizes(tiny_project).texts == taken
    folder = unpack(tmp_path / "a.zip", tmp_path / "a")
    assert kept.find(folder, report.asked) == report
    assert kept.looks(folder, report) == 1
    assert sureness.kept(tmp_path / "elsewhere", folder, "print-a").temperature == 1.5
    assert not [one for place in ("lm", "vectors") for one in (folder / place).glob("*")]
    assert pack(tiny_project, tmp_path / "b.zip", texts=True).left == {}
    folder = unpack(tmp_path / "b.zip", tmp_path / "b")
    model = text_models.find("tales", folder)
    model.check()
    assert set(model.units()) == {"bom", "dia", "boa", "noite"}
    (found,) = vector_store.stored(folder)
    assert found.read().words == vectors.read().words
    damage(tmp_path / "b.zip", "lm/tales/model.arpa")
    with pytest.raises(ProjectError, match="damaged"):
        unpack(tmp_path / "b.zip", tmp_path / "c")


def damage(packed: Path, name: str) -> None:
    """Turn a bit of a file in an archive over: its checksum is another then."""
    entry = zipfile.ZipFile(packed).getinfo(name)
    data = bytearray(packed.read_bytes())
    data[entry.header_offset + 30 + len(name) + entry.compress_size // 2] ^= 1
    packed.write_bytes(data)
