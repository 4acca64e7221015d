"""TextGrids: every way in which Praat writes them, points, odd names, and damaged files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from praatio import textgrid as praat

from core.importers.item import Item, Options
from core.importers.textgrid import IMPORTER, read
from core.project.records import Problem
from tests.core.importers.mark_files import grid, sound

TIERS = [
    ("Ana", [(0, 1.5, "bom dia"), (1.5, 2, ""), (2, 3, 'disse "olá", ŋ ã')]),
    ("Rui", [(0, 4, "boa noite a todos")]),
]


def found(path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    both = list(IMPORTER.find(path, Options.of(options)))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "a.wav")
    return tmp_path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("long", [False, True])
def test_long_and_short_files_read_alike_in_every_encoding(folder: Path, long: bool, encoding: str) -> None:
    grid(folder / "a.TextGrid", TIERS, long=long, encoding=encoding)
    items, problems = found(folder)
    assert problems == []
    assert [(i.start_s, i.end_s, i.text, i.speaker) for i in items] == [
        (0.0, 1.5, "bom dia", "Ana"),
        (0.0, 4.0, "boa noite a todos", "Rui"),
        (2.0, 3.0, 'disse "olá", ŋ ã', "Ana"),
    ]
    assert items[0].where == "a.TextGrid, tier Ana, mark 1"


def test_windows_line_ends_comments_and_several_values_in_a_line_are_read(folder: Path) -> None:
    text = (
        'File type = "ooTextFile" ! 1 comment "here"\r\n"TextGrid"\r\n'
        '0 2 <exists> 1 "IntervalTier" "tx" 0 2 2 0 1 "um" 1 2 "dois\r\ndois"\r\n'
    )
    (folder / "a.TextGrid").write_bytes(text.encode())
    assert [(i.start_s, " ".join(i.text.split())) for i in found(folder)[0]] == [(0.0, "um"), (1.0, "dois dois")]


def test_points_have_no_length_and_are_passed_over(folder: Path) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(0, 1, "bom dia")])])
    points = '"TextTier"\n"tones"\n0\n4\n2\n0.5\n"H*"\n1.5\n"L"\n'
    path.write_text(path.read_text().replace("<exists>\n1", "<exists>\n2") + points)
    (file,) = read(path)
    assert [(t.name, t.points, len(t.marks)) for t in file.tiers] == [("tx", False, 1), ("tones", True, 2)]
    assert [item.text for item in found(folder)[0]] == ["bom dia"]
    items, (problem,) = found(folder, tiers="tones")
    assert items == []
    assert problem.reason == "has points, which have no length."


def test_tiers_of_the_same_name_are_told_apart_and_all_read(folder: Path) -> None:
    grid(
        folder / "a.TextGrid",
        [("Mary", [(0, 1, "um um")]), ("Mary", [(1, 2, "dois dois")]), ("", [(2, 3, "três três")])],
    )
    assert [item.text for item in found(folder)[0]] == ["um um", "dois dois", "três três"]
    assert [item.text for item in found(folder, tiers="#2")[0]] == ["dois dois"]
    assert [item.text for item in found(folder, tiers='""')[0]] == ["três três"]


def test_negative_zero_and_numbers_in_any_writing_are_times(folder: Path) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(0, 1, "bom dia"), (1, 2, "boa noite")])])
    path.write_text(path.read_text().replace('"tx"\n0', '"tx"\n-0').replace("\n0\n1\n", "\n-0\n1.0e0\n"))
    items, problems = found(folder)
    assert problems == []
    assert str(items[0].start_s) == "0.0"
    assert items[0].end_s == 1.0


def test_a_tier_may_end_before_the_file(folder: Path) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(0.5, 1, "bom dia")]), ("Rui", [(0, 3, "boa noite a ti")])])
    path.write_text(path.read_text().replace('"tx"\n0\n4.0', '"tx"\n0.5\n1'))
    assert len(found(folder)[0]) == 2


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"ooBinaryFile\x08TextGrid\0\0\0", "binary"),
        (b'"Praat chronological TextGrid text file"\n0 1\n', "chronological"),
        (b"xmin = 0\nxmax = 1\n", "no TextGrid"),
        (b"", "is empty"),
    ],
)
def test_what_cannot_be_read_says_why(folder: Path, raw: bytes, words: str) -> None:
    grid(folder / "a.TextGrid", TIERS)
    (folder / "b.TextGrid").write_bytes(raw)
    items, (problem,) = found(folder)
    assert len(items) == 3
    assert problem.where == "b.TextGrid"
    assert words in problem.reason
    assert problem.hint


@pytest.mark.parametrize("long", [False, True])
def test_a_file_that_is_cut_off_gives_the_marks_before(folder: Path, long: bool) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(i / 10, (i + 1) / 10, f"frase {i}") for i in range(20)])], long=long)
    raw = path.read_bytes()
    path.write_bytes(raw[: raw.index(b'"frase 12') + 4])
    items, problems = found(folder)
    assert [item.text for item in items][:12] == [f"frase {i}" for i in range(12)]
    assert any("cut off" in p.hint or "cut off" in p.reason for p in problems)


@pytest.mark.parametrize("long", [False, True])
def test_a_lost_quote_costs_one_mark_at_most(folder: Path, long: bool) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(i / 10, (i + 1) / 10, f"frase {i}") for i in range(20)])], long=long)
    text = path.read_text()
    path.write_text(text.replace('"frase 5"', '"frase 5', 1))
    items, problems = found(folder)
    texts = [item.text for item in items]
    assert set(texts) >= {f"frase {i}" for i in range(20)} - {"frase 5"}
    assert any("quote" in p.reason for p in problems)
    path.write_text(text.replace('"frase 5"', "?", 1))
    texts = [item.text for item in found(folder)[0]]
    assert len(set(texts) & {f"frase {i}" for i in range(20)}) >= 18


BAD_QUOTES = {
    '"ele disse "olá" e foi"': 'ele disse "olá" e foi',
    '"5" alto"': '5" alto',
    '"ele disse "olá""': 'ele disse "olá"',
    '"disse" "olá"': 'disse" "olá',
    '"um\n"dois" três"': 'um\n"dois" três',
    '"diz "3" a"': 'diz "3" a',
    '"sem fim': "sem fim",
    '""olá"': '"olá',
}


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("bad", BAD_QUOTES)
def test_quotes_that_are_not_doubled_swallow_nothing_and_are_said(folder: Path, bad: str, long: bool) -> None:
    for spans in ([(0, 1, "um"), (1, 2, "MARCA"), (2, 3, "três")], [(0, 1, "um"), (1, 2, "MARCA")]):
        path = grid(folder / "a.TextGrid", [("tx", spans), ("Rui", [(0, 4, "boa noite")])], long=long)
        path.write_text(path.read_text().replace('"MARCA"', bad))
        (file,) = read(path)
        wanted = [BAD_QUOTES[bad] if text == "MARCA" else text for *_, text in spans]
        assert [[mark.text for mark in tier.marks] for tier in file.tiers] == [wanted, ["boa noite"]]
        (problem,) = file.problems
        assert problem.where == "tier tx, mark 2"
        assert "quote" in problem.reason


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("size", [0, 2, 9])
def test_a_wrong_size_costs_no_mark_and_is_said(folder: Path, size: int, long: bool) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(i, i + 1, f"frase {i}") for i in range(4)]), TIERS[1]], long=long)
    old, new = ("size = 4 ", f"size = {size} ") if long else ("4.0\n4\n", f"4.0\n{size}\n")
    path.write_text(path.read_text().replace(old, new, 1))
    items, (problem,) = found(folder)
    assert len(items) == 5
    assert problem.where == "a.TextGrid, tier tx"
    assert problem.reason == f"says that it has {size} marks and holds 4; all that are there were read."


def test_a_damaged_byte_does_not_turn_every_accent_into_latin_1(folder: Path) -> None:
    path = grid(folder / "a.TextGrid", [("tx", [(0, 1, "canção"), (1, 2, "pão e maçã"), (2, 3, "pé")])])
    path.write_bytes(path.read_bytes().replace("pé".encode(), b"p\xc3"))
    items, problems = found(folder)
    assert [item.text for item in items][:2] == ["canção", "pão e maçã"]
    assert "bytes that are no text" in problems[0].reason
    path.write_bytes(grid(path, [("tx", [(0, 1, "canção")])]).read_text().encode("cp1252"))
    items, problems = found(folder)
    assert items[0].text == "canção"
    assert "Latin-1" in problems[0].reason


def test_words_of_two_speakers_are_joined_apart_and_phones_left(folder: Path) -> None:
    words = [(0, 0.4, "bom"), (0.4, 0.9, "dia"), (0.9, 2, ""), (2, 2.5, "Rui")]
    phones = [(i / 5, (i + 1) / 5, "ab"[i % 2]) for i in range(10)]
    tiers = [("Ana - words", words), ("Ana - phones", phones), ("Rui - words", [(1, 1.5, "boa"), (1.5, 2, "noite")])]
    grid(folder / "a.TextGrid", tiers)
    items, _ = found(folder)
    assert [(i.text, i.speaker) for i in items] == [("bom dia", "Ana"), ("boa noite", "Rui"), ("Rui", "Ana")]


def test_a_file_with_phones_only_says_that_its_tier_must_be_chosen(folder: Path) -> None:
    grid(folder / "a.TextGrid", [("phones", [(i / 5, (i + 1) / 5, "ab"[i % 2]) for i in range(10)])])
    items, (problem,) = found(folder)
    assert items == []
    assert "no tier that looks like a transcript" in problem.reason
    assert len(found(folder, tiers="phones", cut="marks")[0]) == 10


def test_names_that_differ_pair_by_the_rule_that_is_chosen(tmp_path: Path) -> None:
    sound(tmp_path / "wav" / "rec-007.wav")
    grid(tmp_path / "grids" / "text 7.TextGrid", TIERS)
    assert len(found(tmp_path)[0]) == 3
    items, (problem,) = found(tmp_path, pairing="case")
    assert items == []
    assert "no sound of the same name" in problem.reason
    (choice,) = (choice for choice in IMPORTER.choices(tmp_path, Options()) if choice.key == "pairing")
    assert choice.value == "number"


@given(
    st.lists(
        st.tuples(st.text(max_size=8), st.lists(st.text(max_size=12), min_size=1, max_size=5)), min_size=1, max_size=3
    ),
    st.booleans(),
)
@example([("a", ['"', '""', "! 1 2", "<exists>", "IntervalTier"])], False)
@settings(deadline=None, max_examples=60)
def test_any_text_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, tiers: list, long: bool) -> None:
    path = tmp_path_factory.getbasetemp() / "any.TextGrid"
    clean = str.maketrans("", "", "\r\n")
    wanted = [(name.translate(clean), [text.translate(clean) for text in texts]) for name, texts in tiers]
    grid(path, [(name, [(i, i + 1, text) for i, text in enumerate(texts)]) for name, texts in wanted], 9, long)
    (file,) = read(path)
    assert [(tier.name, [mark.text for mark in tier.marks]) for tier in file.tiers] == wanted
    assert file.problems == ()


@given(st.binary(max_size=40), st.integers(0, 2000), st.booleans())
@settings(deadline=None, max_examples=80)
def test_damage_anywhere_never_raises(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int, long: bool
) -> None:
    path = grid(tmp_path_factory.getbasetemp() / "damaged.TextGrid", TIERS, long=long)
    raw = path.read_bytes()
    at %= len(raw)
    path.write_bytes(raw[:at] + damage + raw[at + len(damage) :])
    (file,) = read(path)
    assert all(mark.end_s == mark.end_s and isinstance(mark.text, str) for tier in file.tiers for mark in tier.marks)


def test_it_reads_what_praatio_reads(shared_data: Path) -> None:
    compared = 0
    for path in sorted((shared_data / "textgrid-mini").rglob("*.TextGrid")):
        theirs = praat.openTextgrid(
            str(path), includeEmptyIntervals=False, reportingMode="silence", duplicateNamesMode="rename"
        )
        (ours,) = read(path)
        assert ours.problems == (), path.name
        assert len(ours.tiers) == len(theirs.tiers), path.name
        for mine, other in zip(ours.tiers, theirs.tiers, strict=True):
            marks = [(m.start_s, " ".join(m.text.split())) for m in mine.marks if m.text.strip()]
            entries = [(float(e[0]), " ".join(e[-1].split())) for e in other.entries if e[-1].strip()]
            assert marks == [(pytest.approx(start), text) for start, text in entries], path.name
        compared += 1
    assert compared == 71
