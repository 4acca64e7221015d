"""Programs that print figures, one JSON object as their last line. Not run as tests."""
