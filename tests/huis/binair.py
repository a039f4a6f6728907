# SPDX-License-Identifier: EUPL-1.2
"""What the built library may not hold or call: binair.py libzaak.so libzaak.a BUILDTYPE

No writable global data, and none of the functions through which a library reaches outside itself.
"""
import re
import sys

import tap

# Objects that the compiler and linker add to each shared object.
TOOLCHAIN = re.compile(r'completed\.\d+|__dso_handle|__TMC_END__|_edata|__bss_start|_end|_GLOBAL_OFFSET_TABLE_|_DYNAMIC'
                       r'|__data_start|data_start|\.data|\.bss|\.tdata|\.tbss')
WRITABLE = {'.data', '.bss', '.tdata', '.tbss', '*COM*'}

FORBIDDEN = {
    'files': 'fopen fdopen freopen fclose fread fwrite fgets fgetc getc getline open open64 openat read write close creat mmap '
             'fopen64 tmpfile remove rename unlink stat opendir',
    'output': 'printf vprintf puts putchar fprintf vfprintf fputs fputc putc perror dprintf syslog stdin stdout stderr',
    'clock': 'time clock clock_gettime gettimeofday localtime localtime_r mktime gmtime strftime tzset timegm sleep',
    'environment': 'getenv secure_getenv setenv putenv unsetenv environ',
    'locale': 'setlocale newlocale uselocale localeconv strcoll strtod strtof strtold atof sscanf vsscanf toupper tolower '
              '__ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc strcasecmp strncasecmp',
    'process': 'abort exit _exit system popen fork signal raise dlopen',
    'hidden state': 'rand srand random strtok strerror asctime ctime gmtime setlocale',
    'network': 'socket connect getaddrinfo gethostbyname',
}
ALLOCATION = {'malloc', 'calloc', 'realloc', 'free', 'strdup', 'strndup', 'asprintf', 'vasprintf', 'aligned_alloc'}


def plain(symbol):
    """The name behind the forms that glibc makes of it (__printf_chk, __isoc99_sscanf, name@GLIBC_2.2.5)."""
    name = symbol.split('@')[0]
    name = re.sub(r'^__isoc\d\d_', '', name)
    match = re.fullmatch(r'__(\w+)_chk', name)
    return match.group(1) if match else name


def writable(library):
    output, _ = tap.run(['objdump', '-t', library])
    for line in output.splitlines():
        match = re.match(r'[0-9a-f]+ .{7} (\S+)\s+([0-9a-f]+)\s+(?:\.hidden )?(\S+)$', line)
        if match and match.group(1) in WRITABLE and not TOOLCHAIN.fullmatch(match.group(3)):
            yield f'{match.group(3)} ({match.group(1)}, {int(match.group(2), 16)} bytes) can be written to'


def imported(library):
    output, _ = tap.run(['nm', '-D', '-u', library])
    return sorted({line.split()[-1] for line in output.splitlines() if line.strip()})


def allocating(archive):
    """Objects outside of lib/basis that call the C library's allocator themselves."""
    output, _ = tap.run(['nm', '-A', '-u', archive])
    for line in output.splitlines():
        match = re.match(r'.*:([^:]+\.o):\s+U (\S+)$', line)
        if match and plain(match.group(2)) in ALLOCATION and not match.group(1).startswith('basis_'):
            yield f'{match.group(1)} calls {match.group(2)}'


shared, static, buildtype = sys.argv[1:4]
imports = imported(shared)
tap.check('no writable global data', writable(shared))
for kind, names in FORBIDDEN.items():
    names = set(names.split())
    tap.check(f'the library calls nothing of: {kind}', [symbol for symbol in imports if plain(symbol) in names])
if buildtype == 'release':
    tap.check('no assert in a release', [symbol for symbol in imports if plain(symbol) == '__assert_fail'])
tap.check('only floor 0 calls the allocator', allocating(static))
tap.check('something is imported and exported at all', [] if imports else ['nm shows no symbols'])
tap.done()
