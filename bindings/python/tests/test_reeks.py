# SPDX-License-Identifier: EUPL-1.2
"""Columns: buffers and Arrow in and out, and the same answers as one call at a time gives."""
import array
import ctypes
import gc
from datetime import date, timedelta

import pytest

import zaak

EPOCH = date(1970, 1, 1)
DAYS = ['2025-03-08', None, '2025-04-18', '1949-12-31', '2025-12-25', '2100-12-31']


def numbers(*days):
    return array.array('i', [(date.fromisoformat(day) - EPOCH).days for day in days])


def test_terms_as_one_call_gives_them():
    ends = zaak.Reeks(DAYS).termijn('P8W')
    for start, end in zip(DAYS, ends.lijst()):
        try:
            assert end == (zaak.termijn(start, 'P8W').einde if start else None)
        except zaak.Error as error:
            assert end is None and error.name == 'ZAAK_E_BEREIK'
    assert ends.soort == 'dag' and len(ends) == 6 and ends.mislukt == 1
    assert [code for code in ends.fouten] == [0, 0, 0, 0, 0, 3]
    assert zaak.Reeks(['2028-12-01', '2025-01-06']).termijn('P8W').voorlopig.lijst() == [True, False]
    assert zaak.Reeks(['2025-01-06']).add_werkdagen(1).fouten is None


def test_terms_by_row():
    starts = numbers('2025-03-08', '2025-03-08', '2025-03-08')
    ends = zaak.Reeks(starts).termijn(array.array('i', [8, 3, 2]), eenheid=[6, 7, 5], regime=array.array('i', [0, 2, 0]))
    assert ends.lijst() == [zaak.termijn('2025-03-08', p, regime=r).einde for p, r in (('P8W', 'atw'), ('P3M', 'geen'), ('P2WD', 'atw'))]
    assert zaak.Reeks(starts).termijn(8, 6, regime='geen').lijst() == [zaak.termijn('2025-03-08', 'P8W', regime='geen').einde] * 3


def test_numbers_of_64_bits():
    starts = zaak.Reeks(array.array('q', [*numbers('2025-03-08'), -2**63, *numbers('2025-04-18')]))
    assert starts.lijst() == [date(2025, 3, 8), None, date(2025, 4, 18)]
    ends = starts.termijn('P8W')
    assert ends.lijst() == [zaak.termijn('2025-03-08', 'P8W').einde, None, zaak.termijn('2025-04-18', 'P8W').einde] and ends.mislukt == 0
    assert zaak.Reeks(array.array('q', [7, -2**63]), soort='int32').lijst() == [7, None]
    for number in (2**31, -2**31 - 1, 2**63 - 1):
        with pytest.raises(ValueError, match='waarden: rij 1 past niet in 32 bits'):
            zaak.Reeks(array.array('q', [7, number]))
    with pytest.raises(ValueError, match='een buffer van int32 of int64 verwacht'):
        zaak.Reeks(array.array('d', [1.0]))


def test_days_of_numpy():
    numpy = pytest.importorskip('numpy')
    days = numpy.array(['2025-03-08', 'NaT', '2025-04-18'], dtype='datetime64[D]')
    assert zaak.Reeks(days).lijst() == [date(2025, 3, 8), None, date(2025, 4, 18)]
    ends = zaak.Reeks(days).termijn('P8W')
    assert ends.lijst() == zaak.Reeks(['2025-03-08', None, '2025-04-18']).termijn('P8W').lijst() and ends.mislukt == 0
    assert zaak.Reeks(['2025-03-03', '2025-03-03', '2025-03-03']).count_werkdagen(days).lijst() == [4, None, 33]
    for other in ('datetime64[ns]', '>M8[D]'):
        with pytest.raises(ValueError, match='datetime64'):
            zaak.Reeks(days.astype(other))
    with pytest.raises(ValueError, match='een buffer'):
        zaak.Reeks(numpy.array([[1, 2]]))


def test_a_row_without_a_value_is_absent():
    starts = zaak.Reeks(array.array('i', [20150, -2**31]))
    left = starts.dagen_over('2025-03-03')
    assert left.lijst() == [0, None] and left.mislukt == 0 and left.fouten is None


def test_working_days():
    kalender = zaak.Kalender(sluitingen={'2025-12-24': 'dicht'})
    starts = zaak.Reeks(['2025-12-23', '2025-12-25'])
    assert starts.add_werkdagen(1, kalender=kalender).lijst() == [date(2025, 12, 29)] * 2
    assert starts.add_werkdagen([1, 2]).lijst() == [date(2025, 12, 24), date(2025, 12, 30)]
    assert starts.count_werkdagen('2025-12-31').lijst() == [5 - 1, 3]
    assert starts.roll().lijst() == [date(2025, 12, 23), date(2025, 12, 29)]
    assert starts.roll(gelijkgesteld=False).soort == 'dag'


