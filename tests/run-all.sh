#!/usr/bin/env bash
# Runs every test there is, from a clean clone on: builds, runs the test projects, compiles the native executable, tries it,
# and lints this repository's own pages. The last line counts everything; the exit code is 0 only when nothing failed.
#
#   BPLINT_SHARED   folder with material that is not part of the repository (default: ../shared); its tests are skipped without it
#   CI=true         what could not be run here for want of a compiler counts as failed instead of skipped
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en NO_COLOR=1
export MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1
unset BPLINT_UPDATE_GOLDEN

passed=0 failed=0 skipped=0
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT

headline() { printf '\n== %s\n' "$*"; }
pass() { passed=$((passed + 1)); printf 'passed  %s\n' "$1"; }
fail() { failed=$((failed + 1)); printf 'FAILED  %s\n' "$1"; shift; [ $# -eq 0 ] || printf '        %s\n' "$@"; }
skip() { skipped=$((skipped + 1)); printf 'skipped %s: %s\n' "$1" "$2"; }

finish() {
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# --- what is needed ---------------------------------------------------------

# Prints the linker to use (clang or gcc), or fails. Linking a trivial program finds a missing zlib as well.
find_linker() {
    local compiler
    for compiler in clang gcc; do
        if command -v "$compiler" >/dev/null 2>&1 &&
            echo 'int main(void) { return 0; }' | "$compiler" -x c - -lz -o "$work/link" 2>/dev/null; then
            echo "$compiler"
            return 0
        fi
    done
    return 1
}

install_linker() {
    command -v apt-get >/dev/null 2>&1 || { echo "There is no apt-get to install a C compiler and zlib with." >&2; return 1; }
    [ "$(id -u)" -eq 0 ] || { echo "Installing a C compiler and zlib needs root: apt-get install gcc libc6-dev zlib1g-dev" >&2; return 1; }
    echo "Installing a C compiler and zlib."
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev zlib1g-dev; } >"$work/apt.log" 2>&1 ||
        { tail -n 5 "$work/apt.log" >&2; return 1; }
}

runtime_id() {
    local os arch
    case "$(uname -s)" in Darwin) os=osx ;; *) os=linux ;; esac
    case "$(uname -m)" in arm64 | aarch64) arch=arm64 ;; *) arch=x64 ;; esac
    if [ "$os" = linux ] && ldd --version 2>&1 | grep -qi musl; then os=linux-musl; fi
    echo "$os-$arch"
}

# --- build ------------------------------------------------------------------

if ! command -v dotnet >/dev/null 2>&1; then
    fail "the .NET SDK is installed" "Install the version that global.json names."
    finish
fi

headline "Build"
if dotnet build BackPain.Lint.sln -c Release -v q >"$work/build.log" 2>&1; then
    pass "the solution builds without a warning"
else
    fail "the solution builds without a warning"
    grep -E 'error|warn' "$work/build.log" | sort -u | head -n 40
    [ -s "$work/build.log" ] || echo "dotnet build said nothing."
    finish
fi

# --- test projects ----------------------------------------------------------

# Prints the number that stands behind a word in the summary of a test run.
total() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$work/test.log" | tail -n 1; }

run_tests() {
    local project=$1 code succeeded broken left_out
    headline "$(basename "$project")"
    dotnet test --project "$project" -c Release --no-build --no-ansi --no-progress >"$work/test.log" 2>&1
    code=$?
    succeeded=$(total succeeded) broken=$(total failed) left_out=$(total skipped)
    passed=$((passed + ${succeeded:-0}))
    failed=$((failed + ${broken:-0}))
    skipped=$((skipped + ${left_out:-0}))
    if [ "$code" -ne 0 ]; then
        cat "$work/test.log"
        [ "${broken:-0}" -gt 0 ] || fail "$project runs" "The run ended with exit code $code."
        return
    fi
    if [ -z "$succeeded" ]; then
        cat "$work/test.log"
        fail "$project reports how many tests it ran"
        return
    fi
    # Each skipped test with its reason, which stands on the following line.
    grep -A 1 '^skipped ' "$work/test.log" | grep -v '^--$'
    printf '%s succeeded, %s failed, %s skipped\n' "$succeeded" "$broken" "$left_out"
}

