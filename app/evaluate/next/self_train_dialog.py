"""Self-training from the window: drafts by a run, a pair of runs with them and without, and whether it helped.

Drafts are written and judged beside the window; the two runs wait in the queue like any others, and go on when the
dialog is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app import formatting
from app.background.latest import Latest
from app.background.worker_writes import write_from_worker
from app.context import Context
from app.evaluate.next.run_dialog import RunDialog
from app.evaluate.next.self_train_layout import WHOLE, SelfTrainParts, frame, passing
from app.i18n import tr, tr_n, worded
from app.widgets.reading_fields import not_heard_words, remark_in_window
from core.checkpoint_paths import model_print
from core.decoding.held_back import held_back
from core.errors import CheckpointError, RunError, WorkbenchError
from core.evaluation import self_training
from core.evaluation.self_training import Helped, Pair
from core.progress import Progress, Stop
from core.project.filters import UNTRANSCRIBED
from core.project.hypotheses import of_others, outstanding
from core.project.queries import Query, Reader
from core.runs import probe
from core.runs.drafted import DraftedSpeech, drafted_speech
from core.runs.folder import RunFolder, list_runs
from core.runs.run_settings import settings_of
from core.runs.source_project import source_of
from core.runs.text_run import teaches_text
from core.sources.catalogue import sources

LEAST = 680, 540


@dataclass(frozen=True)
class Known:
    """What was read: runs with a model by key and name, drafts that may be learnt from, how many utterances are not
    transcribed, earlier pairs, the seconds that both runs take by the key of the run they are like, whether pairs
    helped, by split and their keys, as far as that was found out before, of how many of what is not transcribed the run
    of a key has written no draft (`missing`), and how many drafts of another model or reading its own would replace
    (`replaced`)."""

    runs: tuple[tuple[str, str], ...]
    drafts: DraftedSpeech
    untranscribed: int
    pairs: tuple[Pair, ...]
    seconds: dict[str, float]
    helped: dict[str, dict[str, Helped]]
    missing: dict[str, int]
    replaced: dict[str, int]


@dataclass(frozen=True)
class Started:
    """The runs that were made, why some drafts could not be written, and what people should know of the others."""

    runs: tuple[RunFolder, ...]
    problems: tuple[str, ...]
    remarks: tuple[str, ...]


def read(project: Path) -> Known:
    """Not for the window's thread."""
    offered = {
        source.key: worded(source.title) for source in sources(project) if source.kind == "run" and source.usable
    }
    seconds: dict[str, float] = {}
    with Reader(project) as reader:
        for run in list_runs(project / "runs"):
            if run.key in offered and not teaches_text(run):
                config = settings_of(run)
                seconds[run.key] = 2 * probe.estimate(config, reader, beside=source_of(config, project)).seconds
        drafts = drafted_speech(reader, project)
        ids = reader.ids(Query(conditions=(UNTRANSCRIBED,))).tolist()
        left = {key: _left(reader, project, key, ids) for key in seconds}
    runs = tuple((key, name) for key, name in offered.items() if key in seconds)
    pairs = self_training.pairs(project / "runs")
    helped = {split: self_training.judged(project, pairs, split) for split in self_training.SPLITS}
    missing, replaced = ({key: one[i] for key, one in left.items()} for i in range(2))
    return Known(runs, drafts, len(ids), tuple(pairs), seconds, helped, missing, replaced)


def _left(reader: Reader, project: Path, key: str, ids: Sequence[int]) -> tuple[int, int]:
    """Of how many utterances a run is yet to write a draft, and of how many others have written one, as far as its
    model can be read."""
    try:
        printed = model_print(self_training.model_of(project, key).model)
    except (RunError, CheckpointError):
        return len(ids), 0
    return len(outstanding(reader, printed, ids, words=True)), of_others(reader, printed, ids)


