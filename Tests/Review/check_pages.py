#!/usr/bin/env python3
"""Opens the review pages in a real Chromium that has no network and tries what a person would do with them.

    check_pages.py PROGRAM [FOLDER_FOR_SCREENSHOTS]

Ends with 1 when something is not as it must be.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

program = os.path.abspath(sys.argv[1])
shots = Path(sys.argv[2]) if len(sys.argv) > 2 else None
corpus = Path(__file__).resolve().parents[2] / "Corpus/reports"
axe = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
place = Path(tempfile.mkdtemp(prefix="solieu-review-"))
faults = []
checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        faults.append(what)
        print("FAULT:", what)


# MARK: what is converted

HOSTILE = [
    "<script>document.title='taken'</script>", "</script><script>document.title='taken'</script>",
    "</style><style>*{display:none}</style>", "\" onmouseover=\"document.title='taken'\" x=\"",
    "' onfocus='document.title=`taken`' autofocus='", "<img src=x onerror=document.title='taken'>",
    "&lt;b&gt; &amp;lt; &#60;", "\u202eevil\u202c \u2066x\u2069", "javascript:document.title='taken'", "{{7*7}} ${7*7} <!-- -->",
    "\x01m1\x02", "<a id=q name=q>", "<base href=//x.example>", "<meta http-equiv=refresh content=0>",
]


def report(number, extra=()):
    """A commune's report; every third one has a wrong total."""
    received, old = 300 + number, 7
    total = received + old + (5 if number % 3 == 0 else 0)
    return "\n".join([
        "ỦY BAN NHÂN DÂN", f"XÃ BẾN ĐƯỜNG {number}", f"Số: {number + 1}/BC-UBND", f"Bến Đường {number}, ngày 14 tháng 3 năm 2025",
        "BÁO CÁO", "Kết quả công tác cải cách hành chính quý I năm 2025", "2. Cải cách thủ tục hành chính",
        f"Trong quý, bộ phận một cửa tiếp nhận {total} hồ sơ, gồm {received} hồ sơ mới và {old} hồ sơ kỳ trước chuyển sang.",
        "Đã giải quyết 200 hồ sơ, đúng hạn 100%; còn 12 hồ sơ đang giải quyết.", "Xã có 9 thôn, 31 tổ dân phố.", *extra,
    ]) + "\n"


def convert(inputs, name, *options):
    out = place / name
    done = subprocess.run([program, "convert", *map(str, inputs), "-o", str(out), "--quiet", *options])
    check(done.returncode in (0, 2), f"{name}: convert ended with {done.returncode}")
    return out


def many(count):
    folder = place / "many"
    folder.mkdir()
    for number in range(count):
        (folder / f"xa-{number:04}.txt").write_text(report(number), encoding="utf-8")
    return folder


def hostile():
    folder = place / "hostile"
    folder.mkdir()
    extra = [f"{3 + index} hồ sơ {text} 5 hồ sơ" for index, text in enumerate(HOSTILE)]
    head = report(3, extra).replace("XÃ BẾN ĐƯỜNG 3", "XÃ <B ONMOUSEOVER=X>\"'&")
    (folder / "\"><img src=x onerror=document.title='taken'>.txt").write_text(head, encoding="utf-8")
    (folder / "'onclick=x '.txt").write_text(report(6, extra), encoding="utf-8")
    (folder / "\u202etxt.exe.docx").write_bytes(b"%PDF-1.7 <script>document.title='taken'</script>")
    return folder


# MARK: the browser

def browser(width=1280, height=900):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
                     f"--window-size={width},{height}", f"--user-data-dir={place / f'profile-{time.monotonic_ns()}'}"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd(
        "Network.emulateNetworkConditions", {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0})
    return driver


def url(path, fragment=""):
    return path.as_uri() + fragment


def quiet(driver, what):
    log = [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    check(not log, f"{what}: the console says {log[:3]}")


def scheme(driver, name):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})


def shoot(driver, name):
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
        driver.save_screenshot(str(shots / f"{name}.png"))


def visible(driver, selector):
    return driver.execute_script(
        "return [...document.querySelectorAll(arguments[0])].filter(e=>e.offsetParent).map(e=>e.innerText)", selector)


