#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Installs libzaak into an empty folder and uses it as a stranger would: through pkg-config, CMake, Python, Lua and as a meson subproject, and its programs.
set -eu
cd "$(dirname "$0")/../../.."
root=$PWD
here=$root/tests/huis/consument
meson=/usr/bin/meson
[ -x $meson ] || meson=meson
python3=/usr/bin/python3 # the one that runs meson
[ -x $python3 ] || python3=python3
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
    "$meson" setup "$work/build" "$root" --prefix=/usr/local -Dtests=disabled &&
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
    cmake -G Ninja -S "$here" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$work/dest/usr/local" && cmake --build "$work/cmake" && "$work/cmake/consument"
}
if command -v cmake >/dev/null 2>&1; then
    quiet "a consumer through CMake" with_cmake
else
    echo "ok - a consumer through CMake # SKIP cmake is not there"
fi

# Python must look where the module went: its own folders, now below the empty one. The dynamic linker of a module needs no libzaak.so.
with_python() {
    folder=$(LD_LIBRARY_PATH='' $python3 -I -c 'import os, sys
print(next(p for p in sys.path if os.path.isfile(f"{sys.argv[1]}{p}/zaak/__init__.py")))' "$work/dest") &&
        (cd "$work" && LD_LIBRARY_PATH='' PYTHONPATH="$work/dest$folder" PYTHONDONTWRITEBYTECODE=1 $python3 -c 'import zaak; zaak.Catalogus.example()')
}
if find "$work/dest" -name '_zaak*' | grep -q .; then
    quiet "import zaak in Python" with_python
else
    echo "ok - import zaak in Python # SKIP the headers of Python are not there"
fi

# with_lua PROGRAM VERSION: below /usr/local that is where both look.
with_lua() {
    LD_LIBRARY_PATH='' "$1" -e "assert(package.cpath:find('/usr/local/lib/lua/$2/?.so', 1, true))
package.cpath = '$work/dest/usr/local/lib/lua/$2/?.so'
assert(require 'zaak'.catalogus.example())"
}
for lua in lua5.4:5.4 luajit:5.1; do
    if command -v "${lua%:*}" >/dev/null 2>&1 && [ -f "$work/dest/usr/local/lib/lua/${lua#*:}/zaak.so" ]; then
        quiet "require \"zaak\" in ${lua%:*}" with_lua "${lua%:*}" "${lua#*:}"
    else
        echo "ok - require \"zaak\" in ${lua%:*} # SKIP ${lua%:*} is not there"
    fi
done

# Outside the source tree there are no examples: the programs say what to give.
with_programs() {
    cd "$work" && for program in levensgebeurtenis:--catalogus samen-apart:CATALOGUS servicenormen:--catalogus volgen:--catalogus; do
        said=$("$work/dest/usr/local/bin/${program%:*}" 2>&1) && return 1
        case $said in
        *"de voorbeelden staan alleen bij de broncode"*"${program#*:}"*) ;;
        *) printf '%s\n' "$program says: $said" && return 1 ;;
        esac
    done
    cd "$root"
}
quiet "the programs outside the source tree" with_programs

as_subproject() {
    mkdir -p "$work/project/subprojects" && cp "$here/consument.c" "$here/meson.build" "$work/project/" &&
        ln -s "$root" "$work/project/subprojects/libzaak" &&
        "$meson" setup "$work/sub" "$work/project" --wrap-mode=forcefallback &&
        "$meson" compile -C "$work/sub" && LD_LIBRARY_PATH='' "$work/sub/consument"
}
quiet "a consumer with libzaak as a subproject" as_subproject
