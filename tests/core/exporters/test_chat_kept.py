"""CHAT out again: the file that came with a recording, to the letter but for what was edited here."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.exporters import ExportReport, export_corpus
from core.exporters.chat_lines import with_text
from core.exporters.chat_texts import sayable
from core.importers import import_corpus
from core.importers.chat_words import plain
from core.project.edits import merge_with_next, set_speaker, set_text, split_at, trim
from core.project.records import UtteranceRow
from core.project.speakers import set_fact
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import beside, tier_named
from core.wording import say
from tests.added_rows import add_utterance
from tests.core.exporters.grown_chats import LENGTH_S, grown
from tests.core.exporters.seeded_edits import Left, Said, edited, said

FILE = (
    "@UTF8\n@PID:\t11312/c-1\n@Begin\n@Languages:\tpor\n@Participants:\tCHI Eva Target_Child, MOT Mother\n"
    "@ID:\tpor|braga|CHI|2;06.|female|||Target_Child|||\n@ID:\tpor|braga|MOT|||||Mother|||\n@Media:\ta, audio\n"
    "@Comment:\tin the\n\tkitchen\n"
    "*CHI:\t<eu quero> [/] eu quero &=laughs água . [+ imp] \x15500_1500\x15\n%mor:\tv|querer n|água .\n"
    "%com:\tpoints\n%eng:\tI want water\n"
    "@G:\tlater\n"
    "*MOT:\ttoma , filha (.) espera\n\taí um bocado ? \x151600_3000\x15\n%eng:\twait\n"
    "*CHI:\tsem tempo .\n"
    "*MOT:\txxx não +... \x153000_3500\x15\n@End\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    silent(tmp_path / "in", 8.0)
    (tmp_path / "in" / "a.cha").write_bytes(FILE.encode())
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        assert import_corpus(made, tmp_path / "in").added == 3
        yield made


def silent(folder: Path, seconds: float) -> None:
    folder.mkdir(exist_ok=True)
    soundfile.write(folder / "a.wav", np.zeros(round(seconds * 1000), np.int16), 1000)


def exported(project: Project, out: Path, sound: str = "none") -> tuple[str, ExportReport]:
    report = export_corpus(project, out, "chat", sound=sound)  # type: ignore[arg-type]
    return (out / "a.cha").read_bytes().decode(), report


def changed(project: Project, out: Path) -> tuple[list[str], list[str]]:
    """(lines that went, lines that came)."""
    text, _ = exported(project, out)
    found = [one for one in difflib.ndiff(FILE.splitlines(), text.splitlines()) if one[0] in "+-"]
    return [one[2:] for one in found if one[0] == "-"], [one[2:] for one in found if one[0] == "+"]


def row(project: Project, text: str) -> UtteranceRow:
    return next(one for one in project.each() if text in one.text)


def test_nothing_edited_is_the_same_file(project: Project, tmp_path: Path) -> None:
    for sound in ("none", "whole"):
        text, report = exported(project, tmp_path / sound, sound)
        assert text == FILE
        assert not any("CHAT file" in one for one in report.not_held)


def test_edited_words_change_alone_and_codes_stay(project: Project, tmp_path: Path) -> None:
    set_text(project, row(project, "quero").id, "eu quero eu peço água fria")
    set_text(project, row(project, "toma").id, "toma, menina espera aí um bocado")
    trim(project, row(project, "não").id, 3000, 3600)
    assert changed(project, tmp_path / "out") == (
        [
            "*CHI:\t<eu quero> [/] eu quero &=laughs água . [+ imp] \x15500_1500\x15",
            "*MOT:\ttoma , filha (.) espera",
            "\taí um bocado ? \x151600_3000\x15",
            "*MOT:\txxx não +... \x153000_3500\x15",
        ],
        [
            "*CHI:\t<eu quero> [/] eu peço &=laughs água fria . [+ imp] \x15500_1500\x15",
            "*MOT:\ttoma , menina (.) espera",
            "\taí um bocado . \x151600_3000\x15",
            "*MOT:\txxx não +... \x153000_3600\x15",
        ],
    )


def test_lines_below_are_changed_added_and_taken_away_alone(project: Project, tmp_path: Path) -> None:
    first, other = row(project, "quero").id, row(project, "toma").id
    write(project, tier_named(project, "%eng"), first, "I want cold water")
    write(project, tier_named(project, "%com"), first, "")
    write(project, tier_named(project, "%mor"), other, "v|tomar")
    write(project, add_tier(project, "Tradução"), other, "take it")
    assert changed(project, tmp_path / "out") == (
        ["%com:\tpoints", "%eng:\tI want water"],
        ["%eng:\tI want cold water", "%mor:\tv|tomar", "%xtraducao:\ttake it"],
    )


def test_who_speaks_new_joined_cut_and_removed_ones(project: Project, tmp_path: Path) -> None:
    set_speaker(project, [row(project, "não").id], "Rui")
    add_utterance(project, 1, start=1550, end=1590, text="olá", speaker="Eva")
    split_at(project, row(project, "toma").id, 2300, 11)
    went, came = changed(project, tmp_path / "out")
    assert went[:1] == ["@Participants:\tCHI Eva Target_Child, MOT Mother"]
    assert came[:2] == [
        "@Participants:\tCHI Eva Target_Child, MOT Mother, RUI Rui Participant",
        "@ID:\tpor|braga|RUI|||||Participant|||",
    ]
    assert "*CHI:\tolá . \x151550_1590\x15" in came
    assert "*RUI:\txxx não +... \x153000_3500\x15" in came
    assert len([one for one in came if one.startswith("*MOT:")]) == 2
    merge_with_next(project, row(project, "toma").id)
    with project.step(say("Remove")) as step:
        gone = row(project, "não").id
        for one in beside(project, [gone]).get(gone, ()):
            step.put("annotations", one.id, None)
        step.put("utterances", gone, None)
    text, _ = exported(project, tmp_path / "after")
    assert "não" not in text
    assert "*CHI:\tsem tempo ." in text, "what never came in stays"
    assert [one for one in text.splitlines() if one.startswith("*MOT:")] == ["*MOT:\ttoma , filha (.) espera"]


def test_a_renamed_speaker_is_renamed_in_the_headers(project: Project, tmp_path: Path) -> None:
    ids = {one.name: one.id for one in project.speakers()}
    set_fact(project, ids["Eva"], "name", "Maria da Luz")
    set_fact(project, ids["MOT"], "name", "Ana")
    assert changed(project, tmp_path / "out") == (
        ["@Participants:\tCHI Eva Target_Child, MOT Mother"],
        ["@Participants:\tCHI Maria_da_Luz Target_Child, MOT Ana Mother"],
    )


def test_nobody_gets_the_age_and_part_of_another(tmp_path: Path) -> None:
    """The letters of a person stay his as long as he says anything, whether that goes out or not."""
    silent(tmp_path / "in", 8.0)
    lines = "".join(f"*CHI:\tfrase {n} . \x15{n}000_{n}900\x15\n" for n in range(1, 4))
    head = FILE[: FILE.index("*CHI")]
    (tmp_path / "in" / "a.cha").write_bytes(f"{head}{lines}@End\n".encode())
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in")
        first, other, last = project.ids().tolist()
        set_speaker(project, [first, other], "Pai")
        everything, _ = exported(project, tmp_path / "out")
        export_corpus(project, tmp_path / "some", "chat", ids=[first, other], sound="none")
        some = (tmp_path / "some" / "a.cha").read_bytes().decode()
        for text in (everything, some):
            assert "@Participants:\tCHI Eva Target_Child, MOT Mother, PAI Pai Participant\n" in text
            assert "|CHI|2;06.|female|||Target_Child|||" in text
            assert [line[:4] for line in text.splitlines() if line[0] == "*"] == ["*PAI", "*PAI", "*CHI"]
        set_speaker(project, [last], "Pai")
        export_corpus(project, tmp_path / "renamed", "chat", ids=[first], sound="none")
        text = (tmp_path / "renamed" / "a.cha").read_bytes().decode()
        assert text == f"{head.replace('Eva', 'Pai')}{lines}@End\n", "what stays behind is said by the same"
        add_utterance(project, 1, start=5000, end=5900, text="olá", speaker="Eva")
        assert "*CHI:\tolá ." in exported(project, tmp_path / "added")[0]


@pytest.mark.parametrize("codec", ["latin-1", "ascii"])
def test_a_file_that_becomes_utf_8_says_so(tmp_path: Path, codec: str) -> None:
    silent(tmp_path / "in", 8.0)
    raw = FILE.removeprefix("@UTF8\n").encode(codec, "ignore")
    (tmp_path / "in" / "a.cha").write_bytes(raw)
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in")
        assert exported_bytes(project, tmp_path / "same") == raw
        set_text(project, row(project, "toma").id, "toma, filha espera já um bocado")
        text, _ = exported(project, tmp_path / "out")
    assert text.startswith("@UTF8\n@PID:")
    assert "já um bocado" in text


def test_damaged_ones_are_written_anew_and_that_is_said(project: Project, tmp_path: Path) -> None:
    (kept,) = (project.folder / "sources").glob("*.gz")
    kept.write_bytes(b"no archive")
    _, report = exported(project, tmp_path / "out")
    assert "The file of a.wav for CHAT is damaged: it was written anew." in report.not_held


@pytest.mark.parametrize(
    ("line", "text", "now"),
    [
        ("o gato [*] dorme .", "o dorme", "o dorme ."),
        ("bom dia .", "bom dia?", "bom dia ?"),
        ("bom dia ?", "bom dia", "bom dia ."),
        ("<o gato> [//] o cão dorme +...", "o gato o cão ladra", "<o gato> [//] o cão ladra +..."),
        ("0 .", "olá", "olá ."),
        ("olá . [+ exc]", "", "0 . [+ exc]"),
        ("ha [x 3] .", "ha ha", "ha ha ."),
    ],
)
def test_codes_stay_around_words_that_stay(line: str, text: str, now: str) -> None:
    assert with_text(line, text)[0] == now


@pytest.mark.filterwarnings("ignore:mor/word misalignment")
@pytest.mark.parametrize(
    "seeds",
    [range(6), pytest.param(range(6, 200), marks=[pytest.mark.long, pytest.mark.timeout(900)])],
    ids=["few", "many"],
)
def test_grown_files_are_the_same_again_and_hold_what_was_edited(seeds: range, tmp_path: Path) -> None:
    pylangacq = pytest.importorskip(
        "pylangacq", reason="it is one of the test packages: python3 installer/bootstrap.py setup"
    )
    silent(tmp_path / "sound", LENGTH_S)
    for seed in seeds:
        folder = tmp_path / f"in{seed}"
        folder.mkdir()
        (folder / "a.wav").symlink_to(tmp_path / "sound" / "a.wav")
        path = grown(folder / "a.cha", seed)
        with Project.create(tmp_path / f"p{seed}", name="x", language="pt") as project:
            assert import_corpus(project, folder).added, seed
            before = exported_bytes(project, tmp_path / f"same{seed}")
            assert before == path.read_bytes(), seed
            stays = Left(project)
            met = edited(project, seed)
            out = tmp_path / f"out{seed}"
            lines = exported_bytes(project, out).decode("utf-8-sig")
            untouched = [one for one in project.each() if one.id not in met]
            wanted = [
                (sayable(text), start, end, speaker, tuple((name, text) for name, text in own))
                for text, start, end, speaker, own in said(project, {"Own": "%xown"})
            ]
            with Project.create(tmp_path / f"q{seed}", name="x", language="pt") as other:
                (out / "a.wav").symlink_to(tmp_path / "sound" / "a.wav")
                import_corpus(other, out)
                assert rough(stays.without(project, said(other))) == rough(wanted), (seed, lines)
            kept = path.read_bytes().decode("utf-8-sig")
            for one in untouched:
                assert any(one.text == plain(line.partition("\t")[2])[0] for line in whole_lines(kept)), seed
                assert any(one.text == plain(line.partition("\t")[2])[0] for line in whole_lines(lines)), seed
        if lines.rstrip().endswith("@End"):
            read = pylangacq.read_chat(str(out / "a.cha"), strict=False)
            theirs = [(one.participant, one.time_marks) for one in read.utterances() if one.time_marks]
            assert len(theirs) >= len([one for one in wanted if one[0]]) - lines.count("%snd"), seed


def rough(those: list[Said]) -> list[Said]:
    """Empty texts do not come in."""
    return sorted(one for one in those if one[0])


def whole_lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\n\t", " ").split("\n")


def exported_bytes(project: Project, out: Path) -> bytes:
    export_corpus(project, out, "chat", sound="none")
    return (out / "a.cha").read_bytes()