def search(driver, text):
    field = driver.find_element("id", "q")
    field.clear()
    field.send_keys(text or " " + Keys.BACKSPACE)
    time.sleep(0.6)


def choose(driver, field, value):
    driver.execute_script(
        "const e=document.getElementById(arguments[0]);e.value=arguments[1];e.dispatchEvent(new Event('change'))", field, value)


def press(driver, keys):
    driver.switch_to.active_element.send_keys(keys)
    time.sleep(0.1)


def accessible(driver, what):
    """WCAG A and AA as far as a program can tell, contrast included, in light and dark."""
    for name in ("light", "dark"):
        scheme(driver, name)
        # Through the browser's own door: the page's policy lets no other script in, which is as it should be.
        driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
        result = driver.execute_async_script(
            axe + ";const done=arguments[arguments.length-1];axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa',"
            "'wcag22aa','best-practice']}).then(r=>done(r.violations.map(v=>[v.id,v.nodes.length,v.nodes[0].html.slice(0,120),"
            "v.nodes[0].failureSummary])),e=>done([['axe',0,String(e),'']]))")
        check(not result, f"{what}, {name}: {json.dumps(result[:4], ensure_ascii=False)}")
    scheme(driver, "light")


# MARK: what a person does

def one_report():
    out = convert([corpus / "xa-tan-binh-ha-2024-q3-docx-textbox/source.docx"], "one", "--lang", "vi")
    check(not (out / "review").exists(), "one report needs no folder of pages")
    driver = browser()
    driver.set_script_timeout(120)
    driver.get(url(out / "review.html"))
    check("1 báo cáo" in driver.title and "lỗi cần sửa ở 1 đơn vị" in driver.title, f"the title is {driver.title}")
    check(driver.find_element("tag name", "h1").text == driver.title, "the first heading is the title")
    shoot(driver, "one-light")
    # From a finding to the place it is about, and back.
    first = driver.find_element("css selector", ".fix li.e .pl a")
    target = first.get_attribute("href").split("#")[1]
    first.click()
    time.sleep(0.3)
    mark = driver.find_element("id", target)
    check(in_view(driver, mark), "the place of a finding comes into view")
    check(driver.switch_to.active_element.get_attribute("id") == target, "the place has the focus")
    shoot(driver, "one-place")
    back = mark.get_attribute("href").split("#")[1]
    mark.click()
    time.sleep(0.3)
    row = driver.find_element("id", back)
    check(in_view(driver, row), "the row of the value comes into view")
    row.find_element("css selector", "td:last-child a").click()
    time.sleep(0.3)
    check(driver.current_url.endswith("#" + target), "the value leads to its place again")
    press(driver, "b")
    check(driver.current_url.endswith("#" + back), "b goes back")
    # Every link leads somewhere.
    lost = driver.execute_script(
        "return [...document.querySelectorAll('a[href^=\"#\"]')].filter(a=>!document.getElementById(a.hash.slice(1))).length")
    check(lost == 0, f"{lost} links lead nowhere")
    twice = driver.execute_script(
        "const s=new Set();return [...document.querySelectorAll('[id]')].filter(e=>s.has(e.id)||!s.add(e.id)).length")
    check(twice == 0, f"{twice} ids are there twice")
    # Values are where they were read: what the row says stands in the mark.
    wrong = driver.execute_script(
        "return [...document.querySelectorAll('.vt tr td:last-child a')].filter(a=>!document.getElementById(a.hash.slice(1))).length")
    check(wrong == 0, "a value has no place")
    # Search without accents, also in the document.
    search(driver, "tuyen truyen")
    hits = driver.find_elements("css selector", ".hit")
    check(hits and all("tuyên truyền" in hit.text.lower() for hit in hits), "accents do not matter in the document")
    driver.find_element("id", "q").send_keys(Keys.ENTER)
    check(len(driver.find_elements("css selector", ".cur")) == 1, "Enter goes to the next place found")
    driver.find_element("id", "q").send_keys(Keys.ESCAPE)
    check(not driver.find_elements("css selector", ".hit"), "Esc clears the search")
    accessible(driver, "one report")
    scheme(driver, "dark")
    shoot(driver, "one-dark")
    scheme(driver, "light")
    quiet(driver, "one report")
    driver.quit()
    return out