class SelfTrainDialog(RunDialog):
    """`run` names the run that is chosen first."""

    def __init__(self, context: Context, project: Path, run: str = "", parent: QWidget | None = None) -> None:
        self.parts = parts = SelfTrainParts()
        words = tr("Learn from drafts"), tr("Write drafts, add both runs")
        super().__init__(context, "self_train", words, parts, LEAST, parent)
        self._project, self._run = project, run
        self._known: Known | None = None
        self._split_chosen = False
        self._looking = Latest(context.tasks, self)
        parts.sure.valueChanged.connect(lambda _: self._show_drafts())
        parts.model.currentIndexChanged.connect(lambda _: self.show_state())
        parts.split.activated.connect(self._on_split)
        parts.judge.clicked.connect(self.judge)
        self.begin(parts.model)

    # what is known

    def look(self) -> None:
        """Read runs, drafts and pairs."""
        project = self._project
        self._looking.ask(lambda _progress, _cancelled: read(project), self._on_known, self.on_failed)

    def _on_known(self, known: Known) -> None:
        box = self.parts.model
        wanted = str(box.currentData() or self._run)
        self._known = known
        box.blockSignals(True)
        box.clear()
        for key, name in known.runs:
            box.addItem(name, key)
        box.setCurrentIndex(max(0, box.findData(wanted)))
        box.blockSignals(False)
        if not self._split_chosen:  # what was found out is shown first
            told = [len(known.helped[split]) for split in self_training.SPLITS]
            self.parts.split.setCurrentIndex(told.index(max(told)))
        self._show_drafts()
        self._show_pairs()

    @property
    def sure(self) -> float:
        return self.parts.sure.value() / WHOLE

    @property
    def model(self) -> str:
        """The key of the run that is chosen, "" for none."""
        return str(self.parts.model.currentData() or "")

    @property
    def split(self) -> str:
        """What pairs are judged on."""
        return str(self.parts.split.currentData())

    def _on_split(self) -> None:
        self._split_chosen = True
        self._show_pairs()

    def _show_drafts(self) -> None:
        known, parts = self._known, self.parts
        if known is not None:
            drafts = known.drafts
            for widget in (parts.chart, parts.table):
                widget.setVisible(bool(drafts.entries))
            parts.chart.show_curves(passing(drafts.sure), frame(len(drafts.entries), self.sure))
            parts.told.setText(self._drafts_words(drafts))
            aside = _kept_out(drafts)
            parts.aside.setText(" ".join(aside))
            parts.aside.setVisible(bool(aside))
            parts.chart.setAccessibleDescription(parts.told.text())
        self.show_state()

    def _drafts_words(self, drafts: DraftedSpeech) -> str:
        found = drafts.at_least(self.sure)
        if not drafts.entries and self._too_unsure:
            return tr("There are no drafts that may be learnt from.")
        if not drafts.entries:
            return tr("There are no drafts yet that may be learnt from: they are written first.")
        return tr_n(
            "{count} of one draft is at least {sure} sure: {hours}",
            "{count} of %n drafts are at least {sure} sure: {hours}",
            len(drafts.entries), count=formatting.number(len(found.entries)),
            sure=formatting.percent(self.sure, 0), hours=formatting.length(3600 * found.hours),
        )  # fmt: skip

    def _show_pairs(self) -> None:
        pairs = self._known.pairs if self._known is not None else ()
        self.parts.pairs.clear()
        self.parts.pairs.addItems([self._pair_words(pair) for pair in pairs])
        if not pairs:
            self.parts.pairs.addItem(tr("Nothing yet: both runs have to end first."))
        self.show_state()

    def _pair_words(self, pair: Pair) -> str:
        what = tr_n(
            "“{run}”: one draft, at least {sure} sure, {hours}", "“{run}”: %n drafts, at least {sure} sure, {hours}",
            pair.count, run=pair.drafted.name, sure=formatting.percent(pair.sure, 0),
            hours=formatting.length(3600 * pair.hours),
        )  # fmt: skip
        helped = self._known.helped[self.split].get(pair.key) if self._known is not None else None
        if helped is not None:
            return tr("{pair}. {verdict}", pair=what, verdict=worded(helped.sentence))
        if pair.ready:
            return tr("{pair}. Both have ended; not compared on {split} yet.", pair=what, split=self.split)
        if pair.over:
            return tr("{pair}. They came to no model: see the Train page.", pair=what)
        shares = [formatting.percent(look.curves.share, 0) for look in (pair.drafted, pair.control)]
        return tr("{pair}. With drafts {one} heard, without {other}.", pair=what, one=shares[0], other=shares[1])

    # drafts and both runs

    def start(self) -> None:
        """Write the drafts that are missing, make both runs, and put them into the queue."""
        if not self.foot.go.isEnabled():
            return
        session, project, key, sure = self._context.session, self._project, self.model, self.sure
        device = self._context.settings.compute_device

        def work(progress: Progress, cancelled: Stop) -> Started:
            from core.evaluation.run_evaluation import sureness_told
            from core.project.hypotheses import read as hear
            from core.project.hypotheses import save_hypotheses

            problems: list[str] = []
            remarks: tuple[str, ...] = ()
            model = self_training.model_of(project, key).model
            unfitted = sureness_told(project, model)
            with Reader(project) as reader:
                ids = reader.ids(Query(conditions=(UNTRANSCRIBED,))).tolist()
                with closing(hear(reader, model, key, ids, progress, cancelled, device, words=True)) as batches:
                    for batch in batches:
                        write_from_worker(session, partial(save_hypotheses, batch=batch), cancelled)
                        asked = batch.asked.sentence if batch.asked is not None and not batch.asked.expected else ""
                        remarks = (asked, unfitted, *batch.remarks, held_back(dict(batch.caught)))
                        problems += [worded(problem.line) for problem in batch.problems]
            try:
                made = self_training.start(project, key, sure)
            except WorkbenchError as error:  # it may be for want of those drafts
                error.detail = "\n".join(filter(None, (error.detail, *problems)))
                raise
            return Started(tuple(made), tuple(problems), tuple(filter(None, remarks)))

        self.run(
            tr("Preparing to learn from drafts"),
            work,
            self._on_started,
            (tr("Nothing was started."), tr("Drafts that were written are kept; it goes on from there.")),
        )

    def _on_started(self, found: Started) -> None:
        self.foot.stopped()
        said = [tr_n("One run waits in the queue", "%n runs wait in the queue", len(found.runs))]
        if found.problems:
            said.append(tr_n("one could not be read", "%n could not be read", len(found.problems)))
            self.strip.show_text(not_heard_words(len(found.problems)), detail="\n".join(found.problems))
            self.fit()
        self._context.status(" · ".join([*said, *map(remark_in_window, found.remarks)]))
        self._context.runs.look()
        self.look()

    def on_failed(self, error: BaseException) -> None:
        super().on_failed(error)
        self.look()

    # whether it helped

    @property
    def _to_judge(self) -> list[Pair]:
        known = self._known
        helped = known.helped[self.split] if known is not None else {}
        return [pair for pair in (known.pairs if known is not None else ()) if pair.ready and pair.key not in helped]

    def judge(self) -> None:
        """Compare both runs of every pair that has ended, on the split that is chosen. Both evaluations are kept."""
        pairs, project, split = self._to_judge, self._project, self.split
        device = self._context.settings.compute_device
        if not pairs or self.foot.running:
            return

        def work(progress: Progress, cancelled: Stop) -> dict[str, Helped]:
            return {
                pair.key: self_training.judge(
                    project, pair, split, device=device, progress=progress, cancelled=cancelled
                )
                for pair in pairs
            }

        self.run(
            tr("Comparing with drafts and without"),
            work,
            partial(self._on_judged, split),
            (tr("Comparing was cancelled."), tr("What was evaluated is kept.")),
        )

    def _on_judged(self, split: str, found: dict[str, Helped]) -> None:
        self.foot.stopped()
        if self._known is not None:
            self._known.helped[split].update(found)
        self._show_pairs()

    # words

    def words(self, done: int, total: int) -> str:
        if total:
            return tr("{done:,} of {total:,} utterances heard", done=done, total=total)
        return tr("Loading the model")

    def show_state(self) -> None:
        parts, known = self.parts, self._known
        running, free = self.foot.running, not self._context.session.read_only
        parts.time.setText(self._time_words())
        parts.model.setEnabled(not running)
        parts.split.setEnabled(not running)
        parts.judge.setEnabled(free and bool(self._to_judge) and not running)
        something = known is not None and bool(known.untranscribed) and not self._too_unsure
        self.foot.go.setEnabled(free and something and bool(self.model) and not running)

    @property
    def _too_unsure(self) -> bool:
        """Whether every draft is written, and none of them is sure enough to be learnt from."""
        known = self._known
        if known is None or known.missing.get(self.model, 0):
            return False
        return not known.drafts.at_least(self.sure).entries

    def _time_words(self) -> str:
        known = self._known
        if known is None:
            return tr("Reading runs and drafts")
        if not known.runs:
            return tr("There is no run with a model yet. Train one first.")
        if not known.untranscribed:
            return tr("Everything is transcribed: there is nothing to draft.")
        if self._too_unsure and known.drafts.entries:
            return tr("No draft is so sure: there would be nothing to learn from. Choose less.")
        if self._too_unsure:
            return tr("Every draft is kept out: there is nothing to learn from.")
        time = formatting.duration(known.seconds.get(self.model, 0.0))
        said = [tr("Both runs take about {time} together, after the drafts are written.", time=time)]
        if others := known.replaced.get(self.model, 0):
            said.append(
                tr_n(
                    "Its own drafts, of the sound alone, replace one that another model or reading wrote.",
                    "Its own drafts, of the sound alone, replace %n that another model or reading wrote.",
                    others,
                )
            )
        return " ".join(said)


def _kept_out(drafts: DraftedSpeech) -> list[str]:
    """Which drafts may not be learnt from, in sentences."""
    found = []
    if drafts.of_others:
        found.append(
            tr_n(
                "One draft is kept out: it is in dev or test, or by somebody who speaks there.",
                "%n drafts are kept out: they are in dev or test, or by somebody who speaks there.",
                drafts.of_others,
            )
        )
    if drafts.of_sentences:
        found.append(
            tr_n(
                "One draft is kept out: it says what is said in dev or test, or nearly that.",
                "%n drafts are kept out: they say what is said in dev or test, or nearly that.",
                drafts.of_sentences,
            )
        )
    return found
