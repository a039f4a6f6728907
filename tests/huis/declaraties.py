# SPDX-License-Identifier: EUPL-1.2
"""The functions that the public headers declare."""
import re

import tap


def declared():
    """Name of each function behind ZAAK_API, with the header that declares it."""
    functions = {}
    for path in tap.files('include', suffixes={'.h'}):
        text = re.sub(r'/\*.*?\*/', ' ', path.read_text(encoding='utf-8'), flags=re.DOTALL)
        text = re.sub(r'^\s*#.*(\\\n.*)*$', '', text, flags=re.MULTILINE)
        for declaration in re.findall(r'\bZAAK_API\b([^;{]*)', text):
            match = re.search(r'\b(\w+)\s*\(', declaration)
            if match:
                functions[match.group(1)] = tap.relative(path)
    return functions
