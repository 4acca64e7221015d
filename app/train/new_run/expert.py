"""The expert form: a field for each setting that is not chosen elsewhere in the dialog, a strategy's own too.

It owns no values: it shows those of a config, and says what a person typed. A field whose text is no value of its
setting keeps that text, and is a problem by its name until it is mended.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSizePolicy, QWidget

from app.i18n import tr, worded
from app.train.new_run import typed_numbers
from app.widgets.dialog_frame import button_row
from app.widgets.elided_combo import ElidedCombo
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import ConfigError
from core.strategies import STRATEGIES, settings
from core.training import setting_ranges
from core.training.config import TrainConfig
from core.training.draft import limit_of, own_names
from core.training.settings_help import help_of_settings
from core.wording import say

LEAST_LETTERS, ROOM = 8, 24
"""Of a choice: letters that its closed box has room for, and px beside the words of what it opens."""


class ExpertForm(QWidget):
    """`edited` names the setting that a person has just changed; `show_config` shows without a signal."""

    edited = Signal(str)
    exported = Signal()
    imported = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_expert_form")
        self._read: dict[str, Callable[[], Any]] = {}
        self._write: dict[str, Callable[[Any], None]] = {}
        self._config = TrainConfig()
        self._showing = False
        self._fields: dict[str, QWidget] = {}
        self._rows = form = QFormLayout(self)
        form.setContentsMargins(40, 4, 16, 10)
        form.setVerticalSpacing(4)
        self._labels: dict[str, Label] = {}
        form.addRow(self._make_buttons())
        hints = help_of_settings()
        for name in own_names():
            widget = self._make(name)
            hint = worded(hints[name])
            if isinstance(widget, QLineEdit):
                hint = f"{hint}\n{tr(limit_of(name).words)}"
            self._fields[name] = widget
            widget.setObjectName(f"new_run_{name}")
            widget.setAccessibleName(name.replace("_", " "))
            widget.setAccessibleDescription(hint)
            widget.setToolTip(hint)
            label = Label(name, "small", 400, "ink2")
            label.setToolTip(hint)
            label.setBuddy(widget)
            self._labels[name] = label
            if isinstance(widget, ElidedCombo):  # its words need the whole width
                widget.explain(hint)
                form.addRow(label)
                form.addRow(widget)
            else:
                form.addRow(label, widget)

    def _make_buttons(self) -> QWidget:
        row = QWidget()
        export = KeyButton(tr("Export…", about="settings"), role="plain", name="new_run_settings_export", dense=True)
        export.clicked.connect(self.exported)
        take = KeyButton(tr("Import…", about="settings"), role="plain", name="new_run_settings_import", dense=True)
        take.clicked.connect(self.imported)
        line = button_row(before=(export, take))
        line.setContentsMargins(0, 0, 0, 0)
        row.setLayout(line)
        return row

    def show_config(self, config: TrainConfig, usual: TrainConfig, *, anew: bool = False) -> None:
        """Show a config's values, and mark those that are not as `usual`: as the recipe has them. What a person typed
        and cannot be read stays as it is, unless it is shown `anew`."""
        self._config = config
        for name in self._write:
            self._show(name, again=anew, anew=anew)
            self._show_change(name, usual.value(name))
        self._show_rows()

    def _show_change(self, name: str, usual: Any) -> None:
        label, changed = self._labels[name], self._config.value(name) != usual
        label.set_weight(600 if changed else 400)
        label.set_tone("tgt" if changed else "ink2")
        told = tr("{name}, changed: the recipe has {value}", name=name.replace("_", " "), value=_plain(usual))
        self._fields[name].setAccessibleName(told if changed else name.replace("_", " "))

    def _shown(self, name: str) -> bool:
        """Whether a setting is one of every run, or of the strategy that is chosen."""
        chosen = STRATEGIES.get(self._read["strategy"]())
        return name not in settings() or (chosen is not None and name in {s.name for s in chosen.settings})

    def _show_rows(self) -> None:
        for name in settings():
            self._rows.setRowVisible(self._fields[name], self._shown(name))

    def value(self, name: str) -> Any:
        """What a field holds now. Raises `ConfigError` naming the setting and what it may be."""
        try:
            value = self._read[name]()
        except ValueError as error:
            raise ConfigError(
                say("{name} cannot be “{text}”.", name=name, text=str(error)),
                say("Choose {words}.", words=limit_of(name).words),
            ) from error
        setting_ranges.check_value(name, limit_of(name), value)
        return value

    def problems(self) -> tuple[ConfigError, ...]:
        """The fields that hold no value of their setting, in the form's order."""
        return tuple(self._problems().values())

    def _problems(self) -> dict[str, ConfigError]:
        found = {}
        for name in filter(self._shown, self._read):
            try:
                self.value(name)
            except ConfigError as error:
                found[name] = error
        return found

    def _show(self, name: str, again: bool = False, *, anew: bool = False) -> None:
        """Write a setting's value, unless its field says so already in other words, or is being mended."""
        wanted = self._config.value(name)
        try:
            same = self.value(name) == wanted
        except ConfigError:
            if not anew:
                self._mark(name, bad=True)
                return
            same = False
        self._mark(name, bad=False)
        if not same or again:
            self._showing = True
            self._write[name](wanted)
            self._showing = False

    def _mark(self, name: str, *, bad: bool) -> None:
        field = self.findChild(QLineEdit, f"new_run_{name}")
        if field is not None and bool(field.property("invalid")) != bad:
            field.setProperty("invalid", bad)
            field.style().polish(field)

    def _tell(self, name: str) -> None:
        if not self._showing:
            self._show_rows()
            self.edited.emit(name)
            self._mark(name, bad=name in self._problems())

    def _make(self, name: str) -> QWidget:
        limit = limit_of(name)
        if name == "strategy":
            return self._combo(name, [(key, tr(s.title)) for key, s in STRATEGIES.items()], ElidedCombo())
        if limit.choices and limit.kind != "names":
            return self._combo(name, [(value, value) for value in limit.choices])
        if limit.kind == "word":
            return self._word(name)
        if limit.kind == "yes":
            box = QCheckBox()
            box.toggled.connect(lambda _: self._tell(name))
            self._read[name], self._write[name] = box.isChecked, box.setChecked
            return box
        return self._text(name, limit.kind)

    def _combo(self, name: str, options: list[tuple[str, str]], own: QComboBox | None = None) -> QComboBox:
        box = own if own is not None else QComboBox()
        for key, title in options:
            box.addItem(title, key)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(LEAST_LETTERS)  # as narrow as the column; what it opens is as wide as its words
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + ROOM)
        box.currentIndexChanged.connect(lambda _: self._tell(name))
        self._read[name] = box.currentData
        self._write[name] = lambda value: box.setCurrentIndex(box.findData(value))
        return box

    def _word(self, name: str) -> QLineEdit:
        """Any text, as it stands."""
        field = QLineEdit()
        self._read[name], self._write[name] = lambda: field.text().strip(), field.setText
        field.textEdited.connect(lambda _: self._tell(name))
        return field

    def _text(self, name: str, kind: setting_ranges.Kind) -> QLineEdit:
        """A number, or several, as text."""
        field = QLineEdit()
        readers: dict[str, Callable[[str, str], Any]] = {
            "number": typed_numbers.read_number,
            "whole": typed_numbers.read_whole,
            "numbers": typed_numbers.read_numbers,
            "names": lambda text, _: tuple(text.replace(",", " ").split()),
            "sizes": lambda text, _: setting_ranges.sizes_of(text),
        }

        def read() -> Any:
            try:
                return readers[kind](field.text(), QLocale().decimalPoint())
            except (ValueError, OverflowError) as error:
                raise ValueError(field.text()) from error

        def write(value: Any) -> None:
            writers: dict[str, Callable[[Any, str], str]] = {
                "numbers": typed_numbers.write_numbers,
                "names": lambda names, _: " ".join(names),
                "sizes": lambda sizes, _: typed_numbers.write_sizes(sizes),
            }
            field.setText(writers.get(kind, typed_numbers.write_number)(value, QLocale().decimalPoint()))

        self._read[name], self._write[name] = read, write
        write(self._config.value(name))
        field.textEdited.connect(lambda _: self._tell(name))
        field.editingFinished.connect(lambda: self._show(name, again=True))
        return field


def _plain(value: Any) -> str:
    """A value as its field would show it."""
    decimal = QLocale().decimalPoint()
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int | float):
        return typed_numbers.write_number(value, decimal)
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return " ".join(value)
    if isinstance(value, dict):
        return typed_numbers.write_sizes(value) or tr("none")
    return typed_numbers.write_numbers(value, decimal) if isinstance(value, tuple) else str(value)
