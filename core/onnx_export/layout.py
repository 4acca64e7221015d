"""What lies in a folder with an ONNX model: names, tokens, settings and the card, as sherpa-onnx and onnx-asr read
them. Torch-free.

    model.onnx      input_values (batch, samples) float32 at 16 kHz, as they are; logprobs (batch, frames, tokens)
                    input_lengths (batch) int64: how many samples each has; left out, all have as many
    model.onnx.data its weights, where they are too many for one file
    tokens.txt      a token and its number a line                                       (sherpa-onnx)
    vocab.txt       the same                                                            (onnx-asr)
    config.json     the kind of model, and how many samples a frame has                 (onnx-asr)
    onnx.json       what was measured when it was made                                  (ours)
    README.md       the card
    nemo/           for models that hear NeMo's log-mel frames: the same model from these frames on, with the same files
                    beside it: audio_signal (batch, bands, frames), length (batch)                      (onnx-asr)
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from core.families.card_text import readme
from core.families.checkpoint import Card
from core.text.pieces import BEGINS
from core.text.vocabulary import Vocabulary, is_letter
from core.wording import say

MODEL, DATA = "model.onnx", "model.onnx.data"
TOKENS, VOCAB, CONFIG, REPORT, README = "tokens.txt", "vocab.txt", "config.json", "onnx.json", "README.md"
SAMPLES, LENGTHS, LOGS = "input_values", "input_lengths", "logprobs"
NEMO, FRAMES, COUNT = "nemo", "audio_signal", "length"
NOTHING_SAID = "<blk>"
"""What both programs call the token that stands where nothing is written."""
KIND, NEMO_KIND = "wav2vec2-ctc", "nemo-conformer-ctc"
"""What onnx-asr calls models that are given samples, whatever network is inside, and such that are given frames."""
HOP = 160
"""Samples from one mel frame to the next."""
TRIED = {"sherpa-onnx": "2.0.1", "onnx-asr": "0.12.0", "onnxruntime": "1.31.1"}
"""The versions that read such folders. onnx-asr 0.12.0 knows no models that are given samples; its sources do since
July 2026. sherpa-onnx brings all sound to one level first, which changes some texts of models that hear mel frames: the
report counts them."""


@dataclass(frozen=True)
class Report:
    """What was measured on `clips` of the run's dev set: the greatest difference of log probabilities between the file
    and the model, and how many texts are the same: of samples as they are, and of sound that was brought to one level
    before, as sherpa-onnx does (`levelled`). `bands` are those of the mel frames that it can be given as well, 0 for
    none."""

    clips: int
    seconds: float
    greatest: float
    same: int
    levelled: int
    bands: int
    opset: int
    frame_samples: int
    versions: Mapping[str, str] = field(default_factory=dict)
    differing: tuple[str, ...] = ()
    """The clips whose texts differ, with both texts."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Report:
        return cls(**{**values, "differing": tuple(values["differing"])})

    def in_words(self) -> str:
        text = say(
            "Tried on {clips} clips of the dev set ({seconds:.0f} s): {same} texts are the same, and log probabilities"
            " differ by {greatest:.1g} at most.",
            clips=self.clips,
            seconds=self.seconds,
            same=self.same,
            greatest=self.greatest,
        )
        if self.levelled == self.clips:
            return text
        more = say(
            "sherpa-onnx brings all sound to one level first; that changes {count} of the {clips} texts.",
            count=self.clips - self.levelled,
            clips=self.clips,
        )
        return say("{text} {more}", text=text, more=more)


def never_written(vocabulary: Vocabulary) -> list[int]:
    """Tokens that are no text, but for the first: where one would be written, nothing is."""
    return [i for i, token in enumerate(vocabulary.tokens) if i and not token.isspace() and not is_letter(token)]


def token_lines(vocabulary: Vocabulary) -> str:
    """Each token and its number; the space as both programs write it."""
    names = [NOTHING_SAID, *(BEGINS if token.isspace() else token for token in vocabulary.tokens[1:])]
    return "".join(f"{name} {number}\n" for number, name in enumerate(names))


def write_beside(folder: Path, vocabulary: Vocabulary, card: Card, report: Report) -> None:
    """Write all but the models themselves."""
    lines = token_lines(vocabulary)
    config = {"model_type": KIND, "subsampling_factor": report.frame_samples, "sample_rate": 16000}
    texts = {
        TOKENS: lines,
        VOCAB: lines,
        CONFIG: json.dumps(config, indent=1) + "\n",
        REPORT: json.dumps(report.to_json(), ensure_ascii=False, indent=1) + "\n",
        README: readme(card, vocabulary, use=_use(report), library="onnx"),
    }
    if report.bands:
        own = {"model_type": NEMO_KIND, "features_size": report.bands}
        own |= {"subsampling_factor": report.frame_samples // HOP}
        texts |= {f"{NEMO}/{TOKENS}": lines, f"{NEMO}/{VOCAB}": lines}
        texts[f"{NEMO}/{CONFIG}"] = json.dumps(own, indent=1) + "\n"
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())


def _use(report: Report) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in report.versions.items())
    return f"""\
`{MODEL}` takes samples at 16 kHz as they are (float32, between -1 and 1): levelling and mel frames are inside.

{_with_programs(report)}

With onnxruntime alone: `{SAMPLES}` (batch, samples) gives `{LOGS}` (batch, frames, tokens), natural logarithms; one
frame is {report.frame_samples} samples. `{LENGTHS}` (batch) says how many samples each has, where they differ. The
best token of each frame, repetitions taken as one and `{NOTHING_SAID}` left out, is the text; `{BEGINS}` is a space.

{report.in_words()} Written with {versions}."""


def _with_programs(report: Report) -> str:
    """How sherpa-onnx and onnx-asr read the folder: onnx-asr by mel frames where the model hears NeMo's."""
    sherpa, asr = TRIED["sherpa-onnx"], TRIED["onnx-asr"]
    if report.bands:
        loaded, tried = f'load_model("{NEMO_KIND}", "{NEMO}")', f"{asr} was tried"
    else:
        loaded, tried = f'load_model("{KIND}", ".")', f"newer than {asr}, which knows no models of samples"
    return f"""\
With sherpa-onnx ({sherpa} was tried); `samples` are float32 at 16 kHz:

```python
import sherpa_onnx
recogniser = sherpa_onnx.OfflineRecognizer.from_omnilingual_asr_ctc(model="{MODEL}", tokens="{TOKENS}")
stream = recogniser.create_stream()
stream.accept_waveform(16000, samples)
recogniser.decode_stream(stream)
print(stream.result.text)
```

With onnx-asr ({tried}):

```python
import onnx_asr
print(onnx_asr.{loaded}.recognize("sound.wav"))
```"""
