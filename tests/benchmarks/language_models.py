"""What models of text are worth in reading: error rates, speed and memory of each way to read a recogniser's sound.

    python3 installer/bootstrap.py bench language_models [--work DIR] [--on sample pt ca wo] [--ways WAY ...]
                                                         [--sentences 10000] [--words 300000] [--seeds 3] [--short]

`sample` is the Portuguese sample project (synthetic speech); its texts are sentences that the sample's own generator
makes besides: other sentences, of the same templates and words, and none of dev or test. `pt`, `ca` and `wo` are people
of the shared data, divided by speaker; their texts are the transcripts of their train sets, and for `pt` the generated
sentences, too. The recogniser is the starter, taught by the quick recipe.

Each way is tuned on dev and measured on test: the sound alone (greedy), counted letters (order 6) and words (order 3,
in a lexicon; and without one, words put together of letters), networks asked letter by letter within the beam (lstm),
and the likeliest texts weighed again: counted words by counted letters, the sound alone and counted words by networks.
These are of letters and taught here, from scratch (lstm, transformer) and begun as one of generated Spanish sentences
(lstm, `spanish`), so many seeds each. Printed: WER and CER with 95%
intervals (blocks of speakers), for networks the mean and Student's interval over seeds; how many times faster than
speech one core hears and reads (by its own computing time), how much of that is the search, and the memory of that
process. Promised for the sample: 20% fewer wrong words than greedy, at 50 times real time.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. `--short` shows that all of it
works.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.checkpoint_paths import model_print
from core.lm import store
from core.lm.text_reading import TextReading, tuned_key
from core.project.filters import Condition
from core.project.queries import Query, Reader
from core.runs import sweep
from core.runs.create import entries_of
from resources.recipes.generate import write_sentences
from tests.benchmarks._figures import REPOSITORY, report
from tests.benchmarks.strategies import PEOPLE, speech, vizinho

SEED_OF_TEXTS = {"pt": 1000, "es": 2000}
LONGEST = 110
GENERATED = {"sample": "pt", "pt": "pt"}
READER = "reader"


@dataclass(frozen=True)
class Way:
    """`first` is the model that is searched with, `again` what weighs its texts again: a counted model, or a kind of
    network (one for each seed)."""

    first: str = ""
    again: str = ""
    lexicon: bool = True


WAYS: dict[str, Way] = {
    "greedy": Way(),
    "letters": Way("letters"),
    "words": Way("words"),
    "words without a lexicon": Way("words", lexicon=False),
    "words, again by letters": Way("words", "letters"),
    "lstm": Way("lstm"),
    "lstm from spanish": Way("spanish"),
    "sound, again by lstm": Way("", "lstm"),
    "sound, again by lstm from spanish": Way("", "spanish"),
    "words, again by lstm": Way("words", "lstm"),
    "words, again by lstm from spanish": Way("words", "spanish"),
    "words, again by transformer": Way("words", "transformer"),
    "letters, again by lstm": Way("letters", "lstm"),
}
COUNTED = {"letters": ("--unit", "letter", "--order", "6"), "words": ("--unit", "word", "--order", "3")}
NETWORKS = ("lstm", "spanish", "transformer")


def prepared(work: Path, name: str, sentences: int, *, short: bool) -> Path:
    """The project of a corpus with its speech, its recogniser and its texts."""
    folder = speech(work, name)
    if not (folder / "runs" / READER / "model").is_dir():
        hours = ("--hours", "0.05") if short else ()
        vizinho(
            "train", str(folder), "--from", "starter:es", "--recipe", "quick", "--device", "cpu", "--threads", "1",
            "--seed", "0", "--name", READER, *hours,
        )  # fmt: skip
    if not (folder / "texts-brought").exists():
        for language in sorted({*((GENERATED[name],) if name in GENERATED else ()), "es"}):
            text = work / "texts" / f"{language}-{sentences}.txt"
            text.parent.mkdir(exist_ok=True)
            own = write_sentences(language, sentences, SEED_OF_TEXTS[language], _read(folder), LONGEST)
            text.write_text("\n".join(own) + "\n", encoding="utf-8")
            vizinho("text", "add", str(folder), str(text), "--lines", "each", "--language", language)
        (folder / "texts-brought").touch()
    return folder


def _read(folder: Path) -> set[str]:
    """All transcripts of a project as they are read, of all splits: no generated sentence reads like one of them."""
    with Reader(folder) as reader:
        return {reader.normaliser(row.text) for row in reader.each(Query()) if row.text}


def model(folder: Path, name: str, seed: int, words: int) -> str:
    """The name of a model of text, made or taught where it is not there yet."""
    own = name if name in COUNTED else f"{name}-{seed}"
    if (folder / "lm" / own / "note.json").exists():
        return own
    if name in COUNTED:
        vizinho("lm", str(folder), "make", own, *COUNTED[name])
        return own
    more: tuple[str, ...] = ("--words", str(words))
    if name == "spanish":
        source = f"es-lstm-{seed}"
        if not (folder / "lm" / source / "note.json").exists():
            _teach(folder, source, seed, "--language", "es", *more)
        more += ("--source-model", source)
    elif name == "transformer":
        more += ("--kind", "transformer")
    _teach(folder, own, seed, *more)
    return own


def _teach(folder: Path, name: str, seed: int, *more: str) -> None:
    vizinho(
        "lm", str(folder), "teach", name, "--unit", "letter", "--seed", str(seed), "--threads", "1", "--device", "cpu",
        "--wait", "--no-control", *more,
    )  # fmt: skip


def tuned(folder: Path, reading: TextReading) -> dict[str, Any]:
    """The weights of a reading, tuned on dev where they are not yet; the rates there."""
    judging = store.opened(reading.rescorer) if reading.rescorer is not None else None
    first = store.opened(reading.model) if reading.model is not None else None
    kept = judging or first
    assert kept is not None
    recogniser = model_print(folder / "runs" / READER / "model")
    key = tuned_key(recogniser, reading, first)
    if key not in kept.note.tuned:
        asked = ("--rescore", judging.name) if judging is not None else ()
        name = first.name if first is not None else kept.name
        vizinho("lm", str(folder), "tune", name, "--model", READER, "--device", "cpu", *asked)
    found = store.opened(kept.folder).note.tuned[key]
    return {"weights": vars(found.weights), "wer": found.best.wer, "cer": found.best.cer, "helps": found.helps}


def measured(work: Path, folder: Path, way: Way, reading: TextReading, name: str) -> dict[str, Any]:
    """What a way comes to on test, in a process of its own with one thread; kept in a file."""
    kept = work / "figures" / folder.name / f"{name.replace(' ', '-').replace(',', '')}.json"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as place:
            laid = reading.write(Path(place) / "reading.json")
            words = ["--measure", str(folder), str(laid), *([] if way.lexicon else ["--no-lexicon"])]
            program = [sys.executable, "-m", "tests.benchmarks.language_models", *words]
            own = os.environ | {"OMP_NUM_THREADS": "1"}
            done = subprocess.run(program, check=True, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY, env=own)
        kept.write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    found: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return found


def measure(folder: Path, laid: Path, *, lexicon: bool) -> dict[str, Any]:
    """The child: hear test and read it, timed by the computing of this process."""
    import torch

    from core import audio
    from core.decoding import read_with_text
    from core.decoding.recogniser import Recogniser
    from core.decoding.token_search import TokenSearch
    from core.evaluation.compare import cer_interval, wer_interval
    from core.evaluation.score import comparable, score

    torch.set_num_threads(1)
    if not lexicon:
        read_with_text.LexiconSearch = TokenSearch  # type: ignore[misc,assignment]  # words put together of letters
    with Reader(folder) as reader:
        rows = reader.rows(reader.ids(Query(conditions=(Condition("assigned", "is", "test"),))))
        rules, entries = reader.normaliser, entries_of(rows, folder, reader.normaliser, [])
    recogniser = Recogniser(folder / "runs" / READER / "model", "cpu")
    plain_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    reading = TextReading.read(laid)
    recogniser.read_with(reading)
    sounds = [audio.load(one.audio, one.start, one.end, channel=one.channel) for one in entries]
    recogniser.write(sounds[:1])
    begun, wall = time.process_time(), time.perf_counter()
    parts = recogniser.listen(sounds)
    heard = time.process_time()
    texts = [recogniser.objective.text(own) for own in parts]
    done, wall = time.process_time(), time.perf_counter() - wall
    result = score([one.text for one in entries], comparable(texts, recogniser.objective.vocabulary, rules))
    speakers = [one.speaker for one in entries]
    wer, cer = wer_interval(result, speakers), cer_interval(result, speakers)
    seconds = sum(map(len, sounds)) / 16_000
    return {
        "wer": result.wer,
        "wer_interval": [wer.low, wer.high],
        "cer": result.cer,
        "cer_interval": [cer.low, cer.high],
        "audio_s": round(seconds, 1),
        "times_real_time": round(seconds / (done - begun), 1),
        "search_times_real_time": round(seconds / max(done - heard, 1e-3), 1),
        "wall_times_real_time": round(seconds / wall, 1),
        "memory_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "recogniser_mib": round(plain_mib),
        "remarks": [str(one) for one in recogniser.remarks],
    }


def rated(found: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One way over its seeds."""
    first = dict(found[0])
    if len(found) == 1:
        return first
    for rate in ("wer", "cer"):
        mean = sweep.mean_of([one[rate] for one in found])
        assert mean is not None
        first |= {
            rate: mean.value,
            f"{rate}_interval": [mean.low, mean.high],
            f"{rate}_seeds": [x[rate] for x in found],
        }
    for speed in ("times_real_time", "search_times_real_time"):
        first[speed] = min(one[speed] for one in found)
    return first | {"memory_mib": max(one["memory_mib"] for one in found)}


