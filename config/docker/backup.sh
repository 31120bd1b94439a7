#!/usr/bin/env bash
# Saves Prometheus' data and Grafana's dashboards into a folder: ./backup.sh FOLDER. Both go on meanwhile.
#
# PROMETHEUS_URL   http://localhost:9090 unless set; it needs --web.enable-admin-api. PROMETHEUS_USER and PROMETHEUS_PASSWORD where it asks.
# PROMETHEUS_DATA  the folder of its data; unless set, its container is asked for it (docker compose cp).
# GRAFANA_URL      http://localhost:3000 unless set. GRAFANA_TOKEN of a service account, or GRAFANA_USER and GRAFANA_PASSWORD.
# CA_FILE          whose certificates to trust: secrets/ca.crt in production.
# Needs curl, jq and tar.
set -euo pipefail
: "${1:?say where to: ./backup.sh FOLDER}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/ask.sh"
mkdir -p "$1/dashboards"
folder=$(cd "$1" && pwd)

prometheus() {
  local snapshot
  snapshot=$(ask_prometheus -X POST /api/v1/admin/tsdb/snapshot | jq -er .data.name)
  if [[ -n ${PROMETHEUS_DATA:-} ]]; then
    tar -czf "$folder/prometheus.tar.gz" -C "$PROMETHEUS_DATA/snapshots/$snapshot" .
    rm -r "${PROMETHEUS_DATA:?}/snapshots/$snapshot"
  else
    (cd "$here" && docker compose cp "prometheus:/prometheus/snapshots/$snapshot/." - | gzip >"$folder/prometheus.tar.gz" &&
      docker compose exec prometheus rm -r "/prometheus/snapshots/$snapshot")
  fi
  echo "prometheus: $(du -h "$folder/prometheus.tar.gz" | cut -f1)"
}

# Each dashboard is a file as Grafana has it, its folder included; folders.json are the folders. What is provisioned is in files already.
dashboards() {
  local uid answer count=0
  rm -f "$folder"/dashboards/*.json
  ask_grafana '/api/folders?limit=1000' | jq '[.[] | {uid, title}]' >"$folder/folders.json"
  for uid in $(ask_grafana '/api/search?type=dash-db&limit=5000' | jq -r '.[].uid'); do
    answer=$(ask_grafana "/api/dashboards/uid/$uid")
    if [[ $(jq .meta.provisioned <<<"$answer") != true ]]; then
      jq '{dashboard: (.dashboard | .id = null), folderUid: (.meta.folderUid // "")}' <<<"$answer" >"$folder/dashboards/$uid.json"
      count=$((count + 1))
    fi
  done
  echo "grafana: $count dashboards"
}

prometheus
dashboards
