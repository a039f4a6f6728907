/* SPDX-License-Identifier: EUPL-1.2 */
/* Read before an example that takes no options: its main() becomes voorbeeld(), which zonder_opties.c calls. So the example itself stays as short as the guides show it. */
#ifndef EXAMPLES_GEMEEN_VOORBEELD_H
#define EXAMPLES_GEMEEN_VOORBEELD_H

int voorbeeld(void);

#define main voorbeeld

#endif
