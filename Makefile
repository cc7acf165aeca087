# One word a task. `make` alone lists them.

SHELL := /bin/bash
RUN := .venv/bin/python -m
CODE := src tests benchmarks
SAMPLES := src/madang/samples
.DEFAULT_GOAL := help
.PHONY: help match demo test bench check format lint layers types spelling layout lock changelog phrases clean

help: ## list these tasks
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

match: ## set up, then match the sample needs with the sample offers
	@requirements/install base
	@.venv/bin/madang match $(SAMPLES)/needs.csv $(SAMPLES)/offers.csv --top 5

demo: ## set up, then serve an invented world in the browser, with its logins on the screen
	@requirements/install web
	@.venv/bin/madang demo

test: ## set up, then run every check and every test
	@requirements/install dev
	@failed=0; \
	$(MAKE) --no-print-directory --keep-going layout lint layers types spelling || failed=1; \
	echo "tests ..."; $(RUN) pytest $(PYTEST) || failed=1; \
	exit $$failed

check: ## set up, then run the checks without the tests
	@requirements/install dev
	@$(MAKE) --no-print-directory --keep-going layout lint layers types spelling

phrases: ## gather what pages say into the catalogues of translations, and compile them
	@requirements/install dev
	@$(RUN) tests.shape.phrases

layout:
	@echo "layout ..."; $(RUN) ruff format --quiet --check $(wildcard $(CODE)) || { $(RUN) ruff format --check $(wildcard $(CODE)); exit 1; }

lint:
	@echo "lint ..."; $(RUN) ruff check --quiet $(wildcard $(CODE))

layers:
	@echo "layers ..."; out=$$(.venv/bin/lint-imports 2>&1) || { echo "$$out"; exit 1; }

types:
	@echo "types ..."; $(RUN) mypy --no-error-summary $(wildcard $(CODE))

spelling:
	@echo "spelling ..."; .venv/bin/codespell $$(git ls-files -- . ':!*.tsv' ':!*.csv' ':!*.po' ':!*.min.js' ':!requirements/*.lock')

format: ## lay out the code and mend what can be mended by a machine
	@requirements/install dev
	@$(RUN) ruff format $(wildcard $(CODE))
	@$(RUN) ruff check --fix $(wildcard $(CODE))

bench: ## set up, then measure quality and speed beside our peers
	@requirements/install bench
	@$(RUN) benchmarks

lock: ## resolve the locks in requirements/ anew
	@requirements/lock

changelog: ## gather changelog.d/ into CHANGELOG.md for this version
	@requirements/install dev
	@$(RUN) towncrier build --yes

clean: ## remove what the tasks above made
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist site
	@find src tests benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
