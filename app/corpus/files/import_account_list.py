"""The account of an import in the window: files in groups with what became of them, and every file when copied."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import formatting
from app.i18n import localised, tr, worded
from app.widgets.text_table import LazyRows, Row, TextTable
from core.delimited import clipboard_line
from core.importers.account import NO_ACCOUNT, Account, FileGroup

SHOWN_NAMES = 3


def use_words(use: str) -> str:
    """How a file was used."""
    words = {"sound": tr("as sound"), "text": tr("as text"), "list": tr("as list")}
    return words.get(use, tr("not used"))


def files_words(account: Account) -> str:
    """How many files were used, and how many not."""
    return tr("Files: {count:,} used, {count_2:,} not used", count=len(account.used), count_2=len(account.unused))


def seconds_words(account: Account) -> str:
    """How much of the sound utterances cover; "" where no sound was looked at."""
    if not account.sound_s:
        return ""
    return tr(
        "Of {all} of sound, {used} are in utterances and {left} in none (between marks, or kept out).",
        all=formatting.length(account.sound_s),
        used=formatting.length(account.covered_s or 0.0),
        left=formatting.length(account.left_s),
    )


class AccountTable(TextTable):
    """Groups of files: how many, which ending, what became of them and why. Copied whole, it names every file."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        headers = (tr("Files"), tr("Ending"), tr("Used"), tr("Why not, and which"), tr("What to do"))
        super().__init__(name, tr("What became of every file"), headers, (52, 92, 72, 0, 240), (0,), True, parent)
        self._account = NO_ACCOUNT

    def show_account(self, account: Account) -> None:
        """What became of these files; those that were not used come first."""
        self._account = account
        groups = sorted(account.groups(), key=lambda group: bool(group.use))
        self.texts.show_rows(LazyRows(groups, _row))

    def copied(self, rows: object = None) -> str:
        """Every file in a line with tabs; chosen rows as they stand."""
        if rows is not None:
            return super().copied(rows)  # type: ignore[arg-type]
        files = self._account.files
        return "\n".join(
            clipboard_line((file.name, use_words(file.use), worded(file.why), worded(file.hint))) for file in files
        )


def _row(group: FileGroup) -> Row:
    names = ", ".join(group.names[:SHOWN_NAMES]) + (", …" if len(group.names) > SHOWN_NAMES else "")
    why = tr("{why} {names}", why=group.why, names=names) if group.why else names
    return (localised(len(group.names), ","), group.ending, use_words(group.use), why, worded(group.hint))
