"""What will happen, and what it takes: the lower part of the New run dialog."""

from __future__ import annotations

import time
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.train import formatting, plan_words
from app.train.new_run.forecast import Forecast
from app.train.plan_marks import RateThumb, Timetable
from app.widgets.label import Label
from app.widgets.progress_bar import ProgressBar
from core.families.plan import TransferPlan
from core.language_families import same
from core.languages import language_name
from core.places.ahead import Ahead
from core.runs.fit import MANY, Fit
from core.strategies import STRATEGIES
from core.strategies.multi_task import head_words, source_share
from core.training.config import TrainConfig
from core.training.what_learns import untaught
from core.wording import Listed

if TYPE_CHECKING:
    from core.project.queries import Summary

LEFT_OUT_SHOWN = 40
"""Letters that are named; a source that writes with pieces of words may have thousands."""


def heard_words(summary: Summary) -> str:
    """How much there is to learn from and to check on."""
    splits = summary.by_split
    learn, check = (splits[s].seconds if s in splits else 0.0 for s in ("train", "dev"))
    text = tr(
        "{learn} to learn from, {check} to check on", learn=formatting.length(learn), check=formatting.length(check)
    )
    if summary.untranscribed.utterances:
        length = formatting.length(summary.untranscribed.seconds)
        text += ", " + tr("{length} not transcribed, left aside", length=length)
    return text


class OutlookLine(QWidget):
    """An icon and a sentence."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._mark = QLabel()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._mark.setPixmap(theme.pixmap(self._icon, "ink2", theme.px(14)))
        self.text.setFont(theme.font("small"))

    def show_text(self, text: str) -> None:
        """`text` may hold <b>; names of people's files are escaped by whoever puts them in."""
        self.text.setText(text)
        self.setVisible(bool(text))


