# SPDX-License-Identifier: EUPL-1.2
"""The type information (.pyi) names what the module has, with the same parameters, and has no Any."""
import ast
import importlib.util
import inspect
import pathlib
import subprocess
import sys

import pytest

import zaak

STUB = pathlib.Path(zaak.__file__).with_name('__init__.pyi')
TREE = ast.parse(STUB.read_text(encoding='utf-8'))
CLASSES = {node.name: node for node in TREE.body if isinstance(node, ast.ClassDef) and not node.name.startswith('_')}
FUNCTIONS = {node.name: node for node in TREE.body if isinstance(node, ast.FunctionDef)}


def public(thing):
    return {name for name in vars(thing) if not name.startswith('_')}


def members(node):
    """Names in a class of the type information: methods and properties, and annotated fields."""
    found = {item.name: item for item in node.body if isinstance(item, ast.FunctionDef)}
    found |= {item.target.id: item for item in node.body if isinstance(item, ast.AnnAssign)}
    return found


def stub_parameters(function):
    arguments = function.args
    named = [arg.arg for arg in arguments.posonlyargs + arguments.args + arguments.kwonlyargs]
    return [name for name in named if name not in ('self', 'cls')]


def module_parameters(thing):
    return [name for name in inspect.signature(thing).parameters if name != 'self']


def test_the_same_names():
    assert set(CLASSES) | set(FUNCTIONS) | {'versie', 'data_versie'} == set(zaak.__all__)
    assert 'Any' not in STUB.read_text(encoding='utf-8')


@pytest.mark.parametrize('name', sorted(CLASSES))
def test_the_same_members(name):
    cls = getattr(zaak, name)
    found = members(CLASSES[name])
    if issubclass(cls, tuple):
        assert tuple(found) == cls._fields
        return
    assert {member for member in found if not member.startswith('_')} == public(cls)
    for member, node in found.items():
        if isinstance(node, ast.FunctionDef) and not member.startswith('_') and callable(getattr(cls, member)):
            assert stub_parameters(node) == module_parameters(getattr(cls, member)), member


@pytest.mark.parametrize('name', sorted(FUNCTIONS))
def test_the_same_functions(name):
    assert stub_parameters(FUNCTIONS[name]) == module_parameters(getattr(zaak, name))


@pytest.mark.skipif(not importlib.util.find_spec('mypy'), reason='mypy is not there')
def test_stubtest():
    result = subprocess.run([sys.executable, '-m', 'mypy.stubtest', 'zaak'], capture_output=True, text=True, cwd=STUB.parents[1],
                            check=False)
    assert result.returncode == 0, result.stdout + result.stderr
