#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole session of the command line against a sandbox: session.sh PROGRAM
# Needs bash and jq. Prints what did not come true and ends with 1 then.
set -u

program=$1
unset ARANGOJOBS_PASSWORD DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM # commands need no display
dir=$(mktemp -d)
children=()
failures=0
checks=0

finish() {
    local pid
    for pid in "${children[@]}"; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    done
    rm -rf "$dir"
}
trap finish EXIT

# is WHAT ACTUAL EXPECTED
is() {
    checks=$((checks + 1))
    [ "$2" = "$3" ] && return
    failures=$((failures + 1))
    printf 'FAIL %s\n  is       %s\n  expected %s\n' "$1" "$2" "$3"
    [ -s "$dir/err" ] && sed 's/^/  stderr   /' "$dir/err"
}

# like WHAT ACTUAL PATTERN: a bash pattern
like() {
    checks=$((checks + 1))
    # shellcheck disable=SC2053 # the pattern is one
    [[ $2 == $3 ]] && return
    failures=$((failures + 1))
    printf 'FAIL %s\n  is       %s\n  expected %s\n' "$1" "$2" "$3"
}

# start_sandbox OPTION…: sets $url
start_sandbox() {
    rm -f "$dir/sandbox"
    "$program" sandbox --port 0 "$@" >"$dir/sandbox" &
    children+=($!)
    sandbox=$!
    until grep -q listening "$dir/sandbox" 2>/dev/null; do
        kill -0 "$sandbox" 2>/dev/null || {
            echo "The sandbox did not start." >&2
            exit 1
        }
        sleep 0.05
    done
    url=$(sed 's/.* //' "$dir/sandbox")
}

# run COMMAND ARGUMENT…: sets $out, $code; standard error is in $dir/err
run() {
    out=$("$program" "$@" --config-dir "$dir/config" --server "$url" --user root --database test \
        2>"$dir/err" </dev/null)
    code=$?
}
err() { cat "$dir/err"; }

# in_background COMMAND ARGUMENT…: sets $pid; output in $dir/out
in_background() {
    set -m # with job control a background process keeps its SIGINT
    "$program" "$@" --config-dir "$dir/config" --server "$url" --user root --database test \
        >"$dir/out" 2>"$dir/err" </dev/null &
    pid=$!
    set +m
}

# until_true COMMAND…: at most twenty seconds
until_true() {
    local i
    for ((i = 0; i < 400; i++)); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.05
    done
    echo "FAIL waited in vain for: $*"
    failures=$((failures + 1))
}

has_socket() { find "/proc/$1/fd" -lname 'socket:*' | grep -q .; }

start_sandbox --root-password secret
export ARANGOJOBS_PASSWORD=secret

# --- submit, list, status, wait, result -----------------------------------------------------------

run submit 'RETURN SLEEP(4)' --label slow
is "submit: exit code" "$code" 0
like "submit prints the id alone" "$out" '[0-9]*([0-9])'
slow=$out
run list --json
is "list --json: exit code" "$code" 0
is "list: the job" "$(jq -r '.jobs[] | "\(.id) \(.state) \(.label) \(.foreign)"' <<<"$out")" \
    "$slow pending slow false"
is "list: errors and code in the document" "$(jq -c '[.errors, .exitCode]' <<<"$out")" '[[],0]'
run list
like "list for people: titles" "$out" '*ID*STATE*LABEL*WHAT*'
like "list for people: the job" "$out" "*$slow*slow*RETURN SLEEP(4)*"
run result "$slow"
is "result of a pending job: exit code" "$code" 4
is "result of a pending job prints nothing" "$out" ""
run status "$slow" --json
is "status: pending" "$(jq -r '.jobs[0].state' <<<"$out")" pending
run wait "$slow" --json
is "wait: exit code" "$code" 0
is "wait collects" "$(jq -r '.jobs[0] | "\(.state) \(.httpStatus) \(.rows)"' <<<"$out")" "collected 201 1"
file=$(jq -r '.jobs[0].file' <<<"$out")
is "the file is the answer" "$(jq -c .result "$file")" '[null]'
run status "$slow" --json
is "status: collected" "$(jq -r '.jobs[0].state' <<<"$out")" collected
run list --json
is "list: a collected job is no longer on the server" "$(jq '.jobs | length' <<<"$out")" 0
run list --all --json
is "list --all knows it" "$(jq -r '.jobs[] | "\(.id) \(.state)"' <<<"$out")" "$slow collected"
run result "$slow"
is "result from the disk: exit code" "$code" 0
is "result from the disk: the very bytes" "$out" "$(cat "$file")"
here=$url
url=http://127.0.0.1:1
out=$("$program" result "$slow" --config-dir "$dir/config" --server "$here" --user root \
    2>"$dir/err" </dev/null)
