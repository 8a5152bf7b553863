#!/usr/bin/env bash
# The program is packed and installed as a .NET tool from a folder, and runs.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$root" || exit 1

tool=${BPLINT_TOOL:-$work/tool}
: >"$work/path"
expect "the tool is packed and installed" 0 "0." env GITHUB_PATH="$work/path" bash ci/action/install.sh "$tool"
expect_text "the tool is on the path of the following steps" "$work/path" "$tool"
expect "the tool knows its version" 0 "bplint " "$tool/bplint" --version
expect "the tool checks the samples" 1 "BPL1001" "$tool/bplint" check samples
exit "$has_failed"
