"""The table of utterances: what was said and written, which are listed, and where each error is heard."""
