#!/bin/sh
# Makes the passwords of compose.yaml, each once: files that are there stay as they are.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets

password() {
  [ -s "secrets/$1" ] || head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"secrets/$1"
  cat "secrets/$1"
}

postgres=$(password postgres_password)
redis=$(password redis_password)
elastic=$(password elastic_password)
printf 'postgres://hoasom:%s@postgres:5432/hoasom' "$postgres" >secrets/database_url
printf 'redis://:%s@redis:6379' "$redis" >secrets/redis_url
printf 'http://elastic:%s@elasticsearch:9200' "$elastic" >secrets/elasticsearch_url

# Compose hands the files into the containers as they are, and these run under users of their own: the files must be
# readable there, so it is the folder that keeps others of this machine out.
chmod 0444 secrets/*
chmod 0700 secrets
# Elasticsearch refuses a password file that others may read; its image runs as uid 1000.
chmod 0600 secrets/elastic_password
chown 1000:0 secrets/elastic_password 2>/dev/null ||
  echo "run this as root once, so that secrets/elastic_password belongs to uid 1000" >&2
echo "secrets/ is ready; keep a copy of it apart from this machine" >&2
