"""How our templates are read: the same for who compiles them into the wheel and who runs them.

Nothing is imported here but Jinja: the build of the wheel knows no other package.
"""

from collections.abc import Callable
from importlib.metadata import version
from io import StringIO
from keyword import iskeyword
from pathlib import Path

import markupsafe
from jinja2 import Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from markupsafe import Markup, escape

_HERE = Path(__file__).parents[1]
SOURCES = _HERE / "templates"
COMPILED = _HERE / "compiled"
OPTIONS = Path(__file__)
"""This very file: what was compiled with other options is compiled again."""


def _escaping() -> Callable[[str], str]:
    """The inner function of `escape`, which makes no `Markup` that is put in a text at once.

    It has no public name, so it is only used where it does as `escape` does.
    """
    inner: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
    probe = "&<>'\"é"
    return inner if inner(probe) == str(escape(probe)) else escape


_ESCAPED = _escaping()


def written(value: object) -> str:
    """A value as it stands in HTML: what `escape` makes of it, a fourteenth of the time."""
    if type(value) is str:
        return _ESCAPED(value)
    return value if type(value) is Markup else escape(value)


class LeanCode(CodeGenerator):
    """Jinja's own compiler, without what no template of ours uses: a tenth of the build.

    No function of ours asks for the context, and autoescape is on everywhere.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's name)
        """The module of a template, which knows `written`."""
        self.writeline(f"from {__name__} import {written.__name__}")
        super().visit_Template(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 (Jinja's name and order)
        """A call as Python writes it, and not through the context."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        whole, self.stream = self.stream, StringIO()
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        arguments, self.stream = self.stream.getvalue(), whole
        self.write(f"{arguments.removeprefix(', ')})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro as a function of Python, which finds its arguments by itself."""
        asked = macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs
        names = [one.name for one in macro_ref.node.args]
        if asked or "macro" in names or any(map(iskeyword, names)):
            super().macro_def(macro_ref, frame)
            return
        unless_given = "".join(f"{name}=missing, " for name in names)
        self.write(f"lambda {unless_given}*, macro=macro: Markup(macro({', '.join(names)}))")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write(f"{written.__name__}(")
        else:
            super()._output_child_pre(node, frame, finalize)


def bare_environment() -> Environment:
    """An environment with our options, and no filters of our own yet."""
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Templates come with the package: asking the disk on each use whether one changed costs
        # as much as all dates of a page.
        auto_reload=False,
    )
    made.code_generator_class = LeanCode
    return made


def compiled_folder(parent: Path = COMPILED) -> Path:
    """Where the templates stand that this very Jinja compiled: what another made may not run."""
    return parent / f"jinja-{version('jinja2')}"
