"""When things were said, where a transcript has times."""
