package org.concernhandling.engine.models;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.ProcessBean;
import org.concernhandling.engine.models.Expression.Call;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The beans that models may call. */
public final class BeanMethods {

	private static final Map<String, Class<?>> BEANS = find();

	private BeanMethods() {
	}

	/** Whether there is a bean of this name. */
	public static boolean exists(String name) {
		return BEANS.containsKey(name);
	}

	/** Whether a bean has such a method for models. */
	public static boolean answer(Call call) {
		return methods(call).anyMatch((method) -> method.getParameterCount() == call.arguments().size());
	}

	/** Whether a bean answers with a point of time. */
	public static boolean answerWithDate(Call call) {
		return methods(call).anyMatch((method) -> method.getParameterCount() == call.arguments().size()
				&& method.getReturnType() == Date.class);
	}

	/**
	 * Whether a bean sends something out that no rolled back transaction takes back. What
	 * a bean only requires is checked, and nothing is sent.
	 */
	public static boolean send(Call call) {
		return call.bean().equals("letters") && !call.method().startsWith("require");
	}

	/**
	 * What a method is given, in the order of its arguments; none where there is no such
	 * method. A code has the name of a variable or a list that has such codes.
	 */
	public static List<Parameter> parameters(Call call) {
		return methods(call).filter((method) -> method.getParameterCount() == call.arguments().size())
			.findFirst()
			.map((method) -> List.of(method.getParameters()))
			.orElse(List.of());
	}

	/** The names of the beans. */
	static Set<String> beans() {
		return BEANS.keySet();
	}

	/** The methods that a bean has for models, as a person would write them. */
	public static String methods(String bean) {
		return Stream.of(BEANS.get(bean).getDeclaredMethods())
			.filter(BeanMethods::isForModels)
			.map((method) -> "%s.%s(%s)".formatted(bean, method.getName(),
					Stream.of(method.getParameters())
						.map((parameter) -> parameter.getName())
						.collect(Collectors.joining(", "))))
			.sorted()
			.collect(Collectors.joining(", "));
	}

	/** The names of all beans. */
	public static String names() {
		return BEANS.keySet().stream().sorted().collect(Collectors.joining(", "));
	}

	private static Stream<Method> methods(Call call) {
		return Stream.ofNullable(BEANS.get(call.bean()))
			.flatMap((bean) -> Stream.of(bean.getDeclaredMethods()))
			.filter(BeanMethods::isForModels)
			.filter((method) -> method.getName().equals(call.method()));
	}

	private static boolean isForModels(Method method) {
		return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
	}

	private static Map<String, Class<?>> find() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
		return scanner.findCandidateComponents(ProcessBean.class.getPackageName())
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, BeanMethods.class.getClassLoader()))
			.collect(Collectors.toMap((bean) -> bean.getAnnotation(ProcessBean.class).value(), (bean) -> bean));
	}

}
