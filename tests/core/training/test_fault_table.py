"""Faults of a run, in a table: how each is made, what a person reads, and what remains.

Whatever happens, the last word is one that a person can act on and never a defect; where the run stands is whole, and
once the cause is gone it goes on from there.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil
import pytest
import torch
from filelock import FileLock
from safetensors.torch import load_file

from core.runs import events, reader, supervisor
from core.runs.folder import RunFolder
from core.training import state
from core.training.__main__ import main
from tests.core.training import fault_making as making
from tests.core.training import tiny
from tests.core.training.fault_making import Make
from tests.core.training.test_child import outcome
from tests.event_logs import read_events

CUDA = "CUDA error: unspecified launch failure"
FULL = "The disk is full: {what} could not be saved. What was saved before is kept."


@dataclass(frozen=True)
class Fault:
    """`read`: the whole message, with {run} for its folder, {sounds} for that of its sound; `help`: how what helps
    begins. `remains`: "state": where the run stands, as it was or farther on; "lost": that is what was damaged, or
    it has not begun, and nothing else is."""

    name: str
    make: Make
    read: str
    help: str
    ends: Literal["failed", "paused"] = "failed"
    remains: Literal["state", "lost"] = "state"
    mend: Make | None = None
    """What a person is told to do, where it is more than to bring back what was there."""
    another: bool = False
    """What it comes to in the end is not bit for bit what it would have come to without."""


STOPPING = (
    Fault("damaged settings", making.write("config.json", "{"), "The settings {run}/config.json cannot be read.",
          "Create the run again."),
    Fault("settings of another version", making.setting(wings=2), "{run}/config.json: Settings not known: wings.",
          "Remove them or update Vizinho."),
    Fault("a setting out of its range", making.setting(learning_rate=-1),
          "{run}/config.json: learning_rate cannot be “-1”.", "Choose a number above 0 and up to 1."),
    Fault("a strategy that is not known", making.setting(strategy="hope"), "The strategy “hope” is not known.",
          "Strategies: "),
    Fault("an objective that its family has not", making.setting(objective="seq2seq"),
          "Models of the family “parakeet” cannot be taught “seq2seq”.", "Create the run again."),
    Fault("a device that is not there", making.setting(device="cuda"), "This computer has no “cuda” device.",
          "Choose auto, or one of: "),
    Fault("a damaged line in the list", making.line_of_manifest(3, '{"key": 3'),
          "Line 3 of {run}/manifest.jsonl is not an utterance.", "Create the run again."),
    Fault("an utterance without times", making.line_of_manifest(1, '{"key": "a", "audio": "a.wav"}'),
          "Line 1 of {run}/manifest.jsonl is not an utterance.", "Create the run again."),
    Fault("no list of utterances", making.without("manifest.jsonl"),
          "The list of utterances {run}/manifest.jsonl cannot be read.", "Create the run again."),
    Fault("a list that holds nothing", making.write("manifest.jsonl", ""),
          "There are no train utterances to learn from.", "Assign utterances to train, dev and test."),
    Fault("a damaged plan", making.torn("transfer.json"), "The plan {run}/transfer.json cannot be read.",
          "Create the run again."),
    Fault("no plan", making.without("transfer.json"), "The plan {run}/transfer.json cannot be read.",
          "Create the run again."),
    Fault("damaged clean-up rules", making.write("normaliser.json", "["), "{run}/normaliser.json cannot be read.",
          "Create the run again."),
    Fault("a source that has gone", making.source_gone,
          "The checkpoint that the run starts from is not there any more: /away/es.",
          "Connect its drive or put it back, then resume.", remains="lost"),
    Fault("a damaged state", making.torn("checkpoints/last/state.json"),
          "What was saved in {run}/checkpoints/last cannot be read.", "Duplicate the run", remains="lost"),
    Fault("damaged weights", making.torn("checkpoints/last/model.safetensors"),
          "What was saved in {run}/checkpoints/last cannot be read.", "Duplicate the run", remains="lost"),
    Fault("no weights", making.without("checkpoints/last/model.safetensors"),
          "What was saved in {run}/checkpoints/last cannot be read.", "Duplicate the run", remains="lost"),
    Fault("damaged moments of the optimiser", making.torn("checkpoints/last/optimiser.safetensors"),
          "What was saved in {run}/checkpoints/last cannot be read.", "Duplicate the run", remains="lost"),
    Fault("a damaged best check", making.torn("checkpoints/best/model.safetensors"),
          "The best check in {run}/checkpoints/best cannot be read.", "Remove that folder, then resume",
          mend=making.without("checkpoints/best"), another=True),
    Fault("train sound that has gone", making.sound_gone("train"),
          "The sound of train utterances has gone since the start: {any}.wav is not there.",
          "Connect the drive again", ends="paused"),
    Fault("dev sound that has gone", making.sound_gone("dev"),
          "The sound of dev utterances has gone since the start: {any}.wav is not there.",
          "Connect the drive again", ends="paused"),
    Fault("a file that never answers", making.sound_hangs, "{sounds}/{any}.wav did not answer within 0 s.",
          "See whether its drive or network works", ends="paused"),
    Fault("sound that was never whole", making.damaged_sound,
          "The sound of none of the 10 train utterances can be read. The last: {any}", "Mend the files"),
    Fault("a full disk in the middle of a state", making.refuses("state.save_file", errno.ENOSPC),
          FULL.format(what="where the run stands"), "Free some space on the disk of {run}/checkpoints/last"),
    Fault("a full disk after the weights", making.refuses("state.save_file", errno.EDQUOT, after=1),
          FULL.format(what="where the run stands"), "Free some space on the disk of {run}/checkpoints/last"),
    Fault("a full disk in the log", making.log_refused_once, FULL.format(what="the run's log"),
          "Free some space on the disk of {run} ("),
    Fault("no right to write where it stands", making.refuses("state.save_file", errno.EACCES),
          "Not saved: where the run stands. What was saved before is kept.",
          "Look at the disk of {run}/checkpoints/last, then resume."),
    Fault("a disk that was taken away", making.refuses("state.save_file", errno.EIO),
          "Not saved: where the run stands. What was saved before is kept.",
          "Look at the disk of {run}/checkpoints/last, then resume."),
    Fault("memory too short for one utterance", making.small_memory,
          "The memory is not enough for one utterance of {any} s alone.", "Close programs that take memory",
          another=True),
    Fault("memory too short for the weights", making.memory_for_nothing, "The memory is not enough for this model.",
          "Close programs that take memory, then resume."),
    Fault("memory too short outside of torch", making.in_the_loss(MemoryError),
          "The memory is not enough for one utterance of {any} s alone.", "Close programs that take memory",
          another=True),
    Fault("a lost graphics processor", making.in_the_loss(lambda: RuntimeError(CUDA)),
          f"The graphics processor does not answer any more: {CUDA}", "Resume: the run goes on from where it"),
    Fault("a lost library of it", making.in_the_loss(lambda: RuntimeError("cuDNN error: CUDNN_STATUS_INTERNAL_ERROR")),
          "The graphics processor does not answer any more: cuDNN error: CUDNN_STATUS_INTERNAL_ERROR", "Resume: "),
    Fault("a loss that is no number", making.no_number, "The loss is not a number any more.",
          "Lower the learning rate, or raise the warm-up"),
)  # fmt: skip


@dataclass(frozen=True)
class Noticed:
    """What a run goes on with. `read`: what stands in its log beside what always does; "" for nothing, since nothing
    is lost. `help`: what is told to help, of what goes wrong with what it learns."""

    name: str
    make: Make
    read: str = ""
    help: str = ""
    another: bool = False
    """See `Fault`."""


GOING_ON = (
    Noticed("damaged features", making.flipped_features),
    Noticed("no features", making.without("features")),
    Noticed("a full disk in the features", making.refuses("features.write_at", errno.ENOSPC)),
    Noticed("notes that cannot be read", making.write("run.json", "{")),
    Noticed("a list of what was kept out that cannot be read", making.write("kept_out.json", '["train"]')),
    Noticed("half a line at the end of the log", making.half_a_line),
    Noticed("damaged and unknown lines in the log", making.damaged_lines),
    Noticed("a power cut between two renames", making.between_two_renames),
    Noticed("a state that was begun", making.half_a_state),
    Noticed("a request that is none", making.write("request", "dance")),
    Noticed("a change that is none", making.write("change.json", '{"hours": "long"}')),
    Noticed("no note of its process", making.write("child.json", "[]")),
    Noticed("a clock that was set back", making.clock_set_back,
            "The clock of this computer is {any} behind the time at which the run was saved last: times in its log are "
            "not in order. What it learns is the same. See whether the clock is right."),
    Noticed("another device than before", making.other_device,
            "It goes on on the device “cpu”, where it was on “cuda”. Figures may differ a little: 2% of a check’s loss "
            "is to be expected."),
    Noticed("other versions than it began with", making.other_versions,
            "It goes on with other versions than it began with: torch {any} (1.0). Figures may differ a little: 2% of "
            "a check’s loss is to be expected."),
    Noticed("damaged notes of what it was made with", making.write("made_with.json", "[")),
    Noticed("a learning rate far too high", making.loud_rate, "For {any} steps the loss has been far above its best: "
            "{any} a letter, where it was {any}.",
            "The learning rate is too high: lower it, to 0.12 or less. The best check is kept.", another=True),
    Noticed("a model that writes nothing", making.setting(),
            "The model writes nothing: it takes almost every moment for the blank between letters.",
            "Half the learning rate or a longer warm-up often helps; so do more hours, above all from scratch. The "
            "best check is kept."),
    Noticed("a decoder that does not end", making.everything_long,
            "Of 4 dev utterances, 4 are written far longer than they are: the model repeats itself.",
            "Half the learning rate often helps. See also whether the transcripts say all that is heard. The best "
            "check is kept.", another=True),
)  # fmt: skip


@pytest.fixture(scope="module")
def paused(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run that was paused after its first check."""
    run = tiny.tiny_run(tmp_path_factory.mktemp("paused"), hours=0.03, checks=3)
    tiny.sit_until(run, events.Saved)
    return run


