"""What stands beside transcripts in formats other than ELAN's: lines under lines, words in sentences, columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.exporters import export_corpus
from core.importers import import_corpus, preview
from core.importers.take_tiers import take_tiers
from core.importers.textgrid import read
from core.project.store import Project
from core.project.tiers import reading
from tests.core.importers.mark_files import grid, sound

FLEX = """<?xml version="1.0" encoding="utf-8"?><document version="2"><interlinear-text guid="1"><paragraphs><paragraph>
<phrases><phrase begin-time-offset="500" end-time-offset="2500" speaker="Ana" media-file="m1">
<item type="txt" lang="pt">Fomos à feira.</item><item type="segnum" lang="en">1</item>
<words>
<word><item type="txt" lang="pt">Fomos</item>
<morphemes><morph><item type="txt" lang="pt">fo</item><item type="gls" lang="en">go.PST</item></morph>
<morph><item type="txt" lang="pt">-mos</item><item type="gls" lang="en">1PL</item></morph></morphemes>
<item type="gls" lang="en">we.went</item><item type="pos" lang="en">v</item></word>
<word><item type="txt" lang="pt">à</item><item type="gls" lang="en">to.the</item></word>
<word><item type="txt" lang="pt">feira</item></word><word><item type="punct" lang="pt">.</item></word>
</words>
<item type="gls" lang="en">We went to the fair.</item><item type="gls" lang="es">Fuimos a la feria.</item>
</phrase></phrases></paragraph></paragraphs>
<languages><language lang="pt" vernacular="true"/></languages>
<media-files offset-type=""><media guid="m1" location="a.wav"/></media-files></interlinear-text></document>"""
CHAT = (
    "@UTF8\n@Begin\n@Participants:\tCHI Target_Child, MOT Mother\n@Media:\ta, audio\n"
    "*CHI:\tbom dia . \x15500_1500\x15\n%mor:\tadj|bom n|dia .\n%eng:\tgood day\n"
    "*MOT:\ta casa . \x151600_2600\x15\n%mor:\tdet|a n|casa .\n@End\n"
)
EXB = """<?xml version="1.0" encoding="UTF-8"?><basic-transcription><head><meta-information>
<referenced-file url="a.wav"/></meta-information>
<speakertable><speaker id="S"><abbreviation>ANA</abbreviation></speaker></speakertable></head>
<basic-body><common-timeline><tli id="T0" time="0.5"/><tli id="T1" time="1.5"/><tli id="T2" time="2.0"/>
<tli id="T3" time="3.0"/></common-timeline>
<tier id="A" speaker="S" category="v" type="t" display-name="ANA [v]">
<event start="T0" end="T1">bom dia a todos </event>
<event start="T2" end="T3">a casa é grande </event></tier>
<tier id="B" speaker="S" category="en" type="a" display-name="ANA [en]">
<event start="T0" end="T1">good day</event></tier>
<tier id="C" category="nv" type="d" display-name="noise"><event start="T1" end="T2">rain</event></tier>
</basic-body></basic-transcription>"""
Shown = list[tuple[str, str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    sound(tmp_path / "in" / "a.wav", 4.0)
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


def shown(project: Project) -> dict[str, Shown]:
    tiers = {one.id: one.name for one in reading.tiers(project)}
    found = reading.beside(project, project.ids().tolist())
    out = {}
    for row in project.rows(project.ids()):
        here = found.get(row.id, [])
        texts = {one.id: one.text for one in here}
        out[row.text] = [(tiers[one.tier_id], texts.get(one.parent_id or 0, ""), one.text) for one in here]
    return out


def test_flex_brings_lines_words_and_morphemes(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.flextext").write_text(FLEX, encoding="utf-8")
    import_corpus(project, tmp_path / "in")
    ((text, beside),) = shown(project).items()
    assert text == "Fomos à feira."
    assert beside == [
        ("Translation", "", "We went to the fair."), ("Translation 2", "", "Fuimos a la feria."),
        ("Words", "", "Fomos"), ("Word gloss", "Fomos", "we.went"), ("Part of speech", "Fomos", "v"),
        ("Morphs", "Fomos", "fo"), ("Gloss", "fo", "go.PST"), ("Morphs", "Fomos", "-mos"), ("Gloss", "-mos", "1PL"),
        ("Words", "", "à"), ("Word gloss", "à", "to.the"), ("Words", "", "feira"),
    ]  # fmt: skip
    assert {one.name: one.language for one in reading.tiers(project) if one.language} == {
        "Translation": "en", "Translation 2": "es", "Word gloss": "en", "Part of speech": "en", "Gloss": "en",
    }  # fmt: skip


def test_chat_brings_the_lines_under_each_line(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.cha").write_text(CHAT, encoding="utf-8")
    report = import_corpus(project, tmp_path / "in")
    assert shown(project) == {
        "bom dia": [("%mor", "", "adj|bom n|dia ."), ("%eng", "", "good day")],
        "a casa": [("%mor", "", "det|a n|casa .")],
    }
    assert {one.name: one.taken for one in report.tiers} == {"%mor": 2, "%eng": 1}


def test_exmaralda_brings_annotations_and_what_stands_by_itself(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.exb").write_text(EXB, encoding="utf-8")
    import_corpus(project, tmp_path / "in")
    assert shown(project) == {"bom dia a todos": [("[en]", "", "good day")], "a casa é grande": []}
    (rain,) = reading.standing(project, 1)
    assert (rain.text, rain.start, rain.end) == ("rain", 12000, 16000)


def test_an_exmaralda_file_whose_event_has_no_end_is_read_as_far_as_it_goes(project: Project, tmp_path: Path) -> None:
    damaged = EXB.replace("todos </event>", "todos").replace("grande </event>", "grande")
    (tmp_path / "in" / "a.exb").write_text(damaged, encoding="utf-8")
    report = import_corpus(project, tmp_path / "in")
    assert any("is damaged or cut off" in problem.reason for problem in report.problems)


def test_praats_words_and_phones_are_put_into_their_sentences_by_times(project: Project, tmp_path: Path) -> None:
    said = [(0.0, 0.5, ""), (0.5, 1.5, "bom dia a todos"), (1.5, 2.0, ""), (2.0, 3.0, "a casa"), (3.0, 4.0, "")]
    words = [
        (0.5, 0.8, "bom"),
        (0.8, 1.0, "dia"),
        (1.0, 1.2, "a"),
        (1.2, 1.5, "todos"),
        (2.0, 2.4, "a"),
        (2.4, 3.0, "casa"),
    ]
    letters = "b 0.6 õ 0.7 - 0.8 d 0.9 i 1.0 a 1.2 t 1.3 o 1.4 s 1.5".split()
    ends = [0.5, *map(float, letters[1::2])]
    phones = [(ends[n], ends[n + 1], sign.strip("-")) for n, sign in enumerate(letters[::2])]
    phones += [(2.0, 2.4, "a"), (2.4, 2.7, "k"), (2.7, 3.0, "a")]
    free = [(0.5, 1.5, "good day to all"), (2.0, 3.0, "the house")]
    noise = [(0.1, 0.4, "car"), (1.6, 1.9, "dog"), (3.2, 3.9, "car")]
    tiers = [("sentences", said), ("words", words), ("phones", phones), ("translation", free), ("noise", noise)]
    grid(tmp_path / "in" / "a.TextGrid", tiers)
    report = import_corpus(project, tmp_path / "in", options={"tiers": "sentences"})
    assert shown(project)["a casa"] == [
        ("translation", "", "the house"), ("words", "", "a"), ("phones", "a", "a"),
        ("words", "", "casa"), ("phones", "casa", "k"), ("phones", "casa", "a"),
    ]  # fmt: skip
    assert {one.name: one.constraint for one in reading.tiers(project)} == {
        "translation": "association", "words": "included", "phones": "included", "noise": "",
    }  # fmt: skip
    assert [one.text for one in reading.standing(project, 1)] == ["car", "dog", "car"]
    assert {one.name: (one.taken, one.left) for one in report.tiers}["phones"] == (11, 0)
    eaf = export_corpus(project, tmp_path / "out", "elan", sound="whole")
    assert not any("tiers" in said for said in eaf.not_held)
    textgrid = export_corpus(project, tmp_path / "grid", "textgrid", sound="whole")
    assert not any("times" in said for said in textgrid.not_held)  # it is the file that came
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        import_corpus(again, tmp_path / "grid", options={"tiers": "sentences"})
        assert {text: sorted(those) for text, those in shown(again).items()} == {
            text: sorted(those) for text, those in shown(project).items()
        }
        assert [one.text for one in reading.standing(again, 1)] == ["car", "dog", "car"]
    export_corpus(project, tmp_path / "pieces", "textgrid")
    (second,) = (path for path in (tmp_path / "pieces").glob("*.TextGrid") if "a casa" in path.read_text())
    assert {tier.name: [mark.text for mark in tier.written] for tier in read(second)[0].tiers} == {
        "utterances": ["a casa"], "translation": ["the house"], "words": ["a", "casa"], "phones": ["a", "k", "a"],
    }  # fmt: skip


def test_parts_without_times_share_those_of_their_utterance(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.flextext").write_text(FLEX, encoding="utf-8")
    import_corpus(project, tmp_path / "in")
    export_corpus(project, tmp_path / "out", "textgrid", sound="whole")
    (file,) = read(tmp_path / "out" / "a.TextGrid")
    assert file.by_name["Ana - utterances"].written[0].text == "Fomos à feira."
    words = [(round(mark.start_s, 3), round(mark.end_s, 3), mark.text) for mark in file.by_name["Ana - Words"].written]
    assert words == [(0.5, 1.167, "Fomos"), (1.167, 1.833, "à"), (1.833, 2.5, "feira")]
    morphs = [(round(mark.start_s, 3), mark.text) for mark in file.by_name["Ana - Morphs"].written]
    assert morphs == [(0.5, "fo"), (0.833, "-mos")]


def test_columns_of_tables_are_tiers_and_tiers_are_columns(project: Project, tmp_path: Path) -> None:
    lines = ["file,text,translation_en,up_votes,tier:Note", "a.wav,bom dia,good day,3,listen", ""]
    (tmp_path / "in" / "list.csv").write_text("\n".join(lines), encoding="utf-8")
    assert {one.name for one in preview(tmp_path / "in").tiers} == {"translation", "Note"}
    import_corpus(project, tmp_path / "in")
    assert shown(project) == {"bom dia": [("translation", "", "good day"), ("Note", "", "listen")]}
    export_corpus(project, tmp_path / "out", "csv")
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        import_corpus(again, tmp_path / "out" / "utterances.csv")
        assert shown(again) == shown(project)


GRID_TIERS = (("Ana", ["bom dia a todos", "a casa é grande"]), ("ft", ["good day to all", "the house is big"]))


@pytest.mark.parametrize(
    ("name", "content"), [("a.flextext", FLEX), ("a.cha", CHAT), ("a.exb", EXB), ("a.TextGrid", "")]
)
def test_tiers_that_were_left_behind_are_taken_from_the_kept_document(
    project: Project, tmp_path: Path, name: str, content: str
) -> None:
    path, spans = tmp_path / "in" / name, [(0.2, 1.2), (1.6, 2.8)]
    options = {} if content else {"tiers": "Ana"}
    if content:
        path.write_text(content, encoding="utf-8")
    else:
        grid(path, [(who, [(*at, text) for at, text in zip(spans, said, strict=True)]) for who, said in GRID_TIERS])
    import_corpus(project, tmp_path / "in", options=options)
    whole = shown(project)
    assert any(whole.values())
    assert project.recordings()[0].document, "what came in from a format is given back in it"
    project.undo()
    names = ";".join(sorted({tier for those in whole.values() for tier, _, _ in those}))
    report = import_corpus(project, tmp_path / "in", options=options | {"leave_tiers": f"{names};Gestos"})
    assert not any(shown(project).values()), "all of them were left"
    (unknown,) = (one for one in report.problems if one.where == "Gestos")
    assert "no tier that could be left behind" in unknown.reason
    (problem,) = take_tiers(project, leave="Gestos").problems
    assert problem.where == "Gestos"
    assert shown(project) == whole
    project.undo()
    assert not any(shown(project).values())


def test_columns_that_are_left_behind_are_counted_and_unknown_ones_told(project: Project, tmp_path: Path) -> None:
    table = tmp_path / "in" / "t.csv"
    table.write_text("file,text,translation,gloss\na.wav,bom dia,good day,good\n", encoding="utf-8")
    report = import_corpus(project, table, options={"leave_tiers": "gloss;Notes"})
    assert shown(project) == {"bom dia": [("translation", "", "good day")]}
    assert [(one.name, one.left) for one in report.tiers if one.left] == [("gloss", 1)]
    assert [one.where for one in report.problems] == ["Notes"]
