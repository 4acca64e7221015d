"""What patterns cannot match without, held against looking for them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from core.text.case import composed
from core.text.fold import folded
from core.text.required import required


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("começo", (("comeco",),)),
        (r"\bgat[oa]\b", (("gato", "gata"),)),
        ("n[aã]o|água", (("nao", "agua"),)),
        (r"(menin)[oa](zinh)", (("meninozinh", "meninazinh"),)),
        (r"abr.*fech", (("abr",), ("fech",))),
        (r"(?:abrir|fechar)\w+", (("abrir", "fechar"),)),
        (r"(?:pato)?gil{2}o+bra", (("bra",),)),
        ("casa", (("casa", "caſa"),)),
        (r"^мир\s+нет$", (("мир",), ("нет", "неᲄ", "неᲅ"))),
        ("كتاب", (("كتاب",),)),
    ],
)
def test_pieces_of_usual_patterns(pattern: str, told: tuple[tuple[str, ...], ...]) -> None:
    assert required(pattern) == told


@pytest.mark.parametrize(
    "pattern",
    ["", "a|b", r"\w+", "(?:casa){e<=1}", "[[a-z]--[casa]]", "(?x)ca sa", r"\p{L}casa", "(casa", "(?:casa)?", "fim",
     "각각각", "(?|casa|coisa)", "casa|ir", "[^c]as"],
)  # fmt: skip
def test_nothing_is_told_where_nothing_is_sure(pattern: str) -> None:
    assert required(pattern) == ()


LETTERS = "sſSßẞfiﬁﬂﬀtﬆkKaAáãıİIαΑᾳιΙςσΣ\u0301\u0345\u0338=ʼnŉ 각\u11a8かがくк\u1c80 e\u0308hẖ"
plain = st.text(LETTERS, min_size=1, max_size=7)
pieces = st.one_of(
    plain.map(regex.escape),
    st.sampled_from([".", r"\w", "[sf]", "[aã]", "[ß]", r"\b", "[^s]", "[a-z]", r"\s"]),
    st.lists(plain.map(regex.escape), min_size=2, max_size=3).map(lambda those: f"(?:{'|'.join(those)})"),
    plain.map(lambda text: f"(?:{regex.escape(text)})+"),
    plain.map(lambda text: f"(?:{regex.escape(text)})?"),
    plain.map(lambda text: f"({regex.escape(text)}){{2}}"),
    plain.map(lambda text: f"(?>{regex.escape(text)})"),
)
patterns = st.lists(pieces, min_size=1, max_size=4).map("".join)
changes = st.sampled_from([str, str.upper, str.lower, str.title, str.casefold, str.swapcase])
swaps = st.sampled_from([("ss", "ß"), ("s", "ſ"), ("fi", "ﬁ"), ("st", "ﬆ"), ("αι", "ᾳ"), ("ι", "\u0345"), ("k", "K"),
                         ("a", "a")])  # fmt: skip


@given(patterns, st.data())
@settings(max_examples=600, deadline=None)
def test_what_a_pattern_matches_holds_what_it_requires(pattern: str, data: st.DataObject) -> None:
    pattern = composed(pattern)
    try:
        found = regex.compile(pattern, regex.IGNORECASE | regex.VERSION1)
    except regex.error:
        reject()
    like = regex.sub(r"\(\?[:>]|[()?+\\]|\{2\}|\[\^?|\]", "", pattern)
    text = data.draw(st.one_of(plain, st.just(like), st.sampled_from(like.split("|"))))
    before, after = data.draw(st.text(LETTERS, max_size=3)), data.draw(st.text(LETTERS, max_size=3))
    text = before + data.draw(changes)(text).replace(*data.draw(swaps)) + after
    for said in (text, composed(text)):
        if found.search(said):
            for spaces in (True, False):
                bare = folded(said)
                for clause in required(pattern, spaces=spaces):
                    assert any(form in bare for form in clause), (pattern, said, clause)
