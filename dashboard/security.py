"""The headers that keep every answer of the app from being used against its readers."""

from __future__ import annotations

# Beside a Content-Security-Policy, which differs between the app and a chart on its own.
HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)
