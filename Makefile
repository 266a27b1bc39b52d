# `make play` and `make test` need Python 3.11 or newer, make, and a network for packages; nothing else.
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: play test test-full lint types unit eval messages stems clean

play: $(VENV)/ready-to-play
	@$(BIN)/crisis-sim

test: lint types unit

# What needs services or other programs; nothing does yet, so it runs what is marked "full" and says so if that is none.
test-full: $(VENV)/ready-to-test
	$(BIN)/python -m pytest -m full tests || test $$? -eq 5

lint: $(VENV)/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/ready-to-test
	$(BIN)/mypy

unit: $(VENV)/ready-to-test
	$(BIN)/python -m pytest -m "not full" -n 2 --dist worksteal tests

# How well the shipped concepts are heard, on the part of our own corpus that nothing was tuned on.
eval: $(VENV)/ready-to-test
	$(BIN)/python -m bench.accuracy

# Collects the messages of the screens, merges them into the catalogues, and compiles these.
messages: $(VENV)/ready-to-test
	$(BIN)/python -m tests.messages

# Works out the stems and keys that compiling the lexicons asks for, after a lexicon has changed.
stems: $(VENV)/ready-to-test
	$(BIN)/python -m tests.stems

$(VENV)/python-ready:
	@test -n "$(PYTHON)" || { echo "crisis_sim needs Python 3.11 or newer; none was found."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/ready-to-play: $(VENV)/python-ready pyproject.toml constraints.txt
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/python-ready pyproject.toml constraints.txt
	$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/ready-to-play

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
