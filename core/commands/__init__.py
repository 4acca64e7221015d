"""The commands of `vizinho`, by name, in the order of `vizinho --help`. To add one: a Command and a line here."""

from __future__ import annotations

from core.commands import (
    alphabet,
    checking,
    closeness,
    corpus,
    editing,
    export_model,
    exporting,
    history,
    importing,
    listing,
    locating,
    models,
    plots,
    queueing,
    runs,
    sources,
    speakers,
    splitting,
    takes,
    training,
)
from core.commands.command import Command

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        corpus.SAMPLE,
        corpus.NEW,
        importing.IMPORT,
        corpus.INFO,
        corpus.SET,
        locating.LOCATE,
        listing.LIST,
        listing.FILTERS,
        editing.EDIT,
        speakers.SPEAKERS,
        plots.PLOTS,
        checking.CHECK,
        alphabet.ALPHABET,
        splitting.SPLIT,
        exporting.EXPORT,
        exporting.PACK,
        exporting.UNPACK,
        history.HISTORY,
        history.UNDO,
        history.REDO,
        history.BACKUP,
        history.BACKUPS,
        history.RESTORE,
        sources.SOURCES,
        closeness.CLOSENESS,
        training.PLAN,
        training.TRAIN,
        training.RESUME,
        runs.RUNS,
        queueing.QUEUE,
        runs.TIDY,
        models.EVALUATE,
        models.TRANSCRIBE,
        takes.TAKES,
        export_model.EXPORT_MODEL,
    )
}
