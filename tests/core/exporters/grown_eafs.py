"""EAFs as nobody would write them by hand, grown from a seed: tiers of every kind below one another, with all that
a file may say of them, in texts of every script. Most are valid; some have their sections in an order of their own."""

from __future__ import annotations

import random
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

TYPES = {
    "root": "", "assoc": "Symbolic_Association", "parts": "Symbolic_Subdivision", "fill": "Time_Subdivision",
    "inside": "Included_In",
}  # fmt: skip
WORDS = "bom dia a todos casa não pão João água irmã gl-oss 1SG.PRS <x> & \u0259\u0303 \u4f60".split()
RARE = ["مرحبا", "שלום", "🦜", "a\u0301\u0323", "\u200d", "]]>", "'\"", "ŋ͡m", "x\u00a0y", "&#65;", "𐎀"]
EDGES = ["", " ", "  two  spaces ", "tab\there", "line\nbreak", " \n "]
STEREOTYPES = ("Time_Subdivision", "Symbolic_Subdivision", "Symbolic_Association", "Included_In")
SECTIONS = ("LICENSE", "HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE", "LOCALE", "LANGUAGE", "CONSTRAINT",
            "CONTROLLED_VOCABULARY", "LEXICON_REF", "REF_LINK_SET", "EXTERNAL_REF")  # fmt: skip
OUT_OF_ORDER, OLD = 10, 7
"""One file in so many has its sections in an order of its own; has vocabularies as EAF 2.7 wrote them."""
LENGTH_MS = 20_000


class _Growing:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.slots: list[int | None] = []
        self.tiers: list[str] = []
        self.count = 0
        self.rich = seed % 4 != 0
        self.prefix = self.random.choice(("a", "a", "ann_", "x-")) if self.rich else "a"
        self.old = self.rich and seed % OLD == 0

    def text(self, most: int) -> str:
        if self.rich and most < 4 and self.random.random() < 0.15:
            return self.random.choice(EDGES)
        words = WORDS + RARE if self.rich else WORDS
        return " ".join(self.random.choice(words) for _ in range(self.random.randint(0 if most < 4 else 3, most)))

    def some(self, *attributes: str, often: float = 0.3) -> str:
        """Some of these attributes, each with a space before it."""
        return "".join(f" {one}" for one in attributes if self.rich and self.random.random() < often)

    def slot(self, at: int | None) -> str:
        self.slots.append(at)
        return f"ts{len(self.slots)}"

    def annotation(self, body: str, text: str, extra: str = "") -> str:
        self.count += 1
        tag = "ALIGNABLE_ANNOTATION" if "TIME_SLOT_REF1" in body else "REF_ANNOTATION"
        extra += self.some('CVE_REF="cveid_1"', 'EXT_REF="er1"', 'LANG_REF="por"', often=0.08)
        extra += self.some('SVG_REF="s1"', often=0.05) if tag[0] == "A" else ""
        inner = f"<ANNOTATION_VALUE>{escape(text)}</ANNOTATION_VALUE>"
        return f'<ANNOTATION><{tag} ANNOTATION_ID="{self.last}" {body}{extra}>{inner}</{tag}></ANNOTATION>'

    @property
    def last(self) -> str:
        """The id of the annotation that was made last."""
        return f"{self.prefix}{self.count}"

    def aligned(self, first: str, last: str, text: str) -> str:
        return self.annotation(f'TIME_SLOT_REF1="{first}" TIME_SLOT_REF2="{last}"', text)

    def root(self, name: str, who: str, start: int, texts: int) -> list[tuple[str, int, int, str, str]]:
        """A tier of marks; each as (id, start, end, its slots)."""
        marks, body, at = [], [], start
        for _ in range(self.random.randint(2, 5)):
            end = at + self.random.randint(600, 2500)
            if end > LENGTH_MS - 100:
                break
            slots = self.slot(at), self.slot(end)
            body.append(self.aligned(*slots, self.text(texts)))
            marks.append((self.last, at, end, *slots))
            at = end + self.random.choice((0, 0, 150, 700))
        self.tier(name, "root", who, "", body)
        return marks

    def tier(self, name: str, kind: str, who: str, parent: str, body: list[str]) -> None:
        attributes = f"LINGUISTIC_TYPE_REF={quoteattr(kind)} TIER_ID={quoteattr(name)}"
        attributes += f" PARTICIPANT={quoteattr(who)}" if who else ""
        attributes += f" PARENT_REF={quoteattr(parent)}" if parent else ""
        attributes += self.some('ANNOTATOR="Zé &amp; co."', 'DEFAULT_LOCALE="pt"', 'LANG_REF="por"', 'EXT_REF="er2"')
        self.tiers.append(f"<TIER {attributes}>{''.join(body)}</TIER>")

    def below(self, parent: str, who: str, marks: list[tuple[str, int, int, str, str]], deep: int, timed: bool) -> None:
        """Tiers that explain another, however many."""
        for number in range(self.random.randint(1, 3)):
            kind = self.random.choice(["assoc", "parts", *(["fill", "inside"] if timed else [])])
            name = f"{kind}{number}-{parent}"
            body: list[str] = []
            made: list[tuple[str, int, int, str, str]] = []
            for mark in marks:
                if self.random.random() < 0.8:
                    made += self.explain(kind, mark, body)
            self.tier(name, kind, who, parent, body)
            if deep > 1 and made and self.random.random() < 0.7:
                self.below(name, who, made, deep - 1, kind in ("fill", "inside"))

    def explain(
        self, kind: str, mark: tuple[str, int, int, str, str], body: list[str]
    ) -> list[tuple[str, int, int, str, str]]:
        id, start, end, first, last = mark
        made = []
        if kind in ("assoc", "parts"):
            before = ""
            for _ in range(1 if kind == "assoc" else self.random.randint(1, 4)):
                extra = f' PREVIOUS_ANNOTATION="{before}"' if before else ""
                body.append(self.annotation(f'ANNOTATION_REF="{id}"', self.text(3), extra))
                before = self.last
                made.append((before, start, end, first, last))
            return made
        inner = range(start + 20, end - 20)
        cuts = sorted(self.random.sample(inner, self.random.randint(1, 3))) if len(inner) > 3 else []
        edges = [start, *cuts, end]
        slots = [
            first,
            *(self.slot(cut if self.random.random() < 0.7 or kind == "inside" else None) for cut in cuts),
            last,
        ]
        for n in range(len(edges) - 1):
            if kind == "fill" or self.random.random() < 0.7:
                body.append(self.aligned(slots[n], slots[n + 1], self.text(2)))
                made.append((self.last, edges[n], edges[n + 1], slots[n], slots[n + 1]))
        return made


