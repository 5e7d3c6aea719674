#!/bin/sh
# Makes a Debian or Ubuntu machine ready for one of the npm scripts, then becomes that script:
#
#   sh scripts/setup.sh PURPOSE -- COMMAND [ARGUMENT...]
#
# The machine needs git, Node 20 or newer with npm, and root or sudo. What PURPOSE needs beyond that is in the table
# below: it is installed with apt-get, and the npm packages with npm ci, only where they are missing. COMMAND then runs
# with node_modules/.bin first in PATH, so that `node` is the Node 24 that the lock file pins, and as root where PURPOSE
# drives the container engine.
set -eu

# Debian package, program that shows it is there (- for none), reason. In a package column, a/b means the first of them
# that the archive has; a leading ? means that PURPOSE goes on without it.
needs() {
  echo 'git git reads the commits that are built'
  case $1 in quickstart | test | bench)
    echo 'crun crun starts containers'
    echo 'runc runc starts containers where crun cannot'
    echo 'conmon conmon holds the output and exit status of a container'
    echo 'nftables nft publishes ports'
    echo 'iproute2 ip makes bridges and network namespaces'
    echo 'kmod modprobe loads the overlay and bridge modules'
    echo 'procps ps lists the processes of a container'
    echo 'attr setfattr reads and writes extended attributes'
    echo 'tar tar unpacks base images'
    echo 'socat socat connects sockets'
    echo 'mmdebstrap mmdebstrap makes a base image from Debian packages'
    echo 'ca-certificates - verifies registries and mirrors'
    echo 'curl curl asks the page that was deployed'
    ;;
  esac
  case $1 in test | bench)
    echo 'docker-cli/docker.io docker is the client whose protocol the engine speaks'
    echo 'busybox-static busybox fills a small root filesystem'
    ;;
  esac
  case $1 in test)
    echo 'docker-registry docker-registry is a registry to compare with'
    echo 'skopeo skopeo is a registry client to compare with'
    echo 'podman podman reads and writes image archives to compare with'
    echo 'docker.io dockerd is the engine to compare with, and to run beside'
    echo 'iptables iptables is a firewall to run beside'
    echo 'openssl openssl makes certificates'
    echo 'wrk wrk asks while ports move'
    echo 'gcc gcc builds a probe of what a container may do'
    echo 'libc6-dev - is what that is built with'
    echo 'openssh-server sshd is a host to deploy to'
    echo 'openssh-client ssh reaches that host'
    echo '?python3-docker - is a client of the engine'
    echo '?docker-compose docker-compose is a client of the engine'
    ;;
  esac
  case $1 in test:host)
    echo 'qemu-system-x86 qemu-system-x86_64 is the virtual machine'
    echo 'mmdebstrap mmdebstrap makes its system of Debian packages'
    echo 'debian-archive-keyring - verifies those packages'
    echo 'e2fsprogs mkfs.ext4 makes its disks'
    echo 'openssh-client ssh runs commands there'
    ;;
  esac
  case $1 in bench)
    echo '?docker.io dockerd is measured beside the engine'
    echo '?podman podman is measured beside the engine'
    echo '?buildah buildah is measured beside the engine'
    echo '?hyperfine hyperfine measures whole commands'
    ;;
  esac
}

# The services that those packages bring and enable. Nothing here uses them, so they are left
# stopped, and disabled unless they were there before.
services='docker-registry.service ssh.service ssh.socket docker.service docker.socket containerd.service podman.service podman.socket'

say() { echo "setup: $*" >&2; }

fail() {
  say "$1"
  shift
  for hint; do say "  $hint"; done
  exit 1
}

usage='usage: sh scripts/setup.sh quickstart|test|test:host|check|bench|build|setup:compose -- COMMAND [ARGUMENT...]'
[ $# -ge 3 ] && [ "$2" = -- ] || fail "$usage"
purpose=$1
shift 2
case $purpose in quickstart | test | test:host | bench) as_root=yes ;; check | build | setup:compose) as_root=no ;; *) fail "$usage" ;; esac

cd "$(dirname "$0")/.."
bin=$PWD/node_modules/.bin
# Ordinary users often lack the folders where Debian keeps nft, ip and sshd.
PATH=$PATH:/usr/sbin:/sbin
export PATH

sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
can_be_root() { [ -z "$sudo" ] || command -v sudo >/dev/null; }

