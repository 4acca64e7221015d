"""`Prompt`: the tokens that a decoder is given before a text, and those that it may not write. Torch-free."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from core.objectives.asked_language import AskedLanguage
from core.objectives.seq2seq import languages
from core.objectives.seq2seq.languages import ANYBODY, BEGINS_TEXT
from core.text.pieces import Pieces
from core.text.vocabulary import Vocabulary, is_letter

if TYPE_CHECKING:
    from torch import nn

TASK, NO_TIMES = "<transcribe>", "<notimestamps>"
BEGINS_BEFORE = "<startofprev>"
"""Whisper is told what was said before, behind this token: also a list of words that are likely to come."""
MOST_BEFORE = 100
"""Tokens that it is told of that at most; it takes 223."""
BEGINS_CONTEXT = "<startofcontext>"
FEELING, FORM = "<emo:undefined>", ("<pnc>", "<noitn>", "<notimestamp>", "<nodiarize>")
"""Canary is told a feeling before the languages of sound and text, and how to write after them."""
NOBODY = ("<nospeech>", "<nocaptions>")
"""What a model writes first where it hears nobody; older files call it the second."""


class Prompt:
    """What a decoder is told: begin, language, task, no times (Whisper's); begin, languages and form (Canary's); only
    to begin (Moonshine's, and any with an alphabet).

    For which language it is asked, `languages.asked` says, by the `language` given (its code) and its own files.
    """

    end = 0
    """Ends a text, and begins one in models that have no token for that."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self.vocabulary, self.language = vocabulary, language
        self.languages = languages.known_languages(vocabulary)
        self._others: dict[str, Prompt] = {}

    def of(self, language: str) -> Prompt:
        """The same for another language; "" for this one."""
        if language in ("", self.language):
            return self
        if language not in self._others:
            self._others[language] = Prompt(self.vocabulary, language)
        return self._others[language]

    def language_of(self, model: nn.Module) -> AskedLanguage | None:
        """In which language a model is asked to write; None for one that has no choice."""
        own = str(getattr(_settings(model), "language", None) or "")
        hears = BEGINS_CONTEXT not in self.vocabulary.index  # Canary cannot tell the language from the sound
        return languages.asked(self.languages, own, self.language, hears=hears) if self._several(model) else None

    def taught(self, model: nn.Module) -> list[int]:
        """Before a text that is learnt: as it will be asked for."""
        return self.asked(model) or self._with(model, self.languages.get(ANYBODY, ""))

    def asked(self, model: nn.Module) -> list[int] | None:
        """Before a text that is to be written; None where the language has to be told from the sound."""
        found = self.language_of(model)
        if found is not None and not found.code:
            return None
        return self._with(model, self.languages[found.code] if found is not None else "")

    def guessed(self, model: nn.Module, token: int) -> list[int]:
        """Before a text in the language of a token."""
        return self._with(model, self.vocabulary.tokens[token])

    def _several(self, model: nn.Module) -> bool:
        return bool(self.languages) and getattr(_settings(model), "is_multilingual", True) is not False

    def _with(self, model: nn.Module, language: str) -> list[int]:
        index = self.vocabulary.index
        if BEGINS_TEXT not in index:
            return [self._begins(model)]
        if BEGINS_CONTEXT in index:
            asked = (BEGINS_CONTEXT, BEGINS_TEXT, FEELING, language, language, *FORM)
            return [index[token] for token in asked if token in index]
        told = (language, TASK) if self._several(model) else ()
        return [index[token] for token in (BEGINS_TEXT, *told, NO_TIMES) if token in index]

    def _begins(self, model: Any) -> int:
        """What begins a text in a model that is told nothing else: its own token for that, or what ends one."""
        number = getattr(model.config, "decoder_start_token_id", None)
        if number is None or not isinstance(self.vocabulary, Pieces):
            return self.end
        own = self.vocabulary.own(number)
        return own if own < len(self.vocabulary.tokens) else self.end

    @property
    def tells_words(self) -> bool:
        """Whether there is a place in front of a prompt for words that are likely."""
        return BEGINS_BEFORE in self.vocabulary.index

    def room_for(self, words: Sequence[str]) -> int:
        """How many of these words, the first ones, can be told there: whole ones."""
        count = 0
        while count < len(words) and len(self._listed(words[: count + 1])) <= MOST_BEFORE:
            count += 1
        return count

    def before(self, words: Sequence[str]) -> list[int]:
        """What stands in front of a prompt and tells words that there is a place and room for."""
        return [self.vocabulary.index[BEGINS_BEFORE], *self._listed(words)] if words else []

    def _listed(self, words: Sequence[str]) -> list[int]:
        return self.vocabulary.encode(", ".join(words))

    @cached_property
    def begins(self) -> int:
        return self.vocabulary.index.get(BEGINS_TEXT, self.end)

    @cached_property
    def language_tokens(self) -> list[int]:
        return [self.vocabulary.index[token] for token in self.languages.values()]

    @cached_property
    def nobody(self) -> int | None:
        return next((self.vocabulary.index[token] for token in NOBODY if token in self.vocabulary.index), None)

    @cached_property
    def _special(self) -> list[int]:
        return [i for i, t in enumerate(self.vocabulary.tokens) if i != self.end and t.strip() and not is_letter(t)]

    def never(self, model: nn.Module) -> list[int]:
        """Tokens that are not to be written: special ones, times, and what the checkpoint says is no speech."""
        return sorted({*self._special, *self._own(model, "suppress_tokens")})

    def never_first(self, model: nn.Module) -> list[int]:
        """Those that are not to be written first."""
        return self._own(model, "begin_suppress_tokens")

    def _own(self, model: nn.Module, name: str) -> list[int]:
        numbers = getattr(_settings(model), name, None) or []
        if not isinstance(self.vocabulary, Pieces):
            return []
        count = len(self.vocabulary.tokens)
        return [self.vocabulary.own(number) for number in numbers if 0 <= number < count]

    def allow(self, model: nn.Module, labels: Sequence[Sequence[int]]) -> None:
        """Let the model write whatever its texts hold: a checkpoint's list of what is no speech has signs that are
        letters elsewhere."""
        if isinstance(self.vocabulary, Pieces):
            numbers, settings = self.vocabulary.numbers, _settings(model)
            first = {numbers[text[0]] for text in labels if len(text) > 1}
            used = {numbers[token] for text in labels for token in text[:-1]}
            for name, these in (("suppress_tokens", used), ("begin_suppress_tokens", first)):
                if kept := getattr(settings, name, None):
                    setattr(settings, name, [number for number in kept if number not in these])


def _settings(model: Any) -> Any:
    return model.generation_config
