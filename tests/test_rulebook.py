"""What is kept of the rules is what they say of themselves, as long as nothing of theirs has changed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.test_image import _run, project
from transcript_lint import Document, Finding, Glance, kept, parse, pattern, plugins, rule, rulebook, rules_in
from transcript_lint.plugins import collect
from transcript_lint.rule import Later, Rule, rules_of

__all__ = ["project"]

# As `test_image.RUN`, but for what it tells: the modules of rules that were loaded.
LOADED = """
import sys, atexit
from transcript_lint import cli
def say():
    import json
    print(json.dumps([name for name in sys.modules if name.startswith("transcript_lint.rules.")]))
atexit.register(say)
cli.run()
"""


@pytest.fixture
def caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder of caches."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches" / "transcript-lint"


@pytest.fixture
def folder() -> str:
    """The folder of the built-in rules."""
    collect()
    return str(sys.modules[plugins.BUILT_IN].__path__[0])


def _said(one: Rule) -> tuple[object, ...]:
    """All of a rule but its functions."""
    functions = one.facts is not None, one.sign is not None, callable(one.sections) or one.sections
    return (*one._replace(source=one.check, facts=None, sign=None, sections=False, origin=""), *functions)


@pytest.mark.usefixtures("caches")
def test_what_is_kept_of_each_rule_is_what_it_says(folder: str) -> None:
    given = [one for one in rules_in(sys.modules[plugins.BUILT_IN]) if isinstance(one, Rule)]
    held = rulebook.stamps(folder)
    assert held

    rulebook.keep(held, given)
    known = rulebook.known(held, "ours")

    assert known
    assert [_said(one) for one in known] == [_said(one) for one in given]
    without = [(one.module, one.option_names, one.summary) for one in known]
    assert without == [(one.module, one.option_names, one.summary) for one in given]
    assert {one.origin for one in known} == {"ours"}
    assert rulebook.known([*held, ("new.py", 1, 1)], "") is None


@pytest.mark.usefixtures("caches")
def test_nearly_every_sign_of_ours_can_be_kept_and_tells_the_same(folder: str) -> None:
    given = [one for one in rules_in(sys.modules[plugins.BUILT_IN]) if isinstance(one, Rule)]
    held = rulebook.stamps(folder) or []
    rulebook.keep(held, given)
    known = rulebook.known(held, "") or []
    signs = [one.sign for one in known if isinstance(one.sign, rulebook._Sign)]
    assert sum(sign._kept is None for sign in signs) < len(signs) / 10
    texts = [example for one in given for example in one.manual.split("\n\n") if "]" in example]

    for text in ["", *texts]:
        document = parse("\n".join(line[8:] for line in text.split("\n")))
        for one, other in zip(given, known, strict=True):
            assert (other.sign is None) == (one.sign is None)
            if one.sign and isinstance(other.sign, rulebook._Sign):
                assert [*other.sign.__kwdefaults__] == [*(one.sign.__kwdefaults__ or ())]
                told, again = one.sign(document.glance), other.sign(document.glance)
                assert bool(told) == bool(again)
                assert told == again or not isinstance(told, list)


def test_a_run_on_a_clean_file_loads_the_rules_that_may_find_something(project: Path) -> None:
    _run(project)
    (project / "run.py").write_text(LOADED)

    second, third = _run(project), _run(project)

    assert second == third
    assert len(second[1]) < len(collect().rules)
    assert "transcript_lint.rules.privacy.secrets" not in second[1]
    (project / "a.txt").write_text((project / "a.txt").read_text() + "Candidate: It is AKIAIOSFODNN7EXAMPLE.\n")
    found = _run(project)
    assert "transcript_lint.rules.privacy.secrets" in found[1]
    assert "secrets" in found[0]


def test_a_rule_whose_sign_has_changed_is_asked_anew(project: Path) -> None:
    _run(project)
    assert "secrets" not in _run(project)[0]
    path = project / "transcript_lint" / "rules" / "privacy" / "secrets.py"
    path.write_text(path.read_text().replace('"AKIA"', '"Good"').replace("[0-9A-Z]{16}", "[a-z ]{4}"))

    assert "secrets" in _run(project)[0]
    assert "secrets" in _run(project)[0]


def test_all_is_told_anew_where_a_helper_has_changed(project: Path) -> None:
    _run(project)
    (file,) = (project / "caches" / "transcript-lint").glob("rules-*")
    first = file.read_bytes()
    helper = project / "transcript_lint" / "rules" / "_glances.py"
    helper.write_text(helper.read_text() + "\n")

    _run(project)
    second = file.read_bytes()
    _run(project)

    assert first != second == file.read_bytes()


def _module(code: str, name: str = "made_for_the_book") -> ModuleType:
    """A module of some code, with what it needs to have a rule with a sign."""
    module = ModuleType(name)
    sys.modules[name] = module
    module.__dict__.update(Document=Document, Finding=Finding, Glance=Glance, rule=rule)
    exec(code + "\n@rule(sign=sign)\ndef made(document: Document): yield Finding('it', document)", module.__dict__)  # noqa: S102
    return module


SIGNS: Mapping[str, bool] = {
    "def sign(glance): return 'a' in glance.text": True,
    "W = ('a', frozenset({'b'}))\ndef sign(glance): return any(w in glance.text for w in (W[0], *W[1]))": True,
    "W = {'a': {1: 'b'}}\ndef sign(glance): return any(w in glance.text for w in W)": True,
    "def has(n): return n == 0 or has(n - 1)\ndef sign(glance): return has(3) and 'a' in glance.text": True,
    "from os.path import basename\ndef sign(glance): return 'a' in basename(glance.text)": True,
    "def sign(glance, *, word='a'): return word in glance.text": True,
    "W = ['a']\ndef sign(glance): return any(w in glance.text for w in W)": False,
    "W = ['a']\ndef sign(glance, *, words=W): return words[0] in glance.text": False,
    "def sign(glance, w='a'): return w in glance.text": False,
    "def outer(w):\n  def sign(glance): return w in glance.text\n  return sign\nsign = outer('a')": False,
    "import os\ndef sign(glance): return os.sep and 'a' in glance.text": False,
}


@pytest.mark.usefixtures("caches")
@pytest.mark.parametrize(("code", "is_kept"), SIGNS.items())
def test_a_sign_that_cannot_be_kept_is_asked_where_it_is(code: str, is_kept: bool) -> None:
    module = _module(code)
    rulebook.keep([], rules_of(module, "here", ""))
    (known,) = rulebook.known([], "ours") or []

    assert known.sign
    assert isinstance(known.sign, rulebook._Sign)
    assert (known.sign._kept is not None) == is_kept
    assert [bool(known.sign(parse(text).glance)) for text in ("a", "-", "a")] == [True, False, True]
    assert known.check is known.check is vars(module)["made"]


@pytest.mark.usefixtures("caches")
def test_a_pattern_that_may_hold_words_of_somebody_is_not_kept() -> None:
    module = _module("def sign(glance): return P.search(glance.text)")
    vars(module)["P"] = pattern("a")
    (made,) = rules_of(module, "here", "")

    assert rulebook._entry(made)[8] == ((), None)


@pytest.mark.usefixtures("caches")
def test_a_rule_that_its_module_does_not_have_under_its_name_is_not_kept() -> None:
    module = _module("def sign(glance): return True")
    vars(module)["other"] = vars(module).pop("made")

    rulebook.keep([], rules_of(module, "here", ""))
    assert rulebook.known([], "") is None


@pytest.mark.usefixtures("caches")
def test_what_is_kept_of_something_else_is_none() -> None:
    kept.write(rulebook._name(), b"nonsense")
    assert rulebook.known([], "") is None


def test_facts_and_keys_are_those_of_the_rule(folder: str) -> None:
    document = parse("[7] Interview summary:\nA: Yes.\n[7] Interview summary:\nA: Yes.\n")
    for name, one in collect().rules.items():
        later = Later(one.module, name.replace("-", "_"), one.option_names, one.summary)
        rules: Iterator[Any] = iter([one.facts, one.sections])
        for ours, theirs in zip(rules, (later.facts, later.keys), strict=True):
            if callable(ours):
                assert list(ours(document)) == list(theirs(document))


def test_a_folder_that_cannot_be_read_has_no_stamps(tmp_path: Path) -> None:
    assert rulebook.stamps(str(tmp_path / "missing")) is None
    assert rulebook.stamps(str(tmp_path))


@pytest.mark.usefixtures("caches")
def test_failures_of_built_in_rules_are_told_of_each_time(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    broken = plugins.Failure("", "nowhere.py", 1, "cannot be loaded")
    monkeypatch.setattr(sys.modules[plugins.BUILT_IN], "transcript_lint_rules", lambda: [broken])

    assert list(plugins._built_in(plugins.BUILT_IN, "ours")) == [broken._replace(plugin="ours")]
    assert kept.names() == []
