"""`Pieces`: a vocabulary whose tokens are pieces of words, and the tokenizer that segments texts into them.

Pieces are those of SentencePiece, as Hugging Face's tokenizer.json holds them: "▁" marks one that begins a word. Torch-
free; the tokenizers library is loaded when the first text is segmented.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, ClassVar

from core.errors import TextError
from core.text.case import composed
from core.text.vocabulary import PAD, Noun, Vocabulary, clusters, code_points, is_letter
from core.wording import say

BEGINS = "▁"
"""Before the text of a piece that begins a word."""
UNKNOWN = "<unk>"
"""What learnt tokenizers make of a character that they have not seen."""
BYTE = re.compile(r"<0x([0-9A-F]{2})>")
"""What a tokenizer falls back on for a character that is in no piece, as the file calls it: here it is "\\xE2"."""
_SINGLE = re.compile(r"\\x[0-9A-F]{2}")


@dataclass(frozen=True)
class Tokenizer:
    """`file` is tokenizer.json and `settings` tokenizer_config.json, as text; `padding` is the number that the padding
    has there. Our tokens have the padding first, then the file's in its order. `bytewise`: its letters are bytes (see
    `byte_pieces`)."""

    file: str
    settings: str
    padding: int
    bytewise: bool = False


@dataclass(frozen=True)
class Pieces(Vocabulary):
    """See `Vocabulary`; there is always a tokenizer. It may have more tokens than the model has rows: the model never
    writes those."""

    tokenizer: Tokenizer = Tokenizer("", "{}", 0)

    noun: ClassVar[Noun] = "pieces"
    parts_between: ClassVar[bool] = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of each token in tokenizer.json, which is its output row in a checkpoint's file."""
        padding = self.tokenizer.padding
        return (padding, *(n for n in range(len(self.tokens)) if n != padding))

    @cached_property
    def _segmenter(self) -> Any:
        from tokenizers import Tokenizer as Segmenter

        found = Segmenter.from_str(self.tokenizer.file)
        found.no_padding()
        found.no_truncation()
        return found

    @cached_property
    def _single_bytes(self) -> dict[int, int]:
        """The tokens that stand for one byte, with it: those of a tokenizer that falls back on them."""
        if not (found := [i for i, token in enumerate(self.tokens) if _SINGLE.fullmatch(token)]):
            return {}
        falls_back = json.loads(self.tokenizer.file)["model"].get("byte_fallback", False)
        return {i: int(self.tokens[i].removeprefix("\\x"), 16) for i in found} if falls_back else {}

    @cached_property
    def _bytes(self) -> tuple[bytes, ...]:
        """What each token writes; nothing for special ones."""
        single = self._single_bytes
        return tuple(
            bytes([single[i]]) if i in single else b"" if _special(token) else token.replace(BEGINS, " ").encode()
            for i, token in enumerate(self.tokens)
        )

    @cached_property
    def parting(self) -> tuple[int, ...]:
        return tuple(i for i, token in enumerate(self.tokens) if token.startswith(BEGINS))

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        return spelt_with(t for i, t in enumerate(self.tokens) if is_letter(t) and i not in self._single_bytes)

    def units(self, text: str) -> list[str]:
        """What a person sees as single characters."""
        return clusters(text)

    def knows(self, text: str) -> bool:
        return not self.unknown(text)

    def knows_all(self, texts: Iterable[str]) -> bool:
        return all(map(self.knows, texts))

    def parts(self, piece: str) -> list[str]:
        """The pieces that the tokenizer cuts another piece into, in order; a character that is in none of them stands
        by itself."""
        text = piece.encode()
        found: list[str] = []
        at = (-1, -1)
        for token in self._segmenter.model.tokenize(piece):
            own, (start, end) = self.own(token.id), token.offsets  # in bytes
            if own < len(self.tokens) and not _special(self.tokens[own]):
                found.append(self.tokens[own])
            elif (start, end) != at:  # the bytes of one character may come one by one
                found += [c for c in clusters(text[start:end].decode(errors="ignore")) if c != BEGINS]
            at = (start, end)
        return found

    def unknown(self, text: str) -> list[str]:
        """The characters that are in no piece the text is segmented into, each once, in order of appearance."""
        found = self._segmenter.encode(text, add_special_tokens=False)
        known = [c.isspace() for c in text]
        for number, (start, end) in zip(found.ids, found.offsets, strict=True):
            own = self.own(number)
            if own < len(self.tokens) and not _special(self.tokens[own]):
                known[start:end] = [True] * (end - start)
        missing: dict[str, None] = {}
        at = 0
        for cluster in clusters(text):
            if not all(known[at : at + len(cluster)]):
                missing[cluster] = None
            at += len(cluster)
        return list(missing)

    def lacks(self, text: str) -> str:
        missing = self.unknown(text)
        if not missing:
            return ""
        return say(
            "“{missing}” ({points}) is in none of the model's pieces.",
            missing=missing[0],
            points=code_points(missing[0]),
        )

    def encode(self, text: str) -> list[int]:
        missing = self.unknown(text)
        if missing:
            raise TextError(
                say(
                    "“{missing}” ({code_points}) is in none of the model's pieces: “{text}”.",
                    missing=missing[0],
                    code_points=code_points(missing[0]),
                    text=text,
                ),
                say("Correct the transcript, or train with another vocabulary."),
            )
        return self.segmented(text)

    def segmented(self, text: str) -> list[int]:
        """Token ids of a text as they are, what is in no piece as the tokenizer's unknown piece."""
        return [self.own(number) for number in self._segmenter.encode(text, add_special_tokens=False).ids]

    def own(self, number: int) -> int:
        """Our token with a number in tokenizer.json."""
        padding = self.tokenizer.padding
        return 0 if number == padding else number + (number < padding)

    def decode(self, ids: Iterable[int]) -> str:
        """Text of token ids as they stand, in NFC, without a space before its first word; bytes that are no whole
        character become U+FFFD."""
        written = b"".join(self._bytes[i] for i in ids)
        return composed(written.decode("utf-8", errors="replace")).removeprefix(" ")


