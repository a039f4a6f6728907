# SPDX-License-Identifier: EUPL-1.2
"""Measures libzaak beside its peers and writes the page of the figures: vergelijk.py BUILD [--schrijf PAGE] [--rondes N].

Each program holds the same columns and waits for the name of a path; they take turns, round after round, so that a busy machine slows all of them down alike. A ratio is taken
inside each round; what is printed is the median of the rounds, with the lowest and the highest. A first round is not counted: in it the answers are compared.
"""
import argparse
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

# Sections of the page. A row: what is measured, our path, the program and path that it is held against, how, and the goal.
#   keer       the peer takes so many times as long: at least; the median of the rounds
#   deel       ours takes so many times as long as what the machine itself allows: at most; the median of the rounds
#   meer       ours takes so many nanoseconds a row more than another path of ours: at most; the fastest rounds
#   hoogstens  ours takes at most so much; the fastest round
# A time is judged by its fastest round, because a busy machine only adds to it.
SECTIONS = [
    ('Columns of ten million days', 'ns per row', [
        ('Atw roll of start + 8 weeks, 135 years', 'termijn_ver', 'numpy', 'termijn_ver', 'keer', 40),
        ('', 'termijn_ver', 'libzaak', 'kopieren', 'deel', 5),
        ('Atw roll of start + 8 weeks, 1,000 days', 'termijn_nabij', 'numpy', 'termijn_nabij', 'keer', None),
        ('add 30 working days, 135 years', 'add_ver', 'numpy', 'add_ver', 'keer', 65),
        ('', 'add_ver', 'libzaak', 'kopieren', 'deel', None),
        ('add 30 working days, 1,000 days', 'add_nabij', 'numpy', 'add_nabij', 'keer', 80),
        ('count working days, 135 years', 'count_ver', 'numpy', 'count_ver', 'keer', 45),
        ('8 terms and 3 regimes by row, 135 years', 'termijn_per_rij_ver', 'libzaak', 'termijn_ver', 'meer', 2),
        ('8 terms and 3 regimes by row, 1,000 days', 'termijn_per_rij_nabij', 'libzaak', 'termijn_nabij', 'meer', 2),
        ('days left', 'dagen_over', 'libzaak', 'kopieren', 'deel', None),
    ]),
    ('What lapses within 14 days, of ten million cases', 'ns per row', [
        ('count', 'binnen_14', 'libzaak', 'lezen', 'deel', 1.5),
        ('', 'binnen_14', 'numpy', 'binnen_14', 'keer', None),
        ('select, as a bitmap', 'selectie_14', 'libzaak', 'lezen', 'deel', None),
        ('select and count by zaaktype and behandelaar', 'groepen_14', 'libzaak', 'lezen', 'deel', 6),
        ('', 'groepen_14', 'sqlite', 'groepen_14', 'keer', 10),
        ('', 'groepen_14', 'numpy', 'groepen_14', 'keer', None),
    ]),
    ('The norm report: ten million closed cases of 1,000 zaaktypen', 'ns per row', [
        ('in working days', 'norm_werkdagen', 'libzaak', 'lezen_drie', 'deel', 6),
        ('', 'norm_werkdagen', 'numpy', 'norm_werkdagen', 'keer', 30),
        ('in calendar days', 'norm_dagen', 'libzaak', 'lezen_drie', 'deel', 6),
        ('', 'norm_dagen', 'numpy', 'norm_dagen', 'keer', 7),
    ]),
    ('The clock: ten facts, of which two suspensions, a promise', 'ns per case', [
        ('over columns', 'klok', None, None, 'hoogstens', 200),
        ('one case at a time', 'klok_een', None, None, 'hoogstens', None),
        ('the same with its motivering as text, nine sentences', 'klok_motivering', None, None, 'hoogstens', 3000),
    ]),
    ('One call at a time', 'ns per call', [
        ('Atw roll', 'een_roll', 'quantlib', 'een_roll', 'keer', 100),
        ('add 30 working days', 'een_add', 'quantlib', 'een_add', 'keer', 1500),
    ]),
    ('Cases and JSON', 'ns', [
        ('a status with all its rules, of a case that is at hand', 'stap', 'transitions', 'stap', 'keer', 400),
        ('the same for new cases: eight steps each, room for them made', 'stap_nieuw', 'transitions', 'stap_nieuw', 'keer', None),
        ('in instructions, of new cases (callgrind)', 'stap_instructies', None, None, 'hoogstens', 400),
        ('a fact of a million zaken in JSON Lines', 'feiten_laden', 'libzaak', 'feiten_jsonc', 'keer', 0.6),
        ('a record of the audit trail, of a case with 10,000 facts', 'audittrail', None, None, 'hoogstens', None),
        ('a catalogue of 123 versions: read and frozen', 'catalogus_lezen', 'libzaak', 'catalogus_jsonc', 'deel', 2.5),
        ('the same, judged whole', 'catalogus_keuren', 'libzaak', 'catalogus_jsonc', 'deel', 1),
    ]),
    ('To begin with', 'ns', [
        ('compile the kalender of 1950-2100', 'kalender', None, None, 'hoogstens', 1e6),
        ('a context with kalender and legal grounds', 'context', None, None, 'hoogstens', 2e6),
        ('its size, in bytes', 'context_bytes', None, None, 'hoogstens', 2e6),
    ]),
]