@pytest.fixture(scope="module")
def undisturbed(paused: RunFolder, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the same comes to where nothing goes wrong."""
    copy = RunFolder(tmp_path_factory.mktemp("undisturbed") / "runs" / "tiny")
    shutil.copytree(paused.path, copy.path)
    code, console = tiny.sit(copy)
    assert code == 0, console
    return outcome(copy)


@pytest.fixture
def run(paused: RunFolder, tmp_path: Path) -> Iterator[RunFolder]:
    """The same, to be spoilt."""
    copy = RunFolder(tmp_path / "runs" / "tiny")
    shutil.copytree(paused.path, copy.path)
    yield copy
    making.let_go(copy)


def digest(folder: Path) -> str:
    return hashlib.sha256(b"".join(p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file())).hexdigest()


def fits(pattern: str, text: str) -> bool:
    """Whether a text is a pattern's, with anything in the place of {any}."""
    return re.fullmatch(re.escape(pattern).replace(r"\{any\}", ".+"), text) is not None


def spoken(text: str, run: RunFolder, paused: RunFolder) -> str:
    return text.replace("{run}", str(run.path)).replace("{sounds}", str(paused.path.parents[1] / "sounds"))


@pytest.mark.leaves_threads
@pytest.mark.parametrize("fault", STOPPING, ids=lambda fault: fault.name)
def test_a_fault_is_said_in_words_and_where_the_run_stands_is_kept(
    fault: Fault,
    paused: RunFolder,
    undisturbed: dict[str, object],
    run: RunFolder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if fault.make is making.sound_hangs and not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    with monkeypatch.context() as patch:
        fault.make(run, patch)
        before = digest(run.last)
        code, console = tiny.sit(run)
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Failed if fault.ends == "failed" else events.Paused), console
    assert code == (2 if fault.ends == "failed" else 0)
    assert not getattr(last, "bug", False), console
    assert fits(spoken(fault.read, run, paused), last.message), last.message
    assert last.hint.startswith(spoken(fault.help, run, paused)), last.hint
    assert reader.status(run).state == fault.ends
    assert reader.status(run).message == last.message
    if fault.remains == "lost":
        assert digest(run.last) == before, "what can still be looked at is left alone"
        return
    assert state.read(run.last).step >= state.read(paused.last).step
    for name in (state.MODEL, state.OPTIMISER):
        tensors = load_file(run.last / name)
        assert all(torch.isfinite(tensor).all() for tensor in tensors.values())
    assert not list(run.last.parent.glob("*.tmp")), "nothing half is left behind"
    if fault.mend is not None:
        fault.mend(run, monkeypatch)
    _goes_on(run, paused, at_its_end=fault.mend is not None)
    assert (outcome(run) == undisturbed) is not fault.another, "as if nothing had been"


def _goes_on(run: RunFolder, paused: RunFolder, at_its_end: bool = False) -> None:
    """Once the cause is gone, it learns on from where it stands, to its end."""
    for name in ("config.json", "manifest.jsonl", "transfer.json", "normaliser.json"):
        shutil.copyfile(paused.path / name, run.path / name)
    step = state.read(run.last).step
    code, console = tiny.sit(run)
    assert code == 0, console
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Finished), console
    (begun,) = [e for e in read_events(run.events) if isinstance(e, events.Started)][-1:]
    assert begun.step == step
    assert last.step == begun.steps
    assert last.step > step or at_its_end, "there is something left to learn"


