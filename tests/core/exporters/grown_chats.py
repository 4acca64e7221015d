"""CHAT files as CLAN and people write them, grown from a seed: headers of every kind, lines that go on, codes,
comments, lines without times, blank ones, several under one, with either break."""

from __future__ import annotations

import random
from pathlib import Path

LENGTH_S = 60.0
SPOKEN = [
    "quero água", "<o gato> [//] o cão dorme [*]", "&-uh eu (.) não sei", "bom dia , mãe", "ha [x 3]", "xxx casa www",
    "(be)cause he's goin(g) &=laughs", "[- spa] hola@s:spa wug", "0", "olá [=! canta] meu bem", "sim",
    "vou à casa da avó amanhã de manhã", "+< pois é claro", "ɨ ŋaʔ tʃa", "cão_de_água corre", "não não não",
]  # fmt: skip
ENDS = [".", "?", "!", "+...", "+/.", "+//."]
PEOPLE = (
    "CHI Eva Target_Child, MOT Mother, INV Maria_João Investigator",
    "CHI Target_Child , MOT Ana Mother , UNI Unidentified",
    "P01 Participant, P02 Rui Participant",
)
HEADERS = [
    "@PID:\t11312/c-00001", "@Birth of CHI:\t28-JUN-2001", "@Location:\tBraga, Portugal", "@Transcriber:\tEu",
    "@Comment:\tuma linha\n\tque continua", "@Types:\tlong, toyplay, TD", "@Date:\t01-JAN-2004", "@Warning:\tlate",
]  # fmt: skip


def grown(path: Path, seed: int) -> Path:
    """Write one about "a.wav"."""
    dice = random.Random(seed)
    people = dice.choice(PEOPLE)
    codes = [one.split()[0] for one in people.split(",")]
    media = dice.choice(["a, audio", '"a", audio', "a, audio, unlinked", "a.wav , audio"])
    lines = ["@UTF8", *(["@Window:\t0_0"] if dice.random() < 0.2 else []), "@Begin", "@Languages:\tpor, spa"]
    lines += [f"@Participants:\t{people}"]
    lines += [f"@ID:\tpor|corpus|{code}|2;06.15|female|TD||Participant|||" for code in codes if dice.random() < 0.8]
    lines += [f"@Media:\t{media}", *dice.sample(HEADERS, dice.randint(0, 4))]
    at = 200
    for number in range(dice.randint(4, 14)):
        if dice.random() < 0.1:
            lines.append(dice.choice(["@G:\tcooking", "@Bg:\tbook", "@Comment:\ta door", "", "@New Episode"]))
        long = dice.randint(600, 3000)
        lines.append(_spoken(dice, dice.choice(codes), at, at + long, number))
        lines += _below(dice)
        at += long + dice.choice([0, 0, 130, 700]) - (200 if dice.random() < 0.15 else 0)
    if dice.random() < 0.9:
        lines.append("@End")
    end = dice.choice(["\n", "\n", "\r\n"])
    text = end.join(line.replace("\n", end) for line in lines) + (end if dice.random() < 0.9 else "")
    path.write_bytes((b"\xef\xbb\xbf" if dice.random() < 0.2 else b"") + text.encode())
    return path


def _spoken(dice: random.Random, code: str, start: int, end: int, number: int) -> str:
    text = " ".join(dice.sample(SPOKEN, dice.choice([1, 1, 1, 2])))
    if text == "0" or dice.random() < 0.03:
        text = f"palavra {number}"
    if len(text) > 30 and dice.random() < 0.4:
        at = text.find(" ", 15)
        text = f"{text[:at]}\n\t{text[at + 1 :]}" if at > 0 else text
    times = f"\x15{start}_{end}\x15"
    if dice.random() < 0.1:
        times = f'\x15%snd:"a"_{start}_{end}\x15'
    elif dice.random() < 0.1:
        times = f"\x15{start}_{start + 200}\x15 \x15{start + 200}_{end}\x15"
    elif dice.random() < 0.08:
        times = ""
    post = " [+ exc]" if dice.random() < 0.1 else ""
    return f"*{code}:\t{text} {dice.choice(ENDS)}{post} {times}".rstrip(" ")


def _below(dice: random.Random) -> list[str]:
    found = []
    if dice.random() < 0.5:
        found.append("%mor:\tv|querer-1S n|água\n\tadj|bom ." if dice.random() < 0.3 else "%mor:\tn|casa v|ir .")
        if dice.random() < 0.5:
            found.append("%gra:\t1|0|ROOT 2|1|PUNCT")
    if dice.random() < 0.3:
        found.append(dice.choice(["%eng:\tgood day", "%eng:\tI want  water", "%spa:\tagua"]))
    if dice.random() < 0.2:
        found += ["%com:\tpoints at it"] * dice.choice([1, 1, 2])
    if dice.random() < 0.1:
        found.append("%tim:\t10:20")
    return found
