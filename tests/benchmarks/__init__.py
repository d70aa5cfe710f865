"""What is measured, and against whom. Nothing here is a test: no figure of a shared machine can fail a build."""