def grown(path: Path, seed: int, media: str) -> Path:
    """Write one."""
    one = _Growing(seed)
    for who in ("Ana", "Rui", "Zé da Silva")[: one.random.randint(1, 3)]:
        marks = one.root(f"tx@{who}", who, one.random.randint(0, 900), 6)
        one.below(f"tx@{who}", who, marks, 3, timed=True)
    if one.random.random() < 0.6:
        one.below("gestures", "", one.root("gestures", "", 300, 1), 1, timed=True)
    one.tier("empty", "root", "", "", [])
    if one.rich and one.random.random() < 0.4:
        one.random.shuffle(one.tiers)
    found = {"TIME_ORDER": f"<TIME_ORDER>{_order(one)}</TIME_ORDER>", "TIER": "".join(one.tiers)}
    found |= {"HEADER": _header(one, media), "LINGUISTIC_TYPE": _types(one)}
    found["CONSTRAINT"] = "".join(f'<CONSTRAINT DESCRIPTION="as ELAN has it" STEREOTYPE="{s}"/>' for s in STEREOTYPES)
    found |= _rest(one) if one.rich else {}
    sections = list(SECTIONS)
    if seed % OUT_OF_ORDER == 3:
        one.random.shuffle(sections)
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT AUTHOR="Ana &lt;a@b.c>"'
        ' DATE="2024-01-01T00:00:00+00:00"'
        f' FORMAT="{"2.7" if one.old else "3.0"}" VERSION="{"2.7" if one.old else "3.0"}"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">'
        f"{''.join(found.get(name, '') for name in sections)}</ANNOTATION_DOCUMENT>",
        encoding="utf-8",
    )
    return path


def valid(seed: int) -> bool:
    """Whether the file of this seed is as the schema of EAF 3.0 has it."""
    return seed % OUT_OF_ORDER != 3 and not (seed % 4 and seed % OLD == 0)


def _order(one: _Growing) -> str:
    """Slots by time, some files with those of the same time in any order."""
    slots = sorted(enumerate(one.slots, 1), key=lambda pair: _key(one.slots, pair[0]))
    return "".join(
        f'<TIME_SLOT TIME_SLOT_ID="ts{n}"' + (f' TIME_VALUE="{at}"/>' if at is not None else "/>") for n, at in slots
    )


def _header(one: _Growing, media: str) -> str:
    film = (
        '<MEDIA_DESCRIPTOR MEDIA_URL="file:///C:/Filme%20de%20Jo%C3%A3o.mp4" MIME_TYPE="video/mp4" TIME_ORIGIN="0"'
        ' RELATIVE_MEDIA_URL="./Filme.mp4"/>'
    )
    films = (
        f"{film}{_descriptor(media)}",
        f'{_descriptor(media)}<MEDIA_DESCRIPTOR MEDIA_URL="file:///b.mpg" MIME_TYPE="video/mpeg"/>',
        _descriptor(media),
    )
    inner = one.random.choice(films) if one.rich else _descriptor(media)
    if one.rich and one.random.random() < 0.5:
        inner += '<LINKED_FILE_DESCRIPTOR LINK_URL="file:///f0.tsv" MIME_TYPE="text/plain" ASSOCIATED_WITH="a.wav"/>'
        inner += '<PROPERTY NAME="URN">urn:nl-mpi-tools-elan-eaf:1</PROPERTY><PROPERTY NAME="note">á &amp; b</PROPERTY>'
    return f'<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">{inner}</HEADER>'


