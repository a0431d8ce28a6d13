"""Reads a YAML file so that every mistake in it can be told with its file, line and key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is much faster

# What the kinds of pydantic errors mean to a person who edits a file.
_SENTENCES = {
    "missing": "this key is missing.",
    "extra_forbidden": "this key is not known.",
    "literal_error": "'{given}' is not allowed; use {expected}.",
    "enum": "'{given}' is not allowed; use {expected}.",
    "bool_parsing": "'{given}' is not allowed; use true or false.",
    "int_parsing": "'{given}' is not a whole number.",
    "float_parsing": "'{given}' is not a number.",
    "tuple_type": "'{given}' is not a list; write [one, two].",
    "dict_type": "'{given}' stands where keys and values are needed.",
    "model_type": "'{given}' stands where keys and values are needed.",
    "string_type": "plain text is needed here.",
    "string_too_short": "this must not be empty.",
    "string_pattern_mismatch": "'{given}' has a form that is not allowed here.",
    "value_error": "{error}",
}


class CatalogError(ValueError):
    """Mistakes in the catalogue: one sentence a line, each with its file, line and key."""


# A key's file, as people know it, and its line there.
Line = tuple[str, int]


@dataclass(frozen=True)
class Source:
    """A YAML file: its name as people know it, its data as text, and each key's line."""

    name: str
    data: Any
    lines: Mapping[tuple[str, ...], Line]

    def at(self, path: Iterable[object], sentence: str) -> str:
        """``file, line 41, key.below: sentence``; a key that is absent has its parent's line."""
        keys = tuple(str(key) for key in path)
        above = (keys[:end] for end in range(len(keys), 0, -1))
        name, line = next((self.lines[key] for key in above if key in self.lines), (self.name, 1))
        where = [name, f"line {line}", *([".".join(keys)] if keys else [])]
        return f"{', '.join(where)}: {sentence}"

    def with_own(self, own: Source) -> Source:
        """This file and the entries of an organization's own file of that name.

        Raises CatalogError where the two are of different forms, or where both have an entry.
        """
        if not self.data:
            return own
        if isinstance(self.data, list) and isinstance(own.data, list):
            lines = {(str(len(self.data) + int(at)), *rest): where
                     for (at, *rest), where in own.lines.items()}  # fmt: skip
            return Source(self.name, [*self.data, *own.data], {**self.lines, **lines})
        if not isinstance(self.data, dict) or not isinstance(own.data, dict):
            raise CatalogError(
                own.at((), f"its entries have another form than those of {self.name}.")
            )
        if both := self.data.keys() & own.data.keys():
            said = (
                f"this entry stands in {self.name} too; an entry of one's own needs another name."
            )
            raise CatalogError("\n".join(own.at((key,), said) for key in sorted(both)))
        return Source(self.name, {**self.data, **own.data}, {**self.lines, **own.lines})


def read(path: Path) -> Source:
    """A YAML file with every scalar as text, so that 01, NO and 2012 stay what they look like.

    Raises CatalogError where the file is absent, is no YAML or has the same key twice.
    """
    name = str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except OSError as error:
        raise CatalogError(f"{name}: the file cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise CatalogError(f"{name}: this is not a text file in UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CatalogError(f"{name}, line {line}: this is not YAML ({error.problem}).") from error
    except yaml.YAMLError as error:  # of a character that no text has
        raise CatalogError(f"{name}: this is not YAML ({str(error).splitlines()[0]}).") from error
    lines: dict[tuple[str, ...], Line] = {}
    repeated: list[tuple[str, ...]] = []
    data = {} if node is None else _text(node, (), name, lines, repeated)
    source = Source(name, data, lines)
    if repeated:
        raise CatalogError("\n".join(source.at(key, "this key stands twice.") for key in repeated))
    return source


def _text(
    node: yaml.Node,
    path: tuple[str, ...],
    name: str,
    lines: dict[tuple[str, ...], Line],
    repeated: list[tuple[str, ...]],
) -> Any:
    """The node as dicts, lists and text; fills in the line of every key and list item."""
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            below = (*path, str(key.value))
            if below in lines:
                repeated.append(below)
            lines[below] = name, key.start_mark.line + 1
            mapping[str(key.value)] = _text(value, below, name, lines, repeated)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        items = []
        for index, value in enumerate(node.value):
            below = (*path, str(index))
            lines[below] = name, value.start_mark.line + 1
            items.append(_text(value, below, name, lines, repeated))
        return items
    return node.value


def parse(source: Source, data: Any, kind: TypeAdapter[T], mistakes: list[str]) -> T | None:
    """``data`` as ``kind``; where it is not, None, and ``mistakes`` gains a sentence for each."""
    try:
        return kind.validate_python(data)
    except ValidationError as error:
        mistakes += [
            source.at((key for key in detail["loc"] if key != "[key]"), _sentence(detail))
            for detail in error.errors()
        ]
        return None


def _sentence(detail: Any) -> str:
    """A pydantic error in plain words."""
    context = detail.get("ctx", {})
    return _SENTENCES.get(detail["type"], "'{given}' is not allowed ({message}).").format(
        given=detail["input"],
        message=detail["msg"],
        expected=str(context.get("expected")).replace("'", ""),
        error=context.get("error"),
    )
