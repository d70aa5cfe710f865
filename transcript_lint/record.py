"""`typing.NamedTuple` for programs that start often: the same tuples, made in a tenth of the time.

Checkers see `typing.NamedTuple` itself. At run time importing `typing`, and having it check and compile each
annotation, would be a third of what a run on one small file takes.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # what namedtuple itself reads an item with
from collections.abc import Callable
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from typing import NamedTuple as NamedTuple
else:

    class _Making(type):
        """Makes of a class statement a plain tuple with names, and so is no metaclass of what it makes."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            body |= {field: _tuplegetter(index, None) for index, field in enumerate(fields)}
            body |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (tuple,), _METHODS | body)

    class NamedTuple(metaclass=_Making):
        """A tuple whose items have names; see `typing.NamedTuple`."""

    def _new(cls: Any, *values: Any, **named: Any) -> Any:
        """Make the class's own `__new__` when the first value is made: many classes of a run never have one."""
        cls.__new__ = staticmethod(_constructor(cls))
        return cls.__new__(cls, *values, **named)

    def _constructor(cls: Any) -> Callable[..., Any]:
        fields, defaults = cls._fields, cls._field_defaults
        if len(fields) <= len(_TEMPLATES):  # another one's code with other names: no compiler is as fast
            code = _TEMPLATES[len(fields) - 1].__code__.replace(co_varnames=("_cls", *fields), co_name="__new__")
            made = FunctionType(code, globals(), "__new__", tuple(defaults.values()))
        else:
            names = ", ".join(fields)
            parameters = ", ".join(f"{name}={name}" if name in defaults else name for name in fields)
            made = eval(  # noqa: S307 - field names of ours, as collections.namedtuple does it
                f"lambda _cls, {parameters}: _tuple(_cls, ({names},))", {"_tuple": _tuple, **defaults}
            )
        made.__name__ = "__new__"
        made.__qualname__ = f"{cls.__name__}.__new__"
        return made

    _tuple = tuple.__new__
    _TEMPLATES: tuple[Any, ...] = (
        lambda _cls, a: _tuple(_cls, (a,)),
        lambda _cls, a, b: _tuple(_cls, (a, b)),
        lambda _cls, a, b, c: _tuple(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _tuple(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _tuple(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _tuple(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _tuple(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _tuple(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _tuple(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _tuple(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _tuple(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m: _tuple(_cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n: _tuple(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
    )

    def _make(cls: Any, values: Any) -> Any:
        return tuple.__new__(cls, values)

    def _replace(self: Any, **changed: Any) -> Any:
        made = [changed.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
        if changed:
            raise ValueError(f"{type(self).__name__} has no field named {', '.join(changed)}")
        return tuple.__new__(type(self), made)

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _repr(self: Any) -> str:
        values = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
        return f"{type(self).__name__}({values})"

    def _getnewargs(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    _METHODS = {
        "__new__": staticmethod(_new),
        "__repr__": _repr,
        "__getnewargs__": _getnewargs,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
    }
