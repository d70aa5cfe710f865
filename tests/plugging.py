"""Makes plugins for tests: installed packages as Python sees them, and files of a project."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from transcript_lint import plugins
from transcript_lint.plugins import Contribution, installed

HEAD = """\
import sys
from transcript_lint import Corpus, Document, Edit, Finding, Fix, Span, Transcript, Turn, hookimpl, rule, rules_in
"""

RULE = '''
@rule
def shouted_words(turn: Turn):
    """Words in capitals."""
    if turn.text.isupper():
        yield Finding("somebody shouts", turn.text_span)
'''

HOOK = """
@hookimpl
def transcript_lint_rules():
    return rules_in(sys.modules[__name__])
"""

Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """A function that makes an installed package of a module's text, and gives the folder it is in."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    modules: list[str] = []

    def made(name: str, code: str, version: str = "1.2", entry: str = "", head: str = HEAD) -> Path:
        module = name.replace("-", "_")
        (folder / f"{module}.py").write_text(head + dedent(code), encoding="utf-8")
        metadata = folder / f"{module}-{version}.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        (metadata / "entry_points.txt").write_text(f"[transcript_lint]\n{name} = {entry or module}\n")
        modules.append(module)
        return folder

    yield made
    for module in modules:
        sys.modules.pop(module, None)
    forget()


def forget() -> None:
    """Forget what was collected, as a new process would."""
    plugins.collect.cache_clear()
    installed.present.cache_clear()


def collected(*local: str) -> Contribution:
    """What a new process would collect."""
    forget()
    return plugins.collect(local)