is "result from the disk needs no password" "$?" 0
url=$here

echo 'FOR i IN 1..@n RETURN { i, square: i * i }' >"$dir/q.aql"
run submit "$dir/q.aql" --bind n=3 --result
is "submit --result: exit code" "$code" 0
is "submit --result" "$(jq -c '[.result[].square]' <<<"$out")" '[1,4,9]'
out=$(echo 'RETURN "typed"' | "$program" submit - --config-dir "$dir/config" \
    --server "$url" --user root --wait --ndjson 2>"$dir/err")
is "AQL from standard input" "$(jq -r '.state' <<<"$out")" collected
is "AQL from standard input: the result" "$(jq -c .result "$(jq -r .file <<<"$out")")" '["typed"]'
run submit 'FOR i IN 1..5 RETURN i' --wait
like "--wait for people: a table" "$out" '*ID*STATE*'
run submit 'FOR i IN 1..2 RETURN { i, text: CONCAT("a,", i) }' --result --format csv
is "--format csv" "$(tr -d '\r' <<<"$out")" 'i,text
1,"a,1"
2,"a,2"'
run submit 'FOR i IN 1..2 RETURN { i }' --result --format ndjson
is "--format ndjson" "$(tr -d ' ' <<<"$out")" '{"i":1}
{"i":2}'
run submit 'RETURN nope' --result --format csv
is "--format of a failed job: nothing but the error" "$code$out" 1
run submit 'RETURN 1' --result --out "$dir/one.json"
is "--out: exit code" "$code" 0
is "--out: the result" "$(jq -c .result "$dir/one.json")" '[1]'
run submit 'RETURN 1' --result --out "$dir/none/one.json"
is "--out where nothing can be written: exit code" "$code" 2
like "--out where nothing can be written: says where the result is" "$(err)" "*$dir/config/*"

# --- any request ----------------------------------------------------------------------------------

run request GET '/_api/version?details=true' --result
is "request: exit code" "$code" 0
is "request: the answer" "$(jq -r .server <<<"$out")" arango
run request POST /_api/collection --body '{"name":"cli"}' --wait --json
is "request with a body" "$(jq -r '.jobs[0] | "\(.state) \(.httpStatus) \(.writes)"' <<<"$out")" \
    "collected 200 true"
echo '[{"_key":"a"},{"_key":"b"}]' >"$dir/docs.json"
run request POST /_api/document/cli --body "$dir/docs.json" --wait --json
is "request with a file" "$(jq -r '.jobs[0].state' <<<"$out")" collected
run submit 'FOR d IN @@c COLLECT WITH COUNT INTO n RETURN n' --bind '@c="cli"' --result
is "the documents arrived once" "$(jq -c .result <<<"$out")" '[2]'
run request POST /_api/document/cli --body '{"_key":'
is "a body that is no JSON: exit code" "$code" 2

# --- how jobs end ---------------------------------------------------------------------------------

run submit 'RETURN nope' --wait --json
is "a failed job: exit code" "$code" 1
is "a failed job: its error" "$(jq -r '.jobs[0] | "\(.state) \(.httpStatus) \(.errorNum)"' <<<"$out")" \
    "failed 404 1203"
