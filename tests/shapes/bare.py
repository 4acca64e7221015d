"""Encoders that were never trained to write: no output layer, no letters, names as their own model class has them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from transformers import AutoModel, AutoModelForPreTraining

from tests.shapes.ctc import FBANK
from tests.shapes.shape import BASE, CONVOLUTIONS, LARGE, Shape, hearing, lay, write
from tests.tiny_models import foreign_config


def encoder(folder: Path, model_type: str, auto: Any, shape: dict[str, Any], *, mask: bool, old: bool) -> None:
    config = foreign_config(model_type, **{**CONVOLUTIONS, **shape})
    lay(folder, auto, config, pickled=True, old=old)
    write(folder / "preprocessor_config.json", hearing(mask=mask))


def w2v_bert(folder: Path) -> None:
    lay(folder, AutoModel, foreign_config("wav2vec2-bert", output_hidden_size=32, mask_time_prob=0.05))
    write(folder / "preprocessor_config.json", FBANK)


BARE = (
    Shape("facebook/w2v-bert-2.0", "wav2vec2_bert", "no count of output rows, two mel frames as one", w2v_bert,
          writes=False),
    Shape("facebook/wav2vec2-large-xlsr-53", "wav2vec2", "pre-training heads, pickled",
          partial(encoder, model_type="wav2vec2", auto=AutoModelForPreTraining, shape=LARGE, mask=True, old=True),
          writes=False),
    Shape("facebook/wav2vec2-xls-r-300m", "wav2vec2", "pre-training heads, pickled",
          partial(encoder, model_type="wav2vec2", auto=AutoModelForPreTraining, shape=LARGE, mask=True, old=False),
          writes=False),
    Shape("facebook/hubert-base-ls960", "hubert", "names without a prefix, pickled",
          partial(encoder, model_type="hubert", auto=AutoModel, shape=BASE, mask=False, old=True), writes=False),
    Shape("microsoft/wavlm-base-plus", "wavlm", "names without a prefix, pickled",
          partial(encoder, model_type="wavlm", auto=AutoModel, shape=BASE, mask=False, old=True), writes=False),
)  # fmt: skip
