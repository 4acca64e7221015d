"""The dialog that has a model write drafts: which model, with which text model and hot words, and for what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget

from app.background.latest import Latest
from app.background.worker_writes import write_from_worker
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from app.widgets.reading_fields import ReadingFields
from core.checkpoint_paths import learnt_tier
from core.decoding.held_back import held_back
from core.errors import ProjectError, TextError, WorkbenchError
from core.lm.store import TextModel, models, unreadable
from core.progress import Progress, Stop
from core.project.drafts import DraftFigures, draft_figures
from core.project.filters import UNTRANSCRIBED, Condition, these
from core.project.queries import Query, Reader
from core.project.tiers.asking import TIER
from core.project.tiers.reading import tier_known_as
from core.sources.catalogue import Source, sources
from core.texts.later_leaks import checked


@dataclass(frozen=True)
class Offered:
    """What there is to choose from; `listed` are the listed utterances that are not transcribed. `empty` are how many
    have nothing on the tiers that models have learnt to write, by the tiers' names."""

    sources: tuple[Source, ...]
    texts: tuple[TextModel, ...]
    figures: DraftFigures
    listed: tuple[int, ...]
    lost: tuple[TextError, ...] = ()
    """What is wrong with text models that cannot be read."""
    empty: Mapping[str, int] = field(default_factory=dict)


def _about(tier: str) -> str:
    """What a model does that writes on a tier; "" for one that writes transcripts."""
    if tier:
        return tr(
            "This model has learnt to write the tier {tier}. It writes there what it hears, beside utterances that have"
            " nothing there. Its drafts are marked until you have looked, and nothing is taught by them.",
            tier=tier,
        )
    return tr(
        "The model writes what it hears in everything that is not transcribed, and how sure it is of each word."
        " Drafts stand apart from transcripts: they are in no split, and nothing is taught by them."
    )


def _empty(reader: Reader, tier: str) -> int:
    """How many utterances have nothing on a tier; none where there is no such tier here."""
    try:
        name = tier_known_as(reader, tier).name
    except ProjectError:
        return 0
    return reader.count(Query(conditions=(Condition(f"{TIER}{name}", "empty"),)))


