"""The dialog that asks for a place: which kind it is, how it is reached, and what a run may take there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.i18n import tr, worded
from app.places.fields import PlaceField, make_fields
from app.places.python_choice import OWN, PythonChoice
from app.places.words import kind_title, reached_words
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from app.widgets.vertical_scroll import VerticalScroll
from core.errors import ConfigError
from core.places.place import KINDS, Place
from core.wording import say

ROWS = (
    ("name", "address", "ray_address"), ("folder",), ("how",), ("python",), ("setup",), ("partition",),
    ("account", "qos"), ("nodes", "gpus"), ("threads", "memory_gb"), ("hours", "at_once"),
    ("until_done",), ("ssh_config",),
)  # fmt: skip
"""Fields that stand beside each other."""
USUAL_WHERE_EMPTY = ("folder", "python")


class PlaceDialog(QDialog):
    """`saved` brings the place. Of one that is there, runs know the name: it stays. `taken` are the others' names."""

    saved = Signal(object)

    def __init__(self, place: Place | None, taken: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before, self._taken = place, tuple(taken)
        self._looked_at: set[str] = set()
        self.setObjectName("place_dialog")
        title = tr("Change “{name}”", name=place.name) if place is not None else tr("Add a place")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.strip = ErrorStrip()
        self.kind = Segmented(
            [(kind, kind_title(kind)) for kind in KINDS], name="place_kind", label=tr("Kind of place")
        )
        self.fields: dict[str, PlaceField] = {field.name: field for field in make_fields()}
        self.how = PythonChoice()
        self.save = KeyButton(tr("Save"), "Ctrl+Return", role="primary", name="place_save")
        self.cancel = KeyButton(tr("Cancel"), "Esc", name="place_cancel")
        self._lay_out()
        self._show(place or Place("new", address="host"), known=place is not None)
        self._connect()
        address = "ray_address" if place is not None and place.kind == "ray" else "address"
        self.fields[address if place is not None else "name"].editor.setFocus()

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "body")
        inner = padded(spacing=14)
        body.setLayout(inner)
        self.why = Label("", "small", 400, "ink2", wrap=True)
        self.why.setObjectName("place_why")
        inner.addWidget(self.why)
        inner.addWidget(self.kind)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(14)
        for half in (0, 1):
            self._grid.setColumnStretch(half, 1)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        for field in (*self.fields.values(), self.how):
            field.setParent(body)
        self._place_fields("ssh")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(VerticalScroll(body, "place_fields"), 1)
        foot = button_row(self.cancel, self.save)
        foot.setContentsMargins(20, 10, 20, 14)
        foot.setSpacing(8)
        column.addLayout(foot)
        theme.follow(self, self._fit)

    def _fit(self) -> None:
        room = self.screen().availableSize()
        self.setMinimumSize(min(theme.px(620), room.width() - 40), min(theme.px(420), room.height() - 80))
        self.resize(min(theme.px(700), room.width() - 40), min(theme.px(690), room.height() - 80))

    def _place_fields(self, kind: str) -> None:
        """The fields of this kind, in their rows."""
        self.why.setText(reached_words(kind))
        known: dict[str, PlaceField | PythonChoice] = {**self.fields, "how": self.how}
        shown = {field.name for field in self._shown(kind)} | ({"how"} if kind != "ray" else set())
        for name, field in known.items():
            self._grid.removeWidget(field)
            field.setVisible(name in shown)
        before: QWidget = self.kind
        for row, names in enumerate(ROWS):
            for column, field in enumerate(known[name] for name in names if name in shown):
                self._grid.addWidget(field, row, column, 1, 3 - len(names) if len(names) == 1 else 1)
                QWidget.setTabOrder(before, field.editor)
                before = field.editor

    def _connect(self) -> None:
        self.kind.chosen.connect(self._place_fields)
        self.how.chosen.connect(lambda: self._place_fields(self.kind.value))
        for field in self.fields.values():
            field.edited.connect(lambda field=field: self._on_edited(field))
            if isinstance(field.editor, QLineEdit):
                field.editor.editingFinished.connect(lambda field=field: self._on_left(field))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.go)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go)

    def _show(self, place: Place, *, known: bool) -> None:
        self.kind.set_value(place.kind)
        for name, field in self.fields.items():
            if known or name not in ("name", "address", "ray_address"):
                field.show_value(getattr(place, name))
        self.how.show_place(place)
        named = self.fields["name"].editor
        assert isinstance(named, QLineEdit)
        named.setReadOnly(known)
        self._place_fields(self.kind.value)

    # what was typed

    def _shown(self, kind: str = "") -> list[PlaceField]:
        kind = kind or self.kind.value
        hidden = "python" if self.how.value == OWN and kind != "ray" else ""
        return [f for f in self.fields.values() if f.name != hidden and (not f.kinds or kind in f.kinds)]

    def _name(self) -> str:
        return str(self.fields["name"].value())

    def _problem(self, field: PlaceField) -> ConfigError | None:
        if field.name in USUAL_WHERE_EMPTY and not field.value():
            return None
        if field.name == "name" and self._before is None and self._name() in self._taken:
            return ConfigError(
                say("There is a place “{name}” already.", name=self._name()),
                say("Take another name, or change that one."),
            )
        return field.problem(self._name())

    def _on_edited(self, field: PlaceField) -> None:
        self.strip.hide()
        if field.name in self._looked_at:
            field.show_error(self._problem(field))

    def _on_left(self, field: PlaceField) -> None:
        """What was typed is looked at when its field is left; one that was passed by says nothing yet."""
        if field.value():
            self._looked_at.add(field.name)
            field.show_error(self._problem(field))

    def go(self) -> None:
        """Save what was typed, or say beside each field what is wrong with it and go to the first."""
        problems = {field.name: self._problem(field) for field in self._shown()}
        self._looked_at |= set(problems)
        for name, problem in problems.items():
            self.fields[name].show_error(problem)
        wrong = [name for name, problem in problems.items() if problem is not None]
        if wrong:
            self.fields[wrong[0]].editor.setFocus()
            return
        try:
            place = self.place()
        except ConfigError as error:  # of several fields together
            self.strip.show_text(worded(error.message), worded(error.hint))
            return
        self.saved.emit(place)
        self.accept()

    def place(self) -> Place:
        """What was typed. Raises `ConfigError`. What places of this kind do not have is left
        out."""
        kind = next(kind for kind in KINDS if kind == self.kind.value)
        values = self._before.as_kind(kind) if self._before is not None else {}
        for field in self._shown():
            name, value = field.name, field.value()
            if name in USUAL_WHERE_EMPTY and not value:
                values.pop(name, None)
            else:
                values[name] = list(value) if isinstance(value, tuple) else value
        if self.kind.value != "ray" and not self.how.python(self._before, str(values.get("python", ""))):
            values.pop("python", None)
        return Place.from_json(values | {"kind": kind})
