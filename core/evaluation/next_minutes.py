"""Which utterances to correct next: those from which a model learns most for each minute of a person's work.

What is gained by one is expected to be its words that the draft has wrong, and what of it training has not heard: words
and speakers. What it costs is this person's measured time. Chosen one after the other, each time what is best beside
those that were chosen already; of utterances that say nearly the same one comes, and what is nearly what was
transcribed before comes last. This is active learning by uncertainty
and diversity (Settles 2009); that it helps here is measured by `tests/benchmarks/next_minutes.py`, not promised.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core import quantities
from core.errors import Cancelled, ProjectError
from core.evaluation.next_candidates import Candidate, Candidates, Known, candidates, known
from core.progress import Stop, never
from core.project.corrections import ENOUGH, Paces, paces
from core.project.queries import Reader
from core.project.splits.split_plan import unplaced
from core.wording import joined, say, say_n

ASSUMED_S = 360.0
"""Work a minute of speech, before anybody was timed: six times as long as the sound."""
NOVEL = 0.5
"""What a word that training has never heard counts, beside a word that the draft has wrong."""
ASSUMED_UNSURE = 0.5
"""The share of words that a model is taken to have wrong where it wrote no draft."""


@dataclass(frozen=True)
class WorkTime:
    """How long a person takes, in seconds a minute of speech: `typed` from nothing, `drafted` from a draft. `told` says
    where that is known from."""

    typed: float = ASSUMED_S
    drafted: float = ASSUMED_S
    told: str = ""

    def of(self, one: Candidate) -> float:
        """Seconds of work for an utterance."""
        return (self.drafted if one.draft else self.typed) * one.seconds / 60


@dataclass(frozen=True)
class Choice:
    """An utterance of the batch: expected seconds of work, what is expected to be gained (in words), and why: words
    that are expected to be wrong, distinct words that training never heard, and whether it never heard the speaker."""

    id: int
    key: str
    speaker: str
    seconds: float
    work_s: float
    gain: float
    wrong_words: float
    words: int
    new_words: int
    new_speaker: bool
    draft: str
    sure: float | None
    again: bool = False
    unspaced: bool = False
    """Its words are pairs of letters."""

    @property
    def gain_per_minute(self) -> float:
        return 60 * self.gain / max(self.work_s, 1e-6)

    @property
    def _likely_wrong(self) -> str:
        count, words = round(self.wrong_words), self.words
        if not count:
            return ""
        if self.unspaced:
            return say_n(
                "one letter of {words:,} likely wrong", "%n letters of {words:,} likely wrong", count, words=words
            )
        return say_n("one word of {words:,} likely wrong", "%n words of {words:,} likely wrong", count, words=words)

    @property
    def _new(self) -> str:
        if self.unspaced:
            return say_n("one new pair of letters", "%n new pairs of letters", self.new_words)
        return say_n("one new word", "%n new words", self.new_words)

    @property
    def why(self) -> str:
        """What speaks for it, in words."""
        reasons = [self._likely_wrong] if self._likely_wrong and self.draft else []
        reasons += [] if self.draft else [say("no draft")]
        reasons += [self._new] if self.new_words else []
        reasons += [say("new speaker")] if self.new_speaker else []
        reasons += [say("nearly said already")] if self.again else []
        return joined(reasons or [say("little that is new")], ", ")


@dataclass(frozen=True)
class Batch:
    """What to correct next, in its order. `candidates` is how many were weighed, `repeats` how many of them were passed
    over because they say nearly what a chosen one does or what is transcribed already, `told` says what the time is
    reckoned by. `unspaced`: words are pairs of letters, here and in the choices."""

    choices: tuple[Choice, ...]
    minutes: float
    candidates: int
    repeats: int
    without_draft: int
    told: str
    unspaced: bool = False

    @property
    def work_s(self) -> float:
        return sum(one.work_s for one in self.choices)

    @property
    def speech_s(self) -> float:
        return sum(one.seconds for one in self.choices)

    @property
    def wrong_words(self) -> float:
        return sum(one.wrong_words for one in self.choices)

    @property
    def words(self) -> int:
        return sum(one.words for one in self.choices)

    @property
    def new_words(self) -> int:
        return sum(one.new_words for one in self.choices)

    @property
    def by_speaker(self) -> list[tuple[str, float, bool]]:
        """Speakers with their seconds of speech in the batch, most first, and whether training never heard them; ""
        for nobody named."""
        seconds: dict[str, float] = defaultdict(float)
        new: set[str] = set()
        for one in self.choices:
            seconds[one.speaker] += one.seconds
            new |= {one.speaker} if one.new_speaker else set()
        return sorted(((name, s, name in new) for name, s in seconds.items()), key=lambda each: -each[1])


@dataclass(frozen=True)
class Weighed:
    """All that is needed to choose for any number of minutes. `unplaced` utterances are transcribed, but in no split of
    a project that has splits: no run learns from them."""

    found: Candidates
    known: Known
    paces: Paces
    unplaced: int = 0

    def batch(self, minutes: float, cancelled: Stop = never) -> Batch:
        """What to correct in so many minutes. Raises `Cancelled`."""
        time = work_time(self.paces)
        choices, repeats = chosen(self.found.all, self.known, time, minutes, cancelled)
        if self.found.unspaced:
            choices = [replace(one, unspaced=True) for one in choices]
        return Batch(
            tuple(choices),
            minutes,
            len(self.found.all),
            repeats,
            self.found.without_draft,
            time.told,
            unspaced=self.found.unspaced,
        )


def weighed(reader: Reader, cancelled: Stop = never) -> Weighed:
    """What could be corrected next. Raises `ProjectError` where nothing is left that could be taught, `Cancelled`."""
    found = candidates(reader, cancelled)
    if not found.all:
        raise _nothing_left(found)
    return Weighed(found, known(reader, unspaced=found.unspaced), paces(reader), len(unplaced(reader)))


def _nothing_left(found: Candidates) -> ProjectError:
    if found.of_checks:
        return ProjectError(
            say_n(
                "Nothing is left to correct that could be taught: one utterance that is not transcribed is by"
                " somebody, or says something, of dev or test.",
                "Nothing is left to correct that could be taught: %n utterances that are not transcribed are by"
                " somebody, or say something, of dev or test.",
                found.of_checks,
            ),
            say("Import speech of others, or move what is to be taught into train."),
        )
    return ProjectError(
        say("Nothing is left to correct: every utterance that could be taught is transcribed."),
        say("Import more sound, or look at what was flagged."),
    )


def next_minutes(reader: Reader, minutes: float, cancelled: Stop = never) -> Batch:
    """What to correct next in so many minutes. Raises as `weighed` does."""
    return weighed(reader, cancelled).batch(minutes, cancelled)


def work_time(measured: Paces) -> WorkTime:
    """What a person was measured to take; the one kind stands for the other where that was not measured."""
    typed, drafted = measured.typed, measured.drafted
    timed = max(typed.count if typed else 0, drafted.count if drafted else 0)
    if timed < ENOUGH:
        return WorkTime(
            told=say(
                "Fewer than {least} texts were timed yet: {assumed} of work a minute of speech are assumed.",
                least=ENOUGH,
                assumed=quantities.duration(ASSUMED_S),
            )
        )
    enough = {name: p.per_minute_s for name, p in (("typed", typed), ("drafted", drafted)) if p and p.count >= ENOUGH}
    from_nothing = enough.get("typed", enough.get("drafted", ASSUMED_S))
    from_draft = enough.get("drafted", from_nothing)
    told = say(
        "Reckoned by the time you take: {drafted} of work a minute of speech with a draft, {typed} from nothing.",
        drafted=quantities.duration(from_draft),
        typed=quantities.duration(from_nothing),
    )
    return WorkTime(from_nothing, from_draft, told)


def chosen(
    found: Sequence[Candidate], heard: Known, time: WorkTime, minutes: float, cancelled: Stop = never
) -> tuple[list[Choice], int]:
    """The best for so many minutes, one at least, and how many were passed over as repeats, of one another or of what
    is transcribed: these come last. What is gained by one only falls while others are chosen, so that the best of a
    heap is looked at again and nothing else."""
    weighing = _Weighing(heard, time, _unsure_share(found))
    heap = [(one.again, -weighing.per_second(one), one.id, one) for one in found]
    heapq.heapify(heap)
    picked: list[Choice] = []
    groups: set[int] = set()
    repeats, left = 0, 60 * minutes
    while heap and left > 0:
        if cancelled():
            raise Cancelled
        _, _, _, one = heapq.heappop(heap)
        if one.alike in groups:
            repeats += 1
            continue
        now = weighing.per_second(one)
        if heap and (one.again, -now) > heap[0][:2]:
            heapq.heappush(heap, (one.again, -now, one.id, one))
            continue
        work = time.of(one)
        if now <= 0 or (picked and work > left):
            continue
        picked.append(weighing.choose(one))
        left -= work
        groups |= {one.alike} if one.alike >= 0 else set()
    return picked, repeats + sum(one.again for *_, one in heap)


def _unsure_share(found: Iterable[Candidate]) -> float:
    """The share of words that drafts have wrong, as far as the model can tell."""
    sure = [each for one in found for each in one.sure or ()]
    return 1 - sum(sure) / len(sure) if sure else ASSUMED_UNSURE


class _Weighing:
    """What is gained by utterances beside what training has heard and what was chosen so far."""

    def __init__(self, heard: Known, time: WorkTime, unsure: float) -> None:
        self._words = Counter(heard.words)
        self._speakers = defaultdict(float, heard.speakers)
        self._per_s, self._time, self._unsure = heard.words_per_s, time, unsure
        self._heard = set(heard.speakers)

    def per_second(self, one: Candidate) -> float:
        """What is gained for each second of work."""
        return self._gain(one) / max(self._time.of(one), 1e-6)

    def _gain(self, one: Candidate) -> float:
        seldom = sum(sure / (1 + self._words[word]) for word, sure in self._by_word(one))
        return (self._wrong(one) + NOVEL * seldom) * self._speaker(one)

    def _wrong(self, one: Candidate) -> float:
        """How many words a model would have wrong."""
        if one.sure is not None:
            return sum(1 - sure for sure in one.sure)
        return self._unsure * (len(one.words) or one.seconds * self._per_s)

    def _by_word(self, one: Candidate) -> list[tuple[str, float]]:
        """Distinct words with the best confidence: one that is unsure is more likely misspelt than new."""
        sure = one.sure if one.sure is not None and len(one.sure) == len(one.words) else None
        best: dict[str, float] = {}
        for word, each in zip(one.words, sure or [1 - self._unsure] * len(one.words), strict=True):
            best[word] = max(best.get(word, 0.0), each)
        return list(best.items())

    def _speaker(self, one: Candidate) -> float:
        """Twice as much from a speaker whom training never heard; as much as from others where nobody is named."""
        return 1 + 1 / (1 + self._speakers[one.speaker] / 60) if one.speaker else 1.0

    def choose(self, one: Candidate) -> Choice:
        """Take it: its words and speaker are heard from now on."""
        words = self._by_word(one)
        choice = Choice(
            one.id,
            one.key,
            one.speaker,
            one.seconds,
            self._time.of(one),
            self._gain(one),
            self._wrong(one),
            len(one.words) or round(one.seconds * self._per_s),
            sum(not self._words[word] for word, _ in words),
            bool(one.speaker) and one.speaker not in self._heard,
            one.draft,
            sum(one.sure) / len(one.sure) if one.sure else None,
            one.again,
        )
        self._words.update(word for word, _ in words)
        if one.speaker:
            self._speakers[one.speaker] += one.seconds
        return choice
