"""The dialogs of bulk edits, one class each, by name in `DIALOGS`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from app import formatting
from app.corpus.bulk.bulk_dialog import BulkDialog, BulkScope, Nothing, Preview, foreseen
from app.corpus.bulk.bulk_job import Planner, planner
from app.corpus.bulk.markup_form import MarkupDialog
from app.corpus.bulk.tier_utterances_form import TierUtterancesDialog
from app.corpus.bulk.words_form import WordsDialog
from app.corpus.recording.shift_dialog import ShiftDialog
from app.i18n import tr, tr_n
from app.widgets.segmented import Segmented
from core.project.bulk.fields import known_tags, plan_speaker, plan_tags
from core.project.bulk.marks import Cut, Trim, outlook, plan_cut, plan_trim
from core.project.bulk.merge import Merge, plan_merge
from core.project.bulk.plans import pages
from core.project.checks.suggestions import SUGGESTIONS, plan_suggestions, suggestion_counts
from core.project.flags import KINDS
from core.project.word_times import plan_cut_by_model
from core.wording import Listed

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.project.queries import Reader
    from core.sources.catalogue import Source


class TrimDialog(BulkDialog):
    """Both ends to the speech."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_trim", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Trim to speech…"))
        self.go.set_text(tr("Trim"))
        self.by = Segmented(
            (("voice", tr("Voice")), ("loudness", tr("Loudness"))),
            name="trim_by",
            label=tr("Listen for"),
        )
        self.by.chosen.connect(lambda _: self.look())
        hint = tr("Voice tells speech from noise. Loudness is far quicker, and does for quiet rooms.")
        self.row(tr("Listen for"), self.by, hint)
        self.before = self.seconds("trim_before", tr("Keep before"), Trim.before_s, 2.0)
        hint = tr("Final sounds fade: what is kept after the last one keeps it whole.")
        self.after = self.seconds("trim_after", tr("Keep after"), Trim.after_s, 2.0, hint)
        self.look()

    def _how(self) -> Trim:
        by = "loudness" if self.by.value == "loudness" else "voice"
        return Trim(self.before.value(), self.after.value(), by)  # type: ignore[arg-type]

    def preview(self) -> Preview:
        return partial(self._say, self.ids, self._how())

    def _say(self, ids: list[int], how: Trim, reader: Reader) -> str:
        found = outlook(reader, ids, how)
        text = tr("{hours} of sound will be looked at.", hours=formatting.length(found.seconds))
        if found.measured:
            silent = tr_n(
                "Of the {measured:,} that Check quality measured, one has more silence than this at an end.",
                "Of the {measured:,} that Check quality measured, %n have more silence than this at an end.",
                found.silent,
                measured=found.measured,
            )
            return f"{text} {silent}"
        return text

    def planner(self) -> Planner:
        return planner(plan_trim, self.ids, self._how())


