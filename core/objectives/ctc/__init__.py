"""Connectionist temporal classification (Graves et al. 2006): a token or the blank in each output frame. The facts;
`objective` does the work. Torch-free."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from core.objectives.kind import ObjectiveKind
from core.text.pieces import UNKNOWN
from core.text.vocabulary import PAD
from core.wording import say


def frames_needed(labels: Sequence[int | str]) -> int:
    """Output frames that a label sequence needs: one a label and one more between equal neighbours."""
    return len(labels) + sum(a == b for a, b in pairwise(labels))


CTC = ObjectiveKind(
    "ctc",
    "CTC",
    special={PAD: "blank"},
    tokenizer={
        "tokenizer_class": "Wav2Vec2CTCTokenizer",
        "pad_token": PAD,
        "unk_token": PAD,
        "bos_token": None,
        "eos_token": None,
        "word_delimiter_token": "|",
        "replace_word_delimiter_char": " ",
        "do_lower_case": False,
    },
    module="core.objectives.ctc.objective",
    silence=say("The model writes nothing: it takes almost every moment for the blank between letters."),
    frames_needed=frames_needed,
    frame_by_frame=True,
    pieces={"tokenizer_class": "ParakeetTokenizer", "pad_token": PAD, "unk_token": UNKNOWN},
)
"""The blank is the padding token, and stands for unknown letters."""
