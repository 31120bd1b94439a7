#!/usr/bin/env bash
# Puts back what backup.sh saved: ./restore.sh FOLDER. It asks for Grafana as backup.sh does. Dashboards are overwritten, folders that are
# missing are made. With PROMETHEUS_DATA set to an empty folder Prometheus' data is unpacked there: start Prometheus over it then.
set -euo pipefail
: "${1:?say where from: ./restore.sh FOLDER}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/ask.sh"
folder=$(cd "$1" && pwd)

prometheus() {
  if [[ -n $(ls -A "$PROMETHEUS_DATA") ]]; then
    echo "restore.sh: $PROMETHEUS_DATA is not empty. Stop Prometheus, and name an empty folder." >&2
    return 1
  fi
  tar -xzf "$folder/prometheus.tar.gz" -C "$PROMETHEUS_DATA"
  echo "prometheus: $(find "$PROMETHEUS_DATA" -name meta.json | wc -l) blocks"
}

dashboards() {
  local uid file count=0
  for uid in $(jq -r '.[].uid' "$folder/folders.json"); do
    ask_grafana "/api/folders/$uid" >/dev/null 2>&1 ||
      jq -c --arg uid "$uid" '.[] | select(.uid == $uid)' "$folder/folders.json" | ask_grafana -X POST -d @- /api/folders >/dev/null
  done
  for file in "$folder"/dashboards/*.json; do
    [[ -e $file ]] || continue # none was saved
    jq -c '. + {overwrite: true, message: "restored"}' "$file" | ask_grafana -X POST -d @- /api/dashboards/db >/dev/null
    count=$((count + 1))
  done
  echo "grafana: $count dashboards"
}

[[ -z ${PROMETHEUS_DATA:-} ]] || prometheus
dashboards
