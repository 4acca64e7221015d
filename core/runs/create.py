"""Making a run from a project's utterances: everything the child needs, frozen in its folder. Torch-free."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from core.datasets.manifest import Entry, write_manifest
from core.datasets.nested import part_of
from core.errors import ConfigError
from core.families import family
from core.families.checkpoint import check, read_vocabulary
from core.families.network import keep_outline
from core.families.origins import NOT_THERE, all_fresh, plan_letters
from core.families.plan import LetterPlan, TransferPlan, special_names
from core.families.transfer import make_plan
from core.objectives import objective
from core.project.flags import KINDS, SOUND_KINDS
from core.project.records import UtteranceRow
from core.runs import disk_needed, heard_once, room
from core.runs.folder import RunFolder, create_run
from core.runs.source_data import SourceData
from core.runs.unlabelled_sound import sound_entries
from core.strategies import strategy, writes
from core.strategies.multi_task import head_each, source_share, with_source_head
from core.text.normaliser import Normaliser
from core.text.pieces import learnt
from core.text.vocabulary import Vocabulary
from core.training import noise_gathered
from core.training.config import TrainConfig
from core.transcripts import transcribed
from core.wording import say

AT_ONCE = 256
"""Texts that are cleaned up together: few enough that nobody is held up."""


def learns_source(config: TrainConfig) -> bool:
    """Whether a run with these settings learns from the source's speech too."""
    return source_share(config.strategy, config.strategy_settings) > 0


def vocabulary_for(
    config: TrainConfig, alphabet: Vocabulary, texts: Iterable[str] = (), beside: SourceData | None = None
) -> Vocabulary:
    """What a run with these settings writes with. One that learns from the source's speech `beside` the project's has
    one output for both, unless each has its own head; one that learns from sound alone writes nothing. Raises
    `CheckpointError`, `ConfigError`, `TextError`."""
    if not writes(config.strategy):
        return Vocabulary.of_letters(())
    both = beside if learns_source(config) and not head_each(config.strategy, config.strategy_settings) else None
    if config.vocabulary == "letters":
        return alphabet if both is None else Vocabulary.of_letters((*alphabet.letters, *both.letters))
    if config.vocabulary == "pieces":
        texts = texts if both is None else chain(texts, both.texts)
        return learnt(texts, config.piece_count, objective(config.objective).pieces)
    if not (folder := config.source or config.network):
        raise ConfigError(
            say("From scratch there is no source whose vocabulary could be kept."),
            say("Choose vocabulary=letters, or the network of a checkpoint."),
        )
    return objective(config.objective).with_language(read_vocabulary(Path(folder)), config.language)


def plan_for(
    config: TrainConfig, alphabet: Vocabulary, texts: Iterable[str] = (), beside: SourceData | None = None
) -> TransferPlan:
    """What a run with these settings takes from its source, for a project with this alphabet. `texts` are those it
    learns from, as the model reads them: they are read where pieces are learnt from them only. `beside` is the speech
    of the source's language that it has at hand.

    Raises `CheckpointError`, `TextError`, `ConfigError`.
    """
    if learns_source(config) and beside is None:
        raise ConfigError(
            say("The strategy “{key}” learns from speech of the source too, and there is none.", key=config.strategy),
            say("Choose a project of the source's language as source data, or another strategy."),
        )
    if config.layers and (config.source or config.network):
        raise ConfigError(
            say("layers are the sizes of a network that begins from scratch; this one has those of its checkpoint."),
            say("Leave layers out, or begin from scratch, with the family's own network."),
        )
    plan = make_plan(
        Path(config.source) if config.source else None,
        vocabulary_for(config, alphabet, texts, beside),
        letters=config.letters,
        neighbours=config.neighbours if config.vocabulary == "letters" else {},
        language=config.language,
        family_key=config.family,
        layers=config.layers,
        network=Path(config.network) if config.network and not config.source else None,
        language_start=config.language_start,
    )
    plan = strategy(config.strategy).plan(plan, family(plan.family), config.strategy_settings)
    if beside is not None and head_each(config.strategy, config.strategy_settings):
        return with_source_head(plan, source_head(config, beside))
    return plan


