"""Sequence to sequence: a decoder that writes a text token by token while it looks at what was heard (Whisper, Radford
et al. 2022). The facts; `objective` does the work. Torch-free."""

from __future__ import annotations

from core.objectives.kind import ObjectiveKind
from core.objectives.seq2seq import languages
from core.text.vocabulary import PAD
from core.wording import say

SEQ2SEQ = ObjectiveKind(
    "seq2seq",
    "Sequence to sequence",
    special={PAD: "end of text"},
    tokenizer={"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": PAD, "eos_token": PAD, "unk_token": PAD},
    module="core.objectives.seq2seq.objective",
    silence=say("The model writes nothing: it ends almost every text before its first letter."),
    padding="eos",
    languages=languages.known_languages,
    language_token=languages.token_of,
    with_language=languages.with_language,
    language_starts=languages.starts,
    generation=languages.generation,
)
"""The padding token ends a text, and begins one where the model has no token of its own for that."""
