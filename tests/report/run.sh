#!/usr/bin/env bash
# Tests the HTML report in Chromium. Installs what is missing where it can, and says in the last line how many tests there were:
# "report: 12 passed, 0 failed, 0 skipped". The exit code is 0 unless a test failed.
#
#   BPLINT        the program, as words; by default the release build of this repository
#   CHROMIUM      the browser; by default the one on the path
#   SCREENSHOTS   folder for screenshots; by default artifacts/report
#   CI=true       a browser, node or package that is missing counts as failed instead of skipped
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

log=$(mktemp)
trap 'rm -f "$log"' EXIT

finish() { printf 'report: %d passed, %d failed, %d skipped\n' "$1" "$2" "$3"; [ "$2" -eq 0 ]; exit; }

missing() {
    [ -s "$log" ] && tail -n 3 "$log"
    if [ "${CI:-}" = true ]; then
        printf 'FAILED  the report in a browser: %s\n' "$1"
        finish 0 1 0
    fi
    printf 'skipped the report in a browser: %s\n' "$1"
    finish 0 0 1
}

find_browser() { node --input-type=module -e "import { browserPath } from './browser.mjs'; process.exit(browserPath() ? 0 : 1)"; }

install_browser() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 1
    echo "Installing Chromium."
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } >"$log" 2>&1
}

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || missing "there is no Node.js with npm"
find_browser || { install_browser && find_browser; } || missing "there is no Chromium, and none could be installed"
npm ci --no-audit --no-fund --ignore-scripts >"$log" 2>&1 || missing "the packages of package-lock.json could not be installed"

node --test --test-reporter=spec >"$log" 2>&1
code=$?
count() { sed -n "s/^ℹ $1 \([0-9][0-9]*\)$/\1/p" "$log" | tail -n 1 | grep . || echo 0; }
passed=$(count pass) failed=$(($(count fail) + $(count cancelled))) skipped=$(count skipped)
if [ "$code" -eq 0 ] && [ "$passed" -gt 0 ]; then
    grep 'loaded in' "$log"
    finish "$passed" "$failed" "$skipped"
fi
cat "$log"
[ "$failed" -gt 0 ] || { echo "FAILED  the tests of the report run"; failed=1; }
finish "$passed" "$failed" "$skipped"
