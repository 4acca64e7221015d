"""From measures and limits to flags, in SQL: a changed limit reads neither sound nor text again.

Each rule says when an utterance is flagged, with what value, in what words, and whether it keeps out of training.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from core.project.checks.corpus_statistics import CorpusStatistics, read_statistics
from core.project.checks.limits import Limits
from core.project.checks.overlaps import KIND as OVERLAP
from core.project.checks.overlaps import count_overlapping
from core.project.checks.repeats import REPEATS, count_repeats, hashes_of, tell_repeats
from core.project.flags import KINDS
from core.transcripts import TRANSCRIBED
from core.wording import Said, say

if TYPE_CHECKING:
    from core.project.queries import Reader

SPEECH = "max(u.seconds - coalesce(m.before_s, 0) - coalesce(m.after_s, 0), 0.05)"
PACE = f"(t.letters / {SPEECH})"
TOO_FAST = "(u.pace > :letters_per_second AND t.letters > 0)"
FRAMES = "CAST(u.seconds * 1000 / :frame_ms AS INTEGER)"
FINEST = "CAST(u.seconds * 1000 / min(:frame_ms, 20) AS INTEGER)"
"""What the models that write most often have room for: what needs more, CTC cannot write."""
SILENT = "(m.problem = '' AND m.peak_db < :silent_db)"
FROM = (
    "utterances u JOIN texts t ON t.utterance_id = u.id LEFT JOIN measures m ON m.utterance_id = u.id"
    " LEFT JOIN readings d ON d.utterance_id = u.id"
)


VERSION = 1
"""Of how flags are worded."""


def _kept(pattern: Said, **values: str) -> str:
    """SQL of a text as `core.project.flags.kept_text` keeps it: `values` are SQL too."""
    quoted = pattern.replace("'", "''")
    named = ", ".join(f"'{name}', {sql}" for name, sql in values.items())
    return f"json_object('say', '{quoted}', 'values', json_object({named}))"


@dataclass(frozen=True)
class FlagRule:
    """When a flag stands, as SQL over `FROM`; `text` is SQL of what is kept to word it. `blocks` is a condition too."""

    kind: str
    when: str
    value: str
    text: str = "''"
    blocks: str = "0"


RULES: tuple[FlagRule, ...] = (
    FlagRule("alphabet", "t.unknown_count > 0", "t.unknown_count", "t.unknown", "1"),
    FlagRule("empty", f"t.letters = 0 AND {TRANSCRIBED}", "0", _kept(say("nothing is left of the text")), "1"),
    FlagRule(
        "fast",
        f"{TOO_FAST} OR (t.letters >= :pace_letters AND {PACE} > :fast_at)",
        f"CASE WHEN {TOO_FAST} THEN u.pace ELSE {PACE} END",
        f"CASE WHEN {TOO_FAST} THEN {_kept(say('{pace:.1f} letters a second'), pace='u.pace')} ELSE "
        + _kept(say("{pace:.1f} letters a second of speech, usual are {usual:.1f}"), pace=PACE, usual=":usual_pace")
        + " END",
    ),
    FlagRule(
        "slow",
        f"t.letters > 0 AND ({PACE} < :slowest OR (t.letters >= :pace_letters AND {PACE} < :slow_at))",
        PACE,
        "CASE WHEN :usual_pace > 0 THEN "
        + _kept(say("{pace:.1f} letters a second of speech, usual are {usual:.1f}"), pace=PACE, usual=":usual_pace")
        + f" ELSE {_kept(say('{pace:.1f} letters a second of speech'), pace=PACE)} END",
    ),
    FlagRule(
        "ctc",
        f"t.needed > {FRAMES} AND t.letters > 0",
        f"t.needed - {FRAMES}",
        _kept(
            say(
                "it needs room for {needed:,} and has room for {room:,} in a model that writes every {step_ms:,.0f} ms"
            ),
            needed="t.needed",
            room=FRAMES,
            step_ms=":frame_ms",
        ),
        f"t.needed > {FINEST}",
    ),
    FlagRule(
        "silent",
        SILENT,
        "m.peak_db",
        f"CASE WHEN m.peak_db <= -99 THEN {_kept(say('no sound at all'))} ELSE "
        f"{_kept(say('the loudest is at {peak_db:,.0f} dB'), peak_db='m.peak_db')} END",
        "t.letters > 0",
    ),
    FlagRule(
        "silence",
        f"max(m.before_s, m.after_s) > :silence_s AND NOT {SILENT}",
        "max(m.before_s, m.after_s)",
        _kept(say("{before_s:.1f} s before, {after_s:.1f} s after"), before_s="m.before_s", after_s="m.after_s"),
    ),
    FlagRule(
        "pauses",
        "m.pause_s > :pause_s",
        "m.pause_s",
        _kept(say("{length_s:.1f} s at {at_s:.1f} s"), length_s="m.pause_s", at_s="m.pause_at_s"),
    ),
    FlagRule(
        "clipped",
        "m.clipped_share > :clipped_share",
        "100 * m.clipped_share",
        _kept(say("{share:.1%} of the sound"), share="m.clipped_share"),
        "m.clipped_share > :clipped_blocks",
    ),
    FlagRule(
        "quiet",
        f"m.level_db < :quiet_db AND m.problem = '' AND NOT {SILENT}",
        "m.level_db",
        _kept(say("speech at {level_db:,.0f} dB"), level_db="m.level_db"),
    ),
    FlagRule(
        "noisy",
        f"m.snr_db < :snr_db AND u.seconds >= 1 AND m.problem = '' AND NOT {SILENT}",
        "m.snr_db",
        _kept(say("speech {snr_db:,.0f} dB above the background"), snr_db="m.snr_db"),
    ),
    FlagRule(
        "band",
        "m.band_hz > 0 AND m.band_hz < :band_hz"
        " AND m.band_hz * 3 < (SELECT rate FROM recordings WHERE id = u.recording_id)",
        "m.band_hz",
        _kept(say("nothing above {khz:.1f} kHz"), khz="m.band_hz / 1000.0"),
    ),
    FlagRule("long", "u.seconds > :long_s", "u.seconds", _kept(say("{seconds:.1f} s"), seconds="u.seconds")),
    FlagRule(
        "short",
        "u.seconds < :short_s",
        "u.seconds",
        _kept(say("{seconds:.2f} s"), seconds="u.seconds"),
        "u.seconds < 0.05",
    ),
    FlagRule("scripts", "t.scripts != ''", "1", "t.scripts"),
    FlagRule("unicode", "t.odd != ''", "1", "t.odd"),
    FlagRule("markup", "t.markup != ''", "1", "t.markup"),
    FlagRule(
        "language",
        "t.foreign_score > :foreign_spreads",
        "t.foreign_score",
        _kept(say("spelt unlike the rest of the corpus")),
    ),
    FlagRule("missing", "m.problem != ''", "0", "m.problem", "1"),
    FlagRule(
        "disagrees",
        "d.cer > :disagree_cer AND d.cer > :disagree_at AND d.text != u.refused",
        "100 * d.cer",
        "d.text",
    ),
)


def parameters(limits: Limits, statistics: CorpusStatistics) -> dict[str, float]:
    """The values of the rules' names."""
    values = dict(asdict(limits))
    fast_at, slow_at = statistics.pace_limits(limits.pace_spreads)
    return values | {
        "fast_at": fast_at,
        "slow_at": slow_at,
        "usual_pace": statistics.pace,
        "repeats": float(statistics.repeats),
        "pace_letters": 12,
        "disagree_at": statistics.cer + limits.disagree_spreads * statistics.cer_spread,
    }


