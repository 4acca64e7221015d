"""Rows and encodings: whatever csv writes is read back, whatever else comes is never lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importers.texts import DELIMITERS, Decoded, decode, decoded, records, sniff_delimiter, split_line
from core.text.encodings import label

fields = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)
words = st.text("abc çã.,;!?'", min_size=1, max_size=12).filter(lambda text: text.strip())


@settings(max_examples=200)
@given(st.lists(st.lists(fields, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from([",", ";", "\t"]))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    width = len(rows[0])
    table = [["a", "b", "c", "d"][:width], *([*row, "", ""][:width] for row in rows)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(table)
    got = [record.fields for record in records(out.getvalue(), delimiter)]
    assert got == [[value.strip() for value in row] for row in table]


@settings(max_examples=200)
@given(fields, st.sampled_from(DELIMITERS))
def test_a_field_without_separators_and_quotes_is_itself(text: str, delimiter: str) -> None:
    plain = text.replace(delimiter, "").replace('"', "")
    assert split_line(f"a{delimiter}{plain}", delimiter) == ["a", plain.strip()]


@settings(max_examples=100)
@given(st.lists(st.tuples(words, words), min_size=3, max_size=8), st.sampled_from(["\t", "|"]))
def test_the_separator_is_told_among_commas_and_semicolons(rows: list[tuple[str, str]], delimiter: str) -> None:
    text = "\n".join(f"clip-{i}{delimiter}{a} {b}{delimiter}x" for i, (a, b) in enumerate(rows))
    assert sniff_delimiter(text) == delimiter


@settings(max_examples=100)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_back_without_a_remark(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == (text, "")


@settings(max_examples=100)
@given(st.binary())
def test_no_bytes_at_all_make_it_fail(raw: bytes) -> None:
    text, _ = decode(raw)
    assert isinstance(text, str)
    list(records(text, sniff_delimiter(text)))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_without_its_mark(encoding: str) -> None:
    assert decode("path,text\na.wav,coração\n".encode(encoding)) == ("path,text\na.wav,coração\n", "")


def test_noughts_behind_a_text_are_said_and_left_away() -> None:
    text, remark = decode("um, não".encode() + bytes(500))
    assert text == "um, não"
    assert "noughts" in remark
    assert decode(bytes(100))[0] == ""


def test_a_damaged_byte_costs_only_itself() -> None:
    text, remark = decode("coração\nn\xe3o\nção".encode().replace("ã".encode(), b"\xff", 1))
    assert text.splitlines()[1:] == ["não", "ção"]
    assert "1 bytes that are no text" in remark
    assert decode("coração".encode("latin-1")) == ("coração", "is not in UTF-8 and was read as Windows-1252 (Latin-1).")


@pytest.mark.parametrize(
    "text",
    ["¿Qué?", "é", "à", "Å", "ß", "NÃO É", "“Olá”, não?", "l’été, où ça?", "põe três pães", "mañana ¡sí!", "Øre"],
)
def test_a_few_accents_of_western_languages_are_never_taken_for_another_script(text: str) -> None:
    assert decode(f"a.wav\t{text}\n".encode("cp1252"))[0] == f"a.wav\t{text}\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [("Вчера мы ходили на мельницу.", "cp1251"), ("Её дверь была закрыта.", "koi8-r"), ("работа", "cp866"),
     ("Χθες πήγαμε στον μύλο.", "cp1253"), ("Zażółć gęślą jaźń", "cp1250"), ("昨天我们去了老磨坊。", "gb18030"),
     ("きのう古い水車小屋に行きました。", "euc_jp")],
)  # fmt: skip
def test_older_encodings_of_other_languages_are_recognised_and_named(text: str, codec: str) -> None:
    found = decoded(f"a.wav\t{text}\nb.wav\t{text}\n".encode(codec))
    assert (found.text.split("\t")[1].split("\n")[0], found.codec) == (text, codec)
    assert label(codec) in found.remark


def test_an_encoding_that_a_person_names_wins() -> None:
    raw = "работа".encode("cp866")
    assert decoded(raw, "cp866").text == "работа"
    assert decoded(raw, "cp1251") == Decoded(raw.decode("cp1251"), "cp1251")
    assert "no text" in decoded(raw, "utf-8").remark
