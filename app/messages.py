"""The one place where errors reach a person: what can be mended is worded, a bug is shown with a copyable report."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.i18n import tr, worded
from app.theme import theme
from core.errors import Cancelled, WorkbenchError


def report_of(error: BaseException) -> str:
    """What to send to the makers: versions and the traceback, no file of the person's own."""
    from app.version import version

    head = f"Vizinho {version()} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"
    return head + "\n\n" + "".join(traceback.format_exception(error))


def show_error(
    parent: QWidget | None, error: BaseException, action: str = "", do: Callable[[], object] | None = None
) -> None:
    """Show an error: message and hint of a WorkbenchError, anything else as a bug with its report; Cancelled never.

    `do` happens when the button `action` is pressed: the way out, where there is one.
    """
    if isinstance(error, Cancelled):
        return
    box = QMessageBox(parent)
    box.setObjectName("error_box")
    box.setWindowTitle("Vizinho")
    box.setIconPixmap(theme.pixmap("warn", "badink", theme.px(24)))
    box.setTextFormat(Qt.TextFormat.PlainText)
    if isinstance(error, WorkbenchError):
        box.setText(worded(error.message))
        box.setInformativeText(worded(error.hint))
        box.setDetailedText(error.detail)
    else:
        box.setText(tr("Something in Vizinho did not work as it should."))
        box.setInformativeText(tr("Your project is as it was before. The report below helps to mend it."))
        report = report_of(error)
        box.setDetailedText(report)
        copy = box.addButton(tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
    if action and do is not None:
        way_out = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        way_out.setObjectName("error_way_out")
        way_out.clicked.connect(lambda _=False: do())
    box.addButton(QMessageBox.StandardButton.Close)
    for button in box.buttons():
        button.setAccessibleName(button.text().replace("&", ""))
    box.open()


class _Carrier(QObject):
    """Brings errors of any thread to the window's."""

    raised = Signal(object)


def install_excepthook(show: Callable[[BaseException], None]) -> None:
    """From now on an error that nobody caught, in any thread, is printed and shown, and the program goes on."""
    carrier = _Carrier(QApplication.instance())
    carrier.raised.connect(show, Qt.ConnectionType.QueuedConnection)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            carrier.raised.emit(error)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
