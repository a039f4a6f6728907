# SPDX-License-Identifier: EUPL-1.2
"""The generator of tables: what it writes, and that it refuses a register with a mistake."""
import pathlib
import re
import sys
import tempfile

import tap

MAKER = tap.ROOT / 'lib/register/tabellen.py'
FIELDS = 'nummer:int,constante:id,resource:id,veld\n'
HEAD = 'code,nummer:int,sinds,tekst,oorzaak,oplossing\n'

RULES = 'regel,zgw_code,http:int,veld,ernst:int,tekst\n'
GROUNDS = '{"gebeurtenissen": [{"id": "ontvangst", "naam": "De ontvangst"}], "opschortingsgronden": [], "gronden": [{"id": "a", "naam": "b|c", "artikel": "d", "begin": "ontvangst", "begin_tekst": "e", "na_afloop": "niets", "termijn": "%s"}]}'

WRITES = [
    ('text is escaped', 'a,b\n"x ""y"" \\ ??=",é\n', 'X("x \\"y\\" \\\\ ?\\?=", "é")'),
    ('numbers are bare, an empty one is INT32_MIN', 'n:int,m:int\n-7,\n', 'X(-7, INT32_MIN)'),
    ('a day counts from 1970', 'd:dag,e:dag,f:dag\n1970-01-01,2024-02-29,\n', 'X(0, 19782, INT32_MIN)'),
    ('an identifier is bare', 'i:id,t\nZAAK_X,y\n', 'X(ZAAK_X, "y")'),
    ('a sentence is cut up at its places', 't:zin\n"{a} is ""b"" in {c_d}."\n', 'X(STUK("", A) STUK(" is \\"b\\" in ", C_D) SLOT("."))'),
    ('a sentence without places', 't:zin\nNiets.\n', 'X(SLOT("Niets."))'),
    ('a cell may hold commas and lines', 'a\n"b,\nc"\n', 'X("b,\\nc")'),
]

REFUSES = [
    ('a missing cell', 'tabel', 'a,b\nx\n', ':2: 1 cells'),
    ('a surplus cell', 'tabel', 'a,b\nx,y,z\n', ':2: 3 cells'),
    ('an unknown type', 'tabel', 'a:datum\nx\n', 'unknown type'),
    ('a day that is none', 'tabel', 'a:dag\n2023-02-29\n', ':2: column a'),
    ('a number that is none', 'tabel', 'a:int\nzes\n', ':2: column a'),
    ('an identifier that is none', 'tabel', 'a:id\n6x\n', ':2: column a'),
    ('a place that is not closed', 'tabel', 'a:zin\nop {dag.\n', ':2: column a'),
    ('an empty file', 'tabel', '', 'first row'),
    ('a code used twice', 'fouten', HEAD + 'ZAAK_E_A,1,0.1,a,b,c\nZAAK_E_A,2,0.1,a,b,c\n', ':3: ZAAK_E_A is already'),
    ('a number used twice', 'fouten', HEAD + 'ZAAK_E_A,1,0.1,a,b,c\nZAAK_E_B,1,0.1,a,b,c\n', ':3: 1 is already'),
    ('a field number used twice', 'velden', FIELDS + '1,URL,A,url\n1,NAAM,B,naam\n', ':3: number 1 is already url'),
    ('a field twice in a resource', 'velden', FIELDS + '1,URL,A,url\n1,URL,A,url\n', ':3: number 1 is already url'),
    ('a field with two numbers', 'velden', FIELDS + '1,URL,A,url\n2,URL2,B,url\n', 'two numbers'),
    ('a ground whose term is none', 'gronden-md', GROUNDS % 'P8X', 'P8X is no term'),
    ('a ground without a member', 'gronden-md', GROUNDS.replace('naam', 'name'), "'naam'"),
    ('a text that closes a comment', 'fouten', HEAD + 'ZAAK_E_A,1,0.1,a */,b,c\n', 'closes a C comment'),
]


