"""Several processes find what one finds, in the same order, and the death of one is told of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from transcript_lint import checking, cli, config, runner, spreading, workers
from transcript_lint.checking import How
from transcript_lint.results import Checked

HEADER = "[5d918e42-6bba-4814-8ec9-a90e03c465d{}] Interview summary:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Nine files, each with one fault more than the one before, and one that is no transcript at all."""
    for number in range(9):
        text = HEADER.format(number) + "Interviewer: Hello.\n" + "no label here\n" * number
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    return tmp_path


def _found(folder: Path, how: How) -> list[tuple[str, list[str]]]:
    configuration = config.Configuration(config.Request(isolated=True))
    checked = runner.check(runner.gather([str(folder)], configuration), configuration, how)
    return [
        (each.source.path, [f"{found.start} {found.rule} {found.message}" for found in each.diagnostics])
        for each in checked
        if isinstance(each, Checked)
    ]


def test_two_processes_find_what_one_finds_in_the_same_order(folder: Path) -> None:
    alone = _found(folder, How(jobs=1))

    assert len(alone) == 11
    assert _found(folder, How(jobs=2)) == alone
    assert _found(folder, How()) == alone


def test_an_executor_can_be_swapped_for_another(folder: Path) -> None:
    made: list[int] = []

    def threads(prepare: Callable[[], None]) -> Callable[[int], Executor]:
        def start(jobs: int) -> Executor:
            made.append(jobs)
            return ThreadPoolExecutor(jobs)

        prepare_without_alarms(prepare)
        return start

    def prepare_without_alarms(prepare: Callable[[], None]) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("transcript_lint.budget.watch", lambda: None)
            prepare()

    assert _found(folder, How(jobs=3, start=threads)) == _found(folder, How(jobs=1))
    assert made == [3]


def test_settings_are_made_anew_where_a_worker_cannot_be_forked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = _found(folder, How(jobs=1))
    monkeypatch.setattr(workers, "forks", lambda: False)

    assert _found(folder, How(jobs=2)) == alone


def _dies_at_five(items: list[str]) -> list[str]:
    for item in items:
        if item == "5":
            os._exit(9)
    return [item * 2 for item in items]


def test_a_worker_that_dies_loses_only_what_it_died_of() -> None:
    pieces = [[str(2 * number), str(2 * number + 1)] for number in range(8)]

    got = list(workers.spread(_dies_at_five, pieces, workers.processes(_nothing), 2, lambda item: f"lost {item}"))

    assert got == [f"lost {item}" if item == "5" else item * 2 for piece in pieces for item in piece]


def _nothing() -> None:
    pass


