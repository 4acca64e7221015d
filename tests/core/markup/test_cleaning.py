"""What is markup in a text, and what becomes of it; everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import WorkbenchError
from core.markup.cleaning import clean, left
from core.markup.kinds import KINDS, ways_of


@pytest.mark.parametrize(
    ("text", "expected", "tags", "kinds"),
    [
        ("bom dia a todos [laugh]", "bom dia a todos", "laugh", "events"),
        ("{breath} então <noise> vamos", "então vamos", "breath noise", "events"),
        ("ele [risos], sim", "ele, sim", "risos", "events"),
        ("<laugh>pois</laugh> é ((tosse))", "pois é", "laugh tosse", "events"),
        ("bom[laugh]dia", "bom dia", "laugh", "events"),
        ("isto [?] é [...] {}", "isto é", "", "events"),
        ('<b>muito</b> <font color="red">bem</font><br/>sim', "muito bem sim", "", "layout"),
        (">> olá {\\an8}a <00:00:01.200><c> todos</c>", "olá a todos", "", "layout"),
        ("pão &amp; vinho &#225;s &#xE0; &lt;b&gt;x&lt;/b&gt;", "pão & vinho ás à x", "", "escapes layout"),
        ("&amp;amp; \\u00e1gua", "& água", "", "escapes"),
        ('["bom dia", "a todos"]', "bom dia a todos", "", "json"),
        ('[{"start": 1, "text": ["olá"]}]', "olá", "", "json"),
        ("nÃ£o Ã© “isso”", "não é “isso”", "", "mojibake"),
        ("\ufeffbom\x00 dia\x0ba todos\x85", "bom dia a todos", "", "hidden"),
        ("ipu_5", "", "", "codes"),
        ("ipu_5, ipu_6", "", "", "codes"),
        ("mal de covid_19", "mal de covid_19", "", "labels"),
        ("i(l) vient", "i(l) vient", "", "inside"),
        ("(be)cause of hou[se]s", "(be)cause of hou[se]s", "", "inside"),
        ("vem (diz ele) já", "vem (diz ele) já", "", "asides"),
        ("k\\ae\\~^t", "k\\ae\\~^t", "", "praat"),
    ],
)
def test_each_kind_has_its_usual_way(text: str, expected: str, tags: str, kinds: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == expected
    assert " ".join(cleaned.tags) == tags
    assert " ".join(cleaned.counts or {}) == kinds
    again = clean(cleaned.text)
    assert again.text == cleaned.text


@pytest.mark.parametrize(
    "text",
    [
        "bom dia, a todos! São 3 < 5 > 2 — “sim” … [",
        "[bõ ˈdʒiɐ a ˈtoduʃ]",
        "[ˈkazɐ]",
        "R&D; AT&T; P&L & cia.",
        "a_b e x_1y nome@sítio_2.pt user_name",
        "C:\\pasta\\nova",
        "l'été d’un nʼaɣa ǃqʰ|ao ‖ kwa:ʔ ˥˩ t͡ʃ",
        "5 € (cinco euros) 1 [um número muito comprido de palavras que ninguém pode ter dito assim]",
        '[não é uma lista] de "aspas"',
        "नमस्ते \u200d दुनिया",
        "",
    ],
)
def test_real_writing_is_left_alone(text: str) -> None:
    kept = clean(text) if "[um" not in text else clean(text, {"events": "keep"})
    assert kept.text == text


def test_ways_can_be_chosen_for_each_kind() -> None:
    text = "i(l) ri [alto] \\ng ipu_5 (pois)"
    assert (
        clean(text, ways_of("inside=unwrap;events=keep;praat=decode;labels=drop;asides=drop")).text == "il ri [alto] ŋ"
    )
    assert clean(text, ways_of("inside=drop;events=unwrap;labels=drop")).text == "i ri alto \\ng (pois)"
    assert clean(text, ways_of("labels=tag")).tags == ("alto", "ipu_5")
    assert clean("\\ng\\swma", praat=True).text == "ŋəma"
    assert clean("&amp; [x]", ways_of("escapes=keep;events=drop")).text == "&amp;"
    for wrong in ("colour=drop", "inside=tag"):
        with pytest.raises(WorkbenchError):
            ways_of(wrong)


def test_what_is_left_is_named_but_asides_are_no_fault() -> None:
    assert left("i(l) &amp; [riso] \\sh (pois)") == {
        "escapes": ["&amp;"], "praat": ["\\sh"], "events": ["[riso]"], "inside": ["(l)"],
    }  # fmt: skip
    assert left("bom dia (pois)") == {}


@given(st.text(max_size=40), st.sampled_from(["", "keep", "drop"]))
def test_any_text_is_cleaned_and_what_has_no_markup_stays(text: str, way: str) -> None:
    ways = {key: way for key, kind in KINDS.items() if way in kind.ways}
    cleaned = clean(text, ways, praat=True)
    if not cleaned.counts:
        assert cleaned.text == text
    if way == "keep":
        assert cleaned.text == text


@given(st.text(alphabet="[](){}<>&;_\\ab1 \"'", max_size=60))
def test_signs_in_any_order_never_cost_letters_outside_of_them(text: str) -> None:
    cleaned = clean(text, {"events": "unwrap", "codes": "keep", "layout": "keep", "escapes": "keep", "json": "keep"})
    assert sum(c.isalnum() for c in cleaned.text) == sum(c.isalnum() for c in text)
