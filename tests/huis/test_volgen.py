# SPDX-License-Identifier: EUPL-1.2
"""The example program volgen: its forms, its errors, and its page in a real browser (chromium, where it is installed)."""
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import tap

PROGRAM = sys.argv[1]
KLEIN = 'examples/data/klein.jsonl'
VOID = {'meta', 'link', 'br'}


def run(*args):
    done = subprocess.run([PROGRAM, *args], cwd=tap.ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


class Page(html.parser.HTMLParser):
    """Tags that are not closed, resources from elsewhere, and what is said of the steps."""

    def __init__(self, text):
        super().__init__()
        self.open, self.problems, self.current = [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag in ('script', 'img', 'link', 'iframe') or 'style' in attrs or 'id' in attrs:
            self.problems.append(f'{tag} {attrs}')
        self.current += attrs.get('aria-current') == 'step'

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f'</{tag}>')


def browser(page, width):
    """The page as a browser has it, with its width, its overflow and the place of the first mark in the title."""
    probe = page.replace('</body>', '<script>var d=document.documentElement,m=document.querySelector(".denhaag-step-marker").getBoundingClientRect();'
                         'document.title=[innerWidth,d.scrollWidth,Math.round(m.width),m.left>=0].join(" ")</script></body>')
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'zaak.html')
        path.write_text(probe, encoding='utf-8')
        done = subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', f'--window-size={width},900', f'--user-data-dir={folder}/p', '--dump-dom', path.as_uri()],
                              capture_output=True, text=True, timeout=100)
    return done.stdout


def check_browser(page):
    if not shutil.which('chromium'):
        tap.skip('the page in a browser', 'chromium is not installed')
        return
    for width in (1000, 600):
        dom = browser(page, width)
        title = re.search(r'<title>(\d+) (\d+) (\d+) (\w+)</title>', dom)
        if not title:
            tap.skip(f'the page in a browser {width} wide', 'chromium does not run here')
            continue
        inner, scroll, mark, inside = title.groups()
        tap.check(f'the page in a browser {width} wide: nothing sticks out, four steps, marks have a size',
                  [] if int(scroll) <= int(inner) and int(mark) > 20 and inside == 'true' and dom.count('<li class="denhaag-process-steps__step ') == 4 else [title.group(0)])


def main():
    code, out, err = run('--op', '2025-03-14', '--vorm', 'html', KLEIN, 'K-01')
    page = Page(out)
    tap.check('html: balanced, nothing from elsewhere, no ids or styles, one present step', page.problems + page.open + ([] if page.current == 1 and code == 0 else [err]))
    tap.check('html: the present step is there since a day, a step that is done has its day alone', [] if out.count('>sinds <time ') == 1 and out.count('<time ') > 2 else [out])
    tap.check('html: no person is named', [name for name in ('j.jansen', 'teamleider') if name in out])
    code, out, err = run('--op', '2025-03-14', '--vorm', 'json', KLEIN, 'K-01')
    tap.check('json: one document', [] if code == 0 and json.loads(out)['mogelijkheden'][0]['gevraagd'] else [err])
    code, out, err = run('--op', '2025-03-14', '--vorm', 'open_inwoner', KLEIN, 'K-01')
    tap.check('open_inwoner: statuses', [] if code == 0 and json.loads(out)['statuses'] else [err])
    code, out, err = run('--op', '2020-01-01', '--vorm', 'json', KLEIN, 'K-01')
    tap.check('a case that was not received yet: null, and exit code 1', [] if (code, out) == (1, 'null\n') else [code, out, err])
    tap.check('and why', [] if err == 'volgen: zaak K-01 mag de indiener niet zien: zij is op 1 januari 2020 nog niet ontvangen\n' else [err])
    code, out, err = run('examples/data/rasci.jsonl', 'R-03')
    tap.check('a case that is too confidential: why', [] if (code, out) == (1, '') and err.startswith('volgen: zaak R-03 mag de indiener niet zien: zij is te vertrouwelijk (') else [code, out, err])
    for args, part in ((['--op', 'morgen'], 'jjjj-mm-dd'), (['--vorm', 'pdf'], 'vorm'), (['--kleur', 'rood'], 'optie'), (['--op'], 'waarde'), ([KLEIN, 'K-99'], 'K-99'),
                       (['bestaat-niet.jsonl'], 'bestaat-niet'), ([KLEIN, 'K-01', 'x'], 'te veel'), (['examples/data/catalogus.json'], 'catalogus.json')):
        code, out, err = run(*args)
        tap.check(f'wrong: {" ".join(args)}', [] if code == 2 and part in err and not out else [code, out, err])
    code, out, err = run('--op', '2025-03-14', '--vorm', 'pagina', KLEIN, 'K-01')
    check_browser(out)
    tap.done()


main()
