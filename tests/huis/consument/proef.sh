#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Installs libzaak into an empty folder and uses it as a stranger would: through pkg-config, CMake and as a meson subproject.
set -eu
cd "$(dirname "$0")/../../.."
root=$PWD
here=$root/tests/huis/consument
meson=/usr/bin/meson
[ -x $meson ] || meson=meson
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# quiet NAME COMMAND…: output only on failure.
quiet() {
    name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        echo "ok - $name"
    else
        echo "not ok - $name"
        cat "$work/log"
        exit 1
    fi
}

install_into_empty_folder() {
    "$meson" setup "$work/build" "$root" --prefix=/usr -Dtests=disabled -Dexamples=disabled -Dpython=disabled -Dlua=disabled -Ddocs=disabled &&
        "$meson" install -C "$work/build" --destdir "$work/dest"
}
quiet "meson install with DESTDIR" install_into_empty_folder

libdir=$(dirname "$(find "$work/dest" -name libzaak.so)")
export LD_LIBRARY_PATH="$libdir"

with_pkgconfig() {
    export PKG_CONFIG_SYSROOT_DIR="$work/dest" PKG_CONFIG_PATH="$libdir/pkgconfig"
    # The sysroot also stands before system folders of the private dependencies; those are only needed for --static.
    # shellcheck disable=SC2046
    cc -std=c99 -pedantic-errors "$here/consument.c" $(pkg-config --cflags --libs libzaak) -o "$work/with-pkgconfig" &&
        "$work/with-pkgconfig"
}
quiet "a consumer through pkg-config" with_pkgconfig

with_cmake() {
    cmake -G Ninja -S "$here" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$work/dest/usr" && cmake --build "$work/cmake" && "$work/cmake/consument"
}
if command -v cmake >/dev/null 2>&1; then
    quiet "a consumer through CMake" with_cmake
else
    echo "ok - a consumer through CMake # SKIP cmake is not there"
fi

as_subproject() {
    mkdir -p "$work/project/subprojects" && cp "$here/consument.c" "$here/meson.build" "$work/project/" &&
        ln -s "$root" "$work/project/subprojects/libzaak" &&
        "$meson" setup "$work/sub" "$work/project" --wrap-mode=forcefallback &&
        "$meson" compile -C "$work/sub" && LD_LIBRARY_PATH='' "$work/sub/consument"
}
quiet "a consumer with libzaak as a subproject" as_subproject
