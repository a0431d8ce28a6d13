"""What Spanish needs beside its templates: articles, contractions, and words that agree."""

from __future__ import annotations

import re
from collections.abc import Callable

# Nouns that name people and are feminine: the catalogue's. All others are masculine.
_FEMININE = ("familias", "niñas", "personas", "mujeres", "madres", "muertes", "jóvenes mujeres")
_LARGE = re.compile(r"\b(millón|millones|billón|billones)$")
_TAIL = re.compile(r" (?:de|con|en|que) ")


def agreed(template: str, people: str) -> str:
    """People of a group: ``{people} negr{os}`` is niños negros, and familias negras.

    What describes them stands beside their noun: niños negros de 3 y 4 años.
    """
    found = _TAIL.search(people)
    noun, tail = (people[: found.start()], people[found.start() :]) if found else (people, "")
    ending = "as" if noun.startswith(_FEMININE) else "os"
    return template.format(people=noun, os=ending) + tail


def _with_article(people: str) -> str:
    """los niños negros, las familias; todos los niños has one."""
    if people.startswith(("todos ", "todas ", "el ", "la ", "los ", "las ")):
        return people
    return f"{'las' if people.startswith(_FEMININE) else 'los'} {people}"


def _part(part: str, people: str) -> str:
    """27% de los niños; 20 de cada 1,000 niños."""
    return f"{part} {_with_article(people) if part.endswith('% de') else people}"


def _every(people: str) -> str:
    """todos los niños; todas las familias."""
    return f"{'todas' if people.startswith(_FEMININE) else 'todos'} {_with_article(people)}"


def _number_of(names: str) -> str:
    """Whether names in a list are one or several, for the verb."""
    return "other" if ", " in names or re.search(r" [ye] ", names) else "one"


def _first(words: str) -> str:
    """Words that begin a line."""
    return words[:1].upper() + words[1:]


def _of(words: str) -> str:
    """de Ohio; del Distrito de Columbia."""
    return f"del {words.removeprefix('el ')}" if words.startswith("el ") else f"de {words}"


def _to(words: str) -> str:
    """a Ohio; al Distrito de Columbia."""
    return f"al {words.removeprefix('el ')}" if words.startswith("el ") else f"a {words}"


def _and(words: str) -> str:
    """y Ohio; e Illinois."""
    return f"{'e' if re.match(r'(?i)h?[ií](?![aeou])', words) else 'y'} {words}"


def _or(words: str) -> str:
    """o Texas; u Ohio."""
    return f"{'u' if re.match(r'(?i)h?[oó]', words) else 'o'} {words}"


def _counted(number: str) -> str:
    """A number before what it counts: 27,000; 2.1 millones de."""
    return f"{number} de" if _LARGE.search(number) else number


# By the names that templates call them by.
FUNCTIONS: dict[str, Callable[..., str]] = {
    "LOS": _with_article,
    "PARTE": _part,
    "TODOS": _every,
    "NUMERO": _number_of,
    "PRIMERA": _first,
    "DE": _of,
    "A": _to,
    "Y": _and,
    "O": _or,
    "TANTOS": _counted,
}
