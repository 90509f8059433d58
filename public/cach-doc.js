// Before anything is drawn: see src/components/comfort/choices.ts.
try {
  const choices = JSON.parse(localStorage.getItem('lien-ket-vung:cach-doc') || '{}');
  for (const name in choices) document.documentElement.dataset[name] = choices[name];
} catch {}
