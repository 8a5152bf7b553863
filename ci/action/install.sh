#!/usr/bin/env bash
# Packs bplint from the checkout that this script is part of, and installs it into a folder:
#
#   install.sh FOLDER
#
# Needs the .NET SDK that global.json names. On GitHub the folder is put on the path of the following steps.
set -euo pipefail
[ $# -eq 1 ] || { echo "Usage: install.sh FOLDER" >&2; exit 2; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$1"
target=$(cd "$1" && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT

# The code was analysed when it was written; whoever runs it need not wait for that again.
dotnet pack "$root/src/BackPain.Lint.Cli" --configuration Release --output "$packages" -p:RunAnalyzers=false

# Only what was just packed: neither a registry nor a cache may put another package in its place.
cat >"$packages/nuget.config" <<XML
<?xml version="1.0" encoding="utf-8"?>
<configuration><packageSources><clear /><add key="packed" value="$packages" /></packageSources></configuration>
XML
cd "$packages"
if [ -e "$target/bplint" ] || [ -e "$target/bplint.exe" ]; then dotnet tool uninstall bplint --tool-path "$target"; fi
NUGET_PACKAGES="$packages/cache" dotnet tool install bplint --tool-path "$target" --configfile "$packages/nuget.config"
[ -z "${GITHUB_PATH:-}" ] || echo "$target" >>"$GITHUB_PATH"
"$target/bplint" --version
