#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The schemas of docs/schema against the documents of the project, and these documents against each other."""
import copy
import json
import re
import sys

import tap

try:
    import jsonschema
except ImportError:
    print('1..0 # SKIP python3-jsonschema is not there')
    print('test_schemas: python3-jsonschema is not there: skipped', file=sys.stderr)
    sys.exit(77)

GRONDEN = 'lib/register/gronden.json'
GEMEENTEN = 'lib/register/gemeenten.json'
CATALOGUS = 'examples/data/catalogus.json'
PROFIELEN = 'examples/data/procesprofielen.json'
OPENINGSTIJD = 'tests/vectors/profielen.json'

# Members that the Catalogi API 1.3.1 requires, and the longest texts it allows.
REQUIRED = {
    'catalogussen': 'url domein rsin contactpersoonBeheerNaam zaaktypen besluittypen informatieobjecttypen',
    'zaaktypen': 'url identificatie omschrijving vertrouwelijkheidaanduiding doel aanleiding indicatieInternOfExtern handelingInitiator onderwerp '
                 'handelingBehandelaar doorlooptijd opschortingEnAanhoudingMogelijk verlengingMogelijk publicatieIndicatie productenOfDiensten '
                 'referentieproces verantwoordelijke zaakobjecttypen catalogus statustypen resultaattypen eigenschappen informatieobjecttypen '
                 'roltypen besluittypen gerelateerdeZaaktypen beginGeldigheid versiedatum concept',
    'statustypen': 'url omschrijving zaaktype catalogus zaaktypeIdentificatie volgnummer isEindstatus',
    'resultaattypen': 'url zaaktype zaaktypeIdentificatie omschrijving resultaattypeomschrijving omschrijvingGeneriek selectielijstklasse '
                      'besluittypeOmschrijving informatieobjecttypeOmschrijving',
    'roltypen': 'url zaaktype zaaktypeIdentificatie omschrijving omschrijvingGeneriek',
    'eigenschappen': 'url naam catalogus definitie specificatie zaaktype zaaktypeIdentificatie',
    'besluittypen': 'url catalogus zaaktypen publicatieIndicatie informatieobjecttypen beginGeldigheid concept resultaattypen '
                    'resultaattypenOmschrijving vastgelegdIn',
    'informatieobjecttypen': 'url catalogus omschrijving vertrouwelijkheidaanduiding beginGeldigheid concept zaaktypen besluittypen '
                             'informatieobjectcategorie',
    'zaaktypeInformatieobjecttypen': 'url zaaktype zaaktypeIdentificatie catalogus informatieobjecttype volgnummer richting',
    'zaakobjecttypen': 'url anderObjecttype beginGeldigheid objecttype relatieOmschrijving zaaktype resultaattypen statustypen catalogus',
}
LONGEST = {'zaaktypen.identificatie': 50, 'zaaktypen.omschrijving': 80, 'zaaktypen.handelingInitiator': 20, 'zaaktypen.onderwerp': 80,
           'zaaktypen.handelingBehandelaar': 20, 'zaaktypen.verantwoordelijke': 50, 'statustypen.omschrijving': 80, 'catalogussen.domein': 5,
           'resultaattypen.omschrijving': 30, 'roltypen.omschrijving': 100, 'eigenschappen.naam': 20, 'besluittypen.omschrijving': 80}
GENERIEK = {'adviseur', 'behandelaar', 'belanghebbende', 'beslisser', 'initiator', 'klantcontacter', 'zaakcoordinator', 'mede_initiator'}
DAYS = {'D': 1, 'W': 7, 'M': 30, 'Y': 365, 'WD': 1}


def load(path):
    """The document; a member that stands in an object twice is an error."""
    def unique(pairs):
        names = [name for name, _ in pairs]
        assert len(set(names)) == len(names), f'{path}: a member stands there twice in {names}'
        return dict(pairs)
    return json.loads((tap.ROOT / path).read_text(encoding='utf-8'), object_pairs_hook=unique)