class CutDialog(BulkDialog):
    """Long utterances into pieces."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_cut", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Split at pauses…"))
        self.go.set_text(tr("Split", about="cut an utterance"))
        zero = tr("cut at every pause")
        self.most = self.seconds("cut_most", tr("Pieces of at most"), Cut.most_s, 300.0, zero=zero)
        self.pause = self.seconds("cut_pause", tr("At pauses of at least"), Cut.pause_s, 5.0)
        self.words = QComboBox()
        self.words.setObjectName("cut_words")
        self.words.setAccessibleName(tr("Share the words out by"))
        self.words.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.words.addItem(tr("time"), None)
        hint = tr(
            "By time, at a comma or a full stop where one is near; or by when a model "
            "hears each word. Look the pieces through."
        )
        self.row(tr("Share the words out by"), self.words, hint)
        tasks.ask(partial(_models, folder), self._fill)
        self.look()

    def _fill(self, models: list[Source]) -> None:
        for model in models:
            self.words.addItem(model.title, model.folder)

    def preview(self) -> Preview:
        return partial(self._say, self.ids, self.most.value())

    def _say(self, ids: list[int], most: float, reader: Reader) -> str:
        long = sum(row.seconds > most for rows in pages(reader, ids) for row in rows)
        text = tr_n("One of {all:,} is longer than this.", "%n of {all:,} are longer than this.", long, all=len(ids))
        return foreseen(long, text)

    def planner(self) -> Planner:
        how, model = Cut(self.most.value(), self.pause.value()), self.words.currentData()
        if model is not None:
            return planner(plan_cut_by_model, self.ids, how, model)
        return planner(plan_cut, self.ids, how, None)


class MergeDialog(BulkDialog):
    """Neighbours into one."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_merge", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Merge neighbours…"))
        self.go.set_text(tr("Merge"))
        self.which = Segmented(
            (("short", tr("Short ones with their next")), ("all", tr("All that lie side by side"))),
            name="merge_which",
            label=tr("What is merged"),
        )
        if len(scope.chosen) > 1:
            self.which.set_value("all")
        self.which.chosen.connect(lambda _: self.look())
        self.row(tr("Merge"), self.which, tr("Only in one recording, and of one speaker and split."))
        self.short = self.seconds("merge_short", tr("Shorter than"), 1.5, 60.0)
        self.gap = self.seconds("merge_gap", tr("At most apart"), Merge.gap_s, 60.0)
        self.most = self.seconds("merge_most", tr("Up to"), Merge.most_s, 300.0, zero=tr("any length"))
        self.look()

    def look(self) -> None:
        if hasattr(self, "short"):
            self.short.setEnabled(self.which.value == "short")
        super().look()

    def _how(self) -> Merge:
        short = self.short.value() if self.which.value == "short" else 0.0
        return Merge(self.gap.value(), self.most.value(), short)

    def preview(self) -> Preview:
        return partial(self._say, self.ids, self._how())

    def _say(self, ids: list[int], how: Merge, reader: Reader) -> str:
        plan = plan_merge(reader, ids, how)
        gone = sum(len(change.takes) for change in plan.changes)
        if not gone:
            return Nothing(tr("Nothing would be merged."))
        if len(plan.changes) == 1:
            return tr_n("One utterance would take in one other.", "One utterance would take in %n others.", gone)
        return tr("{count:,} utterances would take in {others:,} others.", count=len(plan.changes), others=gone)

    def planner(self) -> Planner:
        return planner(plan_merge, self.ids, self._how())


class SpeakerDialog(BulkDialog):
    """Who speaks."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_speaker", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Set the speaker…"))
        self.go.set_text(tr("Set the speaker"))
        self.name = QComboBox()
        self.name.setObjectName("bulk_speaker_name")
        self.name.setAccessibleName(tr("Speaker"))
        self.name.setEditable(True)
        line = self.name.lineEdit()
        if line is not None:
            line.setObjectName("bulk_speaker_line")
            line.setAccessibleName(tr("Speaker"))
            line.setPlaceholderText(tr("Nobody named"))
        self.name.currentTextChanged.connect(lambda _: self.look())
        self.row(tr("Speaker"), self.name, tr("A new name makes a new speaker; none says that nobody knows."))
        tasks.ask(partial(_names, folder), self._fill)
        self.look()

    def _fill(self, names: list[str]) -> None:
        typed = self.name.currentText()
        self.name.addItems(["", *names])
        self.name.setEditText(typed)

    def preview(self) -> Preview:
        return partial(self._say, self.ids, self.name.currentText().strip())

    def _say(self, ids: list[int], name: str, reader: Reader) -> str:
        count = len(plan_speaker(reader, ids, name).changes)
        return _would_change(count, len(ids))

    def planner(self) -> Planner:
        return planner(plan_speaker, self.ids, self.name.currentText().strip())


class TagsDialog(BulkDialog):
    """Tags to add and to remove, parted by commas."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_tags", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Tag…"))
        self.go.set_text(tr("Tag", about="give a tag"))
        self.add = self._field("tags_add", tr("Add"), tr("Several are parted by commas."))
        self.remove = self._field("tags_remove", tr("Remove"))
        tasks.ask(partial(tags_of, folder), self._fill)
        self.look()

    def _field(self, name: str, label: str, hint: str = "") -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.textChanged.connect(lambda _: self.look())
        self.row(label, field, hint)
        return field

    def _fill(self, tags: list[str]) -> None:
        for field in (self.add, self.remove):
            completer = QCompleter(tags, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)

    def _tags(self) -> tuple[list[str], list[str]]:
        add, remove = ([t.strip() for t in f.text().split(",") if t.strip()] for f in (self.add, self.remove))
        return add, remove

    def preview(self) -> Preview | None:
        add, remove = self._tags()
        return partial(self._say, self.ids, add, remove) if add or remove else None

    def _say(self, ids: list[int], add: list[str], remove: list[str], reader: Reader) -> str:
        count = len(plan_tags(reader, ids, add, remove).changes)
        return _would_change(count, len(ids))

    def planner(self) -> Planner | None:
        add, remove = self._tags()
        return planner(plan_tags, self.ids, add, remove) if add or remove else None


