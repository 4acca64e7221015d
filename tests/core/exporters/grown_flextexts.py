"""Interlinear texts of FLEx's, grown from a seed: texts with and without words, morphemes and glosses, punctuation in
other orders, lines in several languages, phrases without times, ids and comments, in either break."""

from __future__ import annotations

import random
from pathlib import Path
from xml.sax.saxutils import escape

LENGTH_S = 60.0
WORDS = "bom dia a todos casa não pão João água irmã ə̃ você gato".split()


class _Growing:
    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.count = 0
        self.glossed = self.dice.random() < 0.6
        self.lined = self.dice.random() < 0.6
        self.quote = self.dice.choice('""\'')

    def guid(self) -> str:
        self.count += 1
        return f"guid={self.quote}{self.count:08x}-0000-4000-8000-000000000000{self.quote}"

    def item(self, kind: str, language: str, text: str, more: str = "") -> str:
        attributes = f'type="{kind}" lang="{language}"'
        if self.dice.random() < 0.3:
            attributes = f'lang="{language}" type="{kind}"'
        return f"<item {attributes}{more}>{escape(text)}</item>"


def grown(path: Path, seed: int) -> Path:
    """Write one about "a.wav"."""
    one = _Growing(seed)
    dice = one.dice
    phrases: list[str] = []
    at = 300
    for number in range(1, dice.randint(4, 10)):
        long = dice.randint(700, 2800)
        phrases += _phrase(one, number, at, at + long)
        at += long + dice.choice([0, 0, 200, 900])
    lines = ["<document version=\"2\" exportSource=\"x\">", f"<interlinear-text {one.guid()}>",
             one.item("title", "pt", "Um & texto"), one.item("comment", "en", "kept"), "<paragraphs>"]  # fmt: skip
    half = dice.randint(1, len(phrases))
    cut = next((i for i in range(half, len(phrases)) if phrases[i].startswith("<phrase")), len(phrases))
    for part in (phrases[:cut], phrases[cut:]):
        if part:
            lines += [f"<paragraph {one.guid()}>", "<phrases>", *part, "</phrases>", "</paragraph>"]
    lines += ["</paragraphs>", "<!-- é -->", "<languages>", '<language lang="pt" font="Charis SIL" vernacular="true"/>',
              '<language lang="en" font="X" />', "</languages>", '<media-files offset-type="">',
              '<media guid="m1" location="file:///C:/x/a.wav"/>', "</media-files>", "</interlinear-text>",
              "</document>"]  # fmt: skip
    end = dice.choice(["\n", "\n", "\r\n"])
    add, end = ("  ", end) if dice.random() < 0.8 else ("", "")
    head = '<?xml version="1.0" encoding="utf-8"?>' + (end or "\n")
    mark = b"\xef\xbb\xbf" if dice.random() < 0.2 else b""
    path.write_bytes(mark + (head + "".join(f"{add}{line}{end}" for line in lines)).encode())
    return path


def _phrase(one: _Growing, number: int, start: int, end: int) -> list[str]:
    dice = one.dice
    words = [dice.choice(WORDS) for _ in range(dice.randint(2, 6))]
    times = f'begin-time-offset="{start}" end-time-offset="{end}" media-file="m1"'
    if dice.random() < 0.08:
        times = ""
    who = dice.choice([' speaker="Ana"', ' speaker="Rui"', ""]) if times else ""
    lines = [f"<phrase {one.guid()} {times}{who}>"]
    ends = dice.choice([".", "?", ""])
    if one.lined:
        lines.append(one.item("txt", "pt", " ".join(words) + ends))
    lines.append(one.item("segnum", "en", str(number)))
    if not one.lined or dice.random() < 0.8:
        lines.append("<words>")
        for word in words:
            lines += _word(one, word)
        if ends:
            lines += ["<word>", one.item("punct", "pt", ends), "</word>"]
        lines.append("</words>")
    if dice.random() < 0.7:
        lines.append(one.item("gls", "en", f"free translation {number}", ' analysisStatus="x"'))
    if dice.random() < 0.3:
        lines.append(one.item("note", "en", "a note & more"))
    return [*lines, "</phrase>"]


def _word(one: _Growing, word: str) -> list[str]:
    dice = one.dice
    lines = [f"<word {one.guid()}>", one.item("txt", "pt", word)]
    if one.glossed and dice.random() < 0.8:
        if dice.random() < 0.6:
            lines.append("<morphemes>")
            for part in (word[:2], f"-{word[2:] or 'x'}"):
                lines += [f'<morph type="stem" {one.guid()}>', one.item("txt", "pt", part),
                          one.item("cf", "pt", part), one.item("gls", "en", f"g.{part}"), "</morph>"]  # fmt: skip
            lines.append("</morphemes>")
        lines.append(one.item("gls", "en", f"gloss {word}"))
    return [*lines, "</word>"]
