#!/usr/bin/env bash
# Makes what compose.production.yaml needs, in secrets/ (or the folder named), once: an authority of its own, a certificate for every
# service of the stack, a password, and Prometheus' web configuration with its hash. What is there stays. Needs openssl, and htpasswd
# or perl. The containers run as several users, so the files are readable by all: guard the folder.
set -euo pipefail
secrets=$(realpath "${1:-$(dirname "$0")/secrets}")
services=(gateway prometheus prometheus-2 alertmanager alertmanager-2 grafana grafana-2 node-exporter postgres-exporter redis-exporter
  kafka-exporter localhost)
days=825 # what browsers accept at most

cd "$secrets"

if [[ ! -e ca.crt ]]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/CN=weir monitoring' -keyout ca.key -out ca.crt 2>/dev/null
  chmod 600 ca.key
fi

if [[ ! -e server.crt ]]; then
  names=$(printf 'DNS:%s,' "${services[@]}")
  openssl req -new -newkey rsa:3072 -nodes -subj '/CN=weir' -keyout server.key -out server.csr 2>/dev/null
  openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days $days -out server.crt \
    -extfile <(printf 'subjectAltName=%sIP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n' "$names") 2>/dev/null
  rm server.csr
  chmod 644 server.key
fi

if [[ ! -e password ]]; then
  openssl rand -hex 24 | tr -d '\n' >password
fi

bcrypt() {
  if command -v htpasswd >/dev/null; then
    htpasswd -niBC 10 '' | tr -d ':\n'
  else
    # shellcheck disable=SC2016 # perl's variables, not the shell's
    salt=$(openssl rand -base64 48 | tr -dc 'A-Za-z0-9' | cut -c1-21) perl -e 'print crypt(<STDIN>, "\$2y\$10\$$ENV{salt}O")'
  fi
}

if [[ ! -e web.yml ]]; then
  hash=$(bcrypt <password)
  [[ $hash == \$2* ]] || { echo 'secure.sh: this machine cannot hash passwords by bcrypt. Install htpasswd (apache2-utils).' >&2; exit 1; }
  cat >web.yml <<WEB
# Prometheus' web configuration, for everything that takes one. The user is prometheus, the password is beside this file.
tls_server_config:
  cert_file: server.crt
  key_file: server.key
basic_auth_users:
  prometheus: '$hash'
WEB
  echo "WEB_PASSWORD=$(<password)" >production.env
fi

[[ -e slack_url ]] || echo 'https://hooks.slack.com/services/REPLACE/THIS' >slack_url
