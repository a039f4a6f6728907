# SPDX-License-Identifier: EUPL-1.2
# Types of the module. A day is a datetime.date or text (jjjj-mm-dd), a moment a datetime.datetime with a time zone or text
# (ISO 8601 with an offset), a term text (P8W, P3M, P5WD, PT48H). Days come back as datetime.date, moments as datetime.datetime in UTC.
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple, Protocol, Required, TypedDict, final

_Dag = str | date
_Tijdstip = str | datetime
_Berichtsoort = Literal['notificatie', 'cloudevent']
_Document = str | bytes | bytearray | memoryview
_Regime = Literal['atw', 'eu', 'geen']
_Dagsoort = Literal['weekend', 'lid1', 'lid2', 'lid3', 'sluiting']
_Termijnregel = Literal['atw-1-1', 'atw-2', 'atw-4', 'atw-1-2', 'eu-3-4', 'eu-3-5', 'werkdagen']
_Soort = Literal['catalogus', 'zaaktype', 'statustype', 'resultaattype', 'roltype', 'eigenschap', 'besluittype', 'informatieobjecttype',
                'zaaktype_informatieobjecttype', 'zaakobjecttype', 'zaak', 'status', 'resultaat', 'rol', 'zaakeigenschap', 'zaakobject',
                'klantcontact', 'zaakinformatieobject', 'zaakbesluit', 'zaakcontactmoment', 'zaakverzoek', 'audittrail', 'validatiefout',
                'besluit', 'besluitinformatieobject']
_Feitsoort = Literal['open', 'status', 'resultaat', 'rol', 'rol_einde', 'eigenschap', 'opschorting', 'hervatting', 'verlenging', 'besluit',
                    'hoofdzaak', 'betaling', 'herroeping', 'ingebrekestelling', 'dwangsombesluit', 'dwangsombetaling', 'zaakobject', 'informatieobject',
                    'informatieobject_stand', 'klantcontact', 'kenmerk', 'relevante_zaak', 'product', 'vertrouwelijkheid', 'archiefstatus', 'gebeurtenis',
                    'vervanging', 'activiteit', 'advies_gevraagd', 'advies_gegeven']