def test_what_lapses():
    ends = zaak.Reeks(['2025-05-01', None, '2025-05-10', '2025-05-20', '2025-04-30'])
    assert ends.dagen_over('2025-05-01').lijst() == [0, None, 9, 19, -1]
    soon = ends.binnen('2025-05-01', dagen=14)
    assert soon.lijst() == [True, False, True, False, False] and soon.gekozen == 2 and bytes(memoryview(soon)) == b'\x05'
    assert ends.te_laat(date(2025, 5, 1)).gekozen == 1
    key, count = zaak.Reeks([7, 9, 7, 7, None], soort='int32').groepen()
    assert list(zip(key.lijst(), count.lijst())) == [(7, 3), (9, 1), (None, 1)]
    key, second, count = zaak.Reeks([7, 9, 7, 7, 9], soort='int32').groepen([1, 1, 2, 2, 2], selectie=soon)
    assert (key.lijst(), second.lijst(), count.lijst()) == ([7, 7], [1, 2], [1, 1])


def test_a_buffer_in_and_out():
    starts = numbers('2025-03-08', '2025-04-18')
    column = zaak.Reeks(starts)
    with pytest.raises(BufferError):
        starts.append(1)  # it is lent
    ends = column.roll()
    del column
    gc.collect()
    starts.append(1)
    view = memoryview(ends)
    assert view.format == 'i' and view.shape == (2,) and view.readonly and list(view) == list(numbers('2025-03-10', '2025-04-22'))
    assert zaak.Reeks(view[1:]).lijst() == [date(2025, 4, 22)]
    assert array.array('i', view) == numbers('2025-03-10', '2025-04-22')
    with pytest.raises(TypeError):
        ctypes.c_int32.from_buffer(ends)  # read only


class Source:
    """A producer of Arrow that is not ours."""

    def __init__(self, column):
        self.column = column

    def __arrow_c_array__(self, requested_schema=None):
        return self.column.__arrow_c_array__(requested_schema)


def test_arrow_in_and_out():
    column = zaak.Reeks(['2025-03-08', None])
    pair = column.__arrow_c_array__()
    assert 'arrow_schema' in repr(pair[0]) and 'arrow_array' in repr(pair[1])
    del pair
    other = zaak.Reeks(Source(column))
    del column
    gc.collect()
    assert other.lijst() == [date(2025, 3, 8), None] and other.termijn('P2W').lijst() == [date(2025, 3, 24), None]
    assert zaak.Reeks(Source(zaak.Reeks([1, 2], soort='int32').groepen()[1])).soort == 'int64'
    chosen = zaak.Reeks(['2025-03-08', '2025-03-09']).te_laat('2025-03-09')
    assert zaak.Reeks(Source(chosen)).lijst() == [True, False]


def test_what_is_no_column():
    days = zaak.Reeks(DAYS)
    for call in (lambda: zaak.Reeks(array.array('d', [1])), lambda: zaak.Reeks(b'abcd'), lambda: zaak.Reeks([1], soort='bit'),
                 lambda: zaak.Reeks(['morgen']), lambda: zaak.Reeks([1], soort='uur'), lambda: days.termijn('P48H').lijst() and days.termijn('48 uur'),
                 lambda: days.add_werkdagen([1, 2]), lambda: days.count_werkdagen(array.array('i', [1, 2])), lambda: days.binnen('2025-01-01', -1),
                 lambda: days.groepen([1]), lambda: days.groepen(selectie=days), lambda: days.te_laat('2025-02-30')):
        with pytest.raises(ValueError):
            call()
    for call in (lambda: zaak.Reeks(5), lambda: zaak.Reeks('2025-01-01'), lambda: zaak.Reeks([[]]), lambda: days.add_werkdagen('1'),
                 lambda: days.termijn(8), lambda: days.roll(gelijkgesteld=1), lambda: days.roll(kalender=5), lambda: days.dagen_over(None)):
        with pytest.raises(TypeError):
            call()
    assert zaak.Reeks([]).roll().lijst() == [] and days.termijn('PT48H').mislukt == 5


def test_numpy_when_it_is_there():
    numpy = pytest.importorskip('numpy')
    starts = numpy.arange(20000, 120000, dtype=numpy.int32) % 1000 + 20000
    ends = numpy.asarray(zaak.Reeks(starts).termijn('P8W'))
    assert ends.dtype == numpy.int32 and len(ends) == 100000
    for row in (0, 99999):
        assert EPOCH + timedelta(int(ends[row])) == zaak.termijn(EPOCH + timedelta(int(starts[row])), 'P8W').einde
    with pytest.raises(ValueError):
        zaak.Reeks(starts[::2])
