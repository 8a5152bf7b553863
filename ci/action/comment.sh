#!/usr/bin/env bash
# Keeps one comment on a pull request that holds the summary of the check. Needs gh and its token in GH_TOKEN. Read from the environment:
#
#   BPLINT_SUMMARY        the summary, in Markdown
#   BPLINT_CODE           the exit code of the check
#   BPLINT_PULL_REQUEST   the number of the pull request
#   GITHUB_REPOSITORY     owner/name
#
# A comment that cannot be written is a warning: the pull request of a fork may not write.
set -uo pipefail

mark='<!-- bplint -->'
warn() { echo "::warning title=bplint::$1"; exit 0; }

[ -s "${BPLINT_SUMMARY:-}" ] || exit 0
comments="repos/$GITHUB_REPOSITORY/issues/$BPLINT_PULL_REQUEST/comments"
known=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$mark\")) | .id") || warn "The comments of the pull request cannot be read."
known=${known%%$'\n'*}

# Nothing was ever wrong: nobody needs to read that.
if [ -z "$known" ] && [ "${BPLINT_CODE:-0}" = 0 ]; then exit 0; fi

# GitHub takes 65,536 characters. What is left out stands in the summary of the job.
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
    echo "$mark"
    LC_ALL=C awk '{ size += length($0) + 1; if (size > 60000) { print "\nThe rest is in the summary of the job."; exit } print }' "$BPLINT_SUMMARY"
} >"$body"

if [ -n "$known" ]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" --field "body=@$body" --silent || warn "The comment cannot be changed."
else
    gh api --method POST "$comments" --field "body=@$body" --silent || warn "The comment cannot be written."
fi
