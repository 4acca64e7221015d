"""The peer of bench training: the Hugging Face Trainer as its documentation shows it, on given weights and speech.

    python -m tests.benchmarks.hugging_face_trainer MODEL MANIFEST BATCH_SECONDS RATE PRECISION SECONDS THREADS SAMPLING
        [DEVICE]

Batches of equal utterance counts, padded to their longest: the count is the largest whose batches hold no more than
BATCH_SECONDS with padding on average, which is what our batches hold. Whisper's are padded to 30 s each, as its class
asks for. SAMPLING is "random", as the Trainer does it unasked, or "group_by_length", its best. Features are computed
before the clock runs; on a graphics card four processes put batches together beside it.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import (
    AutoFeatureExtractor,
    AutoModelForCTC,
    AutoTokenizer,
    Trainer,
    TrainerCallback,
    TrainingArguments,
    WhisperForConditionalGeneration,
)
from transformers.trainer_pt_utils import LengthGroupedSampler

from core import audio
from core.datasets.manifest import read_manifest
from core.families import family_of
from core.families.checkpoint import read_vocabulary
from core.objectives.ctc import frames_needed

SETTLE_STEPS = 3
WINDOW_S = 30.0
WORKERS = {"cuda": 4}
HEARD, PADDED = "heard_frames", "padded_frames"
"""What a batch tells of itself beside what the model is given."""


class Speech(torch.utils.data.Dataset[dict[str, Any]]):
    """Features and labels of the training set, in memory."""

    def __init__(self, model: Path, manifest: Path) -> None:
        kind, extractor = family_of(model), AutoFeatureExtractor.from_pretrained(model)
        module = kind.load_module()
        net = module.load(model)
        self.name = extractor.model_input_names[0]
        self.rate, self.whole = module.feature_rate, kind.objective != "ctc"
        self.masked = bool(getattr(extractor, "return_attention_mask", True)) and not self.whole
        self.items: list[dict[str, Any]] = []
        encode = AutoTokenizer.from_pretrained(model) if self.whole else None
        vocabulary = read_vocabulary(model)
        for entry in read_manifest(manifest):
            if entry.split != "train" or not entry.text or (encode is None and vocabulary.unknown(entry.text)):
                continue
            sound = audio.load(entry.audio, entry.start, entry.end, channel=entry.channel)
            given = extractor([sound], sampling_rate=16000, return_tensors="pt")
            made = given[self.name][0]
            if self.whole:
                frames = int(self.rate * len(sound) / 16000)
            else:
                made = made[: int(given["attention_mask"].sum())] if "attention_mask" in given else made
                frames = len(made)
            labels = list(encode(entry.text).input_ids) if encode is not None else vocabulary.encode(entry.text)
            if self.whole or module.output_frames(net, frames) > frames_needed(labels):  # type: ignore[attr-defined]
                self.items.append({self.name: made, "labels": labels, HEARD: frames})

    @property
    def lengths(self) -> list[int]:
        """Frames of each."""
        return [item[HEARD] for item in self.items]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> dict[str, Any]:
        return self.items[index]


class Collator:
    """Pads a batch; tells what is heard in it, and how much it is with its padding."""

    def __init__(self, speech: Speech) -> None:
        self.name, self.whole, self.masked, self.rate = speech.name, speech.whole, speech.masked, speech.rate

    def __call__(self, items: list[dict[str, Any]]) -> dict[str, Any]:
        given = [i[self.name] for i in items]
        lengths = torch.tensor([i[HEARD] for i in items])
        features = torch.stack(given) if self.whole else torch.nn.utils.rnn.pad_sequence(given, batch_first=True)
        labels = torch.nn.utils.rnn.pad_sequence(
            [torch.tensor(i["labels"]) for i in items], batch_first=True, padding_value=-100
        )
        each = int(WINDOW_S * self.rate) if self.whole else features.shape[1]
        found = {self.name: features, "labels": labels, HEARD: int(lengths.sum()), PADDED: len(items) * each}
        if self.masked:
            found["attention_mask"] = torch.arange(features.shape[1])[None, :] < lengths[:, None]
        return found


class Clock(TrainerCallback):  # type: ignore[misc]
    """Measures from the first steps' end, and ends training when the time is over."""

    def __init__(self, seconds: float, device: str) -> None:
        self.seconds, self.device = seconds, device
        self.began = self.took = 0.0
        self.before = self.after = self.heard = self.padded = self.batches = 0

    def count(self, heard: int, padded: int) -> None:
        """A batch that is learnt from."""
        self.heard, self.padded, self.batches = self.heard + heard, self.padded + padded, self.batches + 1

    def _now(self) -> float:
        if self.device == "cuda":
            torch.cuda.synchronize()
        return time.perf_counter()

    def on_step_end(self, _args: Any, state: Any, control: Any, **_: Any) -> None:
        if state.global_step == SETTLE_STEPS:
            self.began, self.before = self._now(), self.heard
        elif state.global_step > SETTLE_STEPS and time.perf_counter() - self.began > self.seconds:
            self.took, self.after = self._now() - self.began, self.heard
            control.should_training_stop = True


