"""Recognisers that write with pieces, with a CTC output or a transducer, and MMS with its languages."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.core.training import tiny
from tests.shapes.shape import Shape
from tests.tiny_conformers import save_granite, save_lasr
from tests.tiny_mms import save_mms
from tests.tiny_parakeet import save_parakeet
from tests.tiny_transducers import save_transducer

TEXTS = tiny.texts(60)
PUBLISHED = {"learning_rate": 1e-4}
"""The rate of models as large as the published ones; these are not told by their size."""


def language_of_mms(folder: Path) -> None:
    """The folder beside it is MMS; this path names one of its languages."""
    save_mms(folder.with_name(folder.name.partition("#")[0]))


# A transducer that knows nothing writes its likeliest sign in every frame there is, and transformers' extractor makes a
# frame more than some sounds have: these two learn just so long that their texts end before that.
PIECES = (
    Shape("nvidia/parakeet-ctc-1.1b", "parakeet", "1,024 pieces, blank last, 80 ms a frame", save_parakeet,
          settings=PUBLISHED),
    Shape("nvidia/parakeet-tdt-0.6b-v3", "parakeet_tdt", "durations, blank behind a padding of its own, 128 bands",
          partial(save_transducer, texts=TEXTS), settings=PUBLISHED | {"hours": 0.01}),
    Shape("nvidia/parakeet-rnnt-0.6b", "parakeet_tdt", "no durations, its padding is its blank, 80 bands",
          partial(save_transducer, texts=TEXTS, durations=(), bands=80, seed=2),
          settings=PUBLISHED | {"hours": 0.0092}),
    Shape("google/medasr", "lasr", "rotary positions, frames of 40 ms, tokens without a row",
          partial(save_lasr, texts=TEXTS)),
    Shape("ibm-granite/granite-speech-5.0-470m-turboctc", "granite_speech", "reads in its middle what it wrote",
          partial(save_granite, texts=TEXTS), settings=PUBLISHED),
    Shape("facebook/mms-1b-all#spa", "mms", "letters and adapters by language", language_of_mms, name="mms#spa"),
)  # fmt: skip
