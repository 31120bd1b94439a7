# How backup.sh and restore.sh ask Prometheus and Grafana: curl with the last argument as the path. Credentials go to curl through a
# pipe, for a command line is there for everybody to read.
# shellcheck shell=bash

ask() {
  local server=$1 credentials=$2
  shift 2
  curl --config <(printf '%s\n' "$credentials") ${CA_FILE:+--cacert "$CA_FILE"} --silent --show-error --fail --retry 5 \
    --retry-connrefused -H 'Content-Type: application/json' "${@:1:$#-1}" "${server%/}${*: -1}"
}

ask_prometheus() {
  local credentials=
  [[ -z ${PROMETHEUS_USER:-} ]] || credentials="user = \"$PROMETHEUS_USER:${PROMETHEUS_PASSWORD?}\""
  ask "${PROMETHEUS_URL:-http://localhost:9090}" "$credentials" "$@"
}

ask_grafana() {
  local credentials=
  if [[ -n ${GRAFANA_TOKEN:-} ]]; then
    credentials="header = \"Authorization: Bearer $GRAFANA_TOKEN\""
  elif [[ -n ${GRAFANA_USER:-} ]]; then
    credentials="user = \"$GRAFANA_USER:${GRAFANA_PASSWORD?}\""
  fi
  ask "${GRAFANA_URL:-http://localhost:3000}" "$credentials" "$@"
}