def row(work: Path, folder: Path, name: str, seeds: int, words: int) -> dict[str, Any]:
    """A way made, tuned and measured."""
    way = WAYS[name]
    room = folder / "lm"
    found: list[dict[str, Any]] = []
    on_dev: list[dict[str, Any]] = []
    for seed in range(seeds if _learnt(way) else 1):
        first = room / model(folder, way.first, seed, words) if way.first else None
        again = room / model(folder, way.again, seed, words) if way.again else None
        reading = TextReading(first, rescorer=again)
        if reading:
            on_dev.append(tuned(folder, reading))
        own = f"{name} {seed}" if _learnt(way) else name
        found.append(measured(work, folder, way, reading, own))
    return rated(found) | {"dev": on_dev}


def _learnt(way: Way) -> bool:
    return way.first in NETWORKS or way.again in NETWORKS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="where to keep what is done (default: a folder that goes away)")
    parser.add_argument("--on", nargs="+", choices=["sample", *PEOPLE], default=["sample"])
    parser.add_argument("--ways", nargs="+", choices=list(WAYS), default=list(WAYS))
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=300_000, help="that each network reads, repetitions counted")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--measure", nargs=2, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--no-lexicon", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        print(json.dumps(measure(*args.measure, lexicon=not args.no_lexicon)))
        return
    with tempfile.TemporaryDirectory() as place:
        work = args.work or Path(place)
        work.mkdir(parents=True, exist_ok=True)
        short = (1, 300, 2000)
        seeds, sentences, words = short if args.short else (args.seeds, args.sentences, args.words)
        figures: dict[str, Any] = {}
        for name in args.on:
            folder = prepared(work, name, sentences, short=args.short)
            figures[name] = {}
            for way in args.ways:
                own = figures[name][way] = row(work, folder, way, seeds, words)
                greedy = figures[name].get("greedy", {}).get("wer")
                if greedy:
                    own["fewer_errors"] = round(1 - own["wer"] / greedy, 4)
                print(f"{name}, {way}: WER {own['wer']:.1%}, CER {own['cer']:.1%}", file=sys.stderr, flush=True)
        report("language_models", sentences=sentences, words_read_by_networks=words, seeds=seeds, figures=figures)


if __name__ == "__main__":
    main()
