"""A command line that is read without argparse says what it says with argparse."""

from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_lint import cli
from transcript_lint.cli.parsing import command_parser
from transcript_lint.cli.plain import Plain

_SAID = (
    "a.txt b - -- -q --help --tracked --tracked=1 --redact --output --output=json json --outp --jobs 4 auto 99 --engine"
    " lark --engine=bison --set --set=a=b --config x --isolated --select --select= --fail-level error --max-warnings"
    " -1 --nonsense --diff --unsafe-fixes --schema"
)
WORDS = st.one_of(st.sampled_from(_SAID.split()), st.text("-=ab 1", max_size=4))


def _plain(command: str) -> Plain:
    plain = Plain()
    import_module(f"transcript_lint.cli.{command}").add_arguments(plain)
    return plain


@given(st.sampled_from(sorted(cli.COMMANDS)), st.lists(WORDS, max_size=5))
def test_what_is_plain_is_what_argparse_tells(command: str, line: list[str]) -> None:
    found = _plain(command).read(line)

    if found is not None:
        assert vars(found) == vars(command_parser(command).read(line))


@pytest.mark.parametrize(
    "line",
    [
        ["a.txt"],
        [],
        ["-"],
        ["--output", "json", "--output=full:a.txt", "a.txt", "--quiet", "b.txt"],
        ["--jobs", "auto", "--fail-level", "error", "--select", "text,times"],
        ["--config", "a.toml", "--diff-base=HEAD"],
    ],
)
def test_what_people_write_is_plain(line: list[str]) -> None:
    assert _plain("check").read(line) is not None


@pytest.mark.parametrize(
    "line", ["--help", "-h", "--", "--statis", "--config a --isolated", "--jobs many", "--quiet=1"]
)
def test_what_is_argparse_s_is_not(line: str) -> None:
    assert _plain("check").read(line.split()) is None


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("-- --weird.txt", ["--weird.txt"]),
        ("--quiet a.txt -- --weird.txt -x - b.txt", ["a.txt", "--weird.txt", "-x", "-", "b.txt"]),
        ("a.txt --quiet --", ["a.txt"]),
        ("-- -- --quiet", ["--", "--quiet"]),
        ("--", ["."]),
    ],
)
def test_behind_two_dashes_nothing_is_an_option(line: str, paths: list[str]) -> None:
    assert command_parser("check").read(line.split()).paths == paths


def test_every_command_that_takes_paths_takes_them_behind_two_dashes() -> None:
    assert command_parser("parse").read(["--", "-a"]).paths == ["-a"]
    assert command_parser("fix").read(["--diff", "--", "-a"]).paths == ["-a"]
    assert command_parser("baseline").read(["show", "--", "-a"]).paths == ["-a"]
    assert command_parser("explain").read(["--", "-a"]).rule == "-a"


@pytest.mark.parametrize(
    ("command", "line", "told"),
    [
        ("check", "--output -- full a.txt", "argument --output: expected one argument"),
        ("explain", "-- --weird a", "unrecognized arguments: a"),
        ("baseline", "-- --weird", "argument action: invalid choice: '--weird'"),
    ],
)
def test_what_is_wrong_before_or_behind_two_dashes_is_told(command: str, line: str, told: str) -> None:
    with pytest.raises(cli.UsageError) as error:
        command_parser(command).read(line.split())
    assert str(error.value).startswith(told)


def test_an_argument_of_another_kind_is_argparse_s() -> None:
    plain = Plain()
    plain.add_argument("--yes")
    assert plain.read(["one"]) is None
    assert plain.read(["--yes", "no"]) is not None
    plain.add_argument("--many", nargs="+")

    assert plain.read([]) is None
