"""Does text of a neighbour help a text model? Bits a letter on held-out Portuguese, from scratch against from Spanish.

    python3 installer/bootstrap.py bench text_transfer [--work DIR] [--sizes 10 100 1000 10000] [--seeds 3]
                                                       [--kinds lstm transformer] [--ways WAY ...] [--short]

Texts are generated (`resources.recipes`): Portuguese to learn from, Portuguese for the checks by which the best moment
is chosen (150 sentences), Portuguese that is measured on (500), Spanish for the source (10,000); nothing that is learnt
from stands in the others. Both languages come of generators with like templates: real texts of two languages are less
alike. Each seed has sentences of its own, of which a size takes the first; there is one Spanish network of each kind.
All read letters. Ways: from scratch; from the network that read Spanish, layer by layer and slower from the output down
(ULMFiT); the same with all layers at once; and, to compare with, letters counted (Kneser-Ney, order 6). Of one size all
networks read as many words (see `WORDS`). Printed: bits a letter, as means over seeds with Student's intervals, and
those of the network of Spanish, untouched; DIR/text_transfer.svg is the picture.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. `--short` shows that all of it
works.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from core.lm import store
from core.lm.neural.sizes import USUAL, Sizes
from core.lm.note import SHAPES, Shape
from core.lm.scorer import Measured, measure, scorer_of
from core.runs.folder import RunFolder, slug
from core.runs.reader import RunReader
from core.runs.sweep import mean_of
from core.runs.text_create import Read, make_run
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary
from core.training.text.config import TextConfig
from core.training.text.trainer import TextTrainer
from resources.recipes.generate import write_sets
from tests.benchmarks._figures import report
from tests.benchmarks.line_chart import Line, chart

SIZES = (10, 100, 1000, 10_000)
WORDS = {10: 6_000, 100: 15_000, 1000: 40_000, 10_000: 80_000}
"""Read in all, by how many sentences there are; see `words_for`."""
CHECKED, MEASURED, SPANISH = 150, 500, 10_000
SPANISH_WORDS = 90_000
RATES = {"lstm": 1e-2, "transformer": 3e-3}
DROPOUT = {"lstm": 0.2, "transformer": 0.4}
"""Chosen on checks of another draw of sentences, for scratch and transfer alike."""
SCRATCH, GRADUAL, AT_ONCE, COUNTED = "from scratch", "from Spanish", "from Spanish, all at once", "counted letters"
WAYS = (SCRATCH, GRADUAL, AT_ONCE)
FINER = 0.5
"""What begins as another network learns at so much of the rate."""


def words_for(sentences: int) -> int:
    """Words read in all: what one core reads in a minute or less. From 1,000 sentences on all would go on to learn."""
    return next(words for size, words in sorted(WORDS.items()) if sentences <= size or size == max(WORDS))


class Bench:
    """One benchmark in its folder."""

    def __init__(self, work: Path, short: bool) -> None:
        self.work, self.short = work, short
        self.share = 0.02 if short else 1.0

    @staticmethod
    def sizes(kind: Shape) -> Sizes:
        return replace(USUAL[kind], dropout=DROPOUT[kind])

    @cache  # noqa: B019 - one benchmark in a process
    def sentences(self, language: str, seed: int) -> dict[str, list[str]]:
        """Sets of sentences as a recogniser reads them; those that are measured on are the same for every seed."""
        learnt = SPANISH if language == "es" else max(SIZES)
        fixed = write_sets(language, {"checked": CHECKED, "measured": MEASURED}, 900)
        normalise = Normaliser.for_language(language)
        found = {name: [normalise(text) for text in texts] for name, texts in fixed.items()}
        kept = {text for texts in found.values() for text in texts}
        written = write_sets(language, {"train": int(learnt * 1.1)}, 1000 + 10 * seed)["train"]
        own = [text for text in map(normalise, written) if text not in kept]
        return {**found, "train": own[:learnt]}

    def network(self, name: str, language: str, sentences: Sequence[str], checked: Sequence[str], **own: Any) -> Path:
        """The text model of a run, made or gone on with."""
        alphabet = Vocabulary.of_letters(ALPHABETS[language])
        own["words"] = max(500, int(own["words"] * self.share))
        config = TextConfig(
            name=name, makes=slug(name), language=language, unit="letter", batch_units=512, threads=1, device="cpu",
            checks=12, **own,
        )  # fmt: skip
        run = RunFolder(self.work / "runs" / slug(name))
        made = self.work / store.ROOM / config.makes
        if not made.is_dir():
            if not run.config.is_file():
                shutil.rmtree(run.path, ignore_errors=True)
                read = Read(tuple(sentences), tuple(checked), of_dev=True)
                run = make_run(self.work / "runs", config, read, alphabet=alphabet)
            TextTrainer(run, threads=1).train()
        return made

    def source(self, kind: Shape) -> Path:
        """The network that read Spanish: one of each kind, as a project has."""
        texts = self.sentences("es", 0)
        return self.network(
            f"es {kind} 0", "es", texts["train"], texts["checked"], words=SPANISH_WORDS, seed=0,
            sizes=self.sizes(kind), learning_rate=RATES[kind],
        )  # fmt: skip

    def one(self, kind: Shape, way: str, size: int, seed: int) -> dict[str, Any]:
        """Bits a letter of one network."""
        texts = self.sentences("pt", seed)
        own: dict[str, Any] = {"words": words_for(size), "seed": seed, "sizes": self.sizes(kind)}
        own["learning_rate"] = RATES[kind]
        if way != SCRATCH:
            own |= {"source": str(self.source(kind)), "source_name": "Spanish"}
            own |= {"learning_rate": RATES[kind] * FINER, "strategy": "full" if way == AT_ONCE else "gradual"}
        begun = time.perf_counter()
        made = self.network(f"pt {kind} {way} {size} {seed}", "pt", texts["train"][:size], texts["checked"], **own)
        took, found = round(time.perf_counter() - begun, 1), self._measured(made, texts["measured"])
        if way == GRADUAL:
            found["untouched"] = self._untouched(slug(f"pt {kind} {way} {size} {seed}"))
        return found | {"seconds": took}

    def _untouched(self, key: str) -> float:
        """Bits a letter of the checked sentences before the first step."""
        check = RunReader(RunFolder(self.work / "runs" / key)).catch_up().texts.untouched
        return check.bits if check is not None else math.nan

    def counted(self, size: int, seed: int) -> dict[str, Any]:
        """Those of letters counted."""
        texts, alphabet = self.sentences("pt", seed), Vocabulary.of_letters(ALPHABETS["pt"])
        name = f"counted-{size}-{seed}"
        made = self.work / store.ROOM / name
        if not made.is_dir():
            store.make(self.work, name, texts["train"][:size], store.Recipe(6, "letter"), alphabet)
        return self._measured(made, texts["measured"])

    def _measured(self, made: Path, sentences: Sequence[str]) -> dict[str, Any]:
        model = store.opened(made)
        found: Measured = measure(scorer_of(model), sentences)
        return {"bits": found.bits, "perplexity": found.perplexity, "unknown": found.unknown}


def tasks(sizes: Sequence[int], seeds: int, kinds: Sequence[Shape], ways: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """What is to be done, the cheap and telling first."""
    for seed in range(seeds):
        for size in sizes:
            yield "counted", COUNTED, size, seed
            for kind in kinds:
                for way in ways:
                    yield kind, way, size, seed


def table(done: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Means over seeds by kind and way, then by size."""
    found: dict[str, dict[str, list[float]]] = {}
    for one in done.values():
        name = one["way"] if one["kind"] == "counted" else f"{one['kind']}, {one['way']}"
        found.setdefault(name, {}).setdefault(str(one["size"]), []).append(one["bits"])
    return {
        name: {
            size: {
                "bits": round(mean.value, 4),
                "low": _round(mean.low),
                "high": _round(mean.high),
                "seeds": len(values),
            }
            for size, values in sorted(by_size.items(), key=lambda item: int(item[0]))
            if (mean := mean_of(values)) is not None
        }
        for name, by_size in sorted(found.items())
    }


