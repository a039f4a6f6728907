/* SPDX-License-Identifier: EUPL-1.2 */
/* The document of a policy cycle: what is taken can be asked on any day, and a closed circle has no open part. */
#include "fuzz.h"

#include <stdlib.h>
#include <zaak/kring.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

enum { ROWS = 100 };

static struct zaak_context *ctx;

static void ask(const struct zaak_kring *kring, zaak_dag dag)
{
    struct zaak_kringelement elements[ROWS];
    struct zaak_kringpijl arrows[ROWS];
    struct zaak_kringdoel goals[ROWS];
    int closed = zaak_kring_is_gesloten(kring, dag), count = zaak_kring_get_doelen(kring, dag, goals, ROWS);
    bool open = count == 0;

    for (int i = zaak_kring_get_elementen(kring, dag, elements, ROWS); i-- > 0;) {
        CHECK((elements[i].document == NULL) == (elements[i].stand == ZAAK_ELEMENT_ONTBREEKT));
        open |= elements[i].stand != ZAAK_ELEMENT_AANWEZIG;
    }
    for (int i = zaak_kring_get_pijlen(kring, dag, arrows, ROWS); i-- > 0;) {
        CHECK(arrows[i].gesloten == !arrows[i].reden);
        open |= !arrows[i].gesloten;
    }
    for (int i = 0; i < count && i < ROWS; i++)
        open |= goals[i].ontbreekt != ZAAK_SCHAKEL_GEHEEL;
    CHECK(count > ROWS || closed == !open);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kring *kring = NULL;
    int result;

    if (!ctx)
        ctx = zaak_context_new(NULL);
    result = zaak_kring_load_json(ctx, (const char *)data, size, &kring, &error);
    CHECK(error.code == result && (result == 0 || error.text[0]) && result != -ZAAK_E_GEHEUGEN && (result == 0) == (kring != NULL));
    for (zaak_dag dag = 17000; kring && dag < 22000; dag += 333)
        ask(kring, dag);
    zaak_kring_unref(kring);
    return 0;
}