def _descriptor(media: str) -> str:
    return f'<MEDIA_DESCRIPTOR MEDIA_URL="{media}" MIME_TYPE="audio/x-wav"/>'


def _types(one: _Growing) -> str:
    """Those in use, and some that are not."""
    found = ""
    for name, constraint in (*TYPES.items(), *([("unused", "Included_In")] if one.rich else [])):
        alignable = str(name in ("root", "fill", "inside", "unused")).lower()
        more = f' CONSTRAINTS="{constraint}"' if constraint else ""
        more += one.some('CONTROLLED_VOCABULARY_REF="pos &amp; more"', 'LEXICON_REF="lr1"', 'EXT_REF="er1"')
        found += f'<LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="{name}" TIME_ALIGNABLE="{alignable}"'
        found += f"{more}/>"
    return found


def _rest(one: _Growing) -> dict[str, str]:
    """All that a file may say beside its tiers."""
    entries = (
        '<CV_ENTRY DESCRIPTION="noun">n</CV_ENTRY><CV_ENTRY>vé</CV_ENTRY>'
        if one.old
        else '<DESCRIPTION LANG_REF="und">parts</DESCRIPTION><DESCRIPTION LANG_REF="por">classes</DESCRIPTION>'
        '<CV_ENTRY_ML CVE_ID="cveid_1" EXT_REF="er1"><CVE_VALUE DESCRIPTION="noun" LANG_REF="und">n</CVE_VALUE>'
        '<CVE_VALUE DESCRIPTION="nome" LANG_REF="por">n.</CVE_VALUE></CV_ENTRY_ML>'
        '<CV_ENTRY_ML CVE_ID="cveid_2"><CVE_VALUE LANG_REF="und">vé</CVE_VALUE></CV_ENTRY_ML>'
    )
    links = (
        f'<CROSS_REF_LINK REF_LINK_ID="rl1" REF1="{one.prefix}1" REF2="{one.last}" DIRECTIONALITY="undirected"/>'
        f'<GROUP_REF_LINK REF_LINK_ID="rl2" REF_TYPE="t" REFS="{one.prefix}1 {one.prefix}2">x</GROUP_REF_LINK>'
    )
    return {
        "LICENSE": '<LICENSE LICENSE_URL="https://creativecommons.org/licenses/by/4.0/">CC BY</LICENSE>',
        "LOCALE": '<LOCALE COUNTRY_CODE="PT" LANGUAGE_CODE="pt"/>',
        "LANGUAGE": '<LANGUAGE LANG_DEF="http://cdb.iso.org/lg/CDB-00138502-001" LANG_ID="por" LANG_LABEL="pt"/>'
        '<LANGUAGE LANG_ID="und" LANG_LABEL="undetermined (und)"/>',
        "CONTROLLED_VOCABULARY": f'<CONTROLLED_VOCABULARY CV_ID="pos &amp; more">{entries}</CONTROLLED_VOCABULARY>'
        + ("" if one.old else '<CONTROLLED_VOCABULARY CV_ID="outside" EXT_REF="er3"/>'),
        "LEXICON_REF": '<LEXICON_REF LEX_REF_ID="lr1" NAME="words" TYPE="LEXUS" URL="http://x/y" LEXICON_ID="1"'
        ' LEXICON_NAME="Dicionário" DATCAT_ID="d" DATCAT_NAME="entry"/>',
        "REF_LINK_SET": f'<REF_LINK_SET LINK_SET_ID="rs1" LINK_SET_NAME="who">{links}</REF_LINK_SET>',
        "EXTERNAL_REF": '<EXTERNAL_REF EXT_REF_ID="er1" TYPE="iso12620" VALUE="http://www.isocat.org/DC-1333"/>'
        '<EXTERNAL_REF EXT_REF_ID="er2" TYPE="resource_url" VALUE="https://a.b/?c&amp;d"/>'
        '<EXTERNAL_REF EXT_REF_ID="er3" TYPE="ecv" VALUE="file:///cv.ecv"/>',
    }


def _key(slots: list[int | None], number: int) -> tuple[float, int]:
    """By time; what has none stands behind the last slot before it that has one."""
    at = next((slots[n] for n in range(number - 1, -1, -1) if slots[n] is not None), 0)
    return float(at or 0), number
