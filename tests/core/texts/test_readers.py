"""Each format: what of a file is running text. Files are made as the programs write them."""

from __future__ import annotations

import bz2
import gzip
import json
from pathlib import Path

import pytest

from core.texts import FORMATS, format_of
from core.texts.passages import Noted, TextOptions, Unreadable
from core.texts.sentences import Splitter
from tests.core.texts.material import docx, epub, odt, write


def read(path: Path, options: TextOptions = TextOptions()) -> list[str]:  # noqa: B008 - frozen
    """The sentences of a file in the format that recognises it."""
    found, noted = format_of(path), Noted(path.name)
    assert found is not None
    return [one.text for one in Splitter("pt", found.unit, noted).of(found.read(path, options, noted))]


def recognised(path: Path) -> str:
    found = format_of(path)
    return found.key if found else ""


def test_word_documents_lose_what_was_deleted_and_keep_boxes(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>O mo</w:t></w:r><w:r><w:t>inho</w:t><w:tab/><w:t>velho.</w:t></w:r></w:p>"
        "<w:p><w:del><w:r><w:delText>errado</w:delText><w:t>errado</w:t></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>Ficou certo.</w:t></w:r></w:ins></w:p>"
        "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>Uma caixa.</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    )
    path = docx(tmp_path / "d.docx", body)
    assert recognised(path) == "docx"
    assert read(path) == ["O moinho velho.", "Ficou certo.", "Uma caixa."]


def test_opendocument_texts_lose_comments_and_keep_notes(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>apagado</text:p></text:tracked-changes><text:h>Título</text:h>"
        "<text:p>Um<text:s text:c='3'/>dia<office:annotation><text:p>ver isto</text:p></office:annotation> choveu."
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Muito.</text:p>"
        "</text:note-body></text:note></text:p>"
    )
    path = odt(tmp_path / "d.odt", body)
    assert recognised(path) == "odt"
    assert read(path) == ["Título", "Muito.", "Um dia choveu."]


def test_pages_lose_programs_and_keep_blocks_apart(tmp_path: Path) -> None:
    page = (
        "<html><head><meta charset='iso-8859-1'><title>Não</title><style>p{}</style></head><body><h1>Pão</h1>"
        "<p>Uma <b>ma&ccedil;&atilde;</b><script>var x = 'não';</script> verde.<br>Só uma.<ul><li>avó<li>irmã</ul>"
    )
    path = write(tmp_path, "p.html", page, "latin-1")
    assert recognised(path) == "html"
    assert read(path) == ["Pão", "Uma maçã verde.", "Só uma.", "avó", "irmã"]


def test_books_are_read_in_the_order_of_their_spine(tmp_path: Path) -> None:
    chapters = {"b": "<html><body><p>Segundo.</p></body></html>", "a": "<html><body><p>Primeiro. Já.</p></body></html>"}
    path = epub(tmp_path / "l.epub", chapters, ["a", "b"])
    assert recognised(path) == "epub"
    assert read(path) == ["Primeiro.", "Já.", "Segundo."]


def test_markdown_loses_its_marks(tmp_path: Path) -> None:
    text = (
        "---\ntitle: x\n---\n# O *moinho*\n\n"
        "Um **dia** fomos [lá](http://x.pt/a_b) com\na `avó` e ![foto](f.png) mais.\n"
        "```\nprint('não')\n```\n- Pão\n- Água_fria\n\n| um | dois |\n|---|---|\n| três | quatro |\n<!-- nota -->\n"
    )
    path = write(tmp_path, "m.md", text)
    assert recognised(path) == "markdown"
    assert read(path) == [
        "O moinho",
        "Um dia fomos lá com a avó e mais.",
        "Pão",
        "Água_fria",
        "um",
        "dois",
        "três",
        "quatro",
    ]


def test_tables_give_the_column_with_text_or_the_one_that_was_named(tmp_path: Path) -> None:
    path = write(tmp_path, "t.csv", 'id;frase;tradução\n1;"Um dia; choveu";It rained\n2;Não.;No.\n')
    assert recognised(path) == "columns"
    assert read(path) == ["Um dia; choveu", "Não."]
    assert read(path, TextOptions(part="tradução")) == ["It rained", "No."]
    assert read(path, TextOptions(part="#3")) == ["It rained", "No."]
    with pytest.raises(Unreadable, match="no column"):
        read(path, TextOptions(part="nada"))
    parts = FORMATS["columns"].parts(path, TextOptions())
    assert [(p.value, p.taken, p.example) for p in parts][1] == ("frase", True, "Um dia; choveu")


def test_json_lines_give_their_field_of_text(tmp_path: Path) -> None:
    rows = [{"id": 1, "text": "Um dia. Outro."}, {"id": 2, "text": "Não."}]
    path = tmp_path / "t.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert recognised(path) == "json_lines"
    assert read(path) == ["Um dia.", "Outro.", "Não."]


EAF = """<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><HEADER TIME_UNITS="milliseconds"/>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="3000"/>
<TIME_SLOT TIME_SLOT_ID="c" TIME_VALUE="7000"/></TIME_ORDER>
<TIER TIER_ID="texto" LINGUISTIC_TYPE_REF="u">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b">
<ANNOTATION_VALUE>fomos à feira de manhã</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="2" TIME_SLOT_REF1="b" TIME_SLOT_REF2="c">
<ANNOTATION_VALUE>comprar pão e maçãs verdes</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="tradução" LINGUISTIC_TYPE_REF="t" PARENT_REF="texto">
<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="3" ANNOTATION_REF="1">
<ANNOTATION_VALUE>we went to the fair</ANNOTATION_VALUE>
</REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"""


def test_elan_gives_the_tier_of_what_is_said_or_the_one_that_was_named(tmp_path: Path) -> None:
    path = write(tmp_path, "e.eaf", EAF)
    assert recognised(path) == "elan"
    assert read(path) == ["fomos à feira de manhã", "comprar pão e maçãs verdes"]
    assert read(path, TextOptions(part="tradução")) == ["we went to the fair"]
    assert [(p.value, p.taken) for p in FORMATS["elan"].parts(path, TextOptions())] == [
        ("texto", True),
        ("tradução", False),
    ]
    with pytest.raises(Unreadable, match="no tier"):
        read(path, TextOptions(part="nada"))


SFM = """\\_sh v3.0  400  Text
\\id H1
\\ref H1.1
\\tx fomos   à
\\mb fomos   a
\\tx feira
\\ft we went to the fair
\\ref H1.2
\\tx não
"""


def test_toolbox_gives_its_lines_without_any_times(tmp_path: Path) -> None:
    path = write(tmp_path, "t.txt", SFM)
    assert recognised(path) == "toolbox"
    assert read(path) == ["fomos à feira", "não"]
    assert read(path, TextOptions(part="ft")) == ["we went to the fair"]
    assert [(p.title, p.taken) for p in FORMATS["toolbox"].parts(path, TextOptions())][:1] == [("\\_sh", False)]


FLEX = """<?xml version="1.0"?><document><interlinear-text><paragraphs><paragraph><phrases>
<phrase><words><word><item type="txt" lang="pt">Fomos</item></word><word><item type="txt" lang="pt">lá</item></word>
<word><item type="punct" lang="pt">.</item></word></words><item type="gls" lang="en">We went there.</item></phrase>
<phrase><item type="txt" lang="pt">Não.</item></phrase></phrases></paragraph></paragraphs>
<languages><language lang="pt" vernacular="true"/></languages></interlinear-text></document>"""


def test_flex_gives_its_phrases_without_any_times(tmp_path: Path) -> None:
    path = write(tmp_path, "f.flextext", FLEX)
    assert recognised(path) == "flextext"
    assert read(path) == ["Fomos lá.", "Não."]
    assert read(path, TextOptions(part="translation en")) == ["We went there."]


def test_a_sentence_goes_on_over_several_subtitles(tmp_path: Path) -> None:
    cues = ["1\n00:00:01,000 --> 00:00:02,000\n<i>Ontem fomos</i>\n", "2\n00:00:02,000 --> 00:00:03,000\nà feira.\n"]
    path = write(tmp_path, "s.srt", "\n".join([*cues, "3\n00:00:04,000 --> 00:00:05,000\nNão foi?\n"]))
    assert recognised(path) == "subtitles"
    assert read(path) == ["Ontem fomos à feira.", "Não foi?"]


ARTICLE = (
    "{{Info|nome={{x|y}}}}'''Lisboa''' é a [[capital (cidade)|capital]] de [[Portugal]]."
    "&lt;ref&gt;Um livro.&lt;/ref&gt;\n"
    "[[Ficheiro:a.jpg|thumb|Uma [[rua]] antiga]]\n{| class=x\n|-\n| tabela {{z}}\n|}\n== História ==\n"
    "* Fundada [http://x.pt há muito].\n[[Categoria:Cidades]]\n"
)
DUMP = (
    "<mediawiki><siteinfo/><page><title>Lisboa</title><ns>0</ns><revision><text>"
    + ARTICLE
    + "</text></revision></page>"
    "<page><title>Conversa</title><ns>1</ns><revision><text>Conversa fora.</text></revision></page>"
    "<page><title>Lx</title><ns>0</ns><redirect title='Lisboa'/><revision><text>#R [[Lisboa]]</text></revision></page>"
    "</mediawiki>"
)


def test_a_dump_of_wikipedia_gives_running_text_only(tmp_path: Path) -> None:
    path = tmp_path / "ptwiki-articles.xml.bz2"
    path.write_bytes(bz2.compress(DUMP.encode()))
    assert recognised(path) == "wikipedia"
    assert read(path) == ["Lisboa é a capital de Portugal.", "História", "Fundada há muito."]


def test_extracts_of_wikipedia_lose_their_titles(tmp_path: Path) -> None:
    rows = [{"id": "1", "url": "u", "title": "Lisboa", "text": "Lisboa\n\nÉ a capital. Fica longe.\n"}]
    path = write(tmp_path, "wiki_00", "\n".join(map(json.dumps, rows)))
    assert recognised(path) == "wikiextractor"
    assert read(path) == ["É a capital.", "Fica longe."]
    marked = write(tmp_path, "AA/wiki_01", '<doc id="1" url="u" title="Lisboa">\nLisboa\n\nÉ a capital.\n\n</doc>\n')
    assert recognised(marked) == "wikiextractor"
    assert read(marked) == ["É a capital."]


def test_a_book_in_plain_text_is_put_together_again(tmp_path: Path) -> None:
    book = "Era uma vez um moinho que ficava longe de\ntoda a gente. Ninguém o queria porque\nera velho.\n\n" * 4
    path = write(tmp_path, "livro.txt", book)
    assert read(path)[:2] == [
        "Era uma vez um moinho que ficava longe de toda a gente.",
        "Ninguém o queria porque era velho.",
    ]
    assert read(path, TextOptions(lines="each"))[0] == "Era uma vez um moinho que ficava longe de"
