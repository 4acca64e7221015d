"""The whole way from samples to log probabilities as one network, and that network as an ONNX file.

Written by tracing (torch.onnx's TorchScript exporter): families mind the ends of utterances in ways that depend on
data, which torch.export cannot follow. A batch of two unequal utterances is traced, so that every mask is in the graph;
that nothing else was frozen into it is shown by `parity` on clips of other lengths.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.onnx import symbolic_helper
from torch.onnx.utils import register_custom_op_symbolic, unregister_custom_op_symbolic

from core.families import SAMPLE_RATE
from core.families.wav2vec2.padding import within
from core.objectives.ctc.objective import NOTHING, FrameFamily
from core.onnx_export.layout import COUNT, DATA, FRAMES, LENGTHS, LOGS, MODEL, SAMPLES

OPSET = 18
TRACED_S = (2.0, 1.3)
"""Lengths of the two utterances that are traced; the first is at least as long."""
ODD, STEP, TRIES = 12, 160, 200
"""Of the first one's output frames, one more than a multiple of `ODD`: networks that take two or three frames together
do something with what is left over, which would not be in the graph if nothing were left."""
LEVELLED = 0.7
"""No sound between -1 and 1 has a greater deviation, but for one that is cut off nearly everywhere."""
UNFOLD = "aten::unfold"
LARGE = 1_800_000_000
"""Bytes from which on weights lie beside the file: protobuf holds less than 2 GiB."""


class FramesGraph(nn.Module):
    """(B, D, F) log-mel frames as NeMo makes them and (B,) how many each has -> (B, T, V) log probabilities."""

    def __init__(self, model: nn.Module, family: FrameFamily, never: Sequence[int]) -> None:
        super().__init__()
        self.model, self._family, self._never = model, family, list(never)

    def forward(self, frames: Tensor, lengths: Tensor) -> Tensor:
        features = frames.transpose(1, 2)
        logits, _ = self._family.forward(self.model, features, within(lengths, features.shape[1]))
        return text_only(logits.float().log_softmax(-1), self._never)


class Graph(nn.Module):
    """(B, N) samples and (B,) counts (0: all of them) -> (B, T, V) log probabilities, which say nothing behind the end
    of an utterance. Tokens of `never` are no text: their share is given to the first token.

    sherpa-onnx brings samples to deviation 1 before it gives them away. What comes so loud was levelled, and is brought
    to `level`, the usual deviation of the project's sound: mel frames of silence depend on it.
    """

    def __init__(self, model: nn.Module, family: FrameFamily, never: Sequence[int], level: float) -> None:
        super().__init__()
        self.model, self._family, self._never, self._level = model, family, list(never), level

    def forward(self, samples: Tensor, lengths: Tensor) -> Tensor:
        all_of_it = torch._shape_as_tensor(samples)[1]  # noqa: SLF001 - the length as a value that is traced
        counts = torch.where(lengths > 0, lengths, all_of_it) + torch.zeros_like(samples[:, 0], dtype=torch.int64)
        inside = within(counts, samples.shape[1])
        heard = samples * inside
        centred = (heard - heard.sum(1, keepdim=True) / counts[:, None]) * inside
        deviation = (centred.square().sum(1, keepdim=True) / counts[:, None]).sqrt()
        heard = torch.where(deviation > LEVELLED, heard * (self._level / deviation), heard)
        features, mask = self._family.features_of(self.model, heard, counts)
        logits, frames = self._family.forward(self.model, features, mask)
        logs = text_only(logits[:, : frames.max()].float().log_softmax(-1), self._never)
        silence = torch.full((logs.shape[-1],), NOTHING)
        silence[0] = 0.0
        return torch.where(within(frames, logs.shape[1])[..., None], logs, silence)


def text_only(logs: Tensor, never: Sequence[int]) -> Tensor:
    """(..., V) log probabilities with the share of tokens that are no text given to the first one."""
    if not never:
        return logs
    no_text = torch.zeros(logs.shape[-1], dtype=torch.bool)
    no_text[list(never)] = True
    nothing = logs[..., [0, *never]].logsumexp(-1, keepdim=True)
    return torch.cat((nothing, torch.where(no_text, torch.tensor(NOTHING), logs)[..., 1:]), -1)


def write(
    model: nn.Module, family: FrameFamily, never: Sequence[int], folder: Path, facts: dict[str, Any], level: float
) -> Path:
    """Write model.onnx to `folder`; `facts` are put into it, and `level` is the usual deviation of sound. Raises what
    torch raises for what it cannot write."""
    samples, lengths = _traced(model, family)
    axes = {SAMPLES: {0: "batch", 1: "samples"}, LENGTHS: {0: "batch"}, LOGS: {0: "batch", 1: "frames"}}
    path = _export(Graph(model, family, never, level), (samples, lengths), (SAMPLES, LENGTHS), axes, folder)
    _finish(path, facts, optional=LENGTHS)
    return path


def write_frames(
    model: nn.Module, family: FrameFamily, never: Sequence[int], folder: Path, facts: dict[str, Any]
) -> Path:
    """The same from log-mel frames on, as NeMo's own models are exported."""
    samples, counts = _traced(model, family)
    heard = [x[:count].numpy() for x, count in zip(samples, counts, strict=True)]
    features = family.features(heard)
    lengths = torch.tensor([len(one) for one in features])
    frames = nn.utils.rnn.pad_sequence(list(features), batch_first=True).transpose(1, 2).contiguous()
    axes = {FRAMES: {0: "batch", 2: "frames"}, COUNT: {0: "batch"}, LOGS: {0: "batch", 1: "output_frames"}}
    path = _export(FramesGraph(model, family, never), (frames, lengths), (FRAMES, COUNT), axes, folder)
    _finish(path, facts)
    return path


