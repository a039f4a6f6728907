/* SPDX-License-Identifier: EUPL-1.2 */
/* Only someone who waits at a terminal sees it. The clock it reads measures waiting, nothing of a zaak. */
#include <time.h>
#include <unistd.h>

#include "werkvoorraad.h"

enum { BREEDTE = 30 };

static double now(void)
{
    struct timespec time;

    return clock_gettime(CLOCK_MONOTONIC, &time) == 0 ? (double)time.tv_sec + (double)time.tv_nsec / 1e9 : 0;
}

void voortgang_begin(struct voortgang *voortgang, const char *wat, int64_t total)
{
    *voortgang = (struct voortgang){.wat = wat, .total = total, .wanted = isatty(STDERR_FILENO) == 1};
    voortgang->begin = voortgang->last = voortgang->wanted ? now() : 0;
}

void voortgang_step(struct voortgang *voortgang, int64_t done)
{
    double time;

    if (!voortgang->wanted)
        return;
    time = now();
    if (time - voortgang->begin < 1 || (voortgang->shown && time - voortgang->last < 0.1))
        return;
    voortgang->last = time;
    voortgang->shown = true;
    if (voortgang->total > 0) {
        int filled = (int)((done < voortgang->total ? done : voortgang->total) * BREEDTE / voortgang->total);

        fprintf(stderr, "\r%s ", voortgang->wat);
        for (int i = 0; i < BREEDTE; i++)
            fputs(i < filled ? "█" : "░", stderr);
        fprintf(stderr, " %3d%%", tekst_percent(done < voortgang->total ? done : voortgang->total, voortgang->total));
    } else {
        char number[32];

        fprintf(stderr, "\r%s %s MB", voortgang->wat, tekst_getal(done / 1000000, number));
    }
    fflush(stderr);
}

void voortgang_end(struct voortgang *voortgang)
{
    if (voortgang->shown)
        fputs("\r\033[K", stderr);
    voortgang->shown = false;
}
