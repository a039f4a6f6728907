/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of the module share, for Lua 5.4 and LuaJIT.
 *
 * An object is a userdata that holds a reference of its own on its C object (a resource on its catalogus), and so keeps alive all that it
 * borrows from. It is made empty first and filled afterwards: when Lua raises an error in between, the collector finds nothing to leak.
 *
 * A failure of the library is nil, text, code name, details; wrong arguments raise an error. */
#ifndef ZAAK_LUA_BINDING_H
#define ZAAK_LUA_BINDING_H

#include <lauxlib.h>
#include <lua.h>

#include "../gemeen/gemeen.h"

#if LUA_VERSION_NUM < 502 && !defined(lua_rawlen)
#define lua_rawlen lua_objlen
#endif

/* A class: the name of its metatable, and how a reference is given back. */
struct klasse {
    const char *naam;
    void (*release)(void *handle);
};

extern const struct klasse klasse_context, klasse_kalender, klasse_motivering, klasse_gronden, klasse_catalogus, klasse_object, klasse_zaak,
    klasse_voorraad, klasse_normscore, klasse_bevindingen, klasse_openingstijd, klasse_kantoor, klasse_reeks, klasse_bundel,
    klasse_gemeenten, klasse_kring, klasse_levensgebeurtenissen, klasse_stand;

struct ding {
    const struct klasse *klasse;
    void *handle;                     /* NULL when closed */
    struct zaak_catalogus *catalogus; /* of a resource */
    struct zaak_bundel *bundel;       /* idem */
    struct zaak_normscore score;      /* of a Normscore */
};

/* module.c */
struct zaak_context *context_of(lua_State *L);
void klasse_make(lua_State *L, const struct klasse *klasse, const luaL_Reg *methods, const luaL_Reg *metamethods);
struct ding *ding_push(lua_State *L, const struct klasse *klasse); /* empty */
void *check_ding(lua_State *L, int index, const struct klasse *klasse);
void *opt_ding(lua_State *L, int index, const struct klasse *klasse); /* nil: NULL */
int return_ding(lua_State *L, struct ding *ding, void *handle);       /* fills the object on top; NULL: no memory */

/* waarde.c: arguments. `naam` is for messages. */
struct parameters {
    const char *naam;
    int required, count;
    const char *const *names;
};
/* The arguments from `first` on, by place or as one table by name, on consecutive places of the stack; gives the first of them. */
int read_arguments(lua_State *L, int first, const struct parameters *p);
zaak_dag check_dag(lua_State *L, int index, const char *naam);
zaak_dag opt_dag(lua_State *L, int index, const char *naam);
zaak_tijdstip check_tijdstip(lua_State *L, int index, const char *naam);
zaak_tijdstip opt_tijdstip(lua_State *L, int index, const char *naam);
void check_dag_of_tijdstip(lua_State *L, int index, const char *naam, zaak_dag *dag, zaak_tijdstip *tijdstip);
struct zaak_periode check_periode(lua_State *L, int index, const char *naam);
const char *check_text(lua_State *L, int index, const char *naam);
const char *opt_text(lua_State *L, int index, const char *naam);
const char *check_bytes(lua_State *L, int index, const char *naam, size_t *length); /* any bytes */
int32_t check_int(lua_State *L, int index, const char *naam);
bool opt_bool(lua_State *L, int index, const char *naam);
int32_t check_woord(lua_State *L, int index, const char *naam, const struct woord *list);
int32_t opt_woord(lua_State *L, int index, const char *naam, const struct woord *list, int32_t otherwise);
int32_t opt_bits(lua_State *L, int index, const char *naam, const struct woord *list);

/* lezing.c */
void read_lezing(lua_State *L, int index, struct zaak_lezing *lezing);
void push_lezing(lua_State *L, const struct zaak_lezing *lezing); /* a table with every reading */

/* klokfeiten.c: a list of tables as facts of the clock, in a block that it leaves on the stack together with what keeps their texts. */
struct zaak_klokfeit *read_klokfeiten(lua_State *L, int index, size_t *ret_count);
size_t check_list(lua_State *L, int index, const char *naam); /* the length of a table with numbers from 1 as its only keys */
/* A row of that register, or NULL with an id; nil: neither. */
const struct zaak_grond *read_grond(lua_State *L, int index, const struct zaak_gronden *gronden, const char **ret_id);

