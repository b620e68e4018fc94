/** 向自己的服务端换取 UserSig，密钥只放在服务端 */
export async function fetchUserSig(userID) {
  const { data } = await uni.request({ url: 'https://chat.example.com/user-sig', data: { userID } });
  return data.userSig;
}
