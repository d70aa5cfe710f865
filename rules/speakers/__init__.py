"""Who speaks, under which label, and when."""
