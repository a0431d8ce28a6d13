"""How gunicorn serves the app; HOST, PORT and WEB_CONCURRENCY in the environment change it."""

import gc
import os

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

wsgi_app = "app:server"
# Loaded once: workers are forked from it, and share its memory.
preload_app = True
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8050')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# The address of a basket names up to 40 charts.
limit_request_line = 8190
# Nothing talks to it, and it would leave a socket in the home folder.
control_socket_disable = True


# A page that is made for the first time keeps much and leaves little to collect.
gc.set_threshold(100_000, 50, 50)


def on_starting(server: Arbiter) -> None:
    """Send the app its first request before any worker is forked.

    Dash completes its set-up within the first request and lets a second one, in another thread,
    pass before that is done: it would find no scripts and no callbacks.
    """
    server.app.wsgi().test_client().get("/health")
    gc.collect()
    gc.freeze()  # what is shared is never looked at again, and so never copied


def post_worker_init(worker: Worker) -> None:
    """Let each worker make the pages that readers open first, before any reader asks."""
    # Imported here: this file is read before the app is loaded.
    import app
    from dashboard.pages.first_pages import keep_first_pages_made

    keep_first_pages_made(app.app)
