"""Any encoding is recognised, by its mark or by what it reads like; files that mix two lose no line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.text.encodings import named
from core.texts import format_of
from core.texts.passages import Noted, TextOptions
from core.texts.text_lines import lines
from tests.core.texts.material import write

PORTUGUESE = "Não há maçãs à venda, disse a irmã; põe três pães. Às vezes é só avô quem diz “já”.\n"
TEXTS = {
    "pt": (PORTUGUESE, ("cp1252", "mac-roman", "cp850")),
    "pl": ("Zażółć gęślą jaźń, powiedział mąż. Źle się dzieje, łódź tonie.\n", ("cp1250", "iso8859-2")),
    "tr": ("Şu ığdır ağacı için çok güzel şeyler söylediler. Değil mi?\n", ("cp1254",)),
    "ru": (
        "Вчера мы ходили на мельницу. Дверь была закрыта, и все ушли.\n",
        ("cp1251", "koi8-r", "cp866", "iso8859-5"),
    ),
    "el": ("Χθες πήγαμε στον παλιό μύλο. Η πόρτα ήταν κλειστή.\n", ("cp1253",)),
    "he": ("אתמול הלכנו לטחנה הישנה. הדלת הייתה סגורה.\n", ("cp1255",)),
    "ar": ("ذهبنا أمس إلى الطاحونة القديمة. كان الباب مغلقا.\n", ("cp1256",)),
    "zh": ("昨天我们去了老磨坊。门关着，大家都走了。这个地方的人不多。\n", ("gb18030",)),
    "ja": ("きのう古い水車小屋に行きました。ドアはしまっていました。\n", ("shift_jis", "euc_jp")),
    "ko": ("어제 우리는 오래된 방앗간에 갔다. 문은 닫혀 있었다.\n", ("euc_kr",)),
}


def read(path: Path, encoding: str = "", letters: str = "") -> tuple[list[str], Noted]:
    noted = Noted(path.name, letters)
    return [line.text for line in lines(path, encoding, noted)], noted


@pytest.mark.parametrize(("language", "codec"), [(k, c) for k, (_, codecs) in TEXTS.items() for c in codecs])
def test_an_older_encoding_is_recognised_by_what_it_reads_like(tmp_path: Path, language: str, codec: str) -> None:
    text = TEXTS[language][0].replace("“já”", "já") if codec == "cp850" else TEXTS[language][0]
    letters = "".join(sorted({c.lower() for c in text if c.isalpha()})) if language in ("pt", "pl", "tr") else ""
    found, noted = read(write(tmp_path, "t.txt", text * 3, codec), letters=letters)
    assert found == [text.rstrip("\n")] * 3
    assert noted.encoding
    assert [problem.came for problem in noted.problems] == [True]


def test_a_short_text_with_two_accents_that_the_alphabet_lacks_is_no_arabic(tmp_path: Path) -> None:
    path = write(tmp_path, "t.txt", "O Müller viu a señora.\n", "cp1252")
    assert read(path, letters="abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú")[0] == ["O Müller viu a señora."]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_unicode_is_read_whatever_ends_its_lines(tmp_path: Path, codec: str, end: str) -> None:
    found, noted = read(write(tmp_path, "t.txt", end.join(["Bom dia", "maçãs e pão", "fim", ""]), codec))
    assert [text for text in found if text] == ["Bom dia", "maçãs e pão", "fim"]
    assert noted.encoding.startswith("UTF-")
    assert noted.problems == []


def test_a_file_of_two_encodings_keeps_every_line_and_says_where_they_meet(tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_bytes("amanhã\n".encode() + "maçãs\n".encode("cp1252") + "três\n".encode() + "avó\n".encode("cp1252"))
    found, noted = read(path, letters="ãçêó")
    assert found == ["amanhã", "maçãs", "três", "avó"]
    (problem,) = noted.problems
    assert problem.where == "mixed.txt, line 2"
    assert problem.reason.startswith("mixes encodings: 2 of its lines")
    assert problem.hint


def test_a_person_names_the_encoding_and_wins(tmp_path: Path) -> None:
    path = write(tmp_path, "t.txt", "Вчера\n", "koi8-r")
    assert read(path, "koi8-r")[0] == ["Вчера"]
    assert read(path, "latin-1")[0] != ["Вчера"]
    with pytest.raises(ImportFailed, match="no encoding"):
        named("klingon-7")


def test_a_line_of_any_length_comes_in_pieces_that_end_at_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.texts.text_lines.PIECE", 64)
    words = [f"maçã{i}" for i in range(200)]
    for codec in ("utf-8", "utf-16"):
        path, noted = write(tmp_path, "t.txt", " ".join(words) + "\nfim\n", codec), Noted("t.txt")
        found = list(lines(path, "", noted))
        assert " ".join(line.text for line in found).split() == [*words, "fim"]
        assert max(len(line.text) for line in found) < 140
        assert {line.number for line in found} == {1, 2}
        assert noted.problems == []


SAID = "Вчера мы ходили на мельницу."
MARKS = {
    "s.srt": f"1\n00:00:01,000 --> 00:00:03,000\n{SAID}\n",
    "s.cha": f"@Begin\n@Participants:\tANA Ana Target_Child\n*ANA:\t{SAID} \x151000_3000\x15\n@End\n",
    "s.TextGrid": (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n3\n<exists>\n1\n'
        f'"IntervalTier"\n"tx"\n0\n3\n1\n0\n3\n"{SAID}"\n'
    ),
}


def passages(path: Path, encoding: str = "") -> tuple[list[str], Noted]:
    found, noted = format_of(path), Noted(path.name)
    assert found is not None
    return [one.text for one in found.read(path, TextOptions(encoding), noted) if one.text], noted


@pytest.mark.parametrize("name", MARKS)
def test_transcripts_of_other_programs_are_in_any_encoding_which_is_said(tmp_path: Path, name: str) -> None:
    said = SAID.rstrip(".") if name == "s.cha" else SAID
    found, noted = passages(write(tmp_path, name, MARKS[name], "cp1251"))
    assert (found, noted.encoding) == ([said], "Windows-1251 (Cyrillic)")
    assert [(p.where, p.came) for p in noted.problems] == [(name, True)]
    found, noted = passages(write(tmp_path, name, MARKS[name], "cp866"), "cp866")
    assert (found, noted.encoding, noted.problems) == ([said], "DOS 866 (Cyrillic)", [])
    found, noted = passages(write(tmp_path, name, MARKS[name], "utf-16"))
    assert (found, noted.encoding) == ([said], "UTF-16")


@pytest.mark.parametrize("name", ["t.jsonl", "t.jsonl.gz", "w.jsonl"])
@pytest.mark.parametrize(("codec", "said"), [("latin-1", "Windows-1252 (Latin-1)"), ("utf-16", "UTF-16")])
def test_lists_of_objects_are_in_any_encoding_which_is_said(tmp_path: Path, name: str, codec: str, said: str) -> None:
    more = {"title": "Pão", "url": "http://x"} if name == "w.jsonl" else {}
    rows = [{**more, "text": "Não há maçãs à venda."}, {**more, "text": "Às vezes é só avô."}]
    raw = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode(codec)
    path = tmp_path / name
    path.write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    found, noted = passages(path)
    assert (found, noted.encoding) == ([row["text"] for row in rows], said)
    assert passages(path, codec)[0] == found


def test_a_damaged_byte_in_a_page_or_table_costs_only_itself(tmp_path: Path) -> None:
    text = "<p>Não há maçãs à venda</p>\n" * 9
    for name in ("p.html", "p.csv", "p.srt"):
        path = write(tmp_path, name, text if name != "p.srt" else MARKS["s.srt"].replace(SAID, text))
        path.write_bytes(path.read_bytes() + b"\xff")
        found, noted = passages(path)
        assert "Não há maçãs à venda" in found[0]
        assert noted.encoding == "UTF-8"


def test_an_archive_that_breaks_off_gives_what_stands_before(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"Frase {i} de muitas."}) for i in range(5000)]
    whole = gzip.compress("\n".join(rows).encode())
    path = tmp_path / "t.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    found, noted = passages(path)
    assert found[:2] == ["Frase 0 de muitas.", "Frase 1 de muitas."]
    assert 100 < len(found) < 5000
    assert any("cut off" in problem.reason for problem in noted.problems)
