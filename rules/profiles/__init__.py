"""Named presets: which rules run, how severely, with which options. Each is a TOML file that bears its name."""
