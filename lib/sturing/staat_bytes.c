/* SPDX-License-Identifier: EUPL-1.2 */
/* One state as bytes: magic, number, version, the four numbers, the bins. */
#include "basis/fout_intern.h"
#include "bytes_intern.h"
#include "indicator_intern.h"

static const char magic[8] = { 'Z', 'A', 'A', 'K', 'S', 'T', 'T', '1' };

_Static_assert(ZAAK_INDICATORSTAAT_BYTES == sizeof magic + 2 * 4 + 4 * 8 + 4 * ZAAK_INDICATOR_VAKKEN, "the layout is fixed");

static bool is_sound(const struct zaak_indicatorstaat *staat)
{
    struct zaak_indicatorstaat copy;

    return staat && zaak_indicatorstaat_init(&copy, staat->nummer) == 0 && zaak_indicatorstaat_merge(&copy, staat) == 0;
}

int zaak_indicatorstaat_save(const struct zaak_indicatorstaat *staat, uint8_t *bytes)
{
    struct schrijver s = { bytes, ZAAK_INDICATORSTAAT_BYTES, 0 };

    if (!bytes || !is_sound(staat))
        return -ZAAK_E_ARGUMENT;
    put_bytes(&s, magic, sizeof magic);
    put_u32(&s, (uint32_t)staat->nummer);
    put_u32(&s, (uint32_t)staat->versie);
    put_u64(&s, (uint64_t)staat->noemer);
    put_u64(&s, (uint64_t)staat->teller);
    put_u64(&s, (uint64_t)staat->kleinste);
    put_u64(&s, (uint64_t)staat->grootste);
    for (int i = 0; i < ZAAK_INDICATOR_VAKKEN; i++)
        put_u32(&s, staat->vakken[i]);
    return 0;
}

int zaak_indicatorstaat_load(const uint8_t *bytes, size_t length, struct zaak_indicatorstaat *ret_staat, struct zaak_error *error)
{
    struct lezer l = { bytes, length, sizeof magic, false };
    struct zaak_indicatorstaat staat;

    if (!bytes || !ret_staat)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (length != ZAAK_INDICATORSTAAT_BYTES || memcmp(bytes, magic, sizeof magic))
        return zaak_fail(error, ZAAK_E_VORM, NULL, "Dit is niet de staat van een indicator.");
    staat.nummer = to_signed32(get_u32(&l));
    staat.versie = to_signed32(get_u32(&l));
    if (staat.nummer < 1 || staat.nummer > INDICATOR_COUNT || staat.versie != zaak_indicator_versie(staat.nummer))
        return zaak_fail(error, ZAAK_E_WAARDE, NULL, "Deze bibliotheek kent indicator %d met versie %d niet.", (int)staat.nummer, (int)staat.versie);
    staat.noemer = to_signed(get_u64(&l));
    staat.teller = to_signed(get_u64(&l));
    staat.kleinste = to_signed(get_u64(&l));
    staat.grootste = to_signed(get_u64(&l));
    for (int i = 0; i < ZAAK_INDICATOR_VAKKEN; i++)
        staat.vakken[i] = get_u32(&l);
    if (!is_sound(&staat))
        return zaak_fail(error, ZAAK_E_VORM, NULL, "De getallen van deze staat kunnen niet samen voorkomen.");
    *ret_staat = staat;
    return 0;
}
