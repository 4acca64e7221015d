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

from core.project.limits import Limits
from core.project.usual import Usual, read_usual

if TYPE_CHECKING:
    from core.project.queries import Reader

SPEECH = "max(u.seconds - coalesce(m.before_s, 0) - coalesce(m.after_s, 0), 0.05)"
PACE = f"(t.letters / {SPEECH})"
TOO_FAST = "(u.pace > :letters_per_second AND t.letters > 0)"
FRAMES = "CAST(u.seconds * 1000 / :frame_ms AS INTEGER)"
FROM = (
    "utterances u JOIN texts t ON t.utterance_id = u.id LEFT JOIN measures m ON m.utterance_id = u.id"
    " LEFT JOIN readings d ON d.utterance_id = u.id"
)
LARGE = 200
"""Repeats of more utterances than this are not all told anew when their number changes."""


@dataclass(frozen=True)
class Rule:
    """When a flag stands, as SQL over `FROM`. `blocks` is a condition too."""

    kind: str
    when: str
    value: str
    text: str = "''"
    blocks: str = "0"


RULES: tuple[Rule, ...] = (
    Rule("alphabet", "t.unknown_count > 0", "t.unknown_count", "t.unknown", "1"),
    Rule("empty", "t.letters = 0", "0", "'there is no text'", "1"),
    Rule(
        "fast",
        f"{TOO_FAST} OR (t.letters >= :pace_letters AND {PACE} > :fast_at)",
        f"CASE WHEN {TOO_FAST} THEN u.pace ELSE {PACE} END",
        f"CASE WHEN {TOO_FAST} THEN printf('%.1f letters a second', u.pace)"
        f" ELSE printf('%.1f letters a second of speech, usual are %.1f', {PACE}, :usual_pace) END",
        TOO_FAST,
    ),
    Rule(
        "slow",
        f"t.letters > 0 AND ({PACE} < :slowest OR (t.letters >= :pace_letters AND {PACE} < :slow_at))",
        PACE,
        f"printf('%.1f letters a second of speech', {PACE})"
        " || CASE WHEN :usual_pace > 0 THEN printf(', usual are %.1f', :usual_pace) ELSE '' END",
    ),
    Rule(
        "ctc",
        f"t.needed > {FRAMES} AND t.letters > 0 AND NOT {TOO_FAST}",
        f"t.needed - {FRAMES}",
        f"printf('needs room for %d, has room for %d', t.needed, {FRAMES})",
        "1",
    ),
    Rule(
        "silence",
        "max(m.before_s, m.after_s) > :silence_s",
        "max(m.before_s, m.after_s)",
        "printf('%.1f s before, %.1f s after', m.before_s, m.after_s)",
    ),
    Rule("pauses", "m.pause_s > :pause_s", "m.pause_s", "printf('%.1f s at %.1f s', m.pause_s, m.pause_at_s)"),
    Rule(
        "clipped",
        "m.clipped_share > :clipped_share",
        "100 * m.clipped_share",
        "printf('%.1f%% of the sound', 100 * m.clipped_share)",
        "m.clipped_share > :clipped_blocks",
    ),
    Rule(
        "quiet",
        "m.level_db < :quiet_db AND m.problem = '' AND m.peak_db > -99",
        "m.level_db",
        "printf('speech at %.0f dB', m.level_db)",
    ),
    Rule(
        "noisy",
        "m.snr_db < :snr_db AND u.seconds >= 1 AND m.problem = '' AND m.peak_db > -99",
        "m.snr_db",
        "printf('speech %.0f dB above the background', m.snr_db)",
    ),
    Rule(
        "band",
        "m.band_hz > 0 AND m.band_hz < :band_hz"
        " AND m.band_hz * 3 < (SELECT rate FROM recordings WHERE id = u.recording_id)",
        "m.band_hz",
        "printf('nothing above %.1f kHz', m.band_hz / 1000)",
    ),
    Rule("long", "u.seconds > :long_s", "u.seconds", "printf('%.1f s', u.seconds)"),
    Rule("short", "u.seconds < :short_s", "u.seconds", "printf('%.2f s', u.seconds)", "u.seconds < 0.05"),
    Rule("scripts", "t.scripts != ''", "1", "t.scripts"),
    Rule("unicode", "t.odd != ''", "1", "t.odd"),
    Rule(
        "language",
        "t.foreign_score > :foreign_spreads",
        "t.foreign_score",
        "'spelt unlike the rest of the corpus'",
    ),
    Rule("missing", "m.problem != ''", "0", "m.problem", "1"),
    Rule(
        "disagrees",
        "d.cer > :disagree_cer AND d.cer > :disagree_at",
        "100 * d.cer",
        "d.text",
    ),
)

