"""Sessions on paper: the dialog that asks how, and what lays pages out."""
