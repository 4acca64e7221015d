"""The Checkpoints page: what a run can start from, here and on the hub."""
