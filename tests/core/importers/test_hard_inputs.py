"""Inputs that are hard to parse: odd line ends, damage, marks of encodings, half letters, endless chains."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importers import import_corpus, preview
from core.importers.elan import IMPORTER as ELAN
from core.importers.elan import read as read_eaf
from core.importers.item import Item, Options
from core.importers.texts import decode, lines_of, records
from core.project.records import Problem
from core.project.store import Project
from core.storable import storable
from tests.core.importers.mark_files import eaf, sound, tier

NO_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for i in (1, 2):
        sound(tmp_path / "in" / f"s{i}.wav", 1.0, i)
    return tmp_path / "in"


@pytest.mark.parametrize("sign", NO_ENDS)
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("list.tsv", "path\ttext\ns1.wav\tbom{}dia\ns2.wav\tolá\n"),
        ("list.csv", 'path,text\ns1.wav,"bom{}dia"\ns2.wav,olá\n'),
        (
            "list.jsonl",
            '{{"audio_filepath": "s1.wav", "text": "bom{}dia"}}\n{{"audio_filepath": "s2.wav", "text": "olá"}}\n',
        ),
        ("metadata.csv", "s1|bom{0}dia|bom{0}dia\ns2|olá|olá\n"),
        ("s1.srt", "1\n00:00:00,000 --> 00:00:00,500\nbom{}dia\n\n2\n00:00:00,500 --> 00:00:01,000\nolá\n"),
        ("words.ctm", "s1 1 0.0 0.3 bom{}dia\ns2 1 0.0 0.3 olá\n"),
    ],
)
def test_only_line_feeds_end_a_line(folder: Path, name: str, rows: str, sign: str) -> None:
    if "json" in name and sign < " ":
        sign = json.dumps(sign)[1:-1]
    (folder / name).write_text(rows.format(sign), encoding="utf-8", newline="")
    shown = preview(folder / name)
    assert [(p.where, p.reason) for p in shown.problems] == []
    assert sorted(" ".join(row.text.split()) for row in shown.rows) in (["bom dia", "olá"], [f"bom{sign}dia", "olá"])


def test_line_ends_of_every_system_end_a_line() -> None:
    assert lines_of("a\nb\r\nc\n") == lines_of("a\rb\rc\r") == lines_of("a\nb\nc") == ["a", "b", "c"]
    assert lines_of("") == []
    assert [record.fields for record in records("a\tb\rc\td\r", "\t")] == [["a", "b"], ["c", "d"]]


def test_a_binary_block_costs_no_accent_of_the_rest() -> None:
    block = bytes((7 * i * i + 31 * i) % 256 for i in range(20_000))
    text, remark = decode("coração\nnão\n".encode() + block + "\nmaçã\n".encode())
    assert text.startswith("coração\nnão\n")
    assert text.endswith("\nmaçã\n")
    assert "bytes that are no text" in remark
    latin = "coração\nnão é ação\nmaçã\n".encode("latin-1")
    assert decode(latin + block)[0].startswith("coração\nnão é ação\nmaçã\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_marks_of_encodings_go_wherever_files_were_joined(encoding: str) -> None:
    assert decode(("\ufeff\ufeffpath\ttext\n\ufeffa.wav\tnão" if encoding == "utf-8" else "path\n").encode(encoding))[
        0
    ] in (
        "path\ttext\na.wav\tnão",
        "path\n",
    )


def test_half_a_letter_in_json_costs_only_itself(project: Project, folder: Path) -> None:
    rows = [
        (
            '{"audio_filepath": "s1.wav", "text": "bom \\ud800 dia \\ud83d\\ude00", "speaker": "Ana\\udc00",'
            ' "tags": ["x\\ud801"]}'
        ),
        '{"audio_filepath": "s2\\udfff.wav", "text": "olá"}',
        '{"audio_filepath": "s2.wav", "text": "olá", "utt_id": "u\\ud8ff"',
    ]
    (folder / "list.jsonl").write_text("\n".join(rows), encoding="utf-8")
    report = import_corpus(project, folder / "list.jsonl")
    (row,) = project.each()
    assert (row.text, row.speaker, row.tags) == ("bom \ufffd dia \U0001f600", "Ana\ufffd", ("x\ufffd",))
    missing, broken, half = sorted(report.problems, key=lambda one: one.came)
    assert (half.where, half.reason[:19]) == ("list.jsonl, row 1", "holds � where a let")
    assert missing.reason == "names the sound “s2\ufffd.wav”, which is not there."
    assert broken.reason == "is no whole JSON object."
    assert "delimiter" in broken.detail
    assert storable("a\ud83d\ude00\ud83d") == "a\U0001f600\ufffd"


def test_a_half_letter_can_be_written_nowhere(project: Project) -> None:
    with project.step("Name") as step:
        id = step.add("speakers", name="a\ud800b", notes="")
    assert project.query_one("SELECT name FROM speakers WHERE id = ?", (id,)) == "a\ufffdb"


def test_what_a_parser_says_goes_to_the_details(folder: Path) -> None:
    path = eaf(folder / "s1.eaf", tier("A", [(0, 1, "bom dia")]), media="s1.wav")
    path.write_text(path.read_text(encoding="utf-8").replace("</TIER>", "</TIR>"), encoding="utf-8")
    _, (problem,) = found(folder / "s1.eaf")
    assert (problem.reason, problem.detail) == ("is damaged or cut off.", "mismatched tag")
    (folder / "t.csv").write_text("path,text,start,end\ns1.wav,olá,abc,1\n", encoding="utf-8")
    (problem,) = preview(folder / "t.csv").problems
    assert problem.reason == "has no usable times (“abc” is no time)."


def found(path: Path) -> tuple[list[Item], list]:
    both = list(ELAN.find(path, Options()))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


DEEP = 20_000


@pytest.mark.timeout(20)
def test_chains_of_references_may_be_endless(folder: Path) -> None:
    """Annotations that explain each other, listed from the wrong end; slots without times; tiers under tiers."""
    spoken = tier("A", [(0, 1, "bom dia a todos")], participant="Ana")
    refs = [(f"B-{i + 1}", "dois") for i in range(1, DEEP)] + [("A-1", "um")]
    eaf(folder / "s1.eaf", spoken, tier("B", refs=refs, parent="A"), media="s1.wav")
    (file,) = read_eaf(folder / "s1.eaf")
    assert len(file.tiers[1].marks) == DEEP
    assert {(mark.start_s, mark.end_s) for mark in file.tiers[1].marks} == {(0.0, 1.0)}
    eaf(folder / "s1.eaf", tier("A", [(0, -1, "a"), *[(-1, -1, "b")] * DEEP, (-1, 1, "c")]), media="s1.wav")
    (file,) = read_eaf(folder / "s1.eaf")
    assert len(file.tiers[0].marks) == DEEP + 2
    assert file.problems == ()
    under = [tier(f"t{i}", refs=[(f"t{i - 1}-1", "x y")], parent=f"t{i - 1}") for i in range(1, DEEP)]
    eaf(folder / "s1.eaf", tier("t0", [(0, 1, "bom dia")], participant="Ana"), *under, media="s1.wav")
    ((item,), problems) = found(folder / "s1.eaf")
    assert (item.text, item.speaker, problems) == ("bom dia", "Ana", [])
    assert {one.speaker for one in read_eaf(folder / "s1.eaf")[0].tiers} == {"Ana"}


def test_references_in_a_circle_are_named(folder: Path) -> None:
    circle = tier("B", refs=[("B-2", "um"), ("B-1", "dois")], parent="C")
    eaf(folder / "s1.eaf", tier("A", [(0, 1, "bom dia")]), circle, tier("C", parent="B"), media="s1.wav")
    ((item,), problems) = found(folder / "s1.eaf")
    assert item.text == "bom dia"
    assert [problem.reason for problem in problems] == ["has no times."] * 2
