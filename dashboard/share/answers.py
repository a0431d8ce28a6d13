"""Answers to requests: bytes with their headers, and pages that say what went wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import wraps

from flask import Response, request

from dashboard.charts.kinds.address import Moved, UnknownChart
from dashboard.charts.kinds.query import WrongPart
from dashboard.charts.render import markup
from dashboard.charts.render.looks import WrongLook
from dashboard.language import say, with_language
from dashboard.security import HEADERS
from dashboard.share.errors import HttpError
from dashboard.share.render import HTML, Rendered
from dashboard.store import StoreError

FOR_EVER = "public, max-age=31536000, immutable"
FIVE_MINUTES = "public, max-age=300"
_KEPT_BY_NOBODY = "no-store"
_PACKED = (("Content-Encoding", "gzip"),)


def answering(policy: str) -> Callable[[Callable[..., Response]], Callable[..., Response]]:
    """Turn what went wrong into a page with a status and a sentence."""

    def decorate(view: Callable[..., Response]) -> Callable[..., Response]:
        @wraps(view)
        def answered(**parts: str) -> Response:
            try:
                return view(**parts)
            except Moved as error:
                return _moved(error.subject, parts["subject"])
            except UnknownChart as error:
                return _error_page(404, str(error), error.near, policy)
            except (WrongPart, WrongLook) as error:
                return _error_page(400, str(error), {}, policy)
            except HttpError as error:
                return _error_page(error.status, str(error), error.near, policy)
            except StoreError as error:
                return _error_page(503, str(error), {}, policy)

        return answered

    return decorate


def _moved(subject: str, asked: str) -> Response:
    """The way to the same chart under the slug that it goes by today."""
    _, dot, ending = asked.partition(".")
    path = f"{request.path.removesuffix(asked)}{subject}{dot}{ending}"
    search = request.query_string.decode("latin-1")
    return Response(status=308, headers={"Location": path + (f"?{search}" if search else "")})


def answer(
    body: bytes | str,
    media: str,
    fresh: str,
    policy: str,
    *more: tuple[str, str],
    status: int = 200,
) -> Response:
    """An answer with all its headers, given together: set one by one each searches the others."""
    headers = [
        ("Content-Type", media),
        ("Cache-Control", fresh),
        ("Content-Security-Policy", policy),
        *HEADERS,
        *more,
    ]
    return Response(body, status, headers)


def _error_page(status: int, sentence: str, near: Mapping[str, str], policy: str) -> Response:
    there = {with_language(at): title for at, title in near.items()}
    page = markup.answer(say(f"share-heading-{status}"), sentence, there)
    fresh = "no-store" if status == 503 else "public, max-age=60"
    return answer(page, HTML, fresh, policy, status=status)


def rendered(made: Rendered, version: str, policy: str) -> Response:
    """Rendered bytes with their caching headers, compressed where the reader takes that."""
    if made.own:
        # Nor does another site show it as if we had said it.
        alone = ("Cross-Origin-Resource-Policy", "same-origin")
        return answer(made.body, made.media, _KEPT_BY_NOBODY, policy, alone)
    takes = request.accept_encodings.quality("gzip") > 0
    packed = made.packed if takes else None
    response = answer(
        packed or made.body,
        made.media,
        FOR_EVER if version else FIVE_MINUTES,
        policy,
        *(_PACKED if packed else ()),
        ("Vary", "Accept-Encoding"),
        ("ETag", f'"{made.etag}{"-gzip" if packed else ""}"'),
    )
    if "If-None-Match" in request.headers:
        response.make_conditional(request)
    return response


def as_json(content: Mapping[str, object], status: int = 200) -> Response:
    return answer(
        json.dumps(content, ensure_ascii=False),
        "application/json; charset=utf-8",
        FIVE_MINUTES,
        "default-src 'none'",
        # Any editor may ask in a reader's browser: nothing here is anybody's own.
        ("Access-Control-Allow-Origin", "*"),
        status=status,
    )
