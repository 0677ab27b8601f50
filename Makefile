# One set of flags for run, test and package: with another, everything would be
# compiled a second time, which takes minutes.
TAGS    := migrated_fynedo,sqlite_fts5
VERSION := $(shell sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
FLAGS   := -trimpath -buildvcs=false
LDFLAGS := -X main.version=$(VERSION)
TEST    := go test $(FLAGS) -tags ci,$(TAGS)
SAMPLE  := assets/samples/sample.json

# Sees to what is needed (see the script), then runs what follows.
WITH := sh scripts/setup.sh

# Where Go's own installer puts it, in case PATH does not say so.
export PATH := $(PATH):/usr/local/go/bin

.PHONY: help run build test check unit e2e race bench soak fmt clean
.NOTPARALLEL:

help: ## show this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "%-8s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## install what is missing, build and start (without a display: in the terminal)
	@case "$$(uname)$$DISPLAY$$WAYLAND_DISPLAY" in \
	Linux) \
		echo "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window stays shut and the sample case is assessed in the terminal."; \
		$(WITH) build bin/talentnav assess $(SAMPLE) && \
		$(WITH) build bin/talentnav assess $(SAMPLE) --format pdf --output bin/sample-report.pdf --force ;; \
	*) \
		$(WITH) build bin/talentnav ;; \
	esac

build: ## install what is missing and build bin/talentnav
	@$(WITH) build
	@[ -e bin/talentnav ] || echo "Building bin/talentnav; the first time takes a few minutes."
	@$(WITH) build go build $(FLAGS) -tags $(TAGS) -ldflags '$(LDFLAGS)' -o bin/talentnav .

# Tests make much that is thrown away at once: to look for it less often takes a
# fifth off their time, and some memory.
test unit e2e: export GOGC = 300

# LC_ALL goes before LANG, so both: typed Chinese is lost in a plain C locale.
test check unit e2e race bench: export LANG = C.UTF-8
test check unit e2e race bench: export LC_ALL = C.UTF-8

test: check unit e2e ## install what is missing, then every check and test, with the real window too

check:
	@$(WITH) test
	@unformatted=$$(gofmt -l .); [ -z "$$unformatted" ] || { echo "not formatted (make fmt mends it):"; echo "$$unformatted"; exit 1; }
	@$(WITH) build go vet -tags ci,$(TAGS) ./...

unit:
	@$(WITH) build $(TEST) ./...

# The real program in a real window, on a display that is not there. Nothing of it may
# reach the session bus of whoever runs the test, nor may an earlier run's result count.
ifneq ($(wildcard app/e2e),)
e2e: build
	@DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null $(WITH) test xvfb-run -a -s '-screen 0 1280x800x24 +extension GLX' \
		go test $(FLAGS) -count=1 -tags e2e,$(TAGS) ./app/e2e/...
endif

race: ## the tests under the race detector
	@$(WITH) build $(TEST) -race ./...

bench: ## install what is missing, then the benchmarks, a table of the engine beside its peers, and those of the window: an answer, and its start beside an empty one
	@$(WITH) build $(TEST) -timeout 60m -run '^$$' -bench . -benchmem ./rules/... ./storage/...
	@$(WITH) bench sh -c 'cd bench/npm && { ! command -v npm >/dev/null || npm ci --silent --no-audit --no-fund || echo "The Node engines are left out: their packages could not be installed."; }'
	@cd bench && go vet ./... && go test -short ./... && go run .
	@$(WITH) build go test $(FLAGS) -count=1 -tags ci,pace,$(TAGS) -run Pace -v ./app/desktop/
	@DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null $(WITH) test go test $(FLAGS) -count=1 -tags pace,$(TAGS) -run Pace -v ./app/e2e/

# How many times the faults of the ordinary tests; each time takes about twenty seconds.
SOAK ?= 20

soak: ## faults by the thousand against the case file, a table of what was lost (SOAK=20), more people and every page at every size
	@SOAK=$(SOAK) $(WITH) build $(TEST) -count=1 -timeout 6h -run 'TestNothingIsLostByFaultsOfAnyKind' -v ./storage/
	@SOAK=$(SOAK) $(WITH) build $(TEST) -count=1 -timeout 1h ./rules/ ./app/desktop/

fmt: ## format the code
	@gofmt -w .

clean: ## remove what was built
	@rm -rf bin
