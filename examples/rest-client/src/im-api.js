import TLSSigAPIv2 from 'tls-sig-api-v2';

const { IM_ADMIN = 'administrator', IM_SDK_APP_ID, IM_SECRET_KEY } = process.env;
const signer = new TLSSigAPIv2.Api(Number(IM_SDK_APP_ID), IM_SECRET_KEY);

/** Sends one request; the service answers with HTTP status 200 even where it refuses. */
export async function post(path, body) {
  const query = new URLSearchParams({
    sdkappid: IM_SDK_APP_ID,
    identifier: IM_ADMIN,
    usersig: signer.genSig(IM_ADMIN, 600),
    random: String(Math.floor(Math.random() * 2 ** 32)),
    contenttype: 'json',
  });
  const response = await fetch(`https://console.tim.qq.com${path}?${query}`, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}
