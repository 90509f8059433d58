/** A printed page says on which day it was printed. */
const place = document.querySelector('[data-print-date]');

window.addEventListener('beforeprint', () => {
  const day = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'long' }).format(new Date());
  if (place) place.textContent = ` – in ngày ${day}`;
});
