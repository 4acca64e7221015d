"""What comes in and goes out: import, export, and recordings whose files were moved."""
