"""What to carry on with: up to three real next steps, worked out from the open project."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app import formatting
from app.i18n import tr, tr_n

if TYPE_CHECKING:
    from app.frame.runs_monitor import RunFacts
    from core.project.queries import Summary
    from core.project.takes import Take

MOST = 3


@dataclass(frozen=True)
class NextStep:
    """A step: icon, title, one or two sentences, a button that leads to `page` with `args`. `share` draws a bar."""

    key: str
    icon: str
    title: str
    text: str
    button: str
    page: str
    args: dict[str, Any] = field(default_factory=dict)
    share: float | None = None


def _training(run: RunFacts) -> NextStep:
    if run.state == "preparing":
        text = tr("It gets the sound ready before its first step.")
    else:
        share = formatting.percent(run.share, 0)
        text = tr("{share} done.", share=share)
        if run.seconds_left >= 0:
            text = tr("{share} done, {time} left.", share=share, time=formatting.minutes_left(run.seconds_left))
    if run.wer is not None:
        rate = tr("Word errors on the dev set are down to {rate}.", rate=formatting.percent(run.wer))
        text = f"{text} {rate}"
    title = tr("{name} is training", name=run.name)
    return NextStep("training", "train", title, text, tr("Watch it"), "train", {"run": run.key}, run.share)


def _halted(run: RunFacts) -> NextStep:
    words_of = {
        "paused": (tr("{name} is paused", name=run.name), tr("It goes on from the same point when you resume it.")),
        "crashed": (
            tr("{name} was cut off", name=run.name),
            tr("It goes on from its last saved point when you resume it."),
        ),
        "failed": (tr("{name} has failed", name=run.name), tr("Its row says what happened and what to do.")),
    }
    title, text = words_of[run.state]
    return NextStep(run.state, "train", title, text, tr("Look at it"), "train", {"run": run.key})


def _finished(run: RunFacts) -> NextStep:
    rate = formatting.percent(run.wer) if run.wer is not None else ""
    text = tr("Record yourself and read what it writes.")
    if rate:
        text = tr("Its best check has {rate} word errors.", rate=rate) + " " + text
    return NextStep("speak", "live", tr("Speak to {name}", name=run.name), text, tr("Speak"), "live")


def _flagged(summary: Summary) -> list[NextStep]:
    steps: list[NextStep] = []
    count = summary.flags.get("alphabet", 0)
    if count:
        step = tr_n("One utterance to fix", "%n utterances to fix", count)
        text = tr("The transcripts contain characters that the alphabet cannot spell.")
        steps.append(NextStep("alphabet", "alphabet", step, text, tr("Review them"), "alphabet"))
    others = {kind: summary.flags.get(kind, 0) for kind in ("clipped", "fast", "silence")}
    kind, most = max(others.items(), key=lambda item: item[1])
    if most:
        named = {
            "clipped": tr_n("One utterance is clipped", "%n utterances are clipped", most),
            "fast": tr_n("One utterance is too fast", "%n utterances are too fast", most),
            "silence": tr_n("One utterance holds long silence", "%n utterances hold long silence", most),
        }[kind]
        text = {
            "clipped": tr("The sound was recorded too loudly. Listen, and leave the worst ones out."),
            "fast": tr("There are more letters than the time allows. Often the transcript belongs to other sound."),
            "silence": tr("Trim them to speech, so that training listens to voices only."),
        }[kind]
        steps.append(NextStep(kind, "clock", named, text, tr("Review them"), "corpus", {"flag": kind}))
    return steps


def _untranscribed(summary: Summary) -> list[NextStep]:
    count = summary.untranscribed.utterances
    if not count:
        return []
    step = tr_n("One utterance is not transcribed", "%n utterances are not transcribed", count)
    text = tr("They are in no split. Write what is said, or let a model read them and correct it.")
    return [NextStep("untranscribed", "pencil", step, text, tr("Look at them"), "corpus", {"flag": "untranscribed"})]


def _takes(takes: list[Take]) -> NextStep:
    newest = takes[0]
    same = sum(formatting.days_ago(take.at) == formatting.days_ago(newest.at) for take in takes)
    match formatting.days_ago(newest.at):
        case 0:
            title = tr_n("A take from today", "%n takes from today", same)
        case 1:
            title = tr_n("A take from yesterday", "%n takes from yesterday", same)
        case _:
            title = tr_n("A take from {day}", "%n takes from {day}", same, day=formatting.day(newest.at))
    by = (
        tr("Recorded in Live by {name}.", name=newest.speaker.rstrip("."))
        if newest.speaker
        else tr("Recorded in Live.")
    )
    text = by + " " + tr("Keep the good ones as test utterances.")
    return NextStep("takes", "live", title, text, tr("Listen"), "live")


def next_steps(summary: Summary, runs: list[RunFacts], takes: list[Take], *, read_only: bool = False) -> list[NextStep]:
    """The steps worth taking, most urgent first, at most three."""
    steps: list[NextStep] = []
    if summary.utterances == 0 and not read_only:
        text = tr("Sound files with their transcripts: from ELAN, Praat, a spreadsheet, or a whole corpus.")
        steps.append(NextStep("import", "import", tr("Bring recordings"), text, tr("Import…"), "corpus"))
    newest = sorted(runs, key=lambda run: -run.created)
    steps += [_training(run) for run in newest if run.going]
    steps += [_halted(run) for run in newest if run.state in ("paused", "crashed", "failed")][:1]
    steps += _flagged(summary)[:1]
    waiting = [take for take in takes if take.utterance_id is None]
    if waiting:
        steps.append(_takes(waiting))
    steps += _untranscribed(summary)
    unsplit = (
        summary.utterances
        - summary.untranscribed.utterances
        - sum(summary.by_split[s].utterances for s in ("train", "dev", "test") if s in summary.by_split)
    )
    if unsplit > 0:
        text = tr("Training learns from train, checks on dev, and leaves test for the end.")
        title = tr_n("One utterance is in no split", "%n utterances are in no split", unsplit)
        steps.append(NextStep("split", "split", title, text, tr("Look at them"), "corpus"))
    if (
        not runs
        and not read_only
        and summary.by_split.get("train") is not None
        and summary.by_split["train"].utterances
    ):
        text = tr("A quick look shows within minutes whether the neighbour’s model helps.")
        steps.append(NextStep("first_run", "train", tr("Train a first model"), text, tr("Set it up"), "train"))
    done = [(run.wer, run) for run in newest if run.state == "finished" and run.wer is not None]
    if done:  # one that learnt from sound alone has nothing to write yet
        steps.append(_finished(min(done, key=lambda pair: pair[0])[1]))
    steps += _flagged(summary)[1:]
    return steps[:MOST]