def validator(name):
    """A schema may lean on others beside it: these are read from docs/schema, never from elsewhere."""
    schema = load(f'docs/schema/{name}.schema.json')
    others = {f'{other}.schema.json': load(f'docs/schema/{other}.schema.json') for other in ('kalender', 'openingstijd')}
    return jsonschema.Draft202012Validator(schema, resolver=jsonschema.RefResolver.from_schema(schema, store=others))


def problems(checker, document):
    for error in checker.iter_errors(document):
        yield f'{"/".join(map(str, error.absolute_path))}: {error.message[:200]}'


def term(text):
    number, unit = re.fullmatch(r'P(\d+)(D|W|M|Y|WD)', text).groups()
    return int(number), unit


def is_longer(text, other):
    """Clearly longer: in one unit, or by a rough count of days."""
    (number, unit), (number2, unit2) = term(text), term(other)
    return number > number2 if unit == unit2 else number * DAYS[unit] > number2 * DAYS[unit2] + 7


# --- the catalogue ---

def catalogue_form(catalogue):
    for resource, names in REQUIRED.items():
        for row in catalogue[resource]:
            for name in names.split():
                if row.get(name) is None:
                    yield f'{resource} {row.get("url")}: {name} is missing'
    for place, longest in LONGEST.items():
        resource, name = place.split('.')
        for row in catalogue[resource]:
            if not 0 < len(row[name]) <= longest:
                yield f'{place}: {row[name]!r} has {len(row[name])} characters'


def catalogue_urls(catalogue):
    """Each URL is the URL of one resource, and each relation inside the catalogue leads somewhere."""
    urls = [row['url'] for rows in catalogue.values() for row in rows]
    known = set(urls)
    if len(known) != len(urls):
        yield 'an url stands there twice'
    base = re.match(r'.*/v1/', urls[0]).group(0)
    for url in set(re.findall(re.escape(base) + r'[^"]+', json.dumps(catalogue))) - known:
        yield f'{url} leads nowhere'
    for resource in ('statustypen', 'resultaattypen', 'roltypen', 'eigenschappen', 'zaakobjecttypen'):
        for zaaktype in catalogue['zaaktypen']:
            rows = [row['url'] for row in catalogue[resource] if row['zaaktype'] == zaaktype['url']]
            if rows != zaaktype[resource]:
                yield f'{zaaktype["identificatie"]}: {resource} differs'


def of_zaaktype(catalogue, resource, zaaktype):
    return [row for row in catalogue[resource] if row['zaaktype'] == zaaktype['url']]


def catalogue_publishable(catalogue):
    for zaaktype in catalogue['zaaktypen']:
        name = zaaktype['identificatie']
        statustypen = of_zaaktype(catalogue, 'statustypen', zaaktype)
        resultaattypen = of_zaaktype(catalogue, 'resultaattypen', zaaktype)
        roltypen = of_zaaktype(catalogue, 'roltypen', zaaktype)
        last = max(statustypen, key=lambda row: row['volgnummer'])
        if not 3 <= len(statustypen) <= 7 or len({row['volgnummer'] for row in statustypen}) != len(statustypen):
            yield f'{name}: statustypen'
        if [row for row in statustypen if row['isEindstatus']] != [last]:
            yield f'{name}: the end status is not the one with the highest volgnummer'
        if len(resultaattypen) < 2 or not all(row['selectielijstklasse'] for row in resultaattypen):
            yield f'{name}: resultaattypen'
        if not roltypen or any(row['omschrijvingGeneriek'] not in GENERIEK for row in roltypen):
            yield f'{name}: roltypen'
        if zaaktype['concept'] or zaaktype['verlengingMogelijk'] != bool(zaaktype['verlengingstermijn']):
            yield f'{name}: concept or verlenging'
        for resource in ('statustypen', 'resultaattypen', 'roltypen'):
            names = [row['omschrijving'] for row in of_zaaktype(catalogue, resource, zaaktype)]
            if len(set(names)) != len(names):
                yield f'{name}: a name stands twice in {resource}'


def versions_overlap(catalogue):
    versions = sorted((row['identificatie'], row['beginGeldigheid'], row['eindeGeldigheid'] or '9999') for row in catalogue['zaaktypen'])
    for (name, _, end), (name2, begin, _) in zip(versions, versions[1:]):
        if name == name2 and begin <= end:
            yield f'{name}: the version of {begin} begins before {end}'
    if sum(a[0] == b[0] for a, b in zip(versions, versions[1:])) < 2:
        yield 'fewer than two zaaktypen have two versions'


