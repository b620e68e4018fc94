/**
 * Who calls a function and lets go of what it returns. The rejection of an async function that stands here reaches nobody.
 * Sources: the WHATWG and Node timers and events; the documents of Vue, React, uni-app and the WeChat mini programs.
 */

/** Functions that call their callback and drop its result, by their own name. */
export const droppingFunctions: ReadonlySet<string> = new Set([
	// timers
	'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask',
	// effects and watchers
	'useEffect', 'useLayoutEffect', 'useInsertionEffect', 'useMount', 'useUnmount', 'useUpdateEffect', 'useFocusEffect', 'useDidShow', 'useDidHide', 'useLoad', 'useReady', 'watch', 'watchEffect', 'watchPostEffect', 'watchSyncEffect', 'effect', 'useInterval', 'useTimeout',
	// Vue
	'onBeforeMount', 'onMounted', 'onBeforeUpdate', 'onUpdated', 'onBeforeUnmount', 'onUnmounted', 'onActivated', 'onDeactivated', 'onErrorCaptured',
	// uni-app
	'onLaunch', 'onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onPullDownRefresh', 'onReachBottom', 'onTabItemTap', 'onPageScroll', 'onResize', 'onBackPress',
]);

/** Methods that call their callback and drop its result, whatever their object. */
export const droppingMethods: ReadonlySet<string> = new Set(['forEach', 'addEventListener', 'addListener', 'on', 'once', '$on', '$once', 'prependListener', 'subscribe', '$watch', '$nextTick', 'onShow', 'onHide', 'onNetworkStatusChange', 'onAppShow', 'onAppHide', 'setTimeout', 'setInterval']);

/** Methods that forget a callback and never call it. */
export const detachingMethods: ReadonlySet<string> = new Set(['off', '$off', 'removeListener', 'removeEventListener', 'unsubscribe']);

/** Functions that turn a value into another of a plain type: of a promise they leave nothing. */
export const plainConversions: ReadonlySet<string> = new Set(['Boolean', 'String', 'Number']);

/** Options of the platform's own calls (`wx.showModal({ success() {} })`) whose result is dropped. */
export const platformObjects: ReadonlySet<string> = new Set(['wx', 'uni', 'my', 'swan', 'tt', 'qq', 'Taro', 'TUIGlobal']);
export const platformCallbacks: ReadonlySet<string> = new Set(['success', 'fail', 'complete']);

/** Functions that give their callback back, to be called later: `useCallback(f)`, `debounce(f)`. */
export const transparentFunctions: ReadonlySet<string> = new Set(['useCallback', 'useMemoizedFn', 'useEvent', 'useEventCallback', 'useEffectEvent', 'useThrottleFn', 'debounce', 'throttle', 'useLockFn', 'markRaw']);

/** Methods of components that the framework calls and whose result it drops: Vue options, React and Angular classes, mini programs. */
export const lifecycleMethods: ReadonlySet<string> = new Set([
	'beforeCreate', 'created', 'beforeMount', 'mounted', 'beforeUpdate', 'updated', 'activated', 'deactivated', 'beforeUnmount', 'unmounted', 'beforeDestroy', 'destroyed',
	'onLaunch', 'onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onPullDownRefresh', 'onReachBottom', 'onPageScroll', 'onTabItemTap', 'onResize', 'onBackPress',
	'attached', 'ready', 'moved', 'detached', 'show', 'hide', 'resize',
]);

/** The same for classes; their other methods may be called by anybody. */
export const classLifecycleMethods: ReadonlySet<string> = new Set(['componentDidMount', 'componentDidUpdate', 'componentWillUnmount', 'componentWillMount', 'ngOnInit', 'ngAfterViewInit', 'ngOnDestroy', 'ngOnChanges']);

/** What a mini program registers itself with; every method of the options is called by the framework or by a template. */
export const miniProgramFactories: ReadonlySet<string> = new Set(['Page', 'App', 'Component', 'Behavior']);

/** What takes the options of a Vue component. */
export const componentFactories: ReadonlySet<string> = new Set(['defineComponent', 'Vue', 'Vue.extend', 'Vue.component', 'createApp', 'createSSRApp']);

/** Attributes of any JSX element that are called on an event; of a DOM element every `on…` is. */
export const eventAttributes: ReadonlySet<string> = new Set(['onClick', 'onPress', 'onLongPress', 'onTap', 'onChange', 'onInput', 'onSubmit', 'onBlur', 'onFocus', 'onKeyDown', 'onKeyUp', 'onKeyPress', 'onMouseDown', 'onMouseUp', 'onMouseEnter', 'onMouseLeave', 'onTouchStart', 'onTouchEnd', 'onScroll', 'onLoad', 'onPressIn', 'onPressOut', 'onChangeText', 'onSubmitEditing', 'onEndReached', 'onRefresh', 'onDoubleClick', 'onContextMenu']);

/** Helpers that turn a promise into `[error, result]`, by name. */
export const tupleHelpers: ReadonlySet<string> = new Set(['to', 'awaitTo', 'awaitToJs', 'go', 'tryit', 'safeAwait', 'catchError', 'asyncTo', 'awaitWrap', 'errorCaptured', 'flatAwait', 'handlePromise', 'wrapPromise']);

/** Of an awaited `[error, result]`, where the error stands. */
export const tupleErrorPosition = 0;
