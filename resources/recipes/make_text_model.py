"""Teaches the Spanish text model that comes with the starter, on generated sentences and on verses of a Bible in the
public domain (see `spanish_verses`), and writes it with its figures.

    python -m resources.recipes.make_text_model --work DIR --package FOLDER [--out FOLDER]

It goes on where it was interrupted. What it learns from and what it is measured on have no sentence in common.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import replace
from pathlib import Path

import torch

from core import writing
from core.lm import store
from core.lm.neural import folder as network_folder
from core.lm.neural.sizes import USUAL
from core.lm.note import Note
from core.lm.scorer import measure, scorer_of
from core.lm.starters import text_starter_folder
from core.runs.folder import RunFolder
from core.runs.text_create import Read, make_run
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary
from core.training.text.config import TextConfig
from core.training.text.trainer import TextTrainer
from resources.recipes.generate import write_sets
from resources.recipes.spanish_verses import pieces

SENTENCES, CHECKED, MEASURED = 20_000, 200, 500
BIBLE = "the Bible of Reina and Valera (1909, public domain; Debian's package sword-text-sparv)"
CONFIG = TextConfig(
    name="Spanish text",
    makes="spanish-text",
    sizes=USUAL["lstm"],
    language="es",
    words=600_000,
    checks=20,
    device="cpu",
    threads=1,
    seed=1,
    made_of=(f"{SENTENCES:,} sentences written by the generator of resources/recipes", f"pieces of verses of {BIBLE}"),
    licence="CC0-1.0",
    rules=tuple(Normaliser.for_language("es").active.to_json()),
)


def sentences() -> dict[str, list[str]]:
    """Sets of generated sentences as a recogniser reads them, none of which is in two of them."""
    normalise = Normaliser.for_language("es")
    sets = write_sets("es", {"measured": MEASURED, "checked": CHECKED, "train": SENTENCES}, 2000)
    return {name: [normalise(text) for text in texts] for name, texts in sets.items()}


def with_verses(texts: dict[str, list[str]], package: Path) -> dict[str, list[str]]:
    """The same with verses among what is learnt from and checked on; "verses" are kept out to be measured on."""
    found = pieces(package)
    random.Random(CONFIG.seed).shuffle(found)
    verses, checked, train = found[:MEASURED], found[MEASURED : MEASURED + CHECKED], found[MEASURED + CHECKED :]
    return {**texts, "verses": verses, "checked": texts["checked"] + checked, "train": texts["train"] + train}


def taught(work: Path, texts: dict[str, list[str]]) -> store.TextModel:
    """The model of the run under `<work>/runs`, made or gone on with."""
    if not (work / store.ROOM / CONFIG.makes).is_dir():
        run = RunFolder(work / "runs" / "spanish-text")
        if not run.config.is_file():
            read = Read(tuple(texts["train"]), tuple(texts["checked"]), of_dev=False)
            run = make_run(work / "runs", CONFIG, read, alphabet=Vocabulary.of_letters(ALPHABETS["es"]))
        TextTrainer(run, threads=1).train()
    return store.find(CONFIG.makes, work)


def write(model: store.TextModel, out: Path, measured: list[str], verses: list[str]) -> None:
    """Store it as float16, measure it as it is stored, and say so in its note and its README."""
    known = network_folder.read(model.folder)
    with writing.replaced_folder(out) as new:
        network_folder.write(new, known.network, known.sizes, known.vocabulary, torch.float16)
        size = (new / store.WEIGHTS).stat().st_size
        note = replace(model.note, name=f"starter:{CONFIG.language}", size=size)
        _write_note(new, note)
        found = measure(scorer_of(store.TextModel(new, note)), measured)
        if found.bits is None or found.perplexity is None or note.neural is None:
            raise ValueError("a network's probabilities are exact")
        neural = replace(note.neural, held_out=len(measured), bits=round(found.bits, 4))
        note = replace(note, neural=replace(neural, perplexity=round(found.perplexity, 3), run=""))
        _write_note(new, note)
        of_verses = measure(scorer_of(store.TextModel(new, note)), verses)
        if of_verses.bits is None or of_verses.perplexity is None:
            raise ValueError("a network's probabilities are exact")
        row = f"| pieces of verses kept out | {len(verses)} | {of_verses.bits:.3f} | {of_verses.perplexity:.2f} |"
        (new / "README.md").write_text(f"{described(note)}{row}\n", encoding="utf-8")


def _write_note(folder: Path, note: Note) -> None:
    (folder / store.NOTE).write_text(json.dumps(note.to_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def described(note: Note) -> str:
    """The card for people to read, in Markdown."""
    neural = note.neural
    if neural is None:
        raise ValueError("no network")
    return f"""---
language: {note.language}
license: {note.licence.lower()}
---

# Spanish text

A small network that foresees Spanish letter by letter: what a text model of a related language can begin as
(`vizinho lm DIR teach NAME`). It has read sentences that our generator wrote from word lists and templates, some ten
thousand word forms in the same few patterns; and {BIBLE},
cut at its stops, with today's spelling of words of one letter. People wrote the second part, a long time ago and about
one thing: of Spanish as it is spoken today it knows spelling and endings more than what is said.

- An LSTM of two layers (AWD-LSTM) over letters, {neural.parameters:,} parameters, stored as float16
- Text it learnt from: {SENTENCES:,} generated sentences and {note.sentences - SENTENCES:,} pieces of verses
- Read in all: {neural.words_read:,} words, repetitions counted
- Licence: {note.licence}, as far as anything in it is ours to give; the verses are in the public domain, as the
  package's own copyright file says. Made by `python -m resources.recipes.make_text_model`

| measured on | sentences | bits a letter | perplexity of a letter |
|---|---|---|---|
| generated sentences kept out of training | {neural.held_out} | {neural.bits:.3f} | {neural.perplexity:.2f} |
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="where the run lies")
    parser.add_argument("--out", type=Path, default=text_starter_folder(CONFIG.language), help="where the model goes")
    parser.add_argument("--package", type=Path, required=True, help="where sword-text-sparv was unpacked")
    args = parser.parse_args()
    texts = with_verses(sentences(), args.package)
    model = taught(args.work, texts)
    write(model, args.out, texts["measured"], texts["verses"])
    print((args.out / "README.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