# --- the legal grounds ---

def references(row):
    """The other rows that a row speaks of."""
    return [row[name] for name in ('na', 'post') if row.get(name)] + list(row.get('van_rechtswege', {}).values()) + [other['grond'] for other in row.get('anders', [])]


def gronden_agree(gronden):
    suspensions = {row['id'] for row in gronden['opschortingsgronden']}
    events = {row['id'] for row in gronden['gebeurtenissen']}
    names = {row['id'] for row in gronden['gronden']}
    for row in gronden['gronden']:
        for event in [row['begin']] + [rule['gebeurtenis'] for rule in row.get('niet_voor', [])]:
            if event not in events:
                yield f'{row["id"]}: base event {event} is not there'
        for name in references(row):
            if name not in names:
                yield f'{row["id"]}: row {name} is not there'
        for name in row.get('opschorting', []):
            if name not in suspensions:
                yield f'{row["id"]}: suspension ground {name} is not there'
        if not row['begin_tekst'][0].isupper() or row['begin_tekst'].endswith('.'):
            yield f'{row["id"]}: {row["begin_tekst"]!r} does not begin a sentence'
    periods = sorted((row['id'], row.get('geldig_van', ''), row.get('geldig_tot', '9999')) for row in gronden['gronden'])
    for (name, _, end), (name2, begin, _) in zip(periods, periods[1:]):
        if name == name2 and begin <= end:
            yield f'{name}: two rows are valid on one day'


# --- the profiles against the catalogue and the grounds ---

def names_in(profile):
    """(resource, name) of everything in the catalogue that a profile speaks of."""
    for norm in profile.get('servicenormen', []):
        if 'status' in norm:
            yield 'statustypen', norm['status']
    for row in profile.get('overgangen', []):
        for status in row.get('van', []) + [row['naar']]:
            yield 'statustypen', status
        for demand in row.get('eist', []):
            if ':' in demand:
                yield ('roltypen' if demand.startswith('rol:') else 'eigenschappen'), demand.split(':', 1)[1]
    for row in profile.get('activiteiten', []):
        yield 'statustypen', row['status']
        for role in row['rasci']:
            yield 'roltypen', role


def unknown_names(profiles, catalogue):
    for profile in profiles:
        versions = [row for row in catalogue['zaaktypen'] if row['identificatie'] == profile['zaaktype']]
        if not versions:
            yield f'{profile["zaaktype"]}: no such zaaktype'
        for zaaktype in versions:
            for resource, name in names_in(profile):
                label = 'naam' if resource == 'eigenschappen' else 'omschrijving'
                if name not in [row[label] for row in of_zaaktype(catalogue, resource, zaaktype)]:
                    yield f'{profile["zaaktype"]} ({zaaktype["beginGeldigheid"]}): {name} is not in {resource}'
    missing = {row['identificatie'] for row in catalogue['zaaktypen']} - {row['zaaktype'] for row in profiles}
    yield from (f'{name}: no profile' for name in sorted(missing))


def rasci(profiles):
    for profile in profiles:
        for row in profile.get('activiteiten', []):
            letters = ' '.join(row['rasci'].values())
            if letters.count('A') != 1 or 'R' not in letters:
                yield f'{profile["zaaktype"]} {row["id"]}: {letters}'


def transitions(profiles, catalogue):
    """Every status can be reached, the end status only with a result."""
    for profile in profiles:
        if 'overgangen' not in profile:
            continue
        zaaktype = next(row for row in catalogue['zaaktypen'] if row['identificatie'] == profile['zaaktype'])
        statustypen = [row['omschrijving'] for row in of_zaaktype(catalogue, 'statustypen', zaaktype)]
        reached = {row['naar'] for row in profile['overgangen']}
        yield from (f'{profile["zaaktype"]}: {name} cannot be reached' for name in statustypen if name not in reached)
        for row in profile['overgangen']:
            if row['naar'] == statustypen[-1] and 'resultaat' not in row.get('eist', []):
                yield f'{profile["zaaktype"]}: the end without a result'
            if row['naar'] in row.get('van', []):
                yield f'{profile["zaaktype"]}: {row["naar"]} follows itself'