class WhatHappens(QWidget):
    """Three sentences made from the real plan, or the reason why nothing can happen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_outlook")
        self.copied, self.learns, self.checked, self.sent, self.unfit, self.refused = (
            OutlookLine("copy"),
            OutlookLine("train"),
            OutlookLine("check"),
            OutlookLine("export"),
            OutlookLine("warn"),
            OutlookLine("warn"),
        )
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Label(tr("What will happen"), "small", 600))
        for line in (self.copied, self.learns, self.checked, self.sent, self.unfit, self.refused):
            column.addWidget(line)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(20)
        row.addLayout(column, 5)
        row.addWidget(self._make_drawing(), 3)
        self.refused.text.setProperty("tone", "bad")

    def _make_drawing(self) -> QWidget:
        """Which layers learn when, and at which rate."""
        self.drawing, self.timetable, self.thumb = QWidget(), Timetable(), RateThumb()
        self.timetable.setObjectName("new_run_timetable")
        self.thumb.setObjectName("new_run_rates")
        column = QVBoxLayout(self.drawing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(tr("Layers that learn, and their learning rate"), "small", 400, "ink2"))
        column.addWidget(self.timetable)
        column.addWidget(self.thumb)
        column.addStretch(1)
        self.drawing.hide()
        return self.drawing

    def _draw(self, config: TrainConfig) -> None:
        right = formatting.hours_label(config.hours * 3600)
        rates = plan_words.group_rates(config)
        self.timetable.show_rows(plan_words.timetable(config), 0.0, right, live=False, rates=rates)
        self.thumb.show_rates(
            plan_words.rates(config, plan_words.steps_of(config)), 0.0, plan_words.rate_groups(config)
        )
        self.thumb.setAccessibleName(tr("Learning rate: {list}", list=", ".join(rates) or plan_words.peak(config)))

    def show_forecast(self, config: TrainConfig | None, forecast: Forecast) -> None:
        problem, plan = forecast.problem, forecast.plan
        self.refused.show_text(escape(str(problem)) if problem is not None else "")
        fit = forecast.fit
        unfit = [f"{worded(fit.sentence)} {_way_out(fit)}"] if fit is not None and fit.misfits else []
        still = untaught(config, plan) if config is not None and plan is not None else []
        self.unfit.show_text(escape(" ".join((*unfit, *(worded(words) for words in still)))))
        self.drawing.setVisible(config is not None and plan is not None)
        if config is None or plan is None:
            for line in (self.copied, self.learns, self.checked, self.sent):
                line.show_text("")
            return
        self.sent.show_text(_sent(config, forecast))
        self._draw(config)
        dropped, tensors = plan_words.dropped_words({tensor.name: tensor.size for tensor in plan.dropped})
        fresh = {tensor.name: tensor.size for tensor in plan.tensors if tensor.action == "fresh"}
        afresh = plan_words.afresh_words(config, fresh) if plan.source else ""
        head = escape(worded(head_words(plan.source_head))) if plan.source_head else ""
        self.copied.show_text(" ".join(part for part in (self._first(config, plan), head) if part))
        together = ""
        if forecast.shared:
            together = escape(worded(forecast.shared))
        elif forecast.processes > 1:
            together = (
                tr("{n} processes share every step and learn the same as one", n=forecast.processes)
                if forecast.processes <= config.accumulate
                else tr("{n} processes share every step, each a part of a batch", n=forecast.processes)
            )
        self.learns.show_text(self._second(config, tuple(part for part in (dropped, afresh, together) if part)))
        self.learns.setToolTip(tensors)
        every = formatting.hours_label(3600 * config.hours / config.checks)
        text = tr("Every {hours} it is checked on the dev set and the best is kept.", hours=every)
        if config.patience:
            early = tr_n(
                "It ends early when one check brings nothing better.",
                "It ends early when %n checks bring nothing better.",
                config.patience,
            )
            text = f"{text} {early}"
        self.checked.show_text(f"{text} {tr('The test set stays unheard until you evaluate.')}")
        self.setAccessibleName(" ".join(x.text.text() for x in (self.copied, self.learns, self.checked, self.sent)))

    def _first(self, config: TrainConfig, plan: TransferPlan) -> str:
        if not plan.writes:
            return " ".join(escape(worded(note)) for note in plan.notes)
        letters = len(plan.vocabulary.letters)
        if not plan.source:
            if plan.tokenizer is not None:
                return tr_n(
                    "A network of {weights} begins with random numbers and learns its <b>%n</b> piece of words.",
                    "A network of {weights} begins with random numbers and learns all <b>%n</b> pieces of words.",
                    letters,
                    weights=formatting.weights(plan.parameters()),
                )
            return tr_n(
                "A network of {weights} begins with random numbers and learns its <b>%n</b> letter.",
                "A network of {weights} begins with random numbers and learns all <b>%n</b> letters.",
                letters,
                weights=formatting.weights(plan.parameters()),
            )
        if same(config.source_language, config.language) and not plan.started and not plan.of("fresh"):
            return tr_n(
                "The model goes on in its own language, on your recordings: its <b>%n</b> letter is kept.",
                "The model goes on in its own language, on your recordings: all <b>%n</b> letters are kept.",
                letters,
            )
        carried, new, fresh = len(plan.of("carried")), len(plan.started), len(plan.of("fresh"))
        name = language_name(config.source_language) or plan.source_name
        if plan.tokenizer is None:
            parts = [tr_n("<b>%n</b> letter carries over", "<b>%n</b> letters carry over", carried)]
        else:
            parts = [tr_n("<b>%n</b> piece of words carries over", "<b>%n</b> pieces of words carry over", carried)]
        if new and plan.tokenizer is not None:
            parts.append(tr_n("<b>%n</b> new one starts from others", "<b>%n</b> new ones start from others", new))
        elif new:
            parts.append(
                tr_n(
                    "<b>%n</b> new one starts from its closest neighbour",
                    "<b>%n</b> new ones start from their closest neighbour",
                    new,
                )
            )
        if fresh:
            parts.append(tr_n("<b>%n</b> starts afresh", "<b>%n</b> start afresh", fresh))
        if plan.left_out:
            left = plan.left_out[:LEFT_OUT_SHOWN] + (("…",) if len(plan.left_out) > LEFT_OUT_SHOWN else ())
            parts.append(tr("{letters} left out", letters=escape(", ".join(left))))
        return tr("The {source} model is copied. {letters}.", source=escape(name), letters=Listed(parts))

    def _second(self, config: TrainConfig, layers: tuple[str, ...]) -> str:
        chosen = STRATEGIES.get(config.strategy, STRATEGIES["full"])
        heard = tr("It hears {hours} of audio in all.", hours=formatting.hours_label(3600 * config.hours))
        if share := source_share(config.strategy, config.strategy_settings):
            own, theirs = (formatting.hours_label(3600 * config.hours * part) for part in (1 - share, share))
            heard = tr("It hears {own} of your speech and {theirs} of the source’s.", own=own, theirs=theirs)
        later = [
            tr("{what} after {hours} of audio.", what=title, hours=formatting.hours_label(3600 * hours))
            for hours, title in plan_words.stages(config)[-1:]
        ]
        return " ".join((worded(chosen.summary), *(f"{part}." for part in layers), *later, heard))


def _sent(config: TrainConfig, forecast: Forecast) -> str:
    """What travels to a place elsewhere, how long that and waiting for a turn take, and what was in the way when it
    answered last; "" for a run of this computer."""
    found = forecast.ahead
    if found is None:
        return ""
    values = {
        "place": f"<b>{escape(forecast.elsewhere)}</b>",
        "length": formatting.length(found.travels.sound_s),
        "size": formatting.size(found.travels.absent),
    }
    if not config.source:
        said = [tr("About {size} travel to {place}, for {length} of sound. The model comes back by itself.", **values)]
    else:
        said = [
            tr(
                "About {size} travel to {place}, for {length} of sound and the checkpoint. The model comes back by "
                "itself.",
                **values,
            )
        ]
    if found.send_s is not None:
        said.append(tr("Sending takes {time}, as fast as last.", time=formatting.duration(found.send_s)))
    if found.queue_s is not None:
        said.append(tr("The last jobs waited {time} for their turn.", time=formatting.duration(found.queue_s)))
    if found.reasons:
        said.append(tr("When it answered last:"))
    return " ".join([*said, *(f"{escape(worded(why.message))} {escape(worded(why.hint))}" for why in found.reasons)])


def sending_words(found: Ahead) -> str:
    """How much a run would send to a place, in the place's own row."""
    if found.queue_s is None:
        return tr("about {size} to send", size=formatting.size(found.travels.absent))
    return tr("about {size} to send, {time} to wait", size=formatting.size(found.travels.absent),
              time=formatting.duration(found.queue_s))  # fmt: skip


