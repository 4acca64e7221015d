"""The transcript of the current utterance and what is known of it, to be edited."""
