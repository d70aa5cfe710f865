"""What the bytes and characters of a file do that its reader cannot see."""
