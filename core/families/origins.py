"""Where the row of each token of a target begins in a source, whatever either of them writes with. Torch-free.

A letter or piece that the source has is carried over. Others begin as the mean of what is nearest: pieces that begin
with a letter, the parts that the source's own tokenizer cuts a piece into, letters that sound alike. What a source
writes where a letter is said only the run can hear: it begins as `heard` (see `core.training.listening`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from core.errors import TextError
from core.families.letter_similarity import BY_HAND, alike, parts_of, suggested
from core.families.letters import Letters
from core.families.plan import LetterPlan, Origin
from core.text.case import lower
from core.text.pieces import BEGINS, Pieces, spelt_with
from core.text.vocabulary import Vocabulary
from core.wording import say

SAME_LETTER = say("the same letter")
SAME_CAPITAL = say("the same letter, a capital there")
SAME_PIECE = say("the same piece")
SAME_TEXT = say("the same text elsewhere in a word")
SAME_TEXT_CASE = say("the same text in the other case")
BEGIN_WITH_IT = say("the pieces that begin with it")
BEGIN_WORDS = say("the pieces that begin words")
HOLD_IT = say("what the source writes where it is said")
ITS_PARTS = say("the parts that the source cuts it into")
ITS_LETTERS = say("the letters that spell it")
SAME_KIND = say("sounds of its kind")
NO_SAME_TEXT = say("nothing of the source has the same text")
NOTHING_ALIKE = say("nothing of the source is like it")
STARTS_AFRESH = say("the output layer starts afresh")
NOT_THERE = say("not in the source")
"""Reasons, made once: a plan has thousands of rows."""


def plan_letters(
    vocabulary: Vocabulary,
    known: Letters | None,
    chosen: Mapping[str, str],
    language: str,
    names: Mapping[str, str],
    *,
    listen: bool = True,
) -> tuple[LetterPlan, ...]:
    """The plans of the target's tokens, in order. Without `known` all begin afresh; `chosen` are a person's own starts
    by letter, `names` the special tokens in words. Without `listen`, what would be heard begins by its sound instead.

    Raises `TextError` for a start that the source does not have, or of what is no letter.
    """
    if known is None:
        return all_fresh(vocabulary, STARTS_AFRESH)
    origins = Origins(vocabulary, known, language, listen=listen and vocabulary.noun == "letters")
    own = {letter: origins.by_hand(letter, start) for letter, start in chosen.items()}
    letters = frozenset(vocabulary.letters)
    return tuple(
        own.get(token) or (origins.of(token) if token in letters else origins.special(token, names))
        for token in vocabulary.tokens
    )


def all_fresh(vocabulary: Vocabulary, reason: str) -> tuple[LetterPlan, ...]:
    """Plans of tokens that take nothing from anywhere."""
    letters = frozenset(vocabulary.letters)
    return tuple(LetterPlan(t, "fresh" if t in letters else "special", (), reason) for t in vocabulary.tokens)


class Origins:
    """Answers for one target and one source; what it looks through is put in order once."""

    def __init__(self, vocabulary: Vocabulary, known: Letters, language: str, *, listen: bool) -> None:
        self._vocabulary, self._known, self._language, self._listen = vocabulary, known, language, listen
        self._source = known.vocabulary
        self._pieces = self._source if isinstance(self._source, Pieces) else None
        self._found: dict[str, LetterPlan] = {}

    def of(self, token: str) -> LetterPlan:
        """Where a letter or piece begins."""
        if token in self._source.index and token in self._written:
            reason = SAME_PIECE if self._vocabulary.noun == "pieces" else self._same_letter
            return LetterPlan(token, "carried", (token,), reason)
        if self._vocabulary.noun == "pieces":
            return self._piece(token)
        return self._letter(token)

    def by_hand(self, letter: str, start: str) -> LetterPlan:
        """What a person chose: letters of the source, the space, or "" for afresh. Raises `TextError`."""
        if letter not in self._vocabulary.letters:
            raise TextError(
                say("“{letter}” is not a letter of the alphabet.", letter=letter),
                say("Remove its neighbour, or add the letter."),
            )
        sources: list[str] = []
        for part in parts_of(start):
            found = self._space if part == " " else self._tokens(part)
            if not found:
                raise TextError(
                    say(
                        "“{letter}” cannot start from “{neighbour}”: the source does not have it.",
                        letter=letter,
                        neighbour=part,
                    ),
                    say("Its letters: {letters}", letters=" ".join(self._source.spelt)),
                )
            sources += found
        return _plan(letter, sources, BY_HAND)

    def special(self, token: str, names: Mapping[str, str]) -> LetterPlan:
        """Where the space or a token of the objective begins."""
        what = say("the {name}", name=names[token]) if token in names else say("a special token")
        if token in self._source.index:
            return LetterPlan(token, "special", (token,), say("{what} of the source", what=what))
        if token.isspace() and self._space:
            reason = BEGIN_WORDS if len(self._space) > 1 else say("{what} of the source", what=what)
            return LetterPlan(token, "special", self._space, reason)
        return LetterPlan(token, "special", (), NOT_THERE)

    # a letter

    def _letter(self, letter: str) -> LetterPlan:
        if letter not in self._found:
            self._found[letter] = self._from_pieces(letter) if self._pieces else self._by_sound(letter)
        return self._found[letter]

    def _from_pieces(self, letter: str) -> LetterPlan:
        direct = self._direct(letter)
        if direct is not None:
            return direct
        holding = self._holding(letter)
        if self._listen and holding:
            return LetterPlan(letter, "heard", holding, HOLD_IT)
        return self._by_sound(letter)

    def _direct(self, letter: str) -> LetterPlan | None:
        """The letter as a piece of its own, else the pieces that begin with it."""
        if letter in self._written:
            return LetterPlan(letter, "carried", (letter,), self._same_letter)
        same = self._same_text(letter)
        if same:
            return LetterPlan(letter, "neighbour", (same[0],), same[1])
        beginning = self._beginning(letter) or self._beginning(letter.upper()) or self._beginning(lower(letter))
        return _plan(letter, beginning, BEGIN_WITH_IT) if beginning else None

    def _by_sound(self, letter: str) -> LetterPlan:
        """From a letter of the source that looks or sounds like it."""
        start = suggested(letter, self._spelt, self._language)
        if start.source is None and self._pieces is not None:
            kind = [token for x in alike(letter, self._spelt.letters) for token in self._tokens(x)]
            return _plan(letter, kind, SAME_KIND if kind else NOTHING_ALIKE)
        parts = parts_of(start.source or "")
        sources = [token for x in parts for token in (self._space if x == " " else self._tokens(x))]
        return _plan(letter, sources, start.reason)

    # a piece

    def _piece(self, piece: str) -> LetterPlan:
        text = piece.removeprefix(BEGINS)
        if not text:
            return _plan(piece, self._space, BEGIN_WORDS if len(self._space) > 1 else SAME_TEXT)
        same = self._same_text(text)
        if same:
            return LetterPlan(piece, "neighbour", (same[0],), same[1])
        parts = self._pieces.parts(piece) if self._pieces else self._source.units(text)
        if parts == [text]:  # a single character that the source lacks: where that letter would begin, and why
            return replace(self._letter(text), letter=piece)
        sources: list[str] = []
        for part in parts:
            if part in self._written:
                sources.append(part)
            elif part.strip(BEGINS):
                sources += self._letter(part).sources
        return _plan(piece, sources, (ITS_PARTS if self._pieces else ITS_LETTERS) if sources else NO_SAME_TEXT)

    # the source

    @cached_property
    def _written(self) -> frozenset[str]:
        """What the source writes: without its special tokens."""
        return frozenset(self._source.letters)

    @property
    def _same_letter(self) -> str:
        return SAME_CAPITAL if self._known.upper else SAME_LETTER

    @cached_property
    def _space(self) -> tuple[str, ...]:
        """What the source writes between words: a token of its own, else the pieces that begin words."""
        own = next((t for t in (" ", BEGINS) if t in self._source.index), None)
        return (own,) if own is not None else tuple(t for t in self._source.letters if t.startswith(BEGINS))

    @cached_property
    def _texts(self) -> tuple[tuple[str, str], ...]:
        """Each piece with its text in a word."""
        return tuple((t, t.removeprefix(BEGINS)) for t in self._source.letters if t != BEGINS)

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[str, str]]]:
        """The same by the first character of the text."""
        found: dict[str, list[tuple[str, str]]] = {}
        for token, text in self._texts:
            found.setdefault(text[:1], []).append((token, text))
        return found

    @cached_property
    def _spelt(self) -> Vocabulary:
        """The letters of the source that have a row, or pieces that begin with them."""
        if self._pieces is None:
            return self._source
        return Vocabulary.of_letters(
            [*(x for x in spelt_with(self._source.letters) if self._tokens(x)), *([" "] if self._space else [])]
        )

    def _same_text(self, text: str) -> tuple[str, str] | None:
        """The source's piece or letter with this text, at whatever place in a word, in either case; and why."""
        for candidate, reason in ((text, SAME_TEXT), (text.upper(), SAME_TEXT_CASE), (lower(text), SAME_TEXT_CASE)):
            found = next((t for t in (candidate, BEGINS + candidate) if t in self._written), None)
            if found is not None:
                return found, reason
        return None

    def _beginning(self, text: str) -> tuple[str, ...]:
        return tuple(t for t, own in self._by_first.get(text[:1], ()) if own.startswith(text))

    def _holding(self, letter: str) -> tuple[str, ...]:
        wanted = {letter, letter.upper(), lower(letter)}
        return tuple(t for t, own in self._texts if any(x in own for x in wanted))

    def _tokens(self, letter: str) -> tuple[str, ...]:
        """The rows that a letter of the source stands for; none where it has none."""
        if self._pieces is None:
            return (letter,) if letter in self._written else ()
        direct = self._direct(letter)
        return direct.sources if direct is not None else ()


def _plan(token: str, sources: Iterable[str], reason: str) -> LetterPlan:
    """From one other token, the mean of several, or afresh. A token that comes twice counts twice."""
    found: Sequence[str] = tuple(sources)
    origin: Origin = "fresh" if not found else "neighbour" if len(set(found)) == 1 else "mean"
    each = tuple(dict.fromkeys(found))
    counts = tuple(float(found.count(t)) for t in each) if len(each) < len(found) and len(each) > 1 else ()
    return LetterPlan(token, origin, each, reason, counts)
