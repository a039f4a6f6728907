# SPDX-License-Identifier: EUPL-1.2
"""NumPy over the columns that bench_reeks wrote: peer_numpy.py FOLDER; then one path per line, nanoseconds per row and a checksum back.

The holidays are those of our own kalender, so that both compute the same. NumPy's answers go into arrays that exist already, as ours do.
"""
import sys
import time

import numpy

TODAY = 20500
HANDLERS = 5000


def read(name):
    return numpy.fromfile(f'{sys.argv[1]}/{name}', dtype=numpy.int32)


def days(name):
    return read(name).astype('datetime64[D]')


calendar = numpy.busdaycalendar(holidays=days('vrij'))
wide, wide_end, near = days('ver'), days('ver_einde'), days('nabij')
near_numbers, types, handlers = read('nabij'), read('zaaktype'), read('behandelaar')
near_end, near_end_numbers, norms = days('nabij_einde'), read('nabij_einde'), read('normen')
near_after, near_through = near + 1, near_end + 1
answers = numpy.empty_like(wide)
numbers = numpy.empty(len(wide), dtype=numpy.int64)
places = numpy.arange(1, len(wide) + 1, dtype=numpy.uint64)
# Working days after one day up to and including another: NumPy counts from the first up to, not including, the second.
after, through = wide + 1, wide_end + 1


def roll(column):
    return numpy.busday_offset(column + 56, 0, roll='forward', busdaycal=calendar, out=answers)


def add(column):
    """The 30th working day after a day: from a day off NumPy must step back first, else the first working day would not count."""
    return numpy.busday_offset(column, 30, roll='backward', busdaycal=calendar, out=answers)


def within():
    return (near_numbers >= TODAY) & (near_numbers <= TODAY + 14)


def group():
    rows = numpy.flatnonzero(within())
    counts = numpy.bincount(types[rows].astype(numpy.int64) * HANDLERS + handlers[rows])
    return counts


def report(spent):
    """Per kind: how many kept the norm, how many there are, and the days that they took."""
    kept = numpy.bincount(types[spent <= norms[types]], minlength=len(norms))
    return kept, numpy.bincount(types, minlength=len(norms)), numpy.bincount(types, weights=spent, minlength=len(norms))


PATHS = {
    'norm_werkdagen': lambda: report(numpy.busday_count(near_after, near_through, busdaycal=calendar, out=numbers)),
    'norm_dagen': lambda: report(near_end_numbers - near_numbers),
    'termijn_ver': lambda: roll(wide),
    'termijn_nabij': lambda: roll(near),
    'add_ver': lambda: add(wide),
    'add_nabij': lambda: add(near),
    'count_ver': lambda: numpy.busday_count(after, through, busdaycal=calendar, out=numbers),
    'binnen_14': lambda: numpy.count_nonzero(within()),
    'groepen_14': group,
}


def checksum(name, result):
    if name == 'binnen_14':
        return int(result)
    if name.startswith('norm_'):
        kept, counted, spent = (column.astype(numpy.int64) for column in result)
        return int(((kept + 3 * counted + 7 * spent) * numpy.arange(1, len(norms) + 1)).sum())
    if name == 'groepen_14':
        return int(numpy.count_nonzero(result)) + int((result * numpy.arange(len(result))).sum())
    return int((result.astype(numpy.int64).astype(numpy.uint64) * places).sum())


print('klaar', flush=True)
for line in sys.stdin:
    path = PATHS.get(line.strip())
    if not path:
        print('geen', flush=True)
        continue
    start = time.perf_counter_ns()
    found = path()
    spent = time.perf_counter_ns() - start
    print(f'{spent / len(wide):.4f} {checksum(line.strip(), found)}', flush=True)
