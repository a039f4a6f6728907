/* SPDX-License-Identifier: EUPL-1.2 */
/* How the library's own code reports a failure. A compiler keeps what leads to these out of the way of what succeeds. */
#ifndef ZAAK_FOUT_INTERN_H
#define ZAAK_FOUT_INTERN_H

#include <zaak/basis.h>

/* Fills the caller's error (NULL is allowed) and returns -code. An empty or NULL format takes the text of the register. Numbers of persons in the text are masked. */
int zaak_fail(struct zaak_error *error, int32_t code, const char *field, const char *format, ...)
    __attribute__((cold, format(printf, 4, 5)));

/* A word that is none of those allowed, which stand in `words` with bars between them: a short list is told. Returns -ZAAK_E_WAARDE. */
int zaak_fail_word(struct zaak_error *error, const char *field, const char *word, const char *words) __attribute__((cold));

/* Running out of memory: the text of the register. */
int zaak_fail_memory(struct zaak_error *error) __attribute__((cold));

/* Passes on a failure without detail: fills the text of the register and returns `result` as it is. */
int zaak_fail_plain(struct zaak_error *error, int result) __attribute__((cold));

/* Puts a part before the field path of an error: "doorlooptijd" becomes "zaaktypen.3.doorlooptijd". */
void zaak_error_prefix(struct zaak_error *error, const char *format, ...) __attribute__((cold, format(printf, 2, 3)));

/* Length in bytes of the UTF-8 character at the start of a text that ends in a zero; 0 when there is none or it is not valid. */
size_t zaak_utf8_character(const char *text);

/* Counts the characters of a text that need not end in a zero. Where it stops being UTF-8 (or holds a zero), and else its length, goes into `ret_place`. */
size_t zaak_utf8_count(const char *text, size_t length, size_t *ret_place);

/* Whether a whole text is valid UTF-8; NULL is. */
bool zaak_is_utf8(const char *text);

/* The version that a host gives to data of its own: one short line, for zaak_motivering_get_herkomst(). NULL is fine. 0, or -ZAAK_E_WAARDE or -ZAAK_E_VORM at the field "versie". */
enum { MAX_VERSIE = 100 };
int zaak_versie_check(const char *text, struct zaak_error *error);

/* Copies text into a fixed array, cut at a character boundary and always ended; bytes that are no UTF-8 (a character that was cut in two) are left out. The array may be the
 * text itself. */
void zaak_cut(char *target, size_t size, const char *text);

#endif
