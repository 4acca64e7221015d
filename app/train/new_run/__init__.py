"""The dialog that plans a new run."""
