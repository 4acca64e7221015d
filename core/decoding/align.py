"""Where in the sound each letter of a known text is: torchaudio's CTC forced alignment, reached only here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from core.errors import CheckpointError, TextError
from core.objectives.ctc import frames_needed
from core.wording import say


def available() -> bool:
    """Whether torchaudio is there; its wheel loads only beside the torch it was built with."""
    try:
        from torchaudio import functional
    except (ImportError, OSError):
        return False
    return hasattr(functional, "forced_align")


def forced_path(log_probs: NDArray[np.float32], ids: Sequence[int]) -> NDArray[np.int64]:
    """The likeliest token of each frame, (T,), among all CTC paths that spell `ids`; log_probs is (T, V), blank is 0.

    Raises `TextError` when the text does not fit the frames, `CheckpointError` when torchaudio is not installed.
    """
    if not ids:
        return np.zeros(len(log_probs), np.int64)
    if frames_needed(ids) > len(log_probs):
        raise TextError(
            say(
                "A text of {count} letters does not fit {count_2} frames of sound.",
                count=len(ids),
                count_2=len(log_probs),
            ),
            say("Check that the text belongs to this sound."),
        )
    try:
        from torchaudio import functional
    except (ImportError, OSError) as error:
        raise CheckpointError(
            say("Texts cannot be aligned with sound: torchaudio is not installed here."),
            say("Install the torchaudio that belongs to this torch."),
            str(error),
        ) from error
    path, _ = functional.forced_align(
        torch.from_numpy(np.ascontiguousarray(log_probs))[None], torch.tensor([list(ids)], dtype=torch.int32), blank=0
    )
    return np.asarray(path[0].numpy(), np.int64)
