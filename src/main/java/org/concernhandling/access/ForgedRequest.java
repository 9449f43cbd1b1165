package org.concernhandling.access;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsUtils;

/**
 * Matches what a page of another site has a browser send that would change something. A
 * browser adds the name and password that somebody once gave it for our address, whoever
 * wrote the page. Every browser of today says where a request came from, and no page can
 * make it say otherwise; programs say nothing.
 */
class ForgedRequest implements RequestMatcher {

	private static final Set<String> CHANGING_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Set<String> NOT_FROM_ANOTHER_SITE = Set.of("same-origin", "none");

	/**
	 * Camunda Modeler is a browser's page in a file. No page on the web has this origin,
	 * and a file that is opened in a browser has "null".
	 */
	private static final String MODELER = "file://";

	@Override
	public boolean matches(HttpServletRequest request) {
		if (CHANGING_NOTHING.contains(request.getMethod()) || MODELER.equals(request.getHeader(HttpHeaders.ORIGIN))) {
			return false;
		}
		String site = request.getHeader("Sec-Fetch-Site");
		// Browsers leave it out on a connection that is not trusted.
		return (site != null) ? !NOT_FROM_ANOTHER_SITE.contains(site) : isFromAnotherOrigin(request);
	}

	private static boolean isFromAnotherOrigin(HttpServletRequest request) {
		try {
			return CorsUtils.isCorsRequest(request);
		}
		catch (IllegalArgumentException ex) {
			// No origin that a browser would send.
			return true;
		}
	}

}
