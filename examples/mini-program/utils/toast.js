const texts = {
  20003: '对方账号不存在',
  20007: '对方已将您拉黑',
  20012: '您已被禁言',
  80001: '消息含有敏感词',
};

export function toastFailure(imError) {
  uni.showToast({ title: texts[imError.code] || '操作失败，请稍后再试', icon: 'none' });
}
