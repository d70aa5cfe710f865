"""The words, and how they are laid out."""
