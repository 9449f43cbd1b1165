package org.concernhandling.access;

import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.ServletContext;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that can be asked of the application over HTTP.
 *
 * @param path with the names of its variables in braces
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

	/**
	 * A mapping of a servlet, below which the engine's web applications find their own
	 * way.
	 */
	static final String SERVLET = "SERVLET";

	private static final int DEEPEST = 4;

	/** Everything that answers: controllers, the engine's interface, other servlets. */
	static Set<Endpoint> all(ApplicationContext application, ServletContext server) {
		Set<Endpoint> all = new TreeSet<>();
		application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((request) -> add(request, all)));
		application.getBeansOfType(ResourceConfig.class).values().forEach((engine) -> {
			engine.getClasses().forEach((type) -> add(Resource.from(type, true), "/engine-rest", 0, all));
			engine.getResources().forEach((resource) -> add(resource, "/engine-rest", 0, all));
		});
		server.getServletRegistrations()
			.values()
			.forEach((servlet) -> servlet.getMappings().forEach((path) -> all.add(new Endpoint(SERVLET, path))));
		return all;
	}

	private static void add(RequestMappingInfo request, Set<Endpoint> all) {
		Set<RequestMethod> methods = request.getMethodsCondition().getMethods();
		for (String path : request.getPatternValues()) {
			if (methods.isEmpty()) {
				all.add(new Endpoint("GET", path));
			}
			methods.forEach((method) -> all.add(new Endpoint(method.name(), path)));
		}
	}

	private static void add(Resource resource, String above, int depth, Set<Endpoint> all) {
		if (resource == null || depth > DEEPEST) {
			return;
		}
		String below = (resource.getPath() != null) ? resource.getPath() : "";
		String path = (above + "/" + below).replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
		// Under this the same comes again, for each engine by its name.
		if (path.startsWith("/engine-rest/engine/{name}/")) {
			return;
		}
		for (ResourceMethod method : resource.getResourceMethods()) {
			if (!"OPTIONS".equals(method.getHttpMethod())) {
				all.add(new Endpoint(method.getHttpMethod(), path));
			}
		}
		resource.getChildResources().forEach((child) -> add(child, path, depth, all));
		ResourceMethod locator = resource.getResourceLocator();
		if (locator != null) {
			Class<?> type = locator.getInvocable().getRawResponseType();
			add(Resource.from(type, true), path, depth + 1, all);
		}
	}

	@Override
	public int compareTo(Endpoint other) {
		int byPath = this.path.compareTo(other.path);
		return (byPath != 0) ? byPath : this.method.compareTo(other.method);
	}

}
