"""Text models on the Text page: made, seen, tuned for recognisers, removed."""
