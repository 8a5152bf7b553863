#!/usr/bin/env bash
# Checks pages in a GitHub job: annotations on the changed lines, a table in the summary of the job, a SARIF log.
# The exit code is that of bplint. Read from the environment:
#
#   BPLINT_PATHS       pages and folders, a line each; the whole checkout when empty
#   BPLINT_ARGUMENTS   further arguments of 'bplint check', a line each
#   BPLINT_SINCE       auto (the base of a pull request, everything otherwise), never, or a commit
#   BPLINT_SARIF       the file of the SARIF log; none when empty
#   BPLINT_SUMMARY     the file that keeps the summary for a comment
set -uo pipefail

lines_of() { while IFS= read -r line; do [ -z "$line" ] || printf '%s\0' "$line"; done <<<"$1"; }

arguments=(check --format github)
[ -z "${BPLINT_SARIF:-}" ] || arguments+=(--format "sarif=$BPLINT_SARIF")

since=${BPLINT_SINCE:-auto}
if [ "$since" = auto ]; then since=${GITHUB_BASE_REF:+origin/$GITHUB_BASE_REF}; fi
if [ -n "$since" ] && [ "$since" != never ]; then
    # A checkout holds a single commit unless it is told otherwise; what changed shows only beside the history.
    if [ "$(git rev-parse --is-shallow-repository)" = true ]; then git fetch --quiet --unshallow origin || exit 2; fi
    if ! git rev-parse --quiet --verify "$since^{commit}" >/dev/null; then
        branch=${since#origin/}
        git fetch --quiet --no-tags origin "+refs/heads/$branch:refs/remotes/origin/$branch" || exit 2
    fi
    arguments+=(--since "$since")
fi

while IFS= read -r -d '' argument; do arguments+=("$argument"); done < <(lines_of "${BPLINT_ARGUMENTS:-}")
while IFS= read -r -d '' path; do arguments+=("$path"); done < <(lines_of "${BPLINT_PATHS:-}")

summary=${BPLINT_SUMMARY:-$(mktemp)}
: >"$summary"
GITHUB_STEP_SUMMARY="$summary" bplint "${arguments[@]}"
code=$?
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$summary" >>"$GITHUB_STEP_SUMMARY"
if [ -n "${GITHUB_OUTPUT:-}" ]; then
    echo "code=$code" >>"$GITHUB_OUTPUT"
    if [ -n "${BPLINT_SARIF:-}" ] && [ -s "$BPLINT_SARIF" ]; then echo "sarif=$BPLINT_SARIF" >>"$GITHUB_OUTPUT"; fi
fi
exit "$code"
