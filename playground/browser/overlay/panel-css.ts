export const panelCss = `
  :host{position:fixed;inset:auto 0 0;z-index:2147483647;max-height:70%;overflow:auto;box-sizing:border-box;padding:14px 44px 14px 16px;
    background:#1a1216f2;color:#f4e9ec;font:13px/1.5 -apple-system,"Segoe UI",Roboto,Arial,sans-serif,"Noto Sans SC Variable";border-top:3px solid #ff5d6c;
    backdrop-filter:blur(6px)}
  button{position:absolute;top:6px;right:8px;width:32px;height:32px;border:0;background:none;color:inherit;font-size:22px;cursor:pointer}
  ol{margin:0;padding:0;list-style:none}
  li+li{margin-top:12px;padding-top:12px;border-top:1px solid #ffffff1f}
  b{display:block;font-weight:600;word-break:break-word}
  li.warning b{color:#ffd27a}li.error b{color:#ff8b97}
  .place{font:12px/1.6 ui-monospace,Menlo,Consolas,monospace;color:#c9b5bb;word-break:break-all}
  pre{margin:4px 0 0;padding:6px 8px;overflow:auto;border-radius:4px;background:#0006;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;
    word-break:break-word}
  mark{background:none;color:#fff;text-decoration:underline wavy #ff5d6c;text-underline-offset:3px}`
