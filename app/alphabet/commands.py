"""What people do on the Alphabet page: everything that changes the project goes through the session, as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.alphabet.alphabet_state import AlphabetState
from app.alphabet.clean_up import CleanUp
from app.alphabet.letter_dialogs import DetectDialog, OneLetterDialog
from app.alphabet.rule_form import RuleForm
from app.alphabet.signs_dialog import SignsDialog
from app.context import Context
from app.i18n import tr
from app.widgets.text_direction import letter_shown
from core.project.alphabet.analysis import Misfit
from core.project.alphabet.fixes import Fix, take
from core.project.alphabet.letter_comparison import add_letters, set_letters, set_start
from core.project.alphabet.letter_questions import detected
from core.project.alphabet.signs import decide
from core.project.edits import leave_out, set_meta
from core.text.normaliser import Normaliser
from core.wording import Said, say, say_n


class Commands(QObject):
    """Actions by name, and what they do. Dialogs and menus open over `host`."""

    def __init__(self, context: Context, state: AlphabetState, clean_up: CleanUp, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._state, self._host = context, state, host
        self.actions: dict[str, QAction] = {}
        for name, text, icon, do, edits in (
            ("detect", tr("Detect letters from the corpus…"), "search", self.detect, True),
            ("one_letter", tr("Treat as one letter…"), "swap", self.one_letter, True),
            ("signs", tr("Signs in words…"), "search", self.decide_signs, True),
            ("add_rule", tr("Add a clean-up rule…"), "plus", clean_up.ask_kind, True),
            ("apply", tr("Apply the clean-up rules"), "check", self.apply, True),
            ("revert", tr("Revert the clean-up rules"), "undo", state.draft.revert, False),
            ("use_all", tr("Use all suggestions"), "check", self.use_all, True),
            ("in_corpus", tr("Show what does not fit in the corpus"), "corpus", self.show_in_corpus, False),
        ):
            action = QAction(text, self)
            action.setObjectName(f"alphabet_{name}")
            action.setProperty("leads_away", name == "in_corpus")
            action.setProperty("menu", "Corpus")
            action.setProperty("icon_name", icon)
            action.setProperty("edits", edits)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, do=do: do())
            host.addAction(action)
            self.actions[name] = action
        clean_up.list.options_asked.connect(self.open_options)

    def set_editable(self, editable: bool) -> None:
        for action in self.actions.values():
            action.setEnabled(editable or not action.property("edits"))

    # Letters

    def compare_with(self, key: str) -> None:
        """Another checkpoint beside the target's letters."""
        meta = self._context.session.meta
        if meta is not None and key != meta.compare_with:
            label = say("Compare the alphabet")
            self._context.session.edit(lambda project: set_meta(project, label, compare_with=key))

    def set_start(self, letter: str, source: str) -> None:
        """Let a letter start from another one; the suggestion itself is not written down."""
        found = self._state.findings
        suggested = None
        if found is not None and found.source is not None and any(r.letter == letter for r in found.comparison.new):
            from core.families.letter_similarity import suggested as suggest
            from core.text.vocabulary import Vocabulary

            known = Vocabulary.of_letters(found.source.letters)
            suggested = suggest(letter, known, found.meta.language).source or ""
        self._context.session.edit(lambda project: set_start(project, letter, None if source == suggested else source))

    def leave_out_letters(self, out: bool) -> None:
        """Leave letters that only the source has out of the output, or keep them."""
        found = self._state.findings
        if found is None:
            return
        alphabet = found.meta.alphabet
        if out:
            kept = set(found.comparison.kept)
            letters = [x for x in alphabet if x not in kept]
            label = say("Leave letters of the source out of the output")
        else:
            letters = [*alphabet, *found.comparison.only]
            label = say("Keep letters of the source in the output")
        self._context.session.edit(lambda project: set_letters(project, letters, label))

    def add_letters(self, letters: Sequence[str]) -> None:
        """Let the model write these letters, too."""
        meta = self._context.session.meta
        if meta is not None and not self._context.session.read_only:
            label = say("Add {letters} to the alphabet", letters=" ".join(letters))
            self._context.session.edit(lambda project: add_letters(project, letters, label))

    def detect(self) -> DetectDialog | None:
        """Show which letters the corpus writes, to be chosen from."""
        found = self._state.findings
        if found is None:
            return None
        letters = detected(found.analysis, found.meta)
        dialog = DetectDialog(letters, found.meta.alphabet, self._host)
        label = say("Take the alphabet from the corpus")
        dialog.chosen.connect(
            lambda chosen: self._context.session.edit(lambda project: set_letters(project, chosen, label))
        )
        dialog.open()
        return dialog

    def one_letter(self) -> OneLetterDialog | None:
        """Say which groups of characters are one letter."""
        found = self._state.findings
        if found is None:
            return None
        counts = {letter: use.count for letter, use in found.analysis.uses.items()}
        dialog = OneLetterDialog(found.meta.alphabet, counts, self._host)
        label = say("Change which groups are one letter")
        dialog.chosen.connect(
            lambda chosen: self._context.session.edit(lambda project: set_letters(project, chosen, label))
        )
        dialog.open()
        return dialog

    def decide_signs(self, first: Sequence[str] = ()) -> SignsDialog | None:
        """Say what each sign in words is; those in `first` stand first."""
        found = self._state.findings
        uses = [use for use in found.analysis.signs if use.in_words or use.sign in first] if found is not None else []
        if not uses:
            self._context.status(tr("No sign stands between letters."))
            return None
        uses.sort(key=lambda use: (use.sign not in first, not use.asks))
        dialog = SignsDialog(uses, self._host)
        dialog.chosen.connect(lambda decisions: self._context.session.edit(lambda project: decide(project, decisions)))
        dialog.open()
        return dialog

    # Rules

    def open_options(self, at: int) -> RuleForm | None:
        """The options of a rule, as a draft."""
        draft, found = self._state.draft, self._state.findings
        if not 0 <= at < len(draft.rules):
            return None
        numbers = found.analysis.numbers if found is not None else ()
        form = RuleForm(draft.rules[at], numbers, not self._context.session.read_only, self._host)
        form.changed.connect(lambda key, value: draft.set_options(at, **{key: value}))
        form.removed.connect(lambda: draft.remove(at))
        form.open()
        return form

    def apply(self) -> None:
        """Let the draft count from now on. Transcripts stay as they are."""
        draft = self._state.draft
        if draft.different:
            rules = Normaliser(draft.rules)
            label = say("Apply the clean-up rules")
            self._context.session.edit(lambda project: set_meta(project, label, normaliser=rules))

    # What does not fit

    def take(self, rows: Sequence[Misfit]) -> None:
        """Take the suggestions of these utterances: a rule is switched on as a draft, a transcript is corrected,
        letters are added, signs are asked about."""
        if self._context.session.read_only:
            return
        fixes = self._state.findings.fixes if self._state.findings is not None else {}
        chosen = {row.utterance: fixes[row.utterance] for row in rows if row.utterance in fixes}
        rules = {fix.rule for fix in chosen.values() if fix.kind == "rule"}
        texts = {u: fix for u, fix in chosen.items() if fix.kind == "text"}
        none = [u for u, fix in chosen.items() if fix.kind == "none"]
        new = dict.fromkeys(x for fix in chosen.values() if fix.kind == "add" for x in fix.letters)
        signs = dict.fromkeys(x for fix in chosen.values() if fix.kind == "sign" for x in fix.letters)
        if any(fix.kind == "draft" for fix in chosen.values()):
            self.apply()
        if texts:
            self._write(say_n("Correct transcript", "Correct %n transcripts", len(texts)), texts)
        if none:
            self.leave_out(none)
        if new:
            self.add_letters(list(new))
        if signs:
            self.decide_signs(list(signs))
        if rules:
            self._state.draft.switch_on(rules)
            self._context.status(tr("Switched on as a draft: look at it before and after, then apply it."))

    def use_all(self) -> None:
        """Take every suggestion as one step; utterances without one stay."""
        found = self._state.findings
        if found is None:
            return
        chosen = {u: fix for u, fix in found.fixes.items() if fix.kind not in ("none", "sign")}
        if chosen:
            self._write(say("Use all suggestions"), chosen)

    def _write(self, label: Said, chosen: dict[int, Fix]) -> None:
        found = self._state.findings
        if found is None:
            return
        self._context.session.edit(
            lambda project: take(project, label, chosen, found.rules, found.analysis.misfits),
            lambda _: self._state.deal_with(list(chosen)),
        )

    def leave_out(self, utterances: Sequence[int]) -> None:
        """Leave utterances out of everything."""
        if not self._context.session.read_only:
            ids = list(utterances)
            self._context.session.edit(lambda project: leave_out(project, ids), lambda _: self._state.deal_with(ids))

    def show_in_corpus(self) -> None:
        """Go to the current utterance among those that do not fit."""
        row = self._state.misfit
        args = {"utterance": row.utterance} if row is not None else {}
        self._context.go_to("corpus", flag="alphabet", **args)

    def show_menu(self, rows: Sequence[Misfit], where: QPoint) -> None:
        """What can be done about these utterances, as a menu."""
        menu = QMenu(self._host)
        menu.setObjectName("misfit_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        take = menu.addAction(tr("Use the suggestion"))
        take.triggered.connect(lambda: self.take(rows))
        out = menu.addAction(tr("Leave out"))
        out.triggered.connect(lambda: self.leave_out([row.utterance for row in rows]))
        odd = [x for x in dict.fromkeys(x for row in rows for x in row.odd) if not x.isdecimal()]
        shown = " ".join(letter_shown(x) for x in odd)
        add = menu.addAction(tr("Add {letters} to the alphabet", letters=shown))
        add.triggered.connect(lambda: self.add_letters(odd))
        add.setVisible(bool(odd))
        for action in (take, out, add):
            action.setEnabled(bool(rows) and not self._context.session.read_only)
        menu.addAction(self.actions["in_corpus"])
        menu.popup(where)
