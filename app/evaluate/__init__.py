"""The Evaluate page: is it better, on what, and what should be done next."""