def _traced(model: nn.Module, family: FrameFamily) -> tuple[Tensor, Tensor]:
    """Two utterances of unlike length: (2, N) samples and how many each has."""
    lengths = torch.tensor([_with_a_rest(model, family), int(TRACED_S[1] * SAMPLE_RATE)])
    rng = np.random.default_rng(0)
    return torch.from_numpy(rng.normal(0, 0.05, (len(lengths), int(lengths.max()))).astype(np.float32)), lengths


def _export(
    whole: nn.Module,
    example: tuple[Tensor, Tensor],
    names: tuple[str, str],
    axes: dict[str, dict[int, str]],
    folder: Path,
) -> Path:
    path = folder / MODEL
    register_custom_op_symbolic(UNFOLD, _unfolded, OPSET)
    try:
        with torch.no_grad(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                whole.eval(),
                example,
                str(path),
                dynamo=False,
                opset_version=OPSET,
                input_names=list(names),
                output_names=[LOGS],
                dynamic_axes=axes,
            )
    finally:
        unregister_custom_op_symbolic(UNFOLD, OPSET)
    return path


@symbolic_helper.parse_args("v", "i", "i", "i")
def _unfolded(g: Any, values: Any, axis: int, size: int, step: int) -> Any:
    """`Tensor.unfold` along an axis of any length; torch's own would keep that of the example."""

    def numbers(value: int | list[int]) -> Any:
        return g.op("Constant", value_t=torch.tensor(value))

    length = g.op("Gather", g.op("Shape", values), numbers(axis))
    starts = g.op("Range", numbers(0), g.op("Add", length, numbers(1 - size)), numbers(step))
    at = g.op("Add", g.op("Unsqueeze", starts, numbers([1])), numbers(list(range(size))))
    rank = values.type().dim()
    inside = axis % rank + 1
    order = [i for i in range(rank + 1) if i != inside] + [inside]
    return g.op("Transpose", g.op("Gather", values, at, axis_i=axis), perm_i=order)


def _with_a_rest(model: nn.Module, family: FrameFamily) -> int:
    """So many samples that frames are left over wherever some are taken together."""
    first = int(TRACED_S[0] * SAMPLE_RATE)
    for count in range(first, first + TRIES * STEP, STEP):
        (features,) = family.features([np.full(count, 0.01, np.float32)])
        if family.output_frames(model, len(features)) % ODD == 1:
            return count
    return first


def _finish(path: Path, facts: dict[str, Any], optional: str = "") -> None:
    """The `optional` input may be left out; facts are in the file; weights lie beside it where they are too many."""
    made = onnx.load(str(path))
    if optional:
        made.graph.initializer.append(onnx.numpy_helper.from_array(np.zeros(1, np.int64), optional))
    onnx.helper.set_model_props(made, {name: str(value) for name, value in facts.items()})
    size = sum(tensor.ByteSize() for tensor in made.graph.initializer)
    for other in path.parent.iterdir():  # weights that torch put beside the file, one by one
        if other.is_file() and other.suffix != ".jsonl" and other != path:
            other.unlink()
    path.unlink()
    if size >= LARGE:
        onnx.save_model(made, str(path), save_as_external_data=True, all_tensors_to_one_file=True, location=DATA)
    else:
        onnx.save_model(made, str(path))
