"""Whether texts are in a script that is written without spaces between words, such as Thai, Khmer, Burmese, Chinese or
Japanese. There a text is one long "word" or a few, and rates of words tell little; letters are what is counted. A leaf.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from core.text.sign_counts import counted

SCRIPTS: Mapping[str, float] = {
    "CJK": 5, "HIRAGANA": 5, "KATAKANA": 5, "YI": 5, "THAI": 8, "LAO": 8, "KHMER": 8, "MYANMAR": 8, "TIBETAN": 8,
    "TAI": 8, "NEW": 8, "BALINESE": 8, "JAVANESE": 8,
}  # fmt: skip
"""Scripts that can do without spaces, by the first word of their letters' Unicode names, and how many letters a word of
theirs has at most on average where it is parted by spaces all the same."""
LONGEST = 25.0
"""The same of other scripts: words of the longest languages are half as long."""


def unspaced(texts: Iterable[str]) -> bool:
    """Whether there are hardly any spaces in many letters. Marks that are no letters are not counted."""
    known = [text for text in texts if text]
    signs = counted("".join(known))
    scripts: Counter[str] = Counter()
    for sign, count in signs.items():
        if sign.isalpha():
            scripts[unicodedata.name(sign, "").split(" ")[0]] += count
    letters = scripts.total()
    if not letters:
        return False
    such = {script: count for script, count in scripts.items() if script in SCRIPTS}
    most = SCRIPTS[max(such, key=such.__getitem__)] if 2 * sum(such.values()) >= letters else LONGEST
    return letters > most * len(" ".join(known).split())


def without_spaces(word: str) -> bool:
    """Whether a word is in a script in which it can stand without spaces around it."""
    return any(sign.isalpha() and unicodedata.name(sign, "").split(" ")[0] in SCRIPTS for sign in word)
