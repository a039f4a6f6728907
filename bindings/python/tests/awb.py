# SPDX-License-Identifier: EUPL-1.2
"""The worked cases of tests/vectors/awb.csv as questions for zaak.klok(), zaak.indiening() and zaak.van_rechtswege(): the same answers that zaak-vraag
gives, by another road. The cases of the dwangsom and two side questions of a decision term are not asked here."""
import csv
from datetime import date, timedelta

import zaak

# What a fact of a scenario is to the clock.
SUSPENDS = {'uitnodiging': 'aanvulling', 'mededeling_buitenland': 'buitenland', 'mededeling_48': 'zienswijze', 'vertraging': 'vertraging',
            'overmacht': 'overmacht', 'uitstel_ingestemd': 'instemming', 'verzuim': 'bezwaar-verzuim'}
RESUMES = {'aangevuld': 'aanvulling', 'ontvangen': 'buitenland', 'zienswijze': 'zienswijze'}
EVENTS = {'besluit': 'bekendmaking', 'terinzage': 'terinzagelegging', 'terinzage_besluit': 'terinzagelegging', 'ontvangst': 'ontvangst',
          'melding': 'melding', 'dagtekening': 'dagtekening', 'bekendmaking': 'bekendmaking', 'bezwaar_ontvangen': 'ontvangst',
          'uitspraak_verzonden': 'verzending', 'aanmaning': 'verzending', 'beschikking': 'bekendmaking', 'besluit_stelt_termijn': 'bekendmaking'}

# Which ground a scenario means; with a committee a row of its own. What is not here takes its length from the fact termijn.
GROUNDS = {
    'buitenland Dienstenwet': 'dienstenwet-31', 'Woo': 'woo-4-4', 'Woo zienswijze': 'woo-4-4', 'Woo zienswijze ongebruikt': 'woo-4-4',
    'Wob (oud) zienswijze': 'wob-6', 'Wob (oud) verdaging': 'wob-6', 'Wmo aanvraag': 'wmo-2-3-5', 'Participatiewet': 'awb-4-13',
    'Participatiewet voorschot': 'pw-52', 'paspoort': 'paspoortwet-41', 'Omgevingswet instemming': 'ow-16-64-instemming', 'Wabo (oud)': 'wabo-3-9',
    'Omgevingswet': 'ow-16-64', 'van rechtswege (Dienstenwet)': 'dienstenwet-31', 'gemeentelijke verordening': 'apv',
    'bezwaar': 'awb-6-7', 'bezwaar post': 'awb-6-7', 'administratief beroep': 'awb-7-24',
    'administratief beroep zelfde rechtspersoon': 'awb-7-24-2', 'zienswijzen': 'awb-3-16', 'uov zonder zienswijzen': 'awb-3-18-4',
    'uov intrekking': 'awb-3-18-3', 'uov beroep': 'awb-6-7-terinzage', 'klacht': 'awb-9-11', 'klacht niet behandeld': 'awb-9-8',
    'Wmo melding': 'wmo-2-3-2', 'Wmo plan': 'wmo-2-3-2-plan', 'Participatiewet jonger dan 27': 'pw-41-4', 'WOZ bezwaar': 'awr-22j',
    'WOZ uitspraak': 'woz-30-9', 'rechterlijke termijn': 'awb-8-55d', 'aanmaning': 'awb-4-112', 'betaling': 'awb-4-87',
    'termijn in besluit': 'besluit-termijn',
}
NOT_HERE = {'buiten_behandeling_uiterlijk', 'verlenging_uov_uiterlijk_besluiten'}
FOLLOWS = {'in_werking': 'in_werking', 'bekendmaking_uiterlijk': 'bekendmaken_uiterlijk', 'van_rechtswege': 'uitkomst'}


def rows(path):
    """The worked cases that can be asked."""
    with open(path, encoding='utf-8', newline='') as file:
        return [row for row in csv.DictReader(file)
                if 'dwangsom' not in row['scenario'] and 'igs' not in row['feiten'] and row['gevraagd'] not in NOT_HERE]


