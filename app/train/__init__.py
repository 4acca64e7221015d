"""The Train page: runs, their curves, what they write now, their plans, and new runs."""
