"""Making a run that teaches a text model: which sentences are held out, which units it reads, and its folder.
Torch-free."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import TextError, WorkbenchError
from core.lm import kept_out, store
from core.lm.neural import vocabulary_file
from core.lm.neural.units import units_of
from core.runs import room
from core.runs.folder import RunFolder, create_run
from core.runs.text_run import HELD_OUT, TRAIN, write_sentences
from core.text.vocabulary import Vocabulary
from core.training.text.config import TextConfig
from core.wording import say

FEWEST_OF_DEV, ONE_IN, MOST_HELD_OUT = 20, 20, 1000
ROUNDS, FEWEST_WORDS, MOST_WORDS = 20, 30_000, 1_000_000


@dataclass(frozen=True)
class Read:
    """What a run learns from and what it is checked on; `of_dev`: on transcripts of the dev split."""

    train: tuple[str, ...]
    held_out: tuple[str, ...]
    of_dev: bool

    @property
    def words(self) -> int:
        return sum(len(sentence.split()) for sentence in self.train)


def divided(sentences: Sequence[str], dev: Sequence[str] = ()) -> Read:
    """Transcripts of dev are held out, where they are enough to tell; else one sentence in twenty, chosen by what it
    says, so that the same texts are divided alike again. Raises `TextError` for too few."""
    every = [sentence for sentence in sentences if sentence.split()]
    of_dev = [sentence for sentence in dict.fromkeys(dev) if sentence.split()]
    if len(of_dev) >= FEWEST_OF_DEV and every:
        return Read(tuple(every), tuple(of_dev[:MOST_HELD_OUT]), True)
    if len(every) < 2:
        raise TextError(
            say("One sentence to learn from and one to be checked on are needed at least."),
            say("Bring texts, or assign transcribed utterances to train."),
        )
    count = max(1, min(MOST_HELD_OUT, len(every) // ONE_IN))
    apart = frozenset(sorted(every, key=_print)[:count])
    kept = tuple(sentence for sentence in every if sentence not in apart)
    return Read(kept, tuple(dict.fromkeys(s for s in every if s in apart)), False)


def _print(sentence: str) -> bytes:
    return hashlib.blake2b(sentence.encode(), digest_size=8).digest()


def words_for(read: Read) -> int:
    """So many words to read where nobody says: the texts again and again, within what a processor reads in minutes."""
    return max(FEWEST_WORDS, min(MOST_WORDS, ROUNDS * read.words))


def make_run(
    runs: Path,
    config: TextConfig,
    read: Read,
    pieces: int = 0,
    alphabet: Vocabulary | None = None,
    prints: frozenset[str] | None = None,
) -> RunFolder:
    """A run folder for a text model of the project that `runs` lies in. Its units are about so many `pieces`, or the
    letters of the alphabet; a model from a source has the source's sizes and kind of unit. `prints` are those of the
    sentences that were kept out (see `core.lm.kept_out`).

    Raises `TextError` for a name that is taken or a source that does not read, `RunError` where the disk refuses.
    """
    store.check_name(runs.parent, config.makes, replace=config.replace)
    if config.source:
        source = Path(config.source)
        sizes = replace(vocabulary_file.read_sizes(source), dropout=config.sizes.dropout)
        config = replace(config, sizes=sizes)
    vocabulary = units_of(read.train, config.unit, pieces, alphabet)
    run = create_run(runs, config.name)
    try:
        with room.told(say("the run"), run.path):
            run.network.mkdir()
            vocabulary_file.write_vocabulary(run.network, vocabulary)
            write_sentences(run.path / TRAIN, read.train)
            write_sentences(run.path / HELD_OUT, read.held_out)
            if prints is not None:
                kept_out.write(run.path, prints)
            config.write(run.config)
    except WorkbenchError:
        shutil.rmtree(run.path, ignore_errors=True)
        raise
    return run
