"""Files that were made to hurt whoever reads them: by name, the ending they go with, and their bytes."""

from __future__ import annotations

DEEP = 50_000
EAF_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
GRID_HEAD = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n'


def _laughs(root: str) -> bytes:
    """A billion laughs: ten entities, each ten times the one before."""
    entities = ['<!ENTITY a0 "ha">']
    entities += [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 11)]
    return f"{EAF_HEAD}<!DOCTYPE {root} [{''.join(entities)}]>\n<{root}>&a10;</{root}>".encode()


def _quadratic(root: str) -> bytes:
    """One long entity, many times."""
    return (f'{EAF_HEAD}<!DOCTYPE {root} [<!ENTITY a "{"x" * 100_000}">]>\n<{root}>{"&a;" * 20_000}</{root}>').encode()


def _external(root: str, place: str) -> bytes:
    return f'{EAF_HEAD}<!DOCTYPE {root} [<!ENTITY e SYSTEM "{place}">]>\n<{root}>&e;</{root}>'.encode()


def _deep(root: str) -> bytes:
    return f"{EAF_HEAD}<{root}>{'<TIER>' * DEEP}{'</TIER>' * DEEP}</{root}>".encode()


def _wide(root: str) -> bytes:
    return f'{EAF_HEAD}<{root} AUTHOR="{"x" * 5_000_000}"><TIER TIER_ID="{"y" * 1_000_000}"/></{root}>'.encode()


def _many(root: str) -> bytes:
    attributes = " ".join(f"a{i}='x'" for i in range(100_000))
    return f"{EAF_HEAD}<{root} {attributes}/>".encode()


def _xml(root: str) -> list[tuple[str, bytes]]:
    return [
        ("billion-laughs", _laughs(root)),
        ("quadratic", _quadratic(root)),
        ("external-file", _external(root, "file:///etc/passwd")),
        ("external-address", _external(root, "http://192.0.2.1/x")),
        ("external-endless", _external(root, "file:///dev/zero")),
        ("deep", _deep(root)),
        ("wide", _wide(root)),
        ("many-attributes", _many(root)),
        ("not-closed", f"{EAF_HEAD}<{root}>{'<TIER TIER_ID=' * 1000}".encode()),
    ]