def count(reader: Reader, limits: Limits, kinds: Iterable[str]) -> dict[str, int]:
    """How many utterances (left-out ones apart) these kinds would flag, from what was measured; writes nothing."""
    statistics = read_statistics(reader)
    values = parameters(limits, statistics)
    wanted = set(kinds)
    found: dict[str, int] = {}
    for rule in RULES:
        if rule.kind in wanted:
            sql = f"SELECT count(*) FROM {FROM} WHERE u.left_out = 0 AND ({rule.when})"
            names = re.findall(r":(\w+)", sql)
            found[rule.kind] = int(reader.query_one(re.sub(r":\w+", "?", sql), tuple(values[name] for name in names)))
    for kind in wanted & set(REPEATS):
        found[kind] = count_repeats(reader, kind, limits, statistics)
    if OVERLAP in wanted:
        found[OVERLAP] = count_overlapping(reader, limits)
    return found


def changed_kinds(before: dict[str, float], after: dict[str, float]) -> tuple[str, ...]:
    """The kinds whose flags depend on values that differ; both as `parameters` gives them."""
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    ruled = tuple(rule.kind for rule in RULES if names & set(re.findall(r":(\w+)", _sql(rule))))
    ruled += ("same_text",) if names & {"same_text_times", "same_text_letters", "repeats"} else ()
    return ruled + ((OVERLAP,) if "overlap_s" in names else ())


def _sql(rule: FlagRule) -> str:
    return f"{rule.when} {rule.value} {rule.text} {rule.blocks}"


def derive(
    conn: sqlite3.Connection,
    ids: Sequence[int],
    limits: Limits,
    statistics: CorpusStatistics,
    kinds: Iterable[str] | None = None,
) -> None:
    """Write the flags of these utterances anew (of `kinds`, or all), and those of others that share their texts or
    sounds; overlaps are for `core.project.checks.overlaps` to tell."""
    chosen = json.dumps([int(id) for id in ids])
    values: dict[str, Any] = parameters(limits, statistics) | {"ids": chosen}
    wanted = (set(KINDS) if kinds is None else set(kinds)) - {OVERLAP}
    conn.execute(
        "DELETE FROM flags WHERE utterance_id IN (SELECT value FROM json_each(?))"
        " AND kind IN (SELECT value FROM json_each(?))",
        (chosen, json.dumps(list(wanted))),
    )
    for rule in RULES:
        if rule.kind in wanted:
            _insert(conn, rule, values)
    for kind in REPEATS:
        if kind in wanted:
            tell_repeats(conn, kind, hashes_of(conn, kind, ids), limits, statistics, ids)


def _insert(conn: sqlite3.Connection, rule: FlagRule, values: dict[str, Any]) -> None:
    conn.execute(
        "INSERT INTO flags (utterance_id, kind, value, text, blocks)"
        f" SELECT u.id, '{rule.kind}', {rule.value}, {rule.text}, {rule.blocks} FROM {FROM}"
        f" WHERE u.id IN (SELECT value FROM json_each(:ids)) AND ({rule.when})",
        _used(rule, values) | {"ids": values["ids"]},
    )


def _used(rule: FlagRule, values: dict[str, Any]) -> dict[str, Any]:
    """The values that a rule names."""
    return {name: values[name] for name in re.findall(r":(\w+)", _sql(rule))}