failed=$(jq -r '.jobs[0].id' <<<"$out")
run wait "$failed"
is "waiting for it again: exit code" "$code" 1
run result "$failed"
is "its result: exit code" "$code" 1
is "its result is the error" "$(jq -r .errorNum <<<"$out")" 1203
like "its result: said on standard error" "$(err)" "*1203*"

run submit 'FOR i IN 1..1000 RETURN SLEEP(0.05)'
long=$out
run cancel "$long" --wait --json
is "cancel: exit code" "$code" 0
is "cancel: how it ended" "$(jq -r '.jobs[0] | "\(.state) \(.httpStatus)"' <<<"$out")" "cancelled 410"
run wait "$long"
is "wait for a cancelled job: exit code" "$code" 5
run cancel "$long"
is "cancel once more: nothing left to do" "$code" 0

run submit 'RETURN 1' --fire-and-forget
is "fire and forget: exit code" "$code" 0
is "fire and forget: no id" "$out" ""

# --- parameters -----------------------------------------------------------------------------------

printf 'a,b\n1,x\n2,"y, z"\n3,\n' >"$dir/p.csv"
run submit 'RETURN [@a, @b, @c]' --params "$dir/p.csv" --bind c=true --label sweep --wait --json
is "params: exit code" "$code" 0
is "params: one job a row" "$(jq '.jobs | length' <<<"$out")" 3
is "params: every row" \
    "$(jq -r '.jobs[].file' <<<"$out" | xargs cat | jq -c '.result[0]' | sort | tr '\n' ' ')" \
    '[1,"x",true] [2,"y, z",true] [3,null,true] '
echo '[{"a":1},{"a":"two"}]' >"$dir/p.json"
run submit 'RETURN @a' --params "$dir/p.json"
is "params: ids, one a line" "$(grep -c '^[0-9]*$' <<<"$out")" 2
mapfile -t rows <<<"$out"
run wait "${rows[@]}" --ndjson
is "params: wait for all" "$(jq -r .state <<<"$out" | tr '\n' ' ')" "collected collected "
printf 'a,b\n1\n' >"$dir/bad.csv"
run submit 'RETURN @a' --params "$dir/bad.csv"
is "params: a wrong file: exit code" "$code" 2
like "params: a wrong file: the line" "$(err)" '*Line 2*'

# --- clear ----------------------------------------------------------------------------------------

run submit 'RETURN 1'
one=$out
run submit 'RETURN 2'
two=$out
curl_id=$(exec 3<>"/dev/tcp/127.0.0.1/${url##*:}" &&
    printf 'GET /_api/version HTTP/1.1\r\nHost: x\r\nAuthorization: Basic cm9vdDpzZWNyZXQ=\r\nx-arango-async: store\r\nConnection: close\r\n\r\n' >&3 &&
    grep -i '^x-arango-async-id:' <&3 | tr -d '\r' | sed 's/.*: *//')
like "a job of another program" "$curl_id" '[0-9]*'
until_true sh -c "[ \"\$('$program' list --done --json --config-dir '$dir/config' --server '$url' --user root | jq '.jobs | length')\" = 3 ]"
run list --done --mine --json
is "list --mine leaves others out" "$(jq -r '.jobs[].id' <<<"$out" | sort)" "$(printf '%s\n' "$one" "$two" | sort)"
run list --done --count 1 --json
is "list --count" "$(jq '.jobs | length' <<<"$out")" 1
run clear --done --older-than 2h
is "clear --older-than: exit code" "$code" 0
is "clear --older-than: all are younger" "$out" ""
run clear --done --json
is "clear --done counts first" "$(jq -r '.jobs[].state' <<<"$out" | tr '\n' ' ')" "done done "
like "clear --done says what would be" "$(err)" '*--yes*'
run list --done --json
is "clear --done without --yes does nothing" "$(jq '.jobs | length' <<<"$out")" 3
run clear --done --yes --json
is "clear --done --yes: exit code" "$code" 0
is "clear --done --yes" "$(jq -r '.jobs[].state' <<<"$out" | tr '\n' ' ')" "cleared cleared "
run list --json
is "the job of the other program is still there" "$(jq -r '.jobs[].id' <<<"$out")" "$curl_id"
run result "$curl_id"
is "its result is not taken: exit code" "$code" 2
run clear "$curl_id"
is "it is not cleared: exit code" "$code" 2
run cancel "$curl_id"
is "it is not cancelled: exit code" "$code" 2
run wait "$curl_id" --json
is "it may be waited for" "$code $(jq -r '.jobs[0].state' <<<"$out")" "0 done"
run result "$curl_id" --foreign
is "--foreign takes it" "$code $(jq -r .server <<<"$out")" "0 arango"
run result "$one"
is "result of a cleared job: exit code" "$code" 4
run submit 'RETURN SLEEP(3)'
pending=$out
run clear "$pending"
is "clear of a pending job: exit code" "$code" 2
run clear "$pending" --pending --json
is "clear --pending" "$code $(jq -r '.jobs[0].state' <<<"$out")" "0 cleared"

