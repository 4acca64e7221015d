"""The recording as a whole: its utterances in lanes, new ones, what was missed, and the list of recordings."""