def gains(done: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """By how many bits a letter what began as Spanish is better than from scratch, seed by seed."""
    by = {(one["kind"], one["way"], one["size"], one["seed"]): one["bits"] for one in done.values()}
    found: dict[str, dict[str, list[float]]] = {}
    for (kind, way, size, seed), bits in by.items():
        scratch = by.get((kind, SCRATCH, size, seed))
        if way in (GRADUAL, AT_ONCE) and scratch is not None:
            found.setdefault(f"{kind}, {way}", {}).setdefault(str(size), []).append(scratch - bits)
    return {
        name: {
            size: {"gain": round(mean.value, 4), "low": _round(mean.low), "high": _round(mean.high)}
            for size, values in sorted(by_size.items(), key=lambda item: int(item[0]))
            if (mean := mean_of(values)) is not None
        }
        for name, by_size in sorted(found.items())
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def picture(found: dict[str, dict[str, Any]]) -> str:
    """Bits a letter over how many sentences there were to learn from."""
    lines = []
    for name, by_size in found.items():
        points = [(float(size), one["bits"], one["low"], one["high"]) for size, one in by_size.items()]
        kind, _, way = name.rpartition(", ") if AT_ONCE not in name else (name.partition(",")[0], "", AT_ONCE)
        dashes = "" if way == GRADUAL else "2 4" if way == AT_ONCE else "7 4"
        colour = {"lstm": "#c2410c", "transformer": "#0f766e"}.get(kind, "#6b7280")
        lines.append(Line(name, points, colour, dashes))
    return chart(lines, "Sentences of Portuguese", "Bits a letter, held-out Portuguese")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-text-transfer"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="sentences to learn from")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--kinds", nargs="+", choices=SHAPES, default=list(SHAPES))
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--short", action="store_true", help="a few words of everything: does it work?")
    args = parser.parse_args()
    work: Path = args.work / ("short" if args.short else "full")
    work.mkdir(parents=True, exist_ok=True)
    bench, kept = Bench(work, args.short), work / "results.json"
    done: dict[str, dict[str, Any]] = json.loads(kept.read_text()) if kept.is_file() else {}
    for kind, way, size, seed in tasks(args.sizes, args.seeds, args.kinds, args.ways):
        key = f"{kind} {way} {size} {seed}"
        if key not in done:
            found = bench.counted(size, seed) if kind == "counted" else bench.one(kind, way, size, seed)
            done[key] = {"kind": kind, "way": way, "size": size, "seed": seed, **found}
            kept.write_text(json.dumps(done, indent=1))
            print(f"{key}: {found}", flush=True)
    found = table(done)
    (work / "text_transfer.svg").write_text(picture(found), encoding="utf-8")
    untouched = {one["kind"]: round(one["untouched"], 4) for one in done.values() if "untouched" in one}
    report(
        "text_transfer",
        table=found,
        gains=gains(done),
        untouched_on_checked=untouched,
        picture=str(work / "text_transfer.svg"),
    )


if __name__ == "__main__":
    main()
