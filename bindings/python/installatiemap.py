# SPDX-License-Identifier: EUPL-1.2
"""The folder below a prefix in which this Python looks for modules: installatiemap.py PREFIX

Below a prefix in which it does not look, the folder that the prefix would have (to be put in PYTHONPATH).
"""
import sys
import sysconfig

prefix = sys.argv[1].rstrip('/')
searched = [path for path in sys.path if path.startswith(f'{prefix}/lib') and path.endswith(('/dist-packages', '/site-packages'))]
print(searched[0] if searched else sysconfig.get_path('platlib', 'posix_prefix', {'base': prefix, 'platbase': prefix}))