def in_view(driver, element):
    return driver.execute_script(
        "const r=arguments[0].getBoundingClientRect();return r.bottom>0&&r.top<innerHeight&&r.height>0", element)


def large_letters(out):
    # 1280 pixels at 200 % are 640 of the page's own (WCAG 1.4.4 and 1.4.10).
    for width in (640, 360):
        driver = browser(1280, 900)
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": 450, "deviceScaleFactor": 2, "mobile": False})
        driver.get(url(out / "review.html"))
        wide = driver.execute_script("return document.documentElement.scrollWidth-document.documentElement.clientWidth")
        check(wide <= 0, f"at {width} pixels the page is {wide} too wide")
        cut = driver.execute_script(
            "return [...document.querySelectorAll('p,li,h1,h2,h3,h4,dd,summary,.vt td')].filter(e=>e.offsetParent&&"
            "!e.closest('.t')&&e.getBoundingClientRect().right>innerWidth+1).map(e=>e.innerText.slice(0,60))")
        check(not cut, f"at {width} pixels text is cut off: {cut[:2]}")
        shoot(driver, f"one-{width}")
        driver.execute_script("location.hash=document.querySelector('.fix li.e .pl a').hash")
        time.sleep(0.3)
        shoot(driver, f"one-{width}-place")
        driver.quit()


def printed(out):
    import base64
    driver = browser()
    driver.get(url(out / "review.html"))
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    check(not driver.find_element("id", "q").is_displayed(), "the search is not printed")
    check(driver.find_element("css selector", ".fix li.e").is_displayed(), "findings are printed")
    shoot(driver, "one-print")
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"])
    check(pdf.startswith(b"%PDF"), "it prints")
    if shots:
        (shots / "one.pdf").write_bytes(pdf)
    driver.quit()


def many_reports():
    folder = many(2000)
    out = convert([folder], "many-out", "--lang", "vi")
    pages = sorted((out / "review").glob("*.html"))
    check(len(pages) == 2000, f"{len(pages)} pages for 2000 reports")
    driver = browser()
    driver.set_script_timeout(300)
    begin = time.monotonic()
    driver.get(url(out / "review.html"))
    loaded = time.monotonic() - begin
    check(loaded < 20, f"the overview takes {loaded:.1f} s to open")
    check(driver.title.startswith("2000 báo cáo, "), f"the title is {driver.title}")
    shoot(driver, "many-light")
    begin = time.monotonic()
    search(driver, "ben duong 1998")
    took = time.monotonic() - begin
    check(took < 5, f"a search takes {took:.1f} s")
    names = visible(driver, ".of h3")
    check(any("Bến Đường 1998" in name for name in names) and len(names) < 20, f"the search finds {names[:3]}")
    listed = visible(driver, ".rl tr.q")
    check(any("Bến Đường 1998" in line for line in listed) and all("1998" in line for line in listed), f"the list shows {listed[:3]}")
    search(driver, "")
    choose(driver, "sev", "e")
    check(visible(driver, "li.q.e") and not visible(driver, "li.q.w"), "only errors")
    choose(driver, "sev", "w")
    check(visible(driver, "li.q.w") and not visible(driver, "li.q.e"), "only warnings")
    choose(driver, "sev", "")
    office = driver.execute_script("return document.getElementById('off').options[3].value")
    choose(driver, "off", office)
    check(len(visible(driver, ".of")) == 1, "one office alone")
    choose(driver, "off", "")
    code = driver.execute_script("return document.getElementById('ind').options[1].value")
    choose(driver, "ind", code)
    codes = driver.execute_script(
        "return [...document.querySelectorAll('li.q')].filter(e=>e.offsetParent).map(e=>e.dataset.c)")
    check(codes and all(f" {code} " in codes for codes in codes), f"one indicator alone: {codes[:2]}")
    driver.find_element("id", "q").send_keys(Keys.ESCAPE)
    # With the keys alone.
    driver.execute_script("document.activeElement.blur()")
    driver.find_element("tag name", "body").send_keys("/")
    check(driver.switch_to.active_element.get_attribute("id") == "q", "/ goes to the search")
    driver.execute_script("document.activeElement.blur()")
    driver.find_element("tag name", "body").send_keys("j")
    press(driver, "j")
    press(driver, "k")
    first = driver.execute_script("return document.querySelector('li.q')===document.activeElement")
    check(first, "j and k go from finding to finding")
    press(driver, Keys.ENTER)
    time.sleep(0.5)
    check("/review/" in driver.current_url, f"Enter leads to {driver.current_url}")
    target = driver.current_url.split("#")[1]
    check(in_view(driver, driver.find_element("id", target)), "the place on the report's own page comes into view")
    shoot(driver, "many-page")
    driver.find_element("css selector", "nav a").click()
    time.sleep(0.5)
    check(driver.current_url.endswith("/review.html"), "back to the overview")
    # Switched off, they do nothing.
    driver.execute_script("document.querySelector('.ky').open=true;document.getElementById('k').click();document.activeElement.blur()")
    driver.find_element("tag name", "body").send_keys("/")
    check(driver.switch_to.active_element.get_attribute("id") != "q", "keys can be switched off")
    quiet(driver, "2000 reports")
    driver.get(url(pages[0]))
    accessible(driver, "the page of one of many reports")
    quiet(driver, "the page of one of many reports")
    driver.quit()
    size = sum(page.stat().st_size for page in pages)
    print(f"2000 reports: overview {(out / 'review.html').stat().st_size >> 10} KiB, opened in {loaded:.1f} s, "
          f"searched in {took:.1f} s; pages {size >> 20} MiB")


