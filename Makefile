# One command runner. Every target does its own set-up (tools/setup.py), which is quick when
# nothing has changed. PYTHON names another interpreter for making the environment (3.11 or newer).

PYTHON ?= python3
BIN := .venv/bin
LOCK := build/lock

# A display is there with X11 or Wayland, and always outside Linux.
HEADLESS := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,$(filter Linux,$(shell uname -s)))

.DEFAULT_GOAL := help
.PHONY: help run test check bench chaos fix screens printing i18n openapi lock setup setup-dev

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Real photographs of labels, scanned by the demo where they are at hand.
export RETURNDESK_PHOTOGRAPHS ?= $(abspath $(wildcard ../shared/barcodes/dev))

run: setup ## Start the demo: in a window, or without a display into build/demo
	$(BIN)/returndesk demo $(if $(HEADLESS),--headless --out build/demo)

test: setup-dev ## Run all tests (ARGS="tests/unit -k codes" for some)
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

check: setup-dev ## Lint, format, types, layers, translations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_translations.py

bench: setup-dev ## Measure: one JSON line a figure, its peer or floor beside it
	$(BIN)/python -m tests.benchmarks

chaos: setup-dev ## Kill desks, central, mail for an hour, follow the feed for ten minutes
	RETURNDESK_CHAOS_FACTS=100000 RETURNDESK_CHAOS_KILLS=300 RETURNDESK_FEED_SECONDS=600 \
		$(BIN)/python -m pytest tests/scenarios/test_chaos.py tests/central/test_store.py \
		-k "stuck or misses" $(ARGS)

fix: setup-dev ## Mend what the linter can mend, and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

screens: setup-dev ## Take the pictures of docs/screens again, from the demo's story
	QT_QPA_PLATFORM=offscreen $(BIN)/returndesk demo --headless --out /tmp/returndesk
	mkdir -p docs/screens
	cp /tmp/returndesk/screens/*.png /tmp/returndesk/labels/*.png docs/screens/

printing: setup-dev ## Take the pictures of docs/printing again: test pages, labels, papers
	$(BIN)/python tools/printing_pictures.py docs/printing

i18n: setup-dev ## Bring the translations up to the sources and compile them
	$(BIN)/python tools/translations.py update
	$(BIN)/python tools/translations.py compile

lock: ## Resolve the newest packages into requirements/ (for maintainers; uses the network)
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet uv
	$(LOCK)/bin/python tools/lock.py

setup:
	@$(PYTHON) tools/setup.py

setup-dev:
	@$(PYTHON) tools/setup.py --dev

openapi: setup-dev ## Write docs/openapi.json from the central service's routes
	$(BIN)/python tools/openapi.py > docs/openapi.json
