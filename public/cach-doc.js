// Applies the reader's choices (src/components/comfort/choices.ts) before anything is drawn, so that nothing
// jumps or flashes. A classic script of its own file: the content security policy allows no inline one.
try {
  const choices = JSON.parse(localStorage.getItem('lien-ket-vung:cach-doc') || '{}');
  for (const name of Object.keys(choices)) document.documentElement.dataset[name] = String(choices[name]);
} catch {
  // Storage is switched off: the page stands as designed.
}