_Recht = Literal['heropenen', 'geforceerd-bijwerken', 'geforceerd-schrijven', 'geforceerd-verwijderen']
# Limits of RASCI: max_r, max_s, max_c, max_i, max_procent_r, max_procent_a, a_doet_ook, and ernst: {'rasci-r4': 'uit', 'rasci-advies': 'fout'}.
_Grenzen = Mapping[str, int | bool | Mapping[str, Literal['uit', 'melding', 'waarschuwing', 'fout']]]
_Ernst = Literal['melding', 'waarschuwing', 'fout']
_Selectielijstsoort = Literal['resultaat', 'procestype', 'resultaattypeomschrijving']
_Letter = Literal['R', 'A', 'S', 'C', 'I']
_Uitkomst = Literal['loopt', 'gehaald', 'gemist', 'te_laat', 'onbekend', 'nvt']
_Weekdag = Literal['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
_Tijdvakken = Iterable[Sequence[str]]  # pairs of times, such as ('09:00', '17:00')
_Wet = Literal['andere', 'woo', 'wob', 'lsp']
_Regeling = Literal['beslissen', 'bekendmaken']
_Uitzondering = Literal['geen', 'onredelijk_laat', 'geen_belanghebbende', 'kennelijk']
_Nominatie = Literal['vernietigen', 'blijvend_bewaren']
_Nummersoort = Literal['bsn', 'rsin', 'kvk', 'vestiging', 'a-nummer']
_Vertrouwelijkheid = Literal['openbaar', 'beperkt_openbaar', 'intern', 'zaakvertrouwelijk', 'vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim']
_Variant = Literal['std-1.5', 'std-1.7', 'openzaak', 'oneground', 'reference', 'postman']
_Spelling = Literal['gelezen', 'api', 'export']
_Veldwaarde = str | int | bool | date | None
_Kloktoestand = Literal['geen', 'loopt', 'opgeschort', 'verstreken', 'op_tijd', 'te_laat', 'te_vroeg']
_Oorzaak = Literal['begin', 'grond', 'termijn', 'feiten', 'lezing', 'kalender', 'norm', 'peildatum']

class _Lezing(TypedDict, total=False):
    """Where the law can be read in two ways; the first word is the default."""
    opschorting: Literal['letter', 'circulaire']
    opschorting_vanaf: Literal['nominaal_einde', 'verlengd_einde']
    verlenging_vanaf: Literal['nominaal_einde', 'verlengd_einde']
    opschorting_voor_begin: Literal['telt_niet', 'telt']  # of the decision on an objection
    postweek: Literal['atw', 'zonder_atw']  # of what is sent by post
    van_rechtswege: Literal['dag_erna', 'laatste_dag']  # when a decision by operation of law is given
    twee_weken: Literal['atw', 'zonder_atw']  # after a notice of default
    dag_van_bekendmaking: Literal['telt_niet', 'telt']  # as a penalty day
    te_vroeg: Literal['geldig', 'ongeldig']  # a notice of default one day early that was accepted

# Facts of the clock, with the names of docs/formaten.md. None is the same as an absent member.
class _Opschorting(TypedDict, total=False):
    """A suspension: of a request that set a term, of a period, or (with termijn, without a day) of an agreed delay."""
    feit: Required[Literal['opschorting']]
    grond: Required[str]
    op: _Dag | None
    tot: _Dag | None
    termijn: str | None

class _Hervatting(TypedDict, total=False):
    """Ends the latest earlier suspension, of grond when that is given."""
    feit: Required[Literal['hervatting']]
    op: Required[_Dag]
    grond: str | None

class _Verlenging(TypedDict, total=False):
    feit: Required[Literal['verlenging']]
    termijn: Required[str]
    op: _Dag | None  # absent: in time, day not known

class _Besluit(TypedDict):
    feit: Literal['besluit']
    op: _Dag  # made known

class _Gebeurtenis(TypedDict):
    """A base event of the register: bekendmaking, dagtekening, einde_bezwaartermijn, mededeling_commissie …"""
    feit: Literal['gebeurtenis']
    naam: str
    op: _Dag

class _GeenGebeurtenis(TypedDict):
    """That base event did not happen."""
    feit: Literal['geen_gebeurtenis']
    naam: str

class _Verzoek(TypedDict):
    """A request that set no term, and so does not suspend."""
    feit: Literal['verzoek']
    grond: str
    op: _Dag

_Klokfeit = _Opschorting | _Hervatting | _Verlenging | _Besluit | _Gebeurtenis | _GeenGebeurtenis | _Verzoek

class _Klokvraag(TypedDict, total=False):
    """A question to the clock: the arguments of klok()."""
    grond: Required[str | Grond | None]
    begin: _Dag | None
    feiten: Iterable[_Klokfeit] | None
    op: _Dag | None
    termijn: str | None
    norm: str | None
    norm_regime: _Regime
    norm_schort_op: bool
    begin_onbekend: bool
    lezing: _Lezing | None
    kalender: Kalender | None
    gronden: Gronden | None

class _Arrow(Protocol):
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

# A column: a Reeks, a buffer of int32 (array.array('i'), a NumPy array of int32, a memoryview), one of int64 or NumPy's datetime64[D] (copied; the smallest number, NaT, is absent),
# a column of Arrow, or a list. A single value is one for all rows.
_Kolom = Reeks | bytearray | memoryview | array[int] | Sequence[_Dag | int | None] | _Arrow

versie: str
data_versie: str
__version__: str

class Error(Exception):
    """A failure of the library. MemoryError, ValueError and TypeError are raised for memory and for wrong arguments."""
    code: int  # number of docs/fouten.md
    name: str  # its name, such as "ZAAK_E_VELD"
    text: str  # one sentence, without the place
    file: str | None  # in an archive
    line: int | None
    column: int | None
    field: str | None
    gelezen: int | None  # of Voorraad.load_jsonl(): bytes read, the bad line included
    zgw_code: str | None  # what ZGW components answer
    http: int | None

class RegelError(Error):
    """A rule does not allow it."""
    regel: str
    veld: str
    bevindingen: tuple[Bevinding, ...]  # all violations, this one first

class Feestdag(NamedTuple):
    dag: date
    naam: str
    soort: _Dagsoort
    bron: str

class Termijn(NamedTuple):
    einde: date  # the last day
    nominaal: date  # before a rule moved it
    voorlopig: bool  # a new decree may still move it
    regels: tuple[_Termijnregel, ...]
    motivering: Motivering

class Dwangsom(NamedTuple):
    toestand: Literal['geen_ingebrekestelling', 'te_vroeg', 'wacht', 'loopt', 'vol', 'gestopt', 'uitgesloten', 'geen_termijn', 'op_tijd']
    dagen: int
    eerste_dag: date | None
    laatste_dag: date | None
    bedrag_cent: int
    per_dag_cent: int  # for the day of the question
    per_aanvrager_cent: int
    rest_cent: int  # what is left after equal shares in whole cents
    maximum_cent: int
    vaststellen_uiterlijk: date | None
    beroep_vanaf: date | None
    voorlopig: bool
    motivering: Motivering

class Dwangsomstand(NamedTuple):
    dwangsom: Dwangsom
    einde: date | None  # the last day of the term that it was measured by
    igs: date | None  # of the notice that counts
    besluit: date | None
    vastgesteld: date | None
    betalen_uiterlijk: date | None
    betaald: date | None
    ingebrekestellingen: int  # valid or not
    regeling: _Regeling
    aanvragers: int
    uitzondering: _Uitzondering
    verschuldigd_cent: int  # the amount that was set, else the one computed; without a peildatum and a decision only what was set
    betaald_cent: int
    open_cent: int  # due and not paid
    hoogstens_cent: int  # what open_cent becomes at most
    besluit_nodig: bool  # deciding still limits what becomes due

class _Archiefregeling(TypedDict, total=False):
    """What a resultaattype says about archiving."""
    archiefnominatie: _Nominatie | None
    archiefactietermijn: str | None  # P7Y, P1Y6M
    afleidingswijze: str | None
    datumkenmerk: str | None
    objecttype: str | None
    registratie: str | None
    procestermijn: str | None
    einddatum_bekend: bool

class _AndereZaak(TypedDict, total=False):
    identificatie: str | None  # looked up in the Voorraad of the case
    einddatum: _Dag | None  # None: it is open

class _Archiefbesluit(TypedDict, total=False):
    ingangsdatum: _Dag | None
    vervaldatum: _Dag | None

class _Zaakobject(TypedDict, total=False):
    objecttype: str
    waarde: str | None  # the value of the attribute, '' when it is empty
    json: str | None  # or the object itself

class _Archiefvraag(TypedDict, total=False):
    """What the facts of a case cannot say about archiving: as of Zaak.archief()."""
    regeling: _Archiefregeling | None
    einddatum: _Dag | _Tijdstip | None
    variant: _Variant
    eigenschappen: dict[str, str | None] | None
    zaken: Iterable[_AndereZaak] | None
    besluiten: Iterable[_Archiefbesluit] | None
    zaakobjecten: Iterable[_Zaakobject] | None
    hoofdzaak: Literal['geen', 'bekend', 'onbekend']
    hoofdzaak_einddatum: _Dag | None
    hoofdzaak_brondatum: _Dag | None
    startdatum_bewaartermijn: _Dag | None
    archiefactiedatum: _Dag | None
    archiefnominatie: _Nominatie | None
    herbereken: bool

class _Patroon(TypedDict, total=False):
    naam: str  # of the row that it differs from; without it use-start-datum-year
    sjabloon: str  # such as 'ZAAK-{jaar}-{nummer}' or '{letters}{nummer}'
    dag: Literal['geen', 'startdatum', 'vandaag', 'datum', 'creatiedatum', 'versiedatum']  # which day to give
    breedte: int  # digits of the sequence number
    langst: int
    tekens: Literal['vrij', 'rgbz']
    controle: Literal['geen', 'uwv']

class _Inzagerecht(TypedDict, total=False):
    maximum: Required[_Vertrouwelijkheid]
    type: str | None  # URL or identificatie of the type; None: every type

class Archief(NamedTuple):
    uitkomst: Literal['berekend', 'uitgesteld', 'onmogelijk']
    reden: str | None  # why there is no date, such as 'archief-hoofdzaak-open'
    archiefnominatie: _Nominatie | None
    einddatum: date | None
    brondatum: date | None
    archiefactiedatum: date | None  # there exactly when uitkomst is 'berekend'
    archiefactietermijn: str | None
    startdatum_bewaartermijn: date | None  # what the variant writes there
    voorlopig: bool  # an open case or a decision that does not lapse can still move it
    geweigerd: bool  # the variant refuses to close the case
    zgw_code: str | None
    archiefstatus: str | None  # what the variant sets it to
    motivering: Motivering

class Herkomst(NamedTuple):
    """With what an answer was made: together with the facts it determines the answer."""
    versie: str  # of the library
    gegevens: str  # of the data inside it
    profiel: str | None  # identificatie of the zaaktype whose procesprofiel was used
    organisatie: str | None  # whose profile that is
    eigen_kalender: bool  # not the library's own
    eigen_gronden: bool
    lezing: _Lezing  # every reading
    versie_kalender: str | None  # what the host calls its own kalender
    versie_gronden: str | None

class Stap(NamedTuple):
    regel: str
    grond: str | None
    van: date | None
    naar: date | None
    eerste: date | None
    laatste: date | None
    dagen: int
    overgeslagen: tuple[tuple[date, str], ...]
    tekst: str

class Grond(NamedTuple):
    id: str
    naam: str
    artikel: str
    begin: str
    termijn: str | None
    regime: _Regime
    verlengingen: int
    verlenging: str | None
    verlenging_artikel: str | None
    verlenging_binnen: str | None
    van: date | None
    tot: date | None
    zekerheid: str
    na: str | None  # id of the term at whose end this one starts
    na_afloop: Literal['niets', 'dwangsom', 'van_rechtswege']  # what follows when it lapses
    dag: Literal['uiterlijk', 'vanaf']  # is the end the last day, or the first

class Servicenorm(NamedTuple):
    id: str
    belofte: str
    termijn: str
    regime: _Regime
    doel: int  # whole percents
    status: str | None  # the statustype that ends it; None: the decision, or else the end status
    schort_op: bool
    kanaal: str | None  # the channel in whose opening time the term counts; None: a term in days, or time that runs on
    richting: Literal['binnen', 'voor', 'hoogstens', 'venster']
    hoogstens: int | None  # the most, of a count
    venster: tuple[str, str] | None  # ('07-01', '07-31') or ('09:00', '12:00')
    tijd: Literal['openingstijd', 'verstreken'] | None
    begin: str | None  # 'ontvangst', 'status:…' or 'eigenschap:…'; None: as the clock of the case
    einde: str | None  # 'afhandeling', 'status:…' or 'eigenschap:…'; None: the decision, or else the end status
    voorwaarde: str | None  # 'status:…', 'eigenschap:…' or 'eigenschap:…=…'
    periode: Literal['alles', 'maand', 'kwartaal', 'jaar']
    gebeurtenis: str | None  # of a norm on events that are no case
    organisatie: str | None  # of such a norm; None: everyone's

class Rasciregel(NamedTuple):
    activiteit: str | None
    naam: str | None
    status: str | None
    roltype: str
    letters: tuple[_Letter, ...]

class Scheiding(NamedTuple):
    activiteit: str | None  # the other activity; None with wijze 'extern'
    artikel: str
    waar: Literal['zaak', 'andere_zaak', 'object']
    wijze: Literal['niemand', 'meerderheid', 'extern']

class Activiteit(NamedTuple):
    id: str
    naam: str
    status: str
    besluit: bool
    mandaat: bool
    bedrag: str | None  # the eigenschap with the amount that is decided upon
    scheidingen: list[Scheiding]

class Profielrol(NamedTuple):
    roltype: str
    niveau: int  # level in the line, 1 the lowest; 0: none is given
    letters: tuple[_Letter, ...]  # where the profile has no activities
    is_extern: bool
    eigen_letters: bool  # the profile itself says the letters

class Profiel(NamedTuple):
    grond: str | None
    servicenormen: list[Servicenorm]
    rasci: list[Rasciregel]
    activiteiten: list[Activiteit]
    rollen: list[Profielrol]

class Mandaat(NamedTuple):
    id: str
    mandaatgever: str
    gemandateerde: str
    onder: str | None
    bewijs: str | None
    tot_cent: int | None  # of an answer the lowest of the chain
    geldig_van: date | None
    geldig_tot: date | None
    ondermandaat: bool

class Mandaatuitkomst(NamedTuple):
    uitkomst: Literal['geen', 'ondermandaat', 'bedrag', 'ja', 'orgaan']
    mandaat: Mandaat | None

class Beurt(NamedTuple):
    rol: str
    activiteit: str | None
    betrokkene: str | None  # who acts; None: nobody
    betrokkenetype: str | None
    vervangt: str | None  # who has the role and is away
    letters: tuple[_Letter, ...]
    roltype: Object

class Advies(NamedTuple):
    adviseur: str
    activiteit: str | None
    feit: str
    advies: str | None
    gevraagd_op: date
    uiterlijk: date | None
    gegeven_op: date | None
    stand: Literal['open', 'te_laat', 'gegeven', 'na_besluit', 'niet_afgewacht']

class Werklast(NamedTuple):
    betrokkene: str | None  # None: roles that nobody has
    betrokkenetype: str | None
    zaken: int
    r: int
    a: int
    s: int
    c: int
    i: int

class Rasciwie(NamedTuple):
    betrokkene: str | None
    letters: tuple[_Letter, ...]

class Klok(NamedTuple):
    uiterlijk: date | None  # the last day by law; of a ground with dag 'vanaf' the first
    toestand: _Kloktoestand
    dagen_over: int  # to uiterlijk; negative when late
    grond: str | None
    artikel: str | None
    begin: date | None
    nominaal: date | None
    gepland: date | None  # the last day by the servicenorm
    dagen_over_norm: int
    volgens_catalogus: date | None
    gestopt: date | None
    dagen_gebruikt: int
    dagen_opgeschort: int
    verlengingen: int
    voorlopig: bool
    motivering: Motivering

class Indiening(NamedTuple):
    uitkomst: Literal['open', 'tijdig', 'te_laat']  # open: not known yet
    einde: date  # the last day for handing in and for posting
    nominaal: date  # before the Algemene termijnenwet moved it
    uitgesteld: date  # after an outage or a wrong channel; else the same as einde
    post_uiterlijk: date | None  # the last day on which what was posted in time may arrive
    voorlopig: bool
    motivering: Motivering

class Rechtswege(NamedTuple):
    uitkomst: Literal['geen', 'wacht', 'gegeven']
    gegeven: date | None
    in_werking: date | None
    bekendmaken_uiterlijk: date | None
    intrekken_uiterlijk: date | None  # once it was made known
    voorlopig: bool
    motivering: Motivering

class Projectie(NamedTuple):
    """What would be different: the old day, the new day and the cause."""
    was: date | None  # the last day by law before
    wordt: date | None  # and after
    dagen: int  # from was to wordt; negative when earlier
    oorzaken: tuple[_Oorzaak, ...]  # what moves the last day by law
    verschillen: tuple[_Oorzaak, ...]  # what differs between the questions
    was_toestand: _Kloktoestand
    wordt_toestand: _Kloktoestand
    was_gepland: date | None  # the last day by the servicenorm
    wordt_gepland: date | None
    dagen_norm: int
    voorlopig: bool
    motivering: Motivering

class Toestand(NamedTuple):
    zaaktype: Object | None
    zaaktype_naam: str | None
    omschrijving: str | None
    organisatie: str | None
    startdatum: date | None
    statustype: Object | None
    status: str | None
    status_op: date | None
    resultaattype: Object | None
    resultaat: str | None
    einddatum: date | None
    besluit_op: date | None
    archiefactiedatum: date | None
    archiefnominatie: str | None
    hoofdzaak: str | None
    betalingsindicatie: str | None
    laatste_betaaldatum: date | None
    vertrouwelijkheidaanduiding: str | None
    archiefstatus: str | None
    besloten: bool  # be it on a day that is not known

class Feit(NamedTuple):
    soort: _Feitsoort
    op: date | None  # None: not known
    op_tijdstip: datetime | None
    naam: str | None
    waarde: str | None
    soort_waarde: str | None
    organisatie: str | None
    tot: date | None
    termijn: str | None
    id: str
    actor: str | None
    vastgelegd: datetime
    ingetrokken: bool
    te_vroeg_geaccepteerd: bool  # of a notice of default
    vanaf: date | None  # ingangsdatum of a decision
    dag_onbekend: bool  # then op is None
    toelichting: str | None  # of a zaakobject and of a related case

class Bevinding(NamedTuple):
    regel: str
    zgw_code: str | None
    veld: str
    tekst: str
    feit: str | None
    ernst: _Ernst
    http: int
    pad: str | None  # path in the document of a catalogue, in its own spelling
    bestand: str | None  # file in the archive of a catalogue
    object: Object | None  # the resource of a catalogue, where that can be used

class Regel(NamedTuple):
    id: str
    titel: str
    bron: str  # Catalogi API, Zaken API, Open Zaak, procesprofiel, libzaak
    sinds: str | None  # version of the API that brought it
    tot: str | None  # last version of the API that has it
    variant: str  # how the profile reads it; 'aan', 'uit'
    ernst: _Ernst | None  # of all its findings; None: each has its own

class Selectielijstrij(NamedTuple):
    url: str
    naam: str
    omschrijving: str
    nummer: str
    procestype: str
    waardering: str
    procestermijn: str
    bewaartermijn: str

class Volgende(NamedTuple):
    naam: str
    mag: bool  # whether all that the status demands is there
    statustype: Object

class Kwaliteitrij(NamedTuple):
    regel: str | None  # None: all rules together
    titel: str
    soort: Literal['geheel', 'maand', 'zonder_maand']
    jaar: int  # 0 unless soort is maand
    maand: int
    getoetst: int
    fout: int
    cijfer: int | None  # tenths, 0 to 100; 100 only without a fault

class Kringelement(NamedTuple):
    element: str
    naam: str
    lus: Literal['boven', 'operationeel', 'midden', 'voorbereiden', 'uitvoeren', 'monitoring', 'verbinding']
    bewijs: str  # what it needs
    artikel: str
    stand: Literal['ontbreekt', 'verlopen', 'aanwezig']
    document: str | None
    vastgesteld: date | None
    tot: date | None
    uit_zaken: bool

class Kringpijl(NamedTuple):
    van: str
    naar: str
    betekenis: str
    gesloten: bool
    reden: str | None  # why it is open

class Kringdoel(NamedTuple):
    doel: str
    naam: str
    indicator: str | None
    ontbreekt: str | None  # the first link that is missing
    streef: int | None
    gehaald: int
    totaal: int
    gemeten_tot: date | None
    oordeel: Literal['nvt', 'gehaald', 'niet_gehaald']

@final
class Kring:
    @classmethod
    def from_json(cls, json: _Document, /) -> Kring: ...
    def elementen(self, op: _Dag, /) -> list[Kringelement]: ...
    def pijlen(self, op: _Dag, /) -> list[Kringpijl]: ...
    def doelen(self, op: _Dag, /) -> list[Kringdoel]: ...
    def is_gesloten(self, op: _Dag, /) -> bool: ...
    def add_zaken(self, voorraad: Voorraad, van: _Dag, tot: _Dag) -> int: ...
    @classmethod
    def voorbeelden(cls, kringen: list[Kring], element: str, op: _Dag) -> list[Kring]: ...
    @property
    def gemeente(self) -> str: ...
    @property
    def naam(self) -> str: ...

class Planstap(NamedTuple):
    id: str
    naam: str
    zaaktype: Object | None  # None: the catalogue does not know it
    begin: date | None  # the latest day on which it can begin
    uiterlijk: date | None
    begin_gepland: date | None  # when all promises are kept
    gepland: date | None
    verplicht: bool

class Plan(NamedTuple):
    klaar: date | None  # the day by which all is settled
    stappen: list[Planstap]

@final
class Levensgebeurtenissen:
    @classmethod
    def from_json(cls, json: _Document, /) -> Levensgebeurtenissen: ...
    def plan(self, id: str, catalogus: Catalogus, op: _Dag, *, organisatie: str | None = None) -> Plan: ...
    @property
    def namen(self) -> dict[str, str]: ...

class Volgstap(NamedTuple):
    naam: str
    uitleg: str | None
    stand: Literal['gedaan', 'nu', 'later', 'overgeslagen']
    op: date | None  # first day in it, of the last time
    is_eind: bool

class Mogelijkheid(NamedTuple):
    actie: Literal['aanvullen', 'intrekken', 'bezwaar', 'beroep', 'ingebrekestelling', 'beroep_te_laat']
    zin: str  # without full stop
    gevraagd: bool  # the authority asks it
    van: date | None
    tot: date | None  # last day
    voorlopig: bool
    artikel: str | None

class Volging(NamedTuple):
    zichtbaar: bool  # False: not for the initiator, and nothing else is filled
    identificatie: str | None
    onderwerp: str | None
    resultaat: str | None
    startdatum: date | None
    einddatum: date | None
    besluit_op: date | None
    uiterlijk: date | None
    oorspronkelijk: date | None  # without suspensions and extensions
    gepland: date | None
    klok: _Kloktoestand | None
    voorlopig: bool
    stap: int | None  # place in stappen
    stappen: list[Volgstap]
    mogelijkheden: list[Mogelijkheid]
    contact: str | None
    telefoon: str | None
    email: str | None
    url: str | None
    motivering: Motivering

class Rol(NamedTuple):
    naam: str
    betrokkene: str
    betrokkenetype: str
    van: date | None  # None: not known
    tot: date | None
    roltype: Object | None

class Betrokken(NamedTuple):
    rol: str
    betrokkene: str | None  # None: nobody has the role
    betrokkenetype: str | None
    activiteit: str | None
    roltype: Object

class Normuitkomst(NamedTuple):
    norm: str
    uitkomst: _Uitkomst  # 'onbekend': of a promise in opening time the moments or the opening hours are not known
    uiterlijk: date | None
    bereikt: date | None
    belofte: str
    doel: int
    uiterlijk_op: datetime | None  # of a promise in opening time
    bereikt_op: datetime | None
    seconden: int | None  # whole (opening) seconds that it took
    motivering: Motivering
    aantal: int | None  # of a promise of at most so many
    begin: date | None  # the day from which it counts
    vroegst: date | None  # the first day of a window
    teldag: date | None  # the day by which it counts in a score

class Normstand(NamedTuple):
    norm: Normscore  # against the promise
    wet: Normscore  # the same promises against the legal term of their case
    alleen_norm_te_laat: int
    alleen_wet_te_laat: int
    beide_te_laat: int
    onbekend: int
    nvt: int  # not promised, or not begun yet
    maanden: list[Normscore]  # from the month of van to that of tot, where both are given

class Normaandeel(NamedTuple):
    organisatie: str | None
    stand: Normstand  # without months

class Normverdeling(NamedTuple):
    samen: Normstand  # the sum of the organisations
    organisaties: list[Normaandeel]  # by code

class Normdreiging(NamedTuple):
    zaak: Zaak
    norm: str
    uitkomst: Literal['loopt', 'te_laat']
    uiterlijk: date
    uiterlijk_op: datetime | None
    wettelijk: date | None  # the last day by law
    wet_te_laat: bool

class Normmeting(NamedTuple):
    uitkomst: Literal['loopt', 'gehaald', 'gemist', 'te_laat']
    uiterlijk: datetime  # the last moment at which the promise is kept
    minuten: int  # whole opening minutes that it took, or has taken until nu
    seconden: int
    seconden_over: int  # negative when it was too late
    motivering: Motivering

class Afwijking(NamedTuple):
    veld: str  # 'servicenormen.besluit.termijn'
    gedeeld: str | None
    eigen: str | None
    oordeel: Literal['gelijk', 'strenger', 'ruimer', 'niet te vergelijken', 'eigen keuze']
    mag: bool  # whether it may differ like this
    uitleg: str  # what decides upon this field
    reden: str | None  # that the organisation gives in 'aanvaard'
    tekst: str

class Afwijkingen(NamedTuple):
    afwijkingen: list[Afwijking]
    fouten: int  # how many may not differ like this
    tekst: str  # all of them, what may not be first

class Versiedag(NamedTuple):
    stand: Literal['onbekend', 'geldt', 'overlap', 'gat', 'voor_eerste', 'na_laatste', 'concept']
    aantal: int  # how many published versions hold
    versie: Object | None  # the one that holds
    gebruikt: Object | None  # the one that a case of that day gets
    vorige: Object | None
    volgende: Object | None
    concept: Object | None

class Verschil(NamedTuple):
    onderdeel: str  # 'zaaktype', 'statustypen', 'procesprofiel', 'servicenormen' …
    naam: str  # '' for the zaaktype and the procesprofiel
    veld: str  # '' when it is the whole part
    pad: str
    wijze: Literal['toegevoegd', 'vervallen', 'gewijzigd', 'verplaatst']
    was: str | None
    wordt: str | None
    gevolg: Literal['geen', 'feiten', 'termijn', 'archief', 'beurt', 'verloop', 'inzage']  # for a running case
    uitleg: str  # what it means for a running case; '' when nothing
    tekst: str
    was_object: Object | None
    wordt_object: Object | None

class Verschillen(NamedTuple):
    verschillen: list[Verschil]
    tekst: str  # all of them, what matters for running cases first

class Overzetregel(NamedTuple):
    soort: Literal['versie', 'feit_weg', 'feit_anders', 'feit_past', 'bevinding_nieuw', 'bevinding_weg', 'datum', 'stand', 'beurt', 'volgende']
    feit: str | None  # id
    naam: str | None
    veld: str | None
    deel: _Soort | None  # of what a fact names
    was: str | None
    wordt: str | None
    was_dag: date | None
    wordt_dag: date | None
    dagen: int
    oorzaak: str | None
    oorzaken: tuple[_Oorzaak, ...]  # of 'uiterlijk'
    ernst: _Ernst | None  # of a finding
    tekst: str

class Overzetting(NamedTuple):
    oordeel: Literal['gelijk', 'anders', 'past_niet']
    van: Object | None  # the version that the case has
    regels: list[Overzetregel]
    tekst: str

@final
class Motivering:
    """A sequence of steps; str() gives the sentences."""
    @property
    def herkomst(self) -> Herkomst: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> Stap: ...

@final
class Kalender:
    def __new__(cls, *, sluitingen: Mapping[_Dag, str] | None = None, gelijkgesteld: Literal['vrij', 'werkdag'] | None = 'vrij',
                gelijkstellingen: Mapping[_Dag, str] | None = None, gedekt: tuple[int, int] | None = None,
                tabel: Literal['vervangt', 'vult_aan'] | None = 'vervangt', versie: str | None = None) -> Kalender: ...
    @classmethod
    def from_json(cls, json: _Document, /) -> Kalender: ...
    @property
    def laatste_gedekte_dag(self) -> date: ...
    def is_werkdag(self, dag: _Dag, /) -> bool: ...
    def add_werkdagen(self, dag: _Dag, aantal: int) -> date: ...
    def count_werkdagen(self, van: _Dag, tot: _Dag) -> int: ...
    def feestdagen(self, jaar: int, /) -> list[Feestdag]: ...
    def covers(self, jaar: int, /) -> bool: ...
    def roll(self, dag: _Dag, *, gelijkgesteld: bool | None = True) -> date: ...
    def naam(self, dag: _Dag, /) -> str | None: ...
    def dagsoort(self, dag: _Dag, /) -> tuple[_Dagsoort, ...]: ...

@final
class Openingstijd:
    """When a channel is open, and time that runs only then."""
    def __new__(cls, week: Mapping[_Weekdag, _Tijdvakken], *, feestdagen: Literal['dicht', 'open'] | None = 'dicht',
                gelijkgesteld: Literal['kalender', 'dicht', 'open'] | None = 'kalender',
                dagen: Mapping[_Dag, _Tijdvakken | Literal['dicht']] | None = None, kalender: Kalender | None = None) -> Openingstijd: ...
    @classmethod
    def from_json(cls, json: _Document, *, kalender: Kalender | None = None) -> Openingstijd: ...
    def is_open(self, tijdstip: _Tijdstip, /) -> bool: ...
    def next(self, tijdstip: _Tijdstip, /) -> datetime: ...
    def add(self, start: _Tijdstip, minuten: int) -> datetime: ...
    def add_periode(self, start: _Tijdstip, periode: str) -> datetime: ...
    def count(self, van: _Tijdstip, tot: _Tijdstip) -> int: ...
    def count_seconden(self, van: _Tijdstip, tot: _Tijdstip) -> int: ...

@final
class Kantoor:
    """An office: its kalender, and its channels: kantoor['balie']."""
    def __new__(cls, kanalen: Mapping[str, Openingstijd], *, organisatie: str | None = None, kalender: Kalender | None = None) -> Kantoor: ...
    @classmethod
    def from_json(cls, json: _Document, *, kalender: Kalender | None = None) -> Kantoor: ...
    @property
    def organisatie(self) -> str | None: ...
    @property
    def kalender(self) -> Kalender | None: ...
    @property
    def kanalen(self) -> tuple[str, ...]: ...
    def __getitem__(self, kanaal: str, /) -> Openingstijd: ...
    def measure(self, kanaal: str, termijn: str, van: _Tijdstip, *, tot: _Tijdstip | None = None, nu: _Tijdstip | None = None) -> Normmeting: ...

@final
class Reeks:
    """A column: days, numbers or keys, in the layout of Arrow. It borrows the buffer that it is made of, and its own values can be read as a buffer."""
    soort: Literal['dag', 'int32', 'int64', 'tijdstip', 'bit']
    mislukt: int  # rows that have no answer because they failed
    fouten: bytes | None  # codes by row (docs/fouten.md), when a row failed
    gekozen: int | None  # of a selection: how many rows are chosen
    voorlopig: Reeks | None  # of the ends of terms: those that a new decree may still move
    def __new__(cls, waarden: _Kolom, *, soort: Literal['dag', 'int32'] = 'dag') -> Reeks: ...
    def __len__(self) -> int: ...
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...
    def add_werkdagen(self, aantal: int | _Kolom, *, kalender: Kalender | None = None) -> Reeks: ...
    def count_werkdagen(self, tot: _Dag | _Kolom, *, kalender: Kalender | None = None) -> Reeks: ...
    def roll(self, *, gelijkgesteld: bool = True, kalender: Kalender | None = None) -> Reeks: ...
    # termijn: text (P8W), or numbers with their units (4 dag, 5 werkdag, 6 week, 7 maand, 8 jaar); regime: a word, or 0 atw, 1 eu, 2 geen by row
    def termijn(self, termijn: str | int | _Kolom, eenheid: int | _Kolom | None = None, *, regime: _Regime | _Kolom = 'atw',
                kalender: Kalender | None = None) -> Reeks: ...
    def dagen_over(self, peildatum: _Dag | _Kolom, /) -> Reeks: ...
    def te_laat(self, peildatum: _Dag, /) -> Reeks: ...
    def binnen(self, peildatum: _Dag, dagen: int) -> Reeks: ...
    def groepen(self, sleutel2: _Kolom | None = None, *, selectie: _Kolom | None = None) -> tuple[Reeks, ...]: ...  # key, second key, count
    def normrapport(self, einde: _Kolom, soort: _Kolom, normen: _Kolom, *, opgeschort: _Kolom | None = None,
                    eenheid: Literal['werkdag', 'dag'] = 'werkdag', kalender: Kalender | None = None) -> tuple[Reeks, Reeks, Reeks]: ...
    def lijst(self) -> list[date | datetime | int | bool | None]: ...

@final
class Gronden:
    """The library's own rows, with those of a document after from_json()."""
    def __new__(cls) -> Gronden: ...
    @classmethod
    def from_json(cls, json: _Document, /) -> Gronden: ...
    def find(self, id: str, op: _Dag) -> Grond | None: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> Grond: ...

@final
class Catalogus:
    @classmethod
    def example(cls) -> Catalogus: ...
    @classmethod
    def from_json(cls, json: _Document, *, profielen: Iterable[_Document] | None = None, gronden: Gronden | None = None,
                  kalender: Kalender | None = None, kantoren: Iterable[Kantoor] | None = None, regelprofiel: str | None = None) -> Catalogus: ...
    @classmethod
    def from_zip(cls, zip: _Document, *, profielen: Iterable[_Document] | None = None, gronden: Gronden | None = None,
                 kalender: Kalender | None = None, kantoren: Iterable[Kantoor] | None = None, regelprofiel: str | None = None) -> Catalogus: ...
    @property
    def regelprofiel(self) -> str: ...
    def check(self, profiel: str | None = None, *, selectielijst: Selectielijst | None = None, vorige: Catalogus | None = None,
              publiceren: str | None = None, concepten: bool = False, volledig: bool = False, rechten: Iterable[_Recht] = (),
              rasci: _Grenzen | None = None) -> list[Bevinding]: ...  # rasci: limits; {} for the defaults
    def check_overlays(self, organisatie: str | None = None, profiel: str | None = None) -> list[Bevinding]: ...
    def kwaliteit(self, *, profiel: str | None = None, selectielijst: Selectielijst | None = None, vorige: Catalogus | None = None,
                  publiceren: str | None = None, concepten: bool = False, volledig: bool = False, rechten: Iterable[_Recht] = (),
                  rasci: _Grenzen | None = None, ernst: _Ernst = 'fout') -> list[Kwaliteitrij]: ...
    @property
    def kalender(self) -> Kalender: ...
    @property
    def gronden(self) -> Gronden: ...
    def find_kantoor(self, organisatie: str | None, /) -> Kantoor | None: ...
    def find_kalender(self, organisatie: str | None, /) -> Kalender: ...
    def zaaktype(self, identificatie: str, op: _Dag) -> Object | None: ...
    def versies(self, identificatie: str, /) -> list[Object]: ...  # concepts too, by first day
    def versie_op(self, identificatie: str, op: _Dag) -> Versiedag: ...
    def objecten(self, soort: _Soort, /) -> list[Object]: ...
    def find_url(self, url: str, /) -> Object | None: ...
    def to_json(self, spelling: _Spelling = 'gelezen') -> str: ...
    def to_zip(self, spelling: _Spelling = 'export') -> bytes: ...
    def normen(self, /) -> list[Servicenorm]: ...
    def measure(self, norm: str, begin: _Dag | _Tijdstip | None = None, *, einde: _Dag | _Tijdstip | None = None, aantal: int | None = None,
                op: _Dag | _Tijdstip | None = None, organisatie: str | None = None) -> Normuitkomst: ...

@final
class Bundel:
    """A document with ZGW resources of any kind, kept as it came; see docs/zgw.md."""
    @classmethod
    def from_json(cls, json: _Document, *, soort: _Soort | None = None) -> Bundel: ...
    @classmethod
    def from_zip(cls, zip: _Document, /) -> Bundel: ...
    def to_json(self, spelling: _Spelling = 'gelezen') -> str: ...
    def to_zip(self, spelling: _Spelling = 'export') -> bytes: ...
    def objecten(self, soort: _Soort, /) -> list[Object]: ...
    def find_url(self, url: str, /) -> Object | None: ...

@final
class Selectielijst:
    def __new__(cls, documenten: Iterable[_Document]) -> Selectielijst: ...
    def aantal(self, soort: _Selectielijstsoort, /) -> int: ...
    def find(self, url: str, soort: _Selectielijstsoort = 'resultaat') -> Selectielijstrij | None: ...

@final
class Object:
    """A resource of a catalogus or bundel."""
    @property
    def soort(self) -> _Soort: ...
    @property
    def naam(self) -> str: ...
    @property
    def zaaktype(self) -> Object | None: ...
    @property
    def eindstatus(self) -> Object | None: ...
    @property
    def rasci(self) -> tuple[_Letter, ...]: ...
    def __getitem__(self, veld: str, /) -> _Veldwaarde: ...
    def delen(self, soort: _Soort, /) -> list[Object]: ...
    def afwijkingen(self, organisatie: str, op: _Dag) -> Afwijkingen: ...  # of a zaaktype version
    def compare(self, naar: Object, *, organisatie: str | None = None, ontvangen: _Dag | None = None, zonder_procesprofiel: bool = False) -> Verschillen: ...
    def find(self, soort: _Soort, naam: str) -> Object | None: ...
    def to_json(self, veld: str | None = None) -> str | None: ...  # lists and groups too
    def archiefregeling(self) -> _Archiefregeling: ...  # of a resultaattype
    def profiel(self, op: _Dag, *, organisatie: str | None = None) -> Profiel | None: ...
    def matrix(self, op: _Dag, *, organisatie: str | None = None, vorm: Literal['tekst', 'html', 'json'] = 'tekst') -> str | None: ...
    def rasci_check(self, op: _Dag, *, organisatie: str | None = None, grenzen: _Grenzen | None = None) -> list[Bevinding] | None: ...

@final
class Zaak:
    def __new__(cls, catalogus: Catalogus, zaaktype: str, ontvangen: _Dag | _Tijdstip, *, identificatie: str | None = None,
                organisatie: str | None = None, omschrijving: str | None = None) -> Zaak: ...
    @classmethod
    def load_jsonl(cls, catalogus: Catalogus, jsonl: _Document) -> Zaak: ...
    def save_jsonl(self) -> str: ...
    def to_json(self, *, bundel: Bundel | None = None, basis: str | None = None, basis_besluiten: str | None = None, afgeleid: bool = False,
                spelling: _Spelling = 'gelezen', op: _Dag | None = None, bekend_op: _Tijdstip | None = None) -> str: ...
    @property
    def identificatie(self) -> str: ...
    @property
    def catalogus(self) -> Catalogus: ...
    @property
    def feiten(self) -> list[Feit]: ...
    def add_opschorting(self, op: _Dag | _Tijdstip, grond: str, tot: _Dag | None = None, termijn: str | None = None) -> list[Bevinding]: ...
    def add_hervatting(self, op: _Dag | _Tijdstip, grond: str | None = None) -> list[Bevinding]: ...
    def add_verlenging(self, termijn: str, op: _Dag | _Tijdstip, reden: str | None = None) -> list[Bevinding]: ...
    def add_besluit(self, op: _Dag | _Tijdstip, besluittype: str | None = None) -> list[Bevinding]: ...
    def add_gebeurtenis(self, naam: str, op: _Dag | _Tijdstip, gebeurd: Literal['nee'] | None = None) -> list[Bevinding]: ...
    def add_ingebrekestelling(self, op: _Dag | _Tijdstip, verzonden: _Dag | None = None, te_vroeg_geaccepteerd: bool | None = None) -> list[Bevinding]: ...
    def add_rol(self, roltype: str, betrokkene: str, vanaf: _Dag | _Tijdstip, tot: _Dag | None = None,
                betrokkenetype: str | None = None) -> list[Bevinding]: ...
    def end_rol(self, roltype: str, betrokkene: str, tot: _Dag | _Tijdstip) -> list[Bevinding]: ...
    def set_status(self, statustype: str, op: _Dag | _Tijdstip, toelichting: str | None = None) -> list[Bevinding]: ...
    def reopen(self, statustype: str, op: _Dag | _Tijdstip, toelichting: str | None = None) -> list[Bevinding]: ...
    def set_resultaat(self, resultaattype: str, op: _Dag | _Tijdstip, toelichting: str | None = None) -> list[Bevinding]: ...
    def set_eigenschap(self, naam: str, waarde: str, op: _Dag | _Tijdstip) -> list[Bevinding]: ...
    def withdraw(self, feit: str, vastgelegd: _Tijdstip | None = None) -> list[Bevinding]: ...
    def add_feit(self, soort: _Feitsoort, op: _Dag | _Tijdstip | Literal['onbekend'], *, naam: str | None = None, waarde: str | None = None,
                 soort_waarde: str | None = None, organisatie: str | None = None, tot: _Dag | None = None, termijn: str | None = None,
                 id: str | None = None, actor: str | None = None, vastgelegd: _Tijdstip | None = None,
                 rechten: Iterable[_Recht] | None = None, te_vroeg_geaccepteerd: bool | None = None, vanaf: _Dag | None = None, toelichting: str | None = None) -> list[Bevinding]: ...
    def check_feit(self, soort: _Feitsoort, op: _Dag | _Tijdstip | Literal['onbekend'], *, naam: str | None = None, waarde: str | None = None,
                   soort_waarde: str | None = None, organisatie: str | None = None, tot: _Dag | None = None, termijn: str | None = None,
                   id: str | None = None, actor: str | None = None, vastgelegd: _Tijdstip | None = None,
                   rechten: Iterable[_Recht] | None = None, te_vroeg_geaccepteerd: bool | None = None, vanaf: _Dag | None = None, toelichting: str | None = None) -> list[Bevinding]: ...
    def correct_feit(self, herroept: str, reden: str, /, soort: _Feitsoort, op: _Dag | _Tijdstip | Literal['onbekend'], *, naam: str | None = None,
                     waarde: str | None = None, soort_waarde: str | None = None, organisatie: str | None = None, tot: _Dag | None = None,
                     termijn: str | None = None, id: str | None = None, actor: str | None = None, vastgelegd: _Tijdstip | None = None,
                     rechten: Iterable[_Recht] | None = None, te_vroeg_geaccepteerd: bool | None = None, vanaf: _Dag | None = None, toelichting: str | None = None) -> list[Bevinding]: ...
    def load_feit(self, soort: _Feitsoort, op: _Dag | _Tijdstip | Literal['onbekend'], *, naam: str | None = None, waarde: str | None = None,
                  soort_waarde: str | None = None, organisatie: str | None = None, tot: _Dag | None = None, termijn: str | None = None,
                  id: str | None = None, actor: str | None = None, vastgelegd: _Tijdstip | None = None,
                  rechten: Iterable[_Recht] | None = None, te_vroeg_geaccepteerd: bool | None = None, vanaf: _Dag | None = None, toelichting: str | None = None) -> None: ...
    def check(self, profiel: str | None = None, *, rechten: Iterable[_Recht] = ()) -> list[Bevinding]: ...
    def toestand(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> Toestand: ...
    def check_schonen(self, op: _Dag, *, archief: _Archiefvraag | None = None) -> str | None: ...  # why not
    def schoon(self, op: _Dag | None = None, *, geforceerd: bool = False, archief: _Archiefvraag | None = None, identificatie: str | None = None) -> Zaak: ...
    def archief(
        self, *, regeling: _Archiefregeling | None = None, einddatum: _Dag | _Tijdstip | None = None, variant: _Variant = 'std-1.7',
        eigenschappen: dict[str, str | None] | None = None, zaken: Iterable[_AndereZaak] | None = None, besluiten: Iterable[_Archiefbesluit] | None = None,
        zaakobjecten: Iterable[_Zaakobject] | None = None, hoofdzaak: Literal['geen', 'bekend', 'onbekend'] = 'geen', hoofdzaak_einddatum: _Dag | None = None,
        hoofdzaak_brondatum: _Dag | None = None, startdatum_bewaartermijn: _Dag | None = None, archiefactiedatum: _Dag | None = None,
        archiefnominatie: _Nominatie | None = None, herbereken: bool = False, op: _Dag | None = None, bekend_op: _Tijdstip | None = None) -> Archief: ...
    def bericht(
        self, feit: str | None, zaak_url: str, *, soort: _Berichtsoort = 'notificatie', resource_url: str | None = None, source: str | None = None,
        bronorganisatie: str | None = None, vertrouwelijkheidaanduiding: str | None = None,
        verwijderd_op: _Tijdstip | None = None) -> str: ...  # without a fact: the case was deleted at that moment
    def audittrail(
        self, zaak_url: str, feit: str | None = None, *, resource_url: str | None = None, applicatie: str | None = None,
        applicatie_weergave: str | None = None, toelichting: str | None = None) -> str: ...
    def klok(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> Klok: ...
    def dwangsom(
        self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None, *, wet: _Wet = 'andere',
        aanvragers: int | None = None, uitzondering: _Uitzondering = 'geen') -> Dwangsomstand: ...
    def watals(
        self, erbij: Iterable[Mapping[str, str | bool | date | datetime | None]] | None = (), weg: Iterable[str] | None = (), *, grond: str | None = None,
        lezing: _Lezing | None = None, kalender: Kalender | None = None, gronden: Gronden | None = None, peildatum: _Dag | None = None,
        op: _Dag | None = None, bekend_op: _Tijdstip | None = None) -> Projectie: ...
    def overzetting(self, versie: Object, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> Overzetting: ...
    def volging(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None,
                hoogste: str | None = None) -> Volging: ...
    def volging_text(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None,
                     hoogste: str | None = None, vorm: Literal['tekst', 'html', 'json', 'open_inwoner'] = 'tekst') -> str: ...
    def volgende(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> list[Volgende]: ...
    def rollen(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> list[Rol]: ...
    def rasci(self, letter: _Letter, op: _Dag | None = None, bekend_op: _Tijdstip | None = None,
              lezing: _Lezing | None = None) -> list[str]: ...
    def betrokkenen(self, letter: _Letter, op: _Dag | None = None, bekend_op: _Tijdstip | None = None,
                    lezing: _Lezing | None = None) -> list[Betrokken]: ...
    def beurten(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None,
                letters: Iterable[_Letter] | None = None) -> list[Beurt]: ...
    def letters(self, betrokkene: str, op: _Dag | None = None, bekend_op: _Tijdstip | None = None,
                lezing: _Lezing | None = None) -> tuple[_Letter, ...]: ...
    def informeren(self, feit: str, /) -> list[Beurt]: ...
    def adviezen(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> list[Advies]: ...
    def check_rasci(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None,
                    mandaten: Mandaten | None = None, grenzen: _Grenzen | None = None) -> list[Bevinding]: ...
    def eigenschap(self, naam: str, op: _Dag | None = None, bekend_op: _Tijdstip | None = None,
                   lezing: _Lezing | None = None) -> str | None: ...
    def normen(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> list[Normuitkomst]: ...

@final
class Voorraad:
    """Many cases; iteration gives the cases, in the order in which they were first named."""
    def __new__(cls, catalogus: Catalogus) -> Voorraad: ...
    def load_jsonl(self, jsonl: _Document, /) -> int: ...
    def load_bundel(self, bundel: Bundel, *, vastgelegd: _Tijdstip | None = None, datum_telt: bool = False) -> int: ...
    def check_bundel(self, bundel: Bundel, /) -> list[Bevinding]: ...
    def schoon(self, op: _Dag | None = None, *, geforceerd: bool = False, archief: _Archiefvraag | None = None) -> tuple[Voorraad, int]: ...
    def kwaliteit(self, *, profiel: str | None = None, rechten: Iterable[_Recht] = (), ernst: _Ernst = 'fout', van: _Dag | None = None,
                  tot: _Dag | None = None) -> list[Kwaliteitrij]: ...
    def score_norm(self, norm: str | None = None, *, zaaktype: str | None = None, organisatie: str | None = None, van: _Dag | None = None,
                   tot: _Dag | None = None, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> Normstand: ...
    def share_norm(self, norm: str | None = None, *, zaaktype: str | None = None, organisatie: str | None = None, van: _Dag | None = None,
                   tot: _Dag | None = None, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None,
                   gemeenten: Gemeenten | None = None, indeling: _Dag | None = None) -> Normverdeling: ...
    def normdreigingen(self, op: _Dag, dagen: int, *, norm: str | None = None, zaaktype: str | None = None, organisatie: str | None = None,
                       van: _Dag | None = None, tot: _Dag | None = None) -> list[Normdreiging]: ...
    def remove(self, identificatie: str, /) -> int: ...
    def check_remove(self, identificatie: str, /) -> list[Bevinding]: ...
    def inzage(self, rechten: Iterable[_Inzagerecht], *, op: _Dag | None = None, bekend_op: _Tijdstip | None = None,
               lezing: _Lezing | None = None) -> list[Zaak]: ...
    def open(self, zaaktype: str, ontvangen: _Dag | _Tijdstip, *, identificatie: str | None = None, organisatie: str | None = None,
             omschrijving: str | None = None) -> Zaak: ...
    def werklast(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> list[Werklast]: ...
    def rasci_index(self, op: _Dag | None = None, bekend_op: _Tijdstip | None = None, lezing: _Lezing | None = None) -> RasciIndex: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Zaak]: ...
    def __contains__(self, identificatie: str, /) -> bool: ...
    def __getitem__(self, identificatie: str, /) -> Zaak: ...

@final
class RasciIndex:
    """Who is on turn on all cases of a Voorraad on one day; later facts do not change it. A case is named by its place in the collection."""
    def letters(self, zaak: int, betrokkene: str) -> tuple[_Letter, ...]: ...
    def wie(self, zaak: int, letters: Iterable[_Letter] | None = None) -> list[Rasciwie]: ...
    def zaken(self, betrokkene: str | None = None, letters: Iterable[_Letter] | None = None) -> list[int]: ...

@final
class Mandaten:
    """The register of mandates of an organisation: a sequence of mandates; see docs/formaten.md."""
    def __new__(cls, json: _Document) -> Mandaten: ...
    def ask(self, betrokkene: str, op: _Dag, *, zaaktype: str | None = None, activiteit: str | None = None, cent: int | None = None) -> Mandaatuitkomst: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Mandaat]: ...

@final
class Normscore:
    def __new__(cls, gehaald: int = 0, totaal: int = 0, loopt: int = 0) -> Normscore: ...
    @property
    def gehaald(self) -> int: ...
    @property
    def totaal(self) -> int: ...
    @property
    def loopt(self) -> int: ...
    def add(self, uitkomst: _Uitkomst, /) -> None: ...
    @property
    def promille(self) -> int | None: ...  # rounded down
    @property
    def interval(self) -> tuple[int, int]: ...  # Wilson at 95 %, in thousandths, rounded outwards
    def merge(self, ander: Normscore, /) -> None: ...
    def oordeel(self, doel: int, /) -> Literal['nvt', 'gehaald', 'niet_gehaald']: ...

class Indicator(NamedTuple):
    """The definition of a figure; `noemer` is None for a count."""
    id: str
    versie: int
    vorm: Literal['aantal', 'deel', 'dagen', 'bedrag']
    maat: Literal['zaken', 'procent', 'kalenderdagen', 'werkdagen', 'eurocent']
    optellen: Literal['som', 'laatste']
    richting: Literal['geen', 'hoger', 'lager']
    naam: str
    zin: str
    teller: str
    noemer: str | None

class Cijfer(NamedTuple):
    """A figure. `waarde`: a count, hundredths of a percent, hundredths of a day (mean), or eurocents; None when it is kept back or when there is none. `mediaan` and `p90`: of days, the
    bounds between which they lie."""
    indicator: str
    versie: int
    verborgen: Literal['nee', 'klein', 'mede']
    waarde: int | None
    teller: int | None
    noemer: int | None
    mediaan: tuple[int, int] | None
    p90: tuple[int, int] | None

class Standrij(NamedTuple):
    """A row of a stand with one figure; None where something is not kept apart or not known."""
    gemeente: str | None
    zaaktype: str | None
    eenheid: str | None
    kanaal: str | None
    periode: str
    van: date
    tot: date
    cijfer: Cijfer

class Benchmarkrij(NamedTuple):
    """A municipality in a benchmark; without a place `plaats` is None."""
    gemeente: str
    naam: str | None
    soort: Literal['gerangschikt', 'verborgen', 'geen', 'ontbreekt']
    plaats: int | None
    gedeeld: int
    cijfer: Cijfer

class Benchmark(NamedTuple):
    """Municipalities compared. `spreiding`: lowest, quarter, median, three quarters, highest; empty when there is nothing to compare."""
    rijen: list[Benchmarkrij]
    spreiding: tuple[Cijfer, ...]
    samen: Cijfer
    van: date
    tot: date

class Gemeente(NamedTuple):
    """A municipality over time. `opvolgers`: into how many it went; `opvolger` when that is one."""
    code: str
    naam: str
    van: date | None
    tot: date | None
    opvolger: str | None
    opvolgers: int

_Dimensie = Literal['gemeente', 'periode', 'zaaktype', 'eenheid', 'kanaal']
_Standperiode = Literal['geheel', 'week', 'maand', 'kwartaal', 'jaar']

@final
class Gemeenten:
    def __new__(cls) -> Gemeenten: ...
    @classmethod
    def from_json(cls, json: str | bytes, /) -> Gemeenten: ...
    def opvolger(self, code: str, op: _Dag) -> str | None: ...
    def __getitem__(self, code: str, /) -> Gemeente: ...
    def __iter__(self) -> Iterator[Gemeente]: ...
    def __len__(self) -> int: ...

@final
class Stand:
    def __new__(cls, van: _Dag, tot: _Dag, *, periode: _Standperiode = 'week', dimensies: Iterable[_Dimensie] | None = None, bron: str | None = None) -> Stand: ...
    @classmethod
    def load(cls, bytes: bytes, /) -> Stand: ...
    def save(self) -> bytes: ...
    def add(
        self, zaken: Voorraad | Zaak, *, gemeente: str | None = None, kanaal: str | None = None, kalender: Kalender | None = None,
        lezing: _Lezing | None = None) -> int: ...
    def merge(self, ander: Stand, /) -> None: ...
    def reduce(
        self, dimensies: Iterable[_Dimensie] | None = None, *, van: _Dag | None = None, tot: _Dag | None = None, gemeente: str | None = None, zaaktype: str | None = None,
        eenheid: str | None = None, kanaal: str | None = None, gemeenten: Gemeenten | None = None, opgevolgd_op: _Dag | None = None) -> Stand: ...
    def cijfers(self, indicator: str, drempel: int = 10) -> list[Standrij]: ...
    def benchmark(
        self, indicator: str, *, drempel: int = 10, alle_gemeenten: bool = False, van: _Dag | None = None, tot: _Dag | None = None, gemeente: str | None = None,
        zaaktype: str | None = None, eenheid: str | None = None, kanaal: str | None = None, gemeenten: Gemeenten | None = None,
        opgevolgd_op: _Dag | None = None) -> Benchmark: ...
    @property
    def bronnen(self) -> tuple[str, ...]: ...
    @property
    def periode(self) -> _Standperiode: ...
    @property
    def dimensies(self) -> tuple[_Dimensie, ...]: ...
    @property
    def van(self) -> date: ...
    @property
    def tot(self) -> date: ...
    def __len__(self) -> int: ...

def indicatoren() -> tuple[Indicator, ...]: ...
def termijn(start: _Dag, periode: str, regime: _Regime = 'atw', kalender: Kalender | None = None) -> Termijn: ...
def archief(
    regeling: _Archiefregeling | None = None, einddatum: _Dag | _Tijdstip | None = None, *, variant: _Variant = 'std-1.7',
    eigenschappen: dict[str, str | None] | None = None, zaken: Iterable[_AndereZaak] | None = None, besluiten: Iterable[_Archiefbesluit] | None = None,
    zaakobjecten: Iterable[_Zaakobject] | None = None, hoofdzaak: Literal['geen', 'bekend', 'onbekend'] = 'geen', hoofdzaak_einddatum: _Dag | None = None,
    hoofdzaak_brondatum: _Dag | None = None, startdatum_bewaartermijn: _Dag | None = None, archiefactiedatum: _Dag | None = None,
    archiefnominatie: _Nominatie | None = None, herbereken: bool = False) -> Archief: ...
def archiefvarianten() -> tuple[_Variant, ...]: ...
def archiefregeling_check(regeling: _Archiefregeling, /) -> list[Bevinding]: ...
def archiefstatus_check(
    naar: str, *, van: str | None = None, archiefnominatie: _Nominatie | None = None, archiefactiedatum: _Dag | None = None, einddatum: _Dag | None = None,
    documenten: Iterable[str] | None = None, variant: _Variant = 'std-1.7') -> list[Bevinding]: ...
def bericht_check(json: _Document, soort: _Berichtsoort | None = None, *, nu: _Tijdstip | None = None) -> list[Bevinding]: ...
def normperiode(periode: Literal['alles', 'maand', 'kwartaal', 'jaar'], dag: _Dag) -> tuple[date | None, date | None]: ...
def nummer_check(soort: _Nummersoort, nummer: str, *, als_zgw: bool = False) -> None: ...  # raises Error, which never tells the number
def nummer_mask(tekst: str, /) -> str: ...
def kwaliteitscijfer(getoetst: int, fout: int) -> int | None: ...
def nummer_fill(soort: _Nummersoort, nummer: str) -> str: ...
def identificatie_make(volgnummer: int, dag: _Dag | None = None, patroon: str | _Patroon | None = None) -> tuple[str, int]: ...
def identificatie_next(bestaande: Iterable[str], dag: _Dag | None = None, patroon: str | _Patroon | None = None) -> tuple[str, int]: ...
def identificatie_check(identificatie: str, patroon: str | _Patroon | None = None) -> None: ...
def identificatie_parse(identificatie: str, patroon: str | _Patroon | None = None) -> tuple[int | None, int]: ...  # year and sequence number
def identificatiepatronen() -> dict[str, _Patroon]: ...
def vertrouwelijkheden() -> tuple[_Vertrouwelijkheid, ...]: ...  # in their order
def vertrouwelijkheid(type: Object | None = None, eigen: str | None = None) -> _Vertrouwelijkheid: ...
def inzage(rechten: Iterable[_Inzagerecht], vertrouwelijkheid: _Vertrouwelijkheid, type: str | None = None) -> bool: ...
def dwangsom(
    einde: _Dag, igs: _Dag | None = None, *, igs_verzonden: _Dag | None = None, besluit: _Dag | None = None, op: _Dag | None = None,
    wet: _Wet = 'andere', aanvragers: int = 1, te_vroeg_geaccepteerd: bool = False,
    lezing: _Lezing | None = None, kalender: Kalender | None = None, regeling: _Regeling = 'beslissen', uitzondering: _Uitzondering = 'geen') -> Dwangsom: ...
def klok(
    grond: str | Grond | None, begin: _Dag | None = None, feiten: Iterable[_Klokfeit] | None = (), *, op: _Dag | None = None,
    termijn: str | None = None, norm: str | None = None, norm_regime: _Regime = 'geen', norm_schort_op: bool = False,
    begin_onbekend: bool = False, lezing: _Lezing | None = None, kalender: Kalender | None = None,
    gronden: Gronden | None = None) -> Klok: ...
def indiening(
    grond: str | Grond, begin: _Dag | None = None, feiten: Iterable[_Klokfeit] | None = (), *, ontvangen: _Dag | None = None,
    terpost: _Dag | None = None, storing_van: _Dag | None = None, storing_tot: _Dag | None = None, verlengd_tot: _Dag | None = None,
    verkeerde_weg: _Dag | None = None, reactie: _Dag | None = None, verschoonbaar: bool = False, op: _Dag | None = None,
    lezing: _Lezing | None = None, kalender: Kalender | None = None, gronden: Gronden | None = None) -> Indiening: ...
def van_rechtswege(
    grond: str | Grond, einde: _Dag, *, begin: _Dag | None = None, besluit: _Dag | None = None, bekendgemaakt: _Dag | None = None,
    van_toepassing: bool = False, op: _Dag | None = None, lezing: _Lezing | None = None, kalender: Kalender | None = None,
    gronden: Gronden | None = None) -> Rechtswege: ...
def keur_catalogus(documenten: Iterable[_Document], profiel: str | None = None, *, selectielijst: Selectielijst | None = None, vorige: Catalogus | None = None,
                   publiceren: str | None = None, concepten: bool = False, volledig: bool = False, rechten: Iterable[_Recht] = (),
              rasci: _Grenzen | None = None) -> list[Bevinding]: ...  # rasci: limits; {} for the defaults
def regels(profiel: str | None = None) -> list[Regel]: ...
def regelprofielen() -> tuple[str, ...]: ...
def compare_duur(a: str, b: str) -> tuple[int, int]: ...  # where a does worst and best against b: -1 shorter, 0 equal, 1 longer
def projectie(was: _Klokvraag, wordt: _Klokvraag) -> Projectie: ...
def termijn_uren(start: _Tijdstip, periode: str) -> datetime: ...
def add_periode(dag: _Dag, periode: str) -> date: ...
def add_duur(dag: _Dag, duur: str) -> date: ...
def datum_tekst(dag: _Dag, vorm: Literal['iso', 'kort', 'lang', 'zonder_weekdag'] = 'lang') -> str: ...
def tijdstip_dag(tijdstip: _Tijdstip, /) -> date: ...
