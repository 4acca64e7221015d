"""A project in one file: out and in again whole; hostile and damaged files leave nothing and escape nowhere."""

from __future__ import annotations

import random
import sqlite3
import stat
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from core.diarisation import known_voices
from core.diarisation.turns import Told, Turn
from core.diarisation.voices import OwnVoices
from core.errors import Cancelled, ExportFailed, ProjectError
from core.importers import import_corpus
from core.project import edits
from core.project.archive.pack import ABOUT, pack
from core.project.archive.unpack import look_into, unpack
from core.project.schema import DATABASE
from core.project.store import Project
from tests import builders
from tests.added_rows import add_utterance


@pytest.fixture(scope="module")
def packed_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A tiny project in one file, with its referenced sound."""
    folder = tmp_path_factory.mktemp("packed")
    with Project.create(folder / "project", name="Tiny", language="pt") as project:
        import_corpus(project, builders.pairs_folder(folder / "pairs", seconds=0.5), "pairs")
        pack(project, folder / "tiny.vizinho.zip")
    return (folder / "tiny.vizinho.zip").read_bytes()


@pytest.fixture
def packed(packed_once: bytes, tmp_path: Path) -> Path:
    """A copy of it, to be spoilt."""
    path = tmp_path / "tiny.vizinho.zip"
    path.write_bytes(packed_once)
    return path


def rows(project: Project) -> list[tuple[object, ...]]:
    return [(r.key, r.start, r.end, r.text, r.speaker, r.split, r.channel) for r in project.each()]


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_comes_out_as_it_went_in_with_its_sound_and_history(tiny_project: Project, tmp_path: Path) -> None:
    edits.set_text(tiny_project, int(tiny_project.ids()[0]), "mudado")
    (tiny_project.runs / "quick" / "model").mkdir(parents=True)
    (tiny_project.runs / "quick" / "config.json").write_text("{}")
    (tiny_project.runs / "quick" / "model" / "model.safetensors").write_bytes(b"0" * 1000)
    (tiny_project.takes / "2026-01-01").mkdir()
    builders.write_wav(tiny_project.takes / "2026-01-01" / "take-001.wav", builders.tone(0.1))
    (tiny_project.cache / "peaks").write_bytes(b"x")
    report = pack(tiny_project, tmp_path / "a.zip")
    assert (report.recordings, report.referenced, report.problems) == (6, 0, ())
    assert report.size == report.path.stat().st_size
    about = look_into(tmp_path / "a.zip")
    assert (about.name, about.language, about.utterances, about.recordings) == ("Tiny", "pt", 6, 6)
    assert about.files == report.files
    folder = unpack(tmp_path / "a.zip", tmp_path / "new" / "there")
    assert "runs/quick/config.json" in files(folder)
    assert "takes/2026-01-01/take-001.wav" in files(folder)
    assert not [name for name in files(folder) if "cache" in name or "model" in name or "archive" in name]
    for path in (tmp_path / "pairs").iterdir():
        path.unlink()
    with Project.open(folder) as again:
        assert rows(again) == rows(tiny_project)
        assert all(row.path.startswith("recordings/") and again.sound_path(row).is_file() for row in again.each())
        assert [item.label for item in again.history()] == [item.label for item in tiny_project.history()]
        again.undo()
        assert again.row(int(again.ids()[0])).text != "mudado"
        again.go_to(0)
        assert len(again.ids()) == 0
        while again.redo_label:
            again.redo()
        assert rows(again) == rows(tiny_project)
        assert all(again.sound_path(row).is_file() for row in again.each())
    pack(tiny_project, tmp_path / "models.zip", models=True)
    assert "runs/quick/model/model.safetensors" in zipfile.ZipFile(tmp_path / "models.zip").namelist()


def test_referenced_sound_may_stay_where_it_is(tiny_project: Project, tmp_path: Path) -> None:
    report = pack(tiny_project, tmp_path / "a.zip", sound=False)
    assert (report.recordings, report.referenced) == (0, 6)
    with Project.open(unpack(tmp_path / "a.zip", tmp_path / "again")) as again:
        assert [row.path for row in again.each()] == [row.path for row in tiny_project.each()]


def test_voices_go_where_their_sound_goes(tiny_project: Project, tmp_path: Path) -> None:
    ana = tiny_project.speakers()[0]
    row = next(row for row in tiny_project.each() if row.speaker == ana.name)
    recording = tiny_project.recording(row.recording_id)
    assert recording is not None
    told = Told((Turn(row.start / row.rate, row.end / row.rate, 0),), np.array([[3.125, 4.0]], np.float32))
    known_voices.remember(tiny_project, OwnVoices(), recording, [ana.name], told)
    report = pack(tiny_project, tmp_path / "without.zip", sound=False)
    assert [problem.where for problem in report.problems] == ["Known voices"]
    folder = unpack(tmp_path / "without.zip", tmp_path / "one")
    with Project.open(folder) as again:
        assert known_voices.kept(again) == []
        again.undo()
        again.redo()
        assert known_voices.kept(again) == []
    assert b"3.125" not in (folder / DATABASE).read_bytes(), "nor is it left in the file unseen"
    assert pack(tiny_project, tmp_path / "with.zip").problems == ()
    with Project.open(unpack(tmp_path / "with.zip", tmp_path / "two")) as again:
        assert known_voices.known_in(again)[ana.id].recordings == (recording.name,)


def test_recordings_inside_get_names_that_every_system_takes(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        for number, name in enumerate(("a:b.wav", "A.wav", "a.WAV", "con.wav")):
            sound = builders.write_wav(project.folder / "recordings" / name, builders.babble(0.3, 8000, number), 8000)
            with project.step("Add") as step:
                recording = step.add(
                    "recordings", digest=str(number), name=name, path=f"recordings/{sound.name}", rate=8000,
                    channels=1, frames=2400, channel=None, voices="people",
                )  # fmt: skip
            add_utterance(project, recording, 0, 2400, name)
        pack(project, tmp_path / "a.zip")
        with Project.open(unpack(tmp_path / "a.zip", tmp_path / "again")) as again:
            assert {Path(row.path).name for row in again.each()} == {"a_b.wav", "A.wav", "a-2.wav", "con_.wav"}
            for row in again.each():
                was = project.sound_path(project.row(row.id)).read_bytes()
                assert again.sound_path(row).read_bytes() == was


def test_what_is_missing_is_said_and_the_rest_is_packed(tiny_project: Project, tmp_path: Path) -> None:
    (tmp_path / "pairs" / "clip-03.wav").unlink()
    report = pack(tiny_project, tmp_path / "a.zip")
    assert (report.recordings, report.referenced) == (5, 1)
    assert [problem.where for problem in report.problems] == ["clip-03.wav"]
    assert unpack(tmp_path / "a.zip", tmp_path / "again").is_dir()


def test_a_project_in_use_is_packed_as_it_is_at_one_moment(tiny_project: Project, tmp_path: Path) -> None:
    with tiny_project.reader() as reader, tiny_project.step("Not yet"):
        edits.set_text(tiny_project, int(tiny_project.ids()[0]), "halfway")
        pack(reader, tmp_path / "a.zip")
    with Project.open(unpack(tmp_path / "a.zip", tmp_path / "again")) as again:
        assert "halfway" not in {row.text for row in again.each()}


def test_progress_counts_bytes_and_cancelling_leaves_nothing(
    tiny_project: Project, packed: Path, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    pack(tiny_project, tmp_path / "b.zip", progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    before = set(tmp_path.iterdir())
    for moment in range(6):
        for job in (
            lambda stop: pack(tiny_project, tmp_path / "c.zip", cancelled=stop),
            lambda stop: unpack(packed, tmp_path / "c", cancelled=stop),
        ):
            asked = iter(range(100))
            with pytest.raises(Cancelled):
                job(lambda asked=asked, moment=moment: next(asked) >= moment)
            assert set(tmp_path.iterdir()) == before


def test_nothing_is_overwritten_without_being_asked(tiny_project: Project, packed: Path, tmp_path: Path) -> None:
    was = packed.read_bytes()
    with pytest.raises(ExportFailed, match="is there already"):
        pack(tiny_project, packed)
    assert packed.read_bytes() == was
    assert pack(tiny_project, packed, replace=True).files == len(zipfile.ZipFile(packed).namelist()) - 1
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    with pytest.raises(ExportFailed, match="not an empty folder"):
        unpack(packed, tmp_path / "full")
    assert files(tmp_path / "full") == {"mine"}


def with_entry(packed: Path, name: str, data: bytes = b"x", **facts: int) -> None:
    """Add a file to an archive as a program that means harm would."""
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    for key, value in facts.items():
        setattr(info, key, value)
    with zipfile.ZipFile(packed, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what we do on purpose
        archive.writestr(info, data)


HOSTILE = {
    "parent": "../escaped.txt",
    "parent inside": "recordings/../../escaped.txt",
    "absolute": "/tmp/vizinho-escaped.txt",
    "drive": "C:/escaped.txt",
    "drive inside": "recordings/C:escaped.txt",
    "out of text models": "lm/../../escaped.txt",
    "out of vectors": "vectors/tales/../../../escaped.txt",
    "device among evaluations": "evaluations/nul.jsonl",
    "backslash": "recordings\\..\\..\\escaped.txt",
    "stream": "recordings/a.wav:hidden",
    "dot": "recordings/./a.wav",
    "nothing": "recordings//a.wav",
    "reserved": "recordings/CON.wav",
    "trailing": "recordings/a.wav ",
    "control": "recordings/a\nb.wav",
    "hidden": "recordings/.bashrc",
    "foreign": "app/__main__.py",
    "lock": "lock",
    "journal": f"{DATABASE}-wal",
    "inside a file": f"{DATABASE}/x",
    "twice": "recordings/clip-01-XXXX.WAV",
    "long": "recordings/" + "x" * 250 + ".wav",
    "deep": "recordings/" + "x/" * 600 + "a",
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_name_leads_out_of_the_folder(packed: Path, tmp_path: Path, name: str) -> None:
    if "XXXX" in name:
        first = next(n for n in zipfile.ZipFile(packed).namelist() if n.startswith("recordings/clip-01"))
        name = first.replace("clip", "CLIP")
    with_entry(packed, name)
    before = files(tmp_path.parent)
    for job in (look_into, lambda path: unpack(path, tmp_path / "out")):
        with pytest.raises(ProjectError, match="Nothing was unpacked") as refused:
            job(packed)
        assert refused.value.hint
        assert files(tmp_path.parent) == before
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(packed: Path, tmp_path: Path, kind: int) -> None:
    with_entry(packed, "recordings/link.wav", b"/etc/passwd", external_attr=(kind | 0o777) << 16, create_system=3)
    with pytest.raises(ProjectError, match="a link or a device"):
        unpack(packed, tmp_path / "out")


def test_a_bomb_is_refused_before_anything_is_written(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.project.archive.unpack.FREE_OF_RATIO_BYTES", 1 << 20)
    with_entry(packed, "recordings/big.wav", bytes(30_000_000), compress_type=zipfile.ZIP_DEFLATED)
    with pytest.raises(ProjectError, match="far more than a file of its size can"):
        look_into(packed)
    with pytest.raises(ProjectError, match="over the limit"):
        unpack(packed, tmp_path / "out", limit=1_000_000)
    assert not (tmp_path / "out").exists()


def test_entries_that_share_their_bytes_are_refused(packed: Path, tmp_path: Path) -> None:
    """Many names for the same compressed bytes: small on disk, endless when unpacked."""
    with_entry(packed, "recordings/z0.wav", random.Random(0).randbytes(100_000))
    archive = zipfile.ZipFile(packed, "a")
    first = archive.getinfo("recordings/z0.wav")
    for number in range(1, 30):
        copy = zipfile.ZipInfo(f"recordings/z{number}.wav")
        for field in ("CRC", "compress_size", "file_size", "header_offset", "compress_type"):
            setattr(copy, field, getattr(first, field))
        archive.filelist.append(copy)
        archive.NameToInfo[copy.filename] = copy
    archive._didModify = True  # type: ignore[attr-defined]  # noqa: SLF001 - zipfile writes no list that it did not change
    archive.close()
    with pytest.raises(ProjectError, match="far more than a file of its size can"):
        unpack(packed, tmp_path / "out")


def test_sizes_that_lie_are_found_out(packed: Path, tmp_path: Path) -> None:
    data = bytearray(packed.read_bytes())
    name = next(n for n in zipfile.ZipFile(packed).namelist() if n.startswith("recordings/"))
    entry = zipfile.ZipFile(packed).getinfo(name)
    at = data.rindex(name.encode()) - 46
    data[at + 24 : at + 28] = (entry.file_size // 2).to_bytes(4, "little")
    packed.write_bytes(data)
    with pytest.raises(ProjectError, match="damaged"):
        unpack(packed, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("keep", [0, 10, 1000, 0.5, 0.999])
def test_a_file_cut_off_is_told_as_such(packed: Path, tmp_path: Path, keep: float) -> None:
    data = packed.read_bytes()
    packed.write_bytes(data[: int(keep * len(data)) if keep < 1 else int(keep)])
    with pytest.raises(ProjectError, match=r"its end is missing|no packed project"):
        unpack(packed, tmp_path / "out")


def test_flipped_bytes_never_crash_nor_leave_anything_half(packed: Path, tmp_path: Path) -> None:
    whole = packed.read_bytes()
    chance = random.Random(7)
    opened = 0
    said: list[str] = []
    for _ in range(60):
        data = bytearray(whole)
        end = chance.random() < 0.5  # the list of files is at the end: hit it as often as the rest
        at = chance.randrange(len(data) - 2000, len(data)) if end else chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        packed.write_bytes(data)
        before = set(tmp_path.iterdir())
        try:
            folder = unpack(packed, tmp_path / "out")
        except ProjectError as error:
            said.append(error.message)
            assert set(tmp_path.iterdir()) == before
            continue
        opened += 1
        with Project.open(folder) as again:
            assert len(again.ids()) == 6
        folder.rename(tmp_path / f"opened-{opened}")
    assert opened < 40
    assert all(packed.name in message for message in said)


def rebuilt(packed: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """The archive with some of its files changed or left away."""
    with zipfile.ZipFile(packed) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in entries.items():
            if (new := change(name, data)) is not None:
                archive.writestr(name, new)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        (ABOUT, None, "no packed project"),
        (ABOUT, b"[]", "no packed project"),
        (ABOUT, b'{"vizinho": 99, "name": "x"}', "newer Vizinho"),
        (DATABASE, None, "no packed project"),
        (DATABASE, b"not a database at all" * 100, "damaged"),
        (DATABASE, b"", "not a Vizinho project|damaged"),
    ],
)
def test_what_is_no_project_is_refused(packed: Path, tmp_path: Path, name: str, data: bytes | None, why: str) -> None:
    rebuilt(packed, lambda n, d: data if n == name else d)
    with pytest.raises(ProjectError, match=why):
        unpack(packed, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.fixture
def open_copy(packed: Path, tmp_path: Path) -> Iterator[Project]:
    with Project.open(unpack(packed, tmp_path / "copy")) as project:
        yield project


def test_a_database_from_a_newer_version_is_refused_by_name(open_copy: Project, packed: Path, tmp_path: Path) -> None:
    beside(
        open_copy,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('vizinho', 'm999_later', 'now')",
    )
    pack_with(open_copy, packed)
    with pytest.raises(ProjectError, match=r"tiny.vizinho.zip was made by a newer Vizinho"):
        unpack(packed, tmp_path / "out")


def test_recordings_of_the_database_stay_inside_too(open_copy: Project, packed: Path, tmp_path: Path) -> None:
    beside(open_copy, "UPDATE recordings SET path = 'recordings/../../../etc/passwd' WHERE id = 1")
    pack_with(open_copy, packed)
    with pytest.raises(ProjectError, match="outside of the project"):
        unpack(packed, tmp_path / "out")


def beside(project: Project, statement: str) -> None:
    """Change its database behind the project's back."""
    with closing(sqlite3.connect(project.folder / DATABASE, isolation_level=None)) as connection:
        connection.execute(statement)


def pack_with(project: Project, packed: Path) -> None:
    """Put the database of `project` into the archive."""
    beside(project, "PRAGMA wal_checkpoint(TRUNCATE)")
    data = (project.folder / DATABASE).read_bytes()
    rebuilt(packed, lambda name, old: data if name == DATABASE else old)


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is not there"):
        look_into(tmp_path / "gone.zip")
    with pytest.raises(ProjectError, match="is not there"):
        unpack(tmp_path, tmp_path / "out")
