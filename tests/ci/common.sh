# What the scripts of this folder share. Each prints 'passed', 'FAILED' or 'skipped' and a name for every test, as tests/run-all.sh does.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1 MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_SYSTEM=/dev/null GIT_CONFIG_NOSYSTEM=1
git config --file "$GIT_CONFIG_GLOBAL" user.name Tester
git config --file "$GIT_CONFIG_GLOBAL" user.email tester@example.org
git config --file "$GIT_CONFIG_GLOBAL" init.defaultBranch main
git config --file "$GIT_CONFIG_GLOBAL" protocol.file.allow always
unset GITHUB_STEP_SUMMARY GITHUB_OUTPUT GITHUB_PATH GITHUB_BASE_REF

has_failed=0
pass() { printf 'passed  %s\n' "$1"; }
fail() { has_failed=1; printf 'FAILED  %s\n' "$1"; shift; [ $# -eq 0 ] || printf '        %s\n' "$@"; }
skip() { printf 'skipped %s: %s\n' "$1" "$2"; }

# expect <name> <exit code> <text that must be printed> <command...>; what was printed stays in $work/out.
expect() {
    local name=$1 code=$2 text=$3 actual
    shift 3
    "$@" >"$work/out" 2>&1 </dev/null
    actual=$?
    if [ "$actual" -ne "$code" ]; then
        fail "$name" "exit code $actual instead of $code" "$(head -n 12 "$work/out")"
    elif [ -n "$text" ] && ! grep -qF -- "$text" "$work/out"; then
        fail "$name" "'$text' was not printed" "$(head -n 12 "$work/out")"
    else
        pass "$name"
    fi
}

# expect_text <name> <file> <text>
expect_text() {
    if grep -qF -- "$3" "$2" 2>/dev/null; then pass "$1"; else fail "$1" "'$3' is not in it" "$(head -n 12 "$2" 2>&1)"; fi
}

# write_page <file> <number that the text cites>: a page with two entries.
write_page() {
    mkdir -p "$(dirname "$1")"
    printf '# Back pain\n\nHeat helps some people.[%s] Exercise does as well.[2]\n\n## References\n\n1. French S. Superficial heat or cold for low back pain. 2006.\n2. Hayden J. Exercise therapy for chronic low back pain. 2021.\n' "$2" >"$1"
}

# Puts bplint into $work/tool from a package, as the action does; BPLINT_TOOL names a folder that has it already.
install_tool() {
    tool=${BPLINT_TOOL:-$work/tool}
    [ -x "$tool/bplint" ] || bash "$root/ci/action/install.sh" "$tool" >"$work/install.log" 2>&1 || { tail -n 20 "$work/install.log"; return 1; }
    export PATH="$tool:$PATH"
}
