"""How transcripts are kept."""
