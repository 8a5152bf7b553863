#!/usr/bin/env bash
# An old wiki is taken in, and a hook keeps what is wrong out of it, as the documentation shows.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
install_tool || { fail "bplint can be installed"; exit 1; }

# Prints the first block of a language in a document, or the one that holds a text.
block() { awk -v language="$2" -v text="${3:-}" '
    $0 == "```" && inside { if (index(block, text)) { printf "%s", block; exit } inside = 0; next }
    inside { block = block $0 "\n" }
    $0 == "```" language { inside = 1; block = "" }' "$root/docs/$1"; }

pages=${BPLINT_PAGES:-50}
mkdir -p "$work/wiki" && cd "$work/wiki" || exit 1
git init --quiet
samples=("$root"/samples/*.md)
for ((number = 0; number < pages; number++)); do cp "${samples[number % ${#samples[@]}]}" "page-$number.md"; done
git add --all && git commit --quiet --message "As it was"

expect "the old wiki has findings" 1 "BPL1001" bplint check
block adoption.md bash "baseline create" >"$work/three.sh"
expect_text "three commands are shown" "$work/three.sh" "bplint init"
expect "the three commands run" 0 "from now on 'bplint check' reports what is new" bash -e "$work/three.sh"
expect "the check is green" 0 "No findings in $pages pages." bplint check
expect "nothing is left to commit" 0 "nothing to commit" git status
expect "a second init changes nothing" 0 "left as it is" bplint init
expect "nothing is left to commit after it" 0 "nothing to commit" git status

write_page new.md 9
expect "a new finding is reported" 1 "new.md:3:24 error BPL1001" bplint check
rm new.md

# The hook of git's own, as the documentation shows it.
block continuous-integration.md bash '#!/bin/sh' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
write_page good.md 1
printf '\n' >>page-1.md
git add --all
expect "a good page can be committed" 0 "" git commit --message "A good page"
write_page good.md 9
git add good.md
write_page good.md 1
expect "the hook looks at what is staged" 1 "BPL1001" git commit --message "A page that is broken where it counts"
git add good.md
expect "a commit without a change of pages can be made" 0 "" git commit --allow-empty --message "Nothing"

# The same by the program pre-commit, from a clone of this repository: it packs and installs the tool itself.
if command -v pre-commit >/dev/null 2>&1; then
    rm .git/hooks/pre-commit
    export PRE_COMMIT_HOME=$work/pre-commit
    # What is not committed yet counts as well.
    git clone --quiet "$root" "$work/clone"
    (cd "$root" && git ls-files --cached --others --exclude-standard -z | xargs -0 tar --create --ignore-failed-read 2>/dev/null) | tar --extract --directory "$work/clone"
    (cd "$work/clone" && git add --all && git commit --quiet --allow-empty --no-verify --message "As it is" && git tag --force release >/dev/null)
    for hook in bplint bplint-staged; do
        printf 'repos:\n  - repo: file://%s\n    rev: release\n    hooks:\n      - id: %s\n' "$work/clone" "$hook" >.pre-commit-config.yaml
        git add .pre-commit-config.yaml
        pre-commit install >/dev/null
        write_page "hooked $hook.md" 9
        git add --all
        PATH=${PATH#"$tool:"} expect "pre-commit's hook $hook stops a broken page" 1 "BPL1001" git commit --message "Broken"
        write_page "hooked $hook.md" 1
        git add --all
        PATH=${PATH#"$tool:"} expect "pre-commit's hook $hook lets a good page pass" 0 "" git commit --message "Good"
    done
else
    skip "pre-commit's hooks" "the program pre-commit is not installed"
fi
exit "$has_failed"
