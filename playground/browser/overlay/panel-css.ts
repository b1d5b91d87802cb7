export const panelCss = `
  :host{position:fixed;inset:auto 0 0;z-index:2147483647;font:13px/1.5 -apple-system,"Segoe UI",Roboto,Arial,sans-serif,"Noto Sans SC Variable";
    pointer-events:none}
  button{position:absolute;right:8px;bottom:8px;min-width:26px;height:26px;padding:0 8px;border:0;border-radius:13px;background:#c81e2b;color:#fff;
    font:600 12px/26px inherit;cursor:pointer;pointer-events:auto;box-shadow:0 2px 8px #0006}
  button:focus-visible{outline:2px solid #fff;outline-offset:-4px}
  ol{max-height:60vh;margin:0;padding:14px 16px 40px;overflow:auto;box-sizing:border-box;list-style:none;background:#1a1216f5;color:#f4e9ec;
    border-top:3px solid #ff5d6c;pointer-events:auto}
  ol[hidden]{display:none}
  li+li{margin-top:12px;padding-top:12px;border-top:1px solid #ffffff1f}
  b{display:block;font-weight:600;word-break:break-word}
  li.warning b{color:#ffd27a}li.error b{color:#ff8b97}
  .place{font:12px/1.6 ui-monospace,Menlo,Consolas,monospace;color:#c9b5bb;word-break:break-all}
  pre{margin:4px 0 0;padding:6px 8px;overflow:auto;border-radius:4px;background:#0006;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;
    word-break:break-word}
  mark{background:none;color:#fff;text-decoration:underline wavy #ff5d6c;text-underline-offset:3px}`
