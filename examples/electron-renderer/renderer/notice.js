export function showNotice(text) {
  document.querySelector('#notice').textContent = text;
}
