"""Settings, Keyboard, Foot pedals: which device counts, and what each pedal that was pressed does."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.context import Context
from app.i18n import tr, tr_n, worded
from app.settings_pages.settings_pane import Section
from app.shortcuts import menu_of, shortcuts, title_of
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.pedals.watching import available, control_named, how_to_get

FIRST = (
    "corpus_play_typing", "corpus_play", "corpus_play_on", "corpus_play_selection", "corpus_play_edge", "corpus_back",
    "corpus_stop", "corpus_loop", "corpus_next", "corpus_previous", "corpus_next_box", "corpus_previous_box",
    "corpus_save_next", "corpus_mark", "corpus_mark_speech", "corpus_word_back", "corpus_word_on", "corpus_slower",
    "corpus_faster", "live_action_record",
)  # fmt: skip
"""What pedals are mostly for; all other actions come behind."""
HIGH = 34


class PedalSection(Section):
    """A pedal that is pressed gets a row of its own, where its action is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(tr("Foot pedals"))
        self._context = context
        self.pedals = context.frame.pedals
        self._titles: dict[str, str] = {}
        self._seen: list[str] = []
        """Controls that were pressed and have no action yet."""
        self.boxes: dict[str, ChoiceBox] = {}
        self.device = ChoiceBox()
        self.device.setObjectName("pedal_device")
        self.device.setAccessibleName(tr("Foot pedals"))
        self.device.activated.connect(lambda _: self._on_device())
        self.state = Label("", "small", 400, "ink2", wrap=True)
        self.state.setObjectName("pedal_state")
        self.held = QCheckBox(tr("Play only while the pedal is down"))
        self.held.setObjectName("pedal_held")
        self.held.setAccessibleName(self.held.text())
        self.held.setChecked(self.pedals.held)
        self.held.toggled.connect(self.pedals.set_held)
        self._rows = QWidget()
        self._lines = QGridLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(20)
        self._lines.setVerticalSpacing(6)
        self._lines.setColumnStretch(1, 1)
        if available():
            self.row(tr("Device"), self.device)
            self.wide(self.state)
            self.wide(self._rows)
            self.row(tr("Playing"), self.held)
        else:
            self.wide(Label(worded(how_to_get()), "small", 400, "ink2", wrap=True))
        hint = tr("Pedals that send keys need nothing here: give their keys to actions, above.")
        self.wide(Label(hint, "small", 400, "ink2", wrap=True))
        self.pedals.changed.connect(self.show_state)
        self.pedals.pressed.connect(self._on_pressed)

    def shown(self) -> None:
        """The page is seen: look what is plugged in, and have pedals tell their names."""
        actions = [one for one in self._context.frame.all_actions() if title_of(one) and one.objectName()]
        by_name = {one.objectName(): one for one in actions}
        first = {name: title_of(by_name[name]) for name in FIRST if name in by_name}
        rest = {one.objectName(): tr("{menu}: {action}", menu=worded(menu_of(one)), action=title_of(one))
                for one in actions if one.objectName() not in first}  # fmt: skip
        self._titles = first | rest
        self.pedals.look(True)
        self.show_state()

    def hidden(self) -> None:
        self._seen.clear()
        self.pedals.look(False)

    def show_state(self) -> None:
        """What is plugged in and assigned now."""
        if not available():
            return
        pedals = self.pedals
        self.device.clear()
        self.device.addItem(tr("None"), "")
        for one in pedals.devices:
            self.device.addItem(one.name, one.id)
        if pedals.chosen and not pedals.plugged_in:
            self.device.addItem(tr("{name} (not plugged in)", name=pedals.name), pedals.chosen)
        self.device.setCurrentIndex(max(0, self.device.findData(pedals.chosen)))
        self.state.setText(self._words())
        controls = sorted({*pedals.actions, *self._seen}, key=_place) if pedals.chosen else []
        if controls != list(self.boxes):
            self._lay_out(controls)
        for control, box in self.boxes.items():
            self._choose(box, pedals.actions.get(control, ""))

    def _words(self) -> str:
        pedals = self.pedals
        if pedals.error is not None:
            return tr("{what} {way}", what=worded(pedals.error.message), way=worded(pedals.error.hint))
        if pedals.chosen and not pedals.plugged_in:
            return tr("It is not plugged in; as soon as it is, it works again.") if pedals.reading else ""
        if not pedals.devices:
            return tr("No pedals or joysticks are plugged in.")
        if not pedals.chosen:
            count = len(pedals.devices)
            return tr_n("One device is plugged in: choose it.", "%n devices are plugged in: choose one.", count)
        if len(pedals.devices) > 1:
            return tr("Press a pedal to give it something to do. Of the devices here, only the chosen one counts.")
        return tr("Press a pedal to give it something to do. It works wherever you type.")

    # Rows

    def _lay_out(self, controls: Iterable[str]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        self._lines.setColumnMinimumWidth(0, theme.px(150))
        for row, control in enumerate(controls):
            self._add(row, control)

    def _add(self, row: int, control: str) -> None:
        named = worded(control_named(control))
        box = ChoiceBox()
        box.setObjectName(f"pedal_action_{row}")
        box.setAccessibleName(tr("What {pedal} does", pedal=named))
        box.addItem(tr("Nothing"), "")
        for at, (name, title) in enumerate(self._titles.items()):
            if at == sum(one in self._titles for one in FIRST):
                box.insertSeparator(box.count())
            box.addItem(title, name)
        box.activated.connect(partial(self._on_action, control))
        away = KeyButton("", icon="x", role="plain", name=f"pedal_remove_{row}", dense=True)
        away.setAccessibleName(tr("Take the action from {pedal}", pedal=named))
        away.clicked.connect(partial(self._on_remove, control))
        for column, widget in enumerate((Label(named), box, away)):
            self._lines.addWidget(widget, row, column)
        self._lines.setRowMinimumHeight(row, theme.px(HIGH))
        self.boxes[control] = box

    def _choose(self, box: ChoiceBox, name: str) -> None:
        if name and box.findData(name) < 0:  # an action of a page that is not made yet
            box.addItem(shortcuts.title(name), name)
        box.setCurrentIndex(max(0, box.findData(name)))

    def _on_device(self) -> None:
        wanted = self.device.currentData()
        self._seen.clear()
        known = next((one for one in self.pedals.devices if one.id == wanted), None)
        if known is not None or not wanted:
            self.pedals.choose(known)

    def _on_pressed(self, control: str) -> None:
        if control not in self.boxes:
            self._seen.append(control)
            self.show_state()
        self.boxes[control].setFocus()

    def _on_action(self, control: str, _index: int) -> None:
        self.pedals.assign(control, str(self.boxes[control].currentData() or ""))

    def _on_remove(self, control: str) -> None:
        self._seen = [one for one in self._seen if one != control]
        self.pedals.assign(control, "")
        self.device.setFocus()


def _place(control: str) -> tuple[bool, str, int, str]:
    """Buttons first, each kind by its numbers."""
    kind, _, rest = control.partition(":")
    number, _, way = rest.partition(":")
    return kind != "button", kind, int(number) if number.isdecimal() else 0, way