def source_head(config: TrainConfig, beside: SourceData) -> tuple[LetterPlan, ...]:
    """Where the rows of a head for the source's own letters begin: those that the source has begin as that one's.
    Raises `CheckpointError`."""
    letters = Vocabulary.of_letters(beside.letters)
    known = check(Path(config.source)) if config.source else None
    if known is None:
        return all_fresh(letters, NOT_THERE)
    return plan_letters(letters, known, {}, beside.language, special_names(config.family), listen=False)


def prepare_run(
    runs: Path,
    config: TrainConfig,
    rows: Iterable[UtteranceRow],
    folder: Path,
    normaliser: Normaliser,
    alphabet: Vocabulary,
    probe: dict[str, Any] | None = None,
    beside: SourceData | None = None,
    drafts: Sequence[Entry] = (),
) -> RunFolder:
    """Create a run under `runs` from the rows of the project at `folder`. Nothing is made when something is wrong. With
    `probe` it is one of the short runs that compare candidates, and notes what is given. `beside` is the speech of the
    source's language that it has at hand: that is frozen with it. `drafts` are what models wrote and the settings ask
    for: they are learnt from, but nothing is checked by them, and no pieces of words are learnt from them.

    Rows left out, in no split or not transcribed are not taken. The sound is read by the child: nothing is copied.
    """
    strategy(config.strategy)
    noise_gathered.check(config)
    if config.learn and config.drafts_at_least:
        raise ConfigError(
            say("Drafts are transcripts, and this run learns what stands on the tier {tier}.", tier=config.learn),
            say("Leave drafts out: --set drafts_at_least=0."),
        )
    entries = own_entries(config, rows, folder, normaliser)
    beside = beside if writes(config.strategy) else None
    for split in ("train", "dev"):
        if not any(entry.split == split for entry in entries):
            raise ConfigError(
                say("No utterance is in the {split} split.", split=split),
                say("Assign utterances to train, dev and test in the corpus.")
                if not config.learn
                else say("Write on the tier {tier} beside utterances of train and of dev.", tier=config.learn),
            )
    plan = plan_for(config, alphabet, _learnt_from(entries), beside)
    entries += _asked_for(drafts, config)
    entries += source_entries(config, beside)
    sound = {
        split: heard_once.Sound(sum(e.seconds for e in own), len(own))
        for split in ("train", "dev")
        if (own := [e for e in entries if e.split == split])
    }
    disk_needed.check(plan, config, sound, runs)
    with room.told(say("the new run"), runs):
        run = create_run(runs, config.name)
    try:
        with room.told(say("the new run"), runs):
            if probe is not None:
                run.note(probe=probe)
            _fill(run, config, plan, entries, normaliser)
            if beside is not None:
                _write_rules(run.source_normaliser, beside.normaliser)
            config.write(run.config)  # the last: a folder without its settings is no run
    except BaseException:
        shutil.rmtree(run.path, ignore_errors=True)
        raise
    return run


def source_entries(config: TrainConfig, beside: SourceData | None) -> list[Entry]:
    """The speech of the source's language that a run with these settings has."""
    if beside is None or not writes(config.strategy):
        return []
    return [*(beside.learnt() if learns_source(config) else ()), *beside.checked()]


def own_entries(config: TrainConfig, rows: Iterable[UtteranceRow], folder: Path, normaliser: Normaliser) -> list[Entry]:
    """The utterances of the project at `folder` that a run with these settings has. Raises `ConfigError`, `RunError`
    where sound that it names does not read."""
    if writes(config.strategy):
        entries = entries_of(rows, folder, normaliser)
    else:
        entries = sound_entries(rows, folder, config)
    return part_of(entries, config.train_share, config.seed)