REPEATS: dict[str, tuple[str, str]] = {"same_text": ("texts", "hash"), "same_sound": ("measures", "sound_hash")}
"""Flags that come from equal hashes: the table and column of the hash."""


def parameters(limits: Limits, usual: Usual) -> dict[str, float]:
    """The values of the rules' names."""
    values = dict(asdict(limits))
    fast_at, slow_at = usual.pace_limits(limits.pace_spreads)
    return values | {
        "fast_at": fast_at,
        "slow_at": slow_at,
        "usual_pace": usual.pace,
        "pace_letters": 12,
        "disagree_at": usual.cer + limits.disagree_spreads * usual.cer_spread,
    }


def count(reader: Reader, limits: Limits, kinds: Iterable[str]) -> dict[str, int]:
    """How many utterances (left-out ones apart) these kinds would flag, from what was measured; writes nothing."""
    usual = read_usual(reader)
    values = parameters(limits, usual)
    wanted = set(kinds)
    found: dict[str, int] = {}
    for rule in RULES:
        if rule.kind in wanted:
            sql = f"SELECT count(*) FROM {FROM} WHERE u.left_out = 0 AND ({rule.when})"
            names = re.findall(r":(\w+)", sql)
            found[rule.kind] = int(reader.query_one(re.sub(r":\w+", "?", sql), tuple(values[name] for name in names)))
    for kind in wanted & set(REPEATS):
        found[kind] = _count_repeats(reader, kind, limits, usual)
    return found


def _count_repeats(reader: Reader, kind: str, limits: Limits, usual: Usual) -> int:
    table, column = REPEATS[kind]
    of_text = kind == "same_text"
    if of_text and usual.repeats:
        return 0
    least, letters = (limits.same_text_times, "AND h.letters >= ?") if of_text else (2, "AND ?")
    found = reader.query_one(
        f"SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM {table} h JOIN utterances u"
        f" ON u.id = h.utterance_id AND u.left_out = 0 WHERE h.{column} IS NOT NULL AND h.{column} != '' {letters}"
        f" GROUP BY h.{column} HAVING count(*) >= ?)",
        (limits.same_text_letters if of_text else 1, least),
    )
    return int(found)


def derive(conn: sqlite3.Connection, ids: Sequence[int], limits: Limits, usual: Usual) -> None:
    """Write the flags of these utterances anew, and those of others that share their texts or sounds."""
    chosen = json.dumps([int(id) for id in ids])
    values: dict[str, Any] = parameters(limits, usual) | {"ids": chosen}
    conn.execute("DELETE FROM flags WHERE utterance_id IN (SELECT value FROM json_each(?))", (chosen,))
    for rule in RULES:
        _insert(conn, rule, values)
    for kind, (table, column) in REPEATS.items():
        hashes = [
            row[0]
            for row in conn.execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE utterance_id IN (SELECT value FROM json_each(?))"
                f" AND {column} IS NOT NULL AND {column} != ''",
                (chosen,),
            )
        ]
        tell_repeats(conn, kind, hashes, limits, usual)


def derive_kind(conn: sqlite3.Connection, kind: str, ids: Sequence[int], limits: Limits, usual: Usual) -> None:
    """Write the flags of one kind anew for these utterances."""
    chosen = json.dumps([int(id) for id in ids])
    conn.execute(
        "DELETE FROM flags WHERE kind = ? AND utterance_id IN (SELECT value FROM json_each(?))", (kind, chosen)
    )
    for rule in RULES:
        if rule.kind == kind:
            _insert(conn, rule, parameters(limits, usual) | {"ids": chosen})


