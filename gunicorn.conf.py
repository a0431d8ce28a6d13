"""How gunicorn serves the app; HOST, PORT and WEB_CONCURRENCY in the environment change it."""

import gc
import os

from gunicorn.workers.base import Worker

wsgi_app = "app:server"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8050')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# The address of a basket names up to 40 charts.
limit_request_line = 8190
# Nothing talks to it, and it would leave a socket in the home folder.
control_socket_disable = True


def post_worker_init(worker: Worker) -> None:
    """Send each new worker its first request before any reader does.

    Dash completes its set-up within the first request and lets a second one, in another thread,
    pass before that is done: it would find no scripts and no callbacks.
    """
    # A page that is made for the first time keeps much and leaves little to collect.
    gc.set_threshold(100_000, 50, 50)
    worker.wsgi.test_client().get("/health")
    # Imported here: the worker loads the app, and this file is read before that.
    import app
    from dashboard.pages.first_pages import keep_first_pages_made

    keep_first_pages_made(app.app)
