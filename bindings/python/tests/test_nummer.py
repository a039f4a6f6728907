# SPDX-License-Identifier: EUPL-1.2
"""Numbers, identifications and confidentiality."""
import traceback

import pytest

import zaak


def test_numbers_are_checked():
    assert zaak.nummer_check('rsin', '296648875') is None
    assert zaak.nummer_check(soort='kvk', nummer='1234', als_zgw=True) is None
    assert zaak.nummer_fill('bsn', '99990015') == '099990015'


@pytest.mark.parametrize('soort, nummer, name, zgw_code', [
    ('bsn', '123456789', 'ZAAK_E_CONTROLE', 'invalid'), ('bsn', '12345678', 'ZAAK_E_LENGTE', 'min_length'), ('rsin', '12345678x', 'ZAAK_E_TEKEN', 'only-digits'),
    ('a-nummer', '0123456789', 'ZAAK_E_TEKEN', 'a-nummer-incorrect-format'), ('vestiging', '0000123', 'ZAAK_E_LENGTE', None)])
def test_an_error_says_what_is_wrong_and_never_the_number(soort, nummer, name, zgw_code):
    with pytest.raises(zaak.Error) as caught:
        zaak.nummer_check(soort, nummer)
    error = caught.value
    assert (error.name, error.zgw_code, error.field, error.http) == (name, zgw_code, soort, 400 if zgw_code else None)
    assert nummer not in ''.join(traceback.format_exception_only(error)) + repr(error.args) + error.text


def test_wrong_arguments_of_numbers():
    with pytest.raises(ValueError, match='geen soort nummer'):
        zaak.nummer_check('oin', '1')
    for nummer in (111222333, None, b'111222333'):
        with pytest.raises(TypeError) as caught:
            zaak.nummer_check('bsn', nummer)
        assert '111222333' not in str(caught.value)
    with pytest.raises(TypeError):
        zaak.nummer_fill('bsn', None)
    with pytest.raises(zaak.Error):
        zaak.nummer_fill('kvk', '1')
    with pytest.raises(TypeError):
        zaak.nummer_fill(None, '1')


def test_identifications_are_made():
    assert zaak.identificatie_make(1, '2026-03-02') == ('ZAAK-2026-0000000001', 1)
    assert zaak.identificatie_make(volgnummer=7, patroon='use-uwv-identification') == ('A00000023', 23)
    assert zaak.identificatie_make(3, '2026-03-02', {'sjabloon': 'GM9901/{jaar}/{nummer}', 'breedte': 4}) == ('GM9901/2026/0003', 3)
    assert zaak.identificatie_make(1, '2026-03-02', zaak.identificatiepatronen()['besluit'])[0] == 'BESLUIT-2026-0000000001'
    assert zaak.identificatie_next(['ZAAK-2026-0000000007', 'eigen'], '2026-03-02') == ('ZAAK-2026-0000000008', 8)
    assert zaak.identificatie_next(iter(()), patroon='use-uwv-identification') == ('A00000006', 6)


def test_identifications_are_read_and_checked():
    assert zaak.identificatie_parse('ZAAK-2026-9999999999') == (2026, 9999999999)
    assert zaak.identificatie_parse('A00000006', 'use-uwv-identification') == (None, 6)
    assert zaak.identificatie_check('vrij gekozen') is None
    assert list(zaak.identificatiepatronen()) == ['use-start-datum-year', 'use-creation-year', 'use-uwv-identification', 'besluit', 'document', 'zaaktype']
    for name, call in {'ZAAK_E_VORM': lambda: zaak.identificatie_parse('ZAAK-2026-1'),
                       'ZAAK_E_CONTROLE': lambda: zaak.identificatie_parse('A00000007', 'use-uwv-identification'),
                       'ZAAK_E_TEKEN': lambda: zaak.identificatie_check('vrij gekozen', {'tekens': 'rgbz'}),
                       'ZAAK_E_LENGTE': lambda: zaak.identificatie_check('x' * 41),
                       'ZAAK_E_BEREIK': lambda: zaak.identificatie_make(1)}.items():
        with pytest.raises(zaak.Error) as caught:
            call()
        assert caught.value.name == name
    with pytest.raises(zaak.Error):
        zaak.identificatie_next([])


def test_wrong_arguments_of_identifications():
    for patroon in ('nee', {'sjabloon': 'x'}, {'naam': 'nee'}, {'breedte': 99}, {'tekens': 'alle'}):
        with pytest.raises(ValueError):
            zaak.identificatie_make(1, '2026-03-02', patroon)
    for call in (lambda: zaak.identificatie_make(1.5, '2026-03-02'), lambda: zaak.identificatie_make(True, '2026-03-02'), lambda: zaak.identificatie_check(None),
                 lambda: zaak.identificatie_next(5), lambda: zaak.identificatie_next([5], '2026-03-02'), lambda: zaak.identificatie_next([None], '2026-03-02'),
                 lambda: zaak.identificatie_parse('x', 5), lambda: zaak.identificatie_make(1, '2026-03-02', {'lengte': 5})):
        with pytest.raises(TypeError):
            call()
    with pytest.raises(OverflowError):
        zaak.identificatie_make(2**70, '2026-03-02')


def test_levels_of_confidentiality():
    assert zaak.vertrouwelijkheden() == ('openbaar', 'beperkt_openbaar', 'intern', 'zaakvertrouwelijk', 'vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim')
    cat = zaak.Catalogus.from_json('{"zaaktypen": [{"url": "z", "identificatie": "Z", "vertrouwelijkheidaanduiding": "intern"}]}')
    zaaktype = cat.zaaktype('Z', '2026-01-01')
    assert zaak.vertrouwelijkheid(zaaktype) == 'intern'
    assert zaak.vertrouwelijkheid(zaaktype, eigen='openbaar') == zaak.vertrouwelijkheid(eigen='openbaar') == 'openbaar'
    for name, arguments in {'ZAAK_E_VELD': (), 'ZAAK_E_WAARDE': (zaaktype, 'onzin')}.items():
        with pytest.raises(zaak.Error) as caught:
            zaak.vertrouwelijkheid(*arguments)
        assert caught.value.name == name


def test_who_may_see_it():
    rechten = [{'type': 'Z', 'maximum': 'intern'}, {'maximum': 'openbaar'}]
    assert zaak.inzage(rechten, 'intern', 'Z') and zaak.inzage(rechten, vertrouwelijkheid='openbaar')
    assert not zaak.inzage(rechten, 'vertrouwelijk', 'Z') and not zaak.inzage(rechten, 'intern', 'Y') and not zaak.inzage([], 'openbaar', 'Z')
    for wrong in (lambda: zaak.inzage(rechten, 'onzin'), lambda: zaak.inzage([{'maximum': 'onzin'}], 'intern')):
        with pytest.raises(ValueError):
            wrong()
    for wrong in (lambda: zaak.inzage(['Z'], 'intern'), lambda: zaak.inzage([{'type': 'Z'}], 'intern'), lambda: zaak.inzage(None, 'intern')):
        with pytest.raises(TypeError):
            wrong()
