"""A model of text laid down beside a recogniser, as pyctcdecode's `BeamSearchDecoderCTC.load_from_dir` reads it, and
with it transformers' `Wav2Vec2ProcessorWithLM`:

    alphabet.json  language_model/{model.arpa, unigrams.txt, attrs.json}
"""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Sequence
from pathlib import Path

from core.errors import ExportFailed
from core.lm.arpa import searchable
from core.lm.note import Weights
from core.lm.store import ARPA, TextModel
from core.text.vocabulary import Vocabulary, is_letter
from core.wording import say

ALPHABET, ROOM = "alphabet.json", "language_model"
NOT_KNOWN = "⁇"
"""What pyctcdecode calls a token that stands for no letter."""


def can_go_along(model: TextModel) -> bool:
    """Whether others read it beside a recogniser that writes letters and spaces: one of words, as ARPA."""
    return model.kind == "counted" and model.note.unit == "word" and model.ngrams.name == ARPA


def check(model: TextModel, vocabulary: Vocabulary, weights: Weights) -> None:
    """Whether others can read a recogniser with this model at these weights. Raises `ExportFailed`, `TextError`."""
    if model.note.unit != "word" or vocabulary.noun != "letters" or not vocabulary.parting:
        raise ExportFailed(
            say("Only a text model of words goes with a model, and only with one that writes letters and spaces."),
            say("Make one with `vizinho lm DIR make NAME --unit word`, or export without --with-lm."),
        )
    if weights.lm <= 0:
        raise ExportFailed(
            say(
                "The text model {name} was tuned for this recogniser and gained nothing that is sure: its weight is 0.",
                name=model.name,
            ),
            say("Export without --with-lm, or tune it on more of dev."),
        )
    model.check()


def write(folder: Path, model: TextModel, weights: Weights, tokens: Sequence[str]) -> None:
    """Add the files to a recogniser's folder; `tokens` are its output rows in order. Raises `OSError`, `TextError`.

    A word counts there alpha times (log10 of its probability, and the offset where it is not known) as a natural
    logarithm, plus beta.
    """
    labels = ["", *(token if token.isspace() or is_letter(token) else NOT_KNOWN for token in tokens[1:])]
    _json(folder / ALPHABET, {"labels": labels, "is_bpe": False})
    room = folder / ROOM
    room.mkdir()
    with searchable(model.arpa) as file:
        shutil.copyfile(file, room / ARPA)
    (room / "unigrams.txt").write_text("\n".join(model.units()), encoding="utf-8")
    attributes = {
        "alpha": weights.lm,
        "beta": weights.insertion,
        "unk_score_offset": weights.unknown / (weights.lm * math.log(10)),
        "score_boundary": True,
    }
    _json(room / "attrs.json", attributes)


def _json(path: Path, values: object) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