# Questions of bench_rasci.c: what is asked, our path, the path of SQLite, and how many times as long SQLite must take.
RASCI = [
    ('who is R or A, once the letters of the step are in an index', 'rasci_index_wie_is_r_of_a', 'sqlite_wie_staat_klaar', 8),
    ('the letters of one person, from the index', 'rasci_index_letters_van_iemand', 'sqlite_letters_staan_klaar', None),
    ('who is R or A, derived from the facts', 'rasci_wie_is_r_of_a', 'sqlite_wie_is_r_of_a', None),
    ('the letters of one person, derived from the facts', 'rasci_letters_van_iemand', 'sqlite_letters_van_iemand', None),
]

# Paths of bench_sturing.c: what is measured, and at most how much.
STURING = {
    'stand_merge': ('merge the standen of 342 municipalities, 52 weeks, 30 indicators; every row is kept', 100),
    'stand_reduce': ('take these municipalities together, by week: half a million states into 1,560', 100),
    'benchmark': ('compare them on one indicator over the year', None),
    'stand_save': ('write them as bytes', None),
    'stand_load': ('read them from bytes', None),
    'rapport': ('the page of the year of all of them', 1000),
    'zaak_tellen': ('count a case that stays open, on average for half of a year of weeks', None),
}


class Program:
    """A program that answers paths on its output, one line each."""

    def __init__(self, command, folder):
        self.process = subprocess.Popen([*command, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != 'klaar':
            raise OSError(f'{command[0]} did not start')

    def ask(self, path):
        """Time and checksum; None where the path cannot be run."""
        self.process.stdin.write(path + '\n')
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        return (float(answer[0]), int(answer[1])) if len(answer) == 2 else None

    def run(self, path):
        """Time and checksum: the faster of two, so that what another program left in the caches does not count."""
        first = self.ask(path)
        return first and min(first, self.ask(path))

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


class Libzaak:
    """Our programs: columns, and cases, which ask for other rooms. Instructions do not vary, so they are counted once."""

    CASES = ('stap', 'stap_nieuw', 'feiten_laden', 'feiten_jsonc', 'audittrail', 'catalogus_lezen', 'catalogus_keuren', 'catalogus_jsonc')

    def __init__(self, build, folder):
        self.columns, self.cases = (Program([str(build / 'tests/bench' / name)], folder) for name in ('bench_reeks', 'bench_zaken'))
        self.instructions = step_instructions(build)

    def run(self, path):
        if path == 'stap_instructies':
            return self.instructions and (self.instructions, 0)
        return (self.cases if path in self.CASES else self.columns).run(path)

    def stop(self):
        self.columns.stop()
        self.cases.stop()


def step_instructions(build, few=100, many=1100, steps=8):
    """What one step of bench_zaken takes, without what comes before the first; None without valgrind."""
    if not shutil.which('valgrind'):
        return None
    counts = []
    for cases in (few, many):
        found = subprocess.run(['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', '--toggle-collect=take_steps', str(build / 'tests/bench/bench_zaken'), 'stappen', str(cases)],
                               capture_output=True, text=True, check=True)
        counts += [int(line.split()[-1]) for line in found.stderr.splitlines() if 'Collected :' in line]
    return (counts[1] - counts[0]) / (many - few) / steps


def transitions_command(_build):
    found = subprocess.run([sys.executable, '-c', 'import transitions; print(transitions.__version__)'], capture_output=True, text=True, check=False)
    if found.returncode:
        return None, 'transitions is not there'
    return [sys.executable, str(HERE / 'peer_transitions.py')], f'transitions {found.stdout.strip()}'


def numpy_command(_build):
    found = subprocess.run([sys.executable, '-c', 'import numpy; print(numpy.__version__)'], capture_output=True, text=True, check=False)
    if found.returncode:
        return None, 'NumPy is not there'
    return [sys.executable, str(HERE / 'peer_numpy.py')], f'NumPy {found.stdout.strip()}'


def sqlite_command(_build):
    try:
        import sqlite3
    except ImportError:
        return None, 'SQLite is not there'
    return [sys.executable, str(HERE / 'peer_sqlite.py')], f'SQLite {sqlite3.sqlite_version}'


def quantlib_command(build):
    program = build / 'peer_quantlib'
    if not shutil.which('g++'):
        return None, 'QuantLib is not there (no g++)'
    found = subprocess.run(['g++', '-O2', '-o', str(program), str(HERE / 'peer_quantlib.cpp'), '-lQuantLib'], capture_output=True, text=True, check=False)
    if found.returncode:
        return None, 'QuantLib is not there'
    version = subprocess.run(['g++', '-E', '-dM', '-include', 'ql/version.hpp', '-x', 'c++', '/dev/null'], capture_output=True, text=True, check=False)
    numbers = [line.split('"')[1] for line in version.stdout.splitlines() if line.startswith('#define QL_VERSION "')]
    return [str(program)], ' '.join(['QuantLib', *numbers])


PEERS = {'numpy': numpy_command, 'sqlite': sqlite_command, 'quantlib': quantlib_command, 'transitions': transitions_command}
NAMES = {'numpy': 'NumPy', 'sqlite': 'SQLite', 'quantlib': 'QuantLib', 'transitions': 'transitions'}


def pairs(programs):
    """What is run, in an order in which the two sides of a ratio stand beside each other."""
    found = []
    for _, _, rows in SECTIONS:
        for _, ours, program, path, _, _ in rows:
            for pair in (('libzaak', ours), (program, path)):
                if pair[0] in programs and pair not in found:
                    found.append(pair)
    return found


def check(results):
    """All programs must find the same answers."""
    sums = {}
    for (program, path), (_, checksum) in results.items():
        if checksum >= 0 and sums.setdefault(path, checksum) != checksum:
            sys.exit(f'{path}: {program} finds other answers')


def measure(programs, rounds):
    first = {pair: programs[pair[0]].run(pair[1]) for pair in pairs(programs)}
    first = {pair: result for pair, result in first.items() if result}
    check(first)
    times = {pair: [] for pair in first}
    for number in range(rounds):
        for pair, found in times.items():
            found.append(programs[pair[0]].run(pair[1])[0])
        print(f'\rround {number + 1} of {rounds}', end='', file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return times


def figure(value):
    return f'{value:,.0f}' if value >= 1000 else f'{value:.0f}' if value >= 100 else f'{value:.1f}' if value >= 10 else f'{value:.2f}'


def spread(values, unit):
    return f'{figure(statistics.median(values))}{unit} [{figure(min(values))} – {figure(max(values))}]'


def judge(value, goal, least):
    if goal is None:
        return '–'
    return f'{"at least" if least else "at most"} {figure(goal)}: {"yes" if (value >= goal if least else value <= goal) else "**no**"}'


def compare(ours, other, kind, goal):
    """The cells of the ratio and of the goal."""
    if kind == 'hoogstens':
        return f'[{figure(min(ours))} – {figure(max(ours))}]', judge(min(ours), goal, False)
    if kind == 'keer':
        ratios = [b / a for a, b in zip(ours, other)]
        return spread(ratios, ' × as fast'), judge(statistics.median(ratios), goal, True)
    if kind == 'deel':
        ratios = [a / b for a, b in zip(ours, other)]
        return spread(ratios, ' × as long'), judge(statistics.median(ratios), goal, False)
    more = min(ours) - min(other)
    return f'{figure(more)} ns more', judge(more, goal, False)


LIMITS = {'feiten_jsonc': 'json-c parses the lines', 'catalogus_jsonc': 'json-c parses the text', 'lezen_drie': 'read the three columns', 'kopieren': 'copy the column (memcpy)', 'lezen': 'read the column', 'termijn_ver': 'one term for all', 'termijn_nabij': 'one term for all'}


def table(times, rows):
    for what, ours, program, path, kind, goal in rows:
        if ('libzaak', ours) not in times:
            yield f'| {what} | cannot be measured here | | | | |'
            continue
        mine = times[('libzaak', ours)]
        if kind != 'hoogstens' and (program, path) not in times:
            yield f'| {what} | {figure(statistics.median(mine))} | {NAMES[program]} is not there | | | |'
            continue
        other = times.get((program, path))
        against = '' if not other else LIMITS[path] if program == 'libzaak' else NAMES[program]
        theirs = figure(statistics.median(other)) if other else ''
        ratio, reached = compare(mine, other, kind, goal)
        yield f'| {what} | {figure(statistics.median(mine))} | {against} | {theirs} | {ratio} | {reached} |'


def machine():
    model = [line.split(':')[1].strip() for line in open('/proc/cpuinfo', encoding='utf-8') if line.startswith('model name')]
    compiler = subprocess.run(['cc', '--version'], capture_output=True, text=True, check=False).stdout.splitlines()
    return [f'{len(model)} × {model[0] if model else platform.machine()}', compiler[0] if compiler else 'cc', f'Python {platform.python_version()}']


def scalar_benches(build):
    """The figures of the programs that print their own medians."""
    for name in ('bench_kalender', 'bench_zaak'):
        found = subprocess.run([str(build / 'tests/bench' / name)], capture_output=True, text=True, check=True)
        yield from (line.split() for line in found.stdout.splitlines())


def letters(build):
    """Both sides run in one program, each path a few times in turn; a line of a ratio starts with a blank and is counted here again."""
    found = subprocess.run([str(build / 'tests/bench/bench_rasci')], capture_output=True, text=True, check=True)
    times = {line.split()[0]: float(line.split()[1]) for line in found.stdout.splitlines() if line[0] not in ' #'}
    for what, ours, theirs, goal in RASCI:
        if theirs in times:
            ratio = times[theirs] / times[ours]
            yield f'| {what} | {times[ours]:,.0f} | {times[theirs]:,.0f} | {ratio:.1f} × | {judge(ratio, goal, True)} |'
        else:
            yield f'| {what} | {times[ours]:,.0f} | absent | | |'


def steering(build):
    found = subprocess.run([str(build / 'tests/bench/bench_sturing')], capture_output=True, text=True, check=True)
    for line in found.stdout.splitlines():
        name, median, unit, fastest = line.split()
        what, goal = STURING[name]
        yield f'| {what} | {median} {unit} | {fastest} {unit} | {judge(float(fastest), goal, False)} |'


def page(times, versions, rounds, build):
    yield '# Benchmarks'
    yield ''
    yield f'This page is made by `sh tests/bench/run`: {rounds} rounds in which the programs take turns; in each turn a path is run twice and the faster one counts. A ratio is taken inside each'
    yield 'round. A figure is the median of the rounds, with the lowest and the highest in brackets; a goal in nanoseconds is judged by the fastest round, because a busy machine only adds to it.'
    yield 'The columns are random days with the holidays of 1950-2100 as the kalender of libzaak has them; that all programs find the same answers is checked first. The library is built as a'
    yield 'distribution does it: `-O2`, for any machine of its kind, one thread.'
    yield ''
    yield f'- machine: {"; ".join(machine())}'
    yield f'- peers: {"; ".join(versions)}'
    yield ''
    yield 'NumPy, QuantLib and SQLite are general: they step from day to day, or walk through an index. With the same tables of working days NumPy would need three to four times as long as'
    yield 'libzaak, not a hundred times.'
    yield ''
    yield 'Every step is a status that the procesprofiel allows; it is judged by the fourteen rules of std-1.7 and appended. A case at hand is one that goes to and fro between two statuses, a'
    yield 'day apart, two thousand times. New cases take their first eight steps, one of them with a demand, and each case grows from three facts to eleven: half of their time is making room,'
    yield 'and fetching memory that was not used before. The peer takes the same steps, with three guards, on one object that is used again. Of the million zaken each has an opening and a'
    yield 'status, without a text of its own but its identificatie; what is timed is'
    yield '`zaak_voorraad_load_jsonl()` of all lines, and for json-c parsing each line with one tokener, without strictness. The catalogue is the export of a municipality, 2.5 MB, as one'
    yield 'document; it is read into a frozen catalogue, and judged by std-1.7.'
    for title, unit, rows in SECTIONS:
        yield ''
        yield f'## {title}'
        yield ''
        yield f'| what | libzaak ({unit}) | against | its figure | ratio | goal |'
        yield '|---|---|---|---|---|---|'
        yield from table(times, rows)
    yield ''
    yield '## RASCI: the letters of a case'
    yield ''
    yield '| question | libzaak (ns) | SQLite (ns) | ratio | goal |'
    yield '|---|---|---|---|---|'
    yield from letters(build)
    yield ''
    yield 'SQLite has the tables of `bench_rasci.c` in memory, with the indexes that these questions want and prepared statements. What the index asks is asked of a table that SQLite has ready too.'
    yield ''
    yield '## Figures to steer by'
    yield ''
    yield '| what | median | fastest | goal |'
    yield '|---|---|---|---|'
    yield from steering(build)
    yield ''
    yield '## One call or one case at a time'
    yield ''
    yield '| path | median | |'
    yield '|---|---|---|'
    yield from (f'| {name} | {value} | {unit} |' for name, value, unit in scalar_benches(build))
    yield ''
    yield 'The paths are those of `tests/bench/bench_kalender.c` and `bench_zaak.c`.'


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('--schrijf', type=pathlib.Path)
    parser.add_argument('--rondes', type=int, default=7)
    given = parser.parse_args()
    commands = {name: find(given.build) for name, find in PEERS.items()}
    with tempfile.TemporaryDirectory() as folder:
        programs = {'libzaak': Libzaak(given.build, folder)}
        programs.update({name: Program(command, folder) for name, (command, _) in commands.items() if command})
        times = measure(programs, given.rondes)
        for program in programs.values():
            program.stop()
    text = '\n'.join(page(times, [version for _, version in commands.values()], given.rondes, given.build)) + '\n'
    if given.schrijf:
        given.schrijf.write_text(text, encoding='utf-8')
    print(text)


main()
