"""How gunicorn serves the app; HOST, PORT and WEB_CONCURRENCY in the environment change it."""

import os

wsgi_app = "app:server"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8050')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Nothing talks to it, and it would leave a socket in the home folder.
control_socket_disable = True