/* waarde.c: results. push_… pushes a value or nil; field_… sets a field of the table on top. */
void push_dag(lua_State *L, zaak_dag dag);
void push_tijdstip(lua_State *L, zaak_tijdstip tijdstip);
void push_bits(lua_State *L, const struct woord *list, int32_t waarde);
void push_object(lua_State *L, struct zaak_catalogus *catalogus, const struct zaak_object *object);
void push_bundel_object(lua_State *L, struct zaak_bundel *bundel, const struct zaak_object *object);
void field_dag(lua_State *L, const char *naam, zaak_dag dag);
void field_tijdstip(lua_State *L, const char *naam, zaak_tijdstip tijdstip);
void field_periode(lua_State *L, const char *naam, const struct zaak_periode *periode);
void field_text(lua_State *L, const char *naam, const char *text);
void field_int(lua_State *L, const char *naam, int64_t number);
void field_bool(lua_State *L, const char *naam, bool value);
void field_woord(lua_State *L, const char *naam, const struct woord *list, int32_t waarde);
void field_bits(lua_State *L, const char *naam, const struct woord *list, int32_t waarde);
void field_object(lua_State *L, const char *naam, struct zaak_catalogus *catalogus, const struct zaak_object *object);
int return_dag(lua_State *L, int result, const zaak_dag *dag); /* the day, or the failure */

/* fout.c: gives the number of values of a failure */
int fail(lua_State *L, const struct zaak_error *error);
int fail_regel(lua_State *L, const struct zaak_error *error, const struct zaak_bevindingen *list);
int fail_read(lua_State *L, const struct zaak_error *error, size_t bytes);
int fail_code(lua_State *L, int code);
struct zaak_bevindingen *bevindingen_new(lua_State *L); /* on the stack, for the collector */
void push_bevindingen(lua_State *L, const struct zaak_bevindingen *list);
/* Of a frozen catalogue and perhaps of one before it: with the resources they are about. NULL: without. */
void push_bevindingen_of(lua_State *L, const struct zaak_bevindingen *list, struct zaak_catalogus *catalogus, struct zaak_catalogus *vorige);

/* The classes. Each open_… makes one and leaves the table of its functions in the field of the module table on top. */
void open_kalender(lua_State *L);
void open_motivering(lua_State *L);
void open_gronden(lua_State *L);
void open_catalogus(lua_State *L);
void open_object(lua_State *L);
void open_zaak(lua_State *L);
void open_voorraad(lua_State *L);
void open_normscore(lua_State *L);
void open_openingstijd(lua_State *L);
void open_kantoor(lua_State *L);
void open_bundel(lua_State *L);
void open_kring(lua_State *L);
void open_levensgebeurtenissen(lua_State *L);
void open_dienst(lua_State *L);
int catalogus_to_json(lua_State *L); /* bundel.c: ZGW JSON in and out */
int catalogus_to_zip(lua_State *L);
int object_to_json(lua_State *L);
int voorraad_load_bundel(lua_State *L);
int voorraad_check_bundel(lua_State *L);
int zaak_to_json(lua_State *L);
void open_selectielijst(lua_State *L);
/* rasci.c */
void open_rasci(lua_State *L);
bool read_grenzen(lua_State *L, int index, struct zaak_rascigrenzen *grenzen); /* false for nil */
void push_activiteiten(lua_State *L, const struct zaak_profiel *profiel);
void push_rollen(lua_State *L, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel);
int object_matrix(lua_State *L);
int object_rasci_check(lua_State *L);
int zaak_beurten_of(lua_State *L);
int zaak_informeren_of(lua_State *L);
int zaak_letters_of(lua_State *L);
int zaak_adviezen_of(lua_State *L);
int zaak_check_rasci_of(lua_State *L);
int voorraad_werklast(lua_State *L);
int voorraad_rasci_index(lua_State *L);
void open_reeks(lua_State *L);
void open_stand(lua_State *L);
void open_gemeenten(lua_State *L);
int module_indicatoren(lua_State *L); /* stand.c */
int kalender_termijn(lua_State *L);
/* keuring.c */
int catalogus_check(lua_State *L);
int module_keur_catalogus(lua_State *L);
int module_regels(lua_State *L);
int module_regelprofielen(lua_State *L);
int module_compare_duur(lua_State *L);

/* norm.c: servicenormen */
void push_servicenorm(lua_State *L, const struct zaak_servicenorm *norm);
void push_normuitkomst(lua_State *L, const struct zaak_normuitkomst *uitkomst, const struct zaak_servicenorm *norm);
int catalogus_normen(lua_State *L);
int catalogus_measure(lua_State *L);
int voorraad_score_norm(lua_State *L);
int voorraad_share_norm(lua_State *L);
int voorraad_normdreigingen(lua_State *L);
int module_normperiode(lua_State *L);