rm -f artifacts/corpus-counts.txt
for project in tests/*.Tests/*.csproj; do
    run_tests "$project"
done
if [ -f artifacts/corpus-counts.txt ]; then
    headline "Real pages"
    cat artifacts/corpus-counts.txt
fi

# --- the program from outside -----------------------------------------------

managed=(dotnet src/BackPain.Lint.Cli/bin/Release/net10.0/bplint.dll)

# expect_run <name> <exit code> <text that must be printed> <command...>: a run never prints a stack trace.
expect_run() {
    local name=$1 code=$2 text=$3 actual
    shift 3
    "$@" >"$work/out" 2>&1 </dev/null
    actual=$?
    if [ "$actual" -ne "$code" ]; then
        fail "$name" "exit code $actual instead of $code" "$(head -n 5 "$work/out")"
    elif grep -qE '^ +at [A-Z].*\(|Unhandled exception' "$work/out"; then
        fail "$name" "a stack trace was printed" "$(head -n 5 "$work/out")"
    elif [ -n "$text" ] && ! grep -qF -- "$text" "$work/out"; then
        fail "$name" "'$text' was not printed" "$(head -n 5 "$work/out")"
    else
        pass "$name"
    fi
}

headline "Our own pages"
for page in *.md docs; do
    expect_run "nothing to report on $page" 0 "" "${managed[@]}" check --fail-on info "$page"
done
expect_run "the pages of the rules are up to date" 0 "" "${managed[@]}" docs --check

# Scripts that count for themselves: what they print is counted here.
headline "Build servers and hooks"
export BPLINT_TOOL="$work/tool"
for script in tests/ci/install.sh tests/ci/action.sh tests/ci/adoption.sh; do
    bash "$script" >"$work/ci.log" 2>&1
    code=$?
    cat "$work/ci.log"
    passed=$((passed + $(grep -c '^passed ' "$work/ci.log")))
    skipped=$((skipped + $(grep -c '^skipped ' "$work/ci.log")))
    broken=$(grep -c '^FAILED ' "$work/ci.log")
    failed=$((failed + broken))
    if [ "$code" -ne 0 ] && [ "$broken" -eq 0 ]; then fail "$script runs to its end" "exit code $code"; fi
done

headline "The findings ledger"
ledger=(dotnet tests/BackPain.Lint.Ledger/bin/Release/net10.0/ledger.dll)
expect_run "the ledger counts the findings on the samples" 0 "BPL1001 undefined-reference" "${ledger[@]}" count samples
expect_run "the ledger shows findings to read" 0 "⟦" "${ledger[@]}" sample samples --count 2
expect_run "the ledger records" 0 "findings recorded" "${ledger[@]}" record samples --out "$work/ledger.jsonl"
expect_run "the ledger finds no difference where nothing changed" 0 "adds 0 findings, removes 0" "${ledger[@]}" diff "$work/ledger.jsonl" samples

native_runs() {
    local bplint=$1
    "${managed[@]}" check samples >"$work/managed.txt" 2>&1
    "$bplint" check samples >"$work/native.txt" 2>&1
    if diff "$work/managed.txt" "$work/native.txt" >"$work/diff.txt" && [ -s "$work/native.txt" ]; then
        pass "native and managed say the same about the samples"
    else
        fail "native and managed say the same about the samples" "$(head -n 10 "$work/diff.txt")"
    fi

    mkdir -p "$work/pages/empty" "$work/home"
    printf 'Heat \xff\xfe\xfa helps.\n' >"$work/pages/broken.md"
    printf 'Heat\0helps.\n' >"$work/pages/binary.md"
    cp samples/markers.md "$work/pages/markers.md"
    expect_run "a page with findings" 1 "BPL1001" "$bplint" check samples/markers.md
    expect_run "a clean page" 0 "" "$bplint" check samples/clean.md
    expect_run "JSON" 1 '"undefined-reference"' "$bplint" check --format json samples/markers.md
    expect_run "an explained rule" 0 "BPL1001" "$bplint" explain BPL1001
    expect_run "a page that is not text" 1 "BPL0002" "$bplint" check "$work/pages/broken.md"
    expect_run "a missing path" 2 "nowhere.md" "$bplint" check nowhere.md
    expect_run "an empty folder" 2 "" "$bplint" check "$work/pages/empty"
    expect_run "an empty folder that may be empty" 0 "" "$bplint" check --allow-empty "$work/pages/empty"
    expect_run "a misspelt option" 2 "--fix" "$bplint" check --fixx samples
    expect_run "an unknown rule" 2 "BPL9876" "$bplint" check --select BPL9876 samples
    expect_run "an unknown rule to explain" 2 "BPL9876" "$bplint" explain BPL9876
    expect_run "unsafe fixes" 1 "" "$bplint" check --unsafe-fixes "$work/pages/markers.md"
    if cmp -s samples/markers.md "$work/pages/markers.md"; then
        fail "unsafe fixes change the page"
    else
        pass "unsafe fixes change the page"
    fi
}

# Scripts that count for themselves, and say in their last line how many tests there were.
run_counted() {
    local script=$1 name=$2
    "$script" >"$work/counted.txt" 2>&1
    sed '$d' "$work/counted.txt"
    if [[ $(tail -n 1 "$work/counted.txt") =~ ^$name:\ ([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
        passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) skipped=$((skipped + BASH_REMATCH[3]))
        tail -n 1 "$work/counted.txt"
    else
        fail "$script says how many tests there are" "$(tail -n 1 "$work/counted.txt")"
    fi
}

headline "The report in a browser"
run_counted tests/report/run.sh report

headline "Native executable"
linker=$(find_linker) || { install_linker && linker=$(find_linker); } || linker=""
if [ -n "$linker" ]; then
    # The restore for one platform has its own lock file, so that those under version control stay as they are.
    options=(-c Release -r "$(runtime_id)" -o "$work/native" -p:PublishAot=true -p:NuGetLockFilePath=obj/aot.lock.json)
    [ "$linker" = gcc ] && options+=(-p:CppCompilerAndLinker=gcc)
    if ! dotnet publish src/BackPain.Lint.Cli "${options[@]}" >"$work/publish.log" 2>&1; then
        fail "the native executable is published without a warning" "$(grep -E 'error' "$work/publish.log" | sort -u | head -n 10)" "$(tail -n 3 "$work/publish.log")"
    elif grep -qE 'warning' "$work/publish.log"; then
        fail "the native executable is published without a warning" "$(grep -E 'warning' "$work/publish.log" | sort -u | head -n 10)"
        native_runs "$work/native/bplint"
    else
        pass "the native executable is published without a warning"
        native_runs "$work/native/bplint"
    fi
elif [ "${CI:-}" = true ]; then
    fail "the native executable is published without a warning" "There is neither clang nor gcc with zlib, and none could be installed."
else
    skip "the native executable" "there is neither clang nor gcc with zlib, and none could be installed"
fi

headline "Editors"
if [ -x "$work/native/bplint" ]; then export BPLINT=$work/native/bplint; fi
run_counted tests/clients/run.sh clients

finish
