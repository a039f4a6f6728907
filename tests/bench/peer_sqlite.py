# SPDX-License-Identifier: EUPL-1.2
"""SQLite over the cases that bench_reeks wrote, in memory and with an index that covers the question: peer_sqlite.py FOLDER.

The groups are summed inside SQLite, so that Python fetches one row and costs nothing.
"""
import array
import sqlite3
import sys
import time

TODAY = 20500
HANDLERS = 5000
QUESTION = f"""
    SELECT count(*), sum(n * (zaaktype * {HANDLERS} + behandelaar)) FROM
        (SELECT zaaktype, behandelaar, count(*) AS n FROM zaken WHERE uiterlijk BETWEEN {TODAY} AND {TODAY + 14} GROUP BY zaaktype, behandelaar)"""


def read(name):
    column = array.array('i')
    with open(f'{sys.argv[1]}/{name}', 'rb') as file:
        column.frombytes(file.read())
    return column


rows = list(zip(read('nabij'), read('zaaktype'), read('behandelaar')))
base = sqlite3.connect(':memory:')
base.execute('CREATE TABLE zaken (uiterlijk INTEGER, zaaktype INTEGER, behandelaar INTEGER)')
base.executemany('INSERT INTO zaken VALUES (?, ?, ?)', rows)
base.execute('CREATE INDEX op_termijn ON zaken (uiterlijk, zaaktype, behandelaar)')
base.execute('ANALYZE')
count = len(rows)
del rows

print('klaar', flush=True)
for line in sys.stdin:
    if line.strip() != 'groepen_14':
        print('geen', flush=True)
        continue
    start = time.perf_counter_ns()
    groups, total = base.execute(QUESTION).fetchone()
    spent = time.perf_counter_ns() - start
    print(f'{spent / count:.4f} {groups + total}', flush=True)
