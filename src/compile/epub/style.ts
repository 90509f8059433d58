/** Few rules, so that a reader's own choice of font and size wins. */
export const css = `body { line-height: 1.6; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; break-after: avoid; }
h1, h2 { text-align: center; }
p { margin: 0.5em 0; }
.header p, .header h1 { text-align: center; }
.header .issuer, .header .motto, .header .document-type, .enacting, .preamble .issuer { font-weight: bold; }
.place-date, .basis, .attachment-note { font-style: italic; }
.enacting, .preamble .issuer, .signature p, .capacity, .position, .signed, .signer { text-align: center; }
.capacity, .position, .signer { font-weight: bold; }
.depth-1 { margin-left: 0; }
.depth-2 { margin-left: 1.2em; }
.depth-3, .depth-4 { margin-left: 2.4em; }
.gap { color: inherit; border-left: 3px solid; padding-left: 0.8em; }
blockquote { margin: 0.5em 1.2em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: 0.2em 0.4em; vertical-align: top; text-align: left; }
aside { border-top: 1px solid; margin-top: 1.5em; font-size: 0.9em; }
`;
