/* SPDX-License-Identifier: EUPL-1.2 */
/* URLs and URIs (RFC 3986) as far as messages need them: the form, never the network. */
#ifndef ZAAK_URI_INTERN_H
#define ZAAK_URI_INTERN_H

#include <stdbool.h>
#include <stddef.h>

/* A URI or a relative reference: only characters that may stand there, escapes complete. */
bool zaak_is_uri_reference(const char *text);
/* With a scheme. */
bool zaak_is_uri(const char *text);
/* http or https, with a host: what the APIs call a URL. */
bool zaak_is_url(const char *text);

/* Adds a text as one segment of a path, escaped; false when it does not fit. */
bool zaak_uri_add_segment(char *uri, size_t size, const char *text);

#endif
