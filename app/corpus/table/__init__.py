"""The table of utterances: its list, its model and view, its columns, and copying rows."""
