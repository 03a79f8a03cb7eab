# One word each: site, serve, check, test, bench, lock, clean.

VENV   := .venv
PYTHON ?= python3
BIN    := $(VENV)/bin
PY     := $(BIN)/python
READY  := $(VENV)/ready

export NO_MKDOCS_2_WARNING = 1

.PHONY: site serve check test bench lock clean

site: $(READY)
	$(PY) -m macros check
	$(PY) -m macros build

serve: $(READY)
	$(PY) -m mkdocs serve

check: $(READY)
	$(PY) -m macros check

test: $(READY) site
	$(PY) -m pytest

bench: $(READY)
	$(PY) -m tests.bench

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# Resolves the dependencies anew, for every platform, with hashes and without the address of any registry.
lock:
	uv pip compile pyproject.toml --extra test --universal --generate-hashes --no-header --no-annotate --python-version 3.11.5 --output-file requirements.lock

clean:
	rm -rf build site
