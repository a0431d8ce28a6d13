"""The web application: create_app() and the WSGI server object that gunicorn serves."""

from __future__ import annotations

import sys
from functools import partial

from dashboard import catalog as catalogs
from dashboard import share
from dashboard.catalog import CatalogError
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY
from dashboard.pages.shell import create_app
from dashboard.ready import ready_settings
from dashboard.settings import SettingsError

WRONG = 2  # the exit status of a start that a person must put right first

try:
    app = create_app(ready_settings(catalogs.load()))
except (SettingsError, CatalogError) as error:
    print(error, file=sys.stderr)
    sys.exit(WRONG)
server = app.server
site = server.config[CONFIG_KEY]
share.register(server, site.settings, site.catalog, site.store, partial(leading, site))
