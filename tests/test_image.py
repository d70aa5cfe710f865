"""What is kept of the code of modules is used only for what has not changed since."""

from __future__ import annotations

import json
import os
import py_compile
import subprocess
import sys
from functools import partial
from importlib.util import cache_from_source, module_from_spec
from pathlib import Path

import pytest

import transcript_lint
from transcript_lint import image, kept
from transcript_lint.plugins import collect

TEXT = "[5d918e42-6bba-4814-8ec9-a90e03c465d2] Interview summary:\nInterviewer: Hello.\nCandidate: Good morning.\n"
# Runs `check` from the folder that it is in, and says which modules came from the image.
RUN = """
import sys, atexit
from transcript_lint import cli, image
def say():
    import json
    loaded = [(name, getattr(one, "__loader__", None)) for name, one in sys.modules.items()]
    names = [name for name, loader in loaded if isinstance(loader, image._FromImage)]
    print(json.dumps(names))
atexit.register(say)
sys.argv[0] = "transcript-lint"
cli.run()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the package as it is installed, in a folder of its own."""
    import shutil

    collect()
    ours, rules = Path(transcript_lint.__path__[0]), Path(sys.modules["transcript_lint.rules"].__path__[0])
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ours, tmp_path / "transcript_lint", ignore=leave)
    grammar = rules.parent / "grammar"
    shutil.copytree(rules, tmp_path / "transcript_lint" / "rules", ignore=leave, dirs_exist_ok=True)
    shutil.copytree(grammar, tmp_path / "transcript_lint" / "grammar", ignore=leave, dirs_exist_ok=True)
    (tmp_path / "run.py").write_text(RUN)
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


