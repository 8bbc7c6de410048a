#!/usr/bin/env bash
# The gateway against nginx as a reverse proxy, in the same run: 2 KB of JSON, 32 connections. The gateway checks a token,
# the caller's allowance and the route on every request; nginx only passes on.
#
#   ./mvnw -pl gateway package -DskipTests && benchmarks/gateway/run.sh
#
# ROUNDS (3), SECONDS_EACH (8), WARM_UPS (4), CONNECTIONS (32) and JAVA_FLAGS may be set. Installs nothing; listens on the loopback only.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
app=$root/gateway/target/quarkus-app/quarkus-run.jar
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-8}
connections=${CONNECTIONS:-32}
java_flags=${JAVA_FLAGS:--XX:+UseSerialGC -Xmx256m}
upstream=18311 proxy=18312 gateway=18313 management=18314

for tool in nginx wrk openssl curl java; do
  command -v "$tool" > /dev/null || {
    echo "$tool is needed. On Debian: apt-get install nginx wrk openssl curl" >&2
    exit 2
  }
done
[ -f "$app" ] || {
  echo "The gateway is not built: ./mvnw -pl gateway package -DskipTests" >&2
  exit 2
}

work=$(mktemp -d)
# The workers of an nginx that root starts run as somebody else.
chmod 755 "$work"
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# --- a realm of files: discovery, one key, one token ---
realm=$work/www/realms/praxis
mkdir -p "$realm/.well-known" "$work/www/api/items" "$work/tmp"
issuer=http://127.0.0.1:$upstream/realms/praxis
openssl genrsa -out "$work/key.pem" 2048 2> /dev/null
modulus=$(openssl rsa -in "$work/key.pem" -noout -modulus | cut -d= -f2)
modulus=$(printf "$(sed 's/../\\x&/g' <<< "$modulus")" | base64url)
printf '{"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k","n":"%s","e":"AQAB"}]}' "$modulus" > "$realm/keys"
printf '{"issuer":"%s","jwks_uri":"%s/keys","token_endpoint":"%s/token","authorization_endpoint":"%s/auth","end_session_endpoint":"%s/out"}' \
  "$issuer" "$issuer" "$issuer" "$issuer" "$issuer" > "$realm/.well-known/openid-configuration"
now=$(date +%s)
claims=$(printf '{"iss":"%s","aud":["praxis-api"],"sub":"b7a5","sid":"s-1","iat":%d,"exp":%d,"member_id":"0190d9a0-0000-7000-8000-000000000001","name":"Amira Haddad","email":"amira.haddad@praxis.example","groups":["learner","manager","admin"]}' \
  "$issuer" "$now" $((now + 3600)))
unsigned=$(printf '{"alg":"RS256","typ":"JWT","kid":"k"}' | base64url).$(printf '%s' "$claims" | base64url)
token=$unsigned.$(printf '%s' "$unsigned" | openssl dgst -sha256 -sign "$work/key.pem" -binary | base64url)

# --- 2 KB of JSON ---
{
  printf '{"items":['
  for i in $(seq 1 15); do
    [ "$i" = 1 ] || printf ','
    printf '{"id":%d,"title":"Listening before advising, part %d","summary":"A short exercise with two questions to take along."}' "$i" "$i"
  done
  printf '],"next":null}'
} > "$work/www/api/items/1"

# --- upstream and peer ---
common="daemon off; worker_processes 2; error_log stderr crit; events { worker_connections 1024; }"
http="access_log off; keepalive_requests 100000000; default_type application/json;
  client_body_temp_path $work/tmp; proxy_temp_path $work/tmp; fastcgi_temp_path $work/tmp; uwsgi_temp_path $work/tmp; scgi_temp_path $work/tmp;"
cat > "$work/upstream.conf" << CONF
$common pid $work/upstream.pid;
http { $http open_file_cache max=10; server { listen 127.0.0.1:$upstream; root $work/www; } }
CONF
cat > "$work/proxy.conf" << CONF
$common pid $work/proxy.pid;
http { $http
  upstream service { server 127.0.0.1:$upstream; keepalive 64; keepalive_requests 100000000; }
  server { listen 127.0.0.1:$proxy;
    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; } } }
