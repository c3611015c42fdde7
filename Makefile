# The doors of this repository; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-fast mutate soak lint bench certify install clean

PREFIX ?= $(HOME)/.local
SERVICES := $(CURDIR)/.build-services

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the system libraries that are missing
	@Tests/Scripts/setup

build: setup ## build strata
	swift build

demo: setup ## generate, build and start the bookstore, and show real requests and answers
	@Tests/Scripts/demo

test: setup ## run every suite: the Platform's, Strata's, and those of the generated fixtures
	@Tests/Scripts/test

test-fast: setup ## run Strata's own suites only
	swift test

mutate: setup ## take controls out of generated services, and name the test of theirs that notices
	@Tests/Scripts/mutate

soak: setup ## build and test services of random specs: make soak COUNT=200 SEED=1
	@Tests/Scripts/soak

lint: ## check the formatting of everything
	swift format lint --strict --recursive Package.swift Sources Tests Templates/Platform/Package.swift Templates/Platform/Sources Templates/Platform/Tests Templates/Plugins

bench: setup ## measure generation and the generated service
	@Tests/Scripts/bench

certify: setup ## let schemathesis, sqlmap and hostile clients at the generated services (minutes; SEEDS, EXAMPLES, CHECKS)
	@Tests/Scripts/certify

install: setup ## build strata for release and copy it to $(PREFIX)/bin
	swift build -c release --product strata
	mkdir -p $(PREFIX)/bin
	install -m 755 "$$(swift build -c release --show-bin-path)/strata" $(PREFIX)/bin/strata

clean: ## remove everything that was built
	rm -rf .build .build-* demo