def overview_in_english():
    out = convert([corpus], "english", "--lang", "en", "--review-limit", "5")
    driver = browser()
    driver.set_script_timeout(120)
    driver.get(url(out / "review.html"))
    check("errors to correct in" in driver.title, f"the title is {driver.title}")
    check(driver.find_element("tag name", "html").get_attribute("lang") == "en", "the page says its language")
    accessible(driver, "an overview")
    shoot(driver, "overview-en")
    quiet(driver, "an overview in English")
    driver.quit()


def hostile_reports():
    folder = hostile()
    for name, options in (("hostile-one", []), ("hostile-many", ["--review-limit", "0"])):
        out = convert([folder], name, "--lang", "vi", *options)
        driver = browser()
        for page in [out / "review.html", *sorted(out.glob("review/*.html"))]:
            driver.get(url(page))
            check("taken" not in driver.title.replace("'taken'", ""), f"{page.name}: the title was taken")
            counts = driver.execute_script(
                "return [document.scripts.length,document.querySelectorAll('img,base,iframe,object,form,[name]:not(meta)').length,"
                "[...document.querySelectorAll('*')].flatMap(e=>[...e.attributes]).filter(a=>/^on|^style$|^autofocus$/.test(a.name))"
                ".length,document.querySelectorAll('style').length,document.querySelectorAll('meta[http-equiv]').length,"
                "[...document.links].filter(a=>a.protocol!='file:').length]")
            check(counts == [1, 0, 0, 1, 1, 0], f"{page.name}: scripts, elements, handlers, styles, metas, links: {counts}")
            check(driver.find_element("tag name", "h1").is_displayed(), f"{page.name}: it can be seen")
            text = driver.execute_script("return document.body.textContent")
            check("\u202e" not in text and "\u2066" not in text and "\x01" not in text, f"{page.name}: control characters")
            if page.name != "review.html" or name == "hostile-one":
                shown = [line for line in HOSTILE if all(ord(c) >= 32 and not 0x202A <= ord(c) <= 0x2069 for c in line)]
                missing = [line for line in shown if line not in text]
                check(not missing, f"{page.name}: not shown as it stands: {missing[:2]}")
            driver.execute_script(
                "document.querySelectorAll('details').forEach(d=>d.open=true);"
                "document.querySelectorAll('*').forEach(e=>{for(const t of['mouseover','focus','click'])"
                "if(e.tagName!='A')e.dispatchEvent(new Event(t))})")
            check("taken" not in driver.title.replace("'taken'", ""), f"{page.name}: the title was taken later")
            quiet(driver, page.name)
        driver.quit()


try:
    out = one_report()
    large_letters(out)
    printed(out)
    overview_in_english()
    hostile_reports()
    many_reports()
finally:
    shutil.rmtree(place, ignore_errors=True)
print(f"{checks} checks, {len(faults)} faults")
sys.exit(1 if faults else 0)
