#!/usr/bin/env bash
# Runs the check for the action: annotations to the log, a table to the page of the run, and SARIF if it is asked for.
set -uo pipefail

lines() { # each line of $2 that is not blank, into the array named $1
    local -n into=$1
    while IFS= read -r line; do
        [[ $line =~ [^[:space:]] ]] && into+=("$line")
    done <<<"$2"
    return 0
}

arguments=(--output github)
paths=()
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
[[ -n ${GITHUB_STEP_SUMMARY:-} ]] && arguments+=(--output "markdown:$summary")
[[ -n ${SARIF:-} ]] && arguments+=(--output "sarif:$SARIF")
[[ -n ${DIFF_BASE:-} ]] && arguments+=("--diff-base=$DIFF_BASE")
[[ ${REDACT:-false} == true ]] && arguments+=(--redact)
lines arguments "${ARGUMENTS:-}"
lines paths "${PATHS:-.}"

transcript-lint check "${arguments[@]}" -- "${paths[@]}"
code=$?
[[ -n ${GITHUB_STEP_SUMMARY:-} ]] && cat "$summary" >>"$GITHUB_STEP_SUMMARY"
[[ -n ${GITHUB_OUTPUT:-} ]] && echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
