"""Find and replace: what can be looked through, and what the search field proposes. Apart from the dialog, which is
loaded when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.table.columns import tiers_of
from app.i18n import tr, tr_n

MOST_CHOSEN = 200_000


class ReplaceCommands(QObject):
    """Opens the dialog over `host`."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._selection, self._host = context, selection, host
        actions.bind(replace=self.replace)

    def replace(self) -> None:
        """Find and replace among all utterances, those listed, or the chosen ones."""
        from app.corpus.bulk.replace_dialog import ReplaceDialog, ReplaceScope
        from core.project.queries import Query

        selection, question = self._selection, self._selection.question
        selection.keep_draft()
        scopes = [ReplaceScope(tr("all utterances"), Query())]
        if question.narrowed:
            listed = tr_n("the one listed", "the %n listed", len(selection.ids))
            scopes.append(ReplaceScope(listed, question.query))
        chosen = selection.chosen_count
        if 1 < chosen <= MOST_CHOSEN:
            scopes.append(ReplaceScope(tr("the {chosen:,} chosen", chosen=chosen), selection.chosen_ids()))
        tiers = tiers_of(self._context.session.reader)
        dialog = ReplaceDialog(self._context, scopes, tiers, "" if question.regex else question.typed, self._host)
        dialog.look_on(question.within)
        if question.regex and question.typed:
            dialog.pattern.setChecked(True)
            dialog.sought.setText(question.typed)
        dialog.open()
        dialog.sought.setFocus()
