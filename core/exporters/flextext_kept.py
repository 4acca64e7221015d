"""The interlinear text that recordings came with, with what was edited here put into it: ids, other lines, languages
and media stay to the letter, and a file in which nothing was edited is the same.

An utterance is known in it by the stretch and the text that it was imported with, what stands beside it by its origin.
"""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from core.audio import SoundInfo
from core.exporters.elan_beside import BesideRows
from core.exporters.flex_lines import CONTROL, NO_PLACE, SPACE, keys_of
from core.exporters.flex_words import Words, item_of, spelt
from core.exporters.kept_marks import KeptMark, Matching, Origins
from core.exporters.mark_documents import Document, LaneStretch
from core.exporters.xml_whole import Node, Unreadable, made, whole_of
from core.importers.existing import text_print
from core.importers.flex_parts import COUNTED, Key, origin_of
from core.importers.flextext import LINES, read_kept
from core.importers.tier_writer import Identity, identity_of, tier_known
from core.importers.tiers import AnnotationFile
from core.project.records import Annotation
from core.project.stored import as_stored
from core.tiers import eaf
from core.tiers.eaf import ms_of
from core.tiers.parts import Part, every
from core.wording import say

LEFT = say("Phrases of FLEx files that are not among the exported utterances stay in them as they came.")


class FlexTree:
    """A kept file, into which the utterances of one recording after another are put. Raises `Unreadable`."""

    def __init__(self, raw: bytes, path: Path) -> None:
        self.whole = whole_of(raw)
        root = self.whole.root
        self.files = read_kept(path, raw)
        self.groups: list[dict[int, Node]] = []
        self._given: set[int] = set()
        for text in root.every("interlinear-text"):
            phrases = list(text.every("phrase"))
            first = next((one.attrs["media-file"] for one in phrases if one.attrs.get("media-file")), "")
            by_media: dict[str, dict[int, Node]] = {}
            for number, phrase in enumerate(phrases, 1):
                by_media.setdefault(phrase.attrs.get("media-file", "") or first, {})[number] = phrase
            self.groups += by_media.values()
        if not self.groups or len(self.groups) != len(self.files):
            raise Unreadable
        counted = [one for one in _every(root) if one.tag in COUNTED]
        self.numbers = {id(node): number for number, node in enumerate(counted, 1)}
        self.by_number = dict(enumerate(counted, 1))
        self._guids = {one.attrs.get("guid", "").casefold() for one in _every(root)}

    def put_in(
        self,
        document: Document,
        origins: Origins,
        beside: BesideRows,
        spoken: str,
        said: dict[str, None],
    ) -> int | None:
        """Put the utterances of a recording into it, and what stands `beside`; `origins` by the utterances' ids,
        `spoken` is the project's language. Returns the place of the group of phrases that the recording has now; None,
        and nothing is put in, where another recording has that."""
        recording = document.recording
        assert recording is not None
        info = SoundInfo(recording.rate, recording.channels, recording.frames, "")
        found = []
        for at, file in enumerate(self.files):
            matching = Matching(_marks(file), origins, info, [0.0], lambda _: ())
            named = any(_stem(place) == _stem(recording.path) for place, _ in file.media)
            found.append(((matching.likeness, named, at not in self._given), -at, matching))
        (_, _, free), place, matching = max(found, key=lambda one: one[:2])
        if not free:
            return None
        putting = _Putting(self, self.files[-place], self.groups[-place], matching, document, origins, beside, said)
        putting.utterances()
        putting.beside(spoken)
        self._given.add(-place)
        return -place

    def name_sound(self, group: int, location: str) -> None:
        """Let the phrases of a group name another sound."""
        guid = next((one.attrs["media-file"] for one in self.groups[group].values() if one.attrs.get("media-file")), "")
        named = [one for one in self.whole.root.every("media") if one.attrs.get("location")]
        for one in [one for one in named if one.attrs.get("guid") == guid] or named[:1]:
            one.set("location", location)

    def free_guid(self, what: str) -> str:
        """An id that nothing in the file has; the same for the same in every export."""
        number, guid = 1, str(uuid.uuid5(SPACE, what))
        while guid in self._guids:
            number += 1
            guid = str(uuid.uuid5(SPACE, f"{what} {number}"))
        self._guids.add(guid)
        return guid

    def node(self, origin: str) -> Node | None:
        """The element that an origin speaks of; None for one that is another now."""
        number, _, printed = origin.partition(":")
        node = self.by_number.get(int(number)) if number.isdecimal() else None
        return node if node is not None and printed else None