def ground(row, given):
    """The id of the row of the register."""
    scenario = row['scenario']
    if row['gevraagd'] == 'einde_beslistermijn_bezwaar' and scenario == 'bezwaar':
        found = 'awb-7-10'
    else:
        found = GROUNDS.get(scenario, 'wettelijke-termijn')
    return found + '-commissie' if given.get('commissie') == 'ja' and found.startswith(('awb-7-', 'awb-9-')) else found


def suspension(name, value, grond):
    """The fact for the clock, or for an omission that was mended the two facts."""
    if name == 'uitstel_ingestemd':
        return [{'feit': 'opschorting', 'grond': grond, 'termijn': value}]
    first, _, last = value.partition('..')
    if name == 'verzuim':
        return [{'feit': 'opschorting', 'grond': grond, 'op': first}, {'feit': 'hervatting', 'grond': grond, 'op': last}]
    return [{'feit': 'opschorting', 'grond': grond, 'op': first, 'tot': last or None}]


def fact(name, value, view):
    """What one fact of a scenario is to the clock: no, one or two facts. `view` is the suspension ground of a view in this scenario."""
    if name in SUSPENDS:
        return suspension(name, value, view if name == 'mededeling_48' else SUSPENDS[name])
    if name in RESUMES:
        return [{'feit': 'hervatting', 'grond': view if name == 'zienswijze' else RESUMES[name], 'op': value}]
    if name in ('verlenging', 'verdaging'):
        return [{'feit': 'verlenging', 'termijn': value}]
    if name == 'verzoek_zonder_termijn':
        return [{'feit': 'verzoek', 'grond': 'aanvulling', 'op': value}]
    if name == 'mededeling_commissie' and value == 'nee':
        return [{'feit': 'geen_gebeurtenis', 'naam': name}]
    return [{'feit': 'gebeurtenis', 'naam': EVENTS[name], 'op': value}] if name in EVENTS else []


def facts(row, pairs):
    """The facts of the clock, with the days that belong to another fact in their place."""
    view = 'wob-zienswijze' if row['scenario'].startswith('Wob') else 'woo-zienswijze'
    given = dict(pairs)
    found = [item for name, value in pairs for item in fact(name, value, view)]
    for item in found:
        last = given.get('hersteltermijn_tm' if item.get('grond') == 'aanvulling' else 'zienswijzetermijn_tm')
        if item['feit'] == 'opschorting' and item['grond'] in ('aanvulling', view) and last:
            item['tot'] = last
            if 'ongebruikt' in given:
                found.append({'feit': 'hervatting', 'grond': item['grond'], 'op': date.fromisoformat(last) + timedelta(days=1)})
                break
        if item['feit'] == 'verlenging' and 'verlengingsbesluit' in given:
            item['op'] = given['verlengingsbesluit']
    return found


def ask(row, lezing, order):
    """The answer as text; `order` puts the facts in another order."""
    pairs = [part.partition('=')[::2] for part in row['feiten'].split(';')]
    given = dict(pairs)
    shared = {'op': given.get('peildatum'), 'lezing': lezing}
    grond = ground(row, given)
    if row['scenario'] == 'bezwaar post':
        answer = zaak.indiening(grond, given['besluit'], terpost=given['terpost'], ontvangen=given.get('ontvangen'), **shared)
        return {'tijdig': 'ja', 'te_laat': 'nee'}[answer.uitkomst] if row['gevraagd'] == 'tijdig' else str(answer.post_uiterlijk)
    klok = zaak.klok(grond, given.get('aanvraag'), order(facts(row, pairs)), termijn=given.get('termijn'), **shared)
    if row['gevraagd'] not in FOLLOWS:
        return str(klok.uiterlijk)
    answer = zaak.van_rechtswege(grond, klok.uiterlijk, begin=klok.begin, van_toepassing=given.get('lsp') == 'ja', lezing=lezing)
    found = getattr(answer, FOLLOWS[row['gevraagd']])
    return {'geen': 'nee', 'gegeven': 'ja'}.get(found, str(found))
