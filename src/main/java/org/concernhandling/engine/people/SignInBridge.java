package org.concernhandling.engine.people;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One sign-in for everything: the engine's own filters run right after it and take the
 * person from there.
 */
@Configuration(proxyBeanMethods = false)
class SignInBridge {

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webApplicationSignIn() {
		return bridge(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestSignIn() {
		return bridge(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
	}

	/**
	 * After sign-in, so that nobody who is not known learns what is open, and before the
	 * engine's own filters, which quote what they do not know.
	 */
	@Bean
	FilterRegistrationBean<DoorKeeper> doorKeeper(ObjectMapper json) {
		FilterRegistrationBean<DoorKeeper> registration = new FilterRegistrationBean<>(new DoorKeeper(json));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
		return registration;
	}

	@Bean
	FilterRegistrationBean<CommentsBecomeNotes> commentsBecomeNotes(ObjectProvider<ProcessEngine> engine,
			ObjectMapper json) {
		FilterRegistrationBean<CommentsBecomeNotes> registration = new FilterRegistrationBean<>(
				new CommentsBecomeNotes(engine, json));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
		registration.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
		return registration;
	}

	private static <F extends Filter> FilterRegistrationBean<F> bridge(F filter, String... patterns) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
		registration.addUrlPatterns(patterns);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

}
