/** A printed page says on which day it was printed. */
const place = document.querySelector('[data-print-date]');

window.addEventListener('beforeprint', () => {
  const now = new Date();
  const day = `${now.getDate()} tháng ${now.getMonth() + 1} năm ${now.getFullYear()}`;
  if (place) place.textContent = ` – in ngày ${day}`;
});
