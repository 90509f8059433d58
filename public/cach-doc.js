// Notes stand in the panel where scripts can open it, under their clause where not: also where a script does not load.
document.documentElement.dataset.scripts = '';
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete document.documentElement.dataset.scripts;
  },
  true,
);
// Before anything is drawn: see src/components/reading-options/choices.ts.
try {
  const choices = JSON.parse(
    localStorage.getItem(document.documentElement.dataset.site + ':cach-doc') || '{}',
  );
  for (const name in choices) document.documentElement.dataset[name] = choices[name];
} catch {}
