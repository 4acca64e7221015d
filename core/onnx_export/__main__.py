"""`python -m core.onnx_export MODEL CLIPS FOLDER`: write MODEL as ONNX into FOLDER and try it on the clips of a list.

It says how far it is, {"done": .., "total": ..}, and in the end {"report": ...} or {"error": ...}. Its parent is
`core.onnx_export.export`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import onnxruntime
import torch

from core.children import answers
from core.datasets.features import load_entry
from core.datasets.manifest import Entry, read_manifest
from core.errors import ExportFailed, SoundError, WorkbenchError
from core.families import SAMPLE_RATE, family_of
from core.families.checkpoint import read_card, read_vocabulary
from core.objectives import objective
from core.objectives.ctc.objective import FrameFamily
from core.onnx_export import graph, parity
from core.onnx_export.layout import HOP, MODEL, NEMO, Report, never_written
from core.wording import say

STEPS_BEFORE = 2
"""Loading and writing; each clip is a step more, and hearing some together the last."""

Say = Callable[[dict[str, Any]], None]


def main(arguments: Sequence[str] | None = None) -> int:
    model, clips, folder = map(Path, sys.argv[1:] if arguments is None else arguments)
    out = answers()

    def tell(values: dict[str, Any]) -> None:
        out.write(json.dumps(values, ensure_ascii=False) + "\n")
        out.flush()

    try:
        tell({"report": exported(model, list(read_manifest(clips)), folder, tell).to_json()})
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    except KeyboardInterrupt:
        return 2
    return 0


def exported(folder: Path, clips: Sequence[Entry], out: Path, tell: Say) -> Report:
    """Write the file, and what was measured. Raises `ExportFailed` where it does not write what the model writes."""
    total = STEPS_BEFORE + len(clips) + 1
    tell({"done": 0, "total": total})
    kind = family_of(folder)
    model = kind.load_module().load(folder).requires_grad_(requires_grad=False)
    family, vocabulary = kind.functions_of(model), read_vocabulary(folder)
    tell({"done": 1, "total": total})
    never = never_written(vocabulary)
    frame_samples = round(family.frame_seconds(model) * SAMPLE_RATE)
    facts = {
        "model_type": kind.key,
        "language": read_card(folder).language,
        "sample_rate": SAMPLE_RATE,
        "frame_samples": frame_samples,
        "vocab_size": len(vocabulary.tokens),
    }
    frames = cast("FrameFamily", family)
    heard = _heard(clips)
    level = float(np.median([sound.std() for _, sound in heard]))
    path = graph.write(model, frames, never, out, facts, level)
    bands = family.feature_size if frames.nemo_frames else 0
    if bands:
        (out / NEMO).mkdir()
        own = {"subsampling_factor": frame_samples // HOP, "normalize_type": "per_feature", **facts}
        graph.write_frames(model, frames, never, out / NEMO, own)
    tell({"done": STEPS_BEFORE, "total": total})
    work = objective(kind.objective).load(family, vocabulary)
    comparison = parity.Comparison(model, family, work, never, parity.opened(path), frame_samples)
    by_frames = parity.opened(out / NEMO / MODEL) if bands else None
    found = []
    for entry, sound in heard:
        found.append(comparison.clip(entry, sound, by_frames))
        tell({"done": STEPS_BEFORE + len(found), "total": total})
    sounds = [sound for _, sound in heard]
    greatest = max([clip.apart for clip in found] + [comparison.together(pair) for pair in _unequal(sounds)])
    report = Report(
        clips=len(found),
        seconds=sum(clip.seconds for clip in found),
        greatest=greatest,
        same=sum(clip.ours == clip.theirs for clip in found),
        levelled=sum(clip.ours == clip.levelled for clip in found),
        bands=bands,
        opset=graph.OPSET,
        frame_samples=frame_samples,
        versions={
            "torch": torch.__version__.partition("+")[0],
            "onnx": onnx.__version__,
            "onnxruntime": onnxruntime.__version__,
        },
        differing=tuple(f"{clip.key}: “{clip.ours}” – “{clip.theirs}”" for clip in found if clip.ours != clip.theirs),
    )
    check(report, read_card(folder).name)
    return report


def _heard(clips: Sequence[Entry]) -> list[tuple[Entry, parity.Samples]]:
    """The clips whose sound can be read. Raises `ExportFailed` where there are none."""
    found = []
    for entry in clips:
        try:
            found.append((entry, load_entry(entry)))
        except SoundError:
            continue
    if not found:
        raise ExportFailed(
            say("None of the clips can be heard: an ONNX file is not kept without being tried."),
            say("Put the recordings back where they were, or take the transformers folder."),
        )
    return found


def _unequal(sounds: Sequence[parity.Samples]) -> list[tuple[parity.Samples, ...]]:
    """A pair of clips of unlike length, to be heard together; nothing where there is one clip only."""
    by_length = sorted(sounds, key=len)
    return [(by_length[0], by_length[-1])] if any(len(a) != len(b) for a, b in pairwise(by_length)) else []


def check(report: Report, name: str) -> None:
    """Raises `ExportFailed` where the file does not write what the model writes."""
    if report.same == report.clips and report.greatest <= parity.LIMIT:
        return
    raise ExportFailed(
        say(
            "The ONNX file of “{name}” does not write what the model writes: log probabilities differ by {greatest:.3g}"
            " (at most {limit:g} is allowed), and {count} of {clips} texts differ. It was not kept.",
            name=name,
            greatest=report.greatest,
            limit=parity.LIMIT,
            count=report.clips - report.same,
            clips=report.clips,
        ),
        say("Take the transformers folder instead, and report this: the clips are named in the details."),
        "\n".join(report.differing),
    )


if __name__ == "__main__":
    sys.exit(main())