def _insert(conn: sqlite3.Connection, rule: Rule, values: dict[str, Any]) -> None:
    conn.execute(
        "INSERT INTO flags (utterance_id, kind, value, text, blocks)"
        f" SELECT u.id, '{rule.kind}', {rule.value}, {rule.text}, {rule.blocks} FROM {FROM}"
        f" WHERE u.id IN (SELECT value FROM json_each(:ids)) AND ({rule.when})",
        _used(rule, values) | {"ids": values["ids"]},
    )


def tell_repeats(conn: sqlite3.Connection, kind: str, hashes: Sequence[Any], limits: Limits, usual: Usual) -> set[int]:
    """Write the flags of utterances that share a text or sound. Returns those that were looked at."""
    table, column = REPEATS[kind]
    touched: set[int] = set()
    for one in hashes:
        members = conn.execute(
            f"SELECT u.id, u.key FROM {table} h CROSS JOIN utterances u ON u.id = h.utterance_id AND u.left_out = 0"
            f" WHERE h.{column} = ? ORDER BY u.key_order LIMIT {LARGE}",
            (one,),
        ).fetchall()
        if len(members) < 2:
            ids = [row[0] for row in conn.execute(f"SELECT utterance_id FROM {table} WHERE {column} = ?", (one,))]
            conn.executemany("DELETE FROM flags WHERE utterance_id = ? AND kind = ?", [(id, kind) for id in ids])
            touched.update(ids)
            continue
        touched |= _tell_group(conn, kind, one, members, limits, usual)
    return touched


def _tell_group(
    conn: sqlite3.Connection, kind: str, one: Any, members: Sequence[Any], limits: Limits, usual: Usual
) -> set[int]:
    table, column = REPEATS[kind]
    everyone = [row[0] for row in conn.execute(f"SELECT utterance_id FROM {table} WHERE {column} = ?", (one,))]
    times = conn.execute(
        f"SELECT count(*) FROM {table} h CROSS JOIN utterances u ON u.id = h.utterance_id AND u.left_out = 0"
        f" WHERE h.{column} = ?",
        (one,),
    ).fetchone()[0]
    wanted = True
    if kind == "same_text":
        letters = conn.execute(f"SELECT letters FROM texts WHERE {column} = ? LIMIT 1", (one,)).fetchone()[0]
        wanted = letters >= limits.same_text_letters and times >= limits.same_text_times and not usual.repeats
    if times <= LARGE:
        conn.executemany("DELETE FROM flags WHERE utterance_id = ? AND kind = ?", [(id, kind) for id in everyone])
    if not wanted:
        conn.executemany("DELETE FROM flags WHERE utterance_id = ? AND kind = ?", [(id, kind) for id in everyone])
        return set(everyone)
    names = [(row[0], row[1]) for row in members[:4]]
    conn.execute(
        "INSERT OR IGNORE INTO flags (utterance_id, kind, value, text, blocks)"
        f" SELECT u.id, '{kind}', ?, ?, 0 FROM {table} h CROSS JOIN utterances u ON u.id = h.utterance_id"
        f" AND u.left_out = 0 WHERE h.{column} = ?",
        (times, _others(times, names, 0), one),
    )
    conn.executemany(
        "UPDATE flags SET text = ? WHERE utterance_id = ? AND kind = ?",
        [(_others(times, names, id), id, kind) for id, _ in names],
    )
    return set(everyone)


def _others(times: int, names: Sequence[tuple[int, str]], id: int) -> str:
    """ "3 times: also clip-2, clip-7", for the utterance `id`."""
    others = [key for other, key in names if other != id][:3]
    more = times - 1 - len(others)
    return f"{times:,} times: also {', '.join(others)}" + (f" and {more:,} more" if more > 0 else "")


def _used(rule: Rule, values: dict[str, Any]) -> dict[str, Any]:
    """The values that a rule names."""
    text = rule.when + rule.value + rule.text + rule.blocks
    return {name: value for name, value in values.items() if f":{name}" in text}
