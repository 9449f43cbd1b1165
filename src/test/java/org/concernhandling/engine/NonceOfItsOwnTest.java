package org.concernhandling.engine;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class NonceOfItsOwnTest {

	private final MockServletContext context = new MockServletContext();

	@Test
	void isTheOneOfTheAnswerWhateverOthersAskForMeanwhile() throws Exception {
		assertThat(seen("/camunda/app/tasklist/default/").getAttribute(NonceOfItsOwn.ATTRIBUTE)).isEqualTo("ours");
	}

	@Test
	void leavesEverythingElseAsItIs() throws Exception {
		this.context.setAttribute("something", "else");

		assertThat(seen("/camunda/app/tasklist/default/").getAttribute("something")).isEqualTo("else");
		assertThat(seen("/login")).isSameAs(this.context);
	}

	/** What a page sees for whose answer the nonce "ours" was made. */
	private ServletContext seen(String path) throws Exception {
		AtomicReference<ServletContext> seen = new AtomicReference<>();
		FilterChain page = (request, response) -> {
			((HttpServletResponse) response).setHeader("Content-Security-Policy",
					"script-src 'nonce-ours' 'strict-dynamic'");
			this.context.setAttribute(NonceOfItsOwn.ATTRIBUTE, "of another request");
			seen.set(request.getServletContext());
		};
		MockHttpServletRequest request = new MockHttpServletRequest(this.context, "GET", path);
		new NonceOfItsOwn().doFilter(request, new MockHttpServletResponse(), page);
		return seen.get();
	}

}