@dataclass(frozen=True)
class Drafted:
    """What came of it: how many drafts were written, what could not be heard, what people should know."""

    written: int = 0
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class WriteDraftsDialog(JobDialog):
    """`done` is called with a `Drafted` when all is written, also when the dialog was closed meanwhile."""

    def __init__(
        self, context: Context, listed: Sequence[int], done: Callable[[Drafted], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "drafts", tr("Write drafts"), tr("Write drafts"), parent)
        self._listed, self._done = tuple(int(id) for id in listed), done
        self._offered: Offered | None = None
        self._looking = Latest(context.tasks, self)
        self._build()
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(560), theme.px(300)))
        self.look()
        self.model.setFocus()

    def _build(self) -> None:
        self.model = QComboBox()
        self.model.setObjectName("drafts_model")
        self.model.setAccessibleName(tr("Model that writes the drafts"))
        self.model.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.model.setMinimumContentsLength(24)
        self.reading = ReadingFields("drafts", self)
        self.model.currentIndexChanged.connect(lambda _: self.show_state())
        self.everything, self.only_listed = QRadioButton(), QRadioButton()
        group = QButtonGroup(self)
        for button, name in ((self.everything, "drafts_all"), (self.only_listed, "drafts_listed")):
            button.setObjectName(name)
            group.addButton(button)
        self.everything.setChecked(True)
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.told = Label("", "small", 400, "ink2", wrap=True)
        self.told.setObjectName("drafts_told")
        fields = ((tr("Model"), self.model), *self.reading.rows)
        self.middle, column = job_body(10)
        column.addWidget(self.about)
        column.addLayout(field_grid(fields, 1))
        column.addWidget(self.everything)
        column.addWidget(self.only_listed)
        column.addWidget(self.told)
        column.addStretch(1)
        self.lay_out(self.middle)
        self.show_state()

    def look(self) -> None:
        """Read which models there are, and what is not transcribed."""
        folder, listed = self._context.session.project_folder, self._listed
        if folder is None:
            return

        def work(_progress: Progress, _cancelled: Stop) -> Offered:
            with Reader(folder) as reader:
                some = reader.ids(Query(conditions=(UNTRANSCRIBED, these(listed)))) if listed else ()
                found = [source for source in sources(folder) if source.usable and source.writes]
                found.sort(key=lambda source: {"run": 0, "folder": 1}.get(source.kind, 2))
                figures = draft_figures(reader)
                return Offered(
                    tuple(found),
                    tuple(models(folder)),
                    figures,
                    tuple(int(id) for id in some),
                    tuple(unreadable(folder)),
                    {tier: _empty(reader, tier) for tier in {learnt_tier(source.folder) for source in found} - {""}},
                )

        self._looking.ask(work, self._on_looked, self.on_failed)

    def _on_looked(self, found: Offered) -> None:
        self._offered = found
        for source in found.sources:
            self.model.addItem(worded(source.title), source)
        self.reading.offer(found.texts, found.lost)
        count, listed = found.figures.untranscribed, len(found.listed)
        self.everything.setText(tr_n("The one that is not transcribed", "All %n that are not transcribed", count))
        self.only_listed.setText(tr_n("The one of them that is listed", "The %n of them that are listed", listed))
        for button in (self.everything, self.only_listed):
            button.setAccessibleName(button.text())
        self.show_state()
        self.fit()

    @property
    def source(self) -> Source | None:
        """The model that is chosen."""
        found = self.model.currentData()
        return found if isinstance(found, Source) else None

    def start(self) -> None:
        """Have them written."""
        source, offered, session = self.source, self._offered, self._context.session
        folder = session.project_folder
        if source is None or offered is None or folder is None or not self.foot.go.isEnabled():
            return
        try:
            reading = self.reading.reading()
        except WorkbenchError as error:
            self.strip.show_error(error)
            self.fit()
            return
        device = self._context.settings.compute_device
        ids = list(offered.listed) if self.only_listed.isChecked() else None

        def work(progress: Progress, cancelled: Stop) -> Drafted:
            from core.evaluation.run_evaluation import sureness_told
            from core.project.hypotheses import read, save_hypotheses, undrafted

            found = Drafted()
            with Reader(folder) as reader:
                some = undrafted(reader, source.folder, Query(conditions=() if ids is None else (these(ids),)))
                told = checked(reading, folder)
                unfitted = sureness_told(folder, source.folder, told)
                batches = read(
                    reader, source.folder, source.key, some, progress, cancelled, device, reading=told, words=True
                )
                with closing(batches):
                    for batch in batches:
                        write_from_worker(session, partial(save_hypotheses, batch=batch), cancelled)
                        asked = batch.asked.sentence if batch.asked is not None and not batch.asked.expected else ""
                        lines = (asked, unfitted, *batch.remarks, held_back(dict(batch.caught)))
                        found = Drafted(
                            found.written + len(batch.heard),
                            (*found.problems, *(worded(problem.line) for problem in batch.problems)),
                            tuple(filter(None, lines)),
                        )
            return found

        self.run(
            tr("Drafts by {model}", model=worded(source.title)),
            work,
            self._on_written,
            (tr("Writing was cancelled."), tr("Drafts that were written are kept; it goes on from there.")),
        )

    def _on_written(self, found: Drafted) -> None:
        self._done(found)
        self.accept()

    def words(self, done: int, total: int) -> str:
        if total:
            return tr("{done:,} of {total:,} utterances heard", done=done, total=total)
        return tr("Loading the model")

    def show_state(self) -> None:
        running, offered = self.foot.running, self._offered
        tier = learnt_tier(self.source.folder) if self.source is not None else ""
        self.about.setText(_about(tier))
        count = offered.figures.untranscribed if offered is not None else 0
        listed = len(offered.listed) if offered is not None else 0
        if offered is not None and tier:
            count, listed = offered.empty.get(tier, 0), 0
            self.everything.setText(tr_n("The one with nothing there", "All %n with nothing there", count))
        self.middle.setEnabled(not running)
        self.everything.setVisible(count > 0)
        self.only_listed.setVisible(0 < listed < count)
        self.foot.go.setEnabled(self.source is not None and count > 0 and not running)
        self.told.setText(self._told())

    def _told(self) -> str:
        offered = self._offered
        if offered is None:
            return tr("Looking for models")
        if not offered.sources:
            return tr("There is no model that writes yet. Train one first.")
        if self.source is not None and (tier := learnt_tier(self.source.folder)):
            if tier not in offered.empty or not offered.empty[tier]:
                return tr("There is nothing to draft: something stands there everywhere, or the tier is gone.")
            return ""
        if not offered.figures.untranscribed:
            return tr("Everything is transcribed: there is nothing to draft.")
        said = []
        if self.source is not None and self.source.kind == "starter":
            said.append(tr("A starter does not know this language: train first, or expect little of its drafts."))
        if offered.figures.drafts:
            said.append(
                tr_n(
                    "One of them has a draft. The same model leaves its text as it is and says how sure it is of it by"
                    " what dev told since; another one replaces it.",
                    "%n of them have a draft. The same model leaves their texts as they are and says how sure it is of"
                    " them by what dev told since; another one replaces them.",
                    offered.figures.drafts,
                )
            )
        return " ".join(said)