def law_agrees(profiles, catalogue, gronden):
    """The legal term of the profile is the doorlooptijd of the catalogue, and no promise is longer."""
    for profile in profiles:
        for zaaktype in catalogue['zaaktypen']:
            if zaaktype['identificatie'] != profile['zaaktype']:
                continue
            name = profile['zaaktype']
            rows = [row for row in gronden['gronden'] if row['id'] == profile.get('grond')]
            if 'grond' in profile and not rows:
                yield f'{name}: ground {profile["grond"]} is not there'
            for row in rows:
                if profile.get('termijn', row['termijn']) != zaaktype['doorlooptijd']:
                    yield f'{name}: doorlooptijd {zaaktype["doorlooptijd"]} is not {row["termijn"]}'
                if bool(row.get('opschorting')) != zaaktype['opschortingEnAanhoudingMogelijk']:
                    yield f'{name}: opschorting'
                if bool(row.get('verlenging')) != zaaktype['verlengingMogelijk']:
                    yield f'{name}: verlenging'
            for norm in profile.get('servicenormen', []):
                if is_longer(norm['termijn'], zaaktype['doorlooptijd']):
                    yield f'{name}: {norm["termijn"]} is longer than {zaaktype["doorlooptijd"]}'
            first = profile['servicenormen'][0]
            if 'organisatie' not in profile and zaaktype['servicenorm'] not in (None, first['termijn']):
                yield f'{name}: servicenorm {zaaktype["servicenorm"]} is not {first["termijn"]}'


def looser(profiles):
    """What an organisation promises is at least as strict as what all promise."""
    shared = {row['zaaktype']: row for row in profiles if 'organisatie' not in row}
    for profile in profiles:
        if 'organisatie' not in profile:
            continue
        norms = {norm['id']: norm for norm in shared[profile['zaaktype']]['servicenormen']}
        own = {norm['id']: norm for norm in profile['servicenormen']}
        if set(norms) - set(own):
            yield f'{profile["organisatie"]} {profile["zaaktype"]}: a promise is missing'
        for name, norm in own.items():
            (number, unit), (number2, unit2) = term(norm['termijn']), term(norms[name]['termijn'])
            stricter = number < number2 or norm['doel'] > norms[name]['doel'] or norm == norms[name]
            if unit != unit2 or number > number2 or norm['doel'] < norms[name]['doel'] or not stricter:
                yield f'{profile["organisatie"]} {profile["zaaktype"]}: {norm["termijn"]} {norm["doel"]}'


# --- documents that must be refused ---

def changed(document, path, value):
    """A copy with one member set; None as last step of the path appends."""
    copied = copy.deepcopy(document)
    place = copied
    for step in path[:-1]:
        place = place[step]
    if value is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return copied


def accepted(checker, document, changes):
    for path, value in changes:
        if checker.is_valid(changed(document, path, value)):
            yield f'{path} = {value!r} is accepted'