GRIDS = [
    ("claims-a-billion", f'{GRID_HEAD}0\n4\n<exists>\n1\n"IntervalTier"\n"x"\n0\n4\n1000000000\n'.encode()),
    ("claims-less-than-none", f'{GRID_HEAD}0\n4\n<exists>\n-5\n"IntervalTier"\n"x"\n0\n4\n-1\n'.encode()),
    ("no-numbers", f'{GRID_HEAD}nan\ninf\n<exists>\n1\n"IntervalTier"\n"x"\nnan\n1e999\n1\nnan\n1e999\n"y"\n'.encode()),
    ("open-quote", f'{GRID_HEAD}0\n4\n<exists>\n1\n"IntervalTier"\n"{"x" * 2_000_000}'.encode()),
    ("only-quotes", GRID_HEAD.encode() + b'"' * 200_000),
    ("many-tiers", (f"{GRID_HEAD}0\n4\n<exists>\n20000\n" + '"IntervalTier"\n"x"\n0\n4\n0\n' * 20_000).encode()),
]
SUBTITLES = [
    ("far-away", b"1\n99999999:00:00,000 --> 999999999:59:59,999\nlonge\n\n"),
    ("backwards", b"1\n00:00:03,000 --> 00:00:01,000\ntr\xc3\xa1s\n\n" * 500),
    ("arrows", b"-->\n" * 50_000),
    ("no-end", b"1\n00:00:01,000 --> \n" * 5_000),
    ("many-digits", b"1\n" + b"9" * 100_000 + b":00:01,000 --> 00:00:02,000\nx\n\n"),
    ("tags", b"1\n00:00:00,000 --> 00:00:01,000\n" + b"<i>" * 100_000 + b"\n\n"),
]
JSON = [
    ("deep", b"[" * DEEP + b"]" * DEEP + b"\n"),
    ("deep-objects", b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"\n"),
    ("no-numbers", b'{"audio_filepath": "x.wav", "text": "x", "duration": NaN, "offset": Infinity}\n'),
    ("other-kinds", b'{"audio_filepath": 3, "text": ["x"], "duration": {}}\n[]\n3\nnull\n"x"\n' * 200),
    ("many-digits", b'{"audio_filepath": "x.wav", "text": "x", "duration": ' + b"9" * 10_000 + b"}\n"),
    ("half-a-letter", b'{"audio_filepath": "\\ud800.wav", "text": "\\udfff", "offset": -1}\n'),
]
TABLES = [
    ("away", b"path,text\n../../../../etc/passwd,x\n/dev/zero,y\n\\\\server\\share\\x.wav,z\n"),
    ("no-text-name", "path,text\n\udc80.wav,x\n".encode("utf-8", "surrogateescape")),
    ("noughts", b"path,text\n\0.wav,x\n"),
    ("open-quote", b'path,text\n"' + b"x\n" * 100_000),
    ("only-quotes", b"path,text\n" + b'"' * 200_001),
    ("wide", b"path,text\n" + b",".join([b"x"] * 200_000) + b"\n"),
    ("formulas", b'path,text\n=cmd|"/C calc"!A0,=1+1\n'),
]
CTM = [
    ("no-numbers", b"clip-0 1 nan inf x\nclip-0 1 1e999 -1e999 y\nclip-0 A 0.1 z\n" * 100),
    ("long", b"clip-0 1 0.1 0.1 " + b"x" * 3_000_000 + b"\n"),
    ("backwards", b"clip-0 1 3.0 -2.0 x\n" * 1000),
]
CHAT = [
    ("endless-line", b"@Begin\n*ANA:\t" + b"x " * 1_000_000 + b". \x150_1000\x15\n@End\n"),
    ("brackets", b"@Begin\n*ANA:\t" + b"<" * 200_000 + b"[x 9" * 50_000 + b" \x150_900\x15\n@End\n"),
    ("many-digits", b"@Begin\n*ANA:\tx \x15" + b"9" * 100_000 + b"_" + b"9" * 100_000 + b"\x15\n"),
    ("backwards", b"@Begin\n" + b"*ANA:\tx . \x15900_100\x15\n" * 2000),
    ("bullets", b"@Begin\n*ANA:\tx " + b"\x15" * 100_000 + b"\n@End\n"),
    ("participants", b"@Begin\n@Participants:\t" + b"A B C," * 100_000 + b"\n@ID:\t" + b"|" * 100_000 + b"\n"),
]
LABELS = [
    ("far-away", b"1e999\t2e999\tx\n-5\t-1\ty\n99999999\t999999999\tz\n"),
    ("back-and-forth", b"1\t2\tx\n0\t1\ty\n" * 2000),
    ("many-digits", b"0\t" + b"9" * 100_000 + b"\tx\n"),
    ("records", b"\\_sh v3.0\n" + b"\\ref\n\\tx x\n" * 20_000),
    ("one-record", b"\\_sh v3.0\n\\ref\n" + b"\\tx x\n\\aud x.wav nan inf\n" * 20_000),
]
HOSTILE: list[tuple[str, str, bytes]] = [
    *((name, ".eaf", content) for name, content in _xml("ANNOTATION_DOCUMENT")),
    *((name, ".trs", content) for name, content in _xml("Trans")),
    *((name, ".exb", content) for name, content in _xml("basic-transcription")),
    *((name, ".flextext", content) for name, content in _xml("document")),
    *((name, ".cha", content) for name, content in CHAT),
    *((name, ".txt", content) for name, content in LABELS),
    *((name, ".textgrid", content) for name, content in GRIDS),
    *((name, suffix, content) for suffix in (".srt", ".vtt") for name, content in SUBTITLES),
    *((name, suffix, content) for suffix in (".json", ".jsonl") for name, content in JSON),
    *((name, suffix, content) for suffix in (".csv", ".tsv") for name, content in TABLES),
    *((name, ".ctm", content) for name, content in CTM),
]