CONF
nginx -e stderr -p "$work" -c "$work/upstream.conf" & pids+=($!)
nginx -e stderr -p "$work" -c "$work/proxy.conf" & pids+=($!)
peer=$!

export PRAXIS_GATEWAY_PORT=$gateway PRAXIS_GATEWAY_MANAGEMENT_PORT=$management PRAXIS_GATEWAY_HTTP_HOST=127.0.0.1
export PRAXIS_OIDC_ISSUER=$issuer PRAXIS_CATALOG_URL=http://127.0.0.1:$upstream
export PRAXIS_GATEWAY_SESSION_KEY=only-for-this-run-only-for-this-run-only
export PRAXIS_GATEWAY_RATE_LIMIT_PER_SECOND=1000000 PRAXIS_GATEWAY_RATE_LIMIT_BURST=10000000
# shellcheck disable=SC2086
java $java_flags -jar "$app" > "$work/gateway.log" 2>&1 & pids+=($!)
java_pid=$!
authorization="Authorization: Bearer $token"
for _ in $(seq 1 120); do
  [ "$(curl -s -o /dev/null -w '%{http_code}' -H "$authorization" "http://127.0.0.1:$gateway/api/items/1")" = 200 ] && break
  sleep 0.5
done
[ "$(curl -s -o /dev/null -w '%{http_code}' -H "$authorization" "http://127.0.0.1:$gateway/api/items/1")" = 200 ] || {
  tail -n 5 "$work/gateway.log" | cut -c1-500 >&2
  echo "The gateway does not answer." >&2
  exit 1
}
[ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$gateway/api/items/1")" = 401 ] || {
  echo "The gateway lets anybody in: this would measure nothing." >&2
  exit 1
}

ticks() { # CPU ticks that a process and its children in the same group of workers have used
  local sum=0 pid
  for pid in "$@"; do sum=$((sum + $(sed 's/.*) //' "/proc/$pid/stat" | awk '{print $12 + $13}'))); done
  echo $sum
}

one() { # name port pids… : one line "name requests/s p99-ms cpu-µs-per-request"
  local name=$1 port=$2
  shift 2
  local before after out
  before=$(ticks "$@")
  out=$(wrk -t 2 -c "$connections" -d "${duration}s" --latency -H "$authorization" "http://127.0.0.1:$port/api/items/1")
  after=$(ticks "$@")
  if grep -q 'Non-2xx\|Socket errors' <<< "$out"; then
    echo "$name: $(grep 'Non-2xx\|Socket errors' <<< "$out")" >&2
    exit 1
  fi
  awk -v name="$name" -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" '
    $1 == "99%" { p99 = $2; if (p99 ~ /us$/) { p99 = p99 / 1000 } else if (p99 ~ /[0-9]s$/) { p99 = p99 * 1000 } }
    $1 == "Requests/sec:" { rate = $2 }
    /requests in/ { count = $1 }
    END { printf "%s %.0f %.2f %.1f\n", name, rate, p99 + 0, ticks * 1e6 / hz / count }' <<< "$out"
}

workers=$(pgrep -P "$peer" | tr '\n' ' ')
upstream_workers=$(pgrep -P "${pids[0]}" | tr '\n' ' ')
echo "warming up" >&2
duration=$seconds
for _ in $(seq 1 "${WARM_UPS:-4}"); do one gateway $gateway $java_pid >&2; done
one nginx $proxy $workers > /dev/null

echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)" >&2
for round in $(seq 1 "$rounds"); do
  echo "round $round" >&2
  one nginx $proxy $workers
  one gateway $gateway $java_pid
  one direct $upstream $upstream_workers
done | tee "$work/rounds" >&2

median() { # name column
  awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/rounds" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

reference=$(median nginx 2)
echo "| | requests/s | ratio to nginx | p99 ms | CPU µs per request |"
echo "| --- | ---: | ---: | ---: | ---: |"
for name in direct nginx gateway; do
  echo "| $name | $(median $name 2) | $(ratio "$(median $name 2)" "$reference") | $(median $name 3) | $(median $name 4) |"
done
