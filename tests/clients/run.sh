#!/usr/bin/env bash
# Drives the language server by real clients: Neovim, and a client on the library that VS Code's own is built on. Installs what is
# missing where it can, prints a line for each test, and says in the last line how many there were:
# "clients: 12 passed, 0 failed, 0 skipped". The exit code is 0 unless a test failed.
#
#   BPLINT    the program, one path; by default the release build of this repository
#   CI=true   a client that is missing counts as failed instead of skipped
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export BPLINT=${BPLINT:-$(cd ../.. && pwd)/src/BackPain.Lint.Cli/bin/Release/net10.0/bplint}
passed=0 failed=0 skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { failed=$((failed + 1)); printf 'FAILED  %s\n' "$1"; }

missing() {
    [ -s "$work/log" ] && tail -n 3 "$work/log"
    if [ "${CI:-}" = true ]; then fail "$1: $2"; else skipped=$((skipped + 1)); printf 'skipped %s: %s\n' "$1" "$2"; fi
}

# retry <command...>: a server of packages may be out of reach for a moment.
retry() {
    local pause
    for pause in 5 20 60 0; do
        "$@" >"$work/log" 2>&1 && return 0
        sleep "$pause"
    done
    return 1
}

# Counts the lines that a client printed, and shows what went beside them when something went wrong.
count() {
    local name=$1 code=$2 broken
    cat "$work/out"
    broken=$(grep -c '^FAILED ' "$work/out")
    passed=$((passed + $(grep -c '^passed ' "$work/out")))
    skipped=$((skipped + $(grep -c '^skipped ' "$work/out")))
    failed=$((failed + broken))
    if [ "$code" -ne 0 ] && [ "$broken" -eq 0 ]; then fail "$name runs to its end (exit code $code)"; fi
    [ "$code" -eq 0 ] || tail -n 20 "$work/err"
}

install_neovim() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 1
    echo "Installing Neovim."
    export DEBIAN_FRONTEND=noninteractive
    retry apt-get update && retry apt-get install -y --no-install-recommends neovim
}

if [ ! -x "$BPLINT" ]; then
    fail "the program is there ($BPLINT)"
elif command -v nvim >/dev/null 2>&1 || install_neovim; then
    mkdir -p "$work/home" "$work/wiki"
    env HOME="$work/home" XDG_CACHE_HOME="$work/home/cache" XDG_STATE_HOME="$work/home/state" WIKI="$work/wiki" \
        timeout 300 nvim --headless -u NONE -i NONE -n -c 'luafile neovim/client.lua' >"$work/out" 2>"$work/err" </dev/null
    count "Neovim" $?
else
    missing "Neovim" "it is not there, and could not be installed"
fi

if [ ! -x "$BPLINT" ]; then
    :
elif ! command -v npm >/dev/null 2>&1; then
    missing "Node" "there is no Node.js with npm"
elif ! (cd node && retry npm ci --no-audit --no-fund --ignore-scripts); then
    missing "Node" "the packages of package-lock.json could not be installed"
else
    (cd node && timeout 300 node --test --test-reporter=./reporter.mjs) >"$work/out" 2>"$work/err" </dev/null
    count "Node" $?
fi

printf 'clients: %d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
