/// The looks of every page. It stands in each, as a page must open from anywhere; whoever changes it has to change the
/// digest too, which a test tells.
let reviewStyle: StaticString = """
  :root{color-scheme:light dark;--bg:#fff;--fg:#1b1e22;--dim:#545a61;--line:#d5d9de;--soft:#f4f6f8;--link:#0a4f99;\
  --err:#9c1717;--errbg:#fde8e8;--warn:#704700;--warnbg:#fff1d0;--val:#0b3d78;--valbg:#dbe9ff;--fig:#1c4f20;\
  --figbg:#e0f2e0;--un:#5f4300;--unbg:#fff;--what:#691380;--whatbg:#f6e2fb;--head:#33383e}
  @media(prefers-color-scheme:dark){:root{--bg:#15181b;--fg:#e7e9ec;--dim:#abb2ba;--line:#3a4047;--soft:#1e2226;\
  --link:#8fbcff;--err:#ffb3b3;--errbg:#4a1a1c;--warn:#ffd38a;--warnbg:#3f2e0c;--val:#cfe2ff;--valbg:#173a66;\
  --fig:#c6ecc8;--figbg:#173d1b;--un:#ffd993;--unbg:#15181b;--what:#f3c6ff;--whatbg:#4b1a59;--head:#c9ced4}}
  *{box-sizing:border-box}
  [hidden]{display:none!important}
  body{margin:0 auto;padding:0 1rem 3rem;max-width:100rem;background:var(--bg);color:var(--fg);\
  font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
  header{border-bottom:1px solid var(--line);margin-bottom:1rem;padding:.75rem 0}
  h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0}
  h2{font-size:1.3rem;margin:1.5rem 0 .5rem}
  h3{font-size:1.05rem;margin:1rem 0 .4rem}
  h4{font-size:1rem;margin:.8rem 0 .3rem}
  a{color:var(--link)}
  small,.n,.su,.rn span{color:var(--dim);font-size:.9rem;font-weight:400}
  .su{margin:.1rem 0 .6rem;font-size:1rem;font-weight:400}
  .skip{position:absolute;left:-99rem}
  .skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem;z-index:9}
  :focus-visible{outline:3px solid var(--link);outline-offset:2px}
  .fl{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end}
  .fl label{display:flex;flex-direction:column;font-size:.85rem;color:var(--dim);width:min(17rem,100%)}
  .fl input,.fl select{font:inherit;font-size:1rem;padding:.35rem .5rem;width:100%;\
  border:1px solid #767c84;border-radius:.3rem;background:var(--bg);color:var(--fg)}
  .fl output{font-size:.9rem;color:var(--dim)}
  .ky{margin-top:.5rem;font-size:.85rem;color:var(--dim)}
  .ky summary,.wn summary{cursor:pointer}
  .of{border:1px solid var(--line);border-radius:.5rem;padding:.1rem 1rem .6rem;margin:0 0 .8rem}
  .of h3{margin:.5rem 0}
  .rn{margin:.3rem 0}
  ul{margin:.2rem 0;padding:0;list-style:none}
  li.q,.ur li{padding:.3rem .6rem;margin:.25rem 0;border-left:.3rem solid var(--line);background:var(--soft)}
  li.e{border-color:var(--err)}
  li.w{border-color:var(--warn)}
  li.e>b,.m.e{color:var(--err);font-weight:700}
  li.w>b{color:var(--warn)}
  .ix{color:var(--dim)}
  .pl{display:block;font-size:.9rem}
  .pl a{margin-right:.8rem}
  .wn{margin:.3rem 0;font-size:.95rem}
  table{border-collapse:collapse}
  .rl,.vt{width:100%}
  th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
  .vt{table-layout:fixed}
  .vt th:first-child{width:5.5rem;font-size:.85rem}
  .vt th:nth-child(3){width:34%}
  thead th{background:var(--soft);font-size:.9rem}
  .m{text-align:right;font-variant-numeric:tabular-nums}
  .hd{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:.5rem 0}
  .hd dt{font-size:.8rem;color:var(--dim)}
  .hd dd{margin:0}
  .doc>summary{cursor:pointer;padding:.5rem;border:1px solid var(--line);border-radius:.4rem;font-weight:600;\
  margin:.3rem 0;overflow-wrap:anywhere}
  .doc[open]>summary{background:var(--soft)}
  .tx{background:var(--bg)}
  .dc p,.dc h4{white-space:pre-wrap;margin:.35rem 0}
  .dc td{white-space:pre-wrap;overflow-wrap:break-word}
  .dc .c{text-align:center}
  .dc .s{font-weight:600}
  .dc .l{padding-left:1.2rem}
  .dc .k{border-left:.2rem solid var(--line);padding-left:.6rem}
  .t{overflow-x:auto;margin:.5rem 0}
  .lg{font-size:.85rem;color:var(--dim)}
  mark,.dc a{color:inherit;background:none;text-decoration:none;border-radius:.2rem;padding:0 .12em}
  .dc a:hover{text-decoration:underline}
  mark.v,.dc .v{background:var(--valbg);color:var(--val);font-weight:600}
  mark.g,.dc .g{background:var(--figbg);color:var(--fig)}
  .dc a.g{text-decoration:underline}
  mark.u,.dc .u{background:var(--unbg);color:var(--un);outline:1px dashed var(--un)}
  mark.x,.dc .x{background:var(--whatbg);color:var(--what);outline:1px solid var(--what)}
  .dc .h{border-bottom:2px dotted var(--head);border-radius:0}
  .dc .f{text-decoration:underline dotted}
  mark.e,.dc a.e{background:var(--errbg);color:var(--err);outline:2px solid var(--err)}
  .dc a.w{outline:2px solid var(--warn);background:var(--warnbg);color:var(--warn)}
  .dc .z{font-weight:400;font-size:.85em}
  .dc .u,.dc .x,.dc .w,.dc .e{outline-offset:-1px;padding:0 .2em}
  .b{font-size:.8rem;font-weight:600;white-space:nowrap}
  .b.e{color:var(--err)}
  .b.w{color:var(--warn)}
  :target{scroll-margin:6rem;outline:3px solid var(--link)!important;outline-offset:2px}
  .doc:target{outline:0!important}
  .hit{box-shadow:-.3rem 0 var(--link)}
  .cur{background:var(--soft)}
  @media(min-width:64em){.sp{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:1.5rem}\
  .vs,.tx{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:0 .5rem 1rem}}
  @media(max-width:40em){.rl thead{display:none}.rl tr{display:block;border:1px solid var(--line);margin:.4rem 0}\
  .rl td{display:block;border:0}.rl .m{display:inline-block;padding-top:0}.fl label{width:100%}}
  @media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt}.fl,.ky,.skip,nav{display:none}\
  .of,li{break-inside:avoid}a{color:inherit}.sp{display:block}.vs,.tx{max-height:none;overflow:visible;position:static}\
  .t{overflow:visible}details.doc:not([open]){display:none}thead{display:table-header-group}}
  """

/// SHA-256 of what stands between the tags, for the page's own security policy.
let reviewStyleDigest: StaticString = "G+oRyGfR1n9GVeLpJUWd/lar976jufGtVf7ewcLGwkc="
