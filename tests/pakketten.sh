# SPDX-License-Identifier: EUPL-1.2
# Sourced by tests/run and examples/run: which Debian packages are missing, and how to install them.

# The packages of a list that are not installed, on one line.
missing_packages() {
    for package in "$@"; do
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
            printf ' %s' "$package"
        fi
    done
}

# Installs packages as root or with sudo; 1 when neither is possible or apt-get fails.
install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        return 1
    fi
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$apt_log" 2>&1 ||
        { $as_root apt-get update -q >>"$apt_log" 2>&1 &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$apt_log" 2>&1; }
}

# The line that a person can type instead.
apt_line() {
    printf 'sudo apt-get install --no-install-recommends %s\n' "$*"
}

# Debian's own meson, which runs with Debian's own Python; else the first on PATH.
find_meson() {
    if [ -x /usr/bin/meson ]; then
        echo /usr/bin/meson
    else
        command -v meson
    fi
}

# Sets a build folder up, or again with the same options when it is there.
setup_build() {
    folder=$1
    shift
    if [ -f "$folder/build.ninja" ]; then
        "$meson" setup --reconfigure "$folder" "$@"
    else
        rm -rf "$folder"
        "$meson" setup "$folder" "$@"
    fi
}
