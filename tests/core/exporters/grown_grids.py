"""TextGrids as nobody would write them by hand, grown from a seed: sentences, words in them, notes, points and tiers
with nothing on them, long or short, in every encoding that Praat writes, with texts of every script."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

LENGTH_S = 20.0
WORDS = "bom dia a todos casa não pão João água irmã gl-oss 1SG.PRS <x> & ə̃ 你 sil # 12 1.5 [noise]".split()
LATIN = "bom dia a todos casa não pão João água irmã gl-oss 1SG.PRS <x> & sil # 12 1.5 [noise]".split()
ODD = [
    '"',
    'disse "olá"',
    '""',
    "two\nlines",
    "tab\there",
    " spaces ",
    "! no comment",
    "xmin = 3",
    "مرحبا",
    "🦜",
    "\\ng",
]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "mac-roman", "latin-1")
NAMES = (("Ana", "Rui", "Zé da Silva"), ("Ana - utterances", "Rui - utterances"), ("sentences",), ("tx@Ana", "tx@Rui"))

Labels = list[tuple[float, float, str]]


class _Growing:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.encoding = self.random.choice(ENCODINGS)
        self.words = LATIN if self.encoding in ("mac-roman", "latin-1") else WORDS
        self.odd = [one for one in ODD if self.encoding not in ("mac-roman", "latin-1") or one.isascii()]
        self.digits = self.random.choice((2, 3, 6, 14))
        self.tiers: list[tuple[str, bool, Labels]] = []

    def text(self, most: int) -> str:
        if self.random.random() < 0.08:
            return self.random.choice(self.odd)
        return " ".join(self.random.choice(self.words) for _ in range(self.random.randint(1, most)))

    def at(self, low: float, high: float) -> float:
        return round(self.random.uniform(low, high), self.digits)

    def sentences(self) -> Labels:
        """Marks with silence between them, or none."""
        found: Labels = []
        at = self.random.choice((0.0, 0.3))
        while at < LENGTH_S - 3:
            end = self.at(at + 0.5, at + 2.5)
            found.append((at, end, self.text(6)))
            at = end if self.random.random() < 0.4 else self.at(end + 0.1, end + 1)
        return found

    def within(self, marks: Labels, many: int) -> Labels:
        """Parts of marks that fill them."""
        found: Labels = []
        for start, end, _ in marks:
            cuts = sorted({self.at(start + 0.05, end - 0.05) for _ in range(self.random.randint(0, many))})
            edges = [start, *(cut for cut in cuts if start < cut < end), end]
            found += [(edges[n], edges[n + 1], self.text(1)) for n in range(len(edges) - 1)]
        return found

    def add(self, name: str, labels: Labels, points: bool = False) -> None:
        self.tiers.append((name, points, labels))


def grown(path: Path, seed: int, plain: Path) -> Path:
    """Write one, and the same as `plain` in UTF-8."""
    one = _Growing(seed)
    for name in one.random.choice(NAMES):
        marks = one.sentences()
        one.add(name, marks)
        who = name.rpartition("@")[2].partition(" - ")[0]
        own = f"{who} - " if who != "sentences" else ""
        if one.random.random() < 0.5:
            words = one.within(marks, 3)
            one.add(f"{own}words", words)
            if one.random.random() < 0.5:
                one.add(f"{own}phones", one.within(words, 2))
        if one.random.random() < 0.5:
            one.add(f"{own}translation", [(s, e, one.text(4)) for s, e, _ in marks if one.random.random() < 0.8])
    if one.random.random() < 0.5:
        at = sorted({one.at(0.2, LENGTH_S - 0.2) for _ in range(one.random.randint(0, 9))})
        one.add("tones", [(t, t, one.random.choice(("H*", "L-", '"', ""))) for t in at], points=True)
    if one.random.random() < 0.4:
        one.add(one.random.choice(("empty", "", 'na"me')), [])
    if one.random.random() < 0.3:
        one.random.shuffle(one.tiers)
    write = _long if one.random.random() < 0.5 else _short
    ends = one.random.choice(("\n", "\n", "\r\n"))
    text = ends.join(write(one)) + ends
    mark = "" if one.encoding not in ("utf-16-le", "utf-16-be") else "\ufeff"
    plain.write_text(text, encoding="utf-8", newline="")
    path.write_bytes((mark + text).encode(one.encoding))
    return path


def _covering(labels: Labels) -> Iterator[tuple[float, float, str]]:
    at = 0.0
    for start, end, text in labels:
        if start > at:
            yield at, start, ""
        yield start, end, text
        at = end
    if at < LENGTH_S:
        yield at, LENGTH_S, ""


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _long(one: _Growing) -> Iterator[str]:
    yield from ('File type = "ooTextFile"', 'Object class = "TextGrid"', "", "xmin = 0 ", f"xmax = {LENGTH_S} ")
    yield from ("tiers? <exists> ", f"size = {len(one.tiers)} ", "item []: ")
    for number, (name, points, labels) in enumerate(one.tiers, 1):
        rows = labels if points else list(_covering(labels))
        yield from (f"    item [{number}]:", f'        class = "{"TextTier" if points else "IntervalTier"}" ')
        yield from (f"        name = {_quoted(name)} ", "        xmin = 0 ", f"        xmax = {LENGTH_S} ")
        yield f"        {'points' if points else 'intervals'}: size = {len(rows)} "
        for at, (start, end, text) in enumerate(rows, 1):
            yield f"        {'points' if points else 'intervals'} [{at}]:"
            times = [f"            number = {start} "] if points else [f"            xmin = {start} "]
            yield from times if points else (*times, f"            xmax = {end} ")
            yield f"            {'mark' if points else 'text'} = {_quoted(text)} "


def _short(one: _Growing) -> Iterator[str]:
    yield from ('File type = "ooTextFile"', '"TextGrid"', "", "0", str(LENGTH_S), "<exists>", str(len(one.tiers)))
    for name, points, labels in one.tiers:
        rows = labels if points else list(_covering(labels))
        yield from ('"TextTier"' if points else '"IntervalTier"', _quoted(name), "0", str(LENGTH_S), str(len(rows)))
        for start, end, text in rows:
            yield from (str(start), _quoted(text)) if points else (str(start), str(end), _quoted(text))
