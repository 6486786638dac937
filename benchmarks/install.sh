#!/bin/sh
# Puts the other engines into benchmarks/.peers: Python's by pip, Node's by npm. One that does not install is left out
# of the table with its reason.
set -u
here=$(dirname "$0")
python=${1:-python3}
mkdir -p "$here/.peers"
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --upgrade \
    --target "$here/.peers/python" -r "$here/requirements.txt" || echo "pip: lihat pesan di atas" >&2
if command -v npm >/dev/null 2>&1; then
    cp "$here/package.json" "$here/package-lock.json" "$here/.peers/"
    (cd "$here/.peers" && npm ci --ignore-scripts --no-audit --no-fund --silent) || echo "npm: lihat pesan di atas" >&2
else
    echo "npm tidak ada: mesin Node tidak diukur" >&2
fi
touch "$here/.peers/.installed"
