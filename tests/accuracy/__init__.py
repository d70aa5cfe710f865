"""How often the rules are right: a development tool, run as `python -m tests.accuracy FOLDER...`.

A folder of native documents with a `gold.jsonl` is measured against it, any other as one that is clean: every finding
there is one to read. `--inject` plants faults in the documents of a folder and looks whether they are found.
"""
