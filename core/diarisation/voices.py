"""What voices are like: sound as vectors that lie near each other where the same person speaks.

With a model of speakers (WeSpeaker's and 3D-Speaker's ONNX files, or any that hears Kaldi's 80 bands), by that; without
one, by means and spreads of cepstra, which tell the microphone as much as the person.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from core import mel_frames
from core.audio import Samples
from core.errors import CheckpointError
from core.wording import Said, say

Floats = NDArray[np.float32]
BANDS = 80
OWN = "own-"
CEPSTRA = 20
WESPEAKER = "feats"
"""The name of its input: it was taught on Hamming's window."""


class Voices(Protocol):
    """Turns sound into vectors. `name` tells them from those of another; `weak` where they tell little of a person;
    `apart` is the distance between groups from which they are different people."""

    name: str
    weak: bool
    apart: float

    def vectors(self, sounds: list[Samples]) -> Floats:
        """Stretches of (T,) samples at 16 kHz -> (N, D)."""
        ...


class OwnVoices:
    """By cepstra: no model, no download."""

    name = f"{OWN}2"
    weak = True
    apart = 0.0
    """How far voices lie apart is found in each recording."""

    def vectors(self, sounds: list[Samples]) -> Floats:
        return (
            np.stack([_summary(sound) for sound in sounds]) if sounds else np.zeros((0, 2 * (CEPSTRA - 1)), np.float32)
        )


def _summary(sound: Samples) -> Floats:
    """(2 * 19,): means and spreads of the cepstra of the louder half of the frames."""
    logs = mel_frames.log_mel(sound, 40)
    if len(logs) < 2:
        return np.zeros(2 * (CEPSTRA - 1), np.float32)
    found = mel_frames.cepstra(logs, CEPSTRA)
    loud = found[found[:, 0] >= np.median(found[:, 0]), 1:]
    return np.concatenate([loud.mean(axis=0), np.log(loud.std(axis=0) + 0.1)]).astype(np.float32)


class ModelVoices:
    """By an ONNX model of speakers: a file, or a folder that holds one. Raises `CheckpointError` where it is none."""

    weak = False
    apart = 0.55
    """Cosine distance between the means of two people's vectors."""

    def __init__(self, place: Path) -> None:
        import onnxruntime

        path = _file(place)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime has errors of its own for each kind of damage
            raise CheckpointError(
                say("{name} is no model that can be read.", name=path.name), say("Download it again."), str(error)
            ) from error
        heard = self._session.get_inputs()
        if (
            len(heard) != 1
            or len(heard[0].shape) != 3
            or (heard[0].shape[2] not in (BANDS, None) and not isinstance(heard[0].shape[2], str))
        ):
            raise CheckpointError(
                say("{name} does not tell voices apart.", name=path.name),
                say("Choose a model of speakers that hears 80 bands, such as those of WeSpeaker and 3D-Speaker."),
                str([(one.name, one.shape) for one in heard]),
            )
        self._input = heard[0].name
        self._output = self._session.get_outputs()[-1].name
        self._shape: mel_frames.Shape = "hamming" if self._input == WESPEAKER else "povey"
        self.name = hashlib.sha256(path.read_bytes()).hexdigest()[:16]

    def vectors(self, sounds: list[Samples]) -> Floats:
        found = [self._vector(sound) for sound in sounds]
        return np.stack(found) if found else np.zeros((0, 1), np.float32)

    def _vector(self, sound: Samples) -> Floats:
        logs = mel_frames.log_mel(sound, BANDS, self._shape)
        logs = logs - logs.mean(axis=0)
        out = self._session.run([self._output], {self._input: logs[None].astype(np.float32)})[0]
        vector = np.asarray(out, np.float32).reshape(-1)
        return vector / max(float(np.linalg.norm(vector)), 1e-9)


def _file(place: Path) -> Path:
    found = sorted(place.glob("*.onnx")) if place.is_dir() else [place] if place.suffix == ".onnx" else []
    if not found:
        raise CheckpointError(
            say("There is no ONNX model in {place}.", place=place.name),
            say("Choose a folder with a model of speakers (.onnx), such as those of WeSpeaker and 3D-Speaker."),
        )
    return max(found, key=lambda path: path.stat().st_size)


def voices_of(model: Path | None) -> Voices:
    """By this model, or without one. Raises `CheckpointError`."""
    return ModelVoices(model) if model is not None else OwnVoices()


def heard_how(name: str) -> Said:
    """How voices were heard that have this name of a `Voices`, in words."""
    return say("without a model") if name.startswith(OWN) else say("with the model {name}", name=name[:8])
