"""CHAT's codes in a line of speech: what was said stays as plain words, what is heard beside it becomes tags.

The rule, by what CHAT's manual says of each code:
- Said, and kept: words; repetitions and false starts before [/] [//] [///]; fillers &-uh and fragments &+fr without
  their sign; short forms in full, as (be)cause; what [x 3] repeats; words of special forms without @o or @s:eng.
- Heard, and made a tag: events &=laughs, &{l=... and [=! ...]; xxx and yyy ("unintelligible") and www
  ("untranscribed").
- Neither, and dropped: omitted 0words, pauses (.), other people's &*ABC:mhm, comments, explanations, replacements,
  errors and all other codes in [ ]; scopes < >; the full stop that has to end every line, +... and its kin; the signs
  of conversation analysis. A question or exclamation mark stays.
"""

from __future__ import annotations

import re

UNINTELLIGIBLE = "unintelligible"
UNTRANSCRIBED = "untranscribed"
MOST_TIMES = 10

BULLET = re.compile(r"\x15[^\x15\n]*\x15?")
_REPEATED = re.compile(r"(<[^<>]{0,500}>|(?<![^\s<>\[\]])[^\s<>\[\]]{1,100})\s{0,9}\[x\s{0,9}(\d{1,9})\]")
_HEARD = re.compile(r"\[=!\s{0,9}([^\[\]]{0,200})\]")
_CODE = re.compile(r"\[[^\[\]]*\]")
_TERMINATOR = re.compile(r"(?<!\S)\+[^\w\s]*[.?!](?!\S)|(?<!\S)\+[<^,\"“+≋≈]+(?=\s|$|[^\W\d_])")
_PAUSE = re.compile(r"\((?:\.+|\d*:?\d+\.?\d*|\d+\.)\)")
_OTHERS = re.compile(r"&\*\w+[:=]\S*")
_EVENT = re.compile(r"&=(\S+)|&\{[lnv]=(\S+)|&\}[lnv]=\S+")
_SIGNS = str.maketrans("", "", "⌈⌉⌊⌋↑↓→↗↘⇗⇘∞≈≋≡∙∆∇°▁▔☺♋⁎∬ϋΫ∮§∾↻Ἡ⤆⤇‡„↫ˈˌ<>")
_SPECIAL = re.compile(r"(?<=\w)@[\w:&+*$-]+")
_PART_OF_SPEECH = re.compile(r"(?<=\w)\$\w+")
_SPACED = re.compile(r"\s+([,;:?!])(?=\s|$)")


def plain(line: str) -> tuple[str, tuple[str, ...]]:
    """(what was said, tags of what is heard beside it) of a line of CHAT without its speaker."""
    tags: list[str] = []
    text = BULLET.sub(" ", line)
    text = _REPEATED.sub(lambda m: " ".join([m[1]] * max(1, min(int(m[2]), MOST_TIMES))), text)
    for heard in _HEARD.finditer(text):
        tags.append(heard[1])
    text = _CODE.sub(" ", text)
    text = _TERMINATOR.sub(" ", text)
    text = _OTHERS.sub(" ", _PAUSE.sub(" ", text))
    tags += [found[1] or found[2] or "" for found in _EVENT.finditer(text)]
    text = _EVENT.sub(" ", text).translate(_SIGNS)
    words = [said for word in text.split() if (said := _word(word, tags))]
    if [word for word in words if word not in (".", "?", "!")] == ["0"]:
        words = []
    said = _SPACED.sub(r"\1", " ".join(words)).strip()
    said = said.removesuffix(" .") if said.endswith(" .") else said.removesuffix(".")  # one ends the line
    return said, tuple(dict.fromkeys(filter(None, map(_tag, tags))))


def _word(word: str, tags: list[str]) -> str:
    """One word as it was said; "" for one that was not."""
    if word.isalpha() and not word.startswith(("xx", "yy", "ww")):
        return word
    bare = word.strip(".,;:?!")
    if bare in ("xxx", "yyy", "xx", "yy"):
        tags.append(UNINTELLIGIBLE)
        return ""
    if bare in ("www", "ww"):
        tags.append(UNTRANSCRIBED)
        return ""
    if re.match(r"0[^\W\d_]", word) or word.startswith("#"):
        return ""
    word = re.sub(r"^&[-+~]?", "", word)
    word = _PART_OF_SPEECH.sub("", _SPECIAL.sub("", word))
    word = re.sub(r"(?<=\w)\((\w[\w']*)\)|\((\w[\w']*)\)(?=\w)|^\((\w+)\)$", lambda m: m[1] or m[2] or m[3], word)
    word = re.sub(r"(?<=\w):+(?=\w)|(?<=\w):(?=$|[.,?!])|(?<=\w)\^(?=\w)|^\^", "", word)
    return re.sub(r"(?<=\w)[_+](?=\w)", " ", word)


def _tag(text: str) -> str:
    """An event as a tag: no bars or commas, which separate tags."""
    return re.sub(r"[|,;\s]+", " ", text).strip(" .")