/* archief.c */
/* What a question about archiving lends besides what stands on the stack. */
struct archiefbronnen {
    struct zaak_archiefregeling regeling;
    struct zaak_archiefvariant variant;
};
#define ARCHIEFBRONNEN_INIT { ZAAK_ARCHIEFREGELING_INIT, ZAAK_ARCHIEFVARIANT_INIT }
/* A table with the names that case:archief() has, without op and bekend_op; NULL for nil. What it lends stays on the stack. */
const struct zaak_archiefvraag *archiefvraag_read(lua_State *L, int index, struct archiefbronnen *bronnen, struct zaak_archiefvraag *vraag);
int module_archief(lua_State *L);
int module_archiefvarianten(lua_State *L);
int module_archiefregeling_check(lua_State *L);
int module_archiefstatus_check(lua_State *L);
int object_archiefregeling(lua_State *L);
int zaak_archief_of(lua_State *L);
/* overlay.c */
void open_overlay(lua_State *L);
int object_afwijkingen(lua_State *L);
int catalogus_check_overlays(lua_State *L);
/* versie.c */
/* Pushes a text that such a function writes; 0, or a failure with nothing pushed but the block. */
int push_written(lua_State *L, int (*write)(const void *handle, size_t index, char *buffer, size_t size), const void *handle, size_t index);
void open_versie(lua_State *L);
int catalogus_versies(lua_State *L);
int catalogus_versie_op(lua_State *L);
int object_compare(lua_State *L);
int zaak_overzetting_of(lua_State *L);
int zaak_bericht_of(lua_State *L); /* bericht.c */
int zaak_audittrail_of(lua_State *L);
int module_bericht_check(lua_State *L);
/* nummer.c */
int module_nummer_check(lua_State *L);
int module_nummer_fill(lua_State *L);
int module_nummer_mask(lua_State *L);
int module_kwaliteitscijfer(lua_State *L); /* dienst.c */
int zaak_check_schonen_of(lua_State *L);
int zaak_schoon_of(lua_State *L);
int voorraad_schoon(lua_State *L);
int voorraad_kwaliteit(lua_State *L);
int catalogus_kwaliteit(lua_State *L);
/* keuring.c: the arguments of a judgement from `first` on; `grenzen` must live as long as the options */
void read_keuring(lua_State *L, int first, struct zaak_keuring *keuring, struct zaak_rascigrenzen *grenzen);
/* identificatie.c */
int module_identificatie_make(lua_State *L);
int module_identificatie_next(lua_State *L);
int module_identificatie_check(lua_State *L);
int module_identificatie_parse(lua_State *L);
int module_identificatiepatronen(lua_State *L);
/* vertrouwelijkheid.c */
int module_vertrouwelijkheden(lua_State *L);
int module_vertrouwelijkheid(lua_State *L);
int module_inzage(lua_State *L);
int voorraad_inzage(lua_State *L);
int module_dwangsom(lua_State *L); /* dwangsom.c */
int zaak_volging_of(lua_State *L); /* volgen.c */
int zaak_volging_text_of(lua_State *L);
int zaak_dwangsom_of(lua_State *L); /* the question of a case, idem */
int module_projectie(lua_State *L); /* projectie.c */
int zaak_watals_of(lua_State *L);   /* the question of a case, idem */
int module_klok(lua_State *L);     /* klok.c */
void klokvraag_read(lua_State *L, int first, struct zaak_klokvraag *vraag); /* the arguments from that place on; leaves what keeps its texts on the stack */
int module_indiening(lua_State *L);
int module_van_rechtswege(lua_State *L);
void set_klok(lua_State *L, const struct zaak_klok *klok); /* zaak_vragen.c: fields of the table on top */
int push_grond(lua_State *L, const struct zaak_grond *grond); /* gronden.c */
void blik_read(lua_State *L, int index, struct zaak_blik *blik); /* zaak_vragen.c: of op, bekend_op and lezing, from that place on */
void push_motivering(lua_State *L, struct zaak_motivering **ret_why); /* a new one, filled by the caller */
void push_zaak(lua_State *L, struct zaak *zaak);                      /* takes a reference of its own */
extern const struct parameters open_parameters;
void read_open(lua_State *L, int base, struct zaak_feit *feit, const char **ret_identificatie);
extern const luaL_Reg zaak_vragen[]; /* zaak_vragen.c */

#endif
