"""Small wrong changes to a module: each turns one meaning round, as a tired person might.

No text is changed: what a sentence says is compared by the golden files.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

Change = Callable[[ast.AST], None]

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
}
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
_TWINS = {
    one: other
    for pair in (
        ("earliest", "latest"),
        ("has_earliest", "has_latest"),
        ("current", "original"),
        ("start", "end"),
        ("body", "council"),
        ("sent", "received"),
    )
    for one, other in (pair, pair[::-1])
}
"""Names of the same kind that a tired person takes for each other."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong change: where it is, what it does, and the module with it."""

    module: str
    line: int
    function: int
    """The first line of the function that it is in, decorators included; 0 outside of all."""

    what: str
    source: Callable[[], str]

    @property
    def name(self) -> str:
        """`weerklank.rules.follow_up:81: < becomes <=`."""
        return f"{self.module}:{self.line}: {self.what}"


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Every wrong change to a module, in the order of its lines."""
    tree = ast.parse(source)
    skipped = _skipped(tree)
    functions = [
        (min([one.lineno, *(d.lineno for d in one.decorator_list)]), one.end_lineno or one.lineno)
        for one in ast.walk(tree)
        if isinstance(one, ast.FunctionDef)
    ]
    places = [node for node in ast.walk(tree) if id(node) not in skipped]
    for node in sorted(places, key=_line):
        for what, change in (*_logic(node), *_values(node)):
            line = _line(node)
            within = [first for first, last in functions if first <= line <= last]
            made = partial(_with, tree, node, change)
            yield Mutant(module, line, max(within, default=0), what, made)


def unchanged(source: str) -> str:
    """A module as a mutant writes it, without a change."""
    return ast.unparse(ast.parse(source))


def _line(node: ast.AST) -> int:
    where = node.target if isinstance(node, ast.comprehension) else node
    return getattr(where, "lineno", 0)


def _with(tree: ast.Module, node: ast.AST, change: Change) -> str:
    memo: dict[int, object] = {}
    copied = copy.deepcopy(tree, memo)
    found = memo[id(node)]
    assert isinstance(found, ast.AST)
    change(found)
    return ast.unparse(ast.fix_missing_locations(copied))


def _skipped(tree: ast.Module) -> set[int]:
    """What no test can tell apart: annotations, decorators, imports for types, sizes of caches."""
    roots: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            roots += [*node.decorator_list, *([node.returns] if node.returns else [])]
            arguments = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
            roots += [one.annotation for one in arguments if one.annotation]
        elif isinstance(node, ast.ClassDef):
            roots += node.decorator_list
        elif isinstance(node, ast.AnnAssign):
            roots.append(node.annotation)
        elif (
            (isinstance(node, ast.Assign) and "_REMEMBERED" in ast.unparse(node.targets[0]))
            or (isinstance(node, ast.keyword) and node.arg == "strict")
            or _is_named(node, "TYPE_CHECKING", "lru_cache")
        ):
            roots.append(node)
    return {id(inner) for root in roots for inner in ast.walk(root)}


def _is_named(node: ast.AST, *names: str) -> bool:
    """Whether it asks, or calls, one of these names."""
    asked = getattr(node, "test", getattr(node, "func", None))
    return isinstance(asked, ast.Name) and asked.id in names


def _logic(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What is asked, and what is done with the answer."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            other = _COMPARED[type(op)]
            yield f"{_name(op)} becomes {other.__name__}", _set("ops", [other()])
        case ast.BoolOp(op=op):
            turned: ast.boolop = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield f"{_name(op)} becomes {_name(turned)}", _set("op", turned)
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            yield "not is dropped", _become(inner)
        case ast.If(test=test) | ast.IfExp(test=test):
            opposite = ast.UnaryOp(ast.Not(), copy.deepcopy(test))
            yield f"if {_text(test)} is turned round", _set("test", opposite)
        case ast.comprehension(ifs=[only]):
            yield f"the filter {_text(only)} is dropped", _set("ifs", [])
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield "a yield is dropped", _become(ast.Pass())
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield f"return {_text(value)} becomes None", _set("value", ast.Constant(None))


def _values(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What is counted with, and which end is taken."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1)):
            yield "-1 becomes 0", _become(ast.Constant(0))
        case ast.BinOp(op=op) if type(op) in _COUNTED:
            other = _COUNTED[type(op)]
            yield f"{_name(op)} becomes {other.__name__}", _set("op", other())
        case ast.Constant(value=bool() as value):
            yield f"{value} becomes {not value}", _set("value", not value)
        case ast.Constant(value=int() as number):
            yield f"{number} becomes {number + 1}", _set("value", number + 1)
        case ast.Call(func=ast.Name(id=name)) if name in _CALLED:
            called = ast.Name(_CALLED[name], ast.Load())
            yield f"{name} becomes {_CALLED[name]}", _set("func", called)
        case ast.Attribute(attr=name) if name in _TWINS:
            yield f"{name} becomes {_TWINS[name]}", _set("attr", _TWINS[name])
        case ast.Subscript(slice=ast.Constant(value=0)):
            yield "the first becomes the last", _set("slice", ast.Constant(-1))
        case ast.Call(func=ast.Name("sorted"), args=[only]):
            listed = ast.Call(ast.Name("list", ast.Load()), [only], [])
            yield "sorted becomes list", _become(listed)
        case ast.Lambda(body=ast.Tuple(elts=[*first, _])) if first:
            yield "a tie is no longer broken", _set("body", ast.Tuple(first, ast.Load()))


def _text(node: ast.AST) -> str:
    return ast.unparse(node).replace("\n", " ")[:60]


def _name(op: ast.AST) -> str:
    return type(op).__name__


def _set(name: str, value: object) -> Change:
    return lambda node: setattr(node, name, value)


def _become(other: ast.AST) -> Change:
    def change(node: ast.AST) -> None:
        node.__class__ = type(other)  # type: ignore[assignment]  # a node turned into another
        node.__dict__.clear()
        node.__dict__.update(copy.deepcopy(other).__dict__)

    return change
