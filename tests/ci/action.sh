#!/usr/bin/env bash
# Runs the steps of action.yml in a repository with a history, as GitHub would, with a 'gh' that writes down what it is asked.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
install_tool || { fail "bplint can be installed"; exit 1; }

# The scripts that action.yml names, in their order, but for the installation.
mapfile -t steps < <(sed -n 's/^ *run: //p' "$root/action.yml")
[ "${#steps[@]}" -eq 3 ] && pass "the action has three steps of its own" || fail "the action has three steps of its own" "${steps[@]}"
if python3 -c 'import yaml' 2>/dev/null; then
    expect "the files of the action and of pre-commit are YAML" 0 "" python3 -c 'import sys, yaml
for name in sys.argv[1:]: yaml.safe_load(open(name, encoding="utf-8"))' "$root/action.yml" "$root/.pre-commit-hooks.yaml"
else
    skip "the files of the action and of pre-commit are YAML" "Python has no module yaml here"
fi

# A remote with one old page that has a finding, and a branch that breaks another.
git init --quiet --bare "$work/remote.git"
git clone --quiet "$work/remote.git" "$work/author" 2>/dev/null
cd "$work/author" || exit 1
printf 'root = true\n' >.editorconfig
write_page pages/old.md 9
write_page "pages/with blank.md" 1
git add --all && git commit --quiet --message "First" && git push --quiet origin main
git checkout --quiet -b change
write_page "pages/with blank.md" 7
git commit --quiet --all --message "Break a page" && git push --quiet origin change

mkdir "$work/bin"
cat >"$work/bin/gh" <<'SH'
#!/usr/bin/env bash
printf '%s\n' "$*" >>"$GH_CALLS"
for argument in "$@"; do case "$argument" in body=@*) cp "${argument#body=@}" "$GH_BODY" ;; esac; done
case "$*" in *--jq*) printf '%s' "${GH_KNOWN:-}" ;; esac
exit "${GH_CODE:-0}"
SH
chmod +x "$work/bin/gh"

# Each job gets a fresh shallow checkout, as actions/checkout makes it.
job() {
    cd "$work" || exit 1
    rm -rf "$work/job" "$work/temp"
    mkdir "$work/temp"
    git clone --quiet --depth 1 --branch "$1" "file://$work/remote.git" "$work/job"
    cd "$work/job" || exit 1
    export GITHUB_ACTION_PATH=$root RUNNER_TEMP=$work/temp GITHUB_REPOSITORY=owner/wiki
    export GITHUB_STEP_SUMMARY=$work/temp/summary GITHUB_OUTPUT=$work/temp/output BPLINT_SUMMARY=$work/temp/bplint-summary.md
    export GH_CALLS=$work/temp/calls GH_BODY=$work/temp/body BPLINT_PULL_REQUEST=12
    unset GITHUB_BASE_REF BPLINT_PATHS BPLINT_ARGUMENTS BPLINT_SARIF BPLINT_CODE
    : >"$GITHUB_STEP_SUMMARY" && : >"$GITHUB_OUTPUT" && : >"$GH_CALLS"
}
check() { PATH="$work/bin:$PATH" bash -c "${steps[1]}"; }
comment() { PATH="$work/bin:$PATH" bash -c "${steps[2]}"; }

job change
export GITHUB_BASE_REF=main BPLINT_SARIF=bplint.sarif BPLINT_SINCE=auto
expect "a pull request gets what it caused, from a shallow checkout" 1 "file=pages/with blank.md" check
if grep -qF "pages/old.md" "$work/out"; then fail "what was wrong before is not the fault of a pull request" "$(cat "$work/out")"; else pass "what was wrong before is not the fault of a pull request"; fi
expect_text "the summary of the job has a table" "$GITHUB_STEP_SUMMARY" "| Severity | Place | Rule | Finding |"
expect_text "the step puts out the exit code" "$GITHUB_OUTPUT" "code=1"
expect_text "the step puts out the SARIF log" "$GITHUB_OUTPUT" "sarif=bplint.sarif"
expect_text "the SARIF log has the finding" bplint.sarif "BPL1001"
BPLINT_CODE=1 expect "a comment is written" 0 "" comment
expect_text "the comment goes to the pull request" "$GH_CALLS" "--method POST repos/owner/wiki/issues/12/comments"
expect_text "the comment holds the finding" "$GH_BODY" "BPL1001"
expect_text "the comment can be found again" "$GH_BODY" "<!-- bplint -->"

: >"$GH_CALLS"
GH_KNOWN=$'77\n78' BPLINT_CODE=1 expect "a comment is brought up to date" 0 "" comment
expect_text "the comment that is there is changed" "$GH_CALLS" "--method PATCH repos/owner/wiki/issues/comments/77"
for number in $(seq 2000); do printf '| a row of the table that makes the summary too long | %s |\n' "$number"; done >>"$BPLINT_SUMMARY"
BPLINT_CODE=1 expect "a long summary is written" 0 "" comment
expect_text "a long summary says where the rest is" "$GH_BODY" "The rest is in the summary of the job."
if [ "$(wc -c <"$GH_BODY")" -lt 65536 ]; then pass "a long summary is cut"; else fail "a long summary is cut"; fi
GH_CODE=1 BPLINT_CODE=1 expect "the pull request of a fork may not write, which is a warning" 0 "::warning title=bplint::" comment

: >"$GH_CALLS"
BPLINT_CODE=0 expect "nothing to say is not said" 0 "" comment
if grep -q POST "$GH_CALLS"; then fail "no comment is written when nothing was wrong" "$(cat "$GH_CALLS")"; else pass "no comment is written when nothing was wrong"; fi

job main
export BPLINT_SINCE=auto
expect "a push is checked as a whole" 1 "file=pages/old.md" check
BPLINT_PATHS=$'pages/with blank.md' expect "paths may hold blanks" 0 "" check
BPLINT_ARGUMENTS=$'--select\nBPL2\n--fail-on=error' expect "arguments are handed on" 0 "" check
BPLINT_PATHS=nowhere expect "a run that cannot be is no success" 2 "nowhere" check

job change
GITHUB_BASE_REF=main BPLINT_SINCE=never expect "never compares with nothing" 1 "file=pages/old.md" check
exit "$has_failed"
