#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the library, builds the example against what was installed, as somebody else would, and
# runs it on the sandbox.   consumer.sh BUILD_DIR SOURCE_DIR PROGRAM COMPILER FLAGS
set -euo pipefail
build=$1 source=$2 program=$3 compiler=$4 flags=$5
work=$(mktemp -d)
sandbox=
trap '[ -z "$sandbox" ] || kill "$sandbox"; rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/prefix" --component library >/dev/null

# Every installed header stands alone: each is the first of a source of its own.
mkdir "$work/headers"
cp "$source"/examples/* "$work/headers"
(cd "$work/prefix/include/arangojobs" && ls client/*.h) | while read -r header; do
    name=$(basename "$header" .h)
    echo "#include <$header>" >"$work/headers/alone_$name.cpp"
done
cat >>"$work/headers/CMakeLists.txt" <<'EOF'
file(GLOB ALONE alone_*.cpp)
add_library(alone OBJECT ${ALONE})
target_link_libraries(alone PRIVATE arango::client)
EOF

cmake -S "$work/headers" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$flags" >"$work/configure.log" 2>&1 || {
    cat "$work/configure.log"
    exit 1
}
cmake --build "$work/build" -j 2

export ARANGOJOBS_PASSWORD=secret
coproc SANDBOX { exec "$program" sandbox --port 0 --root-password "$ARANGOJOBS_PASSWORD"; }
sandbox=$SANDBOX_PID
read -r line <&"${SANDBOX[0]}"
"$work/build/async" "${line##* }" root | tee "$work/out"

expect() { grep -Eq "$1" "$work/out" || { echo "missing: $1"; exit 1; }; }
expect '^job [0-9]+: students/Neal$'
expect '^job [0-9]+: students/Lily$'
expect '^job [0-9]+: 100000$'
expect '^job [0-9]+: .*syntax error'
expect '^cancel: .*job [0-9]+ not found$'
expect '^left on the server: 0$'
