"""Letters that were misread are put right; real writing is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.markup.mojibake import mended, places


def misread(text: str, codec: str = "cp1252") -> str:
    """What a program shows that takes UTF-8 for a Windows or Latin-1 file."""
    out = []
    for byte in text.encode():
        try:
            out.append(bytes([byte]).decode(codec))
        except UnicodeDecodeError:
            out.append(chr(byte))
    return "".join(out)


@pytest.mark.parametrize(
    "text",
    [
        "olá",
        "não sei, à noite",
        "São João é côncavo",
        "Straße über Köln",
        "l’été d’après",
        "“citação” — e pronto…",
        "привет, как дела",
        "καλημέρα κόσμε",
        "שלום עולם",
        "مرحبا بالعالم",
        "नमस्ते दुनिया",
        "ŋmɔ̃ ɛyɛ kɔ",
        "çığ şöyle",
        "日本語です",
        "😀 bom",
    ],
)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_what_was_misread_is_put_right(text: str, codec: str) -> None:
    assert mended(misread(text, codec)) == text
    assert places(misread(text, codec))


def test_what_was_misread_twice_is_put_right_too() -> None:
    assert mended(misread(misread("São João"))) == "São João"


@pytest.mark.parametrize(
    "text",
    [
        "É… então",
        "É…É… não",
        "voilà…» dit-il",
        "café…»",
        "déjà»…",
        "MANHÃ… E TARDE",
        "IRMÃ’S",
        "JOSÉ’S «CAFÉ»",
        "NIÑO–NIÑA",
        "AÇÃO — REAÇÃO",
        "Ã? Â. ã",
        "20º andar, 1ª vez, 5 €",
        "ÄÖÜ “Ä”, ‘Ö’",
        "ÐÑ in İstanbul",
        "Ô·Å° ß´",
        "naïve “Brontë’s” fiancée…",
        "Ünlü İğne Çöp",
        "nước Việt Nam — được",
        "ʼtaʼaa ǃqʰɔ̃ː ˥˩",
        "",
    ],
)
def test_real_writing_stays(text: str) -> None:
    assert mended(text) == text
    assert places(text) == []


@given(st.text(alphabet="aeoãáéàçñüßÉÃ .,…’“”»«–—!?", max_size=30))
def test_text_with_a_space_behind_its_capitals_stays(text: str) -> None:
    spaced = "".join(f"{c} " if c.isupper() or c in "àçáéãñüß" else c for c in text)
    assert mended(spaced) == spaced


def test_transcripts_of_common_voice_stay(shared_data: Path) -> None:
    seen = 0
    for file in sorted((shared_data / "commonvoice-mini").rglob("*.tsv"))[:40]:
        for line in file.read_text(encoding="utf-8").split("\n"):
            assert mended(line) == line
            seen += 1
    assert seen > 100