BROKEN_GEMEENTEN = [
    (['gemeenten', 0, 'code'], ''), (['gemeenten', 0, 'naam'], None), (['gemeenten', 0, 'tot'], None), (['gemeenten', 0, 'tot'], '2010-12'),
    (['gemeenten', 0, 'opvolger'], 'GM0736'), (['gemeenten'], None), (['land'], 'NL'),
]
BROKEN_GRONDEN = [
    (['grond'], []), (['gronden', 0, 'termijn'], '8 weken'), (['gronden', 0, 'termijn'], KeyError), (['gronden', 0, 'regime'], 'awt'),
    (['gronden', 0, 'begin'], 'De aanvraag'), (['gronden', 0, 'einde'], 'kalenderjaar'), (['gronden', 0, 'dag'], 'vroegst'), (['gronden', 0, 'verlenging', 'maximum'], 'P6W'), (['gronden', 0, 'geldig_van'], '1-1-2024'),
    (['opschortingsgronden', 0, 'telt'], 'tm'), (['opschortingsgronden', 0, 'eist_termijn'], 'ja'), (['gronden', 0, 'zekerheid'], 'E'),
]
BROKEN_PROFIELEN = [
    (['procesprofielen', 0, 'zaaktype'], KeyError), (['procesprofielen', 0, 'norm'], 'P8W'), (['procesprofielen', 0, 'servicenormen', 0, 'doel'], '95%'),
    (['procesprofielen', 0, 'servicenormen', 0, 'doel'], 101), (['procesprofielen', 0, 'servicenormen', 0, 'belofte'], KeyError),
    (['procesprofielen', 0, 'servicenormen', 0, 'tot'], 'status'), (['procesprofielen', 0, 'overgangen', 0, 'eist'], ['rol']),
    (['procesprofielen', 0, 'servicenormen', 0, 'termijn'], 'PT15M'), (['procesprofielen', 0, 'servicenormen', 0, 'kanaal'], 'balie'),
    (['procesprofielen', 0, 'activiteiten', 0, 'rasci', 'Initiator'], 'X'), (['procesprofielen', 0, 'geldig_tot'], '2026'),
    (['procesprofielen', 0, 'activiteiten', 0, 'scheiding'], [{'artikel': 'x'}]), (['procesprofielen', 0, 'activiteiten', 0, 'scheiding'], [{'activiteit': 'a'}]),
    (['procesprofielen', 0, 'activiteiten', 0, 'besluit'], 'ja'), (['procesprofielen', 0, 'rollen'], [{'niveau': 1}]), (['procesprofielen', 0, 'rollen'], [{'roltype': 'a', 'niveau': 0}]),
]
OPENINGSNORM = {'id': 'balie', 'belofte': 'U wordt binnen een kwartier geholpen.', 'termijn': 'PT15M', 'kanaal': 'balie', 'doel': 90, 'schort_op': False}
BROKEN_OPENINGSNORM = [
    (['servicenormen', 0, 'termijn'], 'P2W'), (['servicenormen', 0, 'kanaal'], ''), (['servicenormen', 0, 'kanaal'], KeyError),
    (['servicenormen', 0, 'regime'], 'atw'), (['servicenormen', 0, 'schort_op'], True), (['servicenormen', 0, 'termijn'], '-PT15M'),
]
BROKEN_OPENINGSTIJD = [
    (['week'], KeyError), (['week', 'maandag'], []), (['week', 'ma'], ['09:00', '17:00']), (['week', 'ma', 0, 0], '9:00'),
    (['week', 'ma', 0, 1], '24:01'), (['feestdagen'], 'soms'), (['dagen', '1-1-2025'], []), (['dagen', '2025-01-01'], 'open'), (['naam'], 'balie'),
]
GOOD_KALENDERS = [
    {}, {'gelijkgesteld': 'werkdag', 'sluitingen': None}, {'gelijkstellingen': {}, 'gedekt': [2025, 2030]},
    {'sluitingen': {'2025-12-24': 'Kerstsluiting', '2025-05-02': None}, 'gelijkstellingen': {'2029-05-11': 'KB'}, 'gedekt': [2025, 2030]},
]
BROKEN_KALENDER = [
    (['sluitingen', '2025-13-01'], 'a'), (['sluitingen', '2025-12-24'], ''), (['sluitingen', '2025-12-24'], True), (['gelijkgesteld'], 'dicht'),
    (['gedekt'], KeyError), (['gelijkstellingen'], None), (['gedekt'], [2025]), (['gedekt', 0], 1949), (['kanalen'], {}),
]
KANTOOR = {'organisatie': 'GM9901', 'kalender': GOOD_KALENDERS[-1],
           'kanalen': {'balie': {'week': {'ma': [['09:00', '17:00']]}, 'gelijkgesteld': 'open'}, 'website': {'week': {}, 'feestdagen': 'open'}, 'post': None}}
