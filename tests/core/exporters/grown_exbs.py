"""Basic transcriptions of EXMARaLDA's, grown from a seed: points without times, words cut at overlaps, tiers of every
type, what users add themselves, in either break, indented or not."""

from __future__ import annotations

import random
from pathlib import Path
from xml.sax.saxutils import escape

LENGTH_S = 60.0
WORDS = "bom dia a todos casa não pão João água irmã gl-oss <x> & ə̃ você".split()
UD = '<ud-information attribute-name="k">z</ud-information>'
RARE = ["((lacht))", "مرحبا", "é… ", "„so“", "a  b"]


class _Growing:
    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.points: list[float] = []
        self.ids: dict[float, str] = {}

    def text(self, most: int = 6) -> str:
        if self.dice.random() < 0.08:
            return self.dice.choice(RARE)
        return " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randint(2, most)))

    def point(self, at: float) -> float:
        at = round(at, 3)
        self.points.append(at)
        return at


def grown(path: Path, seed: int) -> Path:
    """Write one about "a.wav"."""
    one = _Growing(seed)
    dice = one.dice
    people = ["ANA", "RUI", "ZÉ"][: dice.randint(1, 3)]
    spaced = dice.random() < 0.7
    tiers: list[tuple[str, str, str, list[tuple[float, float, str]]]] = []
    for who in people:
        spoken = []
        at = dice.uniform(0.2, 2)
        for _ in range(dice.randint(3, 8)):
            start, end = one.point(at), one.point(at + dice.uniform(0.6, 3))
            spoken.append((start, end, one.text() + (" " if spaced else "")))
            at = end if dice.random() < 0.3 else end + dice.uniform(0.2, 2)
        tiers.append((who, "v", "t", spoken))
        if dice.random() < 0.6:
            tiers.append((who, "en", "a", [(s, e, one.text(4)) for s, e, _ in spoken if dice.random() < 0.8]))
        if dice.random() < 0.3:
            tiers.append((who, "nv", "d", [(s, e, "nods") for s, e, _ in spoken[1:3]]))
    if dice.random() < 0.5:
        tiers.append(
            ("", "akz", "d", [(one.point(1.0), one.point(1.5), "door"), (one.point(9), one.point(12), "rain")])
        )
    path.write_bytes(_written(one, people, tiers))
    return path


def _written(
    one: _Growing, people: list[str], tiers: list[tuple[str, str, str, list[tuple[float, float, str]]]]
) -> bytes:
    dice = one.dice
    ids = {at: f"T{number}" for number, at in enumerate(sorted(set(one.points)))}
    add, end = ("    ", "\n") if dice.random() < 0.8 else ("", "")
    break_ = dice.choice(["\n", "\n", "\r\n"])
    lines = ["<basic-transcription>", "<head>", "<meta-information>", "<project-name>P &amp; Q</project-name>"]
    lines += ['<referenced-file url="../sound/a.wav" />', "<ud-meta-information>",
              "<ud-information attribute-name='Code'>x1</ud-information>", "</ud-meta-information>",
              "<comment>é</comment>", "</meta-information>", "<speakertable>"]  # fmt: skip
    for number, who in enumerate(people):
        lines += [f'<speaker id="SPK{number}">', f"<abbreviation>{who}</abbreviation>", '<sex value="f"/>',
                  f"<ud-speaker-information>{UD}</ud-speaker-information>", "</speaker>"]  # fmt: skip
    lines += ["</speakertable>", "</head>", "<basic-body>", "<common-timeline>"]
    lines += [f'<tli id="{id}" time="{at}" type="appl"/>' for at, id in ids.items()]
    lines += [f'<tli id="T{len(ids)}"/>'] * (dice.random() < 0.3)
    lines += ["</common-timeline>", "<!-- tiers -->"]
    for number, (who, category, kind, events) in enumerate(tiers):
        owner = f' speaker="SPK{people.index(who)}"' if who else ""
        shown = f"{who} [{category}]" if who else f"[{category}]"
        lines.append(f'<tier id="TIE{number}"{owner} category="{category}" type="{kind}" display-name="{shown}">')
        if dice.random() < 0.3:
            lines.append(
                '<ud-tier-information><ud-information attribute-name="n">1</ud-information></ud-tier-information>'
            )
        for start, stop, text in events:
            more = UD if dice.random() < 0.15 else ""
            lines.append(f'<event start="{ids[start]}" end="{ids[stop]}">{escape(text)}{more}</event>')
        lines.append("</tier>")
    lines += ["</basic-body>", "</basic-transcription>"]
    text = (break_ if end else "").join(f"{add}{line}" for line in lines) + (break_ if end else "")
    codec = dice.choice(["UTF-8", "UTF-8", "UTF-16"])
    head = f'<?xml version="1.0" encoding="{codec}"?>{break_}<!-- (c) Rights -->{break_}'
    return (head + text).encode("utf-8" if codec == "UTF-8" else "utf-16")