def _run(project: Path) -> tuple[str, list[str]]:
    """What a run prints, and the names of the modules that came from the image."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"XDG_CACHE_HOME": str(project / "caches"), "PYTHONPATH": str(project)}
    command = [sys.executable, "run.py", "check", "a.txt", "--output", "concise"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    *printed, names = done.stdout.splitlines()
    assert not done.stderr
    return "\n".join(printed), json.loads(names)


def test_the_second_run_loads_its_modules_from_one_file(project: Path) -> None:
    first, second, third = _run(project), _run(project), _run(project)

    assert first[1] == []
    assert len(second[1]) > 50
    assert third == second
    assert first[0] == second[0]


def test_a_rule_that_is_changed_new_or_gone_is_right_at_once(project: Path) -> None:
    _run(project)
    _run(project)
    folder = project / "transcript_lint" / "rules" / "text"
    rule = folder / "trailing_spaces.py"
    rule.write_text(
        "from transcript_lint import Document, Finding, Span, rule\n\n@rule\ndef trailing_spaces(document: Document):\n"
        "    yield Finding('changed', Span(0, 1))\n"
    )
    (folder / "new_ones.py").write_text(
        rule.read_text().replace("trailing_spaces", "new_ones").replace("changed", "new")
    )

    printed, names = _run(project)
    assert "changed" in printed
    assert "new-ones" in printed
    assert "transcript_lint.rules.text.trailing_spaces" not in names
    rule.unlink()
    (folder / "new_ones.py").unlink()

    assert "changed" not in _run(project)[0]
    assert "transcript_lint.rules.text.trailing_spaces" not in _run(project)[1]


@pytest.fixture
def caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder of caches."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches" / "transcript-lint"


def _made(tmp_path: Path, code: str = "VALUE = 1\n") -> image.Finder:
    """A finder that knows one module of a file, and one of another version."""
    file = tmp_path / "one.py"
    file.write_text(code)
    compiled = Path(py_compile.compile(str(file), str(tmp_path / "one.pyc")) or "")
    status = file.stat()
    note = str(file), status.st_mtime_ns, status.st_size, False, str(compiled)
    kept.write_parts("some", {"made.one": (note, compiled.read_bytes()[16:]), "made.strange": ((), b"")})
    return image.Finder(kept.Parts("some"))


@pytest.mark.usefixtures("caches")
def test_a_module_is_found_where_its_file_is_what_it_was(tmp_path: Path) -> None:
    finder = _made(tmp_path)

    spec = finder.find_spec("made.one", [str(tmp_path)])
    assert spec
    assert spec.origin == str(tmp_path / "one.py")
    assert finder.find_spec("made.other", [str(tmp_path)]) is None
    assert finder.find_spec("made.strange") is None
    assert finder.find_spec("made.one", ["elsewhere"]) is None
    (tmp_path / "one.py").write_text("VALUE = 12\n")
    assert finder.find_spec("made.one", [str(tmp_path)]) is None
    (tmp_path / "one.py").unlink()
    assert finder.find_spec("made.one", [str(tmp_path)]) is None


@pytest.mark.usefixtures("caches")
def test_code_that_cannot_be_read_is_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("VALUE = 1\n")
    for content in (b"nonsense", b"", None):
        code = image._Loader("one", str(tmp_path / "one.py"), partial(next, iter([content]))).get_code("one")
        assert code
        assert code.co_names == ("VALUE",)


@pytest.mark.usefixtures("caches")
def test_an_image_of_something_else_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", [])
    for content in (b"", b"nonsense"):
        kept.write(image._name("folder"), content)
        image.use("folder")
    image.use("another")

    assert [type(finder) for finder in sys.meta_path] == [image.Beside] * 3
    monkeypatch.setattr(sys, "pycache_prefix", "elsewhere")
    image.use("another")
    assert len(sys.meta_path) == 3


def test_without_an_image_a_module_is_found_beside_the_others(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("VALUE = 1\n")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "__init__.py").write_text("VALUE = 2\n")
    py_compile.compile(str(tmp_path / "one.py"))
    finder, here = image.Beside(), [str(tmp_path)]

    one, two = (finder.find_spec(f"transcript_lint.{name}", here) for name in ("one", "two"))
    assert one
    assert two
    assert (one.origin, one.cached, one.submodule_search_locations) == (
        str(tmp_path / "one.py"),
        cache_from_source(str(tmp_path / "one.py")),
        None,
    )
    assert two.submodule_search_locations == [str(tmp_path / "two")]
    for name, path in (("transcript_lint.no", here), ("other.one", here), ("transcript_lint.one", [*here, "more"])):
        assert finder.find_spec(name, path) is None
    assert finder.find_spec("transcript_lint") is None


@pytest.mark.parametrize("code", ["VALUE = 1\n", "OTHER = 'what was written later'\n"])
def test_the_code_beside_a_module_is_taken_where_it_is_of_that_source(code: str, tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text("VALUE = 1\n")
    py_compile.compile(str(file))
    file.write_text(code)

    spec = image.Beside().find_spec("transcript_lint.one", [str(tmp_path)])

    assert spec
    module = module_from_spec(spec)
    assert spec.loader
    spec.loader.exec_module(module)
    assert hasattr(module, code.partition(" ")[0])


def test_a_module_without_the_code_of_its_file_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    (tmp_path / "made_for_image.py").write_text("VALUE = 1\n")
    module = __import__("made_for_image")
    monkeypatch.setattr(module, "__cached__", py_compile.compile(str(tmp_path / "made_for_image.py")))

    found = image._entry(module)
    assert found
    assert found[0][0] == str(tmp_path / "made_for_image.py")
    (tmp_path / "made_for_image.py").write_text("VALUE = 12\n")
    assert image._entry(module) is None
    monkeypatch.setattr(module, "__cached__", str(tmp_path / "missing.pyc"))
    assert image._entry(module) is None


def test_what_is_kept_for_an_environment_that_is_gone_is_forgotten_when_another_is_new(
    caches: Path, project: Path, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone" / "model.py"), 1, 1, False, ""
    here = __file__, 1, 1, False, ""
    names = [f"modules-4-python-{place}" for place in ("gone", "here", "unreadable")]
    kept.write_parts(names[0], {"transcript_lint.model": (gone, b"")})
    kept.write_parts(names[1], {"transcript_lint.model": (here, b""), "transcript_lint.gone": (gone, b"")})
    kept.write(names[2], b"of another version")
    kept.write("rules-1-python-gone", b"")
    kept.write("rules-1-python-here", b"")

    _run(project)

    assert names[0] not in kept.names()
    assert {*names[1:]} < {*kept.names()}
    assert "rules-1-python-here" in kept.names()
    assert "rules-1-python-gone" not in kept.names()


@pytest.mark.usefixtures("caches")
def test_keeping_and_using_an_image_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    folder = transcript_lint.__path__[0]
    image.keep(folder)
    before = len(sys.meta_path)
    image.use(folder)
    image.keep(folder)

    assert len(sys.meta_path) == before + 1
    finder = sys.meta_path[0]
    assert isinstance(finder, image.Finder)
    monkeypatch.setattr(sys, "modules", {})
    image.keep(folder)