BROKEN_KANTOOR = [
    (['organisatie'], ''), (['kanalen'], KeyError), (['kanalen'], None), (['kanalen', ''], {'week': {}}), (['kanalen', 'balie', 'week'], KeyError),
    (['kanalen', 'balie', 'gelijkgesteld'], 'vrij'), (['kanalen', 'website', 'gelijkgesteld'], 'dicht'), (['kalender', 'gedekt'], KeyError), (['balie'], {}),
]
NORM = {'id': 'a', 'belofte': 'b', 'doel': 9}
GOOD_NORMEN = [
    {'richting': 'voor', 'termijn': 'P1W', 'begin': 'eigenschap:begin_werk', 'einde': 'status:Gezegd'}, {'richting': 'hoogstens', 'hoogstens': 0, 'einde': 'eigenschap:keren'},
    {'richting': 'venster', 'venster': ['12-15', '01-15']}, {'richting': 'venster', 'venster': ['09:00', '24:00'], 'periode': 'maand'},
    {'termijn': 'PT48H', 'tijd': 'verstreken', 'begin': 'ontvangst', 'einde': 'afhandeling'}, {'termijn': 'PT4H', 'tijd': 'openingstijd', 'kanaal': 'balie'},
    {'termijn': 'P2W', 'voorwaarde': 'eigenschap:soort=licht', 'schort_op': True}, {'termijn': 'P5WD', 'voorwaarde': 'eigenschap:bekend'},
]
BAD_NORMEN = [
    {}, {'richting': 'voor', 'termijn': 'P1W'}, {'richting': 'voor', 'termijn': 'P1W', 'begin': 'eigenschap:a', 'regime': 'atw'},
    {'richting': 'hoogstens', 'hoogstens': 2}, {'richting': 'hoogstens', 'einde': 'eigenschap:a'}, {'richting': 'hoogstens', 'hoogstens': -1, 'einde': 'eigenschap:a'},
    {'richting': 'hoogstens', 'hoogstens': 2, 'termijn': 'P1W', 'einde': 'eigenschap:a'}, {'richting': 'venster'}, {'richting': 'venster', 'venster': ['07-01', '12:00']},
    {'richting': 'venster', 'venster': ['07-01', '07-31'], 'kanaal': 'balie'}, {'termijn': 'P1W', 'tijd': 'verstreken'}, {'termijn': 'PT1H'},
    {'termijn': 'P1W', 'hoogstens': 2}, {'termijn': 'P1W', 'venster': ['07-01', '07-31']}, {'termijn': 'P1W', 'begin': 'aanvraag'},
    {'termijn': 'P1W', 'begin': 'status:Open', 'schort_op': True}, {'termijn': 'P1W', 'voorwaarde': 'eigenschap:a', 'schort_op': True},
    {'termijn': 'P1W', 'einde': 'status:Klaar', 'tot': 'status', 'status': 'Klaar'}, {'termijn': 'P1W', 'voorwaarde': 'eigenschap:=a'},
    {'termijn': 'P1W', 'gebeurtenis': 'telefoongesprek'}, {'termijn': 'P1W', 'organisatie': 'GM9901'}, {'termijn': 'P1W', 'periode': 'week'},
]
GEBEURTENISNORM = {**NORM, 'gebeurtenis': 'telefoongesprek', 'termijn': 'PT25S', 'tijd': 'verstreken', 'organisatie': 'GM9901'}
BROKEN_GEBEURTENISNORM = [
    (['servicenormen', 0, 'gebeurtenis'], KeyError), (['servicenormen', 0, 'begin'], 'ontvangst'), (['servicenormen', 0, 'einde'], 'afhandeling'),
    (['servicenormen', 0, 'voorwaarde'], 'status:A'), (['servicenormen', 0, 'schort_op'], True), (['servicenormen', 0, 'tijd'], KeyError),
]
NORMEN = 'examples/data/servicenormen/servicenormen.json'
GEBEURTENISSEN = 'examples/data/servicenormen/gebeurtenissen.jsonl'
BROKEN_GEBEURTENIS = [
    (['gebeurtenis'], KeyError), (['id'], ''), (['begin'], KeyError), (['begin'], '2026-13-01'), (['einde'], '2026-03-01T10:00'), (['aantal'], -1), (['wachttijd'], 3),
]
GOOD_FEITEN = [
    {'zaak': 'Z', 'feit': 'open', 'op': '2025-03-03', 'zaaktype': 'bezwaar', 'organisatie': None},
    {'zaak': 'Z', 'feit': 'opschorting', 'op': '2025-03-11', 'grond': 'aanvulling', 'tot': '2025-03-25', 'id': 'a', 'actor': 'b'},
    {'zaak': 'Z', 'feit': 'status', 'op': '2025-03-03T09:12:00+01:00', 'vastgelegd': '2025-03-03T09:13:00Z', 'statustype': 'Ontvangen'},
    {'zaak': 'Z', 'feit': 'hervatting', 'op': '2025-03-25'}, {'zaak': 'Z', 'feit': 'besluit', 'op': '2025-03-25'},
    {'zaak': 'Z', 'feit': 'hoofdzaak', 'op': '2025-03-25', 'hoofdzaak': 'Y'},
    {'zaak': 'Z', 'feit': 'opschorting', 'op': 'onbekend', 'vastgelegd': '2025-03-03T09:13:00Z', 'reden': 'x', 'tot': None},
    {'zaak': 'Z', 'feit': 'verlenging', 'op': 'onbekend', 'vastgelegd': '2025-03-03T09:13:00Z', 'termijn': 'P6W'},
]
BROKEN_FEITEN = [
    (['feit'], 'begin'), (['op'], '2025-13-03'), (['op'], '2025-03-03T09:12:00'), (['op'], KeyError), (['vastgelegd'], '2025-03-03'),
    (['zaaktype'], KeyError), (['statustype'], 'Ontvangen'), (['zaak'], None), (['id'], 7), (['op'], 'onbekend'),
]
BROKEN_MANDATEN = [
    (['mandaten', 0, 'id'], KeyError), (['mandaten', 0, 'mandaatgever'], KeyError), (['mandaten', 0, 'gemandateerde'], ''), (['mandaten', 0, 'tot_bedrag'], '1,50'),
    (['mandaten', 1, 'zaaktypen'], []), (['mandaten', 0, 'geldig_van'], '1 mei'), (['functies', 0, 'betrokkene'], KeyError), (['wat'], 1),
]
# Of a suspension whose day is not known.
BROKEN_ONBEKEND = [(['vastgelegd'], KeyError), (['vastgelegd'], None), (['tot'], '2025-04-01'), (['termijn'], 'P2W'), (['op'], '2025-03-03'), (['op'], 'Onbekend')]


