"""The sound of the current utterance: seen, played and marked."""
