# SPDX-License-Identifier: EUPL-1.2
"""The program zaak-vraag against the worked cases, the examples of docs/vraag.md and hostile lines: vragen.py PROGRAM

Everything goes through one process. TAP on standard output, one line per wrong row on standard error. A scenario that the program says comes later
is passed over."""
import csv
import datetime
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import threading

ROOT = pathlib.Path(os.environ.get('ZAAK_BRON') or pathlib.Path(__file__).resolve().parents[1])
VECTORS = pathlib.Path(os.environ.get('ZAAK_VECTORS') or ROOT / 'tests/vectors')
PROGRAM = sys.argv[1]
MEBIBYTE = 1 << 20
LATER = 'ZAAK_E_NIET_ONDERSTEUND'

results = []


def check(name, problems):
    problems = list(problems)
    results.append(not problems)
    print(f'{"not " if problems else ""}ok {len(results)} - {name}')
    for problem in problems[:50]:
        print(f'# {name}: {problem}', file=sys.stderr)


def rows(name):
    with open(VECTORS / name, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def run(data):
    result = subprocess.run([PROGRAM], input=data, stdout=subprocess.PIPE, check=False)
    return result.stdout, result.returncode


class Batch:
    """Questions with what is wrong with their answers; asked all at once."""

    def __init__(self):
        self.lines = []
        self.judges = []

    def ask(self, judge, **question):
        self.raw(judge, json.dumps({**question, 'id': len(self.lines)}).encode())

    def raw(self, judge, line):
        self.lines.append(line)
        self.judges.append(judge)

    def run(self):
        """Yields the problems. A judge gives None when the answer is right."""
        out, code = run(b''.join(line + b'\n' for line in self.lines))
        answers = [json.loads(line) for line in out.split(b'\n')[:-1]]
        if code or len(answers) != len(self.lines):
            yield f'exit code {code}, {len(answers)} answers to {len(self.lines)} questions'
            return
        for number, (judge, line, answer) in enumerate(zip(self.judges, self.lines, answers)):
            if answer.get('id', number) != number and line.startswith(b'{"vraag"'):
                yield f'{line[:200]!r}: id {answer["id"]}, not {number}'
            problem = judge(answer)
            if problem:
                yield f'{problem} [{line[:300].decode("utf-8", "replace")}]'


def expect(name, field, value):
    def judge(answer):
        if answer.get('fout', {}).get('code') == LATER and name:
            return None
        return None if answer.get(field) == value else f'{name}: {answer.get(field) or answer.get("fout")}, not {value}'
    return judge


def holidays(batch):
    years = {}
    for row in rows('holidays.csv'):
        years.setdefault(int(row['year']), []).append((row['date'], row['name'], row['basis']))
    for year, expected in years.items():
        def judge(answer, year=year, expected=expected):
            got = [(day['datum'], day['naam'], day['grond']) for day in answer.get('dagen', [])]
            if sorted(got) != sorted(expected):
                return f'{year}: {sorted(set(got) ^ set(expected))}'
            covered = 1990 <= year <= 1992 or 2005 <= year <= 2028
            return None if answer['gedekt'] is covered else f'{year}: gedekt {answer["gedekt"]}'
        batch.ask(judge, vraag='feestdagen', jaar=year)
    return len(years)


def workdays(batch):
    """Counted day by day from holidays.csv."""
    free = {'vrij': set(), 'werkdag': set()}
    for row in rows('holidays.csv'):
        free['vrij'].add(row['date'])
        if row['basis'] != 'lid3':
            free['werkdag'].add(row['date'])
    source = random.Random(20250303)
    day = datetime.timedelta(days=1)
    for number in range(400):
        start = datetime.date(1990, 1, 1) + source.randrange(14000) * day
        end = start + source.randrange(-400, 400) * day
        option = ('vrij', 'werkdag')[number % 2]
        low, high = min(start, end), max(start, end)
        days = (low + n * day for n in range(1, (high - low).days + 1))
        count = sum(d.weekday() < 5 and d.isoformat() not in free[option] for d in days)
        batch.ask(expect('', 'aantal', count if end >= start else -count), vraag='werkdagen', van=start.isoformat(), tot=end.isoformat(),
                  gelijkgesteld=option)
    return 400


def terms(batch):
    for row in rows('termijn.csv'):
        batch.ask(expect(row['id'], 'einde', row['einde']), vraag='termijn', start=row['start'], termijn=row['termijn'], regime=row['regime'])
        if row['regime'] == 'atw':
            batch.ask(expect(row['id'], 'einde', row['einde']), vraag='termijn', start=row['start'], termijn=row['termijn'])
    return len(rows('termijn.csv'))


def norms(batch):
    for row in rows('norm.csv'):
        done, total = int(row['gehaald']), int(row['totaal'])

        def judge(answer, row=row, share=100 * done / total if total else None):
            if answer.get('oordeel') != row['oordeel'] or answer.get('percentage') != share:
                return f'{row["id"]}: {answer}'
            return None
        batch.ask(judge, vraag='norm', gehaald=done, totaal=total, doel=int(row['doel']))
    return len(rows('norm.csv'))


def expect_awb(name, gevraagd, value):
    """The day, and whether it may still change: always said, and true where the question says so."""
    judge_day = expect(name, 'antwoord', value)

    def judge(answer):
        told = answer.get('voorlopig')
        if 'antwoord' in answer and (not isinstance(told, bool) or gevraagd.endswith('_voorlopig') and not told):
            return f'{name}: voorlopig {told}'
        return judge_day(answer)
    return judge


def facts_of(text):
    return [[name, value if sign else True] for name, sign, value in (fact.partition('=') for fact in text.split(';'))]


def awb(batch):
    source = random.Random(1)
    for row in rows('awb.csv'):
        facts = facts_of(row['feiten'])
        mixed = source.sample(facts, len(facts))
        question = {'vraag': 'awb', 'scenario': row['scenario'], 'gevraagd': row['gevraagd']}
        batch.ask(expect_awb(row['id'], row['gevraagd'], row['antwoord']), feiten=facts, **question)
        batch.ask(expect_awb(row['id'] + ' mixed', row['gevraagd'], row['antwoord']), feiten=mixed, lezing={}, **question)
        if row['lezing']:
            option, _, value = row['lezing'].partition('=')
            batch.ask(expect_awb(f'{row["id"]} {row["lezing"]}', row['gevraagd'], row['antwoord_lezing']), feiten=mixed, lezing={option: value}, **question)
    return len(rows('awb.csv'))


def opening_hours(batch):
    profiles = json.loads((VECTORS / 'profielen.json').read_text(encoding='utf-8'))
    for row in rows('openingstijd.csv'):
        profile = profiles[row['profiel']]
        batch.ask(expect(row['id'], 'einde', row['einde']), vraag='openingstijd', profiel=profile, start=row['start'], termijn=row['termijn'])
        batch.ask(expect(row['id'], 'einde', '2026-01-02T10:00' if row['id'] == 'SN010' else row['einde']), vraag='openingstijd', profiel=profile,
                  start=row['start'], termijn=row['termijn'], gelijkgesteld='werkdag')
        batch.ask(expect(row['id'], 'einde', row['einde']), vraag='openingstijd', profiel=profile, start=row['start'], termijn=row['termijn'],
                  gelijkgesteld='vrij')
    return len(rows('openingstijd.csv'))


def provisional():
    """When an answer of `awb` says that it may still change."""
    received, length = ['aanvraag', '2025-03-03'], ['termijn', 'P8W']
    asked, term = ['uitnodiging', '2025-03-10'], ['hersteltermijn_tm', '2025-03-24']
    last, refusal = 'einde_beslistermijn', 'buiten_behandeling_uiterlijk'
    for gevraagd, expected, *facts in (
            (last, False, received, length), (last, False, received, length, asked, ['aangevuld', '2025-03-20']), (last, True, received, length, asked, term),
            (last, False, received, length, asked, term, ['ongebruikt', True]), (last, True, received, length, asked, term, ['peildatum', '2025-03-24']),
            (last, False, received, length, asked, term, ['peildatum', '2025-03-25']), (last, True, ['aanvraag', '2028-12-29'], length),
            (refusal, False, received, asked, ['aangevuld', '2025-03-20']), (refusal, True, received, asked, term),
            (refusal, False, received, asked, term, ['ongebruikt', True]), (refusal, False, received, asked, term, ['peildatum', '2025-03-25']),
            ('verlenging_uov_uiterlijk_besluiten', False, received), ('verlenging_uov_uiterlijk_besluiten', True, ['aanvraag', '2028-12-29'])):
        out, _ = run(json.dumps({'vraag': 'awb', 'scenario': 'aanvraag', 'gevraagd': gevraagd, 'feiten': facts}).encode())
        answer = json.loads(out)
        if answer.get('voorlopig') is not expected:
            yield f'{gevraagd} {facts}: {answer.get("voorlopig", answer)}, not {expected}'


def check_vectors():
    for name, make in (('holidays.csv', holidays), ('working days, counted one by one', workdays), ('termijn.csv', terms), ('norm.csv', norms),
                       ('awb.csv', awb), ('openingstijd.csv', opening_hours)):
        batch = Batch()
        count = make(batch)
        check(f'{name}: {count} rows', batch.run() if count else ['no rows'])


def hostile():
    """Lines, and the code of the error that they must give; None: an answer."""
    term = b'{"vraag":"termijn","start":"2025-03-03","termijn":"P8W"'
    hours = b'{"vraag":"openingstijd","start":"2025-02-03T10:00"'
    case = b'{"vraag":"awb","scenario":"aanvraag","gevraagd":"einde_beslistermijn","feiten":[["aanvraag","2025-03-03"],["termijn","P8W"]'
    late = b'{"vraag":"awb","scenario":"dwangsom","gevraagd":"dwangsom_eur","feiten":[["einde","2025-02-28"]'
    return [
        (b'', 'JSON'), (b'   ', 'JSON'), (b'null', 'VELD'), (b'5', 'VELD'), (b'"text"', 'VELD'), (b'[1,2]', 'VELD'), (b'{}', 'VELD'),
        (b'{', 'JSON'), (b'}', 'JSON'), (b'{"vraag":', 'JSON'), (b"{'vraag':'norm'}", 'JSON'), (b'\xff\xfe\x00', 'JSON'),
        (b'{"vraag":"termijn"} {"vraag":"termijn"}', 'JSON'), (b'{"vraag":"norm","gehaald":01,"totaal":1,"doel":1}', 'JSON'),
        (b'{"vraag":"norm","gehaald":1,"totaal":1,"doel":1,}', 'JSON'), (b'{"vraag":"norm","gehaald":NaN,"totaal":1,"doel":1}', 'JSON'),
        (b'{"vraag":"norm","gehaald":1.,"totaal":1,"doel":1}', 'JSON'), (b'/* hi */ {"vraag":"norm"}', 'JSON'),
        (term + b',"id":"a\x00b"}', 'JSON'), (term + b',"id":"a\\u0000b"}', 'JSON'), (term + b'}\x00', 'JSON'), (term + b',"id":"\xc3"}', 'JSON'),
        (term + b',"id":"a\tb"}', 'JSON'), (term + b',"start":"2025-03-04"}', 'JSON'), (term + b',"id":{"a":1,"a":2}}', 'JSON'),
        (b'{"id":' + b'[' * 100 + b']' * 100 + b'}', 'LIMIET'), (b'{"vraag":"maanstand"}', 'WAARDE'), (b'{"vraag":5}', 'VELD'),
        (term + b',"regiem":"eu"}', 'VELD'), (term + b',"regime":"nl"}', 'WAARDE'), (term + b',"regime":1}', 'VELD'),
        (b'{"vraag":"termijn","start":"2025-02-30","termijn":"P8W"}', 'VORM'), (b'{"vraag":"termijn","start":"2025-03-03","termijn":"8W"}', 'VORM'),
        (b'{"vraag":"termijn","start":"2025-03-03T12:00Z","termijn":"P8W"}', 'VORM'), (b'{"vraag":"termijn","start":"2025-03-03","termijn":"PT48H"}', 'VORM'),
        (b'{"vraag":"termijn","start":"2099-12-31","termijn":"P900W"}', 'BEREIK'), (b'{"vraag":"termijn","start":"1700-01-01","termijn":"P1D"}', 'BEREIK'),
        (b'{"vraag":"termijn","start":"2025-03-03"}', 'VELD'), (b'{"vraag":"termijn","start":null,"termijn":"P8W"}', 'VELD'),
        (b'{"vraag":"feestdagen","jaar":"2025"}', 'VELD'), (b'{"vraag":"feestdagen","jaar":2025.0}', 'VELD'), (b'{"vraag":"feestdagen","jaar":2101}', 'BEREIK'),
        (b'{"vraag":"feestdagen","jaar":99999999999999999999999}', 'BEREIK'), (b'{"vraag":"feestdagen","jaar":-1}', 'BEREIK'),
        (b'{"vraag":"werkdagen","van":"2025-01-01","tot":"9999-01-01"}', 'BEREIK'), (b'{"vraag":"norm","gehaald":5,"totaal":4,"doel":95}', 'BEREIK'),
        (b'{"vraag":"norm","gehaald":-1,"totaal":4,"doel":95}', 'BEREIK'), (b'{"vraag":"norm","gehaald":1,"totaal":4,"doel":101}', 'BEREIK'),
        (b'{"vraag":"norm","gehaald":1,"totaal":4,"doel":95,"gelijkgesteld":"vrij"}', 'VELD'), (term + b',"gelijkgesteld":"soms"}', 'WAARDE'),
        (case + b',["maan","vol"]]}', 'WAARDE'), (case + b',["terinzage","2025-03-03"]]}', 'WAARDE'), (case + b',["aanvraag","2025-03-04"]]}', 'DUBBEL'),
        (case + b',["uitnodiging","gisteren"]]}', 'WAARDE'), (case + b',["ongebruikt",false]]}', 'VELD'), (case + b',["ongebruikt",true]]}', 'VERWIJZING'),
        (case + b',["hersteltermijn_tm","2025-03-20"]]}', 'VERWIJZING'), (case + b',["verlengingsbesluit","2025-03-20"]]}', 'VERWIJZING'),
        (case + b',["overmacht","2025-03-20..2025-03-10"]]}', 'WAARDE'), (case + b',["uitnodiging","9999-12-31"]]}', 'BEREIK'),
        (case + b',["verlenging","P5WD"]]}', 'WAARDE'), (case + b',["verlenging","-P6W"]]}', 'WAARDE'), (case + b',["x"]]}', 'VELD'), (case + b',7]}', 'VELD'),
        (case + b'],"lezing":{"opschorting":"anders"}}', 'WAARDE'), (case + b'],"lezing":{"maan":"vol"}}', 'VELD'), (case + b'],"lezing":"letter"}', 'VELD'),
        (hours + b',"termijn":"PT15M","profiel":{"week":{}}}', 'BEREIK'), (hours + b',"termijn":"P1D","profiel":{"week":{}}}', 'VORM'),
        (hours + b',"termijn":"PT15M","profiel":{"week":{"ma":[["9:00","17:00"]]}}}', 'VORM'), (hours + b',"termijn":"PT15M"}', 'VELD'),
        (hours + b',"termijn":"PT15M","profiel":{"weken":{}}}', 'VELD'), (hours + b',"termijn":"PT15M","profiel":[]}', 'VELD'),
        (hours + b',"termijn":"PT1H","profiel":{"week":{"ma":[["09:00","17:00"]]}}}', None),
        (b'{"vraag":"openingstijd","start":"2025-02-03T10:00Z","termijn":"PT1H","profiel":{"week":{}}}', 'VORM'),
        (b'{"vraag":"openingstijd","start":"2025-02-03T24:00","termijn":"PT1H","profiel":{"week":{}}}', 'VORM'),
        (b'{"vraag":"openingstijd","start":"1949-02-03T10:00","termijn":"PT1H","profiel":{"week":{}}}', 'BEREIK'),
        (late + b',["igs","gisteren"]]}', 'WAARDE'), (late + b',["wet","Awb"]]}', 'WAARDE'), (late + b',["aanvragers","0"]]}', 'WAARDE'),
        (late + b',["dagen","1000001"]]}', 'WAARDE'), (late + b',["lsp","soms"]]}', 'WAARDE'), (late + b',["aanvraag","2025-03-03"]]}', 'WAARDE'),
        (late + b',["einde","2025-03-03"]]}', 'DUBBEL'), (late + b',["igs","2101-01-01"]]}', 'BEREIK'), (late + b',["een_dag_te_vroeg_geaccepteerd","ja"]]}', 'WAARDE'),
        (late + b',["igs","2025-03-03"],["dagen","1000000"]]}', 'BEREIK'), (late + b',["igs","2025-03-03"],["igs_verzonden","2025-03-04"]]}', 'ARGUMENT'),
        (late + b',["uitzondering","laat"]]}', 'WAARDE'), (late + b',["igs","2025-03-03"],["uitzondering","kennelijk"]]}', None),
        (late.replace(b'["einde","2025-02-28"]', b'["igs","2025-03-03"]') + b']}', 'VELD'), (late.replace(b'dwangsom_eur', b'betaling_uiterlijk') + b']}', 'VELD'),
        (late.replace(b'dwangsom_eur', b'dwangsom_max_eur') + b']}', 'VELD'), (late.replace(b'dwangsom_eur', b'einde_beslistermijn') + b']}', 'WAARDE'),
        (late + b',["igs","2025-03-03"],["igs","2025-03-03"],["peildatum","2025-03-20"]],"lezing":{"twee_weken":"zonder_atw"}}', None),
        (b'{"vraag":"awb","scenario":"maanstand","gevraagd":"x","feiten":[]}', 'WAARDE'),
        (b'{"vraag":"awb","scenario":"aanvraag","gevraagd":"einde_bezwaartermijn","feiten":[]}', 'WAARDE'),
        (b'{"vraag":"awb","scenario":"aanvraag","gevraagd":"einde_beslistermijn","feiten":[]}', 'VELD'),
        (b'{"vraag":"awb","scenario":"aanvraag","gevraagd":"einde_beslistermijn","feiten":{}}', 'VELD'),
        (term + b',"id":"' + b'x' * (2 * MEBIBYTE) + b'"}', 'LIMIET'), (b'x' * (3 * MEBIBYTE + 17), 'LIMIET'), (b'x' * (MEBIBYTE + 1), 'LIMIET'),
        (b'x' * MEBIBYTE, 'JSON'), (b' ' * MEBIBYTE, 'JSON'), (case + b',["uitnodiging","2025-03-03"]' * 20000 + b']}', 'LIMIET'),
        (case + b',["uitnodiging","2025-03-10"],["aangevuld","2025-03-20"]' * 4000 + b']}', None), (term + b'}\r', None), (b' \t' + term + b' }  ', None),
        (case + b',["ongebruikt","true"],["uitnodiging","2025-03-10"],["hersteltermijn_tm","2025-03-24"]]}', None),
        (case + b',["termijn","P8W"]],"lezing":{"postweek":"zonder_atw","van_rechtswege":null}}', None),
    ]


def places():
    """Lines, the code of their error and the path of its field."""
    fact = '{"feit":"opschorting","grond":"aanvulling","op":"2025-03-11"'
    clock = '{"vraag":"klok","grond":"awb-4-13","begin":"2025-03-03"'
    late = '{"vraag":"dwangsom","einde":"2025-02-28"'
    sent = '{"vraag":"indiening","grond":"awb-6-7","begin":"2025-03-07"'
    lapsed = '{"vraag":"van_rechtswege","grond":"wabo-3-9","einde":"2024-02-05"'
    compare = '{"vraag":"projectie","was":{"grond":"awb-6-7","begin":"2025-03-07"},"wordt":{"grond":"awb-6-7","begin":"2025-03-17"'
    return [
        ('{"vraag":"versie","jaar":2025}', 'VELD', 'jaar'), ('{"vraag":"versie","gelijkgesteld":"vrij"}', 'VELD', 'gelijkgesteld'),
        ('{"vraag":"klok"}', 'ARGUMENT', 'begin'), ('{"vraag":"klok","grond":"maanrecht"}', 'NIET_GEVONDEN', 'grond'),
        ('{"vraag":"klok","grond":"awb-4-13"}', 'ARGUMENT', 'begin'), ('{"vraag":"klok","grond":"wabo-3-9","begin":"2025-03-03"}', 'NIET_GEVONDEN', 'grond'),
        (clock + ',"maan":"vol"}', 'VELD', 'maan'), (clock + ',"grond_id":"awb-4-13"}', 'VELD', 'grond_id'), (clock + ',"peildatum":"2200-01-01"}', 'BEREIK', 'peildatum'),
        (clock + ',"termijn":"8W"}', 'VORM', 'termijn'), (clock + ',"norm":8}', 'VELD', 'norm'), (clock + ',"norm_regime":"awb"}', 'WAARDE', 'norm_regime'),
        (clock + ',"norm_schort_op":"ja"}', 'VELD', 'norm_schort_op'), (clock + ',"lezing":{"maan":"vol"}}', 'VELD', 'lezing.maan'),
        (clock + ',"lezing":{"te_vroeg":"telt"}}', 'WAARDE', 'lezing.te_vroeg'), (clock + ',"lezing":{"te_vroeg":1}}', 'VELD', 'lezing.te_vroeg'),
        (clock + ',"gelijkgesteld":"soms"}', 'WAARDE', 'gelijkgesteld'), (clock + ',"feiten":{}}', 'VELD', 'feiten'), (clock + ',"feiten":[7]}', 'VELD', 'feiten.0'),
        (clock + ',"feiten":[null]}', 'VELD', 'feiten.0'), (clock + ',"feiten":[["besluit","2025-04-01"]]}', 'VELD', 'feiten.0'),
        (clock + f',"feiten":[{fact}}},{{"op":"2025-03-11"}}]}}', 'VELD', 'feiten.1'), (clock + f',"feiten":[{fact},"id":"x"}}]}}', 'VELD', 'feiten.0.id'),
        (clock + f',"feiten":[{fact},"tot":"morgen"}}]}}', 'VORM', 'feiten.0.tot'), (clock + f',"feiten":[{fact},"termijn":6}}]}}', 'VELD', 'feiten.0.termijn'),
        (clock + ',"feiten":[{"feit":"feest"}]}', 'WAARDE', 'feiten.0.feit'), (clock + ',"feiten":[{"feit":"besluit"}]}', 'VELD', 'feiten.0'),
        (clock + ',"feiten":[{"feit":"gebeurtenis","naam":"feest","op":"2025-03-04"}]}', 'NIET_GEVONDEN', 'feiten.0.grond'),
        (clock + f',"feiten":[{",".join([fact + "}"] * 10001)}]}}', 'LIMIET', 'feiten'),
        (late + ',"igs":"gisteren"}', 'VORM', 'igs'), (late + ',"wet":"awb"}', 'WAARDE', 'wet'), (late + ',"aanvragers":0}', 'BEREIK', 'aanvragers'),
        (late + ',"aanvragers":99999999999}', 'BEREIK', 'aanvragers'), (late + ',"aanvragers":"2"}', 'VELD', 'aanvragers'),
        (late + ',"regeling":"anders"}', 'WAARDE', 'regeling'), (late + ',"uitzondering":"laat"}', 'WAARDE', 'uitzondering'),
        (late + ',"igs":"2025-03-03","igs_verzonden":"2025-03-04"}', 'ARGUMENT', 'igs_verzonden'), ('{"vraag":"dwangsom"}', 'VELD', 'einde'),
        (late + ',"te_vroeg_geaccepteerd":1}', 'VELD', 'te_vroeg_geaccepteerd'), (late + ',"dagen":"3"}', 'VELD', 'dagen'),
        ('{"vraag":"indiening"}', 'VELD', 'grond'), (sent + ',"ontvangen":"2025-04-01","terpost":"2025-04-02"}', 'ARGUMENT', 'ontvangen'),
        (sent + f',"feiten":[{fact}}}]}}', 'ARGUMENT', 'feiten.0.soort'), (sent + ',"verschoonbaar":"ja"}', 'VELD', 'verschoonbaar'),
        ('{"vraag":"van_rechtswege","grond":"wabo-3-9"}', 'VELD', 'einde'), (lapsed + '}', 'NIET_GEVONDEN', 'grond'), (lapsed + ',"van_toepassing":1}', 'VELD', 'van_toepassing'),
        ('{"vraag":"archief","besluiten":[5]}', 'VELD', 'besluiten.0'), ('{"vraag":"archief","besluiten":[{"vervaldatum":"morgen"}]}', 'VORM', 'besluiten.0.vervaldatum'),
        ('{"vraag":"archief","zaken":[{"einddatum":5}]}', 'VELD', 'zaken.0.einddatum'), ('{"vraag":"archief","zaakobjecten":[{}]}', 'VELD', 'zaakobjecten.0.objecttype'),
        ('{"vraag":"archief","eigenschappen":{"a":5}}', 'VELD', 'eigenschappen.a'), ('{"vraag":"archief","variant":"nee"}', 'WAARDE', 'variant'),
        ('{"vraag":"archief","regeling":{"nee":"x"}}', 'VELD', 'regeling.nee'), ('{"vraag":"archief","hoofdzaak":"ja"}', 'WAARDE', 'hoofdzaak'),
        ('{"vraag":"archief","einddatum":"2025-03-03","regeling":{"afleidingswijze":"x"}}', 'WAARDE', 'regeling.afleidingswijze'),
        ('{"vraag":"archief","einddatum":"gisteren"}', 'VORM', 'einddatum'), ('{"vraag":"archief","gelijkgesteld":"vrij"}', 'VELD', 'gelijkgesteld'),
        (f'{{"vraag":"archief","besluiten":[{",".join(["{}"] * 10001)}]}}', 'LIMIET', 'besluiten'),
        ('{"vraag":"projectie","was":{}}', 'VELD', 'wordt'), (compare + ',"id":7}}', 'VELD', 'wordt.id'), (compare + ',"vraag":"klok"}}', 'VELD', 'wordt.vraag'),
        (compare + ',"feiten":[{"feit":"besluit","op":1}]}}', 'VELD', 'wordt.feiten.0.op'), (compare + ',"lezing":{"maan":"vol"}}}', 'VELD', 'wordt.lezing.maan'),
        (compare.replace('"grond":"awb-6-7","begin":"2025-03-17"', '"grond":"maanrecht"') + '}}', 'NIET_GEVONDEN', 'wordt.grond'),
        (compare.replace('"begin":"2025-03-07"', '"peildatum":"2200-01-01"') + '}}', 'BEREIK', 'was.peildatum'),
    ]


def check_places():
    batch = Batch()
    for line, code, veld in places():
        def judge(answer, code=code, veld=veld):
            got = answer.get('fout', {})
            return None if (got.get('code'), got.get('veld')) == ('ZAAK_E_' + code, veld) and got['tekst'] else f'{got or answer}, not {code} {veld}'
        batch.raw(judge, line.encode())
    check('an error names its field', batch.run())


def members():
    """The questions with many members give what the worked cases of `awb` say."""
    asked = {'dwangsom_eur': 'bedrag_cent', 'eerste_dwangsomdag': 'eerste_dag', 'laatste_dwangsomdag': 'laatste_dag', 'vaststelling_uiterlijk': 'vaststellen_uiterlijk',
             'beroep_ntb_vanaf': 'beroep_vanaf'}
    names = {'einde', 'igs', 'igs_verzonden', 'besluit', 'peildatum', 'een_dag_te_vroeg_geaccepteerd'}
    batch = Batch()
    for row in rows('awb.csv'):
        facts = dict(facts_of(row['feiten']))
        if row['gevraagd'] in asked and row['scenario'] in ('dwangsom', 'dwangsom prematuur') and set(facts) <= names:
            if facts.pop('een_dag_te_vroeg_geaccepteerd', None):
                facts['te_vroeg_geaccepteerd'] = True
            for lezing, answer in ((None, row['antwoord']), (row['lezing'], row['antwoord_lezing'])):
                value = None if answer == 'geen' else round(100 * float(answer)) if row['gevraagd'] == 'dwangsom_eur' and answer else answer
                if lezing != '':
                    batch.ask(expect(row['id'], asked[row['gevraagd']], value), vraag='dwangsom', lezing=dict([lezing.split('=')]) if lezing else None, **facts)
        if row['gevraagd'] == 'einde_bezwaartermijn' and set(facts) == {'besluit'}:
            event = [{'feit': 'gebeurtenis', 'naam': 'bekendmaking', 'op': facts['besluit']}]
            batch.ask(expect(row['id'], 'uiterlijk', row['antwoord']), vraag='klok', grond='awb-6-7', feiten=event)
            batch.ask(expect(row['id'], 'einde', row['antwoord']), vraag='indiening', grond='awb-6-7', begin=facts['besluit'])
            batch.ask(expect(row['id'], 'dagen', 0), vraag='projectie', was={'grond': 'awb-6-7', 'feiten': event}, wordt={'grond': 'awb-6-7', 'begin': facts['besluit']})
    if len(batch.lines) < 40:
        yield f'{len(batch.lines)} questions'
    yield from batch.run()


def judge_hostile(code):
    def judge(answer):
        got = answer.get('fout', {}).get('code')
        if code is None:
            return f'error {answer["fout"]}' if got else None
        if got != 'ZAAK_E_' + code or not answer['fout'].get('tekst'):
            return f'{answer if len(str(answer)) < 400 else got}, not {code}'
        if code == 'JSON' and 'regelnummer' not in answer:
            return 'no regelnummer'
        return None
    return judge


def check_hostile():
    batch = Batch()
    lines = hostile()
    for line, code in lines:
        batch.raw(judge_hostile(code), line)
    check(f'{len(lines)} hostile lines each get their answer', batch.run())


def whole_streams():
    """Input as a whole, and how many answers without and with an error it gets."""
    line = b'{"vraag":"werkdagen","van":"2025-04-17","tot":"2025-05-06"}'
    for name, data, good, bad in (
            ('nothing', b'', 0, 0), ('no last newline', line, 1, 0), ('CRLF', line + b'\r\n' + line + b'\r\n', 2, 0),
            ('byte order mark', b'\xef\xbb\xbf' + line + b'\n', 1, 0), ('long line without an end', line + b'\n' + b'x' * (5 * MEBIBYTE), 1, 1),
            ('long line in the middle', b'x' * (4 * MEBIBYTE) + b'\n' + line + b'\n', 1, 1), ('an empty line', line + b'\n\n' + line, 2, 1)):
        out, code = run(data)
        answers = [json.loads(text) for text in out.splitlines()]
        errors = sum('fout' in answer for answer in answers)
        if code or (len(answers) - errors, errors) != (good, bad):
            yield f'{name}: exit {code}, {len(answers) - errors} answers and {errors} errors'


def ids():
    """The text of an id comes back as it was."""
    for text in ('0', '-0', '1.50', '1e400', '123456789012345678901234567890', '"\\ud83d\\ude00 \\u00e9 \\/"', '"é"', 'null', 'true', '[1, {"id": 2}]', '{ }', '""'):
        out, _ = run(f'{{"vraag":"werkdagen", "id" : {text} ,"van":"2025-04-17","tot":"2025-05-06"}}'.encode())
        if not out.decode().startswith(f'{{"id":{text},"aantal":'):
            yield f'{text}: {out.decode().strip()}'
    for text, expected in (('{"vraag":"x","id":7}', 7), ('{"\\u0069d":8,"vraag":"x"}', 8), ('{"id":9,"vraag":"x","vraag":"y"}', None)):
        answer = json.loads(run(text.encode())[0])
        if answer.get('id') != expected or 'fout' not in answer:
            yield f'{text}: {answer}'


def dialogue():
    """A host that waits for each answer before it asks on."""
    with subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        guard = threading.Timer(60, process.kill)
        guard.start()
        for number in range(3):
            process.stdin.write(json.dumps({'vraag': 'feestdagen', 'jaar': 2024 + number, 'id': number}).encode() + b'\n')
            process.stdin.flush()
            line = process.stdout.readline()
            if not line or json.loads(line).get('id') != number:
                yield f'question {number}: {line!r}'
        process.stdin.close()
        if process.wait() != 0:
            yield f'exit code {process.returncode}'
        guard.cancel()


def options():
    for option, word in (('--help', 'Gebruik'), ('--versie', 'zaak-vraag 0.')):
        result = subprocess.run([PROGRAM, option], stdout=subprocess.PIPE, encoding='utf-8', check=False)
        if result.returncode or word not in result.stdout:
            yield f'{option}: {result.returncode} {result.stdout}'


def documented():
    """The examples of docs/vraag.md: a block ```vraag, then a block ```antwoord."""
    text = (ROOT / 'docs/vraag.md').read_text(encoding='utf-8')
    pairs = re.findall(r'```vraag\n(.*?)\n```\s*```antwoord\n(.*?)\n```', text, re.S)
    if not pairs:
        yield 'no examples'
    for question, expected in pairs:
        out, _ = run(question.replace('\n', ' ').encode())
        if json.loads(out) != json.loads(expected):
            yield f'{question}: {out.decode().strip()}'


check_vectors()
check('an answer says whether it may still change', provisional())
check_hostile()
check_places()
check('questions with many members', members())
check('streams', whole_streams())
check('the id comes back as it was written', ids())
check('an answer does not wait for the next question', dialogue())
check('--help and --versie', options())
check('the examples of docs/vraag.md', documented())
print(f'1..{len(results)}')
sys.exit(not all(results))
