"""ELAN files: which tiers are taken, where marks lie, whose sound it is, and what becomes of damaged ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importers.elan import IMPORTER, read
from core.importers.item import Item, Options
from core.importers.tier_picking import by_itself, chosen, value_of
from core.importers.tiers import AnnotationFile
from core.importers.word_joining import joined
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.tiers.tier_names import name_in
from tests.core.importers.mark_files import eaf, sound, tier


def found(path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    both = list(IMPORTER.find(path, Options.of(options)))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


def spans(items: Sequence[Item]) -> list[tuple[float | None, float | None, str]]:
    return [(item.start_s, item.end_s, item.text) for item in items]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "a.wav")
    return tmp_path


def test_marks_come_with_times_speaker_and_the_place_they_are_from(folder: Path) -> None:
    eaf(folder / "a.eaf", tier("A", [(0.5, 1.25, "bom dia"), (2, 3, "olá")], participant="Ana"), media="a.wav")
    items, problems = found(folder)
    assert problems == []
    assert spans(items) == [(0.5, 1.25, "bom dia"), (2.0, 3.0, "olá")]
    assert [item.speaker for item in items] == ["Ana", "Ana"]
    assert [item.where for item in items] == ["a.eaf, tier A, mark 1", "a.eaf, tier A, mark 2"]
    assert [item.key for item in items] == ["a-0001", "a-0002"]


def test_the_transcript_is_taken_and_not_its_translation_notes_or_words(folder: Path) -> None:
    eaf(
        folder / "a.eaf",
        tier("ref", [(0, 2, "txt.001"), (2, 4, "txt.002")]),
        tier("tx", refs=[("ref-1", "o gato dorme"), ("ref-2", "a rua")], parent="ref"),
        tier("ft", refs=[("tx-1", "the cat sleeps"), ("tx-2", "the street")], parent="tx"),
        tier("Notes", [(0, 4, "barulho de fundo na rua")]),
    )
    assert spans(found(folder)[0]) == [(0.0, 2.0, "o gato dorme"), (2.0, 4.0, "a rua")]


def test_tiers_can_be_chosen_by_name_type_and_order(folder: Path) -> None:
    eaf(
        folder / "a.eaf",
        tier("A; B", [(0, 1, "um um")], kind="said"),
        tier("B", [(1, 2, "dois dois")], kind="said"),
        tier("Free", refs=[("B-1", "two two")], parent="B", kind="free"),
    )
    for spec, texts in (
        (value_of("A; B"), ["um um"]),
        ("Free", ["two two"]),
        ("type:said", ["um um", "dois dois"]),
        ("#2", ["dois dois"]),
        (f"#3;{value_of('A; B')}", ["um um", "two two"]),
    ):
        assert [item.text for item in found(folder, tiers=spec)[0]] == texts
    eaf(folder / "b.eaf", tier("Empty", [(0, 1, "")]), tier("A", [(0, 1, "bom dia")]))
    _, (problem,) = found(folder / "b.eaf", tiers="#1")
    assert problem.reason == "has no mark with a text on the chosen tiers."
    (folder / "b.eaf").unlink()
    items, (problem,) = found(folder, tiers="Zzz")
    assert items == []
    assert "none of the chosen tiers" in problem.reason
    assert "“Free”" in problem.reason


def test_several_annotations_of_one_parent_are_one_mark(folder: Path) -> None:
    words = [("A-1", "o"), ("A-1", "gato"), ("A-2", "dorme")]
    eaf(folder / "a.eaf", tier("A", [(0, 1, "o gato"), (1, 2, "dorme")]), tier("words", refs=words, parent="A"))
    assert spans(found(folder, tiers="words")[0]) == [(0.0, 1.0, "o gato"), (1.0, 2.0, "dorme")]


def test_slots_without_times_get_their_share_of_what_is_between(folder: Path) -> None:
    text = eaf(folder / "a.eaf", tier("A", [(0, -1, "um"), (-1, -1, "dois"), (-1, 3, "três")])).read_text()
    for second, first in (("ts3", "ts2"), ("ts5", "ts4")):
        text = text.replace(f'REF1="{second}"', f'REF1="{first}"')
    (folder / "a.eaf").write_text(text)
    (file,) = read(folder / "a.eaf")
    assert [(m.start_s, m.end_s) for m in file.tiers[0].marks] == [(0.0, 1.0), (1.0, 2.0), (2.0, 3.0)]


def test_marks_that_cannot_be_placed_or_have_no_length_are_named_and_cost_no_other(folder: Path) -> None:
    eaf(folder / "a.eaf", tier("A", [(0, 1, "boa"), (0.5, 2, "sobreposta"), (2.5, 2.5, "curta"), (3, 4, "fim")]))
    items, problems = found(folder)
    assert [item.text for item in items] == ["boa", "sobreposta", "fim"]
    assert [(p.where, p.reason) for p in problems] == [("a.eaf, tier A, mark 3", "has no length.")]
    eaf(folder / "a.eaf", tier("A", [(0, 1, "boa"), (-1, -1, "algures")]))
    items, problems = found(folder)
    assert [item.text for item in items] == ["boa"]
    assert (problems[0].where, problems[0].reason) == ("a.eaf, tier A, mark 2", "has no times.")


def test_empty_annotations_come_only_when_asked_for(folder: Path) -> None:
    eaf(folder / "a.eaf", tier("A", [(0, 1, "boa"), (1, 2, " "), (2, 3, "")]))
    assert len(found(folder)[0]) == 1
    assert [item.text for item in found(folder, keep_empty=True)[0]] == ["boa", "", ""]


def test_a_tier_of_words_is_joined_at_pauses(folder: Path) -> None:
    words = [(0.0, 0.3, "o"), (0.3, 0.6, "gato"), (0.62, 1, "dorme"), (1.8, 2, "<sil>"), (2.2, 2.6, "bem")]
    eaf(folder / "a.eaf", tier("words", words))
    items, _ = found(folder)
    assert spans(items) == [(0.0, 1.0, "o gato dorme"), (2.2, 2.6, "bem")]
    assert items[0].where == "a.eaf, tier words, marks 1 to 3"
    assert len(found(folder, cut="marks")[0]) == 4


@pytest.mark.parametrize(
    "media",
    [
        "file:///C:/Users/Zé/My%20Sounds/canção 1.wav",
        "file:///Volumes/disk/field/canc%CC%A7a%CC%83o%201.wav",
        "..\\sounds\\canção 1.wav",
        "./canção 1.wav",
    ],
)
def test_a_sound_that_another_computer_named_is_found(tmp_path: Path, media: str) -> None:
    there = sound(tmp_path / "sound" / "canção 1.wav")
    eaf(tmp_path / "eaf" / "x.eaf", tier("A", [(0, 1, "olá a todos")]), media=media)
    ((item,), problems) = found(tmp_path)
    assert (item.sound, problems) == (there, [])


def test_the_sound_of_a_video_and_the_media_folder_do_and_sound_goes_before_film(tmp_path: Path) -> None:
    video = sound(tmp_path / "media" / "x.wav").rename(tmp_path / "media" / "x.mp4")
    eaf(tmp_path / "eaf" / "x.eaf", tier("A", [(0, 1, "olá a todos")]), media="file:///D:/x.mp4")
    ((item,), _) = found(tmp_path / "eaf", media=str(tmp_path / "media"))
    assert item.sound == video
    second = '<MEDIA_DESCRIPTOR MEDIA_URL="file:///D:/y.wav" MIME_TYPE="audio/x-wav"/>'
    other = sound(tmp_path / "media" / "y.wav")
    eaf(tmp_path / "eaf" / "x.eaf", tier("A", [(0, 1, "olá a todos")]), media="file:///D:/x.mp4", extra=second)
    assert found(tmp_path)[0][0].sound == other
    assert found(tmp_path, sound="2")[0][0].sound == video
    assert "sound" in [choice.key for choice in IMPORTER.choices(tmp_path, Options())]


def test_a_missing_sound_is_named_once_with_how_much_it_keeps_out(folder: Path) -> None:
    eaf(folder / "b.eaf", tier("A", [(0, 1, "um"), (1, 2, "dois")]), media="file:///D:/gone.wav")
    items, (problem,) = found(folder)
    assert items == []
    assert problem.where == "b.eaf"
    assert problem.reason == "names the sound “gone.wav”, which is not there (2 marks)."


def test_a_media_offset_moves_every_mark(folder: Path) -> None:
    eaf(folder / "a.eaf", tier("A", [(0.5, 1, "bom dia")]), media="a.wav", origin=1500)
    assert spans(found(folder)[0]) == [(2.0, 2.5, "bom dia")]


def test_speakers_come_from_participants_tiers_files_or_folders(folder: Path) -> None:
    eaf(folder / "a.eaf", tier("Ana", [(0, 1, "bom dia")]), tier("tx@Rui", [(1, 2, "boa noite")]))
    assert [item.speaker for item in found(folder)[0]] == ["Ana", "Rui"]
    for way, names in (
        ("tier", ["Ana", "tx@Rui"]),
        ("file", ["a", "a"]),
        ("folder", [folder.name] * 2),
        ("none", [""] * 2),
    ):
        assert [item.speaker for item in found(folder, speaker=way)[0]] == names
    eaf(
        folder / "a.eaf",
        tier("A_tx", [(0, 1, "bom dia")], participant="Inês"),
        tier("A_orth", refs=[("A_tx-1", "Bom dia.")], parent="A_tx"),
        tier("extra", [(2, 3, "aqui outra coisa")]),
    )
    assert [item.speaker for item in found(folder, tiers="A_orth;extra")[0]] == ["Inês", ""]


def test_a_byte_order_mark_and_other_encodings_change_nothing(folder: Path) -> None:
    path = eaf(folder / "a.eaf", tier("A", [(0, 1, "canção ŋ")]))
    text = path.read_text(encoding="utf-8")
    for raw in (b"\xef\xbb\xbf" + text.encode(), text.replace("UTF-8", "UTF-16").encode("utf-16")):
        path.write_bytes(raw)
        assert found(folder)[0][0].text == "canção ŋ"


BOMB = """<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>
<ANNOTATION_DOCUMENT><TIER TIER_ID="A">&b;</TIER></ANNOTATION_DOCUMENT>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<ANNOTATION_DOCUMENT><TIER TIER_ID="A">&a;</TIER></ANNOTATION_DOCUMENT>"""


@pytest.mark.parametrize("hostile", [BOMB, OUTSIDE])
def test_hostile_xml_is_refused_by_name_and_the_others_come_in(folder: Path, hostile: str) -> None:
    eaf(folder / "a.eaf", tier("A", [(0, 1, "bom dia")]))
    (folder / "bad.eaf").write_text(hostile)
    items, (problem,) = found(folder)
    assert len(items) == 1
    assert problem.where == "bad.eaf"
    assert "may do harm" in problem.reason


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(b"", "is empty."), (b"FORM\0\0AIFF nothing", "is no file of this kind"), (b"<html/>", "is no file")],
)
def test_what_is_no_elan_file_is_refused_with_the_reason(folder: Path, raw: bytes, reason: str) -> None:
    (folder / "x.eaf").write_bytes(raw)
    items, (problem,) = found(folder)
    assert items == []
    assert reason in problem.reason
    assert problem.hint


def test_a_file_that_is_cut_off_or_damaged_gives_all_its_whole_marks(folder: Path) -> None:
    path = eaf(folder / "a.eaf", tier("A", [(i / 10, i / 10 + 0.1, f"marca & número {i}") for i in range(30)]))
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: whole.index("A-21")], encoding="utf-8")
    items, problems = found(folder)
    assert [item.text for item in items] == [f"marca & número {i}" for i in range(20)]
    assert problems[0].where.startswith("a.eaf, line")
    assert "damaged or cut off" in problems[0].reason
    path.write_bytes(whole.encode().replace("número 12".encode(), b"n\xffmero 12").replace(b"</ANNOTATION>", b"<", 1))
    items, problems = found(folder)
    assert len(items) == 30
    assert items[29].text == "marca & número 29"


def test_tiers_to_choose_from_are_listed_with_counts_and_an_example(folder: Path) -> None:
    sound(folder / "b.wav")
    both = [tier("Ana", [(0, 1, "bom dia"), (1, 2, "boa noite a todos")]), tier("Notes", [(0, 1, "frio lá fora")])]
    eaf(folder / "a.eaf", *both)
    eaf(folder / "b.eaf", *both)
    choice = next(choice for choice in IMPORTER.choices(folder, Options()) if choice.key == "tiers")
    assert (choice.kind, choice.value) == ("many", "Ana")
    assert dict(choice.options)["Ana"] == "Ana · sentences, 4 labels, 10.0 letters each · in 2 files · bom dia"
    assert set(dict(choice.options)) == {"Ana", "Notes"}
    changed = IMPORTER.choices(folder, Options(tiers="Notes"))
    assert next(choice.value for choice in changed if choice.key == "tiers") == "Notes"


def test_how_files_go_with_sounds_is_told(folder: Path) -> None:
    eaf(folder / "a.eaf", tier("A", [(0, 1, "bom dia")]), media="a.wav")
    eaf(folder / "b.eaf", tier("A", [(0, 1, "bom dia")]), media="b.wav")
    assert [(p.text, p.sound, bool(p.why)) for p in IMPORTER.pairings(folder, Options())] == [
        ("a.eaf", folder / "a.wav", True),
        ("b.eaf", None, True),
    ]


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("Ana", "Ana"),
        ("Ana - words", "Ana"),
        ("Speaker's 2 - phone", "Speaker's 2"),
        ("tx@Rui", "Rui"),
        ("words", ""),
        ("Transcription", ""),
        ("61", ""),
        ("Phrase Free Translation", ""),
    ],
)
def test_a_tier_names_its_speaker_unless_it_says_what_is_on_it(name: str, speaker: str) -> None:
    assert name_in(name) == speaker


def test_of_two_tiers_with_the_same_marks_one_is_taken() -> None:
    marks = tuple(Mark(i, i, i + 1, f"frase número {i}") for i in range(4))
    file = AnnotationFile(Path("x"), (Tier("orthography", 1, marks), Tier("text 2", 2, marks)))
    assert [one.name for one in by_itself(file)] == ["orthography"]
    assert len(chosen(file, "#1;#2")) == 2


@given(st.lists(st.tuples(st.floats(0, 2), st.floats(0.01, 3)), min_size=1, max_size=40), st.floats(0.1, 2))
@settings(deadline=None, max_examples=60)
def test_joining_words_keeps_every_word_in_order_and_cuts_at_every_pause(
    steps: list[tuple[float, float]], pause: float
) -> None:
    at = 0.0
    words = []
    for number, (gap, length) in enumerate(steps, 1):
        words.append(Mark(number, at + gap, at + gap + length, f"w{number}"))
        at += gap + length
    utterances = joined(words, pause)
    assert " ".join(u.text for u in utterances) == " ".join(w.text for w in words)
    assert all(u.seconds <= 15 or " " not in u.text for u in utterances)
    starts = {u.start_s for u in utterances}
    for before, after in pairwise(words):
        if after.start_s - before.end_s >= pause:
            assert after.start_s in starts


@given(st.binary(max_size=30), st.integers(0, 5000))
@settings(deadline=None, max_examples=80)
def test_damage_anywhere_never_raises_and_keeps_other_files(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged-elan"
    folder.mkdir(exist_ok=True)
    if not (folder / "a.wav").exists():
        sound(folder / "a.wav")
        eaf(folder / "a.eaf", tier("A", [(0, 1, "bom dia a todos")]), media="a.wav")
    path = eaf(folder / "b.eaf", tier("A", [(0, 1, "um & dois"), (1, 2, "três")]), media="a.wav")
    raw = path.read_bytes()
    at %= len(raw)
    path.write_bytes(raw[:at] + damage + raw[at + len(damage) :])
    items, problems = found(folder)
    assert "bom dia a todos" in [item.text for item in items]
    assert all(problem.where.startswith("b.eaf") and problem.reason for problem in problems)
