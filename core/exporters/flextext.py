"""FLEx's interlinear texts: a .flextext for every sound, a phrase with its times for every utterance, its words and
morphemes with what explains them, and its other lines."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from core.exporters.elan_beside import rows_of
from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.flex_lines import ANALYSIS, CONTROL, NO_PLACE, SPACE, TOKENS, keys_of
from core.exporters.flextext_kept import FlexTree
from core.exporters.kept_file import damaged, kept_of, origins_of
from core.exporters.mark_documents import Document, LaneStretch, write_trees
from core.exporters.xml_whole import Unreadable
from core.project.records import Annotation
from core.project.tiers import reading
from core.tiers import eaf
from core.tiers.eaf import ms_of
from core.wording import say


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`. Recordings that came with an interlinear text give that back, with what was
    edited here in it."""
    return write_trees(
        export,
        "flextext",
        "FLEx",
        ".flextext",
        lambda document, said: _Writing(document, export, said).root(),
        _Kept(export),
    )


class _Kept:
    """Gives the files that recordings came with, with what was edited here in them: one that told of several sounds
    goes out once. Where recordings came with the same bytes, each goes out with a file of its own."""

    def __init__(self, export: Export) -> None:
        self._export = export
        self._trees: defaultdict[str, list[tuple[str, FlexTree]]] = defaultdict(list)

    def __call__(self, document: Document, said: dict[str, None]) -> bytes | None:
        raw, recording, export = (
            kept_of(document, self._export, ".flextext", "FLEx", said),
            document.recording,
            self._export,
        )
        if raw is None or recording is None:
            return None
        trees = self._trees[recording.document]
        origins, rows = origins_of(export, document), rows_of(export.reader, recording.id)
        try:
            for name, tree in trees:
                if tree.put_in(document, origins, rows, export.reader.meta.language, said) is not None:
                    (export.out / name).write_bytes(tree.whole.written())
                    return b""
            tree = FlexTree(raw, Path(recording.path))
            group = tree.put_in(document, origins, rows, export.reader.meta.language, said)
            if group is not None and trees:
                tree.name_sound(group, media_of(document, export))
        except Unreadable:
            damaged(document, "FLEx", said)
            return None
        trees.append((document.name, tree))
        return tree.whole.written()


def media_of(document: Document, export: Export) -> str:
    """How a file names the sound that it is about."""
    path = Path(document.sound.path).as_posix()
    return path if export.sound != "none" else f"file:///{path.lstrip('/')}"


class _Writing:
    """Makes one document."""

    def __init__(self, document: Document, export: Export, said: dict[str, None]) -> None:
        self._document, self._said = document, said
        self._spoken = export.reader.meta.language or "und"
        self._name = document.name
        lanes = document.lanes
        self._lines = [(one, lane.speaker) for lane in lanes for one in lane.stretches]
        self._lines.sort(key=lambda pair: (pair[0].start, pair[0].end))
        self._beside = reading.given_out(export.reader, [one.id for one, _ in self._lines])
        tiers = reading.tiers(export.reader)
        if document.recording is not None and reading.standing(export.reader, document.recording.id):
            said[NO_PLACE] = None
        self._keys, self._words, self._morphs = keys_of(tiers, self._spoken)
        self._media = media_of(document, export)

    def root(self) -> ET.Element:
        root = ET.Element("document", {"version": "2"})
        text = ET.SubElement(root, "interlinear-text", {"guid": self._guid("text")})
        self._item(text, ("title", ANALYSIS), Path(self._name).stem)
        phrases = ET.SubElement(ET.SubElement(ET.SubElement(text, "paragraphs"), "paragraph"), "phrases")
        for number, (one, speaker) in enumerate(self._lines, 1):
            phrases.append(self._phrase(number, one, speaker))
        languages = ET.SubElement(text, "languages")
        ET.SubElement(languages, "language", {"lang": self._spoken, "vernacular": "true"})
        for language in sorted({key[1] for key in self._keys.values()} | {ANALYSIS} - {self._spoken}):
            if language != self._spoken:
                ET.SubElement(languages, "language", {"lang": language})
        media = ET.SubElement(text, "media-files", {"offset-type": ""})
        ET.SubElement(media, "media", {"guid": self._guid("media"), "location": self._media})
        return root

    def _phrase(self, number: int, one: LaneStretch, speaker: str) -> ET.Element:
        rate = self._document.sound.rate
        start = ms_of(one.start, rate)
        times = {"begin-time-offset": str(start), "end-time-offset": str(max(start + 1, ms_of(one.end, rate)))}
        attributes = {"guid": self._guid(f"phrase {number}"), **times, "media-file": self._guid("media")}
        phrase = ET.Element("phrase", attributes | ({"speaker": self._held(speaker)} if speaker else {}))
        self._item(phrase, ("txt", self._spoken), one.text)
        self._item(phrase, ("segnum", ANALYSIS), str(number))
        below: defaultdict[int | None, list[Annotation]] = defaultdict(list)
        for annotation in self._beside.get(one.id, ()):
            below[annotation.parent_id].append(annotation)
        words = [a for a in below[None] if a.tier_id == self._words]
        holder = ET.SubElement(phrase, "words")
        for word in words:
            self._word(holder, word, below)
        if not words:
            for token in TOKENS.findall(one.text):
                kind = "txt" if token[0].isalnum() or token[0] == "_" else "punct"
                self._item(ET.SubElement(holder, "word"), (kind, self._spoken), token)
        self._explain(phrase, [a for a in below[None] if a.tier_id != self._words], below)
        return phrase

    def _word(self, holder: ET.Element, one: Annotation, below: Mapping[int | None, Sequence[Annotation]]) -> None:
        word = ET.SubElement(holder, "word", {"guid": self._guid(f"word {one.id}")})
        self._item(word, ("txt", self._spoken), one.text)
        mine = below.get(one.id, ())
        morphs = [a for a in mine if a.tier_id == self._morphs]
        if morphs:
            inside = ET.SubElement(word, "morphemes")
            for each in morphs:
                morph = ET.SubElement(inside, "morph")
                self._item(morph, ("txt", self._spoken), each.text)
                self._explain(morph, below.get(each.id, ()), below)
        self._explain(word, [a for a in mine if a.tier_id != self._morphs], below)

    def _explain(
        self, element: ET.Element, those: Sequence[Annotation], below: Mapping[int | None, Sequence[Annotation]]
    ) -> None:
        """The lines that explain a phrase, a word or a morpheme."""
        for one in those:
            if one.tier_id not in self._keys or below.get(one.id):
                self._said[NO_PLACE] = None
            if one.tier_id in self._keys:
                self._item(element, self._keys[one.tier_id], one.text)

    def _item(self, element: ET.Element, key: tuple[str, str], text: str) -> None:
        if text.strip():
            ET.SubElement(element, "item", {"type": key[0], "lang": key[1]}).text = self._held(text)

    def _held(self, text: str) -> str:
        return eaf.held(text, lambda _: self._said.setdefault(CONTROL))

    def _guid(self, what: str) -> str:
        return str(uuid.uuid5(SPACE, f"{self._name} {what}"))


EXPORTER = Exporter(
    "flextext",
    "FLEx (flextext)",
    say("A .flextext for every sound: phrases with times, words, morphemes and glosses, and other lines."),
    ".flextext",
    frozenset({"marks", "sound", "speaker", "tiers"}),
    write,
    "whole",
)
