"""What names a transcript."""