def main():
    gronden, catalogue, document = load(GRONDEN), load(CATALOGUS), load(PROFIELEN)
    profiles = document['procesprofielen']
    for name in ('gronden', 'procesprofiel', 'kalender', 'kantoor', 'mandaten', 'openingstijd', 'feit', 'kring', 'levensgebeurtenis', 'normgebeurtenis'):
        jsonschema.Draft202012Validator.check_schema(load(f'docs/schema/{name}.schema.json'))
    tap.check('the legal grounds follow their schema', problems(validator('gronden'), gronden))
    tap.check('the profiles follow their schema', problems(validator('procesprofiel'), document))
    opening = {'procesprofielen': [dict(profiles[0], servicenormen=[OPENINGSNORM])]}
    tap.check('a promise in opening time follows the schema', problems(validator('procesprofiel'), opening))
    tap.check('a broken one is refused', accepted(validator('procesprofiel'), opening, [(['procesprofielen', 0] + path, value) for path, value in BROKEN_OPENINGSNORM]))
    norms = [{'procesprofielen': [dict(profiles[0], servicenormen=[{**NORM, **row}])]} for row in GOOD_NORMEN]
    tap.check('promises of every direction follow the schema', [line for row in norms for line in problems(validator('procesprofiel'), row)])
    norms = [{'procesprofielen': [dict(profiles[0], servicenormen=[{**NORM, **row}])]} for row in BAD_NORMEN]
    tap.check('what does not go together is refused', [f'{row} is accepted' for row, bad in zip(BAD_NORMEN, norms) if not problems(validator('procesprofiel'), bad)])
    events = {'procesprofielen': [], 'servicenormen': [GEBEURTENISNORM]}
    tap.check('promises on events follow the schema', problems(validator('procesprofiel'), events))
    tap.check('broken ones are refused', accepted(validator('procesprofiel'), events, BROKEN_GEBEURTENISNORM))
    tap.check('the twenty norms follow the schema', problems(validator('procesprofiel'), load(NORMEN)))
    stream = [json.loads(line) for line in (tap.ROOT / GEBEURTENISSEN).read_text(encoding='utf-8').splitlines()]
    tap.check('events follow their schema', [line for row in stream for line in problems(validator('normgebeurtenis'), row)])
    tap.check('broken events are refused', accepted(validator('normgebeurtenis'), stream[0], BROKEN_GEBEURTENIS))
    tap.check('the catalogue of the norms has the members of the standard', catalogue_form(load('examples/data/servicenormen/catalogus.json')))
    tap.check('the municipalities follow their schema', problems(validator('gemeenten'), load(GEMEENTEN)))
    tap.check('broken municipalities are refused', accepted(validator('gemeenten'), load(GEMEENTEN), BROKEN_GEMEENTEN))
    tap.check('facts follow their schema', [line for fact in GOOD_FEITEN for line in problems(validator('feit'), fact)])
    tap.check('the mandates of the examples follow their schema', problems(validator('mandaten'), load('examples/data/mandaten.json')))
    tap.check('broken mandates are refused', accepted(validator('mandaten'), load('examples/data/mandaten.json'), BROKEN_MANDATEN))
    facts = [json.loads(line) for line in (tap.ROOT / 'examples/data/rasci.jsonl').read_text(encoding='utf-8').splitlines()]
    tap.check('the facts of RASCI follow their schema', [line for fact in facts for line in problems(validator('feit'), fact)])
    tap.check('broken legal grounds are refused', accepted(validator('gronden'), gronden, BROKEN_GRONDEN))
    tap.check('broken profiles are refused', accepted(validator('procesprofiel'), document, BROKEN_PROFIELEN))
    tap.check('broken facts are refused', accepted(validator('feit'), GOOD_FEITEN[0], BROKEN_FEITEN))
    tap.check('broken facts without a day are refused', accepted(validator('feit'), GOOD_FEITEN[6], BROKEN_ONBEKEND))
    hours = load(OPENINGSTIJD)
    tap.check('opening hours follow their schema', [line for profile in hours.values() for line in problems(validator('openingstijd'), profile)])
    tap.check('broken opening hours are refused', accepted(validator('openingstijd'), hours['balie'], BROKEN_OPENINGSTIJD))
    tap.check('a kalender follows its schema', [line for row in GOOD_KALENDERS for line in problems(validator('kalender'), row)])
    tap.check('broken kalenders are refused', accepted(validator('kalender'), GOOD_KALENDERS[-1], BROKEN_KALENDER))
    tap.check('an office follows its schema', problems(validator('kantoor'), KANTOOR))
    tap.check('life events follow their schema', problems(validator('levensgebeurtenis'), load('examples/data/levensgebeurtenissen.json')))
    for path in sorted((tap.ROOT / 'examples/data/vth').glob('*.json')):
        tap.check(f'a policy cycle follows its schema: {path.stem}', problems(validator('kring'), json.loads(path.read_text(encoding='utf-8'))))
    tap.check('the office of the examples too', problems(validator('kantoor'), load('examples/data/kantoor.json')))
    tap.check('broken offices are refused', accepted(validator('kantoor'), KANTOOR, BROKEN_KANTOOR))
    tap.check('the catalogue has the members of the standard', catalogue_form(catalogue))
    tap.check('relations of the catalogue lead somewhere', catalogue_urls(catalogue))
    tap.check('the zaaktypen can be published', catalogue_publishable(catalogue))
    tap.check('versions of a zaaktype do not overlap', versions_overlap(catalogue))
    tap.check('there are at least 16 zaaktypen', [] if len({row['identificatie'] for row in catalogue['zaaktypen']}) >= 16 else ['fewer'])
    tap.check('legal grounds agree with each other', gronden_agree(gronden))
    tap.check('names in the profiles stand in the catalogue', unknown_names(profiles, catalogue))
    tap.check('each activity has one A and somebody who does it', rasci(profiles))
    tap.check('each status can be reached, the end only with a result', transitions(profiles, catalogue))
    tap.check('terms of catalogue, profiles and grounds agree', law_agrees(profiles, catalogue, gronden))
    tap.check('an organisation is not looser than all', looser(profiles))
    tap.done()


main()
