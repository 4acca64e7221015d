"""Whisper on people: untouched on Romance languages, then taught languages it does not read:
`python -m tests.benchmarks.people WHISPER OUT [--hours H] [--seeds N] [--starts WHICH] [--plain]
[--only WHAT]`.

OUT keeps the projects: called again it goes on with what is not done yet. For each language taught the token of its
language starts as the source's own or a neighbour's, and afresh; printed are WER and CER with 95% intervals (blocks of
speakers) before and after, and how long each run took.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import torch
from transformers import WhisperForConditionalGeneration, WhisperProcessor

from core.evaluation.score import score
from core.text.normaliser import Normaliser
from tests.benchmarks.windows import clips

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
UNTOUCHED = ("es", "pt", "ca", "it")
TAUGHT = {
    "wo": DATA / "wolof-alffa" / "data",
    "tt": DATA / "commonvoice-mini" / "tt",
    "ky": DATA / "commonvoice-mini" / "ky",
}
FEW = ("tt", "ky")
"""A hundred clips each: more of them are kept for the test, or it would tell nothing."""
STARTS = {"neighbour": "", "fresh": "fresh"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--hours", type=float, default=6.0, help="hours of sound heard in each run")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--starts", nargs="+", choices=list(STARTS), default=list(STARTS))
    parser.add_argument("--plain", action="store_true", help="and what plain transformers writes, untouched")
    parser.add_argument("--only", nargs="+", default=[*UNTOUCHED, *TAUGHT], help="languages by their codes")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for language in args.only:
        if language in UNTOUCHED:
            folder = project(args.out, language, DATA / "commonvoice-mini" / language)
            if not (args.out / f"{language}.json").exists():
                vizinho("edit", str(folder), "split-to", "test")
            say(f"{language} untouched: {rates(evaluated(args.out, language, folder, str(args.model)))}")
            if args.plain:
                say(f"{language} by plain transformers: WER {plain(args.model, language):.1%}")
        else:
            taught(args, language)
    return 0


def taught(args: argparse.Namespace, language: str) -> None:
    folder = project(args.out, language, TAUGHT[language])
    say(f"{language} untouched: {rates(evaluated(args.out, f'{language}-before', folder, str(args.model)))}")
    for seed in range(args.seeds):
        for start in args.starts:
            setting, name = STARTS[start], f"{start}-{seed}"
            run = folder / "runs" / name
            if not (run / "config.json").exists():
                chosen = ["--set", f"language_start={setting}"] if setting else []
                vizinho(
                    "train", str(folder), "--from", str(args.model), "--name", name, "--seed", str(seed),
                    "--hours", str(args.hours), "--threads", str(os.cpu_count() or 1), *chosen,
                )  # fmt: skip
            elif not (run / "model" / "config.json").exists():
                vizinho("resume", str(folder), name)
            found = evaluated(args.out, f"{language}-{name}", folder, name)
            minutes = trained_s(run) / 60
            say(f"{language} {name}: {rates(found)}  {minutes:.0f} min of training")


def plain(model: Path, language: str) -> float:
    """The word error rate of the same clips by transformers' own greedy search, texts by the same rules."""
    processor = WhisperProcessor.from_pretrained(model)
    network = WhisperForConditionalGeneration.from_pretrained(model, dtype=torch.float32).eval()
    sounds, references = clips(DATA / "commonvoice-mini" / language, 100, language)
    written = []
    for sound in sounds:
        features = processor(sound, sampling_rate=16_000, return_tensors="pt").input_features
        tokens = network.generate(features, language=language, task="transcribe", num_beams=1)
        written += processor.batch_decode(tokens, skip_special_tokens=True)
    return score(references, Normaliser.for_language(language).many(written)).wer


def project(out: Path, language: str, data: Path) -> Path:
    """A project with the data, divided by speaker, where it is not there yet."""
    folder = out / language
    if not folder.exists():
        vizinho("new", str(folder), "--name", language, "--language", language)
        vizinho("import", str(folder), str(data), "--no-splits")
        vizinho("split", str(folder), "--shares", "--dev", "0.1", "--test", "0.35" if language in FEW else "0.15")
    return folder


def evaluated(out: Path, name: str, folder: Path, model: str) -> dict[str, Any]:
    kept = out / f"{name}.json"
    if not kept.exists():
        kept.write_text(vizinho("evaluate", str(folder), model, "--split", "test", "--json"), encoding="utf-8")
    text = kept.read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text[text.index("{") :])
    return found


def trained_s(run: Path) -> float:
    lines = (json.loads(line) for line in (run / "events.jsonl").read_text(encoding="utf-8").splitlines())
    return next((float(e["training_s"]) for e in lines if "training_s" in e), 0.0)


def rates(found: dict[str, Any]) -> str:
    def one(name: str) -> str:
        low, high = found[f"{name}_interval"]
        return f"{name.upper()} {found[name]:.1%} ({low:.1%} to {high:.1%})"

    return f"{one('wer')}  {one('cer')}  {found['utterances']} utterances"


def vizinho(*arguments: str) -> str:
    """A command's output; its progress goes to our standard error. Raises `CalledProcessError`."""
    return subprocess.run(
        [sys.executable, "-m", "core.cli", *arguments], check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
