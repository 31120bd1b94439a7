#!/usr/bin/env bash
# Fetches the programs that the smoke tests drive and this machine lacks. On Debian and its like packages are unpacked into
# smoke-tests/target/programs: needs no root, installs nothing, starts no service. Elsewhere, or off line, it names what is
# missing and goes on: the tests that need it say so themselves.
set -euo pipefail
cd "$(dirname "$0")"
programs=$PWD/target/programs

# What belongs to Prometheus says so in Debian: prometheus-node-exporter.
present() {
  local name
  for name in "$1" "prometheus-${1//_/-}"; do
    command -v "$name" || compgen -G "/usr/lib/postgresql/*/bin/$name" || [[ -x $programs/usr/bin/$name ]] && return
  done
  return 1
} >/dev/null

# Debian's Alertmanager reads its own templates from /usr/share: unpacked elsewhere it does not start.
complete() {
  ! grep -qs /usr/share/prometheus/alertmanager "$(command -v alertmanager)" ||
    [[ -e /usr/share/prometheus/alertmanager/default.tmpl || -x $programs/usr/bin/alertmanager ]]
}

missing() {
  local program
  for program in prometheus promtool alertmanager amtool initdb postgres {node,postgres,redis}_exporter; do
    present "$program" && { [[ $program != alertmanager ]] || complete; } || echo "$program"
  done
}

# Apt with lists and a cache of its own, so that it needs neither root nor an update of the machine's.
apt() {
  local command=$1 state=$programs/apt
  shift
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  "$command" -q -o "Dir::State::Lists=$state/lists" -o "Dir::Cache=$state/cache" -o Debug::NoLocking=1 \
    -o "APT::Sandbox::User=$(id -un)" "$@"
}

packages() {
  if ! present prometheus || ! present promtool; then
    echo prometheus
    # Newer releases have promtool in a package of its own.
    apt apt-cache show promtool >/dev/null 2>&1 && echo promtool
  fi
  if [[ -n $(missing | grep -E 'alertmanager|amtool') ]]; then
    echo prometheus-alertmanager
  fi
  if ! present initdb || ! present postgres; then
    echo postgresql
  fi
  local exporter
  for exporter in $(missing | sed -n 's/_exporter$/-exporter/p'); do
    # Not every release has each of them, and one that there is not would keep apt from fetching any.
    apt apt-cache show "prometheus-$exporter" >/dev/null 2>&1 && echo "prometheus-$exporter"
  done
}

fetch() {
  apt apt-get update
  local package
  # shellcheck disable=SC2046 # one word a package
  apt apt-get install --yes --no-install-recommends --download-only $(packages)
  for package in "$programs"/apt/cache/archives/*.deb; do
    dpkg -x "$package" "$programs"
  done
  rm -r "$programs/apt"
  expose_alertmanager
  expose_postgres
}

# Where it is unpacked it gets a /usr/share of its own to find its templates in, and sees no other. Where that is not allowed,
# as in some containers, root links them to where they are looked for.
expose_alertmanager() {
  local program=$programs/usr/bin/prometheus-alertmanager
  [[ -x $program ]] || return 0
  if ! unshare --map-root-user --mount mount -t tmpfs none /usr/share; then
    mkdir -p /usr/share/prometheus
    ln -sfn "$programs/usr/share/prometheus/alertmanager" /usr/share/prometheus/
    ln -sf prometheus-alertmanager "$programs/usr/bin/alertmanager"
    return 0
  fi
  cat >"$programs/usr/bin/alertmanager" <<WRAPPER
#!/bin/sh
exec unshare --map-root-user --mount sh -c 'mount -t tmpfs none /usr/share && mkdir /usr/share/prometheus &&
  ln -s $programs/usr/share/prometheus/alertmanager /usr/share/prometheus/ && exec "\$0" "\$@"' $program "\$@"
WRAPPER
  chmod +x "$programs/usr/bin/alertmanager"
}

# Debian keeps PostgreSQL's programs off the PATH, and these need the libraries unpacked beside them.
expose_postgres() {
  local program
  for program in "$programs"/usr/lib/postgresql/*/bin/{initdb,postgres}; do
    [[ -x $program ]] || continue
    printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' \
      "$(echo "$programs"/usr/lib/*-linux-gnu*)" "$program" >"$programs/usr/bin/$(basename "$program")"
    chmod +x "$programs/usr/bin/$(basename "$program")"
  done
}

[[ -z $(missing) ]] && exit 0
if command -v apt-get dpkg >/dev/null; then
  echo "fetching what the smoke tests need: $(missing | paste -sd' ')"
  mkdir -p "$programs"
  fetch >"$programs/log" 2>&1 || tail -n 5 "$programs/log" >&2
fi
if [[ -n $(missing) ]]; then
  echo "not on this machine: $(missing | paste -sd' '). Put them on the PATH; until then the tests that need them are skipped." >&2
fi
