"""Audacity, CHAT, EXMARaLDA, FLEx and Toolbox: what linguists keep beside their sounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importers import IMPORTERS, recognise
from core.importers.chat_words import plain
from core.importers.item import Item, Options
from core.project.records import Problem
from tests.core.importers import mark_files
from tests.core.importers.mark_files import chat, exb, flextext, sound


def found(format: str, path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    both = list(IMPORTERS[format].find(path, Options.of(options)))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


def spans(items: list[Item]) -> list[tuple[float | None, float | None, str]]:
    return [(item.start_s, item.end_s, item.text) for item in items]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "a.wav", 8.0)
    return tmp_path


# Audacity


@pytest.mark.parametrize("name", ["a.txt", "Label Track.txt"])
@pytest.mark.parametrize("point", [".", ","])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_audacity_labels_in_any_writing(folder: Path, name: str, point: str, end: str) -> None:
    rows = ["0.500000\t1.250000\tbom dia", "\\\t120.000000\t3500.000000", "1.250000\t2.0\t", "2.5\t3\tà tarde\tou não"]
    (folder / name).write_text(end.join(rows).replace(".", point) + end, encoding="utf-8", newline="")
    assert recognise(folder) == recognise(folder / name) == "audacity"
    items, problems = found("audacity", folder)
    assert spans(items) == [(0.5, 1.25, "bom dia"), (2.5, 3.0, "à tarde\tou não")]
    assert problems == []
    assert {item.source for item in items} == {folder / name}
    assert len(found("audacity", folder, keep_empty=True)[0]) == 3


def test_audacity_points_and_bad_rows_are_named_and_tracks_told_apart(folder: Path) -> None:
    rows = ["0.5\t0.5\tagora", "1\t2\tum", "isto não é nada", "1e999\t2\tx", "3\t4\tdois", "0\t1\toutra faixa"]
    (folder / "a.txt").write_text("\n".join(rows), encoding="utf-8")
    items, problems = found("audacity", folder)
    assert spans(items) == [(0.0, 1.0, "outra faixa"), (1.0, 2.0, "um"), (3.0, 4.0, "dois")]
    assert [p.where for p in problems] == ["a.txt, row 3", "a.txt, row 4", "a.txt, tier 1, mark 1"]
    (folder / "a.txt").write_text("0.5\t0.5\tagora\n1\t1\tdepois\n")
    assert "only points" in found("audacity", folder)[1][0].reason


def test_a_label_track_without_the_sounds_name_takes_only_a_sound_that_is_alone(folder: Path) -> None:
    sound(folder / "b.wav", 8.0)
    (folder / "Label Track.txt").write_text("0.5\t1\tolá\n")
    items, (problem,) = found("audacity", folder)
    assert items == []
    assert "no sound of the same name" in problem.reason


# CHAT


@pytest.mark.parametrize(
    ("line", "text", "tags"),
    [
        ("bom dia a todos .", "bom dia a todos", ()),
        ("&-uh eu <eu quero> [/] eu quero (.) água ?", "uh eu eu quero eu quero água?", ()),
        ("<o gato> [//] o cão (1.5) dorme [*] [: dormia] !", "o gato o cão dorme!", ()),
        ("(be)cause he's goin(g) &=laughs now .", "because he's going now", ("laughs",)),
        ("não [=! chora] sei xxx nada .", "não sei nada", ("chora", "unintelligible")),
        ("www .", "", ("untranscribed",)),
        ("0 [=! tosse] .", "", ("tosse",)),
        ("conta 0 e 1 .", "conta 0 e 1", ()),
        ("a 0is casa 10 vezes +...", "a casa 10 vezes", ()),
        ('+" ele disse +"/.', "ele disse", ()),
        ("+< sim &*MOT:mhm claro +/.", "sim claro", ()),
        ("[- spa] hola@s:spa wug@o b@l yes$co .", "hola wug b yes", ()),
        ("&+fr frango &~baba no:ssa ice_cream 'tá .", "fr frango baba nossa ice cream 'tá", ()),
        ("ha [x 3] <vem cá> [x 2] .", "ha ha ha vem cá vem cá", ()),
        ("já ⌈ vou ⌉ [>] ↑sim↓ , pois „ é .", "já vou sim, pois é", ()),
        ("&{l=canta dorme menino &}l=canta [+ exc] .", "dorme menino", ("canta",)),
        ("lʌ́ kwaʼna-ʔa n|ʼu t'a .", "lʌ́ kwaʼna-ʔa n|ʼu t'a", ()),
        ("", "", ()),
    ],
)
def test_chat_codes_leave_what_was_said(line: str, text: str, tags: tuple[str, ...]) -> None:
    assert plain(line) == (text, tags)


def test_chat_lines_come_with_who_speaks_when_and_how_old(folder: Path) -> None:
    rows = [
        "@ID:\tpor|corpus|CHI|2;06.|female|||Target_Child|||",
        "*CHI:\tquero água \x15500_1500\x15",
        "%mor:\tv|querer n|água",
        "*MOT:\ttoma , filha . espera",
        "\taí um bocado . \x151600_3000\x15",
        "%com:\tpours",
        "*CHI:\tsem tempo .",
        "*MOT:\txxx . \x153000_3500\x15",
        '*CHI:\told . \x15%snd:"a"_4000_5000\x15',
        "nonsense",
    ]
    chat(folder / "x.cha", rows, "CHI Eva Target_Child , MOT Mother", media="a")
    items, problems = found("chat", folder)
    assert spans(items) == [
        (0.5, 1.5, "quero água"),
        (1.6, 3.0, "toma, filha . espera aí um bocado"),
        (4.0, 5.0, "old"),
    ]
    assert [(i.speaker, i.age, i.gender) for i in items] == [
        ("Eva", "2;06.", "female"),
        ("MOT", "", ""),
        items[2:] and ("Eva", "2;06.", "female"),
    ]
    assert [(p.where, p.reason) for p in problems] == [
        ("x.cha, line 15", "is no line of CHAT."),
        ("x.cha, line 12", "has no times."),
    ]
    explained, _ = found("chat", folder, tiers="%mor@CHI")
    assert [i.text for i in explained] == ["v|querer n|água"]


def test_a_chat_file_without_times_or_its_end_says_so_once(folder: Path) -> None:
    chat(folder / "a.cha", [f"*CHI:\tlinha {i} ." for i in range(30)], end=False)
    items, problems = found("chat", folder)
    assert items == []
    assert len(problems) == 2
    assert "none of its 30 lines" in problems[1].reason
    assert "cut off" in problems[0].reason


# EXMARaLDA


def test_exmaralda_events_come_with_their_speakers_and_cut_words_whole(folder: Path) -> None:
    speakers = (
        '<speaker id="S0"><abbreviation>ANA</abbreviation><sex value="f"/></speaker>'
        '<speaker id="S1"><abbreviation>RUI</abbreviation></speaker>'
    )
    points = [("T0", 0.5), ("T1", None), ("T2", 2.5), ("T3", 4.0), ("T9", None)]
    tiers = (
        '<tier id="A" speaker="S0" category="v" type="t" display-name="ANA [v]">'
        '<event start="T0" end="T1">bom <ud-information attribute-name="x">no</ud-information>di</event>'
        '<event start="T1" end="T2">a a todos </event><event start="T2" end="T3">pois é </event>'
        '<event start="T3" end="T9">sem fim </event></tier>'
        '<tier id="B" speaker="S0" category="en" type="a" display-name="ANA [en]">'
        '<event start="T0" end="T2">good morning all of you</event></tier>'
        '<tier id="C" category="nv" type="d" display-name="[nv]">'
        '<event start="T0" end="T3">the door opens and someone comes in</event></tier>'
        '<tier id="D" speaker="S1" category="v" type="t" display-name="RUI [v]">'
        '<event start="T1" end="T2">olá </event></tier>'
    )
    exb(folder / "x.exb", tiers, points, "media/a.wav", speakers)
    items, (problem,) = found("exmaralda", folder)
    assert spans(items) == [(0.5, 2.5, "bom dia a todos "), (1.5, 2.5, "olá "), (2.5, 4.0, "pois é ")]
    assert [(i.speaker, i.gender) for i in items] == [("ANA", "female"), ("RUI", ""), ("ANA", "female")]
    assert (problem.where, problem.reason) == ("x.exb, tier ANA [v], mark 4", "has no times.")
    assert [i.text for i in found("exmaralda", folder, tiers="ANA [en]")[0]] == ["good morning all of you"]


# FLEx


def item(kind: str, text: str, lang: str) -> str:
    return f'<item type="{kind}" lang="{lang}">{text}</item>'


def test_flex_phrases_are_joined_and_translations_left_for_choice(folder: Path) -> None:
    words = "".join(
        f"<word>{item('punct' if w in '«,»?' else 'txt', w, 'tw')}{item('txt', w.upper(), 'tw-fonipa')}"
        f"{item('gls', 'x', 'en')}"
        f"<morphemes><morph>{item('txt', 'mb', 'tw')}</morph></morphemes></word>"
        for w in ("«", "mate", ",", "ɛyɛ", "»", "?")
    )
    times = 'begin-time-offset="500" end-time-offset="2500" media-file="m1" speaker="Kofi"'
    phrases = (
        f"<phrase {times}>{item('segnum', '1', 'en')}<words>{words}</words>{item('gls', 'I heard', 'en')}</phrase>"
        '<phrase begin-time-offset="2500" end-time-offset="4000" media-file="m1">'
        f"{item('txt', 'own line', 'tw')}</phrase>"
        f"<phrase>{item('txt', 'without a time', 'tw')}</phrase><phrase/>"
    )
    flextext(folder / "x.flextext", phrases, "file:///D:/talks/a.wav", '<language lang="tw" vernacular="true"/>')
    items, (problem,) = found("flextext", folder)
    assert spans(items) == [(0.5, 2.5, "«mate, ɛyɛ»?"), (2.5, 4.0, "own line")]
    assert [i.speaker for i in items] == ["Kofi", ""]
    assert problem.where == "x.flextext, mark 3"
    assert [i.text for i in found("flextext", folder, tiers="translation en")[0]] == ["I heard"]
    assert [i.text for i in found("flextext", folder, tiers="text tw-fonipa")[0]] == ["«MATE , ƐYƐ » ?"]


def test_flex_texts_of_several_sounds_go_to_their_own(folder: Path) -> None:
    sound(folder / "b.wav", 8.0, 2)
    one = (
        '<phrase begin-time-offset="0" end-time-offset="900" media-file="{0}">'
        + item("txt", "de {0}", "pt")
        + "</phrase>"
    )
    files = '<media-files><media guid="a" location="a.wav"/><media guid="b" location="b.wav"/></media-files>'
    body = f"<interlinear-text><phrases>{one.format('a')}{one.format('b')}</phrases></interlinear-text>{files}"
    (folder / "x.flextext").write_text(f"<document>{body}</document>", encoding="utf-8")
    assert [(i.sound.name, i.text) for i in found("flextext", folder)[0]] == [("a.wav", "de a"), ("b.wav", "de b")]
    flextext(folder / "x.flextext", f"<phrase>{item('txt', 'x', 'pt')}</phrase>" * 7, "a.wav")
    assert "none of its 7 phrases" in found("flextext", folder)[1][0].reason


# Toolbox

TOOLBOX = """\\_sh v3.0  400  Text

