"""Every file of varied charts, opened: python -m tests.files_opened.

Each form of each chart is held to what `tests/file_checks.py` looks for; pictures also at four
widths on paper. LibreOffice then opens the Office files and prints them, and what it prints is
measured: text too small, text beside its page. The pages stand in build/files as PNG, to be looked
at. The table says for each form how many files were opened and how many of them are wrong. Exit
status 1 where any is. Without LibreOffice and pdftoppm that part is left out, and said to be.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pypdfium2

from dashboard.settings import load_settings
from tests import file_checks
from tests.contract import served
from tests.server import ROOT

FOLDER = ROOT / "build" / "files"
WIDTHS = (85, 120, 160, 250)
OFFICE = {"pptx": 10.0, "docx": 8.0, "xlsx": 0.0}  # the smallest text in points; sheets are fitted
# All kinds; long titles; withheld figures; counties, towns; dollars, rates, counts; many groups.
CHARTS = (
    "ranking/overall?place=MA",
    "ranking/overall?place=MS&edition=2014",
    "ranking-map/education?place=NM",
    "ranking-why/overall?place=MA",
    "ranking-editions/health?place=VT",
    "ranking-lists/overall?place=WY",
    "trend/children-in-poverty?place=MA&compare=US,CT,VT,NH,ME",
    "trend/median-family-income?place=MA",
    "trend/child-population?place=US",
    "trend/infant-mortality?place=VT",
    "trend/high-housing-cost-burden?place=US&group=american-indian",
    "comparison/children-in-poverty?place=MA&by=race",
    "comparison/children-entering-foster-care?place=CA&compare=US,TX,FL",
    "comparison/children-census-2020?place=MA-springfield&compare=MA-boston,MA-westhampton,25013",
    "map/infant-mortality?place=MA",
    "map/child-population?place=TX",
    "map/children-in-poverty-five-year?place=US",
    "place-map/children-in-poverty-saipe?place=MA",
    "place-map/children-census-2020?place=MA-senate-plymouth-and-barnstable",
    "disparity/children-in-poverty?place=MA",
    "disparity/infant-mortality?place=SD",
    "disparity/children-in-poverty-five-year?place=25013",
    "disparity-trend/foster-care-rate?place=WY&lines=ratio",
    "disparity-trend/children-in-poverty?place=MA&lines=gap",
    "child-care/center?place=25013",
    "child-care/family?show=trend&place=MA",
    "child-care/center?show=counties&place=MA",
    "child-care/center?show=states&place=SD",
    "child-care/center?show=income&place=MA",
    "child-care/center?show=burden&place=MA",
    "child-care/center?show=county-burden&place=MA",
)


def main() -> int:
    """Make, check and print the files; how many are wrong, as an exit status of 0 or 1."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    seen: Counter[str] = Counter()
    bad: Counter[str] = Counter()

    def tell(form: str, name: str, wrong: list[str]) -> None:
        seen[form] += 1
        bad[form] += bool(wrong)
        for one in wrong[:3]:
            print(f"{name}.{form}: {one}", flush=True)

    with tempfile.TemporaryDirectory() as rendered:
        client, _ = served(load_settings().processed, Path(rendered))
        for number, chart in enumerate(CHARTS):
            path, _, query = chart.partition("?")
            name = f"{number:02d}-{path.replace('/', '-')}"

            def fetch(form: str, look: str = "", at: str = path, asked: str = query) -> bytes:
                answer = client.get(f"/charts/{at}.{form}?{asked}{look}")
                assert answer.status_code == 200, (at, asked, form)
                return answer.data

            told = json.loads(fetch("json"))
            for form in file_checks.CHECKS:
                body = fetch(form)
                (FOLDER / f"{name}.{form}").write_bytes(body)
                tell(form, name, file_checks.wrong(form, body, told))
            for wide in WIDTHS:
                svg, png, pdf = (fetch(form, f"&width_mm={wide}") for form in ("svg", "png", "pdf"))
                wrong = file_checks.wrong_on_paper(svg, png, pdf, wide)
                tell(f"svg, png and pdf {wide} mm wide", name, wrong)
    if shutil.which("soffice") and shutil.which("pdftoppm"):
        for form, least in OFFICE.items():
            for printed in _printed(form):
                tell(f"{form} in LibreOffice", printed.stem, _wrong_pages(printed, form, least))
    else:
        print("Without soffice and pdftoppm nothing is printed: apt install libreoffice-impress")
    print(f"\n{'form':<32}files  wrong")
    for form, count in seen.items():
        print(f"{form:<32}{count:>5}{bad[form]:>7}")
    return int(bool(bad.total()))


def _printed(form: str) -> list[Path]:
    """All files of a form as LibreOffice prints them, with a PNG of each page beside."""
    out = FOLDER / form
    out.mkdir()
    files = sorted(map(str, FOLDER.glob(f"*.{form}")))
    with tempfile.TemporaryDirectory() as home:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{home}"]
        command += ["--convert-to", "pdf", "--outdir", str(out), *files]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = sorted(out.glob("*.pdf"))
    assert len(made) == len(files), f"LibreOffice opened {len(made)} of {len(files)} {form}"
    for pdf in made:
        subprocess.run(
            ["pdftoppm", "-png", "-r", "60", str(pdf), str(pdf.with_suffix(""))], check=True
        )
    return made


def _wrong_pages(printed: Path, form: str, least: float) -> list[str]:
    """What is wrong with pages as they are printed."""
    body = printed.read_bytes()
    wrong = []
    sizes = [size for letter, size in file_checks.page_text(body) if letter.strip()]
    if min(sizes) < least - 0.05:
        wrong.append(f"text of {min(sizes):.1f} points")
    with pypdfium2.PdfDocument(body) as document:
        if form == "pptx" and len(document) != 1:
            wrong.append(f"{len(document)} slides")
        for number, sheet in enumerate(document, 1):
            wide, text = sheet.get_width(), sheet.get_textpage()
            ends = [text.get_charbox(at)[2] for at in range(text.count_chars())]
            if max(ends, default=0) > wide:
                wrong.append(f"text beside page {number}")
            if not ends:
                wrong.append(f"page {number} is empty")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
