"""Run folders, their event logs, and the child processes that fill them."""
