/** Asks the app's own server, which signs with the secret key. */
export async function fetchUserSig(userID) {
  const response = await fetch(`https://chat.example.com/user-sig?user=${encodeURIComponent(userID)}`);
  return response.text();
}