def made(kind, text, *symbol):
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder, 'in.csv'), pathlib.Path(folder, 'out')
        source.write_bytes(text.encode('utf-8'))
        output, code = tap.run([sys.executable, str(MAKER), kind, str(source), str(target), *symbol])
        return code, target.read_text(encoding='utf-8') if target.is_file() else output


for name, text, expected in WRITES:
    code, result = made('tabel', text)
    tap.check(name, [] if code == 0 and result.splitlines()[2:] == [expected] else [result])
for name, kind, text, expected in REFUSES:
    code, result = made(kind, text)
    tap.check(f'refused: {name}', [] if code != 0 and expected in result else [result])
code, result = made('tekst', '{"é": 1}\n', 'symbol')
tap.check('a text is embedded byte by byte', [] if code == 0 and "'\\xc3', '\\xa9'," in result and "'\\0'" in result else [result])
code, result = made('voorbeeld', '{"procesprofielen": [{"zaaktype": "a"}, {"zaaktype": "b"}]}', 'symbol', 'b,c')
kept = bytes(int(part, 16) for part in re.findall(r"'.x(..)'", result)).decode()
tap.check('an example holds the zaaktypen that are named', [] if kept == '{"procesprofielen":[{"zaaktype":"b"}]}' else [kept])
code, result = made('gronden-md', GROUNDS % 'P1W')
tap.check('a ground is a row of its page', [] if code == 0 and '| `a` | b\\|c | d | e (`ontvangst`) | 1 week | Algemene termijnenwet | geen |' in result else [result])
others = [str(tap.ROOT / 'lib/register' / f'{name}.csv') for name in ('motivering', 'toetsregels', 'regelprofielen', 'regelkeuzes', 'regelvarianten')]
others.append(str(tap.ROOT / 'tests'))
code, result = made('regels-md', RULES + 'ZTC_016,,0,v,2,"De ""%s"" is er niet."\n', *others)
tap.check('a finding is a row of its page', [] if code == 0 and '| `ztc-016` |  |  | `v` | waarschuwing | De "…" is er niet. |' in result else [result])
tap.check('a rule is a row of that page, with its variants and a test', [] if re.search(r'`ztc-016` \|.*\| inclusief \|  \| exclusief \|.*test_keuring: ', result) else [result])
tap.check('a step of a motivering is a row of that page', [] if '| `atw-1-1` | Algemene termijnenwet art. 1 lid 1 | ' in result else [result])
code, result = made('regels-md', RULES + 'ZTC_016,,0,v,4,t\n', *others)
tap.check('refused: an unknown severity', [] if code != 0 and ':2: severity 4' in result else [result])
code, result = made('regels-md', RULES + 'ZTC_999,,0,v,3,t\n', *others)
tap.check('refused: an unknown rule', [] if code != 0 and ':2: rule ZTC_999' in result else [result])
with tempfile.TemporaryDirectory() as empty:
    code, result = made('regels-md', RULES, *others[:-1], empty)
    tap.check('refused: a rule without a test', [] if code != 0 and 'no test names the rule' in result else [result])
CLAIMS = (tap.ROOT / 'lib/register/standaarden.csv').read_text(encoding='utf-8')
registers = [str(tap.ROOT / 'lib/register' / f'{name}.csv') for name in ('toetsregels', 'regelprofielen', 'regelkeuzes', 'regelvarianten', 'soorten', 'velden')]
for name, text, expected in [
        ('a claim of which the test is not there', CLAIMS + 'X,,y,ja,z,test_zaak: there_is_no_such_test\n', 'test_zaak: there_is_no_such_test is not there'),
        ('a claim of which the file is not there', CLAIMS + 'X,,y,ja,z,tests/huis/no_such_file.py\n', 'no_such_file.py is not there'),
        ('a claim without a test', CLAIMS + 'X,,y,deels,z,\n', 'deels with test ""'),
        ('a resource that does not exist', CLAIMS + 'resource,,x,nee,z,\n', 'claims without a resource: x')]:
    code, result = made('standaarden-md', text, *registers, str(tap.ROOT / 'tests'))
    tap.check(f'refused: {name}', [] if code != 0 and expected in result else [result[-300:]])
tap.done()
