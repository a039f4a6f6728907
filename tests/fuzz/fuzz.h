/* SPDX-License-Identifier: EUPL-1.2 */
/* The entry point of a harness: called once per input, by libFuzzer or by afspelen.c. */
#ifndef ZAAK_TESTS_FUZZ_H
#define ZAAK_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
