"""How people speak to each other."""
