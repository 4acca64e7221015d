"""What is listed kept in step with this computer and the project; the hub asked by words; folders added and removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app import formatting
from app.background.latest import Latest
from app.checkpoints import words
from app.checkpoints.checkpoints_state import CheckpointsState
from app.checkpoints.listing import Asker, Listing, Row, read
from app.context import SUGGESTED, Context
from app.i18n import tr
from app.widgets.error_strip import ErrorStrip
from core.errors import CheckpointError, WorkbenchError
from core.hub_cache import is_model_id, split_id
from core.sources import hub, kept
from core.sources.catalogue import Source, in_folder, model_in
from core.sources.hub import Found


class CatalogueController(QObject):
    """Reads beside the window. `shown` follows each reading."""

    shown = Signal()

    def __init__(self, context: Context, state: CheckpointsState, strip: ErrorStrip, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._state, self._strip, self._host = context, state, strip, host
        self._reading, self._finding = Latest(context.tasks, self), Latest(context.tasks, self)
        self._working = Latest(context.tasks, self)
        for asked in (self._reading, self._finding, self._working):
            asked.failed.connect(self._on_failed)
        self._wanted = ""
        """What is chosen when the next list comes: a key, or the id of a model."""

    # Listing

    def read(self, wanted: str = "") -> None:
        """Look at everything again; `wanted` is chosen then ("suggested": the one to begin with)."""
        self._wanted = wanted or self._wanted
        asker = self._asker()
        self._reading.ask(lambda _progress, _stop: read(asker), self._on_read)

    def _asker(self) -> Asker:
        session = self._context.session
        meta = session.meta
        if meta is None:
            return Asker()
        return Asker(session.project_folder, meta.language, meta.source_language, tuple(meta.alphabet))

    def _on_read(self, listing: Listing) -> None:
        self._state.show(listing)
        self.choose_wanted()
        self.shown.emit()

    def choose_wanted(self) -> None:
        """Choose what was wished for before the list was there."""
        wanted, self._wanted = self._wanted, ""
        if wanted == SUGGESTED:
            wanted = self._state.listing.suggested
        if wanted:
            self._state.type("")
            self._state.choose(wanted)

    # The hub

    def find(self, text: str) -> None:
        """Ask the hub for words, or for one model by its id (OWNER/NAME)."""
        wanted = text.strip()
        if not wanted:
            self._finding.forget()
            self._state.search("")
            return
        self._strip.hide()
        self._state.search(wanted)
        model = split_id(wanted)[0]
        one = "/" in wanted and is_model_id(model)
        self._finding.ask(
            lambda _progress, stop: (
                [_as_found(hub.look(wanted, cancelled=stop))] if one else hub.find(wanted, 30, stop)
            ),
            self._on_found,
            self._on_found_not,
        )

    def _on_found(self, found: list[Found]) -> None:
        self._state.show_found(found)
        if found:
            self._state.choose(found[0].id)

    def _on_found_not(self, error: BaseException) -> None:
        words = self._state.words
        self._state.show_found(None)
        self._state.search("")
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error, tr("Try again"), lambda: self.find(words))
        else:
            self._on_failed(error)

    # Folders

    def ask_folder(self) -> QFileDialog:
        """Choose a folder with a checkpoint."""
        dialog = QFileDialog(self._host, tr("Add a checkpoint’s folder"))
        dialog.setObjectName("checkpoints_folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.add_folder(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def add_folder(self, folder: Path) -> None:
        """Add a folder where it is, if it holds a checkpoint; else say what is wrong with it."""
        self._strip.hide()

        def work() -> Source:
            found = in_folder(folder)[0]
            if found.problem is not None:
                raise CheckpointError(found.problem.reason, found.problem.hint)
            kept.add_folder(model_in(folder))
            return found

        self._working.also(lambda _progress, _stop: work(), lambda found: self.read(found.key), self._on_failed)

    # Removing

    def removable(self, row: Row | None) -> bool:
        """Whether a row can be taken away: an added folder, or what is here of a model of the hub."""
        if row is None or row.hub_id in self._state.downloads:
            return False
        if row.source is not None and row.source.kind in ("starter", "run"):
            return False
        return row.source is not None or row.part is not None

    def ask_remove(self) -> None:
        """Ask before anything is taken away."""
        row = self._state.row
        if row is None or not self.removable(row):
            return
        folder = row.source is not None and row.source.kind == "folder"
        text = tr("Take {name} out of the list?", name=words.title(row))
        more = tr("Its folder stays where it is.")
        if not folder:
            text = tr("Remove {name} from this computer?", name=words.title(row))
            more = tr("Other programs that use the shared cache lose it, too. It can be fetched again.")
        box = QMessageBox(QMessageBox.Icon.Question, tr("Remove"), text, parent=self._host)
        box.setObjectName("checkpoint_remove_box")
        box.setInformativeText(more)
        yes = box.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.buttonClicked.connect(lambda button: self.remove(row) if button is yes else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def remove(self, row: Row) -> None:
        """Take a row away."""
        self._strip.hide()
        source = row.source
        if source is not None and source.kind == "folder":
            folder = Path(source.key)
            self._working.also(
                lambda _progress, _stop: kept.forget_folder(folder) or kept.forget_folder(model_in(folder)),
                lambda _: self._on_removed(words.title(row), 0),
            )
            return
        model = row.hub_id or (source.key.partition("#")[0] if source is not None else "")
        self._working.also(lambda _progress, _stop: hub.remove(model), lambda freed: self._on_removed(model, freed))

    def _on_removed(self, name: str, freed: int) -> None:
        size = formatting.size(freed)
        said = tr("{name} is removed, {size} are free again", name=name, size=size) if freed else ""
        self._context.status(said or tr("{name} is not listed any more", name=name))
        self.read()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)

    def stop(self) -> None:
        """No answer is wanted any more."""
        for asked in (self._reading, self._finding, self._working):
            asked.forget()


def _as_found(model: hub.HubModel) -> Found:
    """One model that was asked for by its id, as a search finds them."""
    return Found(model.id, model.licence, model.languages, model.model_type, 0, model.gated)
