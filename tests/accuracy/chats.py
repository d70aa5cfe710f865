"""Real chats as documents: those of the package chitchat-dataset, which anybody can install.

    pip install chitchat-dataset
    python -m tests.accuracy.chats FOLDER

They are chats of two students each, as they typed them (Brigham Young University, Chit-Chat Challenge, 2018, MIT
licence). What somebody sends before the other does is one turn.
"""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from transcript_lint.record import NamedTuple

_FEWEST = 6
_LABELS = ("Ann", "Ben")
_TITLE = "Chat"


class Message(NamedTuple):
    """What one person sent at one time, without line ends and spaces at its ends."""

    sender: str
    text: str


def document(name: str, messages: Sequence[Message]) -> str | None:
    """One chat in the native format; nothing if fewer or more than two people write, or they say hardly anything."""
    senders = list(dict.fromkeys(message.sender for message in messages))
    turns = list[list[str]]()
    for sender, text in messages:
        label = _LABELS[senders.index(sender) % 2]
        if turns and turns[-1][0] == label:
            turns[-1].append(text)
        else:
            turns.append([label, text])
    if len(senders) != len(_LABELS) or len(turns) < _FEWEST:
        return None
    said = (f"{label}: {' '.join(texts)}\n" for label, *texts in turns)
    return f"[{uuid.uuid5(uuid.NAMESPACE_URL, name)}] {_TITLE}:\n{''.join(said)}"


def chats(source: Path) -> Iterator[tuple[str, list[Message]]]:
    """The name and the messages of each chat in the package's file, in the order of their names."""
    stored: Mapping[str, Mapping[str, list[list[dict[str, str]]]]] = json.loads(source.read_text(encoding="utf-8"))
    for name, chat in sorted(stored.items()):
        sent = (message for together in chat["messages"] for message in together)
        said = (Message(message["sender"], " ".join(message["text"].split())) for message in sent)
        yield name, [message for message in said if message.text]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the chats of the package into a folder, a file each."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.chats", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where to write them; made if it is not there")
    folder: Path = parser.parse_args(arguments).folder
    found = find_spec("chitchat_dataset")
    if found is None or found.origin is None:
        print("chats: the package chitchat-dataset is not installed", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for name, messages in chats(Path(found.origin).with_name("dataset.json")):
        if text := document(name, messages):
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            written += 1
    print(f"{written} chats in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
