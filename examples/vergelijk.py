# SPDX-License-Identifier: EUPL-1.2
"""Runs a program and compares what it prints with a file: vergelijk.py PROGRAM EXPECTED.out"""
import difflib
import subprocess
import sys

program, expected_path = sys.argv[1:3]
result = subprocess.run([program], stdout=subprocess.PIPE, encoding='utf-8', check=False)
with open(expected_path, encoding='utf-8') as file:
    expected = file.read()
sys.stdout.writelines(difflib.unified_diff(
    expected.splitlines(True), result.stdout.splitlines(True), expected_path, 'printed now'))
if result.returncode != 0:
    print(f'{program} left with {result.returncode}')
sys.exit(result.returncode != 0 or expected != result.stdout)