def fallen_back(token: str) -> str:
    """What a token of the file is called here, where it stands for one byte; as it is where it does not."""
    found = BYTE.fullmatch(token)
    return f"\\x{found[1]}" if found else token


def spelt_with(pieces: Iterable[str]) -> tuple[str, ...]:
    """The letters that pieces are made of."""
    return tuple(sorted({c for piece in pieces for c in clusters(composed(piece)) if c != BEGINS}))


def learnt(texts: Iterable[str], count: int, settings: Mapping[str, Any], letters: Iterable[str] = ()) -> Pieces:
    """The `count` most useful pieces of texts by byte pair encoding (Sennrich et al. 2016), all their characters among
    them, and `letters` of one character each; fewer where the texts hold no more. Equal texts, in any order, give equal
    pieces.

    `settings` are tokenizer_config.json of the model. What was learnt from the same words is not learnt again while a
    person looks at one drafted run after another. Raises `TextError` where the texts have no word.
    """
    words = Counter(word for text in texts for word in text.split())
    if not words:
        raise TextError(
            say("There are no transcripts that pieces of words could be learnt from."),
            say("Assign transcribed utterances to train, or choose vocabulary=letters."),
        )
    return _learnt(tuple(sorted(words.items())), count, json.dumps(dict(settings), indent=1) + "\n", tuple(letters))


@lru_cache(maxsize=4)
def _learnt(words: tuple[tuple[str, int], ...], count: int, settings: str, letters: tuple[str, ...]) -> Pieces:
    """The pieces of these words, each with how often it is there, in order."""
    from tokenizers import Tokenizer as Segmenter
    from tokenizers import decoders, models, pre_tokenizers, trainers

    segmenter = Segmenter(models.BPE(unk_token=UNKNOWN))
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    special = [PAD, UNKNOWN]
    trainer = trainers.BpeTrainer(
        vocab_size=count + len(special), special_tokens=special, show_progress=False, initial_alphabet=sorted(letters)
    )
    segmenter.train_from_iterator((word for word, times in words for _ in range(times)), trainer)
    table: dict[str, int] = segmenter.get_vocab()
    tokens = tuple(sorted(table, key=lambda token: table[token]))
    return Pieces(tokens, Tokenizer(segmenter.to_str(pretty=True), settings, 0))


def _special(token: str) -> bool:
    return token.startswith("<") and token.endswith(">")
