"""What notes say of utterances and of recordings, in SQL over `utterances u`: for showing, and for rules.

Rules begin with the notes, as there are few: to look at those of each utterance takes seconds of a million.
"""

from __future__ import annotations

NOTE = "coalesce((SELECT group_concat(text, char(10)) FROM notes WHERE utterance_id = u.id), '')"
RECORDING_NOTE = (
    "coalesce((SELECT group_concat(text, char(10)) FROM notes"
    " WHERE recording_id = u.recording_id AND utterance_id IS NULL), '')"
)
"""All notes about an utterance, or about its recording as a whole, a line each; "" for none."""
JOINED = "group_concat(text, char(10))"
"""The same of the notes that `NOTED` puts together."""
NOTED = {
    "note": (
        "u.id IN (SELECT utterance_id FROM notes WHERE utterance_id IS NOT NULL GROUP BY utterance_id HAVING {test})"
    ),
    "recording_note": (
        "u.recording_id IN"
        " (SELECT recording_id FROM notes WHERE utterance_id IS NULL GROUP BY recording_id HAVING {test})"
    ),
}
"""Utterances by a test of `JOINED`, by the keys of fields: of those that have a note."""
