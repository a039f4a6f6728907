/* SPDX-License-Identifier: EUPL-1.2 */
/* Replays inputs through a fuzz harness without libFuzzer: fuzz_x [-m MUTATIONS] FILE|FOLDER …
 *
 * Each file goes in whole and then MUTATIONS times cut or with flipped bits. The mutations are the same in each run. When the
 * harness crashes, the last line on stderr says which input it was. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"

struct input {
    const char *path;
    uint8_t *bytes;
    size_t size;
};

static long inputs;
static uint64_t seed = 1;

static size_t draw(size_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(seed >> 33) % below;
}

/* The harness gets a block of exactly the right size, so that a sanitizer sees each byte read past its end. */
static void run(const uint8_t *bytes, size_t size)
{
    uint8_t *block = calloc(1, size > 0 ? size : 1);
    if (block == NULL) {
        exit(2);
    }
    memcpy(block, bytes, size);
    LLVMFuzzerTestOneInput(block, size);
    free(block);
    inputs++;
}

static void mutate(const struct input *input, long number)
{
    if (number % 3 == 0) {
        run(input->bytes, draw(input->size));
        return;
    }
    size_t places[3];
    uint8_t before[3];
    for (int i = 0; i < 3; i++) {
        places[i] = draw(input->size);
        before[i] = input->bytes[places[i]];
        input->bytes[places[i]] ^= (uint8_t)(number % 3 == 1 ? 1U << draw(8) : draw(256));
    }
    run(input->bytes, input->size);
    for (int i = 2; i >= 0; i--) {
        input->bytes[places[i]] = before[i];
    }
}

static void replay(const struct input *input, long mutations)
{
    fprintf(stderr, "%s\n", input->path);
    run(input->bytes, input->size);
    seed = 1;
    for (long i = 0; i < mutations && input->size > 0; i++) {
        fprintf(stderr, "\r%ld", i);
        mutate(input, i);
    }
    fprintf(stderr, "\r");
}

static int replay_file(const char *path, long mutations)
{
    FILE *file = fopen(path, "rb");
    struct stat about;
    if (file == NULL || fstat(fileno(file), &about) != 0) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return 1;
    }
    struct input input = { path, malloc((size_t)about.st_size + 1), 0 };
    if (input.bytes != NULL) {
        input.size = fread(input.bytes, 1, (size_t)about.st_size, file);
        replay(&input, mutations);
    }
    free(input.bytes);
    fclose(file);
    return input.bytes == NULL;
}

static int replay_folder(const char *path, long mutations)
{
    struct dirent **names;
    int count = scandir(path, &names, NULL, alphasort);
    int failed = count < 0;
    for (int i = 0; i < count; i++) {
        char inner[4096];
        if (names[i]->d_name[0] != '.' && snprintf(inner, sizeof inner, "%s/%s", path, names[i]->d_name) < (int)sizeof inner) {
            failed |= replay_file(inner, mutations);
        }
        free(names[i]);
    }
    if (count >= 0) {
        free(names);
    }
    return failed;
}

int main(int argc, char **argv)
{
    int failed = 0;
    long mutations = 0;
    run((const uint8_t *)"", 0);
    for (int i = 1; i < argc; i++) {
        struct stat about;
        if (strcmp(argv[i], "-m") == 0 && i + 1 < argc) {
            mutations = strtol(argv[++i], NULL, 10);
        } else if (stat(argv[i], &about) != 0) {
            fprintf(stderr, "%s is not there: only the empty input was tried\n", argv[i]);
        } else if (S_ISDIR(about.st_mode)) {
            failed |= replay_folder(argv[i], mutations);
        } else {
            failed |= replay_file(argv[i], mutations);
        }
    }
    fprintf(stderr, "%ld inputs\n", inputs);
    return failed;
}
