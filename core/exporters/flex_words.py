"""The words of a phrase of FLEx's, with what explains them, put into it: words that stay keep their ids and all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

from core.exporters.flex_lines import NO_PLACE, TOKENS
from core.exporters.xml_whole import Node, made
from core.importers.flex_parts import Key
from core.importers.flextext import joined
from core.project.records import Annotation
from core.project.stored import as_stored

Below = Mapping[int | None, Sequence[Annotation]]
"""Annotations by what they explain."""


def item_of(node: Node, key: Key) -> Node | None:
    """The first line of a kind right within an element."""
    for one in node:
        if one.tag == "item" and (one.attrs.get("type", ""), one.attrs.get("lang", "")) == key:
            return one
    return None


def spelt(phrase: Node, language: str) -> str:
    """The text of a phrase as its words say it."""
    return joined([(_text(word, language), _is_punct(word, language)) for word in _words(phrase)])


class Words:
    """Puts lines and words into phrases. `find` gives the element of an origin, `keys` the kind and language of tiers
    with one text for what they explain, `morphs` is the tier of morphemes."""

    def __init__(
        self,
        find: Callable[[str], Node | None],
        language: str,
        keys: Mapping[int, Key],
        morphs: int | None,
        held: Callable[[str], str],
        said: dict[str, None],
    ) -> None:
        self._find, self._language, self._keys, self._morphs = find, language, keys, morphs
        self._held, self._said = held, said

    def words(
        self, phrase: Node, rewritten: Sequence[Node] | None, text: str, own: Sequence[Annotation], below: Below
    ) -> None:
        """Let a phrase have the words that its utterance has: those on the tier of words, else those of its text where
        it was `rewritten` (then these are the phrases that it came from)."""
        before = [word for one in rewritten or [phrase] for word in _words(one)]
        if own:
            nodes = [self._word(one, below) for one in own]
            lexical = [word for word in before if not _is_punct(word, self._language)]
            if rewritten is None and nodes == lexical:
                return
            wanted = self._with_punctuation(nodes, before, text)
        elif rewritten is None or (not before and _holder(phrase) is None and item_of(phrase, ("txt", self._language))):
            return
        else:
            wanted = self._of_text(before, text)
        self._fill(phrase, wanted)

    def _fill(self, phrase: Node, wanted: Sequence[Node]) -> None:
        holder = _holder(phrase)
        if holder is None:
            if not wanted:
                return
            holder = made("words")
            own = [one for one in phrase if one.tag == "item" and one.attrs.get("type") in ("txt", "segnum")]
            phrase.add(holder, own[-1]) if own else phrase.add_first(holder)
        there = [one for one in holder if one.tag == "word"]
        if there == list(wanted):
            return
        for one in {id(one): one for one in (*there, *wanted)}.values():
            if one not in there or one not in wanted:
                one.remove()
        last: Node | None = None
        for one in wanted:
            if one.parent is holder:
                at = [word for word in holder if word.tag == "word"]
                if (last is None and at[:1] == [one]) or (last is not None and at.index(last) + 1 == at.index(one)):
                    last = one
                    continue
                one.remove()
            holder.add(one, last) if last is not None else holder.add_first(one)
            last = one

    def _of_text(self, before: Sequence[Node], text: str) -> list[Node]:
        """The words of a text: those that stood there before stay."""
        tokens = TOKENS.findall(text)
        found: list[Node] = []
        old = [_text(word, self._language) for word in before]
        for op, i, j, k, m in SequenceMatcher(None, old, tokens, autojunk=False).get_opcodes():
            found += before[i:j] if op == "equal" else [self._new(token) for token in tokens[k:m]]
        return found

    def _with_punctuation(self, nodes: Sequence[Node], before: Sequence[Node], text: str) -> list[Node]:
        """The words with the punctuation that the text has between them."""
        tokens = TOKENS.findall(text)
        lexical = [token for token in tokens if _is_word(token)]
        old: dict[str, list[Node]] = {}
        for word in before:
            if _is_punct(word, self._language):
                old.setdefault(_text(word, self._language), []).append(word)
        places: dict[int, int] = {}
        called = [_text(node, self._language) for node in nodes]
        for a, b, size in SequenceMatcher(None, lexical, called, autojunk=False).get_matching_blocks():
            places |= {a + i: b + i for i in range(size)}
        found: list[Node] = []
        given = at = 0
        for token in tokens:
            if _is_word(token):
                upto = places.get(at, given - 1) + 1
                found += nodes[given:upto]
                given, at = max(given, upto), at + 1
            else:
                kept = old.get(token)
                found.append(kept.pop(0) if kept else self._new(token))
        return [*found, *nodes[given:]]

    def _new(self, token: str) -> Node:
        kind = "txt" if _is_word(token) else "punct"
        return made("word", None, "", made("item", {"type": kind, "lang": self._language}, self._held(token)))

    def _word(self, one: Annotation, below: Below) -> Node:
        """The element of a word, with what explains it."""
        node = self._known(one, "word")
        if node is None:
            node = self._new(one.text) if one.text else made("word")
            own = item_of(node, ("punct", self._language))
            if own is not None:
                own.set("type", "txt")
        else:
            own = item_of(node, ("txt", self._language))
            if (as_stored(own.data) if own is not None else "") != one.text:
                if own is None:
                    node.add_first(made("item", {"type": "txt", "lang": self._language}, self._held(one.text)))
                else:
                    own.say(self._held(one.text))
                node.set("guid", None)  # it is another word
        mine = below.get(one.id, ())
        self._put_morphs(node, [a for a in mine if a.tier_id == self._morphs], below)
        self.explain(node, [a for a in mine if a.tier_id != self._morphs], below)
        return node

    def _put_morphs(self, word: Node, those: Sequence[Annotation], below: Below) -> None:
        holder = next((one for one in word if one.tag == "morphemes"), None)
        if not those and holder is None:
            return
        if holder is None:
            holder = made("morphemes")
            own = item_of(word, ("txt", self._language))
            word.add(holder, own) if own is not None else word.add_first(holder)
        last: Node | None = None
        for one in those:
            morph = self._known(one, "morph")
            if morph is None:
                morph = made("morph")
                if one.text:
                    morph.add(made("item", {"type": "txt", "lang": self._language}, self._held(one.text)))
            else:
                own = item_of(morph, ("txt", self._language)) or next(
                    (i for i in morph if i.attrs.get("type") in ("txt", "cf")), None
                )
                if own is not None and as_stored(own.data) != one.text:
                    own.say(self._held(one.text))
                    morph.set("guid", None)
                elif own is None and one.text:
                    morph.add_first(made("item", {"type": "txt", "lang": self._language}, self._held(one.text)))
            if morph.parent is not holder:
                morph.remove()
                holder.add(morph, last) if last is not None else holder.add_first(morph)
            last = morph
            self.explain(morph, below.get(one.id, ()), below)

    def explain(self, node: Node, those: Sequence[Annotation], below: Below) -> None:
        """The lines that explain a phrase, a word or a morpheme."""
        for one in those:
            if one.tier_id not in self._keys or below.get(one.id):
                self._said[NO_PLACE] = None
            found = [item for origin in one.origin.split(";") if (item := self._find(origin)) is not None]
            items = [item for item in found if item.tag == "item"]
            here = next((item for item in items if item.parent is node), None)
            if here is None and items:
                here = items[0]
                here.remove()
                node.add(here)
            for other in items:
                if other is not here:
                    other.remove()
            if not one.text.strip():
                if here is not None and as_stored(here.data):
                    here.remove()
            elif here is not None:
                if as_stored(here.data) != one.text:
                    here.say(self._held(one.text))
            elif one.tier_id in self._keys:
                kind, language = self._keys[one.tier_id]
                node.add(made("item", {"type": kind, "lang": language}, self._held(one.text)))

    def _known(self, one: Annotation, tag: str) -> Node | None:
        for origin in one.origin.split(";"):
            node = self._find(origin)
            if node is not None and node.tag == tag:
                return node
        return None


def _holder(phrase: Node) -> Node | None:
    return next((one for one in phrase if one.tag == "words"), None)


def _words(phrase: Node) -> list[Node]:
    """The words and punctuation of a phrase."""
    holder = _holder(phrase)
    return [one for one in holder if one.tag == "word"] if holder is not None else []


def _own(word: Node, language: str) -> Node | None:
    return item_of(word, ("txt", language)) or item_of(word, ("punct", language))


def _text(word: Node, language: str) -> str:
    own = _own(word, language)
    return own.data.strip() if own is not None else ""


def _is_punct(word: Node, language: str) -> bool:
    own = _own(word, language)
    return own is not None and own.attrs.get("type") == "punct"


def _is_word(token: str) -> bool:
    return token[0].isalnum() or token[0] == "_"
