"""Train, dev and test: dividing a corpus so that nothing leaks."""