class SuggestionsDialog(BulkDialog):
    """What can be done about flags, with how many have each."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_suggestions", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Apply suggestions…"))
        self.go.set_text(tr("Apply"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.boxes: dict[str, QCheckBox] = {}
        for kind, one in SUGGESTIONS.items():
            box = QCheckBox(tr("{flag}: {remedy}", flag=KINDS[kind].title, remedy=one.title))
            box.setObjectName(f"suggestion_{kind}")
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _: self.look())
            column.addWidget(box)
            self.boxes[kind] = box
        self.form.addWidget(holder, 0, 0, 1, 2)
        self.look()

    def _kinds(self) -> list[str]:
        return [kind for kind, box in self.boxes.items() if box.isChecked()]

    def preview(self) -> Preview:
        return partial(self._say, self.ids, self._kinds())

    def _say(self, ids: list[int], kinds: list[str], reader: Reader) -> str:
        counts = suggestion_counts(reader, ids)
        listed = [tr("{flag} {count:,}", flag=KINDS[kind].title, count=count) for kind, count in counts.items()]
        if not listed:
            return Nothing(tr("None of them has a flag for which there is a suggestion."))
        text = tr("Flagged: {listed}.", listed=Listed(listed))
        return text if kinds else f"{text} {tr('Choose what to do.')}"

    def planner(self) -> Planner | None:
        kinds = self._kinds()
        return planner(plan_suggestions, self.ids, kinds) if kinds else None


def _would_change(count: int, total: int) -> str:
    return foreseen(count, tr_n("%n of {all:,} would change.", "%n of {all:,} would change.", count, all=total))


def _models(folder: Path) -> list[Source]:
    """The project's own models, which write its language."""
    from core.sources.catalogue import sources

    return [source for source in sources(folder) if source.kind == "run" and source.usable and source.writes]


def _names(folder: Path) -> list[str]:
    from core.project.queries import Reader

    with Reader(folder) as reader:
        return [speaker.name for speaker in reader.speakers()]


def tags_of(folder: Path) -> list[str]:
    """Every tag of a project."""
    from core.project.queries import Reader

    with Reader(folder) as reader:
        return known_tags(reader)


DIALOGS: dict[str, Callable[[BulkScope, Tasks, Path, QWidget | None], BulkDialog]] = {
    "bulk_trim": TrimDialog,
    "bulk_cut": CutDialog,
    "bulk_merge": MergeDialog,
    "bulk_speaker": SpeakerDialog,
    "bulk_tags": TagsDialog,
    "bulk_suggestions": SuggestionsDialog,
    "bulk_markup": MarkupDialog,
    "bulk_shift": ShiftDialog,
    "bulk_words": WordsDialog,
    "bulk_tier_utterances": TierUtterancesDialog,
}
