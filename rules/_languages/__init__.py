"""What is known about languages: a file for each, which is found by its name."""
