"""What came of probes: where each stands, and the rates of its last check with their intervals. Torch-free."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import WorkbenchError
from core.evaluation.compare import Interval, cer_interval, wer_interval
from core.evaluation.score import score
from core.runs.best import rank
from core.runs.curves import RunStatus
from core.runs.events import Validated
from core.runs.folder import RunFolder
from core.runs.reader import ACTIVE, RunLook, RunReader
from core.sources.probes import Corpus, probes_in

NEARLY = 1e-6


@dataclass(frozen=True)
class Probe:
    """A probe at one moment. `source` is the folder that it starts from, "" from scratch. `wer` and `cer` are those of
    the model that it came to, None before; `untouched` the word error rate before its first step. `stale`: the corpus
    or its rules changed a lot since."""

    run: RunFolder
    source: str
    steps: int
    status: RunStatus
    seconds_left: float | None = None
    wer: Interval | None = None
    cer: Interval | None = None
    untouched: float | None = None
    utterances: int = 0
    stale: bool = False
    queued: bool = False

    @property
    def rates(self) -> tuple[float, float, float] | None:
        """What results are sorted by, the best first; None where there is none."""
        return rank(self.wer.value, self.cer.value) if self.wer is not None and self.cer is not None else None

    @property
    def at_work(self) -> bool:
        return self.status.state in ACTIVE

    @property
    def under_way(self) -> bool:
        """Whether it trains, or waits for its turn."""
        return self.at_work or self.queued

    def to_json(self) -> dict[str, Any]:
        rates = {
            name: None if found is None else {"rate": found.value, "low": found.low, "high": found.high}
            for name, found in (("wer", self.wer), ("cer", self.cer))
        }
        status = self.status
        return {
            "run": self.run.key,
            "state": status.state,
            "share": status.share,
            "steps": self.steps,
            **rates,
            "untouched_wer": self.untouched,
            "utterances": self.utterances,
            "stale": self.stale,
            "problem": f"{status.message} {status.hint}".strip(),
        }


class ProbeReader:
    """Reads the probes of a project again and again. Not for two threads at once."""

    def __init__(self, runs: Path) -> None:
        self.runs = runs
        self._readers: dict[str, RunReader] = {}
        self._said: dict[str, Validated] = {}
        self._found: dict[str, tuple[Interval, Interval]] = {}

    def read(self, corpus: Corpus | None = None) -> dict[str, Probe]:
        """The newest probe of each candidate by its folder; with the `corpus` as it is now, it is told which of them
        are stale. Those that do not read are left out."""
        found: dict[str, Probe] = {}
        for run in probes_in(self.runs):
            reader = self._readers.setdefault(run.key, RunReader(run))
            try:
                look = reader.look() or reader.last
            except WorkbenchError:
                continue
            if look is not None:
                found[look.config.source] = self._probe(look, reader, corpus)
        return found

    def _probe(self, look: RunLook, reader: RunReader, corpus: Corpus | None) -> Probe:
        curves, stepped = reader.curves, look.curves.stepped
        kept = look.curves.known
        wer, cer = self._rates(look.key, kept) if kept is not None and look.status.state not in ACTIVE else (None, None)
        return Probe(
            run=look.run,
            source=look.config.source,
            steps=look.config.steps,
            status=look.status,
            seconds_left=stepped.seconds_left if stepped is not None and look.active else None,
            wer=wer,
            cer=cer,
            untouched=curves.zero_shot.wer if curves.zero_shot is not None else None,
            utterances=kept.utterances if kept is not None else 0,
            stale=corpus is not None and not Corpus.noted(look.notes).alike(corpus),
            queued=bool(look.notes.get("queued")),
        )

    def _rates(self, key: str, kept: Validated) -> tuple[Interval, Interval]:
        """Both rates with their intervals, in blocks of speakers, from the texts that the check kept."""
        if self._said.get(key) != kept:
            self._said[key], self._found[key] = kept, intervals(kept)
        return self._found[key]


def intervals(kept: Validated) -> tuple[Interval, Interval]:
    """The rates of a check; where it did not keep the text of every utterance, without a range."""
    counted = score([s.reference for s in kept.samples], [s.hypothesis for s in kept.samples])
    if abs(counted.wer - kept.wer) > NEARLY or abs(counted.cer - kept.cer) > NEARLY:
        return (
            Interval(kept.wer, kept.wer, kept.wer, 0, by_speaker=False),
            Interval(kept.cer, kept.cer, kept.cer, 0, by_speaker=False),
        )
    speakers = [sample.speaker for sample in kept.samples]
    return wer_interval(counted, speakers), cer_interval(counted, speakers)
