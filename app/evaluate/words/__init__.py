"""The words of an evaluation: how often each was said and rightly written, by how often it stands in training."""
