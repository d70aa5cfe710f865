"""The language: data only, read with `importlib.resources`."""
