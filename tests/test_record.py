"""A tuple with names that is made fast is the tuple that `typing.NamedTuple` makes."""

from __future__ import annotations

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from transcript_lint.record import NamedTuple


class Fast(NamedTuple):
    """A place and what is there."""

    place: int
    said: str = "nothing"


class Usual(typing.NamedTuple):
    """A place and what is there."""

    place: int
    said: str = "nothing"


def _shown(value: object) -> str:
    return repr(value).replace("Usual", "Fast")


USES: dict[str, Callable[[Any], object]] = {
    "made by place": lambda made: made(1, "Kafka"),
    "made by name": lambda made: made(said="Kafka", place=1),
    "made with what is given by default": lambda made: made(1),
    "made of a list": lambda made: made._make([1, "Kafka"]),
    "changed": lambda made: made(1)._replace(said="Kafka"),
    "as a dictionary": lambda made: made(1)._asdict(),
    "read by name": lambda made: made(1).said,
    "compared": lambda made: sorted([made(2), made(1, "b"), made(1, "a")]),
    "sent": lambda made: pickle.loads(pickle.dumps(made(1))),  # noqa: S301 - of our own
    "copied": lambda made: copy.deepcopy(made(1)),
    "its fields": lambda made: (made._fields, made._field_defaults, made.__match_args__),
    "its words": lambda made: made.__doc__,
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_it_is_used_as_the_usual_one(use: Callable[[Any], object]) -> None:
    assert _shown(use(Fast)) == _shown(use(Usual))


MISUSES: dict[str, Callable[[Any], object]] = {
    "nothing given": lambda made: made(),
    "too much given": lambda made: made(1, "a", "b"),
    "an unknown name": lambda made: made(place=1, sad="a"),
    "a change of an unknown name": lambda made: made(1)._replace(sad="a"),
    "a change in place": lambda made: setattr(made(1), "said", "a"),
}


@pytest.mark.parametrize("misuse", MISUSES.values(), ids=MISUSES)
def test_it_refuses_what_the_usual_one_refuses(misuse: Callable[[Any], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as usual:
        misuse(Usual)
    with pytest.raises(usual.type):
        misuse(Fast)


@pytest.mark.parametrize("count", [1, 2, 13, 14, 30])
def test_it_may_have_any_number_of_fields(count: int) -> None:
    names = [f"field_{number}" for number in range(count)]
    body = {"__annotations__": dict.fromkeys(names, int), "__module__": __name__}
    make: Any = type(NamedTuple)
    fast = make("Made", (NamedTuple,), body | dict.fromkeys(names[count // 2 :], 7))
    values = range(count)

    assert fast(*values) == (*values,)
    assert fast(*values[: count // 2]) == (*range(count // 2), *[7] * (count - count // 2))
    assert fast(**dict(zip(names, values, strict=True))) == (*values,)
    assert fast(**{names[-1]: 1, **dict(zip(names[:-1], values, strict=False))})[-1] == 1
    with pytest.raises(TypeError, match=r"^Made\.__new__\(\)"):
        fast(*values, 1)
