"""What a transcriber wrote between the words: `[laughs]`, `(inaudible)`."""