def _way_out(fit: Fit) -> str:
    """What becomes of texts that do not fit."""
    if fit.noun == "pieces" and fit.share >= MANY:
        return tr("Learn more pieces, or choose a checkpoint with shorter frames.")
    return tr("They are kept out, by name.")


class Estimates(QWidget):
    """Time, memory and disk, with the basis of the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_estimate")
        self.basis = Label("", "small", 400, "ink2", wrap=True)
        self.time, self.ends = Label("", "small", 600), Label("", "small", 400, "ink2")
        self.memory_bar, self.disk_bar = ProgressBar(role="cmp"), ProgressBar(role="cmp")
        self.memory, self.disk = Label("", "small"), Label("", "small")
        head = QHBoxLayout()
        head.addWidget(Label(tr("Estimate"), "small", 600))
        head.addWidget(self.basis, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for i, title in enumerate((tr("Time"), tr("Memory"), tr("Disk"))):
            grid.addWidget(Label(title, "small", 400, "ink2"), i, 0)
        grid.addWidget(self.time, 0, 1)
        grid.addWidget(self.ends, 0, 2, Qt.AlignmentFlag.AlignRight)
        for i, (bar, text) in enumerate(((self.memory_bar, self.memory), (self.disk_bar, self.disk)), 1):
            grid.addWidget(bar, i, 1)
            grid.addWidget(text, i, 2, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(grid)
        column.addStretch(1)

    def show_forecast(self, forecast: Forecast, now: float | None = None) -> None:
        now = time.time() if now is None else now
        seconds = forecast.time_of("run")
        self.basis.setText(worded(forecast.basis))
        if seconds is None:
            for label in (self.time, self.ends, self.memory, self.disk):
                label.setText(formatting.DASH)
            self.memory_bar.set_value(0.0)
            self.disk_bar.set_value(0.0)
            return
        self.time.setText(formatting.duration(seconds))
        start, end = formatting.clock(now, now), formatting.clock(now + seconds, now)
        self.ends.setText(tr("{start} to {end}", start=start, end=end))
        self._show_share(self.memory_bar, self.memory, forecast.memory, forecast.memory_total)
        self._show_share(self.disk_bar, self.disk, forecast.disk, forecast.disk_free)
        self.memory.set_tone("bad" if forecast.over_memory else "ink")
        self.disk.set_tone("bad" if forecast.over_disk else "ink")
        spoken = tr(
            "Time {time}, memory {memory}, disk {disk}",
            time=self.time.text(),
            memory=self.memory.text(),
            disk=self.disk.text(),
        )
        self.setAccessibleName(spoken)

    def _show_share(self, bar: ProgressBar, text: Label, used: float, total: float) -> None:
        if not total:
            bar.set_value(0.0)
            text.setText(formatting.DASH)
            return
        bar.set_value(min(1.0, used / total))
        text.setText(tr("{used} of {total}", used=formatting.size(used), total=formatting.size(total)))