# --- errors ---------------------------------------------------------------------------------------

run wait 999
is "unknown job: exit code" "$code" 4
run status 999 "$slow" --json
is "unknown job among others: exit code" "$code" 4
is "unknown job among others: the rest is told" "$(jq -r '.jobs[0].id, .errors[0].id, .errors[0].kind' <<<"$out" | tr '\n' ' ')" \
    "$slow 999 notFound "
run status abc
is "no id: exit code" "$code" 2
run list --nonsense --json
is "wrong option: exit code" "$code" 2
is "wrong option: in the document" "$(jq -r '.errors[0].kind, .exitCode' <<<"$out" | tr '\n' ' ')" "usage 2 "
run submit "$dir/none.aql"
is "no such file: exit code" "$code" 2
ARANGOJOBS_PASSWORD=wrong run list --json
is "wrong password: exit code" "$code" 3
is "wrong password: in the document" "$(jq -r '.errors | length' <<<"$out")" 1
ARANGOJOBS_PASSWORD=wrong run submit 'RETURN 1'
is "wrong password at a submit: exit code" "$code" 3
unset ARANGOJOBS_PASSWORD
echo secret >"$dir/password"
run list --password-file "$dir/password" --json
is "password from a file" "$code" 0
run list --password-file "$dir/none"
is "no password file: exit code" "$code" 2
if command -v setsid >/dev/null; then
    out=$(setsid -w "$program" list --config-dir "$dir/config" --server "$url" --user root 2>"$dir/err" </dev/null)
    is "no password and no terminal: exit code" "$?" 2
    like "no password and no terminal: says what to do" "$(err)" '*ARANGOJOBS_PASSWORD*'
fi
if command -v script >/dev/null; then
    mkfifo "$dir/keys"
    script -qfec "'$program' list --json --config-dir '$dir/config' --server '$url' --user root" \
        "$dir/terminal" <"$dir/keys" >/dev/null &
    pid=$!
    exec 4>"$dir/keys"
    until_true grep -q 'Password of root' "$dir/terminal"
    echo secret >&4
    wait "$pid"
    is "password typed at a prompt: exit code" "$?" 0
    exec 4>&-
    like "password typed at a prompt: the list" "$(cat "$dir/terminal")" '*"exitCode":0*'
    is "password typed at a prompt: not shown" "$(grep -c secret "$dir/terminal")" 0
fi
export ARANGOJOBS_PASSWORD=secret
url=http://127.0.0.1:1
run list
is "no server: exit code" "$code" 3
run submit 'RETURN 1' --json
is "no server at a submit: exit code" "$code" 3
is "no server at a submit: not sent" "$(jq -r '.jobs[0].state' <<<"$out")" notSent
run wait 17
is "no server at a wait: exit code" "$code" 3
url=$here
out=$("$program" list --config-dir "$dir/empty" 2>"$dir/err")
is "no server given and none known: exit code" "$?" 2

# --- signals and pipes ----------------------------------------------------------------------------

