/* SPDX-License-Identifier: EUPL-1.2 */
#include "uri_intern.h"

#include <string.h>

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

static bool is_unreserved(char c)
{
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

bool zaak_is_uri_reference(const char *text)
{
    for (const char *c = text; *c; c++) {
        if (*c == '%' ? !is_hex(c[1]) || !is_hex(c[2]) : !is_unreserved(*c) && !strchr(":/?#[]@!$&'()*+,;=", *c))
            return false;
    }
    return *text;
}

/* Length of the scheme, 0 when there is none. */
static size_t scheme_length(const char *text)
{
    size_t length = 0;

    if (!is_letter(*text))
        return 0;
    while (is_letter(text[length]) || is_digit(text[length]) || (text[length] && strchr("+-.", text[length])))
        length++;
    return text[length] == ':' ? length : 0;
}

bool zaak_is_uri(const char *text)
{
    size_t scheme = scheme_length(text);

    return scheme && text[scheme + 1] && zaak_is_uri_reference(text);
}

bool zaak_is_url(const char *text)
{
    size_t scheme = scheme_length(text);
    bool web = (scheme == 4 && !strncmp(text, "http", 4)) || (scheme == 5 && !strncmp(text, "https", 5));

    return web && !strncmp(text + scheme, "://", 3) && (is_letter(text[scheme + 3]) || is_digit(text[scheme + 3]) || text[scheme + 3] == '[') &&
           zaak_is_uri_reference(text);
}

bool zaak_uri_add_segment(char *uri, size_t size, const char *text)
{
    static const char digits[] = "0123456789ABCDEF";
    size_t at = strlen(uri);

    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        if (at + 4 > size)
            return false;
        if (is_unreserved(*text)) {
            uri[at++] = *text;
        } else {
            uri[at++] = '%';
            uri[at++] = digits[c >> 4];
            uri[at++] = digits[c & 15];
        }
    }
    uri[at] = '\0';
    return true;
}
