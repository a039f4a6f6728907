# SPDX-License-Identifier: EUPL-1.2
"""Together and yet apart: the procesprofiel of an organisation against the shared one."""
import os
import pathlib

import pytest

import zaak

DATA = pathlib.Path(os.environ.get('ZAAK_BRON', '.')) / 'examples/data'


@pytest.fixture(name='catalogus', scope='module')
def make_catalogus():
    return zaak.Catalogus.from_json((DATA / 'catalogus.json').read_bytes(), profielen=[(DATA / 'samen/procesprofielen.json').read_bytes()])


def test_each_field_has_its_verdict(catalogus):
    zaaktype = catalogus.zaaktype('bewonersbrief', '2025-03-03')
    found = zaaktype.afwijkingen('GM9912', '2025-03-03')
    assert found.fouten == 0
    assert [(rij.veld, rij.gedeeld, rij.eigen, rij.oordeel, rij.mag) for rij in found.afwijkingen] == [
        ('servicenormen.antwoord.belofte', 'U krijgt binnen 2 weken antwoord op uw brief of e-mail.', 'U krijgt binnen 10 werkdagen antwoord op uw brief of e-mail.',
         'eigen keuze', True),
        ('servicenormen.antwoord.termijn', 'P2W', 'P10WD', 'niet te vergelijken', True)]
    assert found.afwijkingen[1].reden.startswith('De raad rekent')
    assert found.afwijkingen[0].reden is None
    assert found.afwijkingen[1].tekst.startswith('servicenormen.antwoord.termijn: gedeeld 2 weken, eigen 10 werkdagen.')
    assert 'aanvaard (1)' in found.tekst
    looser = zaaktype.afwijkingen(organisatie='GM9913', op='2025-03-03')
    assert looser.fouten == 2
    assert {rij.veld: rij.oordeel for rij in looser.afwijkingen} == {
        'servicenormen.antwoord.belofte': 'eigen keuze', 'servicenormen.antwoord.termijn': 'gelijk', 'servicenormen.antwoord.doel': 'ruimer',
        'servicenormen.doorgezet': 'ruimer'}
    assert zaaktype.afwijkingen('GM9999', '2025-03-03') == ([], 0, 'Geen verschillen.\n')
    with pytest.raises(ValueError, match='versie'):
        zaaktype.delen('statustype')[0].afwijkingen('GM9912', '2025-03-03')
    with pytest.raises(TypeError):
        zaaktype.afwijkingen('GM9912')


def test_findings_per_organisation_and_together(catalogus):
    assert catalogus.check_overlays('GM9911') == []
    own = catalogus.check_overlays(organisatie='GM9913')
    assert [(rij.regel, rij.pad) for rij in own] == [
        ('overlay-ruimer', 'procesprofielen.4.servicenormen.antwoord.doel'), ('overlay-ruimer', 'procesprofielen.4.servicenormen.doorgezet'),
        ('overlay-onvergelijkbaar', 'procesprofielen.6.servicenormen.opgelost.termijn')]
    assert {rij.pad for rij in own} <= {rij.pad for rij in catalogus.check()}
    assert len(catalogus.check_overlays()) == 3
    with pytest.raises(zaak.Error):
        catalogus.check_overlays(profiel='bestaat-niet')


def test_scores_per_municipality_add_up(catalogus):
    voorraad = zaak.Voorraad(catalogus)
    voorraad.load_jsonl((DATA / 'samen/feiten.jsonl').read_bytes())
    gemeenten = zaak.Gemeenten.from_json((DATA / 'samen/gemeenten.json').read_bytes())
    whole = voorraad.score_norm('antwoord', op='2025-04-01')
    apart = voorraad.share_norm('antwoord', op='2025-04-01')
    samen = voorraad.share_norm('antwoord', op='2025-04-01', gemeenten=gemeenten, indeling='2025-04-01')
    assert [rij.organisatie for rij in apart.organisaties] == ['GM9910', 'GM9911', 'GM9912', 'GM9913', 'GM9914']
    assert [rij.organisatie for rij in samen.organisaties] == ['GM9911', 'GM9912', 'GM9913', 'GM9914']
    for verdeling in (apart, samen):
        assert (verdeling.samen.norm.gehaald, verdeling.samen.norm.totaal) == (whole.norm.gehaald, whole.norm.totaal)
        assert sum(rij.stand.norm.totaal for rij in verdeling.organisaties) == whole.norm.totaal
    assert samen.organisaties[0].stand.norm.totaal == apart.organisaties[0].stand.norm.totaal + apart.organisaties[1].stand.norm.totaal
    with pytest.raises(ValueError, match='indeling'):
        voorraad.share_norm(gemeenten=gemeenten)
