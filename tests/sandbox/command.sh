#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The sandbox as a command: its options, a full queue, and an end that does not wait. command.sh PROGRAM
set -euo pipefail
program=$1
dir=$(mktemp -d)
sandbox=
finish() {
    [ -z "$sandbox" ] || kill -9 "$sandbox" 2>/dev/null || true
    rm -rf "$dir"
}
trap finish EXIT

fail() {
    echo "$1" >&2
    exit 1
}

# request METHOD PATH BODY [HEADER]: prints the whole answer
request() {
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf '%s %s HTTP/1.1\r\nConnection: close\r\nContent-Length: %s\r\n%s\r\n%s' \
        "$1" "$2" "${#3}" "${4:+$4$'\r\n'}" "$3" >&3
    cat <&3
    exec 3>&-
}

for wrong in "--threads 0" "--threads many" "--queue-size 0" "--queue-size -1" "--port 70000" "more"; do
    code=0
    # shellcheck disable=SC2086
    "$program" sandbox $wrong >/dev/null 2>"$dir/error" || code=$?
    [ "$code" = 2 ] && [ -s "$dir/error" ] || fail "sandbox $wrong ended with $code"
done

"$program" sandbox --port 0 --threads 1 --queue-size 2 >"$dir/out" &
sandbox=$!
for _ in $(seq 600); do
    grep -q listening "$dir/out" && break
    sleep 0.05
done
port=$(sed 's/.*://' "$dir/out")

sleeping='{"query":"RETURN SLEEP(1000)"}'
request POST /_db/test/_api/cursor "$sleeping" "x-arango-async: store" | grep -q "^HTTP/1.1 202"
for _ in $(seq 600); do
    request GET /_db/test/_api/query/current "" | grep -q SLEEP && break
done
for _ in 1 2; do
    request POST /_db/test/_api/cursor "$sleeping" "x-arango-async: store" | grep -q "^HTTP/1.1 202"
done
refused=$(request POST /_db/test/_api/cursor "$sleeping" "x-arango-async: store")
grep -q "^HTTP/1.1 503" <<<"$refused" || fail "a full queue took a job"
grep -q '"errorNum":21003' <<<"$refused" || fail "a full queue is not 21003"
pending=$(request GET /_db/test/_api/job/pending "" | tail -1 | tr -cd ',' | wc -c)
[ "$pending" = 3 ] || fail "the refused job left no entry behind"

started=$(date +%s%N)
kill -TERM "$sandbox"
code=0
wait "$sandbox" || code=$?
sandbox=
[ "$code" = 0 ] || fail "SIGTERM ended the sandbox with $code"
took=$((($(date +%s%N) - started) / 1000000))
[ "$took" -lt 3000 ] || fail "SIGTERM took $took ms"
echo "ended after $took ms"
