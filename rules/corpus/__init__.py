"""What only shows where the files of a project are looked at together."""
