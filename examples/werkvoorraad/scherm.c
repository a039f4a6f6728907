/* SPDX-License-Identifier: EUPL-1.2 */
/* The screen: how wide it is, whether it has colours, a bar, lines that fit. */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "werkvoorraad.h"

enum { BREEDTE = 120, SMALST = 40, BREEDST = 1000 };

struct scherm scherm_find(void)
{
    struct scherm scherm = {.width = BREEDTE, .terminal = isatty(STDOUT_FILENO) == 1};
    const char *columns = getenv("COLUMNS"), *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
    long asked = columns ? strtol(columns, NULL, 10) : 0;
    struct winsize size;

    if (asked > 0)
        scherm.width = asked < SMALST ? SMALST : asked > BREEDST ? BREEDST : (int)asked;
    else if (scherm.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        scherm.width = size.ws_col < SMALST ? SMALST : size.ws_col;
    scherm.colour = scherm.terminal && !(no_colour && *no_colour) && !(term && strcmp(term, "dumb") == 0);
    return scherm;
}

void scherm_colour(const struct scherm *scherm, FILE *out, int kleur)
{
    static const char *const codes[] = {[KLEUR_GEEN] = "0", [KLEUR_ROOD] = "1;31", [KLEUR_GEEL] = "33", [KLEUR_BLAUW] = "36", [KLEUR_ZACHT] = "2", [KLEUR_VET] = "1"};

    if (scherm->colour)
        fprintf(out, "\033[%sm", codes[kleur]);
}

/* A bar with a mark where the target lies; a negative target: no mark. */
void scherm_bar(const struct scherm *scherm, FILE *out, int64_t part, int64_t total, int doel, int width)
{
    int filled = total > 0 ? (int)(part * width / total) : 0;
    int mark = doel < 0 ? -1 : doel * width / 100 < width ? doel * width / 100 : width - 1;

    (void)scherm;
    for (int i = 0; i < width; i++)
        fputs(i == mark ? "│" : i < filled ? "█" : "░", out);
}

/* Words on lines of at most so many columns; line ends of the text are kept. */
void scherm_wrap(FILE *out, const char *text, int width, int indent)
{
    int used = indent;
    bool first = true;

    while (*text) {
        size_t length = strcspn(text, " \n");
        char word[512];

        snprintf(word, sizeof word, "%.*s", (int)(length < sizeof word ? length : sizeof word - 1), text);
        if (!first && used + 1 + tekst_width(word) > width) {
            fprintf(out, "\n%*s", indent, "");
            used = indent;
            first = true;
        }
        if (!first)
            putc(' ', out);
        tekst_put_safe(out, word);
        used += tekst_width(word) + !first;
        first = false;
        text += length;
        if (*text == '\n') {
            fprintf(out, "\n%*s", text[1] ? indent : 0, "");
            used = indent;
            first = true;
        }
        text += *text != '\0';
    }
    putc('\n', out);
}
