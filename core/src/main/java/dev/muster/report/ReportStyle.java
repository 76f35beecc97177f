package dev.muster.report;

/** How a report looks: in light and dark, on a desk and on a phone. */
final class ReportStyle {

  private ReportStyle() {}

  static final String CSS =
      """
      :root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1b1f24;--soft:#5b6570;
      --line:#dfe3e8;--good:#1a7f4b;--fair:#2a6fb8;--idle:#98a2ad;--warn:#b26a00;--bad:#c0322b}
      @media(prefers-color-scheme:dark){:root{--page:#14171b;--card:#1d2127;--ink:#e7eaee;
      --soft:#a3adb8;--line:#333a43;--good:#4cc38a;--fair:#6cb0f2;--idle:#737e8a;--warn:#f0a63c;
      --bad:#ff7a70}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--page);color:var(--ink);
      font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
      main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
      h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem;overflow-wrap:anywhere}
      h2{font-size:1.1rem;margin:2rem 0 .75rem}
      p{margin:.25rem 0}
      .soft{color:var(--soft)}
      h2+.soft{margin:-.4rem 0 .75rem}
      .state{display:inline-block;padding:.1rem .6rem;border-radius:1rem;font-size:.8rem;
      font-weight:600;color:var(--card);background:var(--good);margin-bottom:.5rem}
      .state.warn{background:var(--warn)}.state.bad{background:var(--bad)}
      .card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem}
      .card+.card{margin-top:.75rem}.card>:last-child{margin-bottom:0}
      .bar{display:flex;height:.9rem;border-radius:.45rem;overflow:hidden;background:var(--line);
      margin-bottom:1rem;gap:1px}
      .bar i{display:block;min-width:3px}
      .counts{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.75rem 1rem;
      margin:0}
      .counts div{border-left:.25rem solid var(--line);padding-left:.6rem}
      .counts dt{color:var(--soft);font-size:.85rem}
      .counts dd{margin:0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}
      .created{background:var(--good)}.updated{background:var(--fair)}
      .unchanged,.skipped{background:var(--idle)}.rejected{background:var(--bad)}
      .unprocessed{background:var(--warn)}
      .counts .created,.counts .updated,.counts .unchanged,.counts .skipped,.counts .rejected,
      .counts .unprocessed{background:none}
      .counts .created{border-color:var(--good)}.counts .updated{border-color:var(--fair)}
      .counts .unchanged,.counts .skipped{border-color:var(--idle)}
      .counts .rejected{border-color:var(--bad)}.counts .unprocessed{border-color:var(--warn)}
      .problem{border-left:.25rem solid var(--bad)}
      .problem.warning{border-left-color:var(--warn)}
      .problem header{display:flex;gap:.25rem .75rem;flex-wrap:wrap;align-items:baseline;
      overflow-wrap:anywhere}
      .problem b{font-variant-numeric:tabular-nums;margin-left:auto}
      code{font:.85em/1.4 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;
      overflow-wrap:anywhere}
      .problem code{font-weight:600}.problem~p{margin-top:.75rem}
      .table{overflow-x:auto;padding:0}
      table{border-collapse:collapse;width:100%}
      th,td{padding:.5rem .75rem;text-align:left;vertical-align:top;
      border-top:1px solid var(--line)}
      thead th{border-top:0;color:var(--soft);font-size:.85rem;font-weight:500}
      tbody th{font-weight:600;overflow-wrap:anywhere}
      td div+div{margin-top:.25rem}summary{cursor:pointer}
      .near{color:var(--warn)}del{color:var(--bad)}ins{color:var(--good);text-decoration:none}
      td{overflow-wrap:anywhere}.word{white-space:nowrap}
      td small{display:block;color:var(--soft)}
      svg{display:block;width:100%;height:auto}
      svg text{fill:var(--soft);font-size:11px}
      svg .start{fill:var(--fair)}svg .base{stroke:var(--line)}
      dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;margin:0}
      dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;overflow-wrap:anywhere}
      @media(max-width:30rem){main{padding:1rem .75rem 2rem}
      .counts{grid-template-columns:1fr 1fr}dl.facts{grid-template-columns:1fr;gap:0}
      dl.facts dd{margin-bottom:.5rem}
      svg text{font-size:17px}
      thead{display:none}tr,tbody th,td{display:block}tr+tr{border-top:1px solid var(--line)}
      tbody th,td{border:0;padding:.3rem .75rem}td:empty{display:none}
      tbody th{padding-top:.6rem}tr>:last-child{padding-bottom:.6rem}
      tbody th::before{content:attr(data-label) " "}
      td::before{content:attr(data-label);color:var(--soft);font-size:.85rem}}
      """;
}