run submit 'FOR i IN 1..600 RETURN SLEEP(0.1)'
sleeper=$out
for signal in INT TERM; do
    in_background wait "$sleeper"
    until_true has_socket "$pid"
    kill -"$signal" "$pid"
    wait "$pid"
    code=$?
    case $signal in INT) expected=130 ;; *) expected=143 ;; esac
    is "SIG$signal: exit code" "$code" "$expected"
    like "SIG$signal: says how to go on" "$(err)" "*arangojobs wait $sleeper*"
    run status "$sleeper" --json
    is "SIG$signal: the job goes on" "$(jq -r '.jobs[0].state' <<<"$out")" pending
done
in_background submit 'RETURN SLEEP(6)' --wait
until_true sh -c "'$program' list --pending --json --config-dir '$dir/config' --server '$url' --user root | jq -e '.jobs | length == 2'"
kill -INT "$pid"
wait "$pid"
is "SIGINT at submit --wait: exit code" "$?" 130
again=$(sed -n 's/.*arangojobs wait \([0-9]*\).*/\1/p' "$dir/err")
run wait "$again" --json
is "the job is still collected" "$code $(jq -r '.jobs[0].state' <<<"$out")" "0 collected"

run cancel "$sleeper" --wait --json
is "the job is stopped" "$(jq -r '.jobs[0].state' <<<"$out")" cancelled

in_background watch --ndjson
until_true grep -q 'Changes follow' "$dir/err"
run submit 'RETURN SLEEP(0.3)' --label watched
until_true grep -q '"state":"done"' "$dir/out"
kill -INT "$pid"
wait "$pid"
is "watch ends with Ctrl+C" "$?" 0
is "watch: the changes" \
    "$(jq -r --arg id "$out" 'select(.job.id == $id) | "\(.from) \(.job.state)"' "$dir/out" | tail -1)" "pending done"

seq 1 400 | sed '1i n' >"$dir/many.csv"
run submit 'RETURN @n' --params "$dir/many.csv"
is "400 jobs" "$(wc -l <<<"$out")" 400
(
    "$program" list --config-dir "$dir/config" --server "$url" --user root --ndjson 2>"$dir/err"
    echo $? >"$dir/code"
) | head -1 >/dev/null
is "broken pipe: no word" "$(err)" ""
like "broken pipe: exit code" "$(cat "$dir/code")" '@(0|141)'
(
    "$program" submit 'RETURN @n' --params "$dir/many.csv" --config-dir "$dir/config" \
        --server "$url" --user root 2>"$dir/err"
    echo $? >"$dir/code"
) | head -1 >/dev/null
is "broken pipe at a submit: exit code" "$(cat "$dir/code")" 141
run list --json
sent=$(($(jq '[.jobs[] | select(.what == "RETURN @n")] | length' <<<"$out") - 400))
checks=$((checks + 1))
if ((sent < 1 || sent > 399)); then
    echo "FAIL broken pipe at a submit: $sent of 400 jobs were sent"
    failures=$((failures + 1))
fi
is "broken pipe at a submit: no job is uncertain" \
    "$("$program" list --all --json --config-dir "$dir/config" --server "$url" --user root |
        jq '[.jobs[] | select(.state == "submitUnknown" or .state == "sending")] | length')" 0
run clear --done --yes --json
is "clear them all" "$(jq '[.jobs[] | select(.state == "cleared")] | length' <<<"$out")" $((400 + sent + 1))

# A server that takes a submit and never answers: the job is uncertain, and is not sent again.
if command -v python3 >/dev/null; then
    python3 - >"$dir/peer" <<'PEER' &
import socket
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
print(listener.getsockname()[1], flush=True)
count = 0
while True:
    peer, _ = listener.accept()
    data = b""
    while b"RETURN 1" not in data:
        piece = peer.recv(4096)
        if not piece:
            break
        data += piece
        if data.startswith(b"GET /_api/version") and data.endswith(b"\r\n\r\n"):
            peer.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            data = b""
    if b"RETURN 1" in data:
        count += 1
        print("request", count, flush=True)
    peer.close()
