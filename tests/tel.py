# SPDX-License-Identifier: EUPL-1.2
"""Counts test cases: from the JSON logs of `meson test`, and from the steps of tests/run.

    tel.py --toon LOG.json    shows the failures of one log, and its count
    tel.py RESULTS            sums the lines of tests/run; the last line is "N passed, M failed"; the exit code tells

A TAP program counts by its cases, pytest by its summary, any other program as one.
"""
import json
import pathlib
import re
import sys

GOOD = ('OK', 'EXPECTEDFAIL')
CASE = re.compile(r'^(ok|not ok)\b\s*\d*([^#]*)(#\s*(skip|todo)\b.*)?', re.IGNORECASE)


def tap_cases(output):
    """Passed, failed and skipped cases of TAP output, and the names of those that failed."""
    passed, failed, skipped = 0, [], 0
    for line in output.splitlines():
        match = CASE.match(line)
        if not match:
            continue
        if match.group(4):
            skipped += 1
        elif match.group(1).lower() == 'ok':
            passed += 1
        else:
            failed.append(match.group(2).strip(' -'))
    return passed, failed, skipped


def pytest_cases(output):
    """The same from the last line of pytest, or None."""
    lines = [line for line in output.splitlines() if re.search(r'\d+ (passed|failed|error).* in [\d.]+s', line)]
    if not lines:
        return None
    counts = {kind: int(number) for number, kind in re.findall(r'(\d+) (passed|failed|error|skipped)', lines[-1])}
    failed = re.findall(r'^(?:FAILED|ERROR) (\S+)', output, re.MULTILINE)
    number = counts.get('failed', 0) + counts.get('error', 0)
    return counts.get('passed', 0), (failed + ['?'] * number)[:number], counts.get('skipped', 0)


def cases(test):
    """Passed, failed (names) and skipped of one meson test."""
    output = test.get('stdout', '')
    plan = re.search(r'^1\.\.(\d+)', output, re.MULTILINE)
    if plan and int(plan.group(1)) > 0:
        passed, failed, skipped = tap_cases(output)
        lost = int(plan.group(1)) - passed - len(failed) - skipped
        if lost > 0:
            failed.append(f'{lost} of {plan.group(1)} cases have no result')
    else:
        passed, failed, skipped = pytest_cases(output) or (0, [], 0)
    if test['result'] == 'SKIP':
        return passed, failed, max(skipped, 1)
    if test['result'] not in GOOD and not failed:
        failed.append(f'{test["result"]}, exit code {test.get("returncode")}')
    if test['result'] in GOOD and passed + len(failed) + skipped == 0:
        passed = 1
    return passed, failed, skipped


def log(path, show):
    """Sums one meson log; a log that is missing is a failure."""
    if not pathlib.Path(path).is_file():
        return 0, 1, 0
    total = [0, 0, 0]
    for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines():
        test = json.loads(line)
        passed, failed, skipped = cases(test)
        total = [total[0] + passed, total[1] + len(failed), total[2] + skipped]
        if show and failed:
            print(f'    {test["name"]}: ' + '; '.join(failed))
            for text in (test.get('stdout', '') + test.get('stderr', '')).splitlines()[-40:]:
                if not text.startswith(('ok ', '1..')):
                    print('      | ' + text)
    return tuple(total)


def line_of(counts):
    return f'{counts[0]} passed, {counts[1]} failed' + (f', {counts[2]} skipped' if counts[2] else '')


def main(args):
    if len(args) == 2 and args[0] == '--toon':
        print('    ' + line_of(log(args[1], True)))
        return 0
    total = [0, 0, 0]
    for line in pathlib.Path(args[0]).read_text(encoding='utf-8').splitlines():
        words = line.split()
        counts = log(words[1], False) if words[0] == 'meson' else (words[2] == 'passed', words[2] != 'passed', 0)
        total = [have + more for have, more in zip(total, counts)]
    if total[0] == 0 and total[1] == 0:
        total[1] = 1
    print(line_of(total))
    return total[1] != 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
