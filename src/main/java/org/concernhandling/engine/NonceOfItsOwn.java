package org.concernhandling.engine;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the engine's web applications the nonce of its own answer. The
 * engine keeps the nonce that it made last in one place for everybody: a page that is
 * asked for while another request goes on would get the other one's, and stay blank.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NonceOfItsOwn extends OncePerRequestFilter {

	static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";

	private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/app/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public ServletContext getServletContext() {
				return context(super.getServletContext(), response);
			}
		}, response);
	}

	private static ServletContext context(ServletContext context, HttpServletResponse response) {
		return (ServletContext) Proxy.newProxyInstance(NonceOfItsOwn.class.getClassLoader(),
				new Class<?>[] { ServletContext.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("getAttribute") && ATTRIBUTE.equals(arguments[0])) {
						return nonce(response, context.getAttribute(ATTRIBUTE));
					}
					try {
						return method.invoke(context, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private static Object nonce(HttpServletResponse response, Object last) {
		String policy = response.getHeader("Content-Security-Policy");
		Matcher nonce = NONCE.matcher((policy != null) ? policy : "");
		return nonce.find() ? nonce.group(1) : last;
	}

}
