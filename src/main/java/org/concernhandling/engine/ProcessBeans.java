package org.concernhandling.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aopalliance.intercept.MethodInterceptor;
import org.concernhandling.ProcessBean;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;

/**
 * What expressions in models can see of the application: the beans marked
 * {@link ProcessBean}, and nothing else. They are looked up when they are used, since
 * some of them need the engine. What others throw in them is stripped of its words.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

	private final ApplicationContext context;

	private final Set<String> names;

	private final Map<String, Object> guarded = new ConcurrentHashMap<>();

	ProcessBeans(ApplicationContext context) {
		this.context = context;
		this.names = Stream.of(context.getBeanNamesForAnnotation(ProcessBean.class))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public boolean containsKey(Object name) {
		return this.names.contains(name);
	}

	@Override
	public Object get(Object name) {
		return containsKey(name) ? this.guarded.computeIfAbsent((String) name, this::guarded) : null;
	}

	private Object guarded(String name) {
		ProxyFactory proxy = new ProxyFactory(this.context.getBean(name));
		proxy.setProxyTargetClass(true);
		proxy.addAdvice((MethodInterceptor) (call) -> {
			try {
				return call.proceed();
			}
			catch (RuntimeException ex) {
				throw CallFailed.instead(ex);
			}
		});
		return proxy.getProxy();
	}

	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return this.names.stream()
			.map((name) -> new SimpleImmutableEntry<Object, Object>(name, get(name)))
			.collect(Collectors.toSet());
	}

}
