"""Training as a child process: a run folder in, an event log and a model out."""
