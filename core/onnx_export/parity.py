"""Whether an ONNX file writes what its model writes: both hear the same real clips, one by one and together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from torch import nn

from core.datasets.manifest import Entry
from core.decoding.windows import Window
from core.families import FamilyModule
from core.objectives.kind import Objective, Stretch
from core.onnx_export.graph import text_only
from core.onnx_export.layout import COUNT, FRAMES, LENGTHS, LOGS, SAMPLES

LIMIT = 0.01
"""How far log probabilities may be apart: a hundredth of what a person would see in a probability."""
TELLING = -15.0
"""Below this, a log probability says only that a token was not written; how small it is has no meaning."""
LEVEL_FLOOR = 1e-5

Samples = NDArray[np.float32]
Logs = NDArray[np.float32]


@dataclass(frozen=True)
class Clip:
    """One clip: its samples at 16 kHz, and what each wrote of it."""

    key: str
    seconds: float
    apart: float
    ours: str
    theirs: str
    levelled: str


def opened(path: Path) -> onnxruntime.InferenceSession:
    """The file in onnxruntime, on the CPU."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def run(session: onnxruntime.InferenceSession, sounds: Sequence[Samples]) -> list[Logs]:
    """(T, V) log probabilities of each sound, heard in one batch; one alone without saying how long it is."""
    if len(sounds) == 1:
        (found,) = session.run([LOGS], {SAMPLES: sounds[0][None]})
        return [found[0]]
    lengths = np.array([len(x) for x in sounds], np.int64)
    batch = np.zeros((len(sounds), int(lengths.max())), np.float32)
    for row, x in zip(batch, sounds, strict=True):
        row[: len(x)] = x
    (found,) = session.run([LOGS], {SAMPLES: batch, LENGTHS: lengths})
    return list(found)


def levelled(samples: Samples) -> Samples:
    """Sound at one level, as sherpa-onnx gives it to models that hear samples: mean 0 and deviation 1."""
    centred = samples - samples.mean()
    made: Samples = (centred / np.sqrt(centred.var() + LEVEL_FLOOR)).astype(np.float32)
    return made


class Comparison:
    """`model` and the ONNX file beside each other."""

    def __init__(
        self,
        model: nn.Module,
        family: FamilyModule,
        objective: Objective,
        never: Sequence[int],
        session: onnxruntime.InferenceSession,
        frame_samples: int,
    ) -> None:
        self._model, self._family, self._objective, self._never = model, family, objective, never
        self._session, self._frame_samples = session, frame_samples

    @torch.inference_mode()
    def reference(self, samples: Samples) -> Logs:
        """What the model hears in a sound, on the way that texts are always read."""
        features = torch.as_tensor(self._family.features([samples])[0])[None]
        mask = torch.ones(features.shape[:2], dtype=torch.bool)
        (heard,) = self._objective.hear(self._model, features, mask, [Stretch(0)])
        return text_only(torch.from_numpy(heard), self._never).numpy()

    def clip(self, entry: Entry, samples: Samples, by_frames: onnxruntime.InferenceSession | None = None) -> Clip:
        """Both on one clip, and the file that is given frames where there is one."""
        ours, (theirs,) = self.reference(samples), run(self._session, [samples])
        far = apart(ours, theirs)
        if by_frames is not None:
            frames = np.asarray(self._family.features([samples])[0], np.float32).T[None]
            count = np.array([frames.shape[2]], np.int64)
            (third,) = by_frames.run([LOGS], {FRAMES: frames, COUNT: count})
            far = max(far, apart(ours, third[0]))
        (level,) = run(self._session, [levelled(samples)])
        return Clip(
            entry.key,
            entry.seconds,
            far,
            self._text(ours, samples),
            self._text(theirs, samples),
            self._text(level, samples),
        )

    def together(self, sounds: Sequence[Samples]) -> float:
        """How far what is heard in a batch is from what is heard of each alone."""
        alone = [run(self._session, [x])[0] for x in sounds]
        return max(apart(one, row[: len(one)]) for one, row in zip(alone, run(self._session, sounds), strict=True))

    def _text(self, logs: Logs, samples: Samples) -> str:
        whole = Window(0, len(samples), 0, len(samples))
        part: Any = self._objective.part(logs, whole, self._frame_samples)
        return self._objective.text([part])


def apart(one: Logs, other: Logs) -> float:
    """The greatest difference of log probabilities; infinite for such of different shapes."""
    if one.shape != other.shape:
        return float("inf")
    return float(np.abs(np.maximum(one, TELLING) - np.maximum(other, TELLING)).max(initial=0.0))