MOST = 256
PASSES = 8


def utterances_for(lengths: list[int], frames: float) -> int:
    """How many random utterances make a batch of that many frames with its padding, on average."""
    random = np.random.default_rng(0)
    drawn = random.choice(lengths, (400, MOST))
    means = [float(drawn[:, :n].max(1).mean() * n) for n in range(1, MOST + 1)]
    return max([n for n, mean in enumerate(means, 1) if mean <= frames], default=1)


def grouped_for(lengths: list[int], frames: float) -> int:
    """The same of utterances as the Trainer groups them by their lengths."""
    best = 1
    for count in range(1, MOST + 1):
        padded = []
        for _ in range(PASSES):
            order = list(LengthGroupedSampler(count, lengths=lengths))
            batches = [order[first : first + count] for first in range(0, len(order), count)]
            padded += [max(lengths[i] for i in batch) * len(batch) for batch in batches]
        if float(np.mean(padded)) > frames:
            return best
        best = count
    return best


class GroupingTrainer(Trainer):  # type: ignore[misc]
    """Its own sampler for `group_by_length`, told the lengths: it looks for them in columns that features have not."""

    def _get_train_sampler(self, train_dataset: Any = None) -> Any:
        if self.args.train_sampling_strategy != "group_by_length":
            return super()._get_train_sampler(train_dataset)
        return LengthGroupedSampler(self.args.train_batch_size, lengths=self.train_dataset.lengths)

    def compute_loss(self, model: Any, inputs: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        self.clock.count(int(inputs.pop(HEARD)), int(inputs.pop(PADDED)))
        return super().compute_loss(model, inputs, *args, **kwargs)


def network(model: Path, whole: bool) -> Any:
    """Its class of transformers, as the guides teach it: the filters of wav2vec 2.0 stand still."""
    if whole:
        return WhisperForConditionalGeneration.from_pretrained(model, dtype=torch.float32)
    net = AutoModelForCTC.from_pretrained(model, dtype=torch.float32)
    net.config.ctc_loss_reduction = "mean"
    if hasattr(net, "freeze_feature_encoder"):
        net.freeze_feature_encoder()
    return net


def main() -> None:
    model, manifest = Path(sys.argv[1]), Path(sys.argv[2])
    batch_seconds, rate, precision, seconds, threads, sampling, *device = sys.argv[3:]
    place = device[0] if device else "cpu"
    torch.set_num_threads(int(threads))
    speech, clock = Speech(model, manifest), Clock(float(seconds), place)
    torch.manual_seed(0)
    if speech.whole:
        count = max(1, int(float(batch_seconds) / WINDOW_S))
    else:
        counting = grouped_for if sampling == "group_by_length" else utterances_for
        count = counting(speech.lengths, speech.rate * float(batch_seconds))
    with tempfile.TemporaryDirectory() as folder:
        arguments = TrainingArguments(
            output_dir=folder,
            per_device_train_batch_size=count,
            max_steps=1_000_000,
            learning_rate=float(rate),
            warmup_steps=40,
            max_grad_norm=1.0,
            bf16=precision == "bfloat16",
            use_cpu=place == "cpu",
            dataloader_num_workers=WORKERS.get(place, 0),
            dataloader_persistent_workers=place in WORKERS,
            logging_steps=10,
            save_strategy="no",
            report_to=[],
            disable_tqdm=True,
            remove_unused_columns=False,
            train_sampling_strategy=sampling,
        )
        trainer = GroupingTrainer(
            model=network(model, speech.whole), args=arguments, train_dataset=speech, data_collator=Collator(speech),
            callbacks=[clock],
        )  # fmt: skip
        trainer.clock = clock
        trainer.train()
    found = {
        "audio_s_per_s": (clock.after - clock.before) / speech.rate / clock.took,
        "padding": round(1 - clock.heard / clock.padded, 3),
        "batch_seconds": round(clock.padded / speech.rate / max(1, clock.batches), 1),
        "utterances_a_batch": count,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
