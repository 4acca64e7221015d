"""What a corpus asks of an alphabet."""
