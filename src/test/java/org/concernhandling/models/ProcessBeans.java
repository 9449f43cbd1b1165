package org.concernhandling.models;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.ProcessBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The beans that models may call. */
final class ProcessBeans {

	private static final Map<String, Class<?>> BEANS = find();

	private ProcessBeans() {
	}

	/** Whether a bean has such a method for models. */
	static boolean answer(Expressions.Call call) {
		return Stream.ofNullable(BEANS.get(call.bean()))
			.flatMap((bean) -> Stream.of(bean.getMethods()))
			.anyMatch((method) -> isFor(method, call));
	}

	private static boolean isFor(Method method, Expressions.Call call) {
		return Modifier.isPublic(method.getModifiers()) && method.getName().equals(call.method())
				&& method.getParameterCount() == call.arguments().size();
	}

	private static Map<String, Class<?>> find() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
		return scanner.findCandidateComponents(ProcessBean.class.getPackageName())
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.collect(Collectors.toMap((bean) -> bean.getAnnotation(ProcessBean.class).value(), (bean) -> bean));
	}

}
