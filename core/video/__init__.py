"""The pictures of a film at any moment of it, to the frame. Knows no project."""