PEER
    children+=($!)
    until_true test -s "$dir/peer"
    url=http://127.0.0.1:$(head -1 "$dir/peer")
    run submit 'RETURN 1' --json
    is "no answer: exit code" "$code" 6
    is "no answer: said" "$(jq -r '.jobs[0].state, .errors[0].kind' <<<"$out" | tr '\n' ' ')" \
        "submitUnknown uncertain "
    is "no answer: sent once" "$(grep -c request "$dir/peer")" 1
    url=$here
fi

# --- a login over a JWT, and no login -------------------------------------------------------------

run submit 'RETURN 1' --login jwt --result
is "--login jwt" "$code $(jq -c .result <<<"$out")" "0 [1]"
start_sandbox
unset ARANGOJOBS_PASSWORD
out=$("$program" submit 'RETURN 1' --result --config-dir "$dir/config" --server "$url" 2>"$dir/err")
is "without a login" "$? $(jq -c .result <<<"$out")" "0 [1]"

# --- two coordinators of a cluster ----------------------------------------------------------------

start_sandbox --coordinator 1
first=$url
start_sandbox --coordinator 2 --endpoints "tcp://${first#http://},tcp://10.255.0.9:8529"
second=$url
second_pid=$sandbox
# cluster CONFIG COMMAND ARGUMENT…: as run, with both coordinators
cluster() {
    local config=$dir/$1
    shift
    out=$("$program" "$@" --config-dir "$config" --server "$first" --server "$second" \
        2>"$dir/err" </dev/null)
    code=$?
}
printf 'n\n1\n2\n3\n4\n' >"$dir/four.csv"
cluster mine submit 'RETURN @n' --params "$dir/four.csv" --json
is "two coordinators: submits go to both in turn" \
    "$(jq -r '[.jobs[].server] | group_by(.) | map(length) | join(" ")' <<<"$out")" "2 2"
is "two coordinators: ids name their coordinator" \
    "$(jq -r --arg b "$second" '.jobs[] | select(.server == $b) | .id | tonumber / 1099511627776 | floor' \
        <<<"$out" | sort -u)" 2
mapfile -t ids < <(jq -r '.jobs[].id' <<<"$out")
at_second=$(jq -r --arg b "$second" '[.jobs[] | select(.server == $b)][0].id' <<<"$out")
other=$(jq -r --arg b "$second" '[.jobs[] | select(.server == $b)][1].id' <<<"$out")
cluster mine wait "${ids[0]}" "${ids[1]}" "${ids[2]}" --leave
is "two coordinators: wait" "$code" 0
cluster mine result "$at_second"
is "two coordinators: the result comes from where it is" "$code $(jq -c '.result | length' <<<"$out")" "0 1"
cluster yours list --json
is "two coordinators: somebody else sees the jobs of both" \
    "$code $(jq -r '[.jobs[] | "\(.server) \(.foreign)"] | group_by(.) | length' <<<"$out")" "0 2"
is "two coordinators: each job once" "$(jq '.jobs | length' <<<"$out")" 3
cluster nobody status "$other" --json
is "two coordinators: an id alone is found" "$code $(jq -r '.jobs[0].server' <<<"$out")" "0 $second"
cluster nobody status 17 --json
is "two coordinators: nowhere is not found" "$code" 4
out=$("$program" list --json --config-dir "$dir/found" --server "$second" --find-coordinators \
    --address-map "10.255.0.9:8529=${second#http://}" 2>"$dir/err")
is "two coordinators: found through the cluster" "$? $(jq '.jobs | length' <<<"$out")" "0 3"
kill "$second_pid" && wait "$second_pid" 2>/dev/null
cluster mine list --json
is "one coordinator is down: that is told" "$code $(jq '.errors | length' <<<"$out")" "3 1"
is "one coordinator is down: no job is lost" "$(jq '.jobs | length' <<<"$out")" 3
cluster nobody status 17 --json
is "one coordinator is down: not found there is not told" "$code" 3
cluster mine submit 'RETURN 5' --json
is "one coordinator is down: work goes to the other" "$code $(jq -r '.jobs[0].server' <<<"$out")" \
    "0 $first"

echo "$checks checks, $failures failed"
((failures == 0))
