"""A project as a model sees it that learns what stands on a tier: the tier's texts in the place of the transcripts.

What stands on several parts is joined by spaces. What nobody has looked at since a model wrote it, or since the word
that it explains changed, is no text to learn from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import regex

from core.errors import ProjectError
from core.project.column_arrays import Ids, Mask
from core.project.filters import Condition, Filter
from core.project.meta import Meta
from core.project.queries import Reader
from core.project.query_sql import Query
from core.project.records import Tier, UtteranceRow
from core.project.summary import SplitSummary, Summary
from core.project.tiers.reading import on_tier, searchable, tier_known_as
from core.text.normaliser import Normaliser
from core.text.rules import Rule
from core.text.vocabulary import Vocabulary, clusters
from core.wording import say

SPLITS = ("train", "dev", "test")
PART = 2000
_WRITTEN = (
    "SELECT utterance_id AS n FROM annotations WHERE tier_id = ? AND utterance_id IS NOT NULL"
    " GROUP BY utterance_id HAVING max(trim(text) != '') AND NOT max(doubtful)"
)
"""Utterances beside which something stands on a tier that nobody has to look at."""
_TAUGHT = (
    "SELECT DISTINCT a.text FROM annotations a JOIN utterances u ON u.id = a.utterance_id"
    " WHERE a.tier_id = ? AND NOT a.doubtful AND u.split = 'train' AND NOT u.left_out ORDER BY a.text"
)
_PHONETIC = regex.compile(r"phon|fon[eé]|\bipa\b|\bpho\b", regex.IGNORECASE)


class TierReader(Reader):
    """Reads the same project; `text` of its rows is what stands on the tier, "" for nothing. Language, letters and
    clean-up rules are the tier's. It lives as long as the reader that it was made of."""

    def __init__(self, reader: Reader, tier: Tier) -> None:
        super().__init__(reader.folder, reader.connection)
        self.tier = tier
        self._of_tier: tuple[int, Meta] | None = None

    def close(self) -> None:
        """The other one closes what both read."""

    @property
    def meta(self) -> Meta:
        version = self._version()
        if self._of_tier is None or self._of_tier[0] != version:
            own = super().meta
            mine = self.tier.language == own.language and not is_phonetic(self.tier)
            rules = own.normaliser if mine else rules_of(self.tier)
            letters = own.alphabet if mine else self._letters(rules)
            language = language_of(self.tier, own.language)
            self._of_tier = version, own.replaced(language=language, alphabet=letters, normaliser=rules)
        return self._of_tier[1]

    def _letters(self, rules: Normaliser) -> tuple[str, ...]:
        """Those of the train split."""
        texts = [str(row[0]) for row in self.query_all(_TAUGHT, (self.tier.id,))]
        found = {letter for text in rules.many(texts) for letter in clusters(text)}
        return Vocabulary.of_letters(sorted(found)).letters

    def rows(self, ids: Iterable[int] | Ids) -> list[UtteranceRow]:
        found = super().rows(ids)
        texts = self._texts([row.id for row in found])
        return [replace(row, text=texts.get(row.id, ""), hypothesis="", sure=None) for row in found]

    def _texts(self, ids: list[int]) -> dict[int, str]:
        texts: dict[int, str] = {}
        for first in range(0, len(ids), PART):
            for id, mine in on_tier(self, self.tier, ids[first : first + PART]).items():
                if not any(one.doubtful for one in mine):
                    texts[id] = " ".join(one.text for one in mine if one.text)
        return texts

    def _matching(self, query: Query) -> Mask:
        """What is asked of transcripts is asked of the tier."""
        rules = Filter("", query.conditions, query.any_of).as_conditions
        asked = {rule.op for rule in rules if rule.field == "transcribed"}
        others = [rule for rule in rules if rule.field != "transcribed"]
        split = query.split
        if split in SPLITS:
            others.append(Condition("assigned", "is", split))
            asked, split = asked | {"is"}, ""
        keep = super()._matching(replace(query, split=split, conditions=tuple(others), any_of=False))
        if asked:
            written = self._columns.mask(self._columns.ints(_WRITTEN, (self.tier.id,)))
            keep &= written if "is" in asked else ~written
        return keep

    def summary(self) -> Summary:
        """The same but for what is written: that is the tier's."""
        whole = super().summary()
        by_split = {name: self._summed(Query(split=name)) for name in SPLITS}
        nothing = self._summed(Query(conditions=(Condition("transcribed", "is_not"),)))
        return replace(whole, by_split=by_split, untranscribed=nothing, drafts=0)

    def _summed(self, query: Query) -> SplitSummary:
        ids = self.ids(query)
        return SplitSummary(len(ids), self.seconds_of(ids))

    def written_in(self, splits: Iterable[str]) -> list[tuple[str, str, str]]:
        rows = (row for split in splits for row in self.each(Query(split=split)))
        return [(row.key, row.split, row.text) for row in rows if row.transcribed]


def as_learnt(reader: Reader, tier: str) -> Reader:
    """The project as a model sees it that learns what stands on the tier of this name, or that had it; "" for the
    transcripts. Raises `ProjectError` for a tier that there is not, and for one that stands beside no utterances."""
    if not tier:
        return reader
    found = tier_known_as(reader, tier)
    if found.name not in searchable(reader):
        raise ProjectError(
            say(
                "{name} stands on recordings by times of its own: a model learns texts of utterances.", name=found.name
            ),
            say("Choose a tier that explains utterances."),
        )
    return TierReader(reader, found)


def as_far(reader: Reader, tier: str) -> Reader:
    """The same where the project has such a tier, else the project itself."""
    try:
        return as_learnt(reader, tier)
    except ProjectError:
        return reader


def read_by(reader: Reader) -> Normaliser:
    """How the texts of a project, or of a tier, are cleaned up, before its own letters are known: at once."""
    if not isinstance(reader, TierReader):
        return reader.normaliser
    own, tier = super(TierReader, reader).meta, reader.tier
    return own.normaliser if tier.language == own.language and not is_phonetic(tier) else rules_of(tier)


@lru_cache(maxsize=16)
def rules_of(tier: Tier) -> Normaliser:
    """How what stands on a tier is cleaned up: by its language's usual rules; the signs of a phonetic one stay as they
    are."""
    if is_phonetic(tier):
        return Normaliser((Rule("nfc"), Rule("spaces")))
    return Normaliser.for_language(tier.language)


def language_of(tier: Tier, spoken: str) -> str:
    """The code of what stands on a tier of a project in which a language is `spoken`."""
    return spoken if is_phonetic(tier) else tier.language or spoken


def is_phonetic(tier: Tier) -> bool:
    """Whether a tier holds signs of sounds, by its name and kind."""
    return _PHONETIC.search(f"{tier.name} {tier.kind}") is not None
