"""The peer of bench training: the Hugging Face Trainer as its documentation shows it, on given weights and speech.

    python -m tests.benchmarks.hugging_face_trainer MODEL MANIFEST BATCH_SECONDS RATE PRECISION SECONDS THREADS SAMPLING

Batches of equal utterance counts, padded to their longest: the count is the largest whose batches hold no more than
BATCH_SECONDS with padding on average, which is what our batches hold. SAMPLING is "random", as the Trainer does it
unasked, or "group_by_length", its best. Features are computed before the clock runs.
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
    ParakeetFeatureExtractor,
    ParakeetForCTC,
    Trainer,
    TrainerCallback,
    TrainingArguments,
)
from transformers.trainer_pt_utils import LengthGroupedSampler

from core import audio
from core.datasets.manifest import read_manifest
from core.families.checkpoint import read_vocabulary
from core.objectives.ctc import frames_needed

SETTLE_STEPS = 3


class Speech(torch.utils.data.Dataset[dict[str, Any]]):
    """Features and labels of the training set, in memory."""

    def __init__(self, model: Path, manifest: Path) -> None:
        extractor = ParakeetFeatureExtractor.from_pretrained(model)
        vocabulary = read_vocabulary(model)
        self.items: list[dict[str, Any]] = []
        for entry in read_manifest(manifest):
            if entry.split != "train" or not entry.text or vocabulary.unknown(entry.text):
                continue
            sound = audio.load(entry.audio, entry.start, entry.end, channel=entry.channel)
            made = extractor([sound], sampling_rate=16000, return_tensors="pt")
            frames = int(made["attention_mask"].sum())
            labels = vocabulary.encode(entry.text)
            if frames // 4 > frames_needed(labels):
                self.items.append({"input_features": made["input_features"][0, :frames], "labels": labels})

    @property
    def lengths(self) -> list[int]:
        """Frames of each."""
        return [len(item["input_features"]) for item in self.items]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> dict[str, Any]:
        return self.items[index]


class Collator:
    """Pads a batch; counts what is heard and what is padding."""

    def __init__(self) -> None:
        self.heard = self.padded = self.batches = 0

    def __call__(self, items: list[dict[str, Any]]) -> dict[str, torch.Tensor]:
        features = torch.nn.utils.rnn.pad_sequence([i["input_features"] for i in items], batch_first=True)
        lengths = torch.tensor([len(i["input_features"]) for i in items])
        mask = torch.arange(features.shape[1])[None, :] < lengths[:, None]
        labels = torch.nn.utils.rnn.pad_sequence(
            [torch.tensor(i["labels"]) for i in items], batch_first=True, padding_value=-100
        )
        self.batches += 1
        self.heard += int(lengths.sum())
        self.padded += features.shape[0] * features.shape[1]
        return {"input_features": features, "attention_mask": mask, "labels": labels}


class Clock(TrainerCallback):  # type: ignore[misc]
    """Measures from the first steps' end, and ends training when the time is over."""

    def __init__(self, collator: Collator, seconds: float) -> None:
        self.collator = collator
        self.seconds = seconds
        self.began = self.took = 0.0
        self.before = self.after = 0

    def on_step_end(self, _args: Any, state: Any, control: Any, **_: Any) -> None:
        now = time.perf_counter()
        if state.global_step == SETTLE_STEPS:
            self.began, self.before = now, self.collator.heard
        elif state.global_step > SETTLE_STEPS:
            self.took, self.after = now - self.began, self.collator.heard
            control.should_training_stop = self.took > self.seconds


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


def main() -> None:
    model, manifest = Path(sys.argv[1]), Path(sys.argv[2])
    batch_seconds, rate, precision, seconds, threads, sampling = sys.argv[3:9]
    torch.set_num_threads(int(threads))
    speech, collator = Speech(model, manifest), Collator()
    net = ParakeetForCTC.from_pretrained(model, dtype=torch.float32)
    net.config.ctc_loss_reduction = "mean"
    clock = Clock(collator, float(seconds))
    torch.manual_seed(0)
    counting = grouped_for if sampling == "group_by_length" else utterances_for
    count = counting(speech.lengths, 100 * float(batch_seconds))
    with tempfile.TemporaryDirectory() as folder:
        arguments = TrainingArguments(
            output_dir=folder,
            per_device_train_batch_size=count,
            max_steps=1_000_000,
            learning_rate=float(rate),
            warmup_steps=40,
            max_grad_norm=1.0,
            bf16=precision == "bfloat16",
            use_cpu=True,
            logging_steps=10,
            save_strategy="no",
            report_to=[],
            disable_tqdm=True,
            remove_unused_columns=False,
            train_sampling_strategy=sampling,
        )
        GroupingTrainer(
            model=net, args=arguments, train_dataset=speech, data_collator=collator, callbacks=[clock]
        ).train()
    found = {
        "audio_s_per_s": (clock.after - clock.before) / 100 / clock.took,
        "padding": round(1 - collator.heard / collator.padded, 3),
        "batch_seconds": round(collator.padded / 100 / max(1, collator.batches), 1),
        "utterances_a_batch": count,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
