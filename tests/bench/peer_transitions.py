# SPDX-License-Identifier: EUPL-1.2
"""python3-transitions takes the steps of bench_zaken: peer_transitions.py FOLDER.

One machine and one model, warm; the guards are those that a process needs least: the case is open, the day is not before the last, the roles are there. The event is appended. The library of
this program judges fourteen rules beside.
"""
import sys
import time

from transitions import Machine

STATES = ['Ontvangen', 'Volledigheid getoetst', 'In behandeling', 'Advies gevraagd', 'Besluit genomen', 'Afgehandeld']
STEPS = ['toets', 'behandel', 'vraag', 'behandel', 'vraag', 'behandel', 'vraag', 'behandel']


class Case:
    def __init__(self):
        self.events, self.roles, self.last, self.closed = [], {'Behandelaar'}, 0, False

    def is_open(self, day):
        return not self.closed

    def in_order(self, day):
        return day >= self.last

    def has_handler(self, day):
        return 'Behandelaar' in self.roles

    def note(self, day):
        self.events.append((self.state, day))
        self.last = day


case = Case()
GUARDS = ['is_open', 'in_order']
machine = Machine(case, states=STATES, initial='Ontvangen', auto_transitions=False, after_state_change='note', transitions=[
    {'trigger': 'toets', 'source': 'Ontvangen', 'dest': 'Volledigheid getoetst', 'conditions': [*GUARDS, 'has_handler']},
    {'trigger': 'behandel', 'source': ['Volledigheid getoetst', 'Advies gevraagd'], 'dest': 'In behandeling', 'conditions': GUARDS},
    {'trigger': 'vraag', 'source': 'In behandeling', 'dest': 'Advies gevraagd', 'conditions': GUARDS},
])


def take(before, names):
    """Time per step for a case that was received and took the steps before them."""
    case.events, case.last, case.state = [], 0, 'Ontvangen'
    for day, name in enumerate(before):
        getattr(case, name)(day)
    steps = [getattr(case, name) for name in names]
    start = time.perf_counter_ns()
    for day, step in enumerate(steps, len(before)):
        if not step(day):
            raise SystemExit('a step was refused')
    return (time.perf_counter_ns() - start) / len(names)


PATHS = {
    'stap': lambda: take(STEPS, STEPS[-2:] * 1000),
    'stap_nieuw': lambda: sum(take([], STEPS) for _ in range(2000)) / 2000,
}

print('klaar', flush=True)
for line in sys.stdin:
    path = PATHS.get(line.strip())
    print(f'{path():.4f} -1' if path else 'geen', flush=True)
