"""The web application: create_app() and the WSGI server object that gunicorn serves."""

from __future__ import annotations

import sys
from functools import partial

from dashboard import share
from dashboard.catalog import CatalogError
from dashboard.pages.leading import leading
from dashboard.pages.page import CONFIG_KEY
from dashboard.pages.shell import create_app
from dashboard.settings import SettingsError, load_settings

try:
    app = create_app(load_settings())
except (SettingsError, CatalogError) as error:
    sys.exit(str(error))
server = app.server
site = server.config[CONFIG_KEY]
share.register(server, site.settings, site.catalog, site.store, partial(leading, site))
