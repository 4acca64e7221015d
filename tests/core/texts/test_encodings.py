"""Any encoding is recognised, by its mark or by what it reads like; files that mix two lose no line."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.texts.encodings import named
from core.texts.passages import Noted
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
