# All that is done by hand in this project; `make` alone lists it.
HOST ?= 127.0.0.1
PORT ?= 8050
export HOST PORT

# The first Python on this machine that is new enough; the pins are tested on 3.11.
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)
VENV := .venv/bin/python
# Two tests at a time on two cores; more than four servers and browsers help nobody.
TESTS := $(VENV) -m pytest -n auto --maxprocesses 4 --dist worksteal
# Python compiles what it imports; to compile all that is installed takes twenty seconds more.
INSTALL := $(VENV) -m pip --quiet --disable-pip-version-check install --no-compile
LOCAL := $(wildcard $(or $(KIDS_COUNT_LOCAL),local))
CURRENT := $(or $(KIDS_COUNT_PROCESSED),data/processed)/CURRENT

.DEFAULT_GOAL := help
.PHONY: help run test check suite suite-without-browser bench screenshots embeds files wordpress clean \
	port data chromium lint types

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: port data ## install and build what is missing or stale, then serve http://127.0.0.1:8050 (HOST, PORT)
	@echo "The dashboard is at http://$(HOST):$(PORT) (Ctrl+C stops it)."
	@exec $(VENV) -m gunicorn

test: lint ## lint, types and all tests, with a Chromium installed where there is none
	@$(MAKE) --no-print-directory --jobs=2 types suite

check: lint ## lint, types and the tests that need no browser
	@$(MAKE) --no-print-directory --jobs=2 types suite-without-browser

# Types are looked at while the tests begin with a build, which is work for one processor alone.
suite: chromium
	@$(TESTS)

suite-without-browser: .venv/dev
	@$(TESTS) -m "not browser"

bench: chromium ## every benchmark as one table, and as build/bench.json
	@$(VENV) -m bench

screenshots: chromium data ## the main pages at three widths, into build/screenshots
	@$(VENV) -m tests.screenshots

embeds: chromium data ## every kind of chart in a frame of every width, measured
	@$(VENV) -m tests.embeds_measured

files: data ## every file of varied charts, opened and printed, into build/files
	@$(VENV) -m tests.files_opened

wordpress: chromium data ## links pasted into a real WordPress, installed for it, and measured
	@$(VENV) -m tests.wordpress_measured

clean: ## remove what make made, except data/processed: published figures stay
	@rm -rf .venv build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

lint: .venv/dev
	@$(VENV) -m ruff check --quiet .
	@$(VENV) -m ruff format --quiet --check .
	@said=$$(.venv/bin/lint-imports --no-cache) || { echo "$$said"; exit 1; }

types: .venv/dev
	@$(VENV) -m mypy --no-error-summary

chromium: .venv/dev
	@$(VENV) -m tests.browser.chromium

port: .venv/run
	@$(VENV) -c "import socket; socket.create_server(('$(HOST)', $(PORT)))" 2>/dev/null || \
	{ echo "Cannot serve on $(HOST):$(PORT), most likely because another program does: choose another port, as in 'make run PORT=8051'." >&2; exit 1; }

# Stale: something the figures are made from is newer than they are; a folder, when a file left it.
STALE = test ! -f "$(CURRENT)" || { find data/raw $(LOCAL) -newer "$(CURRENT)"; find dashboard dashboard.toml \
	etl.py -newer "$(CURRENT)" \( -name '*.py' -o -name '*.yaml' -o -name '*.csv' -o -name '*.toml' \); } | grep -q .

# A build that published, or had nothing new to publish, leaves CURRENT newer than all that it read;
# one that was refused or broke off does not, whatever its exit status is.
data: .venv/run
	@if $(STALE); then \
		$(VENV) etl.py; \
		test -f "$(CURRENT)" || { echo "There are no figures to serve: see above why." >&2; exit 2; }; \
		if $(STALE); then echo "Nothing new was published: the last good version is served." >&2; fi; \
	fi

.venv/run: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it, then run make again (on Debian: apt install python3 python3-venv)." >&2; exit 1; }
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { echo "Python's venv module is missing: install it, then run make again (on Debian: apt install python3-venv)." >&2; exit 1; }
	@$(VENV) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo "Installing what the app needs into .venv; the first time takes a minute or two."
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt .venv/run
	@echo "Installing what the tests need into .venv."
	@$(INSTALL) -r requirements-dev.txt
	@touch $@
