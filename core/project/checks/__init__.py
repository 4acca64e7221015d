"""Quality checks: what utterances measure, and which flags follow."""
