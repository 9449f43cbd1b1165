package org.concernhandling.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnwrappedFailuresTest {

	private final RuntimeException failure = new IllegalStateException("Somebody's words");

	@Test
	void theServerGetsAFailureAsItWasAndWritesNoMessageOfIt() {
		assertThatThrownBy(() -> filter((request, response) -> {
			throw new ServletException("Request processing failed: " + this.failure, this.failure);
		})).isSameAs(this.failure);
	}

	@Test
	void otherFailuresPass() {
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> filter((request, response) -> {
			throw new ServletException("No such servlet");
		}));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> filter((request, response) -> {
			throw new IOException("The browser has gone");
		}));
	}

	private static void filter(FilterChain chain) throws ServletException, IOException {
		new UnwrappedFailures().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
	}

}