class _Putting:
    def __init__(
        self,
        tree: FlexTree,
        file: AnnotationFile,
        phrases: dict[int, Node],
        matching: Matching,
        document: Document,
        origins: Origins,
        rows: BesideRows,
        said: dict[str, None],
    ) -> None:
        assert document.recording is not None
        self._tree, self._file, self._phrases, self._matching = tree, file, phrases, matching
        self._document, self._origins, self._rows, self._said = document, origins, rows, said
        self._rate = document.recording.rate
        self._home: dict[int, Node] = {}
        self._rewritten: dict[int, list[Node]] = {}
        """Of utterances with another text or other parts, the phrases that they came from."""
        self._tiers = {str(tier.number): tier for tier in file.tiers}

    def _held(self, text: str) -> str:
        return eaf.held(text, lambda _: self._said.setdefault(CONTROL))

    # Phrases

    def utterances(self) -> None:
        """Put all utterances into the file."""
        said = [(one, lane.speaker) for lane in self._document.lanes for one in lane.stretches]
        said.sort(key=lambda pair: (pair[0].start, pair[0].end))
        found = {one.id: self._matching.of(one.id, speaker) for one, speaker in said}
        self._matching.stay(found)
        used = Counter(mark.tier for mark in self._matching.used)
        self._key = _key_of(self._tiers[used.most_common(1)[0][0]].name) if used else ("txt", "")
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one, speaker in said:
            for mark in found[one.id][:1]:
                votes[self._phrases[mark.number].attrs.get("speaker", "").strip()][speaker] += 1
        for mark in (*self._matching.take_out(), *self._matching.removed()):
            self._take_out(self._phrases[mark.number])
        places = {"", *self._file.path.with_suffix("").parts[-2:]}
        for one, speaker in said:
            if marks := found[one.id]:
                self._edit(one, marks)
                phrase = self._home[one.id]
                before = phrase.attrs.get("speaker", "").strip()
                usual = votes[before].most_common(1)[0][0] if votes[before] else before
                if speaker != before and not (speaker == usual and speaker in places):
                    phrase.set("speaker", self._held(speaker) or None)
        for one, speaker in said:
            if one.id not in self._home:
                self._add(one, speaker)
        if self._matching.others():
            self._said[LEFT] = None

    def _edit(self, one: LaneStretch, marks: Sequence[KeptMark]) -> None:
        phrase = self._home[one.id] = self._phrases[marks[0].number]
        others = [self._phrases[mark.number] for mark in marks[1:]]
        first, _, last = self._origins.get(one.id, "").split(";")[0].partition(":")[0].partition("-")
        if first != str(one.start):
            phrase.set("begin-time-offset", str(ms_of(one.start, self._rate)))
        if last != str(one.end) or others:
            phrase.set("end-time-offset", str(ms_of(one.end, self._rate)))
        printed = self._origins.get(one.id, "").rpartition(":")[2]
        if others or (printed != text_print(one.text) and as_stored(marks[0].text) != one.text):
            self._rewritten[one.id] = [phrase, *others]
            own = item_of(phrase, self._key)
            if own is not None:
                own.say(self._held(one.text))
            elif self._key[0] != "txt" and one.text:
                phrase.add(made("item", _item(self._key), self._held(one.text)))

    def _add(self, one: LaneStretch, speaker: str) -> None:
        """A new phrase behind the last one that begins no later."""
        start = ms_of(one.start, self._rate)
        named = {f"{id(node)}": node for node in self._phrases.values()}
        there = [node for node in named.values() if node.parent is not None]
        before = [node for node in there if _begin(node) is not None and (_begin(node) or 0) <= start]
        ref = max(before, key=lambda node: _begin(node) or 0, default=None)
        any_ = next(iter(self._phrases.values()))
        media = next((node.attrs["media-file"] for node in named.values() if node.attrs.get("media-file")), "")
        end = max(start + 1, ms_of(one.end, self._rate))
        guid = self._tree.free_guid(f"{self._document.name} {start} {end} {speaker} {one.text}")
        attrs = {"guid": guid, "begin-time-offset": str(start), "end-time-offset": str(end)}
        attrs |= ({"media-file": media} if media else {}) | ({"speaker": self._held(speaker)} if speaker else {})
        phrase = made("phrase", attrs)
        if one.text:
            phrase.add(made("item", _item(self._key), self._held(one.text)))
            phrase.add(made("words"))
        holder = (ref or (there[0] if there else None) or any_).parent or self._tree.whole.root.find("phrases")
        if holder is None:
            raise Unreadable
        if ref is not None:
            holder.add(phrase, ref)
        else:
            holder.add_first(phrase)
        self._phrases[1 + max(self._phrases)] = self._home[one.id] = phrase
        self._rewritten[one.id] = [phrase]

    def _take_out(self, phrase: Node) -> None:
        phrase.remove()

    # What stands beside them

    def beside(self, spoken: str) -> None:
        """Put what stands beside them into it; after them."""
        language = self._key[1] if self._key[0] == "txt" and self._key[1] else spoken or "und"
        tiers = [tier for tier in self._rows.tiers.values() if tier.id > 0]
        keys, words, morphs = keys_of(tiers, language)
        keys |= {tier.id: (tier.kind, tier.language) for tier in tiers if tier.id in keys and tier.source and tier.kind}
        below: defaultdict[tuple[int | None, int | None], list[Annotation]] = defaultdict(list)
        for one in self._rows.annotations:
            if one.tier_id > 0 and one.utterance_id in self._home:
                below[one.utterance_id, one.parent_id].append(one)
            elif one.tier_id > 0 and one.utterance_id is None:
                self._said[NO_PLACE] = None
        self._remove()
        texts = {one.id: one.text for lane in self._document.lanes for one in lane.stretches}
        for utterance, phrase in self._home.items():
            putting = Words(self._tree.node, language, keys, morphs, self._held, self._said)
            own = below[utterance, None]
            lines = {id: those for (other, id), those in below.items() if other == utterance}
            if self._key[0] == "txt":
                rewritten = self._rewritten.get(utterance)
                putting.words(phrase, rewritten, texts[utterance], [a for a in own if a.tier_id == words], lines)
                if rewritten and item_of(phrase, self._key) is None and spelt(phrase, language) != texts[utterance]:
                    phrase.add_first(made("item", _item(self._key), self._held(texts[utterance])))
            putting.explain(phrase, [a for a in own if a.tier_id != words], lines)
        for utterance, those in self._rewritten.items():
            for other in those[1:]:
                self._carry(other, self._home[utterance])
                self._take_out(other)
        self._name_languages(set(keys.values()))

    def _carry(self, other: Node, phrase: Node) -> None:
        """Lines of a phrase that was joined to another, where that has none of their kind."""
        for item in [one for one in other if one.tag == "item"]:
            key = item.attrs.get("type", ""), item.attrs.get("lang", "")
            known = origin_of(self._tree.numbers.get(id(item), 0), item.data.strip())
            here = {origin for one in self._rows.annotations for origin in one.origin.split(";")}
            if key[0] not in ("txt", "segnum") and known not in here and item_of(phrase, key) is None:
                item.remove()
                phrase.add(item)

    def _remove(self) -> None:
        """Take away what was taken from the file and is no longer here."""
        here = {id for one in self._rows.annotations for id in one.origin.split(";")}
        ids: dict[Identity, int] = {}
        for tier in self._rows.tiers.values():
            ids[identity_of(tier)] = tier.id
        parts: list[Part] = []
        for mark in self._matching.used:
            found = next(one for one in self._tiers[mark.tier].marks if one.number == mark.number)
            parts += found.beside
        for part in every(parts):
            if part.origin and part.origin not in here and tier_known(part.tier, ids) in self._rows.taken:
                node = self._tree.node(part.origin)
                if node is not None:
                    node.remove()

    def _name_languages(self, keys: set[Key]) -> None:
        """List languages of new lines among those of the file."""
        holder = self._tree.whole.root.find("languages")
        used = {one.attrs.get("lang", "") for one in self._tree.whole.root.every("item")}
        if holder is not None:
            there = {one.attrs.get("lang") for one in holder}
            for language in sorted(({key[1] for key in keys} & used) - there):
                holder.add(made("language", {"lang": language}))


def _every(node: Node) -> list[Node]:
    found = []
    waiting = [node]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += list(one)[::-1]
    return found


def _marks(file: AnnotationFile) -> list[KeptMark]:
    return [
        KeptMark((f"{tier.number}:{mark.number}",), str(tier.number), mark.number, mark.start_s, mark.end_s, mark.text)
        for tier in file.tiers
        for mark in tier.marks
    ]


def _key_of(name: str) -> Key:
    """The kind and language of lines that an import calls so."""
    for kind, called in LINES.items():
        if name == called or name.startswith(f"{called} "):
            return kind, name[len(called) :].strip()
    return "txt", ""


def _stem(place: str) -> str:
    """What a sound is called, wherever it is and whatever its format."""
    return PurePosixPath(unquote(place.replace("\\", "/"))).stem.casefold()


def _begin(phrase: Node) -> int | None:
    value = phrase.attrs.get("begin-time-offset", "")
    return int(value[:12]) if value.isdecimal() else None


def _item(key: Key) -> dict[str, str]:
    return {"type": key[0], "lang": key[1]}