\\id a
\\ELANMediaURL file:///C:/x/a.wav

\\ref a.001
\\ELANBegin 0.500
\\ELANEnd 2.000
\\ELANParticipant Kofi
\\tx mate     ɛ-yɛ
\\mb ma-te    ɛ-yɛ
\\ge 1SG-hear it-be
\\tx papa
\\ft I heard
  it is good

\\ref a.002
\\tx sem tempo

\\ref a.003
\\ELANBegin zero
\\ELANEnd 3
\\tx mau
"""


@pytest.mark.parametrize("name", ["a.txt", "x.sfm"])
def test_toolbox_records_with_times_are_utterances(folder: Path, name: str) -> None:
    (folder / name).write_text(TOOLBOX, encoding="utf-8")
    assert recognise(folder) == "toolbox"
    items, problems = found("toolbox", folder)
    assert spans(items) == [(0.5, 2.0, "mate ɛ-yɛ papa")]
    assert items[0].speaker == "Kofi"
    assert [p.where for p in problems] == [f"{name}, record a.003 (line 20)", f"{name}, record a.002 (line 17)"]
    assert [i.text for i in found("toolbox", folder, tiers="ft translation")[0]] == ["I heard it is good"]


# All

WHOLE = {
    "audacity": ("a.txt", "0.5\t1\tolá\n1\t2\tadeus\n"),
    "chat": ("a.cha", "@Begin\n*CHI:\tolá [//] &=ri . \x150_900\x15\n%mor:\tx\n@End\n"),
    "exmaralda": ("a.exb", ""),
    "flextext": ("a.flextext", ""),
    "toolbox": ("a.txt", TOOLBOX),
}


@pytest.mark.parametrize("format", sorted(WHOLE))
@pytest.mark.parametrize("raw", [b"", b"\0\x01\xff\xfe nothing of the kind", b"<document></document>"])
def test_what_holds_nothing_is_refused_by_name(folder: Path, format: str, raw: bytes) -> None:
    (folder / WHOLE[format][0]).write_bytes(raw)
    items, problems = found(format, folder)
    assert items == []
    by_ending = WHOLE[format][0] != "a.txt"
    assert bool(problems) == by_ending
    assert all(p.where.startswith(WHOLE[format][0]) and p.reason for p in problems)


@given(st.sampled_from(sorted(WHOLE)), st.binary(max_size=30), st.integers(0, 4000))
@settings(deadline=None, max_examples=120)
def test_damage_anywhere_never_raises(
    tmp_path_factory: pytest.TempPathFactory, format: str, damage: bytes, at: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "talk" / format
    if not folder.is_dir():
        mark_files.MARK_CORPORA[format](folder)
    name, text = WHOLE[format]
    raw = text.encode() or next(folder.glob("clip-0.*[!v]")).read_bytes()
    at %= len(raw)
    (folder / name).write_bytes(raw[:at] + damage + raw[at + len(damage) :])
    both = list(IMPORTERS[format].find(folder / name, Options()))
    assert all(isinstance(f, Item | Problem) for f in both)


def test_lines_that_say_little_stay_the_speech_whatever_is_beneath_them(folder: Path) -> None:
    rows = [f"*ANA:\tm . \x15{i}00_{i + 1}00\x15\n%mor:\tintj|m and a long gloss of it" for i in range(30)]
    chat(folder / "a.cha", rows)
    assert {i.text for i in found("chat", folder)[0]} == {"m"}


def test_exmaralda_tokens_are_joined_at_pauses(folder: Path) -> None:
    words = "uma casa fica perto do rio que passa".split()
    points = [(f"T{i}", i * 0.4) for i in range(len(words) + 1)]
    events = "".join(f'<event start="T{i}" end="T{i + 1}">{word}</event>' for i, word in enumerate(words))
    exb(folder / "a.exb", f'<tier id="A" category="norm" type="t" display-name="norm">{events}</tier>', points)
    assert spans(found("exmaralda", folder)[0]) == [(0.0, pytest.approx(3.2), " ".join(words))]


def test_label_tracks_inside_of_audacitys_own_projects_are_read(folder: Path) -> None:
    labels = (
        '<label t="0.5" t1="1.25" title="bom dia &amp; mais"/><label t="2.0" title="ponto"/><label t="x" title="mau"/>'
    )
    track = f'<labeltrack name="Label Track" numlabels="3">{labels}</labeltrack>'
    body = f'<?xml version="1.0"?>\n<project audacityversion="2.4.2">{track}</project>'
    (folder / "a.aup").write_text(body)
    assert recognise(folder) == "audacity"
    items, problems = found("audacity", folder)
    assert spans(items) == [(0.5, 1.25, "bom dia & mais")]
    assert [p.reason for p in problems] == ["has no times.", "has no length."]
    (folder / "a.aup").write_text(body.replace("<label ", "<none "))
    assert "holds no labels" in found("audacity", folder)[1][0].reason