@pytest.mark.parametrize("fault", GOING_ON, ids=lambda fault: fault.name)
def test_what_does_not_hinder_a_run_does_not_end_it(
    fault: Noticed, run: RunFolder, undisturbed: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    known = len(read_events(run.events))
    with monkeypatch.context() as patch:
        fault.make(run, patch)
        code, console = tiny.sit(run)
    assert code == 0, console
    log = read_events(run.events)
    assert isinstance(log[-1], events.Finished)
    assert (run.model / "model.safetensors").is_file()
    assert reader.status(run).state == "finished"
    told = [e for e in log[known - 2 :] if isinstance(e, events.Changed | events.Noticed) and e.message]
    said = [e for e in told if fault.read and fits(fault.read, e.message)]
    assert bool(said) is bool(fault.read), [e.message for e in told]
    assert fault.help in {getattr(e, "hint", "") for e in said} | {""}, said
    assert json.loads((run.model / "config.json").read_text())
    assert (outcome(run) == undisturbed) is not fault.another, "as if nothing had been"


def test_a_child_that_was_killed_is_told_from_one_that_ended(
    paused: RunFolder, undisturbed: dict[str, object], run: RunFolder
) -> None:
    lines = run.events.read_text().splitlines()
    run.events.write_text("\n".join(line for line in lines if '"kind": "paused"' not in line) + "\n")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    run.child.write_text(json.dumps({"pid": gone.pid, "started": 1.0}))
    told = reader.status(run)
    assert (told.state, told.message) == ("crashed", "The training child ended without a word.")
    assert told.hint == "Resume the run: it goes on from where it was saved last."
    _goes_on(run, paused)
    assert outcome(run) == undisturbed


def test_a_second_child_and_a_folder_that_nobody_may_write_to_are_refused_in_words(
    run: RunFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(run.path)
    with FileLock(run.path / "child.lock"):
        assert main([str(run.path)]) == 2
    assert "is training already. Follow it, or pause it first." in capsys.readouterr().err

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(run.child))

    monkeypatch.setattr(supervisor, "write_child", refused)
    assert main([str(run.path)]) == 2
    said = capsys.readouterr().err
    assert "The system refused a file:" in said
    assert f"Look at the disk of {run.path}, and at who may write there, then resume." in said
    assert digest(run.path) == before


def test_a_process_whose_clock_was_set_is_still_known_by_its_words(tmp_path: Path) -> None:
    run = tiny.tiny_run(tmp_path, [])
    command = [sys.executable, "-c", "input()", str(run.path)]
    for words, known in ((command, True), (command[:-1], False)):
        with subprocess.Popen(words, stdin=subprocess.PIPE) as process:
            run.child.write_text(json.dumps({"pid": process.pid, "started": time.time() - 7200}))
            until = time.monotonic() + 10
            while supervisor.alive(run) is not known and time.monotonic() < until:
                time.sleep(0.01)  # it may not have its own words yet
            assert supervisor.alive(run) is known
            process.communicate(b"\n")
    assert not supervisor.alive(run)


HANGS = """
import sys
from pathlib import Path
from core import audio
from core.datasets import answering
from core.training.__main__ import main
answering.ANSWER_S = 1.0
audio.load = lambda *_, **__: Path(sys.argv[2]).read_bytes()
sys.exit(main([sys.argv[1]]))
"""


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_child_leaves_although_a_file_never_answers_it(run: RunFolder) -> None:
    shutil.rmtree(run.features)
    pipe = run.path.parent / "hangs"
    os.mkfifo(pipe)
    command = [sys.executable, "-c", HANGS, str(run.path), str(pipe)]
    done = subprocess.run(command, cwd=tiny.REPOSITORY, capture_output=True, text=True, timeout=140, check=False)
    assert done.returncode == 0, done.stderr
    last = read_events(run.events)[-1]
    assert isinstance(last, events.Paused)
    assert "did not answer within 1 s" in last.message


def test_a_child_that_took_the_computers_memory_and_vanished_says_what_may_have_been(run: RunFolder) -> None:
    lines = run.events.read_text().splitlines()
    run.events.write_text("\n".join(line for line in lines if '"kind": "paused"' not in line) + "\n")
    taken = round(0.9 * psutil.virtual_memory().total)
    events.append(run.events, events.Stepped(9, 60.0, 1.0, 1e-3, 9.0, 0.0, taken, 9.0))
    run.child.write_text(json.dumps({"pid": 2**30, "started": 1.0}))
    told = reader.status(run)
    assert told.state == "crashed"
    assert told.hint == (
        "It took 90% of this computer’s memory: the system may have ended it for that. Close other programs, then "
        "resume: it goes on from where it was saved last. Or duplicate it with half the batch_seconds and twice the "
        "accumulate."
    )
