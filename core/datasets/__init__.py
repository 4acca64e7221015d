"""From a project's utterances to batches a model learns from."""