def test_what_a_worker_dies_of_is_looked_for_in_ever_smaller_pieces() -> None:
    made: list[int] = []

    def start(jobs: int) -> Executor:
        made.append(jobs)
        return workers.processes(_nothing)(jobs)

    numbers = [str(number) for number in range(64)]
    got = list(workers.spread(_dies_at_five, [numbers], start, 1, lambda item: f"lost {item}"))
    assert got == ["lost 5" if item == "5" else item * 2 for item in numbers]
    assert len(made) == 14, "the first, one for the whole, and two for each of six halves"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is asked for the workers")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_the_process_that_they_work_for(tmp_path: Path, how: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text((HEADER.format(1) + "Interviewer: Hello.\n" * 50) * 2000, encoding="utf-8")
    command = [sys.executable, "-c", "from transcript_lint.cli import run; run()", "check", "--jobs", "2", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
        while len(children.read_text(encoding="ascii").split()) < 2:
            time.sleep(0.01)
        running.send_signal(how)
        running.communicate(timeout=60)  # which ends when nobody can write any more
    assert running.returncode == (-how if how == signal.SIGKILL else 143)


def test_a_worker_that_dies_before_all_is_given_out_is_replaced() -> None:
    made: list[Executor] = []

    def start(jobs: int) -> Executor:
        made.append(workers.processes(_nothing)(jobs))
        return made[-1]

    def pieces() -> Iterator[list[str]]:
        yield ["5"]
        with pytest.raises(BrokenExecutor):
            for _ in range(1_000):  # until it is known that the worker died
                made[0].submit(_dies_at_five, []).result(timeout=60)
                time.sleep(0.01)
        yield ["6", "7"]

    got = list(workers.spread(_dies_at_five, pieces(), start, 1, lambda item: f"lost {item}"))

    assert got == ["lost 5", "66", "77"]


def test_a_file_whose_worker_died_makes_the_check_incomplete(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check = checking.check_source

    def deadly(source: object, *others: object) -> object:
        if getattr(source, "path", "").endswith("3.txt"):
            os._exit(9)
        return check(source, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "check_source", deadly)
    code = cli.main(["check", "--jobs", "2", "--output", "concise", "--exit-zero", str(folder)])

    printed = capsys.readouterr().out
    assert code == cli.INCOMPLETE
    assert printed.count("the process that checked this file died: nothing of it was checked") == 1
    assert "4.txt:3:1: error[missing-labels]" in printed


def test_standard_input_and_what_is_skipped_keep_their_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = (folder / "1.txt").open("rb")

    monkeypatch.setattr(sys, "stdin", Stdin)
    paths = [str(folder / "2.txt"), "-", str(folder / "0.txt")]
    configuration = config.Configuration(config.Request(isolated=True))
    found = runner.check(runner.gather(paths, configuration), configuration, How("said.txt", jobs=2))
    order = [each.source.path.rpartition("/")[2] for each in found if isinstance(each, Checked)]
    Stdin.buffer.close()

    assert order == ["2.txt", "said.txt", "0.txt"]


@pytest.mark.parametrize("value", ["0", "-1", "many", "62", "1.5"])
def test_a_number_of_processes_that_is_none_is_refused(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--jobs", value]) == cli.USAGE
    assert "is neither `auto` nor a number from 1 to 61" in capsys.readouterr().err


def test_pieces_are_bounded_by_number_and_by_size(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / str(number)).write_bytes(b"x" * 150_000)
    large = [str(tmp_path / str(number)) for number in range(3)]

    assert list(workers.batches(large, workers.size_of)) == [large[:2], large[2:]]
    assert [len(batch) for batch in workers.batches(["missing"] * 600, workers.size_of)] == [256, 256, 88]
    assert list(workers.batches([], workers.size_of)) == []


def test_a_run_is_spread_only_where_that_pays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 8)
    for number in range(4):
        (tmp_path / str(number)).write_bytes(b"x" * 600_000)
    paths = [str(tmp_path / str(number)) for number in range(4)]

    assert spreading._jobs(paths[:1]) == 1
    assert spreading._jobs(paths) == 2


def test_one_piece_alone_is_no_work_for_another_process(folder: Path) -> None:
    (folder / "large.txt").write_text("[1] Summary:\n" + "A: Yes.\n" * 200_000, encoding="utf-8")

    def start(prepare: Callable[[], None]) -> Callable[[int], Executor]:
        raise AssertionError("no process is needed")

    how = How(jobs=2, start=start, sections=True)
    for path in ("large.txt", "1.txt"):
        (checked,) = runner.check([str(folder / path)], config.Configuration(config.Request(isolated=True)), how)
        assert isinstance(checked, Checked)


def test_workers_send_no_text_of_which_nothing_is_shown(folder: Path) -> None:
    (folder / "0.txt").write_text(HEADER.format(0) + "Interviewer: Why?\nCandidate: So.\n", encoding="utf-8")
    paths = [str(folder / "0.txt"), str(folder / "1.txt")]
    texts = []
    for bare in (True, False):
        found = runner.check(paths, config.Configuration(config.Request(isolated=True)), How(jobs=2, bare=bare))
        texts.append([bool(checked.source.text) for checked in found if isinstance(checked, Checked)])

    assert texts == [[False, True], [True, True]]


def test_the_timings_tell_of_each_phase_and_rule(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    out = folder / "timings.json"
    cli.main(["check", "--timings", str(out), str(folder / "1.txt")])
    timings = json.loads(out.read_text(encoding="utf-8"))
    cli.main(["check", "--timings", "-", str(folder / "1.txt")])
    table = capsys.readouterr().err

    assert list(timings["phases"]) == ["(reading)", "(parsing)", "(checking)"]
    assert set(timings["rules"]) == {chosen.rule.name for chosen in config.settle().rules}
    assert table.splitlines()[0].split() == ["phase", "or", "rule", "seconds", "share"]
    assert all(name in table for name in timings["rules"])


def test_lark_finds_the_same_as_the_automaton(folder: Path) -> None:
    assert _found(folder, How(jobs=1, engine="lark")) == _found(folder, How(jobs=1))
