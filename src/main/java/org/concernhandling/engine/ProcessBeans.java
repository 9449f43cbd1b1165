package org.concernhandling.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.ProcessBean;
import org.springframework.context.ApplicationContext;

/**
 * What expressions in models can see of the application: the beans marked
 * {@link ProcessBean}, and nothing else. They are looked up when they are used, since
 * some of them need the engine.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

	private final ApplicationContext context;

	private final Set<String> names;

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
		return containsKey(name) ? this.context.getBean((String) name) : null;
	}

	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return this.names.stream()
			.map((name) -> new SimpleImmutableEntry<Object, Object>(name, get(name)))
			.collect(Collectors.toSet());
	}

}
