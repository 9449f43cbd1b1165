package org.concernhandling.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * Every method of the engine's interfaces over HTTP, found by the annotations of their
 * classes and of the classes that these lead to.
 */
class EngineMethods {

	private final Set<String> found = new TreeSet<>();

	/** Reads resource classes, each from its own root. */
	static Set<String> of(String base, Collection<Class<?>> resources) {
		EngineMethods methods = new EngineMethods();
		for (Class<?> resource : resources) {
			methods.read(base + segment(path(resource)), resource, new ArrayDeque<>());
		}
		return methods.found;
	}

	private void read(String base, Class<?> resource, Deque<Class<?>> way) {
		if (way.contains(resource)) {
			return;
		}
		way.push(resource);
		for (Method method : resource.getMethods()) {
			Path path = find(method, Path.class);
			String address = base + ((path != null) ? segment(path.value()) : "");
			verb(method).ifPresentOrElse((verb) -> this.found.add(verb + " " + plain(address)), () -> {
				if (path != null) {
					read(address, method.getReturnType(), way);
				}
			});
		}
		way.pop();
	}

	private static java.util.Optional<String> verb(Method method) {
		return declarations(method).flatMap((declared) -> Stream.of(declared.getAnnotations()))
			.map((annotation) -> annotation.annotationType().getAnnotation(HttpMethod.class))
			.filter((verb) -> verb != null)
			.map(HttpMethod::value)
			.findFirst();
	}

	private static String path(Class<?> resource) {
		return types(resource).map((type) -> type.getAnnotation(Path.class))
			.filter((path) -> path != null)
			.map(Path::value)
			.findFirst()
			.orElse("");
	}

	private static <A extends Annotation> A find(Method method, Class<A> annotation) {
		return declarations(method).map((declared) -> declared.getAnnotation(annotation))
			.filter((found) -> found != null)
			.findFirst()
			.orElse(null);
	}

	/** The method as its class, the classes above and their interfaces declare it. */
	private static Stream<Method> declarations(Method method) {
		return types(method.getDeclaringClass()).flatMap((type) -> {
			try {
				return Stream.of(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
			}
			catch (NoSuchMethodException ex) {
				return Stream.empty();
			}
		});
	}

	private static Stream<Class<?>> types(Class<?> type) {
		if (type == null || type == Object.class) {
			return Stream.empty();
		}
		return Stream.concat(Stream.of(type), Stream.concat(types(type.getSuperclass()),
				Stream.of(type.getInterfaces()).flatMap(EngineMethods::types)));
	}

	private static String segment(String path) {
		String inner = path.replaceAll("^/+|/+$", "");
		return inner.isEmpty() ? "" : "/" + inner;
	}

	/** Without the patterns of places, and each place named alike. */
	private static String plain(String path) {
		return path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^/]*(?:\\{[^}]*}[^/]*)*}", "{$1}").replaceAll("\\{[^}]*}", "{}");
	}

}
