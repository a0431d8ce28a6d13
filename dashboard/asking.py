"""Ask a person for what is missing, where somebody can answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

# Told a question, it answers with what a person wrote.
Ask = Callable[[str], str]


def answers(
    questions: Mapping[str, str], given: Mapping[str, str], ask: Ask | None, error: type[Exception]
) -> dict[str, str]:
    """What is given, by the names of the questions, and asked for where it is missing.

    ``ask`` is None where nobody can answer. Raises ``error`` with a sentence that names the options
    that must be given.
    """
    said = {name: (given.get(name) or "").strip() for name in questions}
    for name, question in questions.items():
        if not said[name] and ask is not None:
            said[name] = ask(question).strip()
    if missing := [f"--{name}" for name in questions if not said[name]]:
        raise error(f"Nothing was written: {' and '.join(missing)} must be given.")
    return said
