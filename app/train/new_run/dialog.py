"""The New run dialog: name, start, thoroughness, place. Everything is visible, in any order, with good defaults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.context import SUGGESTED, Context
from app.i18n import tr
from app.places.choices import RowChoice, show_places
from app.places.compute_places import ON, ComputePlace, find_places, key_of, place_elsewhere, with_some
from app.places.dialog import PlaceDialog
from app.train import formatting
from app.train.new_run import start_words
from app.train.new_run.adding import Adding
from app.train.new_run.converting import Converting, replaced
from app.train.new_run.forecast import Forecast, summary_of
from app.train.new_run.forecaster import Forecaster
from app.train.new_run.outlook import heard_words, sending_words
from app.train.new_run.parts import NewRunParts
from app.train.new_run.run_draft import (
    Draft,
    Start,
    StartChoice,
    own_settings,
    recipe_summary,
    recipe_title,
    start_of,
    suggested_name,
)
from core.errors import ConfigError, WorkbenchError
from core.families.checkpoint import VOICES_SENTENCE
from core.families.letter_similarity import own_starts
from core.places import places as kept_places
from core.places.place import Place
from core.project.tiers.learnt import language_of
from core.sources.catalogue import Source, sources
from core.training.config import RECIPES, TrainConfig
from core.training.settings_file import SettingsFile


class NewRunDialog(NewRunParts):
    """`launched` brings the settings of the run, or of a pair, once a person starts it; `varied` a sweep's name and
    members. `on` is the place elsewhere where a run trained that is made again."""

    launched = Signal(list)
    varied = Signal(str, list)

    def __init__(
        self,
        window: Context,
        parent: QWidget | None = None,
        *,
        busy: bool = False,
        config: TrainConfig | None = None,
        source: str = "",
        on: str = "",
    ) -> None:
        super().__init__(window, parent, config, tr("Add to queue") if busy else tr("Start run"))
        self._busy, self._on = busy, on
        self._wanted = source
        self._named = config is not None
        self._refused = False
        self.adding = Adding(self._asked, self)
        self._converting = Converting(self._asked, self)
        self.forecaster = Forecaster(window, self._project, self.draft, may_measure=not busy, parent=self)
        self._looked_at: Draft | None = None
        self._own: dict[str, Any] = {}
        self._base = config.recipe if config is not None and config.recipe in RECIPES else "quick"
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self.forecaster.ready.connect(self._on_forecast)
        self.forecaster.measuring.connect(
            lambda: self.estimates.basis.setText(tr("Measuring this computer, a few seconds"))
        )
        self.name.textEdited.connect(self._on_named)
        self.starts.chosen.connect(self._on_start)
        self.starts.doubleClicked.connect(lambda _: self.start.click())
        self.comparing.probing.queued.connect(self._on_busy)
        self.comparing.measuring.read.connect(lambda _: self.starts.settle(self._from is None and not self._wanted))
        self.add.clicked.connect(self.adding.ask_folder)
        self.adding.added.connect(self._on_added)
        self.adding.refused.connect(self._on_refused)
        self.people.clicked.connect(self.go_to_people)
        self._converting.done.connect(self._on_converted)
        self._remedies.taken.connect(self._take)
        self.letters.changed.connect(lambda _: self.forecaster.ask())
        self.language.changed.connect(self._on_changed)
        self.beside.changed.connect(self._on_changed)
        self.variation.changed.connect(self._on_changed)
        self.variation.refused.connect(self._refuse)
        self.recipe.chosen.connect(self._on_recipe)
        self.place.chosen.connect(lambda _: self._on_place())
        self.nodes.changed.connect(self._on_changed)
        self.add_place.clicked.connect(self._ask_place)
        self.form.edited.connect(self._on_edited)
        self.files.found.connect(self._on_settings)
        self.files.failed.connect(self._refuse)
        self.compare.toggled.connect(lambda _: self._on_changed())
        self.learns.currentIndexChanged.connect(lambda _: self._show_hours())
        self.learns.currentIndexChanged.connect(lambda _: self._on_changed())
        self.cancel.clicked.connect(self.reject)
        self.start.clicked.connect(self.launch)
        self.varying.launched.connect(self.varied)
        self.varying.launched.connect(lambda *_: self.accept())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.launch)

    # filling

    def _fill(self) -> None:
        config = self._from
        recipe = config.recipe if config is not None else "quick"
        choices = [RowChoice(key, recipe_title(key), recipe_summary(key)) for key in (*RECIPES, "expert")]
        self.recipe.show_choices(choices, recipe if config is None else "expert")
        self.form.setVisible(config is not None)
        if config is not None:
            self.letters.set_chosen(config.neighbours)
            self._own = own_settings(config, start_of(config), self._base)
            self.name.setText(tr("{name}, again", name=config.name))
        self.place.show_choices([RowChoice("cpu", tr("This computer, CPU"), tr("Looking for devices"))], "cpu")
        project = self._project
        self._show_hours()
        self.name.setFocus()
        self.name.selectAll()
        self._asked.also(lambda _progress, _cancelled: (sources(project), find_places()), self._on_found)

    def _show_hours(self) -> None:
        """How much there is to learn from."""
        project, tier = self._project, self._learnt
        self._asked.also(
            lambda _progress, _cancelled: summary_of(project, tier),
            lambda found: self.hours.setText(heard_words(found)) if tier == self._learnt else None,
        )

    @property
    def _learnt(self) -> str:
        """The tier that is learnt; "" for the transcripts."""
        return str(self.learns.currentData() or "")

    def _language(self) -> str:
        """The code of what is learnt."""
        spoken = self._meta.language if self._meta is not None else ""
        tier = next((one for one in self._tiers if one.name == self._learnt), None)
        return spoken if tier is None else language_of(tier, spoken)

    def _on_found(self, found: tuple[list[Source], list[ComputePlace]]) -> None:
        self.candidates.sources, places = found
        keep = self._from.source if self._from is not None else self._wanted or None
        self._show_sources(keep, self._from.network if self._from is not None else "")
        wanted = key_of(self._from) if self._from is not None else str(self._window.settings.compute_device)
        self.forecaster.places = with_some(places, wanted)
        here = f"{ON}{self._on}"
        show_places(self.place, self.forecaster.places, here if self._on else wanted)
        self._on_place()

    def _show_sources(self, keep: str | None, network: str = "") -> None:
        usable = [s for s in self.candidates.sources if s.usable]
        beside = next((s for s in usable if str(s.folder) == network), None) or next(iter(usable), None)
        self.candidates.show(self.candidates.sources)
        self.candidates.set_beside(beside)
        self.starts.choose(keep)
        self.comparing.measuring.look(self.candidates.sources)

    # adding a checkpoint

    def _on_refused(self, name: str, source: Source) -> None:
        """A folder that holds no checkpoint: the strip says what is wrong with it."""
        problem = source.problem
        if problem is not None:
            text = tr("“{folder}” was not added. {reason}", folder=name, reason=problem.reason)
            self.strip.show_text(text, problem.hint)

    def _on_added(self, found: list[Source]) -> None:
        self.strip.hide()
        known = {s.folder.resolve() for s in self.candidates.sources}
        self.candidates.sources += [one for one in found if one.folder.resolve() not in known]
        self._show_sources(str(found[0].folder))

    def go_to_people(self) -> None:
        """Leave for a model that has heard people."""
        self.reject()
        self._window.go_to("checkpoints", wanted=SUGGESTED)

    def _on_converted(self, source: Source) -> None:
        row = self.starts.row()
        self.candidates.sources = replaced(self.candidates.sources, source)
        self._show_sources(row.key if row is not None else None)

    # changing

    def _on_busy(self) -> None:
        """Probes take the computer: what is started now waits for them."""
        self._busy = True
        self._on_place()

    def _on_named(self, text: str) -> None:
        self._named = bool(text.strip())
        self.forecaster.ask()

    def _on_start(self) -> None:
        row = self.starts.row()
        self.compare.setEnabled(row is not None and row.source is not None)
        if row is not None and row.source is not None:
            self.candidates.set_beside(row.source)
        synthetic = row is not None and row.source is not None and row.source.synthetic_only
        converting = self._converting.look_at(row.source if row is not None else None)
        self.heard.show_text(converting or (tr(VOICES_SENTENCE["synthetic"]) if synthetic else ""))
        self.people.setVisible(synthetic)
        self.told.setVisible(bool(converting) or synthetic)
        self.language.forget()
        if self._from is None or row is None or row.key != self._from.source:
            letters = row.source.letters if row is not None and row.source is not None else ()
            self.letters.set_chosen(self._starts_by_hand(letters))
        self._on_changed()

    def _on_place(self) -> None:
        """A run elsewhere waits for nothing on this computer."""
        on = self.draft().on
        self.start.set_text(tr("Add to queue") if self._busy and not on else tr("Start run"))
        chosen = next((place.elsewhere for place in self.forecaster.places if place.key == self.place.value), None)
        self.nodes.show_place(chosen)
        self.comparing.probing.changed.emit()
        self._on_changed()

    def _ask_place(self) -> None:
        """Ask for another place, and choose it once it is kept."""
        names = [place.title for place in self.forecaster.places if place.elsewhere is not None]
        dialog = PlaceDialog(None, names, self)
        dialog.saved.connect(self._keep_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_place(self, place: Place) -> None:
        def done(_: object) -> None:
            made = place_elsewhere(place)
            self.forecaster.places = [*self.forecaster.places, made]
            show_places(self.place, self.forecaster.places, made.key)
            self._on_place()

        self._asked.also(lambda _progress, _cancelled: kept_places.add(place), done, self._on_not_kept)

    def _on_not_kept(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self._refuse(error)
        else:
            self._window.show_error(error)

    def _on_recipe(self, key: str) -> None:
        """Expert goes on from the recipe that was chosen before."""
        if key != "expert":
            self._base = key
        self.form.setVisible(key == "expert")
        self._on_changed()

    def _on_edited(self, name: str) -> None:
        """What was typed counts as soon as it can be read; until then the field is a problem by its name."""
        self.language.forget(name)
        self.beside.forget(name)
        self.variation.forget(name)
        try:
            self._own[name] = self.form.value(name)
        except ConfigError:
            self._own.pop(name, None)
        self._on_changed()

    def _on_changed(self) -> None:
        if self._refused:
            self._refused = False
            self.strip.hide()
        if not self._named:
            self.name.setText(suggested_name(replace(self.draft(), name="")))
        self._show_form()
        self.forecaster.ask()

    def _show_form(self, *, anew: bool = False) -> None:
        draft = self.draft()
        self.form.show_config(replace(draft, recipe="expert", unread=()).config(), draft.usual, anew=anew)

    def _on_settings(self, found: SettingsFile) -> None:
        """Settings of a file: the run is one of its own, with those that are not as its recipe has them."""
        self._base = found.recipe or self._base
        usual = self.draft().usual
        self._own = {name: value for name, value in found.own.items() if value != usual.value(name)}
        self.variation.forget()
        self.recipe.set_value("expert")
        self.form.setVisible(True)
        self._show_form(anew=True)
        self._on_changed()

    # what is chosen

    def draft(self) -> Draft:
        """Everything as chosen now."""
        row = self.starts.row()
        start = row.start if row is not None else Start(None)
        recipe = self.recipe.value or "quick"
        return Draft(
            start=start,
            recipe=recipe,
            language=self._language(),
            name=self.name.text(),
            device=self.place.value or "auto",
            nodes=self.nodes.value,
            neighbours=self.letters.chosen,
            own={name: value for name, value in self._own.items() if name != "learn"},
            source_data=self.beside.place,
            chosen=self.language.chosen | self.beside.chosen | self.variation.chosen | self._chosen_text,
            base=self._base,
            unread=self.form.problems() if recipe == "expert" else (),
            compare=self.compare.wanted,
        )

    @property
    def _chosen_text(self) -> dict[str, str]:
        return {"learn": self._learnt} if self._learnt else {}

    def start_choices(self) -> list[StartChoice]:
        """Where runs of a sweep may start: candidates that can be used as they are, in the order of the table."""
        rows = [row for row in self.candidates.rows if row.usable and not (row.source and row.source.unconverted)]
        names = [start_words.title(row) for row in rows]
        found = []
        for row, name in zip(rows, names, strict=True):
            twice = row.source is not None and names.count(name) > 1
            text = tr("{name} ({place})", name=name, place=row.source.folder.name) if twice and row.source else name
            letters = row.source.letters if row.source is not None else ()
            found.append(StartChoice(text, row.start, self._starts_by_hand(letters), row.ticked))
        return found

    def _starts_by_hand(self, letters: Sequence[str]) -> dict[str, str]:
        """What the project's people chose for new letters, as far as a source with these has it."""
        return own_starts(self._meta.starts, self._meta.alphabet, letters) if self._meta is not None else {}

    def _on_forecast(self, draft: Draft, found: Forecast) -> None:
        self.forecast, self._looked_at = found, draft
        config = draft.config_or_none
        self.outlook.show_forecast(config, found)
        self.estimates.show_forecast(found)
        self.letters.show_plan(found.plan)
        self.pieces.show_plan(found.plan)
        self.language.show_forecast(config, found)
        self.beside.show_forecast(config, found)
        self.variation.show_forecast(config)
        own = found.time_of("run")
        for rows, prefix in ((self.recipe.rows, "recipe"), (self.place.rows, "place")):
            for key, row in rows.items():
                seconds = own if row.radio.isChecked() else found.time_of(f"{prefix}:{key}")
                unknown = tr("not measured there yet") if key.startswith(ON) and not row.choice.reason else ""
                row.show_time(formatting.duration(seconds) if seconds is not None else unknown)
        for key, ahead in found.there.items():
            if key in self.place.rows:
                self.place.rows[key].show_more(sending_words(ahead))
        self.compare.show_time(own)
        self._remedies.show(config, found)
        self.start.setEnabled(found.problem is None)

    def _take(self, name: str, value: Any) -> None:
        """Set one setting as advised; the run is one of its own from then on."""
        self._own[name] = value
        self.recipe.set_value("expert")
        self._on_recipe("expert")

    def done(self, result: int) -> None:
        """The dialog closes: answers that come later find nobody."""
        self._asked.forget()
        self.forecaster.end()
        self.comparing.end()
        super().done(result)

    def launch(self) -> None:
        """Start what is chosen, or say why it cannot be."""
        if self.starts.row() is None:
            return
        try:
            configs: Sequence[TrainConfig] = self.draft().configs()
        except WorkbenchError as error:
            self._refuse(error)
            return
        if self.forecast.problem is not None and self._looked_at == self.draft():
            self._refuse(self.forecast.problem)
            return
        self.launched.emit(list(configs))
        self.accept()

    def _refuse(self, error: WorkbenchError) -> None:
        """Say why nothing starts, until something is changed."""
        self._refused = True
        self.strip.show_error(error)
