/** Asks the app's own server, which signs with the secret key. */
export async function fetchUserSig(userID: string): Promise<string> {
  const response = await fetch(`/api/user-sig?user=${encodeURIComponent(userID)}`);
  return response.text();
}
