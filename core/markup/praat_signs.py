"""Praat's own spelling of signs: a backslash and two characters. The table is that of Praat itself."""

from __future__ import annotations

import re

PHONETIC = r"""
    aeæ o/ø c,ç beβ teθ ciχ dhð h-ħ oeœ atɐ asɑ ayɒ abɒ b^ɓ bcʙ ctɔ ccɕ d.ɖ d^ɗ e-ɘ swə srɚ efɛ erɜ kbɞ j-ɟ g^ɠ gsɡ
    gcɢ gfɣ rhɤ G^ʛ htɥ h^ɦ hjɧ hcʜ i-ɨ icɪ l~ɫ l-ɬ l.ɭ lzɮ lcʟ mtɯ mlɰ mjɱ ngŋ njɲ n.ɳ ncɴ o-ɵ Oeɶ |1ǀ |2ǁ |-ǂ ffɸ
    rtɹ rlɺ r.ɻ f.ɽ fhɾ rcʀ riʁ s.ʂ shʃ j^ʄ t.ʈ u-ʉ hsʊ vsʋ vtʌ wtʍ ytʎ ycʏ z.ʐ zcʑ zhʒ ?gʔ 9eʕ O.ʘ ?-ʡ 9-ʢ V^ⱱ :fː
    .fˑ hr˞ bfβ tfθ cfχ '1ˈ '2ˌ ^hʰ ^Hʱ ^jʲ ^wʷ ^Yᶣ ^yʸ ^?ˀ ^9ˁ ^lˡ ^sˢ ^gˠ ^Mᵚ ^Gᶭ ^xˣ ^fᶠ ^nⁿ ^mᵐ ^Nᵑ idɿ irʅ -4˦
    -3˧ -2˨ |uꜛ |dꜜ tsʦ tSʧ dzʣ dZʤ apʼ jcʝ -5˥ -1˩
"""
LATIN = r"""
    a`à a'á a^â a~ã a"ä aoå a;ą c'ć c<č d<ď d-đ e`è e'é e^ê e"ë e<ě e;ę g<ǧ i`ì i'í i^î i"ï l/ł n'ń n~ñ n<ň o`ò o'ó
    o^ô o~õ o"ö o:ő r<ř s'ś s<š t<ť u`ù u'ú u^û u"ü u:ű uoů y'ý y"ÿ z'ź z<ž z!ż A`À A'Á A^Â A~Ã A"Ä AoÅ A;Ą C'Ć C<Č
    D<Ď D-Đ E`È E'É E^Ê E"Ë E<Ě E;Ę G<Ǧ I`Ì I'Í I^Î I"Ï L/Ł N'Ń N~Ñ N<Ň O`Ò O'Ó O^Ô O~Õ O"Ö O:Ő R<Ř S'Ś S<Š T<Ť U`Ù
    U'Ú U^Û U"Ü U:Ű UoŮ Y'Ý Y"Ÿ Z'Ź Z<Ž Z!Ż ssß s,ş t,ţ thþ AeÆ O/Ø C,Ç S,Ş T,Ţ ThÞ a_ª o_º fdƒ
"""
GREEK = r"""
    alα gaγ deδ epε zeζ etη t2ϑ ioι kaκ laλ muμ nuν xiξ onο piπ roρ siσ s2ς taτ upυ fiφ f2ϕ psψ omω o2ϖ AlΑ BeΒ GaΓ
    DeΔ EpΕ ZeΖ EtΗ TeΘ IoΙ KaΚ LaΛ MuΜ NuΝ XiΞ OnΟ PiΠ RoΡ SiΣ TaΤ UpΥ FiΦ CiΧ PsΨ OmΩ
"""
OTHERS = r"""
    !d¡ ?d¿ --– "l“ "r” <<« .c· dg° c/¢ Lp£ cu¤ eu€ Y=¥ SS§ ||¶ co© re® FIﬁ FLﬂ tm™ TM™ no¬ xx× :-÷ bu• 'p′
    "p″ At∀ dd∂ Er∃ O|∅ e=∈ -m− /d∕ Vr√ oc∝ oo∞ an∧ or∨ ni∩ uu∪ in∫ .3∴ =~≅ ~~≈ =/≠ =3≡ c=⊂ o+⊕ ox⊗ Tt⊥ ..⋯ cl♣ di♦
    he♥ sp♠ <-← ^|↑ ->→ _|↓ <>↔ <=⇐ ^#⇑ =>⇒ _#⇓ eq⇔ _u‿ NE↗ SE↘ NW↖ SW↙ pf☞ f5❀ +-± >>» su∑ <_≤ >_≥
"""
HEBREW = r"""
    ?+U+05D0 B+U+05D1 G+U+05D2 D+U+05D3 H+U+05D4 V+U+05D5 Z+U+05D6 X+U+05D7 Y+U+05D8 J+U+05D9 K%U+05DA K+U+05DB
    L+U+05DC M%U+05DD M+U+05DE N%U+05DF N+U+05E0 S+U+05E1 9+U+05E2 P%U+05E3 P+U+05E4 C%U+05E5 C+U+05E6 Q+U+05E7
    R+U+05E8 W+U+05E9 T+U+05EA hIU+05B4 sEU+05B6 cEU+05B5 qAU+05B8 pAU+05B7 hOU+05B9 vOU+FB4B qUU+05BB dqU+05BC
    sUU+FB35
"""
MARKS = r"""
    `^U+0300 ``U+030F '^U+0301 ''U+030B ^^U+0302 ~^U+0303 //U+0338 -/U+0336 ~/U+0334 -^U+0304 :^U+0308 0^U+030A
    v^U+030C N^U+0306 cnU+031A cvU+031C T^U+031D TvU+031E T(U+0318 T)U+0319 +vU+031F :vU+0324 0vU+0325 vvU+032C
    |vU+0329 NvU+032A UvU+033A DvU+033B nvU+032F ~vU+0330 -vU+0320 ~<U+0334 3vU+0339 liU+0361 LIU+035C mvU+033C
    wvU+032B x^U+033D -'U+1DC4 '-U+1DC7 `-U+1DC5 -`U+1DC6 rfU+1DC8 frU+1DC9
"""
"""Signs above and below the letter before them, by their code points."""
OWN = {"bs": "\\", "un": "_", "'a": "'", "[f": "[", "]f": "]", "|f": "|", "# ": "#", "% ": "%", "^ ": "^", "_ ": "_"}
"""Signs that mean something else to Praat when they stand alone."""
QUOTES = {"` ": "‘", "' ": "’", "-h": "\u00ad"}


def _table() -> dict[str, str]:
    """The sign by the two characters behind its backslash."""
    listed = {one[:2]: one[2:] for one in (PHONETIC + LATIN + GREEK + OTHERS).split()}
    by_code = {one[:2]: chr(int(one[4:], 16)) for one in (HEBREW + MARKS).split()}
    return listed | by_code | OWN | QUOTES


SIGNS = _table()
_SPELT = re.compile(r"\\([!-~][ -~])")


def spelt(text: str) -> list[tuple[int, int]]:
    """Where the signs stand in a text."""
    return [found.span() for found in _SPELT.finditer(text) if found[1] in SIGNS]


def decoded(text: str) -> str:
    """The text with its signs as Praat shows them; what is none of Praat's stays."""
    return _SPELT.sub(lambda found: SIGNS.get(found[1], found[0]), text) if "\\" in text else text