def _asked_for(drafts: Sequence[Entry], config: TrainConfig) -> Sequence[Entry]:
    """The drafts that a run learns from: none unless its settings ask for them. Raises `ConfigError` where they do and
    there are none."""
    if not config.drafts_at_least or not writes(config.strategy):
        return ()
    if not drafts:
        raise ConfigError(
            say("There is no draft of which a model was at least {sure:.0%} sure.", sure=config.drafts_at_least),
            say("Have drafts written first: vizinho draft. Or ask for less sure ones."),
        )
    return drafts


def train_texts(
    config: TrainConfig, rows: Iterable[UtteranceRow], folder: Path, normaliser: Normaliser
) -> Iterator[str]:
    """The texts that a run with these settings learns from; no row is read before the first is asked for."""
    yield from _learnt_from(part_of(entries_of(rows, folder, normaliser), config.train_share, config.seed))


def _learnt_from(entries: Iterable[Entry]) -> Iterator[str]:
    return (entry.text for entry in entries if entry.split == "train" and not entry.blocked)


def _fill(
    run: RunFolder, config: TrainConfig, plan: TransferPlan, entries: Iterable[Entry], normaliser: Normaliser
) -> None:
    if model := config.source or config.network:
        keep_outline(Path(model), run.network)
    write_manifest(run.manifest, entries)
    plan.write(run.transfer)
    _write_rules(run.normaliser, normaliser)


def _write_rules(path: Path, normaliser: Normaliser) -> None:
    path.write_text(json.dumps(normaliser.to_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def entries_of(
    rows: Iterable[UtteranceRow],
    folder: Path,
    normaliser: Normaliser,
    aside: list[str] | None = None,
    *,
    unassigned: bool = False,
) -> list[Entry]:
    """The rows as a manifest's entries: paths made absolute, text as the model reads it. Rows left out are not taken,
    and those in no split only with `unassigned`; nor are those whose text says nothing: `aside` receives their keys."""
    whole = _whole_paths(folder)
    found: list[Entry] = []
    taken = (row for row in rows if (row.split or unassigned) and not row.left_out)
    while some := list(islice(taken, AT_ONCE)):
        texts = normaliser.many([row.text for row in some])
        found += [_entry(row, whole(row.path), text) for row, text in zip(some, texts, strict=True)]
    if aside is not None:
        aside += [entry.key for entry in found if not _says(entry)]
    return [entry for entry in found if _says(entry)]


def _entry(row: UtteranceRow, sound: str, text: str) -> Entry:
    return Entry(
        key=row.key,
        audio=sound,
        start=row.start,
        end=row.end,
        rate=row.rate,
        channel=row.channel,
        text=text,
        raw=row.text,
        speaker=row.speaker,
        split=row.split,
        voices=row.voices,
        blocked=_blocked(row) if row.flags else "",
    )


def _whole_paths(folder: Path) -> Callable[[str], str]:
    """Makes paths from a folder whole, links followed: each folder is looked at once, as files are many."""

    @cache
    def followed(place: str) -> str:
        return str((folder / place).resolve())

    @cache
    def whole(path: str) -> str:
        place, name = os.path.split(path)
        file = os.path.join(followed(place), name)  # noqa: PTH118 - paths made of parts are slow, and files are many
        return str(Path(file).resolve()) if os.path.islink(file) else file  # noqa: PTH114

    return whole


def _blocked(row: UtteranceRow) -> str:
    """What a check found wrong with the sound; the run judges text and length by its own letters and model."""
    found = (f for f in row.flags if f.blocks and f.kind in SOUND_KINDS and f.kind != "missing")
    return next((f"{KINDS[f.kind].title}: {f.text}." for f in found), "")


def _says(entry: Entry) -> bool:
    return transcribed(entry.raw) and transcribed(entry.text)