is_installed() { # PACKAGE PROGRAM
  [ "$2" != - ] && command -v "$2" >/dev/null && return
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing() {
  needs "$purpose" | while read -r package program reason; do
    name=${package#\?}
    is_installed "${name%%/*}" "$program" || echo "$package $program $reason"
  done
}

has_candidate() { apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'; }

# Another apt-get may be at work, as just after a machine has started: its locks are waited for.
apt() {
  tries=60
  until $sudo env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l \
    apt-get -qq -y -o DPkg::Lock::Timeout=300 "$@" </dev/null >"$log" 2>&1; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] && grep -q 'Could not get lock' "$log" || return 1
    [ $tries -lt 59 ] || say 'waiting for another apt-get to end'
    sleep 5
  done
}

# Installs without starting the services that come along.
install_packages() {
  policy=/usr/sbin/policy-rc.d
  (
    if [ ! -e $policy ]; then
      trap '$sudo rm -f $policy' EXIT
      trap 'exit 130' HUP INT TERM
      printf '#!/bin/sh\nexit 101\n' | $sudo tee $policy >/dev/null
      $sudo chmod 755 $policy
    fi
    apt install --no-install-recommends "$@"
  ) || return 1
  command -v systemctl >/dev/null || return 0
  for service in $services; do
    case " $services_before " in *" $service "*) continue ;; esac
    ! has_unit "$service" || $sudo systemctl disable --quiet "$service" 2>/dev/null ||
      say "$service could not be disabled: it starts at the next boot"
  done
}

has_unit() { [ -e "/lib/systemd/system/$1" ] || [ -e "/etc/systemd/system/$1" ]; }

install_debian_packages() {
  lacking=$(missing)
  [ -n "$lacking" ] || return 0
  say "npm run $purpose needs Debian packages that are missing:"
  echo "$lacking" | while read -r package _ reason; do
    case $package in \?*) reason="$reason (optional)" ;; esac
    say "  $(printf '%-22s %s' "${package#\?}" "$reason")"
  done
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
    fail 'this is not a Debian or Ubuntu machine, so they cannot be installed from here' \
      "install these programs and try again: $(echo "$lacking" | grep -v '^?' | cut -d' ' -f2 | tr '\n' ' ')"
  names=$(echo "$lacking" | cut -d' ' -f1)
  can_be_root || fail 'installing them needs root, and there is no sudo' \
    "as root: apt-get install $(echo "$names" | sed -e '/^?/d' -e 's,.*/,,' | tr '\n' ' ')"

  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  services_before=
  for service in $services; do ! has_unit "$service" || services_before="$services_before $service"; done
  say "installing them with ${sudo:+sudo }apt-get"
  # A mirror that does not answer is no reason to stop: the packages may come from another.
  apt update || say "apt-get update: $(tail -n 1 "$log")"
  required='' optional=''
  for name in $names; do
    package=${name#\?}
    for alternative in $(echo "$package" | tr / ' '); do
      package=$alternative
      ! has_candidate "$package" || break
    done
    if [ "$name" = "${name#\?}" ]; then
      required="$required $package"
    elif has_candidate "$package"; then
      optional="$optional $package"
    else
      say "going on without $package, which this release of Debian or Ubuntu does not have"
    fi
  done
  # shellcheck disable=SC2086 # lists of names
  if [ -n "$required" ] && ! install_packages $required; then
    tail -n 20 "$log" >&2
    fail "apt-get could not install$required" \
      'see that this machine reaches its package mirror (and, on Ubuntu, that "universe" is enabled), then try again'
  fi
  for package in $optional; do
    install_packages "$package" || say "going on without $package: $(grep '^E:' "$log" | head -n 1)"
  done
  rm -f "$log"
  trap - EXIT
}

# npm, with the machine's own Node: the one in node_modules is about to be replaced.
npm_outside() (
  path=
  IFS=:
  for folder in $PATH; do
    [ "$folder" = "$bin" ] || path=$path:$folder
  done
  PATH=${path#:} exec "$@"
)

has_node_24() { case $("$bin/node" --version 2>/dev/null) in v24.*) ;; *) return 1 ;; esac }

install_npm_packages() {
  installed=node_modules/.package-lock.json
  if [ ! -e $installed ] || [ -n "$(find package-lock.json -newer $installed)" ]; then
    command -v npm >/dev/null || fail 'npm is not installed' 'install Node 20 or newer with npm, and try again'
    version=$(npm_outside node --version)
    major=${version#v}
    [ "${major%%.*}" -ge 20 ] || fail "Node 20 or newer is needed, and this is $version"
    say 'installing the npm packages of package-lock.json into node_modules (npm ci)'
    npm_outside npm ci --no-audit --no-fund --loglevel=error >&2 ||
      fail 'npm ci failed' 'see that this machine reaches its npm registry, then try again'
  fi
  # The package `node` fetches its binary in an install script, which npm may have been told not to run.
  if ! has_node_24; then
    say 'fetching the Node 24 that package-lock.json pins'
    (cd node_modules/node && npm_outside node installArchSpecificPackage.js >&2) || :
    ln -sf ../node/bin/node "$bin/node"
  fi
  has_node_24 || fail 'node_modules/.bin/node is not Node 24' 'remove node_modules and try again'
}

install_debian_packages
install_npm_packages

PATH=$bin:$PATH
if [ $as_root = yes ] && [ -n "$sudo" ]; then
  can_be_root || fail "npm run $purpose drives the container engine, which needs root, and there is no sudo" 'run it as root'
  say "npm run $purpose drives the container engine: going on as root (sudo)"
  exec sudo -E env PATH="$PATH" "$@"
fi
exec "$@"
