#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Other people's drivers against the sandbox: what they do must work, for it is built to the
# protocol and not to our driver.   run.sh PROGRAM MODULES
set -euo pipefail
program=$1 modules=$2
here=$(dirname "${BASH_SOURCE[0]}")
failed=0

with_sandbox() {
    coproc SANDBOX { exec "$program" sandbox --port 0 --root-password secret; }
    local sandbox=$SANDBOX_PID line
    read -r line <&"${SANDBOX[0]}"
    "$@" "${line##* }" secret || failed=1
    kill "$sandbox"
    wait "$sandbox" || true
}

with_sandbox node "$here/arangojs.cjs" "$modules"
with_sandbox python3 "$here/python_arango.py"
exit "$failed"
